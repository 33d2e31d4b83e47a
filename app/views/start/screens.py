"""The screens of the program, in the order of the sidebar; each is imported and built when it is first gone to."""

# ruff: noqa: PLC0415 - a screen that is never gone to is never imported

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.views import routes
from app.views.icons.names import Icon
from app.views.look import Look
from app.views.shell.contract import Screen, ScreenSpec, Shell
from app.views.start.opening import OpeningScreen

if TYPE_CHECKING:
    # The window is shown before anything of the store is loaded.
    from app.services.desk import Desk

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Screens:
    """What screens are built from once the store is open; the demo can neither be restored nor left for a demo."""

    desk: "Callable[[], Desk]"
    look: Look
    open_demo: Callable[[], None]
    restore: Callable[[Path], object] | None

    def specs(self) -> Sequence[ScreenSpec]:
        """Every screen with its words in the interface language."""
        return (*self._of_the_work(), *self._of_the_program())

    # Helpers

    def _of_the_work(self) -> Sequence[ScreenSpec]:
        """The screens of a working day, in the order of the sidebar."""
        spec = ScreenSpec
        return (
            spec(
                id=routes.TODAY,
                title=translate("Screens", "Today"),
                icon=Icon.TODAY,
                build=self._today,
                shortcut="Ctrl+1",
            ),
            spec(
                id=routes.CUSTOMERS,
                title=translate("Screens", "Customers"),
                icon=Icon.CUSTOMERS,
                build=self._customers,
                shortcut="Ctrl+2",
            ),
            spec(
                id=routes.IMPORT,
                title=translate("Screens", "Import"),
                icon=Icon.IMPORT,
                build=self._import,
                shortcut="Ctrl+3",
            ),
            spec(
                id=routes.TRUE_UPS,
                title=translate("Screens", "True-ups"),
                icon=Icon.TRUE_UPS,
                build=self._true_ups,
                shortcut="Ctrl+4",
            ),
            spec(
                id=routes.REPORTS,
                title=translate("Screens", "Reports"),
                icon=Icon.REPORTS,
                build=self._reports,
                shortcut="Ctrl+5",
            ),
        )

    def _of_the_program(self) -> Sequence[ScreenSpec]:
        """The screens behind the work, and those that are shown of themselves."""
        spec = ScreenSpec
        return (
            spec(
                id=routes.CATALOGUE,
                title=translate("Screens", "Catalogue"),
                icon=Icon.CATALOGUE,
                build=self._catalogue,
                shortcut="Ctrl+6",
            ),
            spec(
                id=routes.SETTINGS,
                title=translate("Screens", "Settings"),
                icon=Icon.SETTINGS,
                build=self._settings,
                shortcut="Ctrl+,",
            ),
            spec(
                id=routes.OPENING,
                title=translate("Screens", "Opening"),
                icon=Icon.STORE,
                build=OpeningScreen,
                listed=False,
            ),
            spec(
                id=routes.WELCOME,
                title=translate("Screens", "Welcome"),
                icon=Icon.INFO,
                build=self._welcome,
                listed=False,
            ),
        )

    def _today(self, shell: Shell) -> Screen:
        from app.views.today.screen import TodayScreen

        return TodayScreen(shell, self.desk())

    def _customers(self, shell: Shell) -> Screen:
        from app.views.customers.screen import CustomersScreen

        return CustomersScreen(shell, self.desk())

    def _import(self, shell: Shell) -> Screen:
        from app.views.imports.screen import ImportScreen

        return ImportScreen(shell, self.desk())

    def _true_ups(self, shell: Shell) -> Screen:
        from app.views.true_ups.screen import TrueUpsScreen

        return TrueUpsScreen(shell, self.desk())

    def _reports(self, shell: Shell) -> Screen:
        from app.views.reports.screen import ReportsScreen

        return ReportsScreen(shell, self.desk())

    def _catalogue(self, shell: Shell) -> Screen:
        from app.views.catalogue.screen import CatalogueScreen

        return CatalogueScreen(shell, self.desk())

    def _settings(self, shell: Shell) -> Screen:
        from app.views.settings.screen import SettingsScreen

        return SettingsScreen(shell, self.desk(), self.look, self.restore)

    def _welcome(self, shell: Shell) -> Screen:
        from app.views.welcome.screen import WelcomeScreen

        return WelcomeScreen(shell, self.desk(), self.look, self.open_demo)
