"""The screens of the program, in the order of the sidebar; each is imported and built when it is first gone to."""

# ruff: noqa: PLC0415 - a screen that is never gone to is never imported

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.services.desk import Desk
from app.views import routes
from app.views.icons.names import Icon
from app.views.shell.contract import Screen, ScreenSpec, Shell

translate = QCoreApplication.translate


def screen_specs(desk: Desk, welcome: Callable[[Shell], Screen]) -> Sequence[ScreenSpec]:
    """Every screen with its words in the interface language; `welcome` builds the first start."""

    def today(shell: Shell) -> Screen:
        from app.views.today.screen import TodayScreen

        return TodayScreen(shell, desk)

    def customers(shell: Shell) -> Screen:
        from app.views.customers.screen import CustomersScreen

        return CustomersScreen(shell, desk)

    def true_ups(shell: Shell) -> Screen:
        from app.views.true_ups.screen import TrueUpsScreen

        return TrueUpsScreen(shell, desk)

    return (
        ScreenSpec(
            id=routes.TODAY, title=translate("Screens", "Today"), icon=Icon.TODAY, build=today, shortcut="Ctrl+1"
        ),
        ScreenSpec(
            id=routes.CUSTOMERS,
            title=translate("Screens", "Customers"),
            icon=Icon.CUSTOMERS,
            build=customers,
            shortcut="Ctrl+2",
        ),
        ScreenSpec(
            id=routes.TRUE_UPS,
            title=translate("Screens", "True-ups"),
            icon=Icon.TRUE_UPS,
            build=true_ups,
            shortcut="Ctrl+4",
        ),
        ScreenSpec(
            id=routes.WELCOME, title=translate("Screens", "Welcome"), icon=Icon.INFO, build=welcome, listed=False
        ),
    )
