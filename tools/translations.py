"""The translations of the window, the sentences of codes and the texts of documents.

python -m tools.translations update    brings resources/translations up to date with the source
python -m tools.translations check     names all that is missing, stale or unequal; exit status 1 where there is any

English stands in the source; Dutch stands in trueup_nl.ts. Texts with %n get their English plurals from trueup_en.ts.
"""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.message_files import check_messages, check_texts
from tools.placeholders import difference
from tools.tr_calls import read_calls

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "trueup_"
FULL, PLURALS = "nl", "en"
REMEDY = "run: python -m tools.translations update"


class Translations:
    """The translation files of one copy of the program."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.folder = root / "resources" / "translations"

    def sources(self) -> list[Path]:
        """The files that may hold texts of the window."""
        return [*sorted((self.root / "app" / "views").rglob("*.py")), self.root / "app" / "bootstrap.py"]

    def update(self) -> None:
        """Take new texts in, drop those that are gone, and release what is translated."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._extract(self.folder)
        for file in self._files():
            release(file, file.with_suffix(".qm"))

    def check(self) -> list[str]:
        """Every problem, as "place: what is wrong"."""
        calls = read_calls(self.sources(), self.root)
        problems = calls.problems + self._stale()
        extracted: set[str] = set()
        for file in self._files():
            messages = list(read_messages(file))
            extracted |= {message.source for message in messages}
            problems += [problem for message in messages for problem in message.problems()]
            problems += self._unreleased(file)
        problems += [f"{text!r} is in no .ts file; {REMEDY}" for text in sorted(calls.texts - extracted)]
        return problems + check_messages(self.root) + check_texts(self.root)

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob(f"{PREFIX}*.ts"))

    def _extract(self, folder: Path) -> None:
        """Update the .ts files in a folder; the English one holds plurals only and exists only where there are any."""
        full, plurals = folder / f"{PREFIX}{FULL}.ts", folder / f"{PREFIX}{PLURALS}.ts"
        self._lupdate(full, FULL)
        if any(message.is_plural for message in read_messages(full)):
            self._lupdate(plurals, PLURALS, "-pluralonly")
        else:
            plurals.unlink(missing_ok=True)

    def _lupdate(self, target: Path, language: str, *options: str) -> None:
        with TemporaryDirectory() as folder:
            names = Path(folder) / "sources.lst"
            names.write_text("\n".join(str(file) for file in self.sources()), encoding="utf-8")
            fixed = ["-silent", "-locations", "none", "-no-obsolete", "-sort-messages", "-source-language", "en"]
            call("lupdate", *fixed, "-target-language", language, *options, f"@{names}", "-ts", str(target))

    def _stale(self) -> list[str]:
        with TemporaryDirectory() as name:
            fresh = Path(name)
            for file in self._files():
                shutil.copy(file, fresh)
            self._extract(fresh)
            names = {file.name for file in [*self._files(), *fresh.glob("*.ts")]}
            return [
                f"{each}: not up to date with the source; {REMEDY}"
                for each in sorted(names)
                if _content(self.folder / each) != _content(fresh / each)
            ]

    def _unreleased(self, file: Path) -> list[str]:
        with TemporaryDirectory() as name:
            fresh, committed = Path(name) / "fresh.qm", file.with_suffix(".qm")
            release(file, fresh)
            if committed.exists() and committed.read_bytes() == fresh.read_bytes():
                return []
        return [f"{committed.name}: not made from {file.name} as it is; {REMEDY}"]


class Message:
    """One text of a .ts file."""

    def __init__(self, file: str, context: str, element: ET.Element) -> None:
        self.place = f"{file}: {context or '(no class)'}"
        self.context = context
        self.source = element.findtext("source") or ""
        self.is_plural = element.get("numerus") == "yes"
        translation = element.find("translation")
        self.state = "unfinished" if translation is None else translation.get("type", "")
        forms = [] if translation is None else (translation.findall("numerusform") or [translation])
        self.translations = [form.text or "" for form in forms]

    def problems(self) -> Iterator[str]:
        """What is wrong with it, in words."""
        if not self.context:
            yield f"{self.place}: {self.source!r} stands outside a class, where Qt never finds its translation"
        if self.state or not all(self.translations):
            yield f"{self.place}: {self.source!r} is {self.state or 'not translated'}"
            return
        for text in self.translations:
            # One device may be "one device": a plural form need not show its number.
            words = difference(self.source.replace("%n", ""), text.replace("%n", ""))
            if words or ("%n" in text and not self.is_plural):
                yield f"{self.place}: the translation of {self.source!r} {words or 'has %n that is never filled'}"


def read_messages(file: Path) -> Iterator[Message]:
    """The texts of a .ts file, in its order."""
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - the file is part of the repository
        for element in context.iter("message"):
            yield Message(file.name, context.findtext("name") or "", element)


def release(source: Path, target: Path) -> None:
    """Make the file that the program reads; the same source always gives the same bytes.

    It takes the place of the old one whole: a running window keeps that one mapped, and would end if it changed.
    """
    fresh = target.with_suffix(".fresh")
    call("lrelease", "-silent", "-nounfinished", str(source), "-qm", str(fresh))
    fresh.replace(target)


def call(tool: str, *arguments: str) -> None:
    """Run one of Qt's translation tools; its own words are shown where it fails."""
    import PySide6  # noqa: PLC0415 - only the tools need it, and only for where it is

    program = shutil.which(tool, path=str(Path(PySide6.__path__[0])))
    if program is None:
        message = f"{tool} is not there: PySide6-Essentials brings it along"
        raise SystemExit(message)
    answer = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if answer.returncode:
        message = f"{tool} failed: {answer.stdout}{answer.stderr}"
        raise SystemExit(message)


def _content(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.exists() else None


def main(arguments: Sequence[str]) -> int:
    """Update or check; the exit status is 1 where something is wrong."""
    if list(arguments) == ["update"]:
        Translations().update()
        return 0
    if list(arguments) != ["check"]:
        print(__doc__, file=sys.stderr)
        return 2
    problems = Translations().check()
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "Every text has its translation.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
