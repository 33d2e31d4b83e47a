"""The sentence of a code in the user's language: what is wrong, where, what is safe and what to do.

Sentences are in resources/messages, one file per language, with {placeholders} for the parameters of an issue, its
`value` and its place (`file`, `sheet`, `row`, `column`). Dates are written as ISO 8601; names that the program itself
gives to things (a category, a state, a kind) stand in the table [words].
"""

import string
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import app
from app.domain.errors import AppError
from app.domain.issues import Issue, Param, Where

FOLDER = Path(next(iter(app.__path__))).parent / "resources" / "messages"
LANGUAGES = ("en", "nl")
_NAMED = frozenset({"category", "kind", "name", "state", "step"})
"""Parameters that may hold a name of the program's own."""
_WORDS = "words"


class MissingWordsError(LookupError):
    """A code without a sentence, or a sentence with a placeholder that nothing fills: a bug, never shown as words."""


@cache
def sentences(language: str) -> Mapping[str, str]:
    """Every sentence of a language by its code."""
    return {code: words for code, words in _file(language).items() if isinstance(words, str)}


@cache
def names(language: str) -> Mapping[str, str]:
    """What the program's own names are in a language, such as "headset" or "declined"."""
    given = _file(language)[_WORDS]
    return given if isinstance(given, dict) else {}


@cache
def _file(language: str) -> Mapping[str, str | dict[str, str]]:
    with (FOLDER / f"{language}.toml").open("rb") as source:
        return tomllib.load(source)


def sentence(issue: Issue, language: str) -> str:
    """The sentence of a problem."""
    return _filled(issue.words or issue.code, issue.params, issue.where, issue.value, language)


def error_sentence(error: AppError, language: str) -> str:
    """The sentence of a refusal."""
    return _filled(error.code, error.params, error.where, error.value, language)


def placeholders(words: str) -> set[str]:
    """The names of the placeholders in a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def _filled(code: str, params: Mapping[str, Param], where: Where, value: str | None, language: str) -> str:
    try:
        words = sentences(language)[code]
        values = _values(params, where, value)
        return words.format_map({name: _text(name, each, language) for name, each in values.items()})
    except KeyError as error:
        raise MissingWordsError(f"{language}: {code}: {error}") from error


def _values(params: Mapping[str, Param], where: Where, value: str | None) -> dict[str, Param]:
    place: dict[str, Param | None] = {
        "file": where.file or None,
        "sheet": where.sheet or None,
        "row": where.row,
        "column": where.column or None,
        "value": value,
    }
    return {name: each for name, each in place.items() if each is not None} | dict(params)


def _text(name: str, value: Param, language: str) -> str:
    text = value.isoformat() if isinstance(value, date) else str(value)
    return names(language).get(text, text) if name in _NAMED else text
