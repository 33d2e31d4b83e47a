"""Decisions that can be taken back, and the catalogue with where each model is in use."""

from datetime import date

import pytest

from app.domain.categories import Category, Classification
from app.domain.eligibility import ModelDates
from app.domain.errors import InvalidValue
from app.domain.portfolio import CatalogueModel
from app.services.catalogue import Decided, classify_all, list_models, save_models, unclassified
from app.services.catalogue_changes import model_records, take_back
from app.services.desk import Desk
from app.services.inventory.stored import list_inventories
from tests.services.estates import VIDEO, Row, add_customer, dump, estate, import_rows

MARCH, APRIL = date(2026, 3, 17), date(2026, 4, 17)


@pytest.fixture
def known(desk: Desk) -> Desk:
    """A customer with five video devices, two of a model that nobody knows and one that waits for review."""
    add_customer(desk)
    odd = [Row("Zed 1", "ZED1000001"), Row("Zed 1", "ZED1000002"), Row("Poly Studio E70", "E700000001")]
    import_rows(desk, [*estate(video=5), *odd], MARCH)
    return desk


def decide(desk: Desk, name: str, meaning: Classification) -> Decided:
    return classify_all(desk, [name], meaning)


def content(desk: Desk) -> list[str]:
    return [line for line in dump(desk) if not line.startswith('INSERT INTO "audit_log"')]


def video(desk: Desk) -> int:
    return list_inventories(desk, "C1")[-1].counts[Category.VIDEO]


def test_r6_a_decision_about_an_unknown_name_is_taken_back_whole(known: Desk) -> None:
    before = content(known)
    made = decide(known, "Zed 1", Classification.VIDEO)
    assert (made.decisions[0].before, video(known)) == (None, 7)
    take_back(known, made)
    assert content(known) == before
    assert "Zed 1" in {one.name for one in unclassified(known)}


def test_r6_a_decision_about_a_model_under_review_is_taken_back_to_the_review(known: Desk) -> None:
    before = content(known)
    made = decide(known, "Poly Studio E70", Classification.VIDEO)
    assert made.decisions[0].before is not None
    assert (made.decisions[0].before.classification, video(known)) == (None, 6)
    take_back(known, made)
    assert content(known) == before


def test_a_second_decision_is_taken_back_to_the_first(known: Desk) -> None:
    decide(known, "Zed 1", Classification.VIDEO)
    made = decide(known, "Zed 1", Classification.IGNORED)
    take_back(known, made)
    assert {one.model: one.classification for one in list_models(known)}["Zed 1"] is Classification.VIDEO
    assert video(known) == 7


def test_r3_changed_dates_are_taken_back(known: Desk) -> None:
    dates = ModelDates(end_of_life=date(2026, 1, 31))
    made = save_models(known, CatalogueModel(VIDEO, Classification.VIDEO, "rooms", dates))
    assert video(known) == 0
    take_back(known, made)
    entry = next(one.entry for one in model_records(known) if one.entry.model == VIDEO)
    assert (entry.group, entry.dates, video(known)) == (None, ModelDates(), 5)


def test_taking_back_twice_does_no_harm(known: Desk) -> None:
    made = decide(known, "Zed 1", Classification.VIDEO)
    take_back(known, made)
    before = content(known)
    take_back(known, made)
    assert content(known) == before


def test_a_name_of_nothing_is_refused(known: Desk) -> None:
    with pytest.raises(InvalidValue):
        decide(known, "  ", Classification.VIDEO)


def test_a_record_knows_the_latest_devices_of_each_customer(known: Desk) -> None:
    add_customer(known, "C2")
    import_rows(known, [Row(VIDEO, "OTHER00001")], MARCH, "C2")
    import_rows(known, estate(video=6), APRIL)
    record = next(one for one in model_records(known) if one.entry.model == VIDEO)
    assert dict(record.customers) == {"Voorbeeld C1": 6, "Voorbeeld C2": 1}
    assert record.devices == 7


def test_own_models_are_told_from_shipped_ones(known: Desk) -> None:
    decide(known, "Zed 1", Classification.VOICE)
    shipped = {one.entry.model: one.shipped for one in model_records(known)}
    assert (shipped["Zed 1"], shipped[VIDEO]) == (False, True)


def test_every_model_of_the_catalogue_is_a_record_in_the_order_of_names(known: Desk) -> None:
    names = [one.entry.model for one in model_records(known)]
    assert names == [one.model for one in list_models(known)]
