"""The columns of the movement between two inventories."""

from PySide6.QtCore import QCoreApplication

from app.domain.inventories import DeviceLocation, Movement
from app.views import formats
from app.views.terms import category_name, reason_name
from app.views.widgets.table import Align, Column
from app.views.widgets.table.columns import fold

translate = QCoreApplication.translate


def movement_columns(*, with_category: bool, whole: bool = False) -> list[Column[Movement]]:
    """Reason, category, model, serial, place, effect on the count; `whole` also offers what else is known."""
    category = Column[Movement](
        name="category",
        title=translate("Movement", "Category"),
        value=lambda one: category_name(one.category) if one.category else "",
        width=146 if whole else 126,
    )
    return [
        Column(
            name="reason",
            title=translate("Movement", "Reason"),
            value=_reason,
            tooltip=_reason,
            width=132 if whole else 82,
        ),
        *([category] if with_category else []),
        Column(
            name="model",
            title=translate("Movement", "Model"),
            value=model_words,
            tooltip=model_words,
            width=130,
            stretch=True,
        ),
        Column(
            name="serial",
            title=translate("Movement", "Serial number"),
            value=lambda one: one.serial,
            width=136 if whole else 126,
        ),
        *(_more() if whole else []),
        Column(
            name="place",
            title=translate("Movement", "Place"),
            value=place_words,
            tooltip=place_words,
            width=72,
            stretch=True,
        ),
        *(_seen() if whole else []),
        Column(
            name="effect",
            title=translate("Movement", "Effect"),
            value=lambda one: one.effect,
            text=lambda effect: formats.count(effect, signed=True),
            align=Align.NUMBER,
            width=62,
        ),
    ]


def _more() -> list[Column[Movement]]:
    """What names a device beside its serial number."""
    return [
        Column(
            name="mac",
            title=translate("Movement", "MAC address"),
            value=lambda one: one.mac,
            width=112,
            hidden=True,
        ),
        Column(
            name="name",
            title=translate("Movement", "Name"),
            value=lambda one: one.location.name,
            width=130,
            hidden=True,
        ),
        Column(
            name="user",
            title=translate("Movement", "User"),
            value=lambda one: one.location.user,
            width=150,
            hidden=True,
        ),
    ]


def _seen() -> list[Column[Movement]]:
    return [
        Column(
            name="last_seen",
            title=translate("Movement", "Last seen"),
            value=lambda one: one.last_seen,
            width=104,
            gives_way=1,
        )
    ]


def _reason(movement: Movement) -> str:
    return reason_name(movement.change, movement.effect)


def model_words(movement: Movement) -> str:
    """The model, and the one that the device was listed under before."""
    if not movement.earlier_model:
        return movement.model
    return f"{movement.earlier_model} \u2192 {movement.model}"


def place_words(movement: Movement) -> str:
    """Where a device stands, and where it stood before it was moved."""
    now, before = movement.location, movement.earlier_location
    if before is None:
        return _place(now)
    if before.site != now.site:
        return f"{before.site or formats.NOTHING} \u2192 {now.site or formats.NOTHING}"
    return f"{_place(before)} \u2192 {now.room or formats.NOTHING}"


def searched_text(movement: Movement) -> str:
    """What a device of the movement is found by."""
    now, before = movement.location, movement.earlier_location or DeviceLocation()
    named = (movement.model, movement.earlier_model, movement.serial, movement.mac, now.name, now.user)
    return fold(" ".join((*named, now.site, now.room, before.site, before.room)))


def _place(location: DeviceLocation) -> str:
    return ", ".join(part for part in (location.site, location.room) if part)
