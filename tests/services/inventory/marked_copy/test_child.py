"""The copying process answers as the reading process does, and judges the file as the reader does."""

import io
import zipfile
from pathlib import Path

import pytest

from app.domain.errors import AppError
from app.services.children.frames import receive, receive_next, send
from app.services.inventory.limits import Limits
from app.services.inventory.marked_copy.child import answer
from app.services.inventory.marked_copy.order import CopyOrder
from app.services.inventory.marked_copy.source import Source
from app.services.inventory.wire import ANSWERS, Done, Failed, Message, Step
from tests.services.inventory.files import DEVICES, TABLE, text_file, xlsx
from tests.services.inventory.marked_copy.copies import aimed, mark, note, order


def answers_to(wanted: CopyOrder) -> list[Message]:
    stream = io.BytesIO()
    answer(wanted, stream)
    stream.seek(0)
    return list(iter(lambda: receive_next(stream, ANSWERS), None))


def source_of(path: Path, member: str = "", limits: Limits | None = None) -> Source:
    return Source(str(path).encode(), member, path.name, limits or Limits())


def test_it_tells_how_far_it_is_and_that_it_is_done(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    told = answers_to(aimed(order(path, mark(2, "A")), tmp_path / "m.xlsx"))
    assert told == [Step(0, 4), Step(2, 4), Done(4)]
    assert (tmp_path / "m.xlsx").exists()


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    (told,) = answers_to(aimed(order(tmp_path / "gone.xlsx"), tmp_path / "m.xlsx"))
    assert isinstance(told, Failed)
    assert [issue.code for issue in told.issues] == ["file_missing"]
    assert not (tmp_path / "m.xlsx").exists()


def test_an_order_comes_over_the_pipe_as_it_was_given(tmp_path: Path) -> None:
    wanted = order(tmp_path / "a.csv", mark(2, "B", "=x", error=True), notes=[note("n")], rows=[2, 3])
    stream = io.BytesIO()
    send(stream, wanted)
    stream.seek(0)
    assert receive(stream, CopyOrder) == wanted


def test_the_limits_of_the_reader_hold(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    for limits, code in ((Limits(file_bytes=10), "file_too_large"), (Limits(zip_entries=1), "archive_too_many_parts")):
        with pytest.raises(AppError) as refused:
            source_of(path, limits=limits)
        assert refused.value.code == code


def test_a_file_in_an_archive_is_found_by_its_name(tmp_path: Path) -> None:
    packed = tmp_path / "a.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(text_file(tmp_path / "noord.csv", TABLE), "in/noord.csv")
    assert list(source_of(packed, "noord.csv").grid("").cells[1]) == list(DEVICES[0])
    with pytest.raises(AppError) as refused:
        source_of(packed, "zuid.csv")
    assert refused.value.code == "file_missing"


def test_only_workbooks_of_excel_are_copied_as_they_are(tmp_path: Path) -> None:
    assert source_of(xlsx(tmp_path / "a.xlsx")).is_own_kind
    assert not source_of(text_file(tmp_path / "a.csv", TABLE)).is_own_kind


def test_a_sheet_that_cannot_be_read_is_no_reason_to_give_up(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Devices": TABLE, "Wide": [("x",) * 70]})
    source = source_of(path, limits=Limits(cells=300))
    assert source.other_grid("Devices") is not None
    assert source.sheets == ["Devices", "Wide"]
    assert source.cells() >= len(TABLE) * len(TABLE[0])
