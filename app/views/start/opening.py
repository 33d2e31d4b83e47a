"""What the window shows until the store is open: nothing for half a second, then that it is being opened."""

from app.views.shell.contract import Screen, Shell
from app.views.widgets.busy import BusyOverlay


class OpeningScreen(Screen):
    """An upgrade of the store or a check after a crash may take a while; neither is broken off."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.busy = BusyOverlay(self)
        self.busy.start(self.tr("Opening your data"))
