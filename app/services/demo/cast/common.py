"""What the customers of the demo share: the words that say they are fictional, and short ways to write them down."""

from dataclasses import replace

from app.domain.baseline import Growth, GrowthUnit
from app.domain.categories import Category
from app.domain.portfolio import Coverage

FICTIEF = "Fictieve klant van de demo: namen, nummers, prijzen en einddatums zijn verzonnen."
FICTIONAL = "Fictional customer of the demo: names, numbers, prices and end-of-life dates are made up."

HEADSET, VIDEO, VOICE = Category.HEADSET, Category.VIDEO, Category.VOICE


def cover(
    category: Category, installed: int, price: int, cost: int | None = None, *, growth: Growth | int = 0, term: int = 12
) -> Coverage:
    """A category that is priced as one, in cents for the whole term; without a cost, that of the price list holds."""
    grows = Growth(growth) if isinstance(growth, int) else growth
    return Coverage("", category, None, installed, grows, price, cost, term)


def group(
    name: str, category: Category, installed: int, price: int, cost: int, *, growth: Growth | int, term: int = 12
) -> Coverage:
    """One price group of a category."""
    return replace(cover(category, installed, price, cost, growth=growth, term=term), group=name)


def percent(hundredths: int, upfront: int = 10_000) -> Growth:
    """Growth as hundredths of a percent of the installed base."""
    return Growth(hundredths, GrowthUnit.PERCENT, upfront)
