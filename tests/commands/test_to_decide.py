"""What an import leaves to a person, for programs and for people."""

import pytest

from app.commands.to_decide import data_of, text_of
from app.commands.words import Words
from app.domain.categories import Classification
from app.services.inventory.clean import clean_inventory
from app.services.inventory.device_rows import CleanInventory
from app.services.inventory.headers import Field
from app.services.inventory.model_names import CatalogueEntry, ModelIndex
from app.services.inventory.quarantine import Choice, Decisions
from tests.services.inventory.read_files import read_file

INDEX = ModelIndex(
    [CatalogueEntry("Savi 8220", Classification.HEADSET), CatalogueEntry("Savi Base", Classification.HEADSET)]
)
FIELDS = (Field.MODEL, Field.SERIAL, Field.USER)
DAMAGED = ("Savi 8220", "12345678", "")
SET = (("Savi 8220", "S00001", "ann"), ("Savi Base", "S00002", "ann"))


def cleaned(*files: list[tuple[str, ...]], choice: Choice | None = None) -> CleanInventory:
    read = [read_file(rows, FIELDS, name=f"{number}.csv") for number, rows in enumerate(files)]
    choices = {("0.csv", 2): choice} if choice else {}
    return clean_inventory(read, INDEX, quarantine=Decisions(choices, {"12345678": "0012345678"}))


def test_with_nothing_to_decide_nothing_is_said() -> None:
    clean = cleaned([("Savi 8220", "S00001", "")])
    assert (data_of(clean), text_of(clean, Words("en"))) == ({}, "")


@pytest.mark.parametrize("choice", [None, *Choice])
def test_programs_are_told_every_damaged_row_with_what_was_decided(choice: Choice | None) -> None:
    told = {
        "file": "0.csv",
        "row": 2,
        "model": "Savi 8220",
        "serial": "12345678",
        "damage": "lost_zeros",
        "earlier": "0012345678",
        "choice": choice.value if choice else None,
    }
    assert data_of(cleaned([DAMAGED], choice=choice)) == {"quarantine": [told]}


@pytest.mark.parametrize("choice", Choice)
def test_people_are_told_only_what_is_left_to_decide(choice: Choice) -> None:
    assert text_of(cleaned([DAMAGED], choice=choice), Words("en")) == ""
    assert text_of(cleaned([DAMAGED]), Words("en")).splitlines()[1:] == [
        "  2  Savi 8220  12345678  last month: 0012345678"
    ]


def test_of_several_files_the_row_names_its_file() -> None:
    told = text_of(cleaned([("Savi 8220", "S00001", "")], [DAMAGED]), Words("nl")).splitlines()
    assert told[1] == "  1.csv:2  Savi 8220  12345678  vorige maand: 0012345678"


def test_pairs_of_models_are_told_with_how_many_there_are() -> None:
    clean = cleaned(list(SET))
    assert data_of(clean) == {"sets": [{"kept": "Savi 8220", "part": "Savi Base", "pairs": 1}]}
    assert text_of(clean, Words("en")).splitlines()[-1] == "  Savi 8220 + Savi Base  1"
