"""Identity of a device and damage that a spreadsheet program does to it (R6, lens.md)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.identity import (
    Damage,
    Identity,
    clean_text,
    damage_of,
    lost_leading_zeros,
    normalise_device_id,
    normalise_mac,
    normalise_serial,
    serial_is_usual,
)


@pytest.mark.parametrize(
    ("identity", "key"),
    [
        (Identity("ABC123", "aabbccddeeff", "id-1"), "s:ABC123"),
        (Identity(None, "aabbccddeeff", "id-1"), "m:aabbccddeeff"),
        (Identity(None, None, "id-1"), "d:id-1"),
        (Identity(), None),
        (Identity("", "", ""), None),
    ],
)
def test_r6_serial_before_mac_before_device_id(identity: Identity, key: str | None) -> None:
    assert identity.key == key


def test_r6_equal_text_of_two_kinds_is_not_one_device() -> None:
    assert Identity(serial="AABBCCDDEEFF").key != Identity(mac="aabbccddeeff").key


@pytest.mark.parametrize(
    ("text", "serial"),
    [
        (" abc123 ", "ABC123"),
        ("S/N ABC123", "ABC123"),
        ("s/n:ABC123", "ABC123"),
        ("S/NABC123", "ABC123"),
        ("00123", "00123"),
        ("ABC S/N", "ABC S/N"),
        ("", None),
        (" - ", None),
        ("n/a", None),
        ("S/N", None),
        ("Onbekend", None),
        ("00:00:00:00:00:00", None),
        ("000000000000", None),
        ("FF-FF-FF-FF-FF-FF", None),
        ("0", None),
        ("0000000000000", None),
        ("00000001", "00000001"),
        ("To Be Filled By O.E.M.", None),
        ("geen", None),
        ("n.v.t.", None),
        ("\u200bABC123\ufeff", "ABC123"),
        ("ABC\u00ad123\u2060", "ABC123"),
        ("\u00a0\u200bABC123", "ABC123"),
        ("64:16:7F:00:00:01", "64:16:7F:00:00:01"),
    ],
)
def test_serials_are_trimmed_upper_case_and_without_the_label(text: str, serial: str | None) -> None:
    assert normalise_serial(text) == serial


@given(st.text(max_size=30))
def test_normalising_a_serial_twice_changes_nothing_more(text: str) -> None:
    once = normalise_serial(text)
    assert once is None or once == once.strip().upper()


@pytest.mark.parametrize("text", ["48:25:67:AA:BB:0C", "48-25-67-aa-bb-0c", "4825.67aa.bb0c", " 48 25 67 AA BB 0C "])
def test_macs_of_every_spelling_are_one(text: str) -> None:
    assert normalise_mac(text) == "482567aabb0c"


@pytest.mark.parametrize(
    "text", ["", "-", "00:00:00:00:00:00", "FF-FF-FF-FF-FF-FF", "48:25:67:AA:BB", "48:25:67:AA:BB:0G", "٤٨٢٥٦٧٤٨٢٥٦٧"]
)
def test_what_is_no_mac_is_no_identity(text: str) -> None:
    assert normalise_mac(text) is None


@pytest.mark.parametrize(("text", "found"), [(" AB-12 ", "ab-12"), ("-", None), ("", None), ("NULL", None)])
def test_device_ids_are_trimmed_and_lower_case(text: str, found: str | None) -> None:
    assert normalise_device_id(text) == found


@pytest.mark.parametrize(("text", "found"), [(" Utrecht ", "Utrecht"), ("-", None), ("  ", None), ("A-1", "A-1")])
def test_a_removed_room_or_site_is_no_value(text: str, found: str | None) -> None:
    assert clean_text(text) == found


@pytest.mark.parametrize(
    ("serial", "usual"),
    [("ABC123", True), ("A-1234", True), ("A" * 32, True), ("ABC12", False), ("A" * 33, False), ("ÀBC123", False)],
)
def test_the_usual_form_of_a_serial(serial: str, usual: bool) -> None:
    assert serial_is_usual(serial) is usual


@pytest.mark.parametrize(
    ("serial", "damage"),
    [
        ("4.82567E+11", Damage.SCIENTIFIC),
        ("4,82567E+11", Damage.SCIENTIFIC),
        ("4.82567e+11", Damage.SCIENTIFIC),
        ("4.82567E11", Damage.SCIENTIFIC),
        ("1E+15", Damage.SCIENTIFIC),
        ("1234567890123450", Damage.ROUNDED),
        ("12345678901234500000", Damage.ROUNDED),
        ("1234567890123450.0", Damage.ROUNDED),
        ("1234567890123456", None),
        ("123456789012340", None),
        ("ABC123", None),
        ("00123456", None),
        ("", None),
    ],
)
def test_damage_shows_in_the_text(serial: str, damage: Damage | None) -> None:
    assert damage_of(serial) is damage


@pytest.mark.parametrize("serial", ["123E45", "8123E7", "4E1234", "12E345"])
def test_a_serial_with_an_e_among_its_digits_is_sound(serial: str) -> None:
    assert damage_of(serial) is None


@pytest.mark.parametrize(
    ("serial", "earlier", "lost"),
    [
        ("123456", "00123456", True),
        ("123456", "0123456", True),
        ("123456", "123456", False),
        ("00123456", "123456", False),
        ("123456", "00123457", False),
        ("ABC", "00ABC", False),
        ("123456", "", False),
    ],
)
def test_leading_zeros_are_missed_against_last_month(serial: str, earlier: str, lost: bool) -> None:
    assert lost_leading_zeros(serial, earlier) is lost
