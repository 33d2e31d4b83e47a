"""Colours have names and stand in the theme: a literal elsewhere would not follow light, dark and high contrast."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import name_of, python_files, tree_of

LITERAL = re.compile(r"#[0-9a-fA-F]{3}\b|#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{8}\b|\b(?:rgba?|hsla?)\(")


def colour_literals(tree: ast.Module) -> Iterator[int]:
    """The lines of a file that name a colour by its value or by one of Qt's fixed names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and LITERAL.search(node.value):
            yield node.lineno
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QColor":
            if any(isinstance(argument, ast.Constant) for argument in node.args):
                yield node.lineno
        elif (
            isinstance(node, ast.Attribute) and node.attr != "transparent" and "GlobalColor" in ast.unparse(node.value)
        ):
            yield node.lineno


def outside_the_theme() -> list[Path]:
    """The files of the window that must take their colours from the theme."""
    return [file for file in python_files("app/views") if not name_of(file).startswith("app/views/theme")]


def test_colours_stand_in_the_theme_only() -> None:
    found = {name_of(file): sorted(set(colour_literals(tree_of(file)))) for file in outside_the_theme()}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "text",
    ["x = '#1a2b3c'", "x = 'color: #fff;'", "QColor(1, 2, 3)", "QColor('red')", "Qt.GlobalColor.red", "'rgb(1,2,3)'"],
)
def test_a_colour_literal_is_found(text: str) -> None:
    assert list(colour_literals(ast.parse(text))) == [1]


@pytest.mark.parametrize("text", ["x = 'Quote #12'", "QColor(tokens.accent)", "Qt.GlobalColor.transparent"])
def test_what_is_no_colour_literal_passes(text: str) -> None:
    assert list(colour_literals(ast.parse(text))) == []
