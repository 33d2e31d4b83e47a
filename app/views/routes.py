"""The places of the program: ids of the screens, and what the key and the tab of a route mean there.

| screen | key | tab |
|---|---|---|
| `TODAY` | | |
| `CUSTOMERS` | code of a customer; empty for the list | one of `CUSTOMER_TABS` |
| `IMPORT` | code of the customer to import for | |
| `TRUE_UPS` | number of a true-up | |
| `REPORTS` | code of a customer | month, as YYYY-MM |
| `CATALOGUE` | model name | |
| `SETTINGS` | | section |
| `WELCOME` | | `look`, `data` |
| `OPENING` | | |
"""

TODAY = "today"
CUSTOMERS = "customers"
IMPORT = "import"
TRUE_UPS = "true_ups"
REPORTS = "reports"
CATALOGUE = "catalogue"
SETTINGS = "settings"
WELCOME = "welcome"
OPENING = "opening"
"""Shown until the store is open."""

OVERVIEW, CONTRACT, INVENTORY, MOVEMENT = "overview", "contract", "inventory", "movement"
DOCUMENTS, DETAILS = "documents", "details"
CUSTOMER_TABS = (OVERVIEW, CONTRACT, INVENTORY, MOVEMENT, DOCUMENTS, DETAILS)
LOOK, DATA = "look", "data"
_SEARCHED = ":"


def searched(text: str) -> str:
    """The tab with the latest inventory of a customer, searched for a text."""
    return f"{INVENTORY}{_SEARCHED}{text}"


def movement(category: str = "") -> str:
    """The tab with the latest movement of a customer; only that of a category where one is given."""
    return f"{MOVEMENT}{_SEARCHED}{category}" if category else MOVEMENT


def parts_of(tab: str) -> tuple[str, str]:
    """The name of a tab, and what is searched for there."""
    name, _, text = tab.partition(_SEARCHED)
    return name, text
