"""Imported inventories and the devices they list, kept as validity intervals.

An inventory has a `position` that orders the inventories of a customer by date and then by import. A device span holds
for every inventory whose position is at least `start` and below `end`; a month that changes little writes little, and
any past inventory can be read back.
"""

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Day, Key, Moment, Text, parent


class InventoryRow(Base):
    """One imported inventory with the figures that are fixed by its files."""

    __tablename__ = "inventory"
    __table_args__ = (UniqueConstraint("customer_id", "position"), {"sqlite_autoincrement": True})

    id: Mapped[Key]
    customer_id: Mapped[int] = parent("customer.id")
    date: Mapped[Day]
    position: Mapped[int]
    imported_at: Mapped[Moment]
    rows: Mapped[Count]
    duplicates: Mapped[Count]
    quarantined: Mapped[Count]
    joined: Mapped[Count]
    left: Mapped[Count]
    moved: Mapped[Count]


class InventoryFileRow(Base):
    """A file that an inventory was read from; `container` is the archive that held it, if one did.

    `original` is the SHA-256 of the file as it was given, which is the archive as a whole where there is one.
    """

    __tablename__ = "inventory_file"
    __table_args__ = (UniqueConstraint("inventory_id", "number"),)

    id: Mapped[Key]
    inventory_id: Mapped[int] = parent("inventory.id")
    number: Mapped[Count]
    name: Mapped[Code]
    sha256: Mapped[str] = mapped_column(index=True)
    size: Mapped[Count]
    sheet: Mapped[Text]
    header_row: Mapped[Count]
    rows: Mapped[Count]
    container: Mapped[Code | None]
    original: Mapped[Code | None]


class InventoryTotalRow(Base):
    """How many distinct devices of a model name an inventory lists, quarantined and repeated rows left out."""

    __tablename__ = "inventory_total"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    inventory_id: Mapped[int] = parent("inventory.id", primary_key=True)
    listed_model_id: Mapped[int] = parent("listed_model.id", primary_key=True)
    devices: Mapped[Count]


class InventorySoftwareRow(Base):
    """How many distinct devices of a model name run a software version."""

    __tablename__ = "inventory_software"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    inventory_id: Mapped[int] = parent("inventory.id", primary_key=True)
    listed_model_id: Mapped[int] = parent("listed_model.id", primary_key=True)
    software: Mapped[str] = mapped_column(primary_key=True)
    devices: Mapped[Count]


class InventoryRemarkRow(Base):
    """A row that was not counted as a device of its own, or that a person decided about.

    It is repeated, the part of a set, quarantined or left out, or has a damaged serial that was decided about.
    `file_number` and `row` say where it stands; `detail` is the row it repeats, the kind of damage, the serial of last
    month and who decided.
    """

    __tablename__ = "inventory_remark"

    id: Mapped[Key]
    inventory_id: Mapped[int] = parent("inventory.id")
    kind: Mapped[Code]
    file_number: Mapped[Count]
    row: Mapped[Count]
    model: Mapped[Text]
    serial: Mapped[Text]
    detail: Mapped[Text]


class InventorySharedRow(Base):
    """A row of the files that states an identity of another row too, as it states it, in the order of `number`.

    Which of such rows are one device depends on what their models count as, so a decision about a model settles them
    again. `device_id` is the device that the row was stored as, `pair` ties the rows of one set, negative for its part.
    """

    __tablename__ = "inventory_shared"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    inventory_id: Mapped[int] = parent("inventory.id", primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    listed_model_id: Mapped[int] = parent("listed_model.id")
    device_id: Mapped[int | None] = mapped_column(ForeignKey("device.id"), index=True)
    serial: Mapped[Text]
    mac: Mapped[Text]
    lens_id: Mapped[Text]
    pair: Mapped[Count]


class InventoryFactsRow(Base):
    """Volatile facts of the latest inventories of a customer, as compressed columns (status, last seen, IP ...)."""

    __tablename__ = "inventory_facts"

    inventory_id: Mapped[int] = parent("inventory.id", primary_key=True)
    payload: Mapped[bytes] = mapped_column(LargeBinary)


class InventorySourceRow(Base):
    """Where every device of an inventory stands in its files, and when it was last seen, as compressed columns."""

    __tablename__ = "inventory_source"

    inventory_id: Mapped[int] = parent("inventory.id", primary_key=True)
    payload: Mapped[bytes] = mapped_column(LargeBinary)


class DeviceRow(Base):
    """A device of a customer; `key` is its stable name from month to month, `identity` what tells it apart (R6)."""

    __tablename__ = "device"
    __table_args__ = (UniqueConstraint("customer_id", "key"),)

    id: Mapped[Key]
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    key: Mapped[Code]
    identity: Mapped[Code | None]
    serial: Mapped[Text]
    mac: Mapped[Text]
    lens_id: Mapped[Text]


class DeviceSpanRow(Base):
    """What was true of a device from inventory position `start` up to, but not including, `end` (None: still)."""

    __tablename__ = "device_span"
    __table_args__ = (
        Index("ix_device_span_in_force", "customer_id", "end", "start"),
        Index("ix_device_span_device", "device_id", "start", unique=True),
    )

    id: Mapped[Key]
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    device_id: Mapped[int] = mapped_column(ForeignKey("device.id"))
    listed_model_id: Mapped[int] = mapped_column(ForeignKey("listed_model.id"))
    start: Mapped[int]
    end: Mapped[int | None]
    name: Mapped[Text]
    site: Mapped[Text]
    room: Mapped[Text]
    user: Mapped[Text]
