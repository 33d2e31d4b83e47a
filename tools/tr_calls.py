"""The texts of the window as the source holds them, and those that lupdate would silently skip (trap 26)."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TEXT_POSITION = {"tr": 0, "translate": 1}
"""Which argument of a translating call is the text; `translate` of one argument is the method of str."""


@dataclass
class TrCalls:
    """What one or more files hold: the literal texts, and the problems as "file:line: what is wrong"."""

    texts: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)


def read_calls(files: list[Path], root: Path) -> TrCalls:
    """Every translating call of the files; places are named relative to `root`."""
    found = TrCalls()
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"), filename=str(file))
        _collect(tree, file.relative_to(root).as_posix(), found)
    return found


def _collect(tree: ast.Module, name: str, found: TrCalls) -> None:
    inside = {id(node) for outer in ast.walk(tree) if isinstance(outer, ast.JoinedStr) for node in ast.walk(outer)}
    for call, text in _translating_calls(tree):
        place = f"{name}:{call.lineno}"
        if id(call) in inside:
            found.problems.append(
                f"{place}: tr() inside an f-string is not found by lupdate; format its result instead"
            )
        elif isinstance(text, ast.Constant) and isinstance(text.value, str):
            found.texts.add(text.value)
        else:
            found.problems.append(f"{place}: tr() of something else than a literal text is never translated")


def _translating_calls(tree: ast.Module) -> Iterator[tuple[ast.Call, ast.expr]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            position = TEXT_POSITION.get(_name(node.func), len(node.args))
            if position < len(node.args):
                yield node, node.args[position]


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
