"""What the window remembers by itself (columns, size, last folder): short text by name, kept by whoever is injected."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings


class Preferences(Protocol):
    """A place for short texts by name."""

    def get(self, key: str, default: str = "") -> str:
        """The text kept under a name."""

    def put(self, key: str, value: str) -> None:
        """Keep a text under a name."""


class MemoryPreferences:
    """Kept for as long as the window lives: a throw-away demo store, tests."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get(self, key: str, default: str = "") -> str:
        """The text kept under a name."""
        return self._kept.get(key, default)

    def put(self, key: str, value: str) -> None:
        """Keep a text under a name."""
        self._kept[key] = value


class FilePreferences:
    """Kept in a file between two starts; Qt writes it whole, a moment after the last change."""

    def __init__(self, path: Path) -> None:
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, key: str, default: str = "") -> str:
        """The text kept under a name."""
        return str(self._kept.value(key, default))

    def put(self, key: str, value: str) -> None:
        """Keep a text under a name."""
        self._kept.setValue(key, value)


class TrialPreferences(MemoryPreferences):
    """Begins with what the user has and keeps nothing of what is changed: the demo."""

    def __init__(self, usual: Preferences) -> None:
        super().__init__()
        self._usual = usual

    def get(self, key: str, default: str = "") -> str:
        """The text kept under a name."""
        return super().get(key) or self._usual.get(key, default)
