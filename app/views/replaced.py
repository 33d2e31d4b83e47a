"""What is said of documents and true-ups that were made from an inventory that was replaced."""

from PySide6.QtCore import QCoreApplication

from app.domain.inventories import Fit, Replaced
from app.views import formats

translate = QCoreApplication.translate


def replaced_mark() -> str:
    """The mark in a list; `replaced_words` is its sentence."""
    return translate("Replaced", "replaced")


def replaced_words(one: Replaced) -> str:
    """Which inventory it was made from, and which one is in force."""
    if one.was is None:
        was = translate("Replaced", "Made from an inventory that was taken back.")
    else:
        text = translate("Replaced", "Made from the inventory of {day}, which was replaced.")
        was = text.format(day=formats.day(one.was))
    return f"{was} {_in_force(one)}"


def _in_force(one: Replaced) -> str:
    if one.now is None:
        return translate("Replaced", "The month has no inventory any more.")
    if one.now == one.was:
        return translate("Replaced", "In force is a later import of the same day.")
    return translate("Replaced", "In force is that of {day}.").format(day=formats.day(one.now))


def fit_words(fit: Fit) -> str:
    """Whether an open proposal still says what the check says."""
    return {
        Fit.FITS: translate("Replaced", "Its counts are the same, so it still fits."),
        Fit.OTHER_COUNTS: translate("Replaced", "Its counts no longer fit: propose again to replace it."),
        Fit.NOT_DUE: translate("Replaced", "Nothing is due any more: withdraw it."),
    }[fit]
