"""Trap 6: an ORM row whose session is over crashes, so no use case hands one out."""

import ast
from collections.abc import Iterator

from tests.architecture.source import name_of, python_files


def use_cases() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Functions of the services that take the desk: each opens and closes a unit of work of its own."""
    for file in python_files("app/services"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and _takes_only_the_desk(node):
                yield f"{name_of(file)}:{node.name}", node


def _takes_only_the_desk(function: ast.FunctionDef) -> bool:
    kinds = [ast.unparse(one.annotation) for one in function.args.args if one.annotation]
    return "Desk" in kinds and "UnitOfWork" not in kinds


def test_trap_6_no_use_case_returns_a_stored_row() -> None:
    found = {name: ast.unparse(one.returns) for name, one in use_cases() if one.returns}
    assert {name: returns for name, returns in found.items() if "Row" in returns} == {}
    assert len(found) > 10
