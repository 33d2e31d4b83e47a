"""The catalogue through its services: one decision for every customer, kept, linked and counted (R2, R3, R6)."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.categories import Category, Classification
from app.domain.eligibility import ModelDates
from app.domain.errors import InvalidValue
from app.domain.portfolio import CatalogueModel
from app.services.catalogue import (
    classify,
    devices_by_model,
    list_models,
    model_index,
    save_model,
    seed_catalogue,
    unclassified,
)
from app.services.desk import Desk
from app.services.inventory.model_names import CatalogueEntry
from app.services.inventory.shipped_catalogue import shipped_catalogue
from app.services.inventory.stored import list_inventories
from tests.services.estates import VIDEO, VOICE, Row, add_customer, estate, import_rows

FEB, MARCH = date(2026, 2, 17), date(2026, 3, 17)
STRANGE = "Whatever 9"


def entry(desk: Desk, model: str) -> CatalogueEntry:
    """The catalogue's entry of that very name."""
    return next(one for one in list_models(desk) if one.model == model)


def counted(desk: Desk, category: Category, customer: str = "C1") -> list[int]:
    """The count of a category in every inventory of a customer."""
    return [one.counts[category] for one in list_inventories(desk, customer)]


@pytest.fixture(autouse=True)
def _customers(desk: Desk) -> None:
    add_customer(desk, "C1")
    add_customer(desk, "C2")


def test_a_new_store_has_the_shipped_catalogue(desk: Desk) -> None:
    assert {one.model for one in list_models(desk)} == {one.model for one in shipped_catalogue()}


def test_r3_the_shipped_catalogue_holds_no_dates(desk: Desk) -> None:
    assert {one.dates for one in list_models(desk)} == {ModelDates()}


def test_a_catalogue_is_seeded_once(desk: Desk) -> None:
    with desk.writing() as uow:
        assert not seed_catalogue(uow, [CatalogueEntry("Another", Classification.VIDEO)])


def test_models_are_listed_by_name_without_regard_to_case(desk: Desk) -> None:
    classify(desk, "aardvark 1", Classification.VIDEO)
    names = [one.model for one in list_models(desk)]
    assert names == sorted(names, key=str.casefold)
    assert names[0] == "aardvark 1"


@pytest.mark.parametrize("classification", Classification)
def test_r6_every_classification_can_be_decided(desk: Desk, classification: Classification) -> None:
    import_rows(desk, [Row(STRANGE, "ZZ12345"), *estate(voice=1)], MARCH)
    decision = classify(desk, STRANGE, classification)
    assert (decision.model, decision.classification, decision.names) == (STRANGE, classification, (STRANGE,))
    (inventory,) = list_inventories(desk, "C1")
    expected = dict.fromkeys(Category, 0) | {Category.VOICE: 1}
    if classification.category:
        expected[classification.category] += 1
    assert inventory.counts == expected
    assert inventory.excluded == (classification is Classification.EXCLUDED)
    assert inventory.ignored == (classification is Classification.IGNORED)
    assert inventory.unclassified == {}
    assert inventory.rows == inventory.devices + inventory.ignored + inventory.duplicates + inventory.quarantined


def test_r6_one_decision_holds_for_every_customer_and_month(desk: Desk) -> None:
    for customer in ("C1", "C2"):
        for day in (FEB, MARCH):
            import_rows(desk, [Row(STRANGE, f"{customer}12345")], day, customer)
    assert classify(desk, STRANGE, Classification.VIDEO).inventories == 4
    assert counted(desk, Category.VIDEO, "C1") == counted(desk, Category.VIDEO, "C2") == [1, 1]


def test_r6_a_decision_holds_for_what_comes_later_too(desk: Desk) -> None:
    classify(desk, STRANGE, Classification.VOICE)
    import_rows(desk, [Row("Poly WHATEVER-9", "ZZ12345")], MARCH)
    assert counted(desk, Category.VOICE) == [1]


def test_r6_a_decision_can_be_taken_back(desk: Desk) -> None:
    import_rows(desk, estate(video=3), MARCH)
    classify(desk, VIDEO, Classification.IGNORED)
    assert counted(desk, Category.VIDEO) == [0]
    classify(desk, VIDEO, Classification.VIDEO)
    assert counted(desk, Category.VIDEO) == [3]


