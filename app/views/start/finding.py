"""What the search field finds in the store: customers, contracts, true-ups and devices, each where it is opened."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.progress import Progress, stop_if_cancelled
from app.services.desk import Desk
from app.services.search import Found, FoundKind, search
from app.views import routes
from app.views.icons.names import Icon
from app.views.shell.contract import Route
from app.views.shell.search import SearchHit, SearchProvider

translate = QCoreApplication.translate
_ICONS = {
    FoundKind.CUSTOMER: Icon.CUSTOMERS,
    FoundKind.CONTRACT: Icon.CONTRACT,
    FoundKind.TRUE_UP: Icon.TRUE_UPS,
    FoundKind.DEVICE: Icon.DEVICE,
}
_FRESH_SECONDS = 1.0
"""Long enough for every kind to read the same answer, too short to show what was changed since."""


class Finder:
    """Asks the store once per text, although each kind of thing is a provider of its own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: tuple[str, tuple[Found, ...]] = ("", ())
        self._asked_at = 0.0

    def providers(self) -> tuple[SearchProvider, ...]:
        """One provider a kind, in the order they are listed."""
        titles = {
            FoundKind.CUSTOMER: translate("Finder", "Customers"),
            FoundKind.CONTRACT: translate("Finder", "Contracts"),
            FoundKind.TRUE_UP: translate("Finder", "True-ups"),
            FoundKind.DEVICE: translate("Finder", "Devices"),
        }
        return tuple(SearchProvider(title, self._search_for(kind)) for kind, title in titles.items())

    # Helpers, off the main thread

    def _search_for(self, kind: FoundKind) -> Callable[[str, Progress], Sequence[SearchHit]]:
        def hits(text: str, progress: Progress) -> Sequence[SearchHit]:
            stop_if_cancelled(progress)
            return [_hit(found) for found in self._found(text) if found.kind is kind]

        return hits

    def _found(self, text: str) -> tuple[Found, ...]:
        now = time.monotonic()
        if self._last[0] != text or now - self._asked_at > _FRESH_SECONDS:
            self._last, self._asked_at = (text, search(self._desk, text)), now
        return self._last[1]


def _hit(found: Found) -> SearchHit:
    return SearchHit(found.title, found.detail, _ICONS[found.kind], route_to(found))


def route_to(found: Found) -> Route:
    """Where a hit is opened; a device in the inventory of its customer, searched for."""
    match found.kind:
        case FoundKind.CUSTOMER:
            return Route(routes.CUSTOMERS, found.customer)
        case FoundKind.CONTRACT:
            return Route(routes.CUSTOMERS, found.customer, routes.CONTRACT)
        case FoundKind.TRUE_UP:
            return Route(routes.TRUE_UPS, found.key)
        case FoundKind.DEVICE:
            return Route(routes.CUSTOMERS, found.customer, routes.searched(found.title))
