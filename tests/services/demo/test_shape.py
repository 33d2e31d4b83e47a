from dataclasses import replace
from datetime import date, datetime

import pytest

from app.services.demo.shape import LENS, Column, Seen, Shape, table_rows, title_rows, with_separator
from app.services.inventory.headers import HEADER_NAMES, Field, field_of

DAY = date(2026, 3, 17)
WHEN = datetime(2026, 3, 17, 14, 5)  # noqa: DTZ001 - a cell has no time zone
SEEN = Seen(
    model="Poly Studio X52",
    name="Raadzaal X52",
    serial="8G21470C9D31",
    mac="64167f01c19f",
    device_id="a1b2",
    site="Assen",
    room="",
    user="A. Postma",
    software="4.5.0",
    online=True,
    last_seen=WHEN,
    ip="10.1.0.7",
)


def _cells(shape: Shape, seen: Seen = SEEN) -> dict[str, object]:
    header, row = table_rows(shape, "Voorbeeld", DAY, [seen])
    return dict(zip(map(str, header), row, strict=True))


def test_lens_writes_its_own_names_and_moments() -> None:
    assert _cells(LENS) == {
        "Device Model": "Poly Studio X52",
        "Device Name": "Raadzaal X52",
        "Serial Number": "8G21470C9D31",
        "MAC Address": "64:16:7f:01:c1:9f",
        "Site": "Assen",
        "Room": "-",
        "Device User": "A. Postma",
        "Software Version": "4.5.0",
        "Status": "Online",
        "Last Detected": "2026-03-17T14:05:00.000Z",
        "Private IP": "10.1.0.7",
    }


def test_headers_of_a_shape_are_known_by_the_field_they_stand_for() -> None:
    for column in LENS.columns:
        found = field_of(column.header)
        assert found is not None
        assert found[0] is column.field


@pytest.mark.parametrize(
    ("separator", "text"),
    [(":", "64:16:7f:01:c1:9f"), ("-", "64-16-7f-01-c1-9f"), (".", "64.16.7f.01.c1.9f"), ("", "64167F01C19F")],
)
def test_mac_addresses_are_written_in_several_ways(separator: str, text: str) -> None:
    assert with_separator("64167f01c19f", separator) == text


def test_dutch_excel_writes_moments_its_own_way_and_workbooks_have_date_cells() -> None:
    assert _cells(replace(LENS, moments="dutch"))["Last Detected"] == "17-03-2026 14:05"
    assert _cells(replace(LENS, moments="cell"))["Last Detected"] == WHEN


def test_the_maker_is_put_before_names_that_lack_it() -> None:
    shape = replace(LENS, maker="Poly ")
    assert _cells(shape)["Device Model"] == "Poly Studio X52"
    assert _cells(shape, SEEN._replace(model="CCX 500"))["Device Model"] == "Poly CCX 500"
    assert _cells(shape, SEEN._replace(model=""))["Device Model"] == ""


def test_status_is_written_in_the_words_of_the_shape() -> None:
    shape = replace(LENS, status=("true", "false"))
    assert [_cells(shape, SEEN._replace(online=online))["Status"] for online in (True, False)] == ["true", "false"]


def test_columns_without_a_meaning_hold_what_they_are_filled_with() -> None:
    shape = Shape((Column("Kostenplaats", fill="4417"), Column("Family", Field.FAMILY)))
    assert _cells(shape) == {"Kostenplaats": "4417", "Family": "Studio"}


def test_titles_name_the_customer_and_the_day() -> None:
    shape = replace(LENS, titles=(("Lijst {name}", "{day}"), (), ("{iso}",)))
    assert title_rows(shape, "Voorbeeld", DAY) == [("Lijst Voorbeeld", "17-03-2026"), (), ("2026-03-17",)]


def test_the_header_stands_below_the_titles() -> None:
    rows = table_rows(replace(LENS, titles=(("Lijst",), ())), "Voorbeeld", DAY, [SEEN, SEEN])
    assert len(rows) == 5
    assert rows[2][0] in HEADER_NAMES[Field.MODEL]
