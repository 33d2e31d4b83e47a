"""The words of the workbook itself: what each sheet and column means, in the language of whoever fills it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.services.portfolio.columns import Column, Sheet

_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "texts"


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of one language, by the names of resources/texts/LANGUAGE/portfolio.toml."""

    words: Mapping[str, str]
    readme: tuple[str, ...]
    sheets: Mapping[str, Mapping[str, str]]

    def sheet_help(self, sheet: Sheet) -> str:
        """What a sheet holds."""
        return self.sheets[sheet.name]["sheet_holds"]

    def column_help(self, sheet: Sheet, column: Column) -> str:
        """What a column means."""
        return self.sheets[sheet.name][column.name]

    def column_rule(self, column: Column) -> str:
        """Whether the column must be filled, what an empty cell means and which words it takes."""
        default = column.kind.write(column.default) if column.default is not None else None
        if column.required:
            rule = self.words["required"]
        elif default is None:
            rule = self.words["optional"]
        else:
            rule = self.words["default"].format(default=default)
        if column.kind.limits and column.kind.limits.options:
            rule += " " + self.words["allowed"].format(words=", ".join(column.kind.limits.options))
        if column.refers_to:
            rule += " " + self.words["refers"].format(sheet=column.refers_to)
        return rule


@cache
def texts(language: str) -> Texts:
    """The words of a language that the program has."""
    path = _FOLDER / language / "portfolio.toml"
    given: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return Texts(given["words"], tuple(given["readme"]["lines"]), given["sheets"])
