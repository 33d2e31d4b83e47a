"""The page beside the demo's inventory files: what each is for, in Dutch and in English."""

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import app

README_FILE = "Lees mij - Read me.txt"

_TEXTS = Path(next(iter(app.__path__))).parent / "resources" / "texts"
_LANGUAGES = ("nl", "en")


def readme(files: Sequence[tuple[str, str, str]]) -> str:
    """The page; files are told by what they are for, their place, and the name of the customer to import them for."""
    return "\r\n".join(line for language in _LANGUAGES for line in _lines(language, files))


def _lines(language: str, files: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    texts = tomllib.loads((_TEXTS / language / "demo.toml").read_text(encoding="utf-8"))["readme"]
    yield texts["title"]
    yield texts["fictional"]
    for purpose in dict.fromkeys(purpose for purpose, _, _ in files):
        yield from ("", texts[purpose])
        yield from (f"  {place}  ({customer})" for of, place, customer in files if of == purpose)
    yield from ("", "")
