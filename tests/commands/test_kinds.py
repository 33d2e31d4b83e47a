"""What an argument can be: the texts that are read, and those refused with a sentence that shows them."""

from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.commands import kinds
from app.commands.kinds import Kind
from app.commands.words import LANGUAGES, Words
from app.domain.categories import Category
from app.domain.dates import Month
from app.services.inventory.quarantine import Choice, QuarantineKey

READ = [
    (kinds.TEXT, "any text", "any text"),
    (kinds.CODE, "NWH", "NWH"),
    (kinds.NUMBER, "2025-001", "2025-001"),
    (kinds.MODEL, "CCX 500", "CCX 500"),
    (kinds.FILE, "folder/file.csv", Path("folder/file.csv")),
    (kinds.FOLDER, "folder", Path("folder")),
    (kinds.MONTH, "2026-02", Month(2026, 2)),
    (kinds.MONTH, "2026-12", Month(2026, 12)),
    (kinds.DAY, "2024-02-29", date(2024, 2, 29)),
    (kinds.IDENTITY, "0", 0),
    (kinds.IDENTITY, "000000000000012", 12),
    (kinds.INVENTORY, "2026-02", Month(2026, 2)),
    (kinds.INVENTORY, "2026-02-17", date(2026, 2, 17)),
    (kinds.INVENTORY, "12", 12),
    (kinds.DAYS, "1", 1),
    (kinds.DAYS, "9999", 9999),
    (kinds.GROWTH, "video=25", (Category.VIDEO, 25)),
    (kinds.GROWTH, "voice=0", (Category.VOICE, 0)),
    (kinds.GROWTH, "headset=999999", (Category.HEADSET, 999_999)),
]
REFUSED = [
    *((kinds.MONTH, text) for text in ("2026", "2026-2", "2026-13", "2026-00", "02-2026", "2026-02-01", "", "feb")),
    *((kinds.DAY, text) for text in ("2026-02-30", "2025-02-29", "20260228", "2026-W09-6", "28-02-2026", "", "today")),
    *((kinds.DAY, text) for text in ("٢٠٢٦-٠٢-٢٨", "2026-02-28T00:00", " 2026-02-28", "0000-01-01")),
    *((kinds.IDENTITY, text) for text in ("", "-1", "+1", "1.0", "1 ", "x", "1" * 16, "٣")),
    *((kinds.GROWTH, text) for text in ("video", "video=", "=5", "fax=5", "video=-5", "video=1.5", "VIDEO=5")),
    *((kinds.GROWTH, text) for text in ("video=1000000", "video=٣", "video=5=5", "video 5", "")),
    *((kinds.INVENTORY, text) for text in ("", "2026-13", "2026-02-30", "-1", "march", "2026/02", "2026-2")),
    *((kinds.DAYS, text) for text in ("", "0", "-3", "07", "10000", "1.5", "three", "\u0663")),
    (kinds.FILE, ""),
    (kinds.FILE, "nul\0.csv"),
    (kinds.FOLDER, ""),
]


@pytest.mark.parametrize(("kind", "text", "value"), READ)
def test_a_good_argument_is_read(kind: Kind, text: str, value: object) -> None:
    assert kind.reader(Words("en"))(text) == value


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "text"), REFUSED)
def test_a_bad_argument_is_refused_in_words(kind: Kind, text: str, language: str) -> None:
    with pytest.raises(ArgumentTypeError) as caught:
        kind.reader(Words(language))(text)
    assert text in str(caught.value)
    assert "{" not in str(caught.value)


def test_the_folder_of_now_has_a_name() -> None:
    assert kinds.FOLDER.reader(Words("en"))(".") == Path.cwd()


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert kinds.DAY.read(day.isoformat()) == day


@given(st.sampled_from(Category), st.integers(0, 999_999))
def test_growth_is_read_as_it_is_written(category: Category, number: int) -> None:
    assert kinds.GROWTH.read(f"{category.value}={number}") == (category, number)


@pytest.mark.parametrize(
    ("text", "key", "choice"),
    [
        ("12=same", ("", 12), Choice.SAME),
        ("feb.csv:3=own", ("feb.csv", 3), Choice.OWN),
        ("a=b: c.csv:1048576=out", ("a=b: c.csv", 1_048_576), Choice.OUT),
    ],
)
def test_a_decision_about_a_damaged_row_names_the_row_and_what_it_is(
    text: str, key: QuarantineKey, choice: Choice
) -> None:
    assert kinds.QUARANTINE.read(text) == (key, choice)
