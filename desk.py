"""Sets TrueUp Desk up in `.venv` beside this file, then starts it or checks it.

python3 desk.py demo           the window on a throw-away demo store
python3 desk.py run [...]      the window on your own store, or a command: run check --month 2026-03
python3 desk.py test [...]     every check and every test; what follows goes to pytest
python3 desk.py setup          only what the others do first
python3 desk.py lock           re-makes the pinned requirements from pyproject.toml

Needs Python 3.11 to 3.14 and nothing else. On Windows write `py` for `python3`.
"""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit(
        "TrueUp Desk needs Python 3.11, 3.12, 3.13 or 3.14; this is Python {}.{}. Nothing was changed. "
        "Install one of them and start this file with it, for example: python3.12 desk.py demo".format(
            *sys.version_info[:2]
        )
    )

import argparse
import hashlib
import importlib.util
import os
import subprocess
import venv
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tools import system_libraries

BUILD, RUNTIME, DEVELOPMENT = "requirements-build.txt", "requirements.txt", "requirements-dev.txt"
RUN_LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"


class SetupError(Exception):
    """Setting up cannot go on; the text says why and what to do."""


class Environment:
    """The virtual environment of one copy of the program."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        below = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        self.python = self.folder.joinpath(*below)

    def prepare(self, *files: str) -> None:
        """Create it where it is missing and install those requirements whose content is not installed yet."""
        if not self._usable():
            self._create()
        wanted = [name for name in files if self._installed(name) != self._fingerprint(name)]
        if RUNTIME in wanted:
            self._install(BUILD)
        if wanted:
            self._install(*wanted)
        for name in wanted:
            self._stamp(name).write_text(self._fingerprint(name), encoding="utf-8")

    def call(self, *arguments: str, variables: Mapping[str, str] | None = None) -> int:
        """Run its Python in the program's folder; gives the exit status."""
        command = [str(self.python), *arguments]
        environment = {**os.environ, **(variables or {})}
        return subprocess.run(command, cwd=self.root, env=environment, check=False).returncode

    def _usable(self) -> bool:
        """Whether its Python starts, has pip and is of the version that runs this file."""
        if not self.python.exists():
            return False
        command = [str(self.python), "-c", "import pip, sys; print(*sys.version_info[:2])"]
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
        return answer.stdout.split() == [str(part) for part in sys.version_info[:2]]

    def _create(self) -> None:
        if importlib.util.find_spec("ensurepip") is None:
            package = "python{}.{}-venv".format(*sys.version_info[:2])
            message = "This Python cannot make environments. On Debian and Ubuntu this mends it:"
            raise SetupError(f"{message} sudo apt-get install {package}")
        print(f"Making {self.folder.name} ...", flush=True)
        try:
            venv.create(self.folder, with_pip=True, clear=True)
        except (OSError, subprocess.CalledProcessError) as failure:
            raise SetupError(f"The environment {self.folder} could not be made: {failure}") from failure

    def _install(self, *files: str) -> None:
        print(f"Installing {' and '.join(files)}; the first time takes a minute or two ...", flush=True)
        # Wheels only: nothing is compiled here. The one package that ships as source holds font files, and is packed
        # with the pinned setuptools rather than with whatever is newest that day.
        command = ["-m", "pip", "install", "--disable-pip-version-check", "--quiet", "--require-hashes"]
        command += ["--only-binary", ":all:", "--no-binary", "font-roboto", "--no-build-isolation"]
        for name in files:
            command += ["--requirement", name]
        if self.call(*command):
            raise SetupError(
                "The packages could not be installed; the lines above say why. Only .venv was touched. "
                "Check the connection and the proxy, then give the same command again."
            )

    def _fingerprint(self, name: str) -> str:
        return hashlib.sha256((self.root / name).read_bytes()).hexdigest()

    def _stamp(self, name: str) -> Path:
        return self.folder / f"{name}.installed"

    def _installed(self, name: str) -> str | None:
        stamp = self._stamp(name)
        return stamp.read_text(encoding="utf-8") if stamp.exists() else None


