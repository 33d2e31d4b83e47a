"""What the command line tells of true-ups and imports once the inventory of a month was replaced."""

from pathlib import Path

import pytest

from tests.cli.harness import CommandLine, devices

OLD = {"inventory": 1, "date": "2026-03-17"}
NEW = {"by_inventory": 2, "by_date": "2026-03-20"}


def replaced_by(line: CommandLine, video: int) -> None:
    """Another inventory of March, of three days later."""
    path = devices(line.folder / f"again-{video}.xlsx", video=video)
    line.data("inventory", "import", path, "--customer", "C1", "--date", "2026-03-20")


@pytest.mark.parametrize(
    ("video", "fit", "said"),
    [(109, "fits", "the same"), (112, "other_counts", "propose again"), (101, "not_due", "withdraw it")],
)
def test_r8_an_open_proposal_says_which_inventory_it_was_and_whether_it_fits(
    due: CommandLine, video: int, fit: str, said: str
) -> None:
    replaced_by(due, video)
    (listed,) = due.data("true-up", "list")
    assert listed["replaced"] == {**OLD, **NEW, "fit": fit}
    told = due.text("true-up", "list").out
    assert "replaced (dated 2026-03-17)" in told
    assert "now uses: 2026-03-20" in told
    assert said in told


def test_r8_what_is_ordered_is_marked_without_a_question(due: CommandLine) -> None:
    due.data("true-up", "order", "TU-2026-A0001", "--po", "1", "--date", "2026-03-18")
    replaced_by(due, 112)
    (listed,) = due.data("true-up", "list")
    assert listed["replaced"] == {**OLD, **NEW}


def test_r8_proposing_again_supersedes_what_no_longer_fits(due: CommandLine) -> None:
    replaced_by(due, 112)
    (again,) = due.data("true-up", "propose", "--month", "2026-03")
    assert "replaced" not in again
    told = {one["number"]: one for one in due.data("true-up", "list")}
    assert told[again["number"]]["state"] == "proposed"
    assert told["TU-2026-A0001"]["state"] == "superseded"
    assert "replaced" in told["TU-2026-A0001"]


def test_a_true_up_of_the_inventory_in_force_says_nothing(due: CommandLine) -> None:
    (listed,) = due.data("true-up", "list")
    assert "replaced" not in listed
    assert "replaced" not in due.text("true-up", "list").out


def test_the_list_of_imports_tells_which_is_in_force_and_what_rests_on_it(due: CommandLine, tmp_path: Path) -> None:
    due.data("true-up", "propose", "--month", "2026-03", "--out", tmp_path / "documents")
    replaced_by(due, 112)
    first, second = due.data("inventory", "list", "--customer", "C1")
    assert (first["in_force"], second["in_force"]) == (False, True)
    assert (first["true_ups"], second["true_ups"]) == (["TU-2026-A0001"], [])
    assert len(first["documents"]) == 3
    assert (first["originals_kept"], second["originals_kept"]) == (False, True)
    assert first["imported_by"]


def test_taking_back_what_a_document_was_made_from_is_refused_with_all_that_rests_on_it(
    due: CommandLine, tmp_path: Path
) -> None:
    due.data("true-up", "propose", "--month", "2026-03", "--out", tmp_path / "documents")
    due.data("true-up", "order", "TU-2026-A0001", "--po", "1", "--date", "2026-03-18")
    assert due.codes("inventory", "undo", 1) == ["inventory_in_use", "inventory_in_ledger", "inventory_in_documents"]
