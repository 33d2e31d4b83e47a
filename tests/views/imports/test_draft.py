"""The import that is being made: what is proposed, what a person chose, and when one can go on."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from app.domain.errors import AppError
from app.domain.issues import Where
from app.services.desk import Desk
from app.services.inventory.customer_of import LikelyCustomer
from app.services.inventory.refusals import FileEmpty
from app.views.imports.draft import Draft
from app.views.imports.draft_file import DraftFile
from app.views.tasks import CancelToken, Lane, Task
from tests.services.conftest import desk, new_store
from tests.services.estates import add_customer, estate, import_rows, prepare_rows, read_file

__all__ = ["desk", "new_store"]

MARCH = date(2026, 3, 17)


def task() -> Task:
    return Task(1, "", Lane.FREE, CancelToken(), QObject())


def draft_of(*names: str) -> Draft:
    made = Draft()
    made.add([Path(name) for name in names])
    return made


def test_a_path_is_taken_once_however_often_it_is_given() -> None:
    draft = draft_of("a.csv", "a.csv")
    assert draft.add([Path("a.csv"), Path("b.csv")]) == draft.files[1:]
    assert [file.path.name for file in draft.files] == ["a.csv", "b.csv"]


def test_a_file_is_being_read_until_it_was_read_or_refused() -> None:
    file = DraftFile(Path("a.csv"))
    file.begin(task())
    assert file.reading
    file.take(read_file(estate(video=1)))
    assert (file.reading, file.read is not None) == (False, True)
    file.begin(task())
    assert file.read is None
    refusal: AppError = FileEmpty(where=Where("a.csv"))
    file.refuse(refusal)
    assert (file.reading, [issue.code for issue in file.problems]) == (False, ["file_empty"])


def test_problems_go_when_the_file_is_read_again() -> None:
    file = DraftFile(Path("a.csv"))
    file.refuse(FileEmpty(where=Where("a.csv")))
    file.begin(task())
    assert file.problems == []


def test_a_name_that_is_no_text_can_still_be_shown() -> None:
    assert DraftFile(Path("a\udcff.csv")).name == "a\ufffd.csv"


def test_all_files_must_be_read_before_anything_is_compared() -> None:
    draft = draft_of("a.csv", "b.csv")
    draft.customer, draft.day = "C1", MARCH
    draft.files[0].take(read_file(estate(video=1)))
    assert not draft.can_compare
    draft.files[1].take(read_file(estate(voice=1)))
    assert draft.can_compare


@pytest.mark.parametrize(("customer", "day"), [("", MARCH), ("C1", None)])
def test_customer_and_day_are_needed_to_compare(customer: str, day: date | None) -> None:
    draft = draft_of("a.csv")
    draft.files[0].take(read_file(estate(video=1)))
    draft.customer, draft.day = customer, day
    assert not draft.can_compare


def test_without_files_there_is_nothing_to_compare() -> None:
    assert not Draft(customer="C1", day=MARCH).can_compare


def test_a_day_chosen_by_hand_outlives_every_proposal() -> None:
    draft = draft_of("a.csv")
    draft.files[0].take(read_file(estate(video=1), stated=MARCH))
    draft.propose_day()
    assert draft.day == MARCH
    draft.day, draft.day_by_hand = date(2026, 3, 1), True
    draft.propose_day()
    assert draft.day == date(2026, 3, 1)
    assert draft.proposed is not None
    assert draft.proposed.day == MARCH


def test_a_customer_chosen_by_hand_outlives_every_proposal() -> None:
    draft = Draft()
    draft.propose_customer(LikelyCustomer("C1", 90))
    assert draft.customer == "C1"
    draft.propose_customer(None)
    assert draft.customer == ""
    draft.customer, draft.customer_by_hand = "C2", True
    draft.propose_customer(LikelyCustomer("C1", 90))
    assert draft.customer == "C2"


def test_an_import_can_be_stored_when_every_guard_was_accepted(desk: Desk) -> None:
    add_customer(desk)
    import_rows(desk, estate(video=20), date(2026, 4, 17))
    draft = Draft(prepared=prepare_rows(desk, estate(video=20), MARCH))
    assert not draft.can_store
    draft.accepted.add("older_inventory")
    assert draft.can_store


def test_another_file_makes_what_was_compared_out_of_date(desk: Desk) -> None:
    add_customer(desk)
    draft = Draft(prepared=prepare_rows(desk, estate(video=20), MARCH), accepted={"count_fell"})
    draft.add([Path("b.csv")])
    assert (draft.prepared, draft.accepted, draft.can_store) == (None, set(), False)


def test_the_request_names_every_file_with_what_was_chosen_for_it() -> None:
    draft = draft_of("a.csv", "b.csv")
    draft.customer, draft.day = "C1", MARCH
    request = draft.request()
    assert (request.customer, request.day, [path.name for path in request.paths]) == ("C1", MARCH, ["a.csv", "b.csv"])
    assert set(request.choices) == set(request.paths)
