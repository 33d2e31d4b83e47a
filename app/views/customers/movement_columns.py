"""The columns of the movement between two inventories."""

from PySide6.QtCore import QCoreApplication

from app.domain.inventories import DeviceLocation, Movement
from app.views import formats
from app.views.terms import category_name, change_name
from app.views.widgets.table import Align, Column

translate = QCoreApplication.translate


def movement_columns(*, with_category: bool) -> list[Column[Movement]]:
    """Reason, category, model, serial, place, effect on the count."""
    category = Column[Movement](
        name="category",
        title=translate("Movement", "Category"),
        value=lambda one: category_name(one.category) if one.category else "",
        width=126,
    )
    return [
        Column(
            name="reason", title=translate("Movement", "Reason"), value=lambda one: change_name(one.change), width=82
        ),
        *([category] if with_category else []),
        Column(
            name="model", title=translate("Movement", "Model"), value=lambda one: one.model, width=104, stretch=True
        ),
        Column(name="serial", title=translate("Movement", "Serial number"), value=lambda one: one.serial, width=126),
        Column(
            name="place",
            title=translate("Movement", "Place"),
            value=place_words,
            tooltip=place_words,
            width=100,
            stretch=True,
        ),
        Column(
            name="effect",
            title=translate("Movement", "Effect"),
            value=lambda one: one.effect,
            text=lambda effect: formats.count(effect, signed=True),
            align=Align.NUMBER,
            width=62,
        ),
    ]


def place_words(movement: Movement) -> str:
    """Where a device stands, and where it stood before it was moved."""
    now, before = movement.location, movement.earlier_location
    if before is None:
        return _place(now)
    if before.site != now.site:
        return f"{before.site or formats.NOTHING} \u2192 {now.site or formats.NOTHING}"
    return f"{_place(before)} \u2192 {now.room or formats.NOTHING}"


def _place(location: DeviceLocation) -> str:
    return ", ".join(part for part in (location.site, location.room) if part)
