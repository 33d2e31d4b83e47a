"""What the search field finds, and where each hit leads."""

from collections.abc import Callable

import pytest

from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.errors import Cancelled
from app.domain.progress import NO_PROGRESS
from app.services import search as searching
from app.services.desk import Desk
from app.services.search import Found, FoundKind
from app.services.true_ups import propose
from app.views import routes
from app.views.shell import Route
from app.views.start import finding
from app.views.start.finding import Finder, route_to
from tests.services.estates import add_customer, cover, estate, import_rows, sign
from tests.views.customers.people import NOVEMBER, SERVICE


@pytest.fixture
def finder(desk: Desk) -> Finder:
    add_customer(desk, site_id="SITE-004417")
    sign(desk, cover(Category.VIDEO, 100), period=SERVICE)
    import_rows(desk, estate(video=109), NOVEMBER)
    propose(desk, Month(2026, 11))
    return Finder(lambda: desk)


def hits(finder: Finder, text: str) -> dict[str, list[Route | None]]:
    found = {one.title: one.search(text, NO_PROGRESS) for one in finder.providers()}
    return {title: [hit.route for hit in of_kind] for title, of_kind in found.items() if of_kind}


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("voorbeeld", "Customers", Route(routes.CUSTOMERS, "C1")),
        ("site-0044", "Customers", Route(routes.CUSTOMERS, "C1")),
        ("K1", "Contracts", Route(routes.CUSTOMERS, "C1", routes.CONTRACT)),
        ("A0001", "True-ups", Route(routes.TRUE_UPS, "TU-2026-A0001")),
        ("polystud000108", "Devices", Route(routes.CUSTOMERS, "C1", "inventory:POLYSTUD000108")),
    ],
)
def test_each_kind_is_opened_where_it_belongs(finder: Finder, text: str, kind: str, place: Route) -> None:
    assert place in hits(finder, text)[kind]


def test_the_kinds_are_those_that_the_store_finds() -> None:
    assert [kind.value for kind in FoundKind] == [finding.CUSTOMER, finding.CONTRACT, finding.TRUE_UP, finding.DEVICE]


def test_every_kind_leads_somewhere() -> None:
    places = {route_to(Found(kind, "key", "title", "", "C1")) for kind in FoundKind}
    assert len(places) == len(FoundKind)


def test_the_store_is_asked_once_for_all_kinds(finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real: Callable[[Desk, str], tuple[Found, ...]] = searching.search

    def counted(desk: Desk, text: str) -> tuple[Found, ...]:
        asked.append(text)
        return real(desk, text)

    monkeypatch.setattr(searching, "search", counted)
    hits(finder, "voorbeeld")
    assert asked == ["voorbeeld"]


def test_what_was_changed_since_is_found(finder: Finder, desk: Desk) -> None:
    assert "Customers" not in hits(finder, "nieuwkomer")
    add_customer(desk, "C2", site_id="nieuwkomer")
    finder._asked_at -= 2
    assert "Customers" in hits(finder, "nieuwkomer")


def test_a_search_that_was_given_up_asks_nothing(finder: Finder) -> None:
    class Stopped:
        def report(self, done: int, total: int, text: str = "") -> None: ...

        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        finder.providers()[0].search("voorbeeld", Stopped())


def test_a_device_is_searched_for_in_its_inventory() -> None:
    assert routes.parts_of(routes.searched("8G:21")) == ("inventory", "8G:21")
    assert routes.parts_of("contract") == ("contract", "")
