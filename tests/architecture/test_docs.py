"""The documents lead somewhere: their links exist and the commands they name are real."""

import re
from pathlib import Path

import pytest

import desk
from tests.architecture.source import ROOT, name_of, project_files

DOCUMENTS = [file for file in project_files() if file.suffix == ".md"]
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_link_leads_to_a_file(document: Path) -> None:
    targets = LINK.findall(document.read_text(encoding="utf-8"))
    assert [target for target in targets if not (document.parent / target).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_command_of_the_set_up_file_exists(document: Path) -> None:
    named = re.findall(r"desk\.py ([a-z]+)", document.read_text(encoding="utf-8"))
    assert set(named) <= set(desk.COMMANDS)


def test_the_readme_shows_the_window_and_both_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "](docs/pictures/window.png)" in text
    assert "python3 desk.py demo" in text
    assert "python3 desk.py test" in text
