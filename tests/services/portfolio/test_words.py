"""Every problem that the workbook can have is said in both languages."""

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SOURCES = sorted((ROOT / "app" / "services" / "portfolio").glob("*.py"))
RAISING = {"CellProblem", "_report_header", "hundredths_up_to", "_known_code", "_number_of"}


def codes() -> set[str]:
    """The codes that stand in calls that lead to a problem of a cell or a header."""
    found: set[str] = set()
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in RAISING:
                constants = (str(arg.value) for arg in node.args if isinstance(arg, ast.Constant))
                found.update(constant for constant in constants if "_" in constant)
    return found


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_code_has_a_sentence(language: str) -> None:
    path = ROOT / "resources" / "messages" / f"{language}.toml"
    sentences = tomllib.loads(path.read_text(encoding="utf-8"))
    assert len(codes()) > 25
    assert codes() - set(sentences) == set()
