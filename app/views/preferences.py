"""What the window remembers by itself (columns, size, last folder): short text by name, kept by whoever is injected."""

from typing import Protocol


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
