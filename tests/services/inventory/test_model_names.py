"""Model names as inventories write them (lens.md, "Model names")."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.categories import Classification
from app.services.inventory.model_names import (
    CatalogueEntry,
    ModelIndex,
    fold_model,
    normalise_model,
    shorten_model,
)
from app.services.inventory.shipped_catalogue import shipped_catalogue

SHIPPED = ModelIndex(shipped_catalogue())
ENTRIES = st.sampled_from(shipped_catalogue())


def found(raw: str) -> tuple[str, str] | None:
    model = SHIPPED.resolve(raw)
    return (model.model, model.classification.value) if model else None


def index(*entries: tuple[str, Classification | None]) -> ModelIndex:
    return ModelIndex([CatalogueEntry(model, classification) for model, classification in entries])


@pytest.mark.parametrize(
    ("raw", "model"),
    [
        ("G7500 Video Endpoint", "G 7500 Video Endpoint"),
        ("G 7500", "G 7500 Video Endpoint"),
        ("G7500", "G 7500 Video Endpoint"),
        ("CCX500", "CCX 500"),
        ("ccx-500", "CCX 500"),
        ("Poly CCX 500", "CCX 500"),
        ("Polycom VVX 450", "Poly VVX 450"),
        ("HP Poly Studio X52", "Poly Studio X52"),
        ("hp  poly\u00a0vvx\u2011450", "Poly VVX 450"),
        ("Plantronics Blackwire 5220", "Blackwire 5220"),
        ("Edge E350", "Edge E350"),
        ("9120", None),
        ("EEDII", None),
        ("lens-desktop-windows", "Lens Desktop Windows"),
        ("MTR", "Microsoft Teams Room"),
    ],
)
def test_makers_case_spaces_and_hyphens_do_not_matter(raw: str, model: str | None) -> None:
    assert (found(raw) or (None,))[0] == model


@pytest.mark.parametrize(
    ("raw", "model"),
    [
        ("Voyager 4320", "Voyager 4320 Series"),
        ("Voyager 4320 UC", "Voyager 4320 Series"),
        ("Poly Voyager 4320-M UC", "Voyager 4320 Series"),
        ("Poly Voyager 4320 M Headset", "Voyager 4320 Series"),
        ("Blackwire 8225-M", "Blackwire 8225"),
        ("Voyager Focus 2 Office", "Voyager Focus 2 Series"),
    ],
)
def test_a_second_pass_drops_what_says_nothing_of_the_model(raw: str, model: str) -> None:
    assert found(raw) == (model, "headset")


@pytest.mark.parametrize(
    "raw", ["Voyager 4321", "Studio X", "CCX 5000", "", "UC", "Headset", "Poly", "HP", "Sync 60", "Poly Studio P15"]
)
def test_what_is_unknown_or_waits_for_a_decision_is_unclassified(raw: str) -> None:
    assert SHIPPED.resolve(raw) is None


def test_a_classification_by_the_user_is_found_under_every_spelling() -> None:
    found = index(("Poly Studio P15", None), ("Studio P15", Classification.VIDEO)).resolve("HP Poly studio-P15")
    assert found is not None
    assert found.classification is Classification.VIDEO


def test_a_name_as_written_goes_before_the_same_name_of_another_maker() -> None:
    both = index(("Plantronics X 1", Classification.VOICE), ("HP X 1", Classification.IGNORED))
    assert both.resolve("HP X1") == both.resolve("hp x 1")
    assert [getattr(both.resolve(name), "classification", None) for name in ("HP X1", "Plantronics X1", "X1")] == [
        Classification.IGNORED,
        Classification.VOICE,
        None,
    ]


def test_an_ambiguous_second_pass_decides_nothing() -> None:
    both = index(("Savi 9 Office", Classification.HEADSET), ("Savi 9 UC", Classification.VOICE))
    assert both.resolve("Savi 9") is None
    assert both.resolve("Savi 9 UC") is not None


def test_a_second_pass_with_one_classification_decides() -> None:
    both = index(("Savi 9 Office", Classification.HEADSET), ("Savi 9 UC", Classification.HEADSET))
    assert both.resolve("Savi 9") is not None


def test_an_alias_stands_for_its_model() -> None:
    entry = CatalogueEntry("EagleEye Director II", Classification.VIDEO, aliases=("EEDII",))
    resolved = ModelIndex([entry]).resolve("Poly EED-II")
    assert resolved is not None
    assert resolved.model == "EagleEye Director II"


def test_group_and_dates_come_along() -> None:
    entry = CatalogueEntry("CCX 500", Classification.VOICE, group="desk")
    resolved = ModelIndex([entry]).resolve("ccx500")
    assert resolved is not None
    assert (resolved.group, resolved.dates) == ("desk", entry.dates)


@given(ENTRIES, st.sampled_from(["", "Poly ", "HP Poly ", "Plantronics ", "POLYCOM-"]), st.booleans())
def test_every_decided_model_is_found_under_any_maker_and_case(entry: CatalogueEntry, maker: str, upper: bool) -> None:
    raw = maker + (entry.model.upper() if upper else entry.model.replace(" ", "-"))
    resolved = SHIPPED.resolve(raw)
    assert (resolved.classification if resolved else None) == entry.classification


@given(st.text(max_size=30))
def test_normalising_twice_changes_nothing_more(name: str) -> None:
    assert fold_model(fold_model(name)) == fold_model(name)
    assert len(shorten_model(name)) <= len(normalise_model(name)) + 1
    SHIPPED.resolve(name)
