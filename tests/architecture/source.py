"""The project's own files, as its architecture tests see them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {
    ".git",
    ".venv",
    ".hypothesis",
    ".import_linter_cache",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    "__pycache__",
    "build",
    "dist",
}


@cache
def project_files() -> tuple[Path, ...]:
    """Every file of the project, without what tools leave behind."""
    return tuple(sorted(_walk(ROOT)))


def _walk(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.name in NOT_OURS or entry.name.endswith(".egg-info"):
            continue
        if entry.is_dir():
            yield from _walk(entry)
        else:
            yield entry


def python_files(*folders: str) -> list[Path]:
    """The Python files in folders (or files) of the project; all of them where none is named."""
    wanted = [ROOT / folder for folder in folders] or [ROOT]
    return [
        file for file in project_files() if file.suffix == ".py" and any(file.is_relative_to(each) for each in wanted)
    ]


def name_of(file: Path) -> str:
    """The path of a file inside the project."""
    return file.relative_to(ROOT).as_posix()


@cache
def tree_of(file: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def line_count(file: Path) -> int:
    """The lines of a file, blank ones and comments included."""
    return len(file.read_text(encoding="utf-8").splitlines())


def function_lengths(files: list[Path]) -> dict[str, int]:
    """The lines of every function from its `def` to its end, docstring included, by "file:line name"."""
    return {
        f"{name_of(file)}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for file in files
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def imported_modules(file: Path) -> set[str]:
    """The full names of the modules that a file imports, wherever it does."""
    found: set[str] = set()
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found
