"""The first sheet of the saved lists: whose inventory, every figure of the preview, and what was asked and told."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.issues import Issue
from app.services.inventory.lists_book import ListSheet, Value
from app.services.inventory.places import shown_name
from app.services.inventory.preparing import Prepared
from app.services.inventory.preview import Preview
from app.services.inventory.preview_lists import PreviewList
from app.views import terms
from app.views.imports.words import list_name, with_place

translate = QCoreApplication.translate
Line = list[Value]


def figures_sheet(prepared: Prepared, preview: Preview, words: Callable[[Issue], str]) -> ListSheet:
    """The figures as lines of a name, the figure, and those that it is measured against."""
    heads = [
        translate("FiguresSheet", "Figure"),
        translate("FiguresSheet", "Now"),
        translate("FiguresSheet", "Last inventory"),
        translate("FiguresSheet", "Ordered"),
        translate("FiguresSheet", "Baseline"),
        translate("FiguresSheet", "Threshold"),
        translate("FiguresSheet", "Verdict"),
    ]
    lines = [*_about(prepared, preview), *_standings(preview), *_equation(prepared), *_lists(preview)]
    return ListSheet(translate("FiguresSheet", "Figures"), heads, [*lines, *_told(prepared, words)])


def _about(prepared: Prepared, preview: Preview) -> Iterator[Line]:
    yield _line(translate("FiguresSheet", "Customer"), f"{preview.customer_name} ({prepared.request.customer})")
    last = prepared.previous.date if prepared.previous else None
    yield [translate("FiguresSheet", "Date of the inventory"), prepared.day, last, None, None, None, None]
    for file in prepared.clean.files:
        yield _line(translate("FiguresSheet", "File"), shown_name(file.name, file.container))


def _standings(preview: Preview) -> Iterator[Line]:
    for one in preview.standings:
        verdict = terms.verdict_name(one.verdict) if one.verdict else translate("FiguresSheet", "not under contract")
        name = terms.category_name(one.category)
        yield [name, one.count, one.earlier, one.ordered, one.baseline, one.threshold, verdict]


def _equation(prepared: Prepared) -> Iterator[Line]:
    """Rows = devices + ignored + repeated + quarantined (interface.md)."""
    summary = prepared.summary
    yield _line(translate("FiguresSheet", "Rows"), summary.rows)
    yield _line(translate("FiguresSheet", "= Devices"), summary.devices)
    yield _line(translate("FiguresSheet", "+ Ignored"), summary.ignored)
    yield _line(translate("FiguresSheet", "+ Repeated"), summary.duplicates)
    yield _line(translate("FiguresSheet", "+ Quarantined"), summary.quarantined)


def _lists(preview: Preview) -> Iterator[Line]:
    for one in PreviewList:
        yield _line(list_name(one), preview.sizes[one])


def _told(prepared: Prepared, words: Callable[[Issue], str]) -> Iterator[Line]:
    several = len(prepared.clean.files) > 1
    for issue in prepared.guards:
        yield _line(translate("FiguresSheet", "To be confirmed"), with_place(issue, words, file=several))
    for issue in prepared.warnings:
        yield _line(translate("FiguresSheet", "Worth a look"), with_place(issue, words, file=several))


def _line(name: str, value: Value) -> Line:
    return [name, value, None, None, None, None, None]
