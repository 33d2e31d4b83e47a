"""The sentence of a code in the user's language: what is wrong, where, what is safe and what to do.

Sentences are in resources/messages, one file per language, with {placeholders} for the parameters of an issue, its
`value` and its place (`file`, `sheet`, `row`, `column`). Dates are written as ISO 8601.
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


class MissingWordsError(LookupError):
    """A code without a sentence, or a sentence with a placeholder that nothing fills: a bug, never shown as words."""


@cache
def sentences(language: str) -> Mapping[str, str]:
    """Every sentence of a language by its code."""
    with (FOLDER / f"{language}.toml").open("rb") as source:
        words: dict[str, str] = tomllib.load(source)
    return words


def sentence(issue: Issue, language: str) -> str:
    """The sentence of a problem."""
    return _filled(issue.code, issue.params, issue.where, issue.value, language)


def error_sentence(error: AppError, language: str) -> str:
    """The sentence of a refusal."""
    return _filled(error.code, error.params, error.where, error.value, language)


def placeholders(words: str) -> set[str]:
    """The names of the placeholders in a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def _filled(code: str, params: Mapping[str, Param], where: Where, value: str | None, language: str) -> str:
    try:
        words = sentences(language)[code]
        return words.format_map({name: _text(each) for name, each in _values(params, where, value).items()})
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


def _text(value: Param) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
