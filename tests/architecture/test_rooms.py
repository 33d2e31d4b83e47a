"""Who may import whom. The contracts stand in pyproject.toml; here is what they cannot say, and that they can fail."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.architecture.source import ROOT, imported_modules, name_of, python_files

CONTRACTS = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
VIOLATIONS = {
    "app/domain/planted.py": ("import app.services\n", "Each room imports only the rooms below it"),
    "app/views/planted.py": ("import app.models\n", "Stored rows stay behind the services"),
    "app/services/planted_qt.py": ("import PySide6\n", "Qt stays in the window"),
    "app/messages_planted/__init__.py": ("", "Each room imports only the rooms below it"),
    "app/views/planted_sql.py": ("import sqlalchemy\n", "SQL stays in the store and the services' queries"),
    "app/services/planted_xlsx.py": ("import openpyxl\n", "Spreadsheets are read and written in three places"),
    "app/services/planted_pdf.py": ("import reportlab\n", "PDFs are drawn in one place"),
    "app/models/planted_qt.py": ("import PySide6\n", "The commands start without Qt, not even by a detour"),
    "app/models/migrations/planted.py": (
        "import app.models.rows\n",
        "Upgrades of the store do not depend on today's rows",
    ),
}


def _contracts(folder: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", CONTRACTS, "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_every_contract_fails_where_its_room_is_broken_into(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "app", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__"))
    for name, (text, _) in VIOLATIONS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    answer = _contracts(tmp_path)
    kept = [contract for _, contract in VIOLATIONS.values() if f"{contract} BROKEN" not in answer.stdout]
    assert answer.returncode == 1
    assert kept == [], answer.stdout + answer.stderr


def _strangers(file: Path, *friends: str) -> set[str]:
    """Imports that are neither of the standard library nor of a friend; `app` itself is empty, a place on disk only."""
    return {
        module
        for module in imported_modules(file)
        if module.split(".")[0] not in sys.stdlib_module_names and not module.startswith(friends) and module != "app"
    }


def test_the_domain_imports_the_standard_library_and_itself_only() -> None:
    found = {name_of(file): _strangers(file, "app.domain") for file in python_files("app/domain")}
    assert {name: modules for name, modules in found.items() if modules} == {}


def test_sentences_of_codes_need_the_domain_only() -> None:
    assert _strangers(ROOT / "app" / "messages.py", "app.domain") == set()


def test_no_import_is_relative_to_where_a_file_lies() -> None:
    assert [name_of(file) for file in python_files() if "" in imported_modules(file)] == []


def test_upgrade_scripts_import_nothing_of_the_program() -> None:
    scripts = python_files("app/models/migrations/versions")
    assert [
        name_of(file) for file in scripts if any(module.startswith("app") for module in imported_modules(file))
    ] == []
