"""The chosen customer of the month in words: result, categories, what was issued and what was sent."""

from PySide6.QtCore import QCoreApplication

from app.domain.check import CheckLine
from app.domain.documents import IssuedDocument
from app.services.report_board import ReportStanding
from app.services.sent_reports import SentReport
from app.views import formats
from app.views.replaced import replaced_words
from app.views.reports.explain import explanation
from app.views.reports.view import ReportsView
from app.views.terms import category_name
from app.views.theme import Tone
from app.views.widgets.why import WhyPanel

translate = QCoreApplication.translate


def show_chosen(view: ReportsView, row: ReportStanding | None) -> None:
    """Show a customer, or nothing."""
    view.chosen.setVisible(row is not None)
    view.facts.clear()
    if row is None:
        return
    view.name.setText(row.name)
    view.result.set_state(*result_of(row))
    for line in row.checks:
        _add_check(view, line)
    view.facts.add(translate("ReportChosen", "Report"), _report_words(row.issued, row.sent))
    replaced = row.issued.replaced if row.issued else None
    if replaced is not None:
        view.replaced.show_text(replaced_words(replaced), Tone.WARN)
    else:
        view.replaced.clear()
    if row.csm_owed or row.csm_sent is not None:
        view.facts.add(translate("ReportChosen", "Inventory report for the CSM"), _csm_words(row.csm_sent))
    view.csm_sent.setVisible(row.csm_owed or row.csm_sent is not None)
    view.sent.setEnabled(row.issued is not None)
    view.sent.setToolTip("" if row.issued else translate("ReportChosen", "Issue the report first"))


def result_of(row: ReportStanding) -> tuple[str, Tone]:
    """What the month comes to, also when nothing follows from it (R7)."""
    if not row.has_inventory:
        return translate("ReportChosen", "No inventory this month"), Tone.NEUTRAL
    if row.has_true_up:
        return translate("ReportChosen", "True-up needed"), Tone.DANGER
    if all(line.complete for line in row.checks):
        return translate("ReportChosen", "No true-up this month"), Tone.OK
    return translate("ReportChosen", "No true-up so far: incomplete"), Tone.WARN


def _add_check(view: ReportsView, line: CheckLine) -> None:
    words = translate("ReportChosen", "{count} of {ordered} ordered, threshold {threshold}")
    value = words.format(
        count=formats.NOTHING if line.count is None else formats.count(line.count),
        ordered=formats.count(line.baseline.ordered),
        threshold=formats.count(line.baseline.threshold),
    )

    def why() -> None:
        WhyPanel.open_beside((explanation(line),), view.facts)

    view.facts.add(category_name(line.category), value, translate("ReportChosen", "Why?"), why)


def _report_words(issued: IssuedDocument | None, sent: SentReport | None) -> str:
    if issued is None:
        return translate("ReportChosen", "not issued yet")
    text = translate("ReportChosen", "revision {revision} of {day}")
    words = text.format(revision=issued.revision, day=formats.day(issued.issued_on))
    return f"{words}, {_sent_words(sent)}" if sent else words


def _csm_words(sent: SentReport | None) -> str:
    return _sent_words(sent) if sent else translate("ReportChosen", "owed: no Lens access")


def _sent_words(sent: SentReport) -> str:
    text = translate("ReportChosen", "sent to {recipient} on {day}")
    return text.format(recipient=sent.recipient, day=formats.day(sent.sent_on))
