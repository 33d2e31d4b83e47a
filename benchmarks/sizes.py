"""How much data the promises are measured on; tests take a little of everything."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """`rounds` is how often each side of a comparison is measured; the best of them counts."""

    rows: int = 100_000
    months: int = 12
    customers: int = 1_000
    models: int = 20
    listed: int = 10_000
    rounds: int = 5


TINY = Sizes(rows=200, months=3, customers=3, models=4, listed=40, rounds=1)
