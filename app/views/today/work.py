"""The rows of the work list: what has to be done, in words, and the one action of each."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.dates import Month
from app.services.today import WorkItem, WorkKind
from app.views import formats
from app.views.terms import category_name
from app.views.theme import Tone

translate = QCoreApplication.translate
_URGENT_DAYS = 30

KIND_TONES = {
    WorkKind.TRUE_UP_DUE: Tone.DANGER,
    WorkKind.INVENTORY_MISSING: Tone.WARN,
    WorkKind.CLASSIFY: Tone.INFO,
    WorkKind.TRUE_UP_TO_SEND: Tone.WARN,
    WorkKind.PO_AWAITED: Tone.WARN,
    WorkKind.QUOTE_EXPIRING: Tone.WARN,
    WorkKind.REPORT_TO_SEND: Tone.NEUTRAL,
    WorkKind.CSM_REPORT_OWED: Tone.NEUTRAL,
    WorkKind.RENEWAL: Tone.INFO,
}


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One row: items that one action settles, so a true-up over two categories is one row."""

    items: tuple[WorkItem, ...]

    @property
    def first(self) -> WorkItem:
        """The item that says whose it is and where it leads."""
        return self.items[0]

    @property
    def kind(self) -> WorkKind:
        """What has to be done."""
        return self.first.kind

    @property
    def key(self) -> tuple[str, str, str]:
        """The same row after the list was read again."""
        return self.kind.value, self.first.customer, self.first.subject


def rows_of(items: Iterable[WorkItem]) -> list[WorkRow]:
    """The rows in the order of the list; categories of one contract that are due together make one row."""
    found: dict[tuple[str, str, str], list[WorkItem]] = {}
    for item in items:
        found.setdefault((item.kind.value, item.customer, item.subject), []).append(item)
    return [WorkRow(tuple(members)) for members in found.values()]


def tone_of(row: WorkRow) -> Tone:
    """How pressing it is: a contract in its last month and a quote past its day are more so."""
    if row.kind is WorkKind.RENEWAL and row.first.number <= _URGENT_DAYS:
        return Tone.WARN
    if row.kind is WorkKind.QUOTE_EXPIRING and row.first.number < 0:
        return Tone.DANGER
    return KIND_TONES[row.kind]


def kind_name(kind: WorkKind) -> str:
    """What has to be done, as a chip and a pill say it."""
    return {
        WorkKind.TRUE_UP_DUE: translate("Work", "True-up due"),
        WorkKind.INVENTORY_MISSING: translate("Work", "Inventory missing"),
        WorkKind.CLASSIFY: translate("Work", "Model to classify"),
        WorkKind.TRUE_UP_TO_SEND: translate("Work", "True-up to send"),
        WorkKind.PO_AWAITED: translate("Work", "PO awaited"),
        WorkKind.QUOTE_EXPIRING: translate("Work", "Quote expiring"),
        WorkKind.REPORT_TO_SEND: translate("Work", "Report to send"),
        WorkKind.CSM_REPORT_OWED: translate("Work", "CSM report owed"),
        WorkKind.RENEWAL: translate("Work", "Renewal"),
    }[kind]


def action_name(kind: WorkKind) -> str:
    """The one action of a kind."""
    return {
        WorkKind.TRUE_UP_DUE: translate("Work", "Draw up"),
        WorkKind.INVENTORY_MISSING: translate("Work", "Import"),
        WorkKind.CLASSIFY: translate("Work", "Decide"),
        WorkKind.TRUE_UP_TO_SEND: translate("Work", "Send quote"),
        WorkKind.PO_AWAITED: translate("Work", "Record order"),
        WorkKind.QUOTE_EXPIRING: translate("Work", "Open quote"),
        WorkKind.REPORT_TO_SEND: translate("Work", "Make report"),
        WorkKind.CSM_REPORT_OWED: translate("Work", "Send inventory"),
        WorkKind.RENEWAL: translate("Work", "Open contract"),
    }[kind]


def subject_of(row: WorkRow) -> str:
    """What it is about: the month, the model, the true-up, or the categories that are due with their contract."""
    subject = row.first.subject
    match row.kind:
        case WorkKind.TRUE_UP_DUE:
            names = [category_name(item.category) for item in row.items if item.category]
            return f"{', '.join(names)} \u00b7 {subject}"
        case WorkKind.INVENTORY_MISSING | WorkKind.REPORT_TO_SEND | WorkKind.CSM_REPORT_OWED:
            return formats.month(Month.parse(subject).first_day)
        case _:
            return subject


def detail_of(row: WorkRow) -> str:
    """The figure that decides, short enough to be whole: how many devices, how long, how soon."""
    number = row.first.number
    match row.kind:
        case WorkKind.TRUE_UP_DUE:
            added = sum(item.number for item in row.items)
            return f"+{devices(added)}"
        case WorkKind.CLASSIFY:
            return devices(number)
        case WorkKind.TRUE_UP_TO_SEND | WorkKind.PO_AWAITED:
            return waiting(number)
        case WorkKind.QUOTE_EXPIRING | WorkKind.RENEWAL:
            return remaining(number)
        case _:
            return ""


def detail_in_full(row: WorkRow) -> str:
    """The same with the day, or with every category that is due."""
    first = row.first
    if row.kind is WorkKind.TRUE_UP_DUE:
        return ", ".join(_due_category(item) for item in row.items)
    if row.kind in (WorkKind.QUOTE_EXPIRING, WorkKind.RENEWAL):
        return ending(first)
    return detail_of(row)


def order_of(row: WorkRow) -> int | None:
    """What details of one kind are sorted by."""
    return row.first.number if detail_of(row) else None


def _due_category(item: WorkItem) -> str:
    name = category_name(item.category) if item.category else ""
    return f"{name} {formats.count(item.number, signed=True)}"


def devices(number: int) -> str:
    """So many devices."""
    if number == 1:
        return translate("Work", "1 device")
    return translate("Work", "{count} devices").format(count=formats.count(number))


def waiting(days: int) -> str:
    """How long something has been waited for."""
    if days <= 0:
        return translate("Work", "since today")
    if days == 1:
        return translate("Work", "for 1 day")
    return translate("Work", "for {count} days").format(count=formats.count(days))


def remaining(days: int) -> str:
    """How long something will last."""
    if days == 0:
        return translate("Work", "ends today")
    if days == 1:
        return translate("Work", "ends tomorrow")
    if days == -1:
        return translate("Work", "ended yesterday")
    text = translate("Work", "in {count} days") if days > 0 else translate("Work", "{count} days ago")
    return text.format(count=formats.count(abs(days)))


def ending(item: WorkItem) -> str:
    """The same with the day."""
    day = formats.day(item.day) if item.day else ""
    if item.number == 0:
        return translate("Work", "ends today, {day}").format(day=day)
    if item.number < 0:
        return translate("Work", "ended {day}").format(day=day)
    if item.number == 1:
        return translate("Work", "ends tomorrow, {day}").format(day=day)
    text = translate("Work", "ends {day}, in {count} days")
    return text.format(day=day, count=formats.count(item.number))
