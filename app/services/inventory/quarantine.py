"""Damaged serials: last month's serial that one may have been, and what a person decides about its row (lens.md).

Damage cannot be repaired, only decided about: a row stays set apart, and is not counted, until a person says what it
is.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.errors import ProblemsFound
from app.domain.identity import Damage
from app.domain.issues import Issue, Where

_EXCEL_DIGITS = 15


class Choice(StrEnum):
    """What a row with a damaged serial is: last month's device, a device of its own, or one to leave out."""

    SAME = "same"
    OWN = "own"
    OUT = "out"


QuarantineKey = tuple[str, int]
"""The row of a decision: the content (SHA-256) or the name of its file, or "" where there is one file, and its row."""


@dataclass(frozen=True, slots=True)
class EarlierDevice:
    """A device of the inventory before: its serial and its name."""

    serial: str
    name: str


@dataclass(frozen=True, slots=True)
class DamagedSerial:
    """A damaged serial with what else its row says."""

    serial: str
    damage: Damage
    name: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """What was decided about rows, and how last month's serial of a damaged one is found.

    `devices` are the devices with a serial of digits in the inventory before; without them only lost zeros are
    compared, with `zeros`: serials that begin with zeros by what is left of them.
    """

    choices: Mapping[QuarantineKey, Choice] = field(default_factory=dict)
    zeros: Mapping[str, str] = field(default_factory=dict)
    devices: Sequence[EarlierDevice] = ()

    def earlier(self, damaged: DamagedSerial, listed: Collection[str]) -> str:
        """Last month's serial that the damaged one was; "" where there is none or more than one.

        Serials that a sound row lists are not meant. Of several that fit, the one whose device has the row's name.
        """
        if damaged.damage is Damage.LOST_ZEROS:
            return self.zeros.get(damaged.serial.lstrip("0"), "")
        fitting = [
            one
            for one in self.devices
            if one.serial not in listed and may_have_been(damaged.serial, damaged.damage, one.serial)
        ]
        if len(fitting) > 1:
            fitting = [one for one in fitting if one.name and one.name == damaged.name]
        return fitting[0].serial if len(fitting) == 1 else ""


def may_have_been(damaged: str, damage: Damage, serial: str) -> bool:
    """Whether a serial of digits, damaged in that way, would read like the damaged one."""
    if not serial.isdigit():
        return False
    if damage is Damage.ROUNDED:
        digits = damaged.removesuffix(".0")
        return len(serial) == len(digits) and serial[:_EXCEL_DIGITS] == digits[:_EXCEL_DIGITS]
    mantissa, _, exponent = damaged.upper().replace(",", ".").partition("E")
    figures = mantissa.replace(".", "")
    dropped = int(exponent) - (len(figures) - 1)
    if dropped < 0:
        return False
    unit: int = 10**dropped
    return abs(int(serial) - int(figures) * unit) * 2 <= unit


def choice_for(
    choices: Mapping[QuarantineKey, Choice], sha256: str, name: str, row: int, *, only_file: bool
) -> Choice | None:
    """What was decided about a row of a file; a decision without a file is about the only one."""
    found = choices.get((sha256, row)) or choices.get((name, row))
    return found or (choices.get(("", row)) if only_file else None)


def require_met(wanted: Mapping[QuarantineKey, Choice], met: Iterable[tuple[tuple[str, str, int], str]]) -> None:
    """Refuse decisions about rows that are not quarantined, and "last month's device" where that is not known.

    `met` are the quarantined rows, as content, name and row, each with last month's serial.
    """
    places: dict[QuarantineKey, str] = {}
    for (sha256, name, row), earlier in met:
        places |= {(sha256, row): earlier, (name, row): earlier, ("", row): earlier}
    problems = []
    for (file, row), choice in wanted.items():
        if (file, row) not in places:
            problems.append(Issue("quarantine_row_unknown", {"row": row}, Where(row=row)))
        elif choice is Choice.SAME and not places[file, row]:
            problems.append(Issue("quarantine_no_earlier", {"row": row}, Where(row=row)))
    if problems:
        raise ProblemsFound(problems)
