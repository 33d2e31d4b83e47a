"""Messages between the processes: they come back as they were sent, and broken streams are noticed."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.issues import Issue, Severity, Where
from app.services.children.frames import BrokenStream, receive, receive_next, send
from app.services.inventory.choices import FileChoice
from app.services.inventory.headers import Field
from app.services.inventory.layout import FileLayout, RowSeen, SheetLayout
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.read_result import HeaderSeen, TablePlace
from app.services.inventory.text_columns import WireTexts, packed
from app.services.inventory.wire import (
    ANSWERS,
    Done,
    Failed,
    Head,
    Layouts,
    Message,
    Request,
    Rows,
    Step,
    WireColumn,
    from_wire,
    to_wire,
)

ISSUE = Issue("rows_skipped", {"count": 2, "row": 7}, Where("a.xlsx", "Devices", 7, "C"), "x", Severity.WARNING)
COLUMN = WireColumn("Device Modell", Field.MODEL, "A", "fuzzy", ("CCX 500",), 91)
HEAD = Head(
    "a.xlsx",
    "b.zip",
    "ab",
    12,
    "xlsx",
    "Devices",
    1,
    ["Title"],
    [COLUMN],
    ["x"],
    [4],
    [to_wire(ISSUE)],
    ["Devices", "Old"],
    (HeaderSeen("A", "Device Modell", ("CCX 500",)),),
    "0f",
    87,
    (TablePlace("Devices", hidden=False, header_row=1, confidence=87, fields=5),),
)
LAYOUT = FileLayout("a.xlsx", "", "xlsx", (SheetLayout("Devices", False, (RowSeen(1, ("a", "")),), 1),))
MESSAGES: list[Message] = [
    Step(3, 9),
    HEAD,
    Rows([2, 3], [WireTexts(["CCX 500", "Zürich"]), WireTexts(["😀"], b"\0\0\0\0")]),
    Layouts([LAYOUT]),
    Done(2),
    Failed([to_wire(ISSUE)]),
]


def stream_of(*messages: Message | Request) -> io.BytesIO:
    stream = io.BytesIO()
    for message in messages:
        send(stream, message)
    stream.seek(0)
    return stream


def test_messages_come_back_as_they_were_sent() -> None:
    stream = stream_of(*MESSAGES)
    assert [receive_next(stream, ANSWERS) for _ in MESSAGES] == MESSAGES
    assert receive_next(stream, ANSWERS) is None


def test_a_request_comes_back_as_it_was_sent() -> None:
    choice = FileChoice("Gent", 7, ("model", "", "serial"), "remembered")
    request = Request(b"/tmp/caf\xe9.xlsx", DEFAULT_LIMITS, {"": choice}, {"0f": ("", "model")}, layout=True)
    assert receive(stream_of(request), Request) == request


def test_an_issue_comes_back_as_it_was() -> None:
    assert from_wire(to_wire(ISSUE)) == ISSUE


@pytest.mark.parametrize("cut", [1, 3, 5, 20])
def test_a_stream_that_breaks_off_is_noticed(cut: int) -> None:
    whole = stream_of(MESSAGES[1]).getvalue()
    with pytest.raises(BrokenStream):
        receive_next(io.BytesIO(whole[:cut]), ANSWERS)


def test_bytes_that_are_no_message_are_noticed() -> None:
    with pytest.raises(BrokenStream):
        receive_next(io.BytesIO((4).to_bytes(4, "big") + b"oops"), ANSWERS)


def test_a_request_that_never_came_is_noticed() -> None:
    with pytest.raises(BrokenStream):
        receive(io.BytesIO(), Request)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=20))
def test_any_text_survives(texts: list[str]) -> None:
    message = Rows(list(range(len(texts))), [packed(texts)])
    assert receive_next(stream_of(message), ANSWERS) == message
