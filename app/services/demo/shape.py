"""The shapes in which inventories reach a partner: what Lens writes, and what is left of it once somebody saved it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from operator import itemgetter
from typing import Literal, NamedTuple

from app.services.inventory.headers import Field

Cell = str | float | datetime
"""What a cell holds; text files hold text only."""

Row = tuple[Cell, ...]


class Seen(NamedTuple):
    """A device as an inventory sees it; the MAC address is twelve lower-case digits."""

    model: str
    name: str
    serial: str
    mac: str
    device_id: str
    site: str
    room: str
    user: str
    software: str
    online: bool
    last_seen: datetime
    ip: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its header; one without a field tells nothing about devices and holds `fill`."""

    header: str
    field: Field | None = None
    hidden: bool = False
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a file is laid out; `titles` stand above the header and know {name} and {day}.

    `macs` and `status` are how MAC addresses and the connection are written, `moments` how a moment is: as Lens does,
    as Dutch Excel does, or as a date cell. `maker` is put before model names, `empty` in empty places.
    """

    columns: tuple[Column, ...]
    kind: Literal["csv", "xlsx"] = "csv"
    titles: tuple[tuple[str, ...], ...] = ()
    encoding: str = "utf-8"
    delimiter: str = ","
    macs: str = ":"
    status: tuple[str, str] = ("Online", "Offline")
    moments: Literal["lens", "dutch", "cell"] = "lens"
    maker: str = ""
    empty: str = "-"
    sheet: str = "Inventory"


LENS = Shape(
    columns=(
        Column("Device Model", Field.MODEL),
        Column("Device Name", Field.NAME),
        Column("Serial Number", Field.SERIAL),
        Column("MAC Address", Field.MAC),
        Column("Site", Field.SITE),
        Column("Room", Field.ROOM),
        Column("Device User", Field.USER),
        Column("Software Version", Field.SOFTWARE),
        Column("Status", Field.STATUS),
        Column("Last Detected", Field.LAST_SEEN),
        Column("Private IP", Field.IP),
    )
)
"""The list as Lens itself exports it."""

Writer = Callable[[Seen], Cell]


def table_rows(shape: Shape, name: str, day: date, seen: Sequence[Seen]) -> list[Row]:
    """The rows of a file: titles, header and a row per device."""
    columns = [map(_writer(shape, column), seen) for column in shape.columns]
    header: Row = tuple(column.header for column in shape.columns)
    return [*title_rows(shape, name, day), header, *zip(*columns, strict=True)]


def title_rows(shape: Shape, name: str, day: date) -> list[Row]:
    """The rows above the header."""
    return [tuple(text.format(name=name, day=f"{day:%d-%m-%Y}", iso=day) for text in texts) for texts in shape.titles]


def _writer(shape: Shape, column: Column) -> Writer:
    if column.field is None:
        return lambda _: column.fill
    special: dict[Field, Writer] = {
        Field.MODEL: lambda seen: _with_maker(seen.model, shape.maker),
        Field.FAMILY: lambda seen: seen.model.removeprefix("Poly ").partition(" ")[0],
        Field.MAC: lambda seen: with_separator(seen.mac, shape.macs),
        Field.STATUS: lambda seen: shape.status[0 if seen.online else 1],
        Field.LAST_SEEN: lambda seen: _moment(seen.last_seen, shape),
        Field.SITE: lambda seen: seen.site or shape.empty,
        Field.ROOM: lambda seen: seen.room or shape.empty,
    }
    return special.get(column.field) or itemgetter(Seen._fields.index(column.field.value))


def _with_maker(model: str, maker: str) -> str:
    return model if not model or model.startswith(maker) else maker + model


@lru_cache(maxsize=1 << 14)
def with_separator(mac: str, separator: str) -> str:
    """A MAC address in pairs; upper case without a separator, as phones show it."""
    if not separator:
        return mac.upper()
    return separator.join(mac[place : place + 2] for place in range(0, len(mac), 2))


def _moment(when: datetime, shape: Shape) -> Cell:
    if shape.moments == "cell":
        return when
    return f"{when:%d-%m-%Y %H:%M}" if shape.moments == "dutch" else f"{when.isoformat()}.000Z"
