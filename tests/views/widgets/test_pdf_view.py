"""The preview: pages from bytes, zoom, print, save the very bytes."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.views.icons.names import Icon
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.pdf_view import ZOOMS, PdfView
from tests.views.fake_screens import pdf


@pytest.fixture
def view(qtbot: QtBot) -> PdfView:
    made = PdfView("True-up quote")
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    return made


def ink(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y).lightness() < 128
        for y in range(0, image.height(), 3)
        for x in range(0, image.width(), 3)
    )


def tool(view: PdfView, name: str) -> QToolButton:
    return next(button for button in view.findChildren(QToolButton) if button.accessibleName() == name)


def test_a_document_is_shown_with_all_its_pages(view: PdfView) -> None:
    view.show_pdf(pdf(3), "quote.pdf")
    assert view.page_count == 3
    assert view._page.text() == "page 1 of 3"
    assert view.view.pageMode() is QPdfView.PageMode.MultiPage


def test_the_page_is_painted(view: PdfView, qtbot: QtBot) -> None:
    view.show_pdf(pdf(), "quote.pdf")
    qtbot.waitUntil(lambda: ink(view.view.viewport().grab().toImage()) > 50, timeout=5000)


def test_without_a_document_nothing_can_be_done(view: PdfView) -> None:
    assert not view.has_document
    assert not any(button.isEnabled() for button in view.findChildren(QToolButton))
    view.show_pdf(pdf(), "quote.pdf")
    assert all(button.isEnabled() for button in view.findChildren(QToolButton))
    view.clear()
    assert view.page_count == 0


def test_an_empty_preview_says_what_to_do(qtbot: QtBot) -> None:
    empty = EmptyState(Icon.DOCUMENT, "No document", "Choose a true-up.")
    view = PdfView("Preview", empty)
    qtbot.addWidget(view)
    view.show()
    assert empty.isVisible()
    view.show_pdf(pdf(), "quote.pdf")
    assert not empty.isVisible()


def test_zoom_goes_in_steps_both_ways(view: PdfView) -> None:
    view.show_pdf(pdf(), "quote.pdf")
    tool(view, "Zoom in").click()
    assert view.view.zoomMode() is QPdfView.ZoomMode.Custom
    closer = view.view.zoomFactor()
    assert closer in ZOOMS
    tool(view, "Zoom in").click()
    assert view.view.zoomFactor() > closer
    tool(view, "Zoom out").click()
    assert view.view.zoomFactor() == closer
    assert view._zoom.text() == f"{round(closer * 100)}%"


def test_zoom_ends_at_its_ends(view: PdfView) -> None:
    view.show_pdf(pdf(), "quote.pdf")
    for _ in range(20):
        view.zoom(1)
    assert view.view.zoomFactor() == ZOOMS[-1]
    for _ in range(20):
        view.zoom(-1)
    assert view.view.zoomFactor() == ZOOMS[0]


def test_page_and_width_can_be_fitted(view: PdfView) -> None:
    view.show_pdf(pdf(), "quote.pdf")
    tool(view, "Fit page").click()
    assert view.view.zoomMode() is QPdfView.ZoomMode.FitInView
    view.zoom(1)
    assert view.view.zoomFactor() in ZOOMS
    tool(view, "Fit width").click()
    assert view.view.zoomMode() is QPdfView.ZoomMode.FitToWidth


def test_the_very_bytes_are_saved(view: PdfView, tmp_path: Path, qtbot: QtBot) -> None:
    data = pdf()
    view.show_pdf(data, "quote.pdf")
    with qtbot.waitSignal(view.saved) as told:
        view.save_as(tmp_path / "quote.pdf")
    assert told.args == [str(tmp_path / "quote.pdf")]
    assert (tmp_path / "quote.pdf").read_bytes() == data
    assert list(tmp_path.iterdir()) == [tmp_path / "quote.pdf"]


def test_a_file_that_is_there_is_replaced_whole(view: PdfView, tmp_path: Path) -> None:
    target = tmp_path / "quote.pdf"
    target.write_bytes(b"older and much longer" * 1000)
    view.show_pdf(pdf(), "quote.pdf")
    view.save_as(target)
    assert len(PdfReader(target).pages) == 2


def test_a_folder_that_is_not_there_is_told_and_leaves_nothing(view: PdfView, tmp_path: Path, qtbot: QtBot) -> None:
    view.show_pdf(pdf(), "quote.pdf")
    with qtbot.waitSignal(view.failed) as told:
        view.save_as(tmp_path / "nowhere" / "quote.pdf")
    assert isinstance(told.args[0], OSError)
    assert list(tmp_path.iterdir()) == []


def test_saving_proposes_the_name_and_the_last_folder(
    view: PdfView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def choose(path: str) -> str:
        proposed.append(path)
        return str(tmp_path / "chosen.pdf") if len(proposed) == 1 else ""

    monkeypatch.setattr(view, "choose_path", choose)
    view.show_pdf(pdf(), "quote.pdf")
    tool(view, "Save as").click()
    tool(view, "Save as").click()
    assert proposed == [str(Path.home() / "quote.pdf"), str(tmp_path / "quote.pdf")]


def test_every_page_is_printed(view: PdfView, tmp_path: Path) -> None:
    view.show_pdf(pdf(3), "quote.pdf")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    view.print_on(printer)
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert len(pages) == 3
    assert all(page.images for page in pages)


def test_a_range_of_pages_is_printed(view: PdfView, tmp_path: Path) -> None:
    view.show_pdf(pdf(3), "quote.pdf")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 3)
    view.print_on(printer)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 2


def test_another_document_takes_the_place(view: PdfView) -> None:
    view.show_pdf(pdf(3), "a.pdf")
    view.show_pdf(pdf(1), "b.pdf")
    assert view.page_count == 1


def test_a_newer_version_keeps_the_place(view: PdfView, qtbot: QtBot) -> None:
    view.show_pdf(pdf(5), "a.pdf")
    view.view.pageNavigator().jump(3, view.view.pageNavigator().currentLocation())
    qtbot.waitUntil(lambda: view.view.pageNavigator().currentPage() == 3)
    view.show_pdf(pdf(5), "a.pdf")
    qtbot.waitUntil(lambda: view.view.pageNavigator().currentPage() == 3)


def test_every_button_has_a_name_and_a_size_to_hit(view: PdfView) -> None:
    for button in view.findChildren(QToolButton):
        assert button.accessibleName()
        assert button.sizeHint().height() >= 24
