"""Identity of a physical device: serial number, else MAC address, else Lens device id (R6, lens.md)."""

import re
from dataclasses import dataclass
from enum import StrEnum

_MAC_NOISE = str.maketrans("", "", ":-. ")
_MAC = re.compile(r"[0-9a-f]{12}", re.ASCII)
_SERIAL = re.compile(r"[0-9A-Z-]{6,32}", re.ASCII)
_LABEL_PREFIX = re.compile(r"^S/N[:\s]*")
# A point or a plus must show: 123E45 is a sound serial of six characters.
_SCIENTIFIC = re.compile(r"[0-9]+(?:[.,][0-9]+E\+?|E\+)[0-9]{1,3}", re.ASCII)
_ROUNDED = re.compile(r"[0-9]{16,}", re.ASCII)
_EXCEL_DIGITS = 15
_NO_MAC = ("0" * 12, "f" * 12)
_ABSENT = frozenset(
    {
        *("", "-", "N/A", "NA", "NONE", "NULL", "UNKNOWN", "ONBEKEND", "GEEN", "NVT", "N.V.T.", "TBD"),
        *("NOT AVAILABLE", "NOT SPECIFIED", "NIET BESCHIKBAAR", "DEFAULT STRING", "SYSTEM SERIAL NUMBER"),
        *("TO BE FILLED BY O.E.M.", "TO BE FILLED BY OEM"),
    }
)
"""What stands for no value; the last of them are left by makers who never wrote one."""

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters that nobody sees and that copying from a page brings along: they tell nothing apart."""
_WITHOUT_UNSEEN = str.maketrans("", "", UNSEEN)


class Damage(StrEnum):
    """What a spreadsheet program did to a serial number; it cannot be repaired, only detected (lens.md)."""

    SCIENTIFIC = "scientific"
    ROUNDED = "rounded"
    LOST_ZEROS = "lost_zeros"


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells one physical device from another; the three values are normalised text or None (R6)."""

    serial: str | None = None
    mac: str | None = None
    device_id: str | None = None

    @property
    def key(self) -> str | None:
        """The value that decides, with its kind: serial before MAC before device id; None cannot be told apart (R6)."""
        for kind, value in (("s", self.serial), ("m", self.mac), ("d", self.device_id)):
            if value:
                return f"{kind}:{value}"
        return None


def clean_text(value: str) -> str | None:
    """Text without surrounding space; a removed room or site, shown as `-`, is no value (lens.md)."""
    text = value.strip()
    return None if text in ("", "-") else text


def normalise_serial(value: str) -> str | None:
    """Trimmed, upper case, without the label's `S/N`; None where nothing was given (lens.md)."""
    seen = value if value.isascii() else value.translate(_WITHOUT_UNSEEN)
    text = _LABEL_PREFIX.sub("", seen.strip().upper()).strip()
    # An IP phone's serial is its MAC address; one that no phone has is a place holder there too, as zeros are.
    return None if text in _ABSENT or not text.strip("0") or _bare_mac(text) in _NO_MAC else text


def normalise_mac(value: str) -> str | None:
    """Twelve lower-case hex digits without separators; None where it is no MAC address or all 0 or F (lens.md)."""
    text = _bare_mac(value)
    return text if _MAC.fullmatch(text) and text not in _NO_MAC else None


def _bare_mac(value: str) -> str:
    return value.translate(_MAC_NOISE).translate(_WITHOUT_UNSEEN).lower()


def normalise_device_id(value: str) -> str | None:
    """The Lens device id, trimmed and in lower case; None where nothing was given."""
    text = (value if value.isascii() else value.translate(_WITHOUT_UNSEEN)).strip()
    if text.upper() in _ABSENT:
        return None
    # As it is where it is in lower case already: a hundred thousand copies take 8 MB.
    lower = text.lower()
    return text if text == lower else lower


def serial_is_usual(serial: str) -> bool:
    """Whether a serial has the usual form: 6 to 32 of A-Z, 0-9 and hyphen; others are warned about (lens.md)."""
    return _SERIAL.fullmatch(serial) is not None


def damage_of(serial: str) -> Damage | None:
    """Damage that shows in the text itself: scientific notation, or more than 15 digits that end in zeros (lens.md)."""
    text = serial.strip().upper()
    if _SCIENTIFIC.fullmatch(text):
        return Damage.SCIENTIFIC
    digits = text.removesuffix(".0")
    if _ROUNDED.fullmatch(digits) and set(digits[_EXCEL_DIGITS:]) == {"0"}:
        return Damage.ROUNDED
    return None


def lost_leading_zeros(serial: str, earlier: str) -> bool:
    """Whether a number is last month's serial of the same device without its leading zeros (lens.md)."""
    same_number = serial.isdigit() and earlier.isdigit() and serial.lstrip("0") == earlier.lstrip("0")
    return same_number and len(serial) < len(earlier)
