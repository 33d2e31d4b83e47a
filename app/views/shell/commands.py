"""The commands that the window itself offers on every screen."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from app.views.actions import Action, Group
from app.views.icons.names import Icon
from app.views.language import OWN_NAMES, Lang
from app.views.look import STEP, Look
from app.views.shell.contract import Route, ScreenSpec
from app.views.shell.history import History
from app.views.shell.top_bar import SEARCH_KEYS
from app.views.theme import Mode

translate = QCoreApplication.translate


class Commanded(Protocol):
    """What these commands ask of the window."""

    history: History

    def go(self, route: Route) -> None:
        """Show a place."""

    def go_back(self) -> None:
        """One step back."""

    def go_forward(self) -> None:
        """One step forward."""

    def open_search(self) -> None:
        """Go to the search field."""

    def open_shortcuts(self) -> None:
        """Show the shortcut sheet."""

    def open_menu(self) -> None:
        """Open the menu at the foot of the sidebar."""

    def toggle_sidebar(self) -> None:
        """Show icons alone or with words."""

    def undo_last(self) -> None:
        """Do what the last message offers."""

    def close(self) -> bool:
        """End."""


def screen_commands(window: Commanded, specs: Sequence[ScreenSpec]) -> list[Action]:
    """One command to go to each screen of the sidebar."""

    def leads_to(screen: str) -> Callable[[], None]:
        return lambda: window.go(Route(screen))

    return [
        Action(
            id=f"go.{spec.id}",
            text=spec.title,
            handler=leads_to(spec.id),
            group=Group.GO,
            shortcut=spec.shortcut,
            icon=spec.icon,
        )
        for spec in specs
        if spec.listed
    ]


def window_commands(window: Commanded) -> list[Action]:
    """Search, history, sidebar, undo, shortcuts, quit."""
    return [*_ways(window), *_helpers(window)]


def _ways(window: Commanded) -> list[Action]:
    return [
        Action(
            id="go.search",
            text=translate("Commands", "Search"),
            handler=window.open_search,
            group=Group.GO,
            shortcut=SEARCH_KEYS,
            icon=Icon.SEARCH,
            listed=False,
        ),
        Action(
            id="go.back",
            text=translate("Commands", "Back"),
            handler=window.go_back,
            group=Group.GO,
            shortcut="Alt+Left",
            icon=Icon.BACK,
            enabled=lambda: window.history.can_go_back,
        ),
        Action(
            id="go.forward",
            text=translate("Commands", "Forward"),
            handler=window.go_forward,
            group=Group.GO,
            shortcut="Alt+Right",
            icon=Icon.FORWARD,
            enabled=lambda: window.history.can_go_forward,
        ),
    ]


def _helpers(window: Commanded) -> list[Action]:
    def end() -> None:
        window.close()

    undo = translate("Commands", "Undo what was last reported")
    sidebar = translate("Commands", "Narrow or wide sidebar")
    shortcuts = translate("Commands", "Keyboard shortcuts")
    rows = (
        ("work.undo", undo, window.undo_last, Group.WORK, "Ctrl+Shift+Z", Icon.UNDO),
        ("view.sidebar", sidebar, window.toggle_sidebar, Group.VIEW, "Ctrl+B", Icon.COLLAPSE),
        ("view.menu", translate("Commands", "Menu"), window.open_menu, Group.VIEW, "F10", Icon.MENU),
        ("help.shortcuts", shortcuts, window.open_shortcuts, Group.HELP, "F1", Icon.KEYBOARD),
        ("app.quit", translate("Commands", "Quit"), end, Group.HELP, "Ctrl+Q", Icon.QUIT),
    )
    return [
        Action(id=name, text=text, handler=handler, group=group, shortcut=keys, icon=icon)
        for name, text, handler, group, keys, icon in rows
    ]


def look_commands(look: Look) -> list[Action]:
    """Palettes, text size, language."""
    return [*_palettes(look), *_text_sizes(look), *_languages(look)]


def _palettes(look: Look) -> list[Action]:
    choices = (
        (Mode.SYSTEM, translate("Commands", "Colours of the system"), Icon.SETTINGS),
        (Mode.LIGHT, translate("Commands", "Light colours"), Icon.LIGHT),
        (Mode.DARK, translate("Commands", "Dark colours"), Icon.DARK),
        (Mode.HIGH_CONTRAST, translate("Commands", "High contrast"), Icon.CONTRAST),
    )

    def switch(mode: Mode) -> Callable[[], None]:
        return lambda: look.set_mode(mode)

    return [
        Action(id=f"view.{mode.value}", text=text, handler=switch(mode), group=Group.VIEW, icon=icon)
        for mode, text, icon in choices
    ]


def _text_sizes(look: Look) -> list[Action]:
    def resize(by: int) -> Callable[[], None]:
        return lambda: look.set_scale(look.scale_percent + by if by else 100)

    choices = (
        ("larger", translate("Commands", "Larger text"), "Ctrl++", STEP, Icon.ZOOM_IN),
        ("smaller", translate("Commands", "Smaller text"), "Ctrl+-", -STEP, Icon.ZOOM_OUT),
        ("usual", translate("Commands", "Usual text size"), "Ctrl+0", 0, Icon.SEARCH),
    )
    return [
        Action(id=f"view.{name}", text=text, handler=resize(by), group=Group.VIEW, shortcut=keys, icon=icon)
        for name, text, keys, by, icon in choices
    ]


def _languages(look: Look) -> list[Action]:
    def switch(lang: Lang) -> Callable[[], None]:
        return lambda: look.set_language(lang)

    def other(lang: Lang) -> Callable[[], bool]:
        return lambda: look.language.lang is not lang

    return [
        Action(
            id=f"view.{lang.value}",
            text=OWN_NAMES[lang],
            handler=switch(lang),
            group=Group.VIEW,
            icon=Icon.LANGUAGE,
            enabled=other(lang),
        )
        for lang in Lang
    ]
