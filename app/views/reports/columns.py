"""The columns of a month's reports: a customer a row."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.categories import Category
from app.domain.check import CheckLine, Verdict
from app.services.report_board import ReportStanding
from app.views import formats, terms
from app.views.theme import Tone
from app.views.widgets.table import Column

translate = QCoreApplication.translate
_WEIGHT = (Verdict.TRUE_UP, Verdict.MISSING_INVENTORY, Verdict.WITHIN_ALLOWANCE, Verdict.OK)


def report_columns() -> list[Column[ReportStanding]]:
    """Who, how the month stands per category, and how far the report is."""
    return [
        Column(
            name="customer",
            title=translate("ReportColumns", "Customer"),
            value=lambda r: r.name,
            width=84,
            stretch=True,
            tooltip=lambda r: r.name,
        ),
        *(_verdict_column(category) for category in Category),
        *_progress(),
    ]


def worst(row: ReportStanding, category: Category) -> CheckLine | None:
    """The check of a category that says most, where several contracts cover it."""
    lines = [line for line in row.checks if line.category is category]
    return min(lines, key=lambda line: _WEIGHT.index(line.verdict), default=None)


def check_words(line: CheckLine) -> str:
    """A check in one sentence, for tooltips and screen readers."""
    text = translate(
        "ReportColumns", "{category}: {verdict}, {count} counted, {ordered} ordered, threshold {threshold}"
    )
    words = text.format(
        category=terms.category_name(line.category),
        verdict=terms.verdict_name(line.verdict),
        count=formats.NOTHING if line.count is None else formats.count(line.count),
        ordered=formats.count(line.baseline.ordered),
        threshold=formats.count(line.baseline.threshold),
    )
    if line.complete or line.count is None:
        return words
    return words + " · " + translate("ReportColumns", "incomplete: models or serials wait for a decision")


def _verdict_column(category: Category) -> Column[ReportStanding]:
    return Column(
        name=category.value,
        title=_short_name(category),
        value=lambda r: worst(r, category),
        text=_verdict_text,
        sort=lambda r: _WEIGHT.index(line.verdict) if (line := worst(r, category)) else len(_WEIGHT),
        tone=lambda r: terms.VERDICT_TONES[line.verdict] if (line := worst(r, category)) else None,
        tooltip=lambda r: check_words(line) if (line := worst(r, category)) else _not_covered(),
        width=104,
    )


def _verdict_text(line: CheckLine | None) -> str:
    if line is None:
        return ""
    return _short_verdict(line.verdict) + ("" if line.complete or line.count is None else " *")


def _short_name(category: Category) -> str:
    return {
        Category.HEADSET: translate("ReportColumns", "Headsets"),
        Category.VIDEO: translate("ReportColumns", "Video"),
        Category.VOICE: translate("ReportColumns", "Voice"),
    }[category]


def _short_verdict(verdict: Verdict) -> str:
    return {
        Verdict.MISSING_INVENTORY: translate("ReportColumns", "missing"),
        Verdict.OK: translate("ReportColumns", "ok"),
        Verdict.WITHIN_ALLOWANCE: translate("ReportColumns", "allowance"),
        Verdict.TRUE_UP: translate("ReportColumns", "true-up"),
    }[verdict]


def _not_covered() -> str:
    return translate("ReportColumns", "not under contract")


def _progress() -> list[Column[ReportStanding]]:
    return [
        Column(
            name="inventory",
            title=translate("ReportColumns", "Inventory"),
            value=lambda r: r.inventory_date,
            width=96,
            gives_way=1,
        ),
        Column(
            name="issued",
            title=translate("ReportColumns", "Issued"),
            value=_issued_text,
            sort=lambda r: r.issued.issued_on if r.issued else None,
            width=112,
            gives_way=2,
        ),
        _state_column("sent", translate("ReportColumns", "Report"), _sent_state),
        _state_column("csm", translate("ReportColumns", "To the CSM"), _csm_state, gives_way=3),
    ]


def _state_column(
    name: str, title: str, state: Callable[[ReportStanding], tuple[str, Tone | None]], gives_way: int = 0
) -> Column[ReportStanding]:
    return Column(
        name=name,
        title=title,
        value=lambda r: state(r)[0],
        tone=lambda r: state(r)[1],
        width=104,
        gives_way=gives_way,
    )


def _issued_text(row: ReportStanding) -> str:
    if row.issued is None:
        return ""
    text = translate("ReportColumns", "{day}, rev. {revision}")
    return text.format(day=_short_day(row.issued.issued_on), revision=row.issued.revision)


def _sent_state(row: ReportStanding) -> tuple[str, Tone | None]:
    if row.issued is not None and row.issued.replaced is not None:
        return translate("ReportColumns", "outdated"), Tone.WARN
    if row.sent is not None:
        return translate("ReportColumns", "sent"), Tone.OK
    if not row.has_inventory:
        return "", None
    if row.issued is not None:
        return translate("ReportColumns", "to send"), Tone.WARN
    return translate("ReportColumns", "to issue"), Tone.INFO


def _csm_state(row: ReportStanding) -> tuple[str, Tone | None]:
    if row.csm_sent is not None:
        return translate("ReportColumns", "sent"), Tone.OK
    if row.csm_owed:
        return translate("ReportColumns", "owed"), Tone.WARN
    return "", None


def _short_day(value: object) -> str:
    return formats.day(value).rpartition(formats.NO_BREAK)[0]  # type: ignore[arg-type]
