"""What a use case changed, as screens announce it to each other through the window."""

from enum import StrEnum


class Change(StrEnum):
    """A subject whose stored records are no longer what a screen may have read."""

    PORTFOLIO = "portfolio"
    INVENTORIES = "inventories"
    CATALOGUE = "catalogue"
    TRUE_UPS = "true_ups"
    REPORTS = "reports"
    BRAND = "brand"
    SETTINGS = "settings"
    STORE = "store"
