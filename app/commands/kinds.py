"""What an argument can be: how it is read from the command line, and the name that stands for it in the help."""

import re
from argparse import ArgumentTypeError
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.commands.words import Words
from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.errors import InvalidValue
from app.services.inventory.quarantine import Choice, QuarantineKey


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to read an argument; `name` is looked up among the metavars and the usage sentences."""

    name: str
    read: Callable[[str], object]

    def reader(self, words: Words) -> Callable[[str], object]:
        """The way to read it that says in words what is wrong with an argument."""

        def read(text: str) -> object:
            try:
                return self.read(text)
            except (ValueError, InvalidValue) as error:
                raise ArgumentTypeError(words(f"usage.{self.name}", value=text)) from error

        return read


def _day(text: str) -> date:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise ValueError(text)
    return date.fromisoformat(text)


def _growth(text: str) -> tuple[Category, int]:
    category, _, number = text.partition("=")
    if not re.fullmatch(r"\d{1,6}", number, re.ASCII):
        raise ValueError(text)
    return Category(category), int(number)


def _identity(text: str) -> int:
    if not re.fullmatch(r"\d{1,15}", text, re.ASCII):
        raise ValueError(text)
    return int(text)


def _inventory(text: str) -> Month | date | int:
    """A month, a day, or the id of an inventory."""
    if re.fullmatch(r"\d{4}-\d{2}", text, re.ASCII):
        return Month.parse(text)
    return _day(text) if "-" in text else _identity(text)


def _days(text: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,3}", text, re.ASCII):
        raise ValueError(text)
    return int(text)


def _quarantine(text: str) -> tuple[QuarantineKey, Choice]:
    """ROW=CHOICE, or FILE:ROW=CHOICE where several files are imported."""
    place, _, choice = text.rpartition("=")
    file, _, row = place.rpartition(":")
    if not re.fullmatch(r"[1-9]\d{0,6}", row, re.ASCII):
        raise ValueError(text)
    return (file, int(row)), Choice(choice)


def _path(text: str) -> Path:
    if not text or "\0" in text:
        raise ValueError(text)
    # Problems name the file that they are about: "." has no name of its own.
    return path if (path := Path(text)).name else path.resolve()


TEXT = Kind("text", str)
CODE = Kind("code", str)
NUMBER = Kind("number", str)
MODEL = Kind("model", str)
FILE = Kind("file", _path)
FOLDER = Kind("folder", _path)
MONTH = Kind("month", Month.parse)
DAY = Kind("day", _day)
IDENTITY = Kind("id", _identity)
INVENTORY = Kind("inventory", _inventory)
DAYS = Kind("days", _days)
GROWTH = Kind("growth", _growth)
QUARANTINE = Kind("quarantine", _quarantine)
