"""What the search field finds in the store: customers, contracts, true-ups and devices, each where it is opened."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.progress import Progress, stop_if_cancelled
from app.views import routes
from app.views.icons.names import Icon
from app.views.shell.contract import Route
from app.views.shell.search import SearchHit, SearchProvider

if TYPE_CHECKING:
    # The window is shown before anything of the store is loaded.
    from app.services.desk import Desk
    from app.services.search import Found

translate = QCoreApplication.translate
CUSTOMER, CONTRACT, TRUE_UP, DEVICE = "customer", "contract", "true_up", "device"
_ICONS = {CUSTOMER: Icon.CUSTOMERS, CONTRACT: Icon.CONTRACT, TRUE_UP: Icon.TRUE_UPS, DEVICE: Icon.DEVICE}
_FRESH_SECONDS = 1.0
"""Long enough for every kind to read the same answer, too short to show what was changed since."""


class Finder:
    """Asks the store once per text, although each kind of thing is a provider of its own."""

    def __init__(self, desk: "Callable[[], Desk]") -> None:
        self._desk = desk
        self._last: tuple[str, tuple[Found, ...]] = ("", ())
        self._asked_at = 0.0

    def providers(self) -> tuple[SearchProvider, ...]:
        """One provider a kind, in the order they are listed."""
        titles = {
            CUSTOMER: translate("Finder", "Customers"),
            CONTRACT: translate("Finder", "Contracts"),
            TRUE_UP: translate("Finder", "True-ups"),
            DEVICE: translate("Finder", "Devices"),
        }
        return tuple(SearchProvider(title, self._search_for(kind)) for kind, title in titles.items())

    # Helpers, off the main thread

    def _search_for(self, kind: str) -> Callable[[str, Progress], Sequence[SearchHit]]:
        def hits(text: str, progress: Progress) -> Sequence[SearchHit]:
            stop_if_cancelled(progress)
            return [_hit(found) for found in self._found(text) if found.kind == kind]

        return hits

    def _found(self, text: str) -> "tuple[Found, ...]":
        from app.services.search import search  # noqa: PLC0415 - see above

        now = time.monotonic()
        if self._last[0] != text or now - self._asked_at > _FRESH_SECONDS:
            self._last, self._asked_at = (text, search(self._desk(), text)), now
        return self._last[1]


def _hit(found: "Found") -> SearchHit:
    return SearchHit(found.title, found.detail, _ICONS[found.kind], route_to(found))


def route_to(found: "Found") -> Route:
    """Where a hit is opened; a device in the inventory of its customer, searched for."""
    if found.kind == TRUE_UP:
        return Route(routes.TRUE_UPS, found.key)
    tab = {CONTRACT: routes.CONTRACT, DEVICE: routes.searched(found.title)}.get(found.kind, "")
    return Route(routes.CUSTOMERS, found.customer, tab)
