"""Customers for the tests of their screens: what is ordered, counted and due, on 22 November 2026."""

from datetime import date

from app.domain.categories import Category
from app.domain.dates import Period
from app.services.desk import Desk
from app.views import routes
from app.views.customers.page import CustomerPageView
from app.views.customers.screen import CustomersScreen
from tests.services.estates import Estate, Row, add_customer, cover, estate, import_rows, sign
from tests.views.every_screen.house import House

SERVICE = Period(date(2026, 5, 1), date(2027, 4, 30))
OCTOBER, NOVEMBER = date(2026, 10, 17), date(2026, 11, 17)


def zorggroep(desk: Desk, code: str = "ZGN") -> None:
    """Ordered 640 headsets, 100 video and 200 voice: 612, 109 and 207 are counted, 9 video systems are new."""
    add_customer(desk, code, site_id="SITE-004417", master_account_id="MA-20931", csm_name="M. de Wit")
    coverage = (cover(Category.HEADSET, 640), cover(Category.VIDEO, 100, 23_998), cover(Category.VOICE, 200))
    sign(desk, *coverage, customer=code, number=f"K-{code}", period=SERVICE)
    import_rows(desk, own(code, estate(headset=606, video=100, voice=205)), OCTOBER, code)
    import_rows(desk, own(code, estate(headset=612, video=109, voice=207)), NOVEMBER, code)


def modest(desk: Desk, code: str = "C1", *, video: int = 90) -> None:
    """Ordered 100 video systems; nothing is due while fewer than 105 are counted."""
    add_customer(desk, code)
    sign(desk, cover(Category.VIDEO, 100), customer=code, number=f"K-{code}", period=SERVICE)
    import_rows(desk, own(code, estate(video=video)), NOVEMBER, code)


def own(code: str, rows: list[Row]) -> list[Row]:
    """Devices of one customer: serial numbers that no other customer has."""
    return [Row(row.model, f"{code}{row.serial}", site=row.site, room=row.room) for row in rows]


def mixed(desk: Desk, code: str = "MIX") -> None:
    """An inventory with all that can go wrong: repeated, damaged, unknown, ignored and excluded rows."""
    add_customer(desk, code)
    sign(desk, cover(Category.VIDEO, 20), customer=code, number=f"K-{code}", period=SERVICE)
    rows = own(code, Estate().add("Poly Studio X52", 12).add("BT 700", 2).rows)
    rows += [Row(rows[0].model, rows[0].serial), Row("Poly Studio X52", "4.82567E+11"), Row("Whatever 9", "ZZ1234567")]
    import_rows(desk, rows, NOVEMBER, code)


def customers_in(house: House) -> CustomersScreen:
    """The list, with what it read."""
    house.go(routes.CUSTOMERS)
    screen = house.window.screen
    assert isinstance(screen, CustomersScreen)
    return screen


def page_in(house: House, code: str, tab: str = "") -> CustomerPageView:
    """The page of a customer, with what its tab read."""
    house.go(routes.CUSTOMERS, code, tab)
    screen = house.window.screen
    assert isinstance(screen, CustomersScreen)
    return screen.page
