"""The columns of the preview's lists: what every list shows, and what only one of them has to say."""

from app.services.inventory.preview_lists import PreviewLine, PreviewList
from app.views import terms
from app.views.imports.words import damage_name, place_of, translate
from app.views.widgets.table import Align, Column

Columns = list[Column[PreviewLine]]


def columns_of(wanted: PreviewList) -> Columns:
    """The columns of a list, from left to right."""
    if wanted is PreviewList.LEFT:
        return [*_device(), _site(), *_source(before=True)]
    return [*_device(), *_own(wanted), _site(), *_source()]


def _device() -> Columns:
    return [
        Column(name="model", title=translate("Imports", "Model"), value=lambda one: one.model, width=170),
        Column(name="serial", title=translate("Imports", "Serial number"), value=lambda one: one.serial, width=150),
        Column(
            name="mac", title=translate("Imports", "MAC address"), value=lambda one: one.mac, width=130, hidden=True
        ),
        Column(
            name="bucket",
            title=translate("Imports", "Counts as"),
            value=_counts_as,
            width=120,
            gives_way=2,
        ),
    ]


def _own(wanted: PreviewList) -> Columns:
    """What only this list has to say."""
    if wanted is PreviewList.MOVED:
        title = translate("Imports", "Was at")
        return [Column(name="was", title=title, value=_was_at, width=170)]
    if wanted is PreviewList.CHANGED_MODEL:
        title = translate("Imports", "Model before")
        return [Column(name="earlier_model", title=title, value=lambda one: one.earlier_model, width=170)]
    if wanted is PreviewList.REPEATED:
        title = translate("Imports", "Counted in")
        return [Column(name="repeats", title=title, value=_counted_in, width=160)]
    if wanted is PreviewList.QUARANTINED:
        earlier, damage = translate("Imports", "Last month"), translate("Imports", "Damage")
        return [
            Column(name="earlier", title=earlier, value=lambda one: one.earlier_serial, width=150),
            Column(
                name="damage",
                title=damage,
                value=lambda one: damage_name(one.damage) if one.damage else "",
                width=220,
                gives_way=4,
            ),
        ]
    if wanted is PreviewList.END_OF_LIFE:
        title = translate("Imports", "Support ended")
        return [Column(name="ends", title=title, value=lambda one: one.ends, width=120)]
    return []


def _site() -> Column[PreviewLine]:
    return Column(
        name="place",
        title=translate("Imports", "Site and room"),
        value=lambda one: place_of(one.location),
        width=150,
        stretch=True,
        gives_way=3,
    )


def _source(*, before: bool = False) -> Columns:
    """Where the row stands; of a device that left, where it stood in the inventory before."""
    file = translate("Imports", "File before") if before else translate("Imports", "File")
    row = translate("Imports", "Row before") if before else translate("Imports", "Row")
    return [
        Column(name="file", title=file, value=lambda one: one.file, width=110, stretch=True, gives_way=5),
        Column(name="sheet", title=translate("Imports", "Sheet"), value=lambda one: one.sheet, width=90, gives_way=1),
        Column(name="row", title=row, value=lambda one: one.row, align=Align.NUMBER, width=110 if before else 70),
    ]


def _counts_as(row: PreviewLine) -> str:
    counted = row.bucket.value == PreviewList.COUNTED.value
    return terms.category_name(row.category) if counted and row.category else terms.bucket_name(row.bucket)


def _was_at(row: PreviewLine) -> str:
    return place_of(row.earlier_location) if row.earlier_location else ""


def _counted_in(row: PreviewLine) -> str:
    if row.repeats is None:
        return ""
    file, number = row.repeats
    words = translate("Imports", "one set with row {row}") if row.is_set else translate("Imports", "row {row}")
    place = words.format(row=number)
    return place if file == row.file else f"{place}, {file}"
