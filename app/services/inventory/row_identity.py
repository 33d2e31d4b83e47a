"""The identity that a row states, and what was damaged before the file reached us (R6, lens.md)."""

from collections.abc import Mapping

from app.domain.identity import (
    Damage,
    damage_of,
    lost_leading_zeros,
    normalise_device_id,
    normalise_mac,
    normalise_serial,
)

_SHORTEST_ROUNDED = 16
_MAC_LENGTH = 12
_MAC_IN_PAIRS = 17
_HEX_DIGITS = "0123456789abcdef"
_NO_MACS = frozenset({"0" * _MAC_LENGTH, "f" * _MAC_LENGTH})


def serial_of(text: str) -> str | None:
    """The serial that a cell states; a MAC address with separators, as IP phones show, loses them (lens.md)."""
    if text.isalnum() and text.isascii() and not text.isalpha() and text.strip("0"):
        # As it is where it is in upper case already: a hundred thousand copies take 6 MB.
        upper = text.upper()
        return text if text == upper else upper
    serial = normalise_serial(text)
    if serial and not serial.isalnum() and (mac := normalise_mac(serial)):
        return mac.upper()
    return serial


def damage_to(serial: str, previous: Mapping[str, str]) -> Damage | None:
    """Damage that shows in the serial or against last month's serial of the same device."""
    if serial.isdigit():
        if len(serial) >= _SHORTEST_ROUNDED and (damage := damage_of(serial)):
            return damage
        earlier = previous.get(serial.lstrip("0"))
        lost = earlier is not None and lost_leading_zeros(serial, earlier)
        return Damage.LOST_ZEROS if lost else None
    return damage_of(serial) if "E" in serial or "." in serial else None


def mac_of(text: str) -> str | None:
    """The MAC address of a cell; None where it is empty or none."""
    bare = text.lower()
    if len(bare) == _MAC_IN_PAIRS and bare[2] in ":-":
        bare = bare.replace(bare[2], "")
    if len(bare) == _MAC_LENGTH and not bare.strip(_HEX_DIGITS):
        return None if bare in _NO_MACS else bare
    return normalise_mac(text) if text else None


def is_placeholder_mac(text: str) -> bool:
    """Whether the cell only says that there is no MAC address: nothing but zeros or F, or a word such as N/A."""
    return not text.strip("0:-. ") or not text.strip("fF:-. ") or normalise_device_id(text) is None


def device_id_of(text: str) -> str | None:
    """The Lens device id of a cell; None where it is empty."""
    return normalise_device_id(text) if text else None
