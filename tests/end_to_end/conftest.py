"""A command line on a store of its own for each story."""

from pathlib import Path

import pytest

from tests.cli.harness import CommandLine


@pytest.fixture
def line(tmp_path: Path) -> CommandLine:
    """A command line whose store does not exist yet."""
    return CommandLine(tmp_path)
