"""The schema: what the scripts make is what the rows expect, and the guards stand."""

import re
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from app.models.engine import SINGLE_FILE, Settings, connect
from app.models.migrations.schema import BrokenReferences, Migrations
from app.models.rows import metadata
from app.models.store import Store
from app.models.verify_documents import append_only_tables
from tests.models.stores import ROOT, SHIPPED, keep_document, migrations_with

HEAD = Migrations().head
NEXT = f"s{HEAD + 1:04d}"


def test_the_scripts_make_the_schema_that_the_rows_expect(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_every_table_and_index_is_word_for_word_the_one_of_the_rows(store: Store, tmp_path: Path) -> None:
    expected = create_engine(f"sqlite:///{tmp_path / 'rows.db'}")
    metadata.create_all(expected)
    expected.dispose()
    assert _schema(store.path) == _schema(tmp_path / "rows.db")


def _schema(path: Path) -> dict[str, Any]:
    """Columns, foreign keys, indexes and the sorted clauses of each table, as SQLite keeps them."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index')").fetchall()
        return {
            name: (
                _clauses(sql),
                connection.execute(f'PRAGMA table_xinfo("{name}")').fetchall(),
                sorted(row[2:] for row in connection.execute(f'PRAGMA foreign_key_list("{name}")')),
                sorted(row[1:] for row in connection.execute(f'PRAGMA index_list("{name}")') if row[3] != "c"),
            )
            for name, sql in rows
            if sql and name != "alembic_version"
        }


def _clauses(sql: str) -> list[str]:
    """The parts of a definition without regard to their order, quotes and spaces."""
    plain = re.sub(r" ?([(),]) ?", r"\1", re.sub(r"\s+", " ", sql.replace('"', "")))
    # SQLAlchemy cannot give the key of an AUTOINCREMENT column its name; the script does.
    plain = re.sub(r"CONSTRAINT \w+ (PRIMARY KEY AUTOINCREMENT)", r"\1", plain)
    head, _, rest = plain.partition("(")
    inner, _, tail = rest.rpartition(")")
    return [head, *sorted(re.split(r",(?![^(]*\))", inner)), tail]


def test_every_constraint_has_a_name(store: Store) -> None:
    for table in metadata.tables.values():
        for constraint in table.constraints:
            assert constraint.name is not None, table.name
    with store.engine.connect() as connection:
        sources = connection.scalars(text("SELECT sql FROM sqlite_master WHERE type = 'table'")).all()
    for sql in sources:
        nameless = re.findall(r"(?<!\w )(?:PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK) ?\(", re.sub(r"\s+", " ", sql))
        named = re.findall(r"CONSTRAINT \w+ (?:PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK)", re.sub(r"\s+", " ", sql))
        assert len(named) >= len(nameless), sql


def test_the_scripts_form_one_line_and_their_numbers_follow_each_other() -> None:
    config = Config()
    config.set_main_option("script_location", str(SHIPPED))
    script = ScriptDirectory.from_config(config)
    revisions = [revision.revision for revision in script.walk_revisions()]
    assert revisions == [f"{number:04d}" for number in range(HEAD, 0, -1)]
    assert script.get_heads() == [f"{HEAD:04d}"]


def test_no_script_leads_back_because_the_backup_does() -> None:
    config = Config()
    config.set_main_option("script_location", str(SHIPPED))
    for revision in ScriptDirectory.from_config(config).walk_revisions():
        with pytest.raises(NotImplementedError):
            revision.module.downgrade()


def test_a_revision_in_between_can_be_reached(path: Path, tmp_path: Path) -> None:
    later = migrations_with(tmp_path, **{NEXT: "op.execute('CREATE TABLE later (x)')"})
    later.upgrade(path, HEAD)
    assert "later" not in _schema(path)
    later.upgrade(path)
    assert "later" in _schema(path)


def test_the_tables_that_are_kept_for_good_are_those_of_the_design() -> None:
    assert append_only_tables() == ["audit_log", "issued_document", "ledger_entry", "ledger_group"]


@pytest.mark.parametrize("table", ["audit_log", "ledger_entry", "ledger_group"])
@pytest.mark.parametrize("action", ["update", "delete", "replace"])
def test_r11_the_database_itself_refuses_to_change_what_is_append_only(filled: Store, table: str, action: str) -> None:
    column = "ordered" if table.startswith("ledger") else "who"
    statement = {
        "update": f"UPDATE {table} SET {column} = {column}",
        "delete": f"DELETE FROM {table}",
        "replace": f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    }[action]
    with (
        filled.engine.connect() as connection,
        pytest.raises(IntegrityError, match=f"{table} is append-only: (UPDATE|DELETE|replacement) refused"),
    ):
        connection.execute(text(statement))


REPLACED = {"audit_log": "who", "ledger_entry": "ordered", "ledger_group": "ordered", "issued_document": "file_name"}


@pytest.mark.parametrize("table", REPLACED)
def test_r11_no_other_program_can_replace_what_is_append_only(filled: Store, table: str) -> None:
    """A connection without the settings of this program, in which a replacement deletes without a word."""
    keep_document(filled)
    path = filled.path
    filled.close()
    with closing(sqlite3.connect(path)) as connection:
        before = connection.execute(f"SELECT * FROM {table}").fetchall()
        connection.execute(f"CREATE TEMP TABLE other AS SELECT * FROM {table}")
        connection.execute(f"UPDATE other SET {REPLACED[table]} = '7'")
        with pytest.raises(sqlite3.IntegrityError, match=f"{table} is append-only: replacement refused"):
            connection.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM other")
        assert connection.execute(f"SELECT * FROM {table}").fetchall() == before != []


def test_r11_a_document_cannot_take_the_place_of_another_with_its_name(filled: Store) -> None:
    keep_document(filled)
    path = filled.path
    filled.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TEMP TABLE other AS SELECT * FROM issued_document")
        connection.execute("UPDATE other SET id = id + 100")
        with pytest.raises(sqlite3.IntegrityError, match="replacement refused"):
            connection.execute("INSERT OR REPLACE INTO issued_document SELECT * FROM other")


def test_trap_1_a_table_with_children_is_rebuilt_without_losing_them(path: Path, tmp_path: Path) -> None:
    made = migrations_with(
        tmp_path,
        **{
            NEXT: """
                op.execute("CREATE TABLE owner (id INTEGER NOT NULL, CONSTRAINT pk_owner PRIMARY KEY (id))")
                op.execute('''CREATE TABLE pet (id INTEGER NOT NULL, owner_id INTEGER NOT NULL,
                    CONSTRAINT pk_pet PRIMARY KEY (id), CONSTRAINT fk_pet_owner
                    FOREIGN KEY (owner_id) REFERENCES owner (id) ON DELETE CASCADE)''')
                op.execute("INSERT INTO owner (id) VALUES (1)")
                op.execute("INSERT INTO pet (id, owner_id) VALUES (1, 1), (2, 1)")
            """,
            f"s{HEAD + 2:04d}": """
                with op.batch_alter_table("owner", recreate="always") as table:
                    table.add_column(sa.Column("name", sa.String(), nullable=False, server_default=""))
            """,
        },
    )
    made.upgrade(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM pet").fetchone() == (2,)
        assert [row[1] for row in connection.execute("PRAGMA table_info(owner)")] == ["id", "name"]


def test_trap_1_a_script_that_leaves_rows_without_their_parent_is_undone(path: Path, tmp_path: Path) -> None:
    Migrations().upgrade(path)
    before = path.read_bytes()
    orphan = "op.execute(\"INSERT INTO contact VALUES (1, 99, 'Jan', '', '', '')\")"
    with pytest.raises(BrokenReferences) as refusal:
        migrations_with(tmp_path, **{NEXT: orphan}).upgrade(path)
    assert refusal.value.params == {"tables": "contact"}
    assert path.read_bytes() == before


def test_trap_2_a_failed_script_leaves_no_half_schema_behind(path: Path, tmp_path: Path) -> None:
    Migrations().upgrade(path)
    before = _schema(path)
    half = "op.execute('CREATE TABLE half (x)')\nop.execute('DROP TABLE contact')\nraise RuntimeError('half')"
    with pytest.raises(RuntimeError, match="half"):
        migrations_with(tmp_path, **{NEXT: half}).upgrade(path)
    assert _schema(path) == before


def test_an_upgraded_file_is_one_file(path: Path) -> None:
    Migrations().upgrade(path)
    with closing(connect(path, Settings("rw", durability=SINGLE_FILE))) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert sorted(p.name for p in path.parent.iterdir()) == [path.name]


def test_a_folder_with_a_percent_sign_in_its_name_holds_scripts_too(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "100%(here)s"
    folder.mkdir()
    migrations_with(folder).upgrade(path)
    assert "customer" in _schema(path)


def test_the_program_makes_a_store_when_it_runs_from_a_zip_file(tmp_path: Path) -> None:
    archive = tmp_path / "program.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for source in sorted((ROOT / "app").rglob("*")):
            if source.is_file() and source.suffix in (".py", ".mako"):
                packed.write(source, source.relative_to(ROOT))
    script = (
        f"import sys; sys.path.insert(0, {str(archive)!r})\n"
        "from pathlib import Path\n"
        "from app.models.store import Store\n"
        f"assert Store.open.__func__.__code__.co_filename.startswith({str(archive)!r})\n"
        f"Store.open(Path({str(tmp_path / 'zipped.db')!r})).close()\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=tmp_path)
    assert "customer" in _schema(tmp_path / "zipped.db")
