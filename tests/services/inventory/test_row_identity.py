"""The identity that a row states, fast ways and slow ways alike (lens.md, "Serial numbers and MAC addresses")."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.identity import Damage, normalise_mac, normalise_serial
from app.services.inventory.row_identity import damage_to, device_id_of, mac_of, serial_of

NUMBERS = st.text("0123456789", min_size=1, max_size=20)


@pytest.mark.parametrize("text", ["0", "0000000000", "000000000000", "To Be Filled By O.E.M.", "nvt"])
def test_a_serial_that_stands_for_none_leaves_the_mac_to_tell_devices_apart(text: str) -> None:
    assert serial_of(text) is None


@pytest.mark.parametrize(
    ("text", "serial"),
    [
        (" c38j7v ", "C38J7V"),
        ("S/N C38J7V", "C38J7V"),
        ("s/n:c38j7v", "C38J7V"),
        ("64:16:7f:00:00:01", "64167F000001"),
        ("64-16-7F-00-00-01", "64167F000001"),
        ("AB-12-CD", "AB-12-CD"),
        ("n/a", None),
        ("unknown", None),
        ("", None),
    ],
)
def test_a_serial_is_trimmed_and_upper_case(text: str, serial: str | None) -> None:
    assert serial_of(text) == serial


@given(st.text(max_size=20) | st.text("0123456789abcdefABCDEF", min_size=6, max_size=12))
def test_the_fast_way_gives_what_the_rule_gives(text: str) -> None:
    if ":" not in text and "-" not in text and "." not in text and " " not in text:
        assert serial_of(text) == normalise_serial(text)
    assert mac_of(text) == normalise_mac(text)


@pytest.mark.parametrize(
    ("serial", "damage"),
    [
        ("4.82567E+11", Damage.SCIENTIFIC),
        ("4,82567E+11", Damage.SCIENTIFIC),
        ("4825671234567890000", Damage.ROUNDED),
        ("482567123456789", None),
        ("8G211400AB12", None),
        ("C38J7E", None),
    ],
)
def test_damage_that_shows_in_the_text(serial: str, damage: Damage | None) -> None:
    assert damage_to(serial, {}) is damage


def test_a_number_that_lost_its_zeros_against_last_month_is_damaged() -> None:
    assert damage_to("12345678", {"12345678": "0012345678"}) is Damage.LOST_ZEROS
    assert damage_to("0012345678", {"12345678": "0012345678"}) is None
    assert damage_to("12345679", {"12345678": "0012345678"}) is None


@given(NUMBERS)
def test_a_serial_as_last_month_is_never_damaged_by_it(serial: str) -> None:
    previous = {serial.lstrip("0"): serial} if serial.startswith("0") else {}
    assert damage_to(serial, previous) is not Damage.LOST_ZEROS


@pytest.mark.parametrize(
    ("text", "mac"),
    [
        ("64:16:7F:00:00:01", "64167f000001"),
        ("6416.7f00.0001", "64167f000001"),
        ("64167F000001", "64167f000001"),
        ("000000000000", None),
        ("FFFFFFFFFFFF", None),
        ("64167F00000G", None),
        ("1122334455", None),
        ("", None),
    ],
)
def test_a_mac_address_is_twelve_hex_digits(text: str, mac: str | None) -> None:
    assert mac_of(text) == mac


def test_a_device_id_is_trimmed_and_lower_case() -> None:
    assert device_id_of(" 7C9E6679-7425 ") == "7c9e6679-7425"
    assert device_id_of("") is None
    assert device_id_of("n/a") is None


@given(st.text("09afAFg:-. ", min_size=17, max_size=17) | st.sampled_from(["64:16-7F:00:00:01", "64x16x7Fx00x00x01"]))
def test_a_mac_address_in_pairs_is_read_as_the_rule_reads_it(text: str) -> None:
    assert mac_of(text) == normalise_mac(text)
    pairs = ":".join(["64", "16", text[0] * 2, "00", "00", "01"])
    assert mac_of(pairs) == normalise_mac(pairs)
