"""Columns of texts between two processes: what most rows repeat is sent once and held once.

Models, sites, rooms and versions are a few texts in a hundred thousand rows.
"""

from array import array
from collections.abc import Sequence

import msgspec

_LOOKED_AT = 400
_OFTEN = 4
_MOST = 1 << 16


class WireTexts(msgspec.Struct, frozen=True, array_like=True):
    """Some texts of a column in order; where `places` is given, `texts` is what they repeat, and it says where each is.

    A place is an unsigned number of two bytes in the order of this machine, which runs both processes.
    """

    texts: list[str]
    places: bytes = b""


def packed(texts: list[str]) -> WireTexts:
    """A part of a column as it is sent."""
    if _repeats(texts[:_LOOKED_AT]):
        numbers = {text: number for number, text in enumerate(dict.fromkeys(texts))}
        if len(numbers) <= _MOST and _OFTEN * len(numbers) <= len(texts):
            return WireTexts(list(numbers), array("H", map(numbers.__getitem__, texts)).tobytes())
    return WireTexts(texts)


class TextColumn:
    """A column as it arrives in parts."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._shared: dict[str, str] = {}

    def take(self, part: WireTexts) -> None:
        """The next texts."""
        if not part.places:
            self.texts += part.texts
            return
        shared = [self._shared.setdefault(text, text) for text in part.texts]
        places = array("H", part.places)
        self.texts += map(shared.__getitem__, places)


def _repeats(texts: Sequence[str]) -> bool:
    """Whether the first texts look as if most of them come again."""
    return 2 * len(set(texts)) <= len(texts)
