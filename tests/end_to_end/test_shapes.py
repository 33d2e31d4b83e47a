"""Every shape of file gives what stands in its rows, told by a count that knows nothing of the program (R2, R6)."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from tests.cli.harness import CommandLine, portfolio
from tests.end_to_end.raw import DONGLE, HEADSET, INFRASTRUCTURE, VIDEO, VOICE, Row, estate, tally
from tests.end_to_end.shapes import SHAPES

ROWS = [
    *estate(video=11, voice=7, headset=5),
    Row(VIDEO, "VIDX000003"),
    Row(VOICE, mac="64:16:7F:00:00:01"),
    Row(HEADSET, device_id="8b1c7f2e-0001"),
    Row(VOICE, "VOIX000001"),
    Row(INFRASTRUCTURE, "INFX000001"),
    Row(DONGLE, "DONX000001"),
    Row(DONGLE, "DONX000002"),
    Row("Whatever 9", "WHAX000001"),
    Row("Whatever 9", "WHAX000002"),
]


def test_the_pencil_finds_what_stands_there() -> None:
    assert tally(ROWS, date(2026, 3, 17)).told == {
        "rows": 32,
        "devices": 28,
        "counts": {"headset": 6, "video": 11, "voice": 8},
        "excluded": 1,
        "end_of_life": 0,
        "ignored": 2,
        "unclassified": {"Whatever 9": 2},
        "duplicates": 2,
    }


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_each_shape_is_read_whole(
    line: CommandLine, tmp_path: Path, shape: Callable[[Path, Sequence[Row]], list[Path]]
) -> None:
    line.data("portfolio", "import", portfolio(tmp_path / "p.xlsx"))
    files = shape(tmp_path, ROWS)
    told = line.data("inventory", "import", *files, "--customer", "C1", "--date", "2026-03-17")
    expected = tally(ROWS, date(2026, 3, 17)).told
    assert {name: told[name] for name in expected} == expected
    assert (told["joined"], told["left"], told["quarantined"]) == (28, 0, 0)
