"""Chance that falls the same way each time and under every version of Python."""

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_CHUNK = 12
"""Hexadecimal digits that one draw is good for."""


class Dice:
    """Seeded by words. Only `random()` is used: of the standard generator, it alone is promised never to change."""

    def __init__(self, *seed: str | int) -> None:
        self._random = random.Random("|".join(map(str, seed)))

    def below(self, limit: int) -> int:
        """A whole number from 0 up to, but not including, `limit`."""
        return int(self._random.random() * limit)

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return choices[self.below(len(choices))]

    def take(self, items: list[T], number: int) -> list[T]:
        """Remove so many items from a list, and give them in the order in which they were drawn."""
        return [items.pop(self.below(len(items))) for _ in range(number)]

    def hex(self, length: int) -> str:
        """Hexadecimal digits."""
        chunks = [f"{self.below(16**_CHUNK):0{_CHUNK}x}" for _ in range(0, length, _CHUNK)]
        return "".join(chunks)[:length]

    def weighted(self, shares: Sequence[tuple[T, int]]) -> T:
        """One of the items, each as often as its share says."""
        left = self.below(sum(share for _, share in shares))
        for item, share in shares:
            left -= share
            if left < 0:
                return item
        return shares[-1][0]

    def text(self, alphabet: str, length: int) -> str:
        """Characters of an alphabet."""
        return "".join(self.pick(alphabet) for _ in range(length))


def divide(number: int, shares: Sequence[tuple[T, int]]) -> list[tuple[T, int]]:
    """A number divided by shares, the first ones getting what is left over; those that get nothing stay in."""
    total = sum(share for _, share in shares)
    parts = [(item, number * share // total) for item, share in shares]
    left = number - sum(part for _, part in parts)
    return [(item, part + (position < left)) for position, (item, part) in enumerate(parts)]