def test_a_decision_keeps_group_and_dates_unless_told_otherwise(desk: Desk) -> None:
    dates = ModelDates(end_of_sale=FEB, end_of_life=MARCH)
    save_model(desk, CatalogueModel(VIDEO, Classification.VIDEO, "Room", dates))
    classify(desk, VIDEO, Classification.VOICE)
    assert (entry(desk, VIDEO).group, entry(desk, VIDEO).dates) == ("Room", dates)
    classify(desk, VIDEO, Classification.VIDEO, "Small")
    assert (entry(desk, VIDEO).group, entry(desk, VIDEO).dates) == ("Small", dates)


@pytest.mark.parametrize("name", ["", "   "])
def test_a_model_needs_a_name(desk: Desk, name: str) -> None:
    with pytest.raises(InvalidValue):
        classify(desk, name, Classification.VIDEO)


def test_a_review_model_is_decided_in_its_own_row(desk: Desk) -> None:
    before = len(list_models(desk))
    assert entry(desk, "TC10").classification is None
    classify(desk, "tc 10", Classification.VIDEO)
    assert entry(desk, "TC10").classification is Classification.VIDEO
    assert len(list_models(desk)) == before


def test_unclassified_names_most_devices_first_with_customers_and_proposals(desk: Desk) -> None:
    import_rows(desk, [Row(STRANGE, f"ZZ{n:05d}") for n in range(3)], MARCH, "C2")
    import_rows(desk, [Row("TC10", "TC12345"), Row("TC10", "TC12346"), Row(STRANGE, "Q12345")], MARCH)
    first, second = unclassified(desk)
    assert (first.name, first.devices, first.customers) == (STRANGE, 4, ("Voorbeeld C1", "Voorbeeld C2"))
    assert (second.name, second.devices) == ("TC10", 2)
    assert second.proposals[0].classification is Classification.VIDEO
    assert second.proposals[0].reason == "review"


def test_unclassified_looks_at_the_latest_inventory_only(desk: Desk) -> None:
    import_rows(desk, [Row(STRANGE, "ZZ12345")], FEB)
    import_rows(desk, estate(voice=1), MARCH)
    assert unclassified(desk) == ()


def test_devices_by_model_over_the_latest_inventories(desk: Desk) -> None:
    import_rows(desk, estate(video=5), FEB)
    import_rows(desk, estate(video=4, voice=1), MARCH)
    import_rows(desk, [Row("studio x52", "OTHER123")], MARCH, "C2")
    assert devices_by_model(desk) == {VIDEO: 5, VOICE: 1}


def test_r3_a_date_in_the_catalogue_moves_devices_out_of_the_count(desk: Desk) -> None:
    import_rows(desk, estate(video=3), FEB)
    import_rows(desk, estate(video=4), MARCH)
    save_model(desk, CatalogueModel(VIDEO, Classification.VIDEO, None, ModelDates(end_of_service=FEB)))
    assert counted(desk, Category.VIDEO) == [3, 0]
    assert [one.end_of_life for one in list_inventories(desk, "C1")] == [0, 4]


def test_r3_end_of_sale_is_information_only(desk: Desk) -> None:
    import_rows(desk, estate(video=3), MARCH)
    save_model(desk, CatalogueModel(VIDEO, Classification.VIDEO, None, ModelDates(end_of_sale=date(2000, 1, 1))))
    assert counted(desk, Category.VIDEO) == [3]


def test_a_model_saved_under_another_spelling_is_the_same_model(desk: Desk) -> None:
    save_model(desk, CatalogueModel("studio-X52", Classification.VIDEO, "Room"))
    assert entry(desk, VIDEO).group == "Room"


def test_the_index_answers_as_the_catalogue_says(desk: Desk) -> None:
    classify(desk, STRANGE, Classification.EXCLUDED)
    with desk.reading() as uow:
        index = model_index(uow)
    assert (found := index.resolve("whatever 9")) is not None
    assert found.classification is Classification.EXCLUDED
    assert index.named("nothing like it") is None


def test_names_that_mean_two_entries_mean_none(desk: Desk) -> None:
    with desk.reading() as uow:
        index = model_index(uow)
    assert index.named("Poly EncorePro 515 USB") is None
    assert index.named("EncorePro 515 USB") == replace(entry(desk, "EncorePro 515 USB"), note="")
