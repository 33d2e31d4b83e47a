"""What devices of a family look like in an inventory: their serials, software and names."""

from dataclasses import dataclass
from functools import cache

from app.services.demo.dice import Dice

_LABEL = "ABCDFGHJKLMNPQRSTVWXYZ0123456789"
"""Without E, so that no serial reads like a number in scientific notation."""


@dataclass(frozen=True, slots=True)
class Family:
    """Devices that are made, named and updated alike; `software` are its releases, the oldest first."""

    starts: tuple[str, ...]
    serial: str
    prefix: str
    software: tuple[str, ...]
    personal: bool = False


FAMILIES = (
    Family(("Blackwire", "EncorePro", "Plantronics"), "usb", "", ("2.25", "2.31", "2.37"), personal=True),
    Family(("Savi",), "label", "S/N", ("1.48.02", "1.52.00", "1.56.11"), personal=True),
    Family(("Voyager", "Sync", "Calisto"), "label", "S/N", ("0.311", "0.324", "0.340"), personal=True),
    Family(("Poly Studio P",), "usb", "", ("1.0.14", "1.0.22"), personal=True),
    Family(("Poly Studio G", "G 7500"), "room", "8L", ("4.3.1-430112", "4.4.0-440275", "4.5.0-450031")),
    Family(("Group",), "room", "8G", ("6.2.2.7", "6.2.2.9")),
    Family(
        ("Poly Studio", "Studio", "EagleEye", "TC", "GC"),
        "room",
        "8G",
        ("4.3.1-430112", "4.4.0-440275", "4.5.0-450031"),
    ),
    Family(("Poly Trio",), "phone", "", ("7.2.2.4080", "7.2.5.1120")),
    Family(("CCX", "Edge"), "phone", "", ("8.1.2.0310", "8.2.0.0644", "8.3.1.0217")),
    Family(("Rove",), "phone", "", ("8.0.4.3210", "8.1.0.1150")),
    Family(("Poly VVX", "SoundPoint", "SoundStation"), "phone", "", ("6.4.3.5156", "6.4.6.2453", "6.4.7.1099")),
    Family(("RealPresence", "OTX", "RPX"), "room", "8R", ("10.1.0.2", "11.0.0.1")),
    Family(("BT", "DA", "D4", "Savi Office Base", "Voyager 5200 Charge"), "label", "", ("1.19",), personal=True),
)

OTHER = Family((), "room", "8K", ("1.0.0", "1.1.0"))


@cache
def family_of(model: str) -> Family:
    """The family of a model, by the beginning of its name."""
    return next((one for one in FAMILIES if model.startswith(one.starts)), OTHER)


def serial_for(family: Family, dice: Dice, mac: str) -> str:
    """A serial as devices of the family have it: on a label, over USB, or the MAC address itself (lens.md)."""
    if family.serial == "phone":
        return mac.upper()
    if family.serial == "usb":
        return "A" + dice.hex(31).upper()
    if family.serial == "label":
        return dice.pick(_LABEL[:20]) + dice.text(_LABEL, 5)
    return f"{family.prefix}{19 + dice.below(6)}{10 + dice.below(42)}{dice.hex(6).upper()}"


def has_mac(family: Family) -> bool:
    """Whether devices of the family are on the network themselves."""
    return family.serial in ("room", "phone")


def software_of(family: Family, month: int, lag: int) -> str:
    """The release that a device runs in a month; some are updated later than others."""
    return family.software[max(0, min(len(family.software) - 1, (month + 3 - lag) // 5))]
