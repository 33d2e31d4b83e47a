"""The columns of the lists of an inventory: devices, and rows that are no device of their own."""

from PySide6.QtCore import QCoreApplication

from app.domain.categories import Bucket
from app.domain.inventories import ListedDevice
from app.services.inventory.remarks import Remark, RemarkKind
from app.views.imports.words import damage_name
from app.views.terms import bucket_name, category_name
from app.views.theme import Tone
from app.views.widgets.table import Align, Column

translate = QCoreApplication.translate

BUCKET_TONES = {
    Bucket.COUNTED: Tone.OK,
    Bucket.EXCLUDED: Tone.NEUTRAL,
    Bucket.END_OF_LIFE: Tone.WARN,
    Bucket.IGNORED: Tone.NEUTRAL,
    Bucket.UNCLASSIFIED: Tone.WARN,
    Bucket.DUPLICATE: Tone.NEUTRAL,
    Bucket.QUARANTINED: Tone.DANGER,
}


def category_words(device: ListedDevice) -> str:
    """The category of a device, empty where it has none."""
    return category_name(device.category) if device.category else ""


def device_columns() -> list[Column[ListedDevice]]:
    """What an inventory says of a device; the less common columns wait in the column chooser."""
    return [
        Column(
            name="model",
            title=translate("Devices", "Model"),
            value=lambda one: one.model,
            tooltip=lambda one: one.model,
            width=150,
            stretch=True,
        ),
        Column(name="category", title=translate("Devices", "Category"), value=category_words, width=136),
        Column(
            name="bucket",
            title=translate("Devices", "Counted as"),
            value=lambda one: bucket_name(one.bucket),
            tone=lambda one: BUCKET_TONES[one.bucket],
            width=118,
        ),
        _text("serial", translate("Devices", "Serial number"), 136),
        _text("mac", translate("Devices", "MAC address"), 118, gives_way=4),
        _text("name", translate("Devices", "Name"), 130, gives_way=3),
        _text("site", translate("Devices", "Site"), 118),
        _text("room", translate("Devices", "Room"), 110, gives_way=2),
        _text("user", translate("Devices", "User"), 130, hidden=True),
        _text("software", translate("Devices", "Software"), 96, gives_way=1),
        _text("status", translate("Devices", "Status"), 84, hidden=True),
        _text("last_seen", translate("Devices", "Last seen"), 120, hidden=True),
        _text("ip", translate("Devices", "IP address"), 110, hidden=True),
        _text("lens_id", translate("Devices", "Lens device ID"), 150, hidden=True),
        Column(
            name="support_ends",
            title=translate("Devices", "Support ends"),
            value=lambda one: one.support_ends,
            align=Align.NUMBER,
            width=110,
            hidden=True,
        ),
        _text("file", translate("Devices", "File"), 160, hidden=True),
        _text("container", translate("Devices", "Archive"), 110, hidden=True),
        _text("sheet", translate("Devices", "Sheet"), 90, hidden=True),
        Column(
            name="row",
            title=translate("Devices", "Row"),
            value=lambda one: one.row,
            align=Align.NUMBER,
            width=70,
            hidden=True,
        ),
    ]


def _text(name: str, title: str, width: int, *, hidden: bool = False, gives_way: int = 0) -> Column[ListedDevice]:
    return Column(
        name=name,
        title=title,
        value=lambda one: _part(one, name),
        tooltip=lambda one: _part(one, name),
        width=width,
        hidden=hidden,
        gives_way=gives_way,
    )


def _part(one: ListedDevice, name: str) -> str:
    return str(getattr(one.location, name, "") or getattr(one, name, ""))


def remark_columns() -> list[Column[Remark]]:
    """Repeated and quarantined rows, with where they stand."""
    return [
        Column(
            name="kind",
            title=translate("Remarks", "What"),
            value=lambda one: bucket_name(one.kind.bucket),
            tone=lambda one: BUCKET_TONES[one.kind.bucket],
            width=124,
        ),
        Column(name="serial", title=translate("Remarks", "As it was written"), value=written, width=210),
        Column(name="model", title=translate("Remarks", "Model"), value=lambda one: one.model, width=160),
        Column(
            name="detail",
            title=translate("Remarks", "Why"),
            value=remark_words,
            tooltip=remark_words,
            width=240,
            stretch=True,
        ),
        Column(name="file", title=translate("Remarks", "File"), value=lambda one: one.file, width=200),
        Column(name="row", title=translate("Remarks", "Row"), value=lambda one: one.row, align=Align.NUMBER, width=70),
    ]


def written(one: Remark) -> str:
    """The serial number, MAC address or device ID of the row, without the mark of its kind."""
    return one.serial.partition(":")[2] if one.kind.bucket is Bucket.DUPLICATE else one.serial


def remark_words(one: Remark) -> str:
    """Why a row is no device of its own, or what a person decided about its damaged serial number."""
    if one.kind.bucket is Bucket.DUPLICATE:
        _, _, row = one.detail.rpartition(":")
        is_set = one.kind is RemarkKind.SET
        words = translate("Remarks", "one set with row {row}") if is_set else translate("Remarks", "repeats row {row}")
        return words.format(row=row)
    words = damage_name(one.damage) if one.damage else ""
    if one.earlier:
        words = translate("Remarks", "{damage}; last month {serial}").format(damage=words, serial=one.earlier)
    decided = {
        RemarkKind.LEFT_OUT: translate("Remarks", "{why}; left out by {who}"),
        RemarkKind.SAME_DEVICE: translate("Remarks", "{why}; counted as that device by {who}"),
        RemarkKind.OWN_DEVICE: translate("Remarks", "{why}; counted as a device of its own by {who}"),
    }.get(one.kind)
    return decided.format(why=words, who=one.who) if decided else words
