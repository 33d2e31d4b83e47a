"""Long documents are drawn in a process of their own: the same bytes, a sentence where it breaks down, and Cancel."""

import subprocess
import sys
import threading
import time
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.domain.brand import Brand
from app.domain.errors import Cancelled
from app.domain.progress import NO_PROGRESS
from app.messages import sentence
from app.services.documents import drawing
from app.services.documents.apart import drawn_apart
from app.services.documents.apart.parent import BOUNDS
from app.services.documents.apart.refusals import DocumentCrashed, DocumentTooBig, DocumentTooSlow
from app.services.documents.apart.wire import Order, Part, source_of, told
from app.services.documents.data import AddedDevice, AddedDevicesData, MonthlyReportData
from app.services.documents.drawing import LONG, draw, drawn
from benchmarks.reporting import report_of
from tests.services.documents.records import CONTRACT, CUSTOMER, true_up

ROOT = Path(__file__).parents[4]
BRAND = Brand(company="Partner BV", footer="Ω & Größe")


class Stop:
    """A user who wants it to end, from a moment on."""

    def __init__(self, after: float) -> None:
        self._at = time.monotonic() + after

    def report(self, done: int, total: int, text: str = "") -> None:
        """Nobody listens."""

    def cancelled(self) -> bool:
        return time.monotonic() >= self._at


@pytest.fixture(scope="module")
def report() -> MonthlyReportData:
    return report_of(LONG + 100)


@pytest.fixture(scope="module")
def added(report: MonthlyReportData) -> AddedDevicesData:
    devices = tuple(AddedDevice(one, "Rooms", date(2026, 3, 1)) for one in report.devices)
    return AddedDevicesData(true_up(), CUSTOMER, CONTRACT, date(2026, 3, 20), devices)


def test_trap_21_a_long_report_has_the_same_bytes_as_one_drawn_here(report: MonthlyReportData) -> None:
    data = drawn_apart(report, BRAND, NO_PROGRESS)
    assert data == draw(report, BRAND)
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    assert all(one.serial in text for one in report.devices)


def test_trap_21_a_long_workbook_has_the_same_bytes_as_one_drawn_here(added: AddedDevicesData) -> None:
    assert drawn_apart(added, BRAND, NO_PROGRESS) == draw(added, BRAND)


def test_a_document_comes_out_of_its_messages_as_it_was(report: MonthlyReportData, added: AddedDevicesData) -> None:
    for source in (report, added, replace(report, devices=()), replace(report, devices=report.devices * 17)):
        order, *parts = told(source, BRAND, BOUNDS)
        assert isinstance(order, Order)
        assert order.parts == len(parts)
        assert source_of(order, [part for part in parts if isinstance(part, Part)]) == source


@pytest.mark.parametrize(("devices", "apart"), [(LONG, False), (LONG + 1, True)])
def test_only_a_long_document_is_drawn_apart(
    devices: int, apart: bool, report: MonthlyReportData, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.documents.apart.drawn_apart", lambda *_: b"apart")
    monkeypatch.setattr(drawing, "draw", lambda *_: b"here")
    data = drawn(replace(report, devices=report.devices[:devices]), BRAND)
    assert data == (b"apart" if apart else b"here")


def test_a_short_document_that_nobody_waits_for_is_not_drawn(report: MonthlyReportData) -> None:
    with pytest.raises(Cancelled):
        drawn(replace(report, devices=()), BRAND, Stop(0))


def test_cancel_works_within_a_second_and_leaves_no_process(report: MonthlyReportData) -> None:
    long = replace(report, devices=report.devices * 60)
    threads = threading.active_count()
    stop = Stop(0.4)
    with pytest.raises(Cancelled):
        drawn_apart(long, BRAND, stop)
    assert time.monotonic() - stop._at < 1
    assert threading.active_count() == threads


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_process_that_breaks_down_is_a_sentence_and_leaves_its_words_in_the_log(
    report: MonthlyReportData, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(DocumentCrashed) as refused:
        drawn_apart(report, BRAND, NO_PROGRESS, module="app.no_such_module")
    assert "no_such_module" in caplog.text
    (issue,) = refused.value.issues()
    assert "document" in sentence(issue, language)


def test_a_process_that_says_nothing_broke_down(report: MonthlyReportData) -> None:
    with pytest.raises(DocumentCrashed):
        drawn_apart(report, BRAND, NO_PROGRESS, module="app.services.children")


def test_limits_on_time_and_memory_are_sentences(report: MonthlyReportData) -> None:
    long = replace(report, devices=report.devices * 60)
    slow = type(BOUNDS)(seconds=0.3, memory=BOUNDS.memory)
    with pytest.raises(DocumentTooSlow) as refused:
        drawn_apart(long, BRAND, NO_PROGRESS, bounds=slow)
    assert "0 sec" in sentence(refused.value.issues()[0], "en")
    small = type(BOUNDS)(seconds=60, memory=20 * 1024 * 1024)
    with pytest.raises(DocumentTooBig) as too_big:
        drawn_apart(long, BRAND, NO_PROGRESS, bounds=small)
    assert "20 MB" in sentence(too_big.value.issues()[0], "nl")


def test_the_drawing_process_imports_neither_qt_nor_the_store() -> None:
    code = (
        "import sys, app.services.documents.apart.child;"
        "heavy = ('PySide6', 'sqlalchemy', 'python_calamine');"
        "print([name for name in sys.modules if name.split('.')[0] in heavy])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
