"""The columns of the list of customers."""

from PySide6.QtCore import QCoreApplication

from app.domain.categories import Category
from app.domain.money import HUNDRED_PERCENT
from app.views import formats
from app.views.customers.records import CustomerRow, State
from app.views.customers.words import STATE_TONES, state_name
from app.views.terms import VERDICT_TONES, category_name, verdict_name
from app.views.theme import Tone
from app.views.widgets.category_bar import BarValues
from app.views.widgets.table import Align, Column

translate = QCoreApplication.translate
_CATEGORY_WIDTHS = {Category.HEADSET: 142, Category.VIDEO: 124, Category.VOICE: 124}


def list_columns() -> list[Column[CustomerRow]]:
    """Name, code, a column for each category, verdict, what else is going on, contract end, latest inventory."""
    return [*_who(), *(_category(category) for category in Category), *_how_it_stands(), *_until_when(), *_details()]


def _who() -> list[Column[CustomerRow]]:
    return [
        Column(
            name="name",
            title=translate("CustomerList", "Customer"),
            value=lambda row: row.overview.customer.name,
            tooltip=lambda row: row.overview.customer.name,
            width=168,
            stretch=True,
        ),
        Column(name="code", title=translate("CustomerList", "Code"), value=lambda row: row.code, width=54, gives_way=2),
        Column(
            name="site_id",
            title=translate("CustomerList", "Site ID"),
            value=lambda row: row.overview.customer.site_id,
            width=102,
            gives_way=1,
        ),
    ]


def _how_it_stands() -> list[Column[CustomerRow]]:
    return [
        Column(
            name="verdict",
            title=translate("CustomerList", "Verdict"),
            value=lambda row: verdict_name(row.verdict) if row.verdict else "",
            sort=_verdict_order,
            tone=lambda row: VERDICT_TONES[row.verdict] if row.verdict else None,
            width=130,
        ),
        Column(
            name="state",
            title=translate("CustomerList", "To do"),
            value=_state,
            sort=_state_order,
            tone=_state_tone,
            tooltip=lambda row: ", ".join(state_name(state) for state in State if state in row.states),
            width=130,
            gives_way=5,
        ),
    ]


def _until_when() -> list[Column[CustomerRow]]:
    return [
        Column(
            name="ends",
            title=translate("CustomerList", "Ends"),
            value=lambda row: row.contract.period.end if row.contract else None,
            align=Align.NUMBER,
            width=102,
            gives_way=4,
        ),
        Column(
            name="latest",
            title=translate("CustomerList", "Inventory"),
            value=lambda row: row.overview.latest.date if row.overview.latest else None,
            align=Align.NUMBER,
            width=102,
            gives_way=3,
        ),
    ]


def _details() -> list[Column[CustomerRow]]:
    """Columns that are shown when they are asked for."""
    return [
        Column(
            name="csm",
            title=translate("CustomerList", "CSM"),
            value=lambda row: row.overview.customer.csm_name,
            width=140,
            hidden=True,
        ),
        Column(
            name="city",
            title=translate("CustomerList", "City"),
            value=lambda row: row.overview.customer.address.city,
            width=120,
            hidden=True,
        ),
    ]


def bar_values(row: CustomerRow, category: Category) -> BarValues | None:
    """The figures of a covered category."""
    standing = row.standing(category)
    if standing is None or standing.entry is None:
        return None
    figures = standing.entry.baseline
    return BarValues(standing.count, figures.ordered, figures.threshold)


def _category(category: Category) -> Column[CustomerRow]:
    return Column(
        name=category.value,
        title=category_name(category),
        value=lambda row: _figures(row, category),
        sort=lambda row: _share(row, category),
        bar=lambda row: bar_values(row, category),
        tooltip=lambda row: _tooltip(row, category),
        width=_CATEGORY_WIDTHS[category],
    )


def _figures(row: CustomerRow, category: Category) -> str:
    standing = row.standing(category)
    if standing is None:
        return ""
    count = formats.NOTHING if standing.count is None else formats.count(standing.count)
    if standing.entry is None:
        return count
    return f"{count} / {formats.count(standing.entry.baseline.ordered)}"


def _share(row: CustomerRow, category: Category) -> int | None:
    """The count in hundredths of a percent of what is ordered: those furthest over it come together."""
    values = bar_values(row, category)
    if values is None or values.count is None:
        return None
    return values.count * HUNDRED_PERCENT // max(1, values.ordered)


def _tooltip(row: CustomerRow, category: Category) -> str:
    standing, values = row.standing(category), bar_values(row, category)
    if values is not None and standing is not None and standing.verdict is not None:
        text = translate("CustomerList", "{verdict}; ordered {ordered}, threshold {threshold}")
        return text.format(
            verdict=verdict_name(standing.verdict),
            ordered=formats.count(values.ordered),
            threshold=formats.count(values.threshold),
        )
    return translate("CustomerList", "not under contract") if standing is not None else ""


def _verdict_order(row: CustomerRow) -> int:
    order = list(VERDICT_TONES)
    return -order.index(row.verdict) if row.verdict else 1


def _first_state(row: CustomerRow) -> State | None:
    return next((state for state in State if state in row.states), None)


def _state(row: CustomerRow) -> str:
    first = _first_state(row)
    if first is None:
        return ""
    more = len(row.states) - 1
    if not more:
        return state_name(first)
    return translate("CustomerList", "{state} and {count} more").format(state=state_name(first), count=more)


def _state_order(row: CustomerRow) -> int:
    first = _first_state(row)
    return len(State) if first is None else list(State).index(first)


def _state_tone(row: CustomerRow) -> Tone | None:
    first = _first_state(row)
    return STATE_TONES[first] if first else None
