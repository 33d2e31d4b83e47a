"""Where the user has been: back and forward as in a browser."""

from app.views.shell.contract import Route

MOST = 100


class History:
    """Routes in the order they were gone to, and which of them is shown."""

    def __init__(self) -> None:
        self._routes: list[Route] = []
        self._at = -1

    @property
    def current(self) -> Route | None:
        """The route shown."""
        return self._routes[self._at] if self._at >= 0 else None

    @property
    def can_go_back(self) -> bool:
        """Whether something was shown before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the user has gone back."""
        return self._at < len(self._routes) - 1

    def visit(self, route: Route) -> None:
        """Go somewhere; what lay ahead is forgotten. The same place again is no step."""
        if route == self.current:
            return
        self._routes = [*self._routes[: self._at + 1], route][-MOST:]
        self._at = len(self._routes) - 1

    def back(self) -> Route | None:
        """One step back, None at the beginning."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self.current

    def forward(self) -> Route | None:
        """One step forward, None at the end."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self.current
