"""The sentences of codes (resources/messages) and the texts of documents (resources/texts): equal in every language."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tools.placeholders import difference

SOURCE, OTHERS = "en", ("nl",)
NEVER_SHOWN = {"error"}
"""The code of AppError itself, which is never raised: every cause has a class of its own."""


def check_messages(root: Path) -> list[str]:
    """Problems of the sentences: unequal languages, codes without a sentence, sentences that nothing uses."""
    folder = root / "resources" / "messages"
    if not folder.exists():
        return []
    problems = _unequal_languages(folder)
    known = set(_flat(folder / f"{SOURCE}.toml"))
    codes, literals = _codes_and_literals(root / "app")
    problems += [
        f"{where}: the code {code!r} has no sentence" for code, where in sorted(codes.items()) if code not in known
    ]
    used = literals | set(codes)
    problems += [
        f"{folder.name}/{SOURCE}.toml: nothing uses {key!r}" for key in sorted(known) if not _is_used(key, used)
    ]
    return problems


def check_texts(root: Path) -> list[str]:
    """Problems of the document texts: keys or places that one language lacks."""
    folder = root / "resources" / "texts"
    return _unequal_languages(folder) if folder.exists() else []


def _unequal_languages(folder: Path) -> list[str]:
    problems = []
    for other in OTHERS:
        ours, theirs = _names(folder, SOURCE), _names(folder, other)
        problems += [
            f"{folder.name}: {name.format(SOURCE)} and {name.format(other)} do not both exist"
            for name in sorted(ours ^ theirs)
        ]
        for name in sorted(ours & theirs):
            problems += compare(folder / name.format(SOURCE), folder / name.format(other))
    return problems


def _names(folder: Path, language: str) -> set[str]:
    """The files of a language with the language left open: `en.toml`, `en_quote.toml` and `en/quote.toml` are found."""
    names = {file.relative_to(folder).as_posix() for file in folder.rglob("*.toml")}
    marks = tuple(language + mark for mark in "/._-")
    return {"{}" + name.removeprefix(language) for name in names if name.startswith(marks)}


def compare(source: Path, translation: Path) -> list[str]:
    """What differs between a file and its translation in keys and places."""
    ours, theirs = _flat(source), _flat(translation)
    problems = [f"{translation.name}: {key!r} is missing" for key in sorted(ours.keys() - theirs.keys())]
    problems += [f"{source.name}: {key!r} is missing" for key in sorted(theirs.keys() - ours.keys())]
    for key in sorted(ours.keys() & theirs.keys()):
        if not theirs[key].strip() and ours[key].strip():
            problems.append(f"{translation.name}: {key!r} is empty")
        elif words := difference(ours[key], theirs[key]):
            problems.append(f"{translation.name}: {key!r} {words}")
    return problems


def _flat(file: Path) -> dict[str, str]:
    return dict(_leaves(tomllib.loads(file.read_text(encoding="utf-8")), ""))


def _leaves(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _leaves(child, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _leaves(child, f"{path}.{index}")
    else:
        yield path, str(value)


def _codes_and_literals(app: Path) -> tuple[dict[str, str], set[str]]:
    """The codes of refusals and issues with a place that names them, and every text constant of the program."""
    codes: dict[str, str] = {}
    literals: set[str] = set()
    for file in sorted(app.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literals.add(node.value)
            if (code := _code_of(node)) and code not in NEVER_SHOWN:
                codes.setdefault(code, f"{file.relative_to(app.parent).as_posix()}:{getattr(node, 'lineno', 0)}")
    return codes, literals


def _code_of(node: ast.AST) -> str | None:
    """The code that a class body's `code = "..."` or an `Issue("...")` names."""
    if isinstance(node, ast.Assign) and [getattr(target, "id", "") for target in node.targets] == ["code"]:
        return _text(node.value)
    if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "code":
        return _text(node.value)
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Issue":
        given = [*node.args[:1], *(keyword.value for keyword in node.keywords if keyword.arg == "code")]
        return _text(given[0]) if given else None
    return None


def _text(node: ast.AST | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_used(key: str, used: set[str]) -> bool:
    """Whether the program names the key, or the table that holds it (a whole table is looked up by its members)."""
    parts = key.split(".")
    return any(".".join(parts[: length + 1]) in used for length in range(len(parts)))
