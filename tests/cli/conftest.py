"""A command line for each test, with a store that is missing, or a copy of one that was made once."""

import shutil
from pathlib import Path

import pytest

from tests.cli.harness import CommandLine, devices, portfolio


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Stores of three stages, and the workbooks they were made from."""
    line = CommandLine(tmp_path_factory.mktemp("made"))
    line.data("portfolio", "import", portfolio(line.folder / "portfolio.xlsx"))
    shutil.copy(line.store, line.folder / "signed.db")
    march = devices(line.folder / "march.xlsx", video=109)
    line.data("inventory", "import", march, "--customer", "C1", "--date", "2026-03-17")
    shutil.copy(line.store, line.folder / "counted.db")
    line.data("true-up", "propose", "--month", "2026-03", "--date", "2026-03-18")
    shutil.copy(line.store, line.folder / "due.db")
    return line.folder


@pytest.fixture
def line(tmp_path: Path) -> CommandLine:
    """A command line whose store does not exist yet."""
    return CommandLine(tmp_path)


@pytest.fixture
def signed(line: CommandLine, made: Path) -> CommandLine:
    """A store with customer C1 and 100 video devices under contract K1."""
    return _with(line, made, "signed", "portfolio.xlsx")


@pytest.fixture
def counted(line: CommandLine, made: Path) -> CommandLine:
    """The same with an inventory of 109 video devices on 17 March 2026."""
    return _with(line, made, "counted", "march.xlsx")


@pytest.fixture
def due(line: CommandLine, made: Path) -> CommandLine:
    """The same with its true-up TU-2026-A0001 proposed."""
    return _with(line, made, "due")


def _with(line: CommandLine, made: Path, stage: str, *workbooks: str) -> CommandLine:
    shutil.copy(made / f"{stage}.db", line.store)
    for name in workbooks:
        shutil.copy(made / name, line.folder)
    return line
