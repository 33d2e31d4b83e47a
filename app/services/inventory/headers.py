"""Names that columns of inventory files go by (lens.md, "Header names to accept"); columns are found by name only."""

from enum import StrEnum


class Field(StrEnum):
    """What a column of an inventory file tells about a device."""

    MODEL = "model"
    NAME = "name"
    FAMILY = "family"
    SERIAL = "serial"
    MAC = "mac"
    DEVICE_ID = "device_id"
    STATUS = "status"
    LAST_SEEN = "last_seen"
    SITE = "site"
    ROOM = "room"
    USER = "user"
    SOFTWARE = "software"
    IP = "ip"


IDENTITY_FIELDS = (Field.SERIAL, Field.MAC, Field.DEVICE_ID)
"""Fields that tell one device from another, the strongest first (R6)."""

HEADER_NAMES: dict[Field, tuple[str, ...]] = {
    Field.MODEL: (
        "Device Model",
        "Model",
        "Hardware Model",
        "Product",
        "Product Name",
        "Apparaatmodel",
        "Model apparaat",
    ),
    Field.NAME: ("Device Name", "Name", "displayName", "Apparaatnaam", "Naam"),
    Field.FAMILY: ("Hardware Family",),
    Field.SERIAL: ("Serial Number", "Serial", "SN", "S/N", "Serial No", "Serienummer"),
    Field.MAC: ("MAC Address", "MAC", "MAC-adres"),
    Field.DEVICE_ID: ("Device ID", "Lens Device ID", "id"),
    Field.STATUS: ("Status", "Connected", "Online/Offline"),
    Field.LAST_SEEN: ("Last Detected", "Last Seen", "Laatst gezien", "Laatst gedetecteerd"),
    Field.SITE: ("Site", "Site Name", "Locatie", "Vestiging"),
    Field.ROOM: ("Room", "Room Name", "Ruimte", "Kamer"),
    Field.USER: ("Device User", "Device User Name", "User", "User Email", "Email", "Gebruiker"),
    Field.SOFTWARE: ("Software Version", "Software", "Version", "Softwareversie", "Firmware"),
    Field.IP: ("Private IP", "Internal IP", "IP Address", "IP-adres"),
}
"""Accepted names per field, the preferred first: where two columns name one field, the earlier name is read."""

PROVISIONED_EXPORT = ("mac_address", "serial_number", "device_model")
"""First columns, as written, of the settings export, which lists provisioned devices only (lens.md)."""

_NOISE = str.maketrans("", "", " \t\r\n_-.:*\u00a0\u200b\ufeff")


def normalise_header(text: str) -> str:
    """A header as it is compared: case, spaces, `_`, `-` and `.` do not matter."""
    return text.translate(_NOISE).casefold()


_BY_NAME: dict[str, tuple[Field, int]] = {
    normalise_header(name): (field, rank) for field, names in HEADER_NAMES.items() for rank, name in enumerate(names)
}


def field_of(header: str) -> tuple[Field, int] | None:
    """The field that a header names and the rank of that name (0 is the preferred one); None for any other column."""
    return _BY_NAME.get(normalise_header(header))
