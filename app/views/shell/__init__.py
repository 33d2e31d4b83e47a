"""The window around the screens: navigation, search, messages, running work and dropped files."""

from app.views.shell.contract import Route, Screen, ScreenSpec, Shell
from app.views.shell.search import SearchHit, SearchProvider
from app.views.shell.window import MainWindow, WindowParts

__all__ = ["MainWindow", "Route", "Screen", "ScreenSpec", "SearchHit", "SearchProvider", "Shell", "WindowParts"]
