import pytest

from app.domain.identity import damage_of, normalise_mac, serial_is_usual
from app.services.demo.cast.everyone import EVERYONE
from app.services.demo.dice import Dice
from app.services.demo.families import FAMILIES, OTHER, Family, family_of, has_mac, serial_for, software_of
from app.services.inventory.model_names import ModelIndex
from app.services.inventory.shipped_catalogue import shipped_catalogue

MAC = "64167f01c19f"


@pytest.mark.parametrize(
    ("model", "serial"),
    [
        ("Blackwire 3320", "usb"),
        ("Savi 8220 Series", "label"),
        ("Poly Studio P15", "usb"),
        ("Poly Studio X52", "room"),
        ("Group 310", "room"),
        ("CCX 500", "phone"),
        ("Poly Trio C60", "phone"),
        ("Something else", "room"),
    ],
)
def test_the_beginning_of_a_name_tells_the_family(model: str, serial: str) -> None:
    assert family_of(model).serial == serial


@pytest.mark.parametrize("family", [*FAMILIES, OTHER], ids=lambda family: (*family.starts, "other")[0])
def test_serials_are_usual_and_never_look_damaged(family: Family) -> None:
    dice = Dice("serials", family.serial)
    for _ in range(300):
        serial = serial_for(family, dice, MAC)
        assert serial_is_usual(serial)
        assert damage_of(serial) is None
        assert family.serial == "phone" or normalise_mac(serial) is None


def test_the_serial_of_a_phone_is_its_mac_address() -> None:
    assert serial_for(family_of("CCX 500"), Dice("any"), MAC) == "64167F01C19F"


def test_headsets_have_no_network_of_their_own() -> None:
    assert [has_mac(family_of(model)) for model in ("Blackwire 3320", "Poly Studio X52", "Rove 30")] == [
        False,
        True,
        True,
    ]


def test_software_gets_newer_and_some_devices_lag_behind() -> None:
    family = family_of("Poly Studio X52")
    releases = [software_of(family, month, 0) for month in range(14)]
    assert releases == sorted(releases)
    assert releases[0] == family.software[0]
    assert releases[-1] == family.software[-1]
    assert software_of(family, 2, 3) != software_of(family, 2, 0)


def test_every_model_of_the_demo_is_in_the_catalogue_or_left_out_on_purpose() -> None:
    index = ModelIndex(shipped_catalogue())
    names = {
        name
        for member in EVERYONE
        if member.estate
        for name in (
            *(model for holding in member.estate.holdings for model, _ in holding.models),
            *(extra.model for extra in member.estate.extras),
        )
    }
    assert {name for name in names if index.entry_of(name) is None} == {"Savi 9450 Office"}


def test_what_counts_in_a_holding_is_what_the_catalogue_says() -> None:
    index = ModelIndex(shipped_catalogue())
    for member in EVERYONE:
        for holding in member.estate.holdings if member.estate else ():
            for model in [name for name, _ in holding.models] + [one.model for one in holding.pinned]:
                found = index.resolve(model)
                assert found is not None, model
                assert found.classification.category is holding.kind, model
