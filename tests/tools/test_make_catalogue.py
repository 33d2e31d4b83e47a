"""The tool that makes the shipped catalogue."""

from pathlib import Path

import pytest

from tools.make_catalogue import SOURCE, TARGET, aliases_of, classification_of, proposal_of, write_catalogue


def test_the_shipped_catalogue_is_what_the_tool_makes(tmp_path: Path) -> None:
    made = tmp_path / "catalogue.csv"
    write_catalogue(SOURCE, made)
    assert made.read_bytes() == TARGET.read_bytes()


@pytest.mark.parametrize(
    ("category", "counts", "classification", "proposal"),
    [
        ("headset", "yes", "headset", ""),
        ("video", "no", "ignored", ""),
        ("none", "no", "ignored", ""),
        ("excluded", "no", "excluded", ""),
        ("voice", "review", "", "voice"),
        ("none", "review", "", ""),
    ],
)
def test_what_follows_from_the_list(category: str, counts: str, classification: str, proposal: str) -> None:
    assert classification_of(category, counts) == classification
    assert proposal_of(category, counts) == proposal


def test_usb_ids_and_the_model_itself_are_no_aliases() -> None:
    assert aliases_of("TC8", "TC8;9120; Trio 8800 ;c026;EM;") == ["Trio 8800", "EM"]
