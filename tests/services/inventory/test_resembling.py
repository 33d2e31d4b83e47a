"""Headers that resemble a known name: near enough to propose, never so near that another column is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.headers import HEADER_NAMES, Field, field_of
from app.services.inventory.resembling import LEAST_SCORE, resembled


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Device Modell", Field.MODEL),
        ("Devcie Model", Field.MODEL),
        ("Seriennummer", Field.SERIAL),
        ("Serial Nummber", Field.SERIAL),
        ("MAC-addres", Field.MAC),
        ("Aparaatmodel", Field.MODEL),
        ("Laatst gezein", Field.LAST_SEEN),
        ("Sofware Version", Field.SOFTWARE),
    ],
)
def test_a_misspelt_name_resembles_the_right_one(header: str, field: Field) -> None:
    found = resembled(header)
    assert found is not None
    assert found[0] is field
    assert LEAST_SCORE <= found[1] < 100


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Sites",
        "External IP",
        "Device IP",
        "Product ID",
        "Serial Number 2",
        "MAC Address (Wi-Fi)",
        "Device Count",
        "Device Type",
        "Software Build",
        "Model Family",
        "User Name",
        "Hardware Revision",
        "App Version",
        "Date Registered",
        "x" * 500,
    ],
)
def test_another_column_resembles_nothing(header: str) -> None:
    assert resembled(header) is None


@given(st.sampled_from([(f, n) for f, names in HEADER_NAMES.items() for n in names if len(n) > 12]), st.data())
def test_one_letter_typed_wrong_in_a_long_name_is_understood(pair: tuple[Field, str], data: st.DataObject) -> None:
    field, name = pair
    at = data.draw(st.integers(0, len(name) - 1))
    typed = name[:at] + data.draw(st.sampled_from("qxz")) + name[at + 1 :]
    known, found = field_of(typed), resembled(typed)
    assert (known or found or (field,))[0] is field
