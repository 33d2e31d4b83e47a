"""The words of the command line: complete in both languages, and figures as people of that language write them."""

import re

import pytest

from app.commands.words import LANGUAGES, Words, _texts
from tests.architecture.source import ROOT

SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in [ROOT / "app" / "cli.py", *(ROOT / "app" / "commands").glob("*.py")]
)
BUILT = (
    "happened",
    "told",
    "arguments",
    "category",
    "commands",
    "entry",
    "fit",
    "heads",
    "metavars",
    "reason",
    "state",
    "usage",
    "verdict",
)
"""Tables that are looked up by a name that is put together."""


def test_every_text_that_is_asked_for_by_its_name_exists() -> None:
    asked = set(re.findall(r"words\(\s*[\"']([a-z_]+\.[a-z_-]+)[\"']", SOURCE))
    assert len(asked) > 30
    assert asked - _texts("en").keys() == set()


def test_every_text_is_used() -> None:
    named = {name for name in _texts("en") if name.partition(".")[0] not in BUILT}
    assert [name for name in sorted(named) if not re.search(f"[\"']{name}[\"']", SOURCE)] == []


def test_every_argument_of_the_help_is_one_that_a_command_takes() -> None:
    for name in (name.partition(".")[2] for name in _texts("en") if name.startswith("arguments.")):
        assert f'"{name}"' in SOURCE or f'"--{name}"' in SOURCE, name


def test_the_names_of_the_program_have_words() -> None:
    from app.domain.categories import Category, Classification
    from app.domain.check import Verdict
    from app.domain.inventories import Change
    from app.domain.ledger import EntryKind
    from app.domain.true_up import TrueUpState

    wanted = {f"category.{one.value}" for one in (*Category, *Classification)}
    wanted |= {f"verdict.{one.value}" for one in Verdict} | {f"state.{one.value}" for one in TrueUpState}
    wanted |= {f"entry.{one.value}" for one in EntryKind} | {f"reason.{one.value}" for one in Change}
    assert [wanted - _texts(language).keys() for language in LANGUAGES] == [set(), set()]


@pytest.mark.parametrize(
    ("language", "count", "decimals", "amount"),
    [("en", "1,234,567", "-12,345.07", "EUR 1,079.91"), ("nl", "1.234.567", "-12.345,07", "EUR 1.079,91")],
)
def test_figures_are_written_as_the_language_writes_them(language: str, count: str, decimals: str, amount: str) -> None:
    words = Words(language)
    assert (words.count(1_234_567), words.decimals(-1_234_507), words.amount(107_991, "EUR")) == (
        count,
        decimals,
        amount,
    )
    assert (words.count(None), words.decimals(None), words.amount(None, "EUR")) == ("–", "–", "–")
