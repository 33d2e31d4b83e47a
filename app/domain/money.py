"""Money as integer cents, percentages as integers in hundredths of a percent; exact, rounded half up."""

from decimal import Decimal

from app.domain.errors import InvalidValue

HUNDRED_PERCENT = 10_000
"""100 % in hundredths of a percent."""


def divide_half_up(numerator: int, denominator: int) -> int:
    """The quotient to the nearest integer, halves away from zero (R9, R10)."""
    if denominator <= 0:
        raise InvalidValue(name="denominator")
    quotient = (2 * abs(numerator) + denominator) // (2 * denominator)
    return quotient if numerator >= 0 else -quotient


def divide_up(numerator: int, denominator: int) -> int:
    """The quotient rounded up to the next integer (R4, R5)."""
    return -(-numerator // denominator)


def hundredths(number: Decimal) -> int:
    """A decimal with at most two places in hundredths: cents of an amount, hundredths of a percentage.

    Raises InvalidValue where there are more than two decimals, since rounding would hide an error of typing.
    """
    scaled = number * 100
    if not number.is_finite() or scaled != scaled.to_integral_value():
        raise InvalidValue(name="decimals", value=str(number))
    return int(scaled)


def two_decimals(value: int) -> str:
    """Cents or hundredths of a percent as plain text with a point: 47742 -> "477.42" (interface.md)."""
    sign = "-" if value < 0 else ""
    whole, rest = divmod(abs(value), 100)
    return f"{sign}{whole}.{rest:02d}"


def partner_cost(list_price: int, discount: int) -> int:
    """Partner cost in cents: list price less the partner discount in hundredths of a percent (R10)."""
    return divide_half_up(list_price * (HUNDRED_PERCENT - discount), HUNDRED_PERCENT)


def vat_amount(net: int, rate: int) -> int:
    """VAT in cents over the sum of the rounded net lines of one rate, half up (R10)."""
    return divide_half_up(net * rate, HUNDRED_PERCENT)
