"""The shipped catalogue holds what follows from the list of models (lens.md, "Model names")."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from app.domain.categories import Classification
from app.domain.eligibility import ModelDates
from app.services.inventory.model_names import fold_model
from app.services.inventory.shipped_catalogue import shipped_catalogue

LIST = Path(__file__).parents[3] / "tools" / "device-models.csv"
with LIST.open(encoding="utf-8", newline="") as lines:
    LISTED = list(csv.DictReader(lines))


def test_every_model_of_the_list_is_there_in_its_order() -> None:
    assert [entry.model for entry in shipped_catalogue()] == [row["model"] for row in LISTED]
    assert len(shipped_catalogue()) == 284


@pytest.mark.parametrize("number", range(len(LISTED)), ids=lambda number: LISTED[number]["model"])
def test_each_model_is_classified_as_the_list_says(number: int) -> None:
    row, entry = LISTED[number], shipped_catalogue()[number]
    expected: tuple[str | None, str | None]
    match row["counts_default"], row["category"]:
        case "yes", ("headset" | "video" | "voice") as category:
            expected = (category, None)
        case "no", "excluded":
            expected = ("excluded", None)
        case "no", _:
            expected = ("ignored", None)
        case "review", ("headset" | "video" | "voice") as category:
            expected = (None, category)
        case other:
            assert other == ("review", "none")
            expected = (None, None)
    assert (entry.classification, entry.proposal) == expected
    assert (entry.kind, entry.note) == (row["kind"], row["note"])


def test_the_catalogue_has_the_sizes_counted_by_hand() -> None:
    assert Counter(entry.classification for entry in shipped_catalogue()) == {
        Classification.HEADSET: 75,
        Classification.VIDEO: 16,
        Classification.VOICE: 49,
        Classification.EXCLUDED: 28,
        Classification.IGNORED: 65,
        None: 51,
    }


def test_r3_no_date_is_invented() -> None:
    assert {entry.dates for entry in shipped_catalogue()} == {ModelDates()}


def test_aliases_are_names_and_no_bare_usb_ids() -> None:
    aliases = {entry.model: entry.aliases for entry in shipped_catalogue()}
    assert aliases["EagleEye Director II"] == ("EEDII",)
    assert aliases["Voyager 5200 Series"] == ()
    assert aliases["Lens Desktop Windows"] == ("lens-desktop-windows",)
    assert aliases["Poly Trio 8800"] == ("Trio 8800",)
    assert aliases["Poly Lens Relay"][0] == "lens-relay-linux"


def test_no_two_models_have_one_folded_name() -> None:
    names = Counter(fold_model(entry.model) for entry in shipped_catalogue())
    assert [name for name, times in names.items() if times > 1] == []