def demo(environment: Environment, arguments: Sequence[str]) -> int:
    """The window on a throw-away demo store."""
    return run(environment, ["--demo", *arguments])


def run(environment: Environment, arguments: Sequence[str]) -> int:
    """The program with the arguments given; without a command that is the window."""
    environment.prepare(RUNTIME)
    if all(argument == "--demo" for argument in arguments):
        _refuse_missing_display()
    return environment.call("main.py", *arguments)


def _refuse_missing_display() -> None:
    platform = system_libraries.platform_of(os.environ)
    if sys.platform == "linux" and platform is None:
        raise SetupError(
            "There is no display here to show a window on. The commands work without one: "
            "python3 desk.py run --help. To draw the window unseen, set QT_QPA_PLATFORM=offscreen."
        )
    _refuse_missing_libraries(platform or "")


def _refuse_missing_libraries(platform: str) -> None:
    if absent := system_libraries.missing(platform):
        raise SetupError(f"{system_libraries.advice(absent)}\nThen give the same command again.")


def test(environment: Environment, arguments: Sequence[str]) -> int:
    """Every check, then every test; none stops the others, so that one attempt names everything."""
    setup(environment, arguments)
    failed = [name for name, command in checks(arguments).items() if not _passes(environment, name, command)]
    if failed:
        print(f"\nFailed: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


def checks(arguments: Sequence[str]) -> dict[str, list[str]]:
    """What `test` runs with Python; the tests come last, so that their count closes the run."""
    return {
        "formatting": ["-m", "ruff", "format", "--check", "--quiet", "."],
        "style": ["-m", "ruff", "check", "--quiet", "."],
        "types": ["-m", "mypy", "--no-error-summary"],
        "rooms": ["-c", RUN_LINT_IMPORTS, "--no-logo"],
        "translations": ["-m", "tools.translations", "check"],
        "tests": ["-m", "pytest", "-q", "--numprocesses", "auto", "--dist", "worksteal", *arguments],
    }


def _passes(environment: Environment, name: str, command: Sequence[str]) -> bool:
    print(f"\n--- {name}", flush=True)
    return environment.call(*command, variables={"QT_QPA_PLATFORM": "offscreen"}) == 0


def setup(environment: Environment, _: Sequence[str]) -> int:
    """Everything in place for the other commands."""
    environment.prepare(RUNTIME, DEVELOPMENT)
    _refuse_missing_libraries("offscreen")
    return 0


def lock(environment: Environment, _: Sequence[str]) -> int:
    """Re-make the pinned requirements: the newest versions in the ranges of pyproject.toml, for every platform."""
    environment.prepare(RUNTIME, DEVELOPMENT)
    common = ["--universal", "--python-version", "3.11", "--generate-hashes", "--quiet", "--upgrade"]
    common += ["--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate"]
    sources = {
        BUILD: ["--group", "build"],
        RUNTIME: ["pyproject.toml"],
        DEVELOPMENT: ["--group", "dev", "--constraints", RUNTIME],
    }
    for name, source in sources.items():
        if environment.call("-m", "uv", "pip", "compile", *source, *common, "--output-file", name):
            raise SetupError(f"{name} could not be re-made and is as it was; the lines above say why.")
    return 0


COMMANDS: dict[str, Callable[[Environment, Sequence[str]], int]] = {
    "demo": demo,
    "run": run,
    "test": test,
    "setup": setup,
    "lock": lock,
}


def main(arguments: Sequence[str]) -> int:
    """Do one sub-command; what follows its name is handed on. Gives the exit status."""
    parser = argparse.ArgumentParser(
        prog="desk.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=list(COMMANDS))
    command = parser.parse_args(arguments[:1]).command
    try:
        return COMMANDS[command](Environment(Path(__file__).resolve().parent), arguments[1:])
    except SetupError as refusal:
        print(f"\n{refusal}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
