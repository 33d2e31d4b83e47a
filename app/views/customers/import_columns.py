"""The columns of a customer's imports, and of the months of one device."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.inventories import InventorySummary
from app.services.inventory.imports import Import
from app.services.inventory.trace import Happened, Told, TracedMonth
from app.views import formats
from app.views.theme import Tone
from app.views.widgets.table import Align, Column

translate = QCoreApplication.translate

HAPPENED_TONES = {
    Happened.FIRST: Tone.OK,
    Happened.SAME: Tone.NEUTRAL,
    Happened.CHANGED: Tone.INFO,
    Happened.GONE: Tone.WARN,
    Happened.BACK: Tone.OK,
}


def import_columns() -> list[Column[Import]]:
    """The imports of a customer, each with what it brought, who brought it in and whether the check uses it."""

    def number(name: str, title: str, width: int, gives_way: int = 0) -> Column[Import]:
        def value(one: Import) -> int:
            figure: int = getattr(one.summary, name)
            return figure

        return Column(name=name, title=title, value=value, align=Align.NUMBER, width=width, gives_way=gives_way)

    return [
        Column(
            name="date",
            title=translate("ImportList", "Inventory of"),
            value=lambda one: one.summary.date,
            align=Align.NUMBER,
            width=112,
        ),
        Column(
            name="files",
            title=translate("ImportList", "Files"),
            value=lambda one: ", ".join(one.summary.files),
            tooltip=lambda one: "\n".join(one.summary.files),
            width=150,
            stretch=True,
        ),
        number("rows", translate("ImportList", "Rows"), 76),
        number("devices", translate("ImportList", "Devices"), 84),
        number("joined", translate("ImportList", "New"), 70, gives_way=3),
        number("left", translate("ImportList", "Gone"), 70, gives_way=2),
        number("moved", translate("ImportList", "Moved"), 84, gives_way=1),
        Column(
            name="in_force",
            title=translate("ImportList", "Check"),
            value=in_force_words,
            tone=lambda one: Tone.OK if one.in_force else Tone.NEUTRAL,
            width=104,
            gives_way=5,
        ),
        Column(
            name="imported_at",
            title=translate("ImportList", "Imported"),
            value=lambda one: one.summary.imported_at,
            text=_moment,
            width=146,
            gives_way=4,
        ),
        Column(name="who", title=translate("ImportList", "By"), value=lambda one: one.who, width=100, hidden=True),
        Column(name="kept", title=translate("ImportList", "Original files"), value=kept_words, width=116, hidden=True),
        Column(name="undo", title="", value=lambda _: translate("ImportList", "Undo"), link=True, width=116),
    ]


def in_force_words(one: Import) -> str:
    """Whether the check of the month uses the inventory."""
    return translate("ImportList", "in use") if one.in_force else translate("ImportList", "replaced")


def kept_words(one: Import) -> str:
    """Whether the files can be saved again."""
    return translate("ImportList", "kept") if one.is_kept else translate("ImportList", "not kept")


def imported_words(one: Import) -> str:
    """When it was imported, and by whom where that is known."""
    moment = _moment(one.summary.imported_at)
    return translate("ImportList", "{moment}, by {who}").format(moment=moment, who=one.who) if one.who else moment


def file_words(summary: InventorySummary) -> str:
    """The files, several of them counted."""
    if len(summary.files) == 1:
        return summary.files[0]
    return translate("ImportList", "{count} files").format(count=formats.count(len(summary.files)))


def _moment(text: str) -> str:
    return formats.moment(datetime.fromisoformat(text).astimezone()) if text else ""


def trace_columns() -> list[Column[TracedMonth]]:
    """A month of a device a row: what happened, and where it stands."""

    def origin(name: str, title: str, width: int, *, hidden: bool = False, gives_way: int = 0) -> Column[TracedMonth]:
        def value(one: TracedMonth) -> str:
            return str(getattr(one.origin, name)) if one.origin else ""

        return Column(
            name=name, title=title, value=value, tooltip=value, width=width, hidden=hidden, gives_way=gives_way
        )

    return [
        Column(
            name="day",
            title=translate("Trace", "Inventory of"),
            value=lambda one: one.day,
            align=Align.NUMBER,
            width=104,
        ),
        Column(
            name="happened",
            title=translate("Trace", "What happened"),
            value=lambda one: happened_name(one.happened),
            tone=lambda one: HAPPENED_TONES[one.happened],
            tooltip=change_words,
            width=132,
        ),
        Column(
            name="changes",
            title=translate("Trace", "What changed"),
            value=change_words,
            tooltip=change_words,
            width=120,
            stretch=True,
        ),
        origin("file", translate("Trace", "File"), 160),
        origin("container", translate("Trace", "Archive"), 100, hidden=True),
        origin("sheet", translate("Trace", "Sheet"), 84, gives_way=1),
        Column(
            name="row",
            title=translate("Trace", "Row"),
            value=lambda one: one.origin.row if one.origin else None,
            align=Align.NUMBER,
            width=72,
        ),
        _day("last_seen", translate("Trace", "Last seen"), lambda one: one.last_seen),
        Column(name="kept", title=translate("Trace", "Original"), value=_kept, width=88, hidden=True),
        origin("sha256", translate("Trace", "SHA-256 of the file"), 150, hidden=True),
    ]


def happened_name(happened: Happened) -> str:
    """What an inventory tells of a device that the one before did not."""
    return {
        Happened.FIRST: translate("Trace", "first listed"),
        Happened.SAME: translate("Trace", "as before"),
        Happened.CHANGED: translate("Trace", "changed"),
        Happened.GONE: translate("Trace", "no longer listed"),
        Happened.BACK: translate("Trace", "listed again"),
    }[happened]


def change_words(one: TracedMonth) -> str:
    """Every difference with the month before, such as "Room: Zaal 1 → Zaal 2"."""
    return "; ".join(
        f"{_told(each.told)}: {each.before or formats.NOTHING} \u2192 {each.after or formats.NOTHING}"
        for each in one.differences
    )


def _told(told: Told) -> str:
    return {
        Told.MODEL: translate("Trace", "Model"),
        Told.NAME: translate("Trace", "Name"),
        Told.SITE: translate("Trace", "Site"),
        Told.ROOM: translate("Trace", "Room"),
        Told.USER: translate("Trace", "User"),
    }[told]


def _kept(one: TracedMonth) -> str:
    if one.origin is None:
        return ""
    return translate("Trace", "kept") if one.origin.is_kept else translate("Trace", "not kept")


def _day(name: str, title: str, value: Callable[[TracedMonth], object]) -> Column[TracedMonth]:
    return Column(name=name, title=title, value=value, align=Align.NUMBER, width=104, hidden=True)
