"""Header names: the table of lens.md, and what does not matter in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.headers import HEADER_NAMES, Field, field_of, normalise_header

LENS_TABLE = {
    "model": "Device Model, Model, Hardware Model, hardwareModel, device_model, Product, Product Name, Apparaatmodel, "
    "Model apparaat",
    "name": "Device Name, Name, displayName, Apparaatnaam, Naam",
    "family": "Hardware Family, hardwareFamily",
    "serial": "Serial Number, Serial, SN, S/N, Serial No, serialNumber, Serienummer",
    "mac": "MAC Address, MAC, macAddress, MAC-adres",
    "device_id": "Device ID, Lens Device ID, lens_device_id, id",
    "status": "Status, Connected, Online/Offline",
    "last_seen": "Last Detected, Last Seen, lastDetected, Laatst gezien, Laatst gedetecteerd",
    "site": "Site, Site Name, site.name, Locatie, Vestiging",
    "room": "Room, Room Name, room.name, Ruimte, Kamer",
    "user": "Device User, Device User Name, User, User Email, Email, Gebruiker",
    "software": "Software Version, Software, Version, softwareVersion, Softwareversie, Firmware",
    "ip": "Private IP, Internal IP, IP Address, internalIp, IP-adres",
}
NAMES = [(field, name.strip()) for field, names in LENS_TABLE.items() for name in names.split(",")]


@pytest.mark.parametrize(("field", "name"), NAMES)
def test_every_name_of_the_lens_table_is_understood(field: str, name: str) -> None:
    found = field_of(name)
    assert found is not None
    assert found[0] == field


@pytest.mark.parametrize(
    "name", ["mac_address", "serial_number", "device_model", "room_name", "site_name", "userEmail"]
)
def test_names_of_the_csv_template_and_the_api_are_understood(name: str) -> None:
    assert field_of(name) is not None


@pytest.mark.parametrize("name", ["", "Product ID", "Software Build", "External IP", "Date Registered", "App Version"])
def test_other_columns_are_not(name: str) -> None:
    assert field_of(name) is None


@given(st.sampled_from(NAMES), st.data())
def test_case_spaces_and_punctuation_do_not_matter(pair: tuple[str, str], data: st.DataObject) -> None:
    written = "".join(
        data.draw(st.sampled_from([letter.upper(), letter.lower()]))
        + data.draw(st.sampled_from(["", " ", "_", "-", "."]))
        for letter in pair[1]
    )
    assert normalise_header(written) == normalise_header(pair[1])
    assert field_of(written) == field_of(pair[1])


def test_the_preferred_name_has_the_lowest_rank() -> None:
    assert field_of("Device Model") == (Field.MODEL, 0)
    assert field_of("Product") == (Field.MODEL, HEADER_NAMES[Field.MODEL].index("Product"))


def test_no_name_stands_for_two_fields() -> None:
    names = [normalise_header(name) for each in HEADER_NAMES.values() for name in each]
    assert len(names) == len(set(names))
