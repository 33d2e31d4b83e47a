"""Layout of the window's content; what happens in it is decided by the window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.views.actions import ActionRegistry
from app.views.shell.contract import ScreenSpec
from app.views.shell.drop_overlay import DropOverlay
from app.views.shell.search import Search, SearchProvider
from app.views.shell.sidebar import Sidebar
from app.views.shell.status_bar import StatusBar
from app.views.shell.toasts import Toasts
from app.views.shell.top_bar import TopBar
from app.views.tasks import TaskRunner
from app.views.widgets.banner import Banner
from app.views.widgets.layouts import column, row


class Frame(QWidget):
    """Sidebar, top bar, notices, pages and status bar, in reading order; the overlays above them."""

    def __init__(
        self,
        product: str,
        specs: Sequence[ScreenSpec],
        providers: Sequence[SearchProvider],
        tasks: TaskRunner,
        actions: ActionRegistry,
    ) -> None:
        super().__init__()
        self.sidebar = Sidebar(product, specs)
        self.search = Search(tasks, actions, providers, self)
        self.top = TopBar(actions, self.search, self)
        self.banner = Banner()
        self.pages = QStackedWidget()
        self.status = StatusBar(tasks)
        self._assemble()
        self.toasts = Toasts(self, self.pages)
        self.drop = DropOverlay(self)
        self.toasts.acted.connect(self.status.withdraw)
        self.status.acted.connect(self.toasts.withdraw)

    def order_tabs(self) -> None:
        """Sidebar, top bar, pages, status bar: a page that came later must not come after the status bar."""
        last = self.sidebar.menu_button.previousInFocusChain()
        while last is not None and last is not self.sidebar.menu_button:
            if self.pages.isAncestorOf(last) and last.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                self.status.come_last(last)
                return
            last = last.previousInFocusChain()

    def _assemble(self) -> None:
        self.banner.setProperty("place", "above")
        right = column(self.top, self.banner, self.pages, self.status, spacing=0)
        right.setStretch(2, 1)
        whole = row(self.sidebar, right, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
