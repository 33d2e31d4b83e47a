"""Verifying: a sound store is sound, and every kind of damage is found by its own check."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.issues import Issue
from app.messages import LANGUAGES, sentence
from app.models.migrations.schema import Migrations
from app.models.store import Store
from app.models.verify import CHECKS, verify
from tests.models.stores import fill, tear


def harm(store: Store, *statements: str) -> list[Issue]:
    """What verify finds after SQL that the program itself would never write, guards taken away."""
    with closing(sqlite3.connect(store.path)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in triggers:
            connection.execute(sql)
        connection.commit()
    issues = verify(store).issues
    # Whatever is found can be said.
    assert all(sentence(issue, language) for issue in issues for language in LANGUAGES)
    return issues


def codes(issues: list[Issue]) -> list[str]:
    return [issue.code for issue in issues]


def test_a_sound_store_passes_every_check(filled: Store) -> None:
    report = verify(filled)
    assert report.issues == []
    assert report.ok
    assert report.path == filled.path
    assert report.schema == Migrations().head
    assert [result.name for result in report.results] == ["integrity", "references", *CHECKS, "originals"]


def test_an_empty_store_passes_every_check(store: Store) -> None:
    assert verify(store).ok


def test_a_reader_can_verify(filled: Store) -> None:
    with Store.open(filled.path, write=False) as reader:
        assert verify(reader).ok


def test_torn_pages_are_found_and_end_the_checks(path: Path) -> None:
    with Store.open(path) as store:
        fill(store, devices=200)
    tear(path)
    with Store.open(path) as store:
        report = verify(store)
    assert set(codes(report.issues)) == {"store_integrity"}
    assert not {result.name for result in report.results} & set(CHECKS)


def test_a_row_without_its_parent_is_found(filled: Store) -> None:
    (issue,) = harm(filled, "INSERT INTO contact VALUES (7, 99, 'Jan', '', '', '')")
    assert issue.code == "store_reference"
    assert issue.params == {"table": "contact", "id": "7", "target": "customer"}


@pytest.mark.parametrize(
    "change", ["baseline = 211", "threshold = 209", "ordered = 201"], ids=["baseline", "threshold", "ordered"]
)
def test_r5_a_ledger_entry_whose_figures_do_not_follow_is_found(filled: Store, change: str) -> None:
    issues = harm(filled, f"UPDATE ledger_entry SET {change} WHERE kind = 'start'")
    assert "verify_ledger_baseline" in codes(issues)
    params = next(issue.params for issue in issues if issue.code == "verify_ledger_baseline")
    assert (params["contract"], params["category"]) == ("C-1", "headset")


def test_r5_the_settings_of_the_contract_decide_what_follows(filled: Store) -> None:
    issues = harm(filled, "UPDATE contract SET reading = 'baseline'")
    assert codes(issues) == ["verify_ledger_baseline"] * 2
    assert issues[0].params["right_threshold"] == 221


def test_r11_groups_that_do_not_add_up_are_found(filled: Store) -> None:
    (issue,) = harm(filled, "UPDATE ledger_group SET ordered = 81 WHERE group_name = 'b'")
    assert issue.code == "verify_ledger_groups"
    assert (issue.params["ordered"], issue.params["sum"]) == (200, 201)


@pytest.mark.parametrize(
    ("start", "end"), [(9, "NULL"), (8.5, "9"), (7, "9")], ids=["open twice", "inside", "from before"]
)
def test_r6_a_device_that_is_there_twice_is_found(filled: Store, start: float, end: str) -> None:
    columns = "customer_id, device_id, listed_model_id, name, site, room, user"
    issues = harm(
        filled,
        f'INSERT INTO device_span (start, "end", {columns}) '
        f"SELECT {start}, {end}, {columns} FROM device_span WHERE device_id = 1",
    )
    assert "verify_span_overlap" in codes(issues)
    assert next(i.params for i in issues if i.code == "verify_span_overlap") == {
        "customer": "ACME",
        "device": "SN000000",
    }


def test_r6_an_interval_that_ends_before_it_begins_is_found(filled: Store) -> None:
    issues = harm(filled, 'UPDATE device_span SET "end" = 8 WHERE device_id = 1')
    assert "verify_span_overlap" in codes(issues)


@pytest.mark.parametrize("change", ["start = 7", '"end" = 10'])
def test_an_interval_that_begins_or_ends_at_no_inventory_is_found(filled: Store, change: str) -> None:
    issues = harm(filled, f"UPDATE device_span SET {change} WHERE device_id = 1")
    assert "verify_span_bounds" in codes(issues)


def test_an_interval_of_another_customers_device_is_found(filled: Store) -> None:
    issues = harm(
        filled,
        "CREATE TEMP TABLE other AS SELECT * FROM customer",
        "UPDATE other SET id = 2, code = 'OTHER'",
        "INSERT INTO customer SELECT * FROM other",
        "UPDATE device SET customer_id = 2 WHERE id = 1",
    )
    assert [i.params["customer"] for i in issues if i.code == "verify_span_bounds"] == ["OTHER"]


def test_r6_a_total_that_the_intervals_do_not_bear_out_is_found(filled: Store) -> None:
    issues = harm(filled, "DELETE FROM device_span WHERE device_id = 1")
    assert codes(issues) == ["verify_inventory_totals"] * 2
    assert issues[0].params["model"] == "Voyager Focus 2"
    assert [(i.params["total"], i.params["devices"]) for i in issues] == [(5, 4), (4, 3)]


def test_a_total_without_any_interval_is_found(filled: Store) -> None:
    issues = harm(
        filled, "INSERT INTO listed_model (name) VALUES ('Rove')", "INSERT INTO inventory_total VALUES (1, 2, 0)"
    )
    assert codes(issues) == ["verify_inventory_totals"]


def test_rows_that_do_not_add_up_are_found(filled: Store) -> None:
    (issue,) = harm(filled, "UPDATE inventory SET rows = rows + 1 WHERE position = 8")
    assert issue.code == "verify_inventory_rows"
    assert (issue.params["rows"], issue.params["sum"]) == (9, 8)


def test_software_that_does_not_add_up_is_found(filled: Store) -> None:
    (issue,) = harm(filled, "DELETE FROM inventory_software WHERE inventory_id = 1 AND software = '1.3'")
    assert issue.code == "verify_inventory_software"
    assert (issue.params["total"], issue.params["sum"]) == (5, 4)


@pytest.mark.parametrize("column", ["amount", "cost"])
def test_r9_an_amount_that_is_one_cent_off_is_found(filled: Store, column: str) -> None:
    (issue,) = harm(filled, f"UPDATE true_up_line SET {column} = {column} + 1")
    assert issue.code == "verify_true_up_amount"
    assert issue.params["number"] == "TU-2025-0001"
    assert issue.params["right"] == 47742


def test_r8_a_line_that_does_not_add_up_is_found(filled: Store) -> None:
    (issue,) = harm(filled, "UPDATE true_up_line SET new_ordered = 238")
    assert issue.code == "verify_true_up_sum"


def test_r8_an_order_without_its_ledger_entry_is_found(filled: Store) -> None:
    (issue,) = harm(filled, "DELETE FROM ledger_entry WHERE kind = 'true_up'")
    assert issue.code == "verify_true_up_entry"


def test_r8_a_ledger_entry_of_a_true_up_that_was_declined_is_found(filled: Store) -> None:
    (issue,) = harm(filled, "UPDATE true_up SET state = 'declined'")
    assert issue.code == "verify_true_up_entry"


def test_an_issued_document_with_other_bytes_is_found(filled: Store) -> None:
    (issue,) = harm(
        filled,
        "INSERT INTO issued_document (customer_id, kind, subject, revision, file_name, language, issued_on, "
        "issued_at, data, content, sha256) VALUES (1, 'report', '2025-09', 1, 'report.pdf', 'nl', '2025-09-30', "
        "'2025-09-30T09:00:00+00:00', '{}', x'00', 'not the sum')",
    )
    assert issue.code == "verify_document_bytes"
    assert issue.params == {"document": "report.pdf"}


def test_a_guard_that_was_taken_away_is_found(filled: Store) -> None:
    with closing(sqlite3.connect(filled.path)) as connection:
        connection.execute("DROP TRIGGER ledger_entry_no_update")
    (issue,) = verify(filled).issues
    assert issue.code == "verify_append_only"
    assert issue.params == {"trigger": "ledger_entry_no_update"}


def test_a_word_that_no_program_wrote_is_a_finding_and_no_crash(filled: Store) -> None:
    issues = harm(filled, "UPDATE contract SET proration = 'weekly'")
    assert set(codes(issues)) == {"verify_value"}
    assert {issue.params["check"] for issue in issues} == {"ledger_baselines", "true_up_amounts"}
