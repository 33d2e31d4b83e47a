"""The parts of a customer page on their own: head, timeline, filters, notes."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel
from pytestqt.qtbot import QtBot

from app.domain.baseline import Baseline
from app.domain.categories import Bucket, Category
from app.domain.dates import Period
from app.domain.inventories import DeviceLocation, ListedDevice
from app.domain.ledger import EntryKind, LedgerEntry
from app.domain.portfolio import Contract, Customer
from app.services.overview import Overview
from app.views.customers.device_filters import DeviceFilters, kinds_of
from app.views.customers.head import CustomerHead
from app.views.customers.note import note
from app.views.customers.records import CustomerPage, State
from app.views.customers.timeline import ENTRY_TONES, Timeline
from app.views.widgets.pill import Pill
from tests.views.gallery import settle, shoot

LONG = "Stichting Fabel & Sprookje, openbare bibliotheken en leeszalen voor Nergensland en omstreken"


def page(name: str = "Voorbeeld", *states: State, contracts: int = 1, **details: object) -> CustomerPage:
    found = tuple(
        Contract(f"K{number}", "C1", Period(date(2026, 1, 1), date(2026, 12, number)))
        for number in range(1, contracts + 1)
    )
    customer = Customer("C1", name, **details)  # type: ignore[arg-type]
    overview = Overview(customer, found, found, (), None, ())
    return CustomerPage(overview, frozenset(states), None, ())


@pytest.fixture
def head(qtbot: QtBot) -> CustomerHead:
    made = CustomerHead()
    qtbot.addWidget(made)
    made.resize(1100, 120)
    made.show()
    return made


def entry(kind: EntryKind, ordered: int, day: date, **details: object) -> LedgerEntry:
    figures = Baseline(ordered, ordered + 5, ordered + 5)
    return LedgerEntry(1, "K1", Category.VIDEO, day, kind, figures, **details)  # type: ignore[arg-type]


# The head


def test_states_stand_right_of_a_short_name_and_below_a_long_one(qapp: QApplication, head: CustomerHead) -> None:
    states = (State.TRUE_UP_DUE, State.REPORT_TO_SEND, State.CSM_REPORT_OWED)
    head.show_page(page("Short", *states))
    settle(qapp)
    assert head._line.direction() is QBoxLayout.Direction.LeftToRight
    head.show_page(page(LONG, *states))
    settle(qapp)
    assert head._line.direction() is QBoxLayout.Direction.TopToBottom


def test_a_narrow_window_puts_them_below_as_well(qapp: QApplication, head: CustomerHead) -> None:
    head.show_page(page("Voorbeeld Zorggroep Noord", State.TRUE_UP_DUE, State.REPORT_TO_SEND))
    settle(qapp)
    assert head._line.direction() is QBoxLayout.Direction.LeftToRight
    head.resize(360, 200)
    settle(qapp)
    assert head._line.direction() is QBoxLayout.Direction.TopToBottom


def test_markup_in_a_name_is_shown_and_not_obeyed(head: CustomerHead) -> None:
    head.show_page(page("<b>Bold</b> & <img src='x'>"))
    assert head.name.text() == "<b>Bold</b> & <img src='x'>"
    assert head.name.textFormat().name == "PlainText"


def test_several_contracts_in_force_are_counted(head: CustomerHead) -> None:
    head.show_page(page(contracts=3))
    assert head.contract.text().startswith("Contract K3")
    assert head.contract.text().endswith("(+2)")


def test_a_customer_without_contract_and_without_csm(head: CustomerHead) -> None:
    head.show_page(page(contracts=0))
    assert head.contract.text() == "No contract yet"
    assert head.csm.text() == "CSM not named \u00b7 no Lens access"


def test_nothing_to_copy_has_no_copy_button(head: CustomerHead) -> None:
    head.show_page(page())
    assert not head.site._button.isVisible()
    head.show_page(page(site_id="SITE-1"))
    assert head.site._button.isVisible()


def test_without_states_there_is_nothing_to_do(head: CustomerHead) -> None:
    head.show_page(page())
    assert [pill.text for pill in head.findChildren(Pill)] == ["Nothing to do"]


# The timeline


def test_r11_a_correction_shows_its_reason(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.show_entries([entry(EntryKind.CORRECTION, 90, date(2026, 3, 1), note="Counted twice")])
    texts = [one.text() for one in timeline.findChildren(QLabel)]
    assert "Counted twice" in texts


def test_r10_the_split_over_price_groups_is_shown(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    groups = (("Premium", 60), ("Standard", 40))
    timeline.show_entries([entry(EntryKind.START, 100, date(2026, 1, 1), groups=groups)])
    texts = [one.text() for one in timeline.findChildren(QLabel)]
    assert "by price group: Premium 60, Standard 40" in texts


def test_r11_the_newest_entry_comes_first(qapp: QApplication, qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(600, 300)
    timeline.show()
    timeline.show_entries(
        [entry(EntryKind.START, 100, date(2026, 1, 1)), entry(EntryKind.TRUE_UP, 109, date(2026, 3, 1))]
    )
    settle(qapp)
    pills = sorted(timeline.findChildren(Pill), key=lambda pill: pill.mapTo(timeline, pill.pos()).y())
    assert [pill.text for pill in pills] == ["True-up", "Start"]


def test_only_a_true_up_leads_to_its_document(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.show_entries(
        [
            entry(EntryKind.START, 100, date(2026, 1, 1), document="K1"),
            entry(EntryKind.TRUE_UP, 109, date(2026, 3, 1), document="TU-1"),
        ]
    )
    from PySide6.QtWidgets import QPushButton

    links = timeline.findChildren(QPushButton)
    assert [link.text() for link in links] == ["TU-1"]
    with qtbot.waitSignal(timeline.document_wanted) as told:
        links[0].click()
    assert told.args == ["TU-1"]


def test_every_kind_of_entry_has_a_tone() -> None:
    assert set(ENTRY_TONES) == set(EntryKind)


def test_a_timeline_of_one_entry_has_no_line_beyond_its_dot(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(400, 120)
    timeline.show_entries([entry(EntryKind.START, 100, date(2026, 1, 1))])
    timeline.show()
    image = shoot(timeline)
    column = [image.pixelColor(10, y).name() for y in range(image.height())]
    assert len(set(column[30:])) == 1


# Filters and notes


def device(number: int, model: str, site: str, category: Category | None = Category.VIDEO) -> ListedDevice:
    bucket = Bucket.COUNTED if category else Bucket.UNCLASSIFIED
    return ListedDevice(number, str(number), model, category, bucket, location=DeviceLocation(site=site))


DEVICES = (
    device(1, "Studio X52", "Groningen"),
    device(2, "Studio X30", "Assen"),
    device(3, "CCX 500", "Assen", Category.VOICE),
    device(4, "Whatever 9", "", None),
)


@pytest.fixture
def filters(qtbot: QtBot) -> DeviceFilters:
    made = DeviceFilters()
    qtbot.addWidget(made)
    made.offer(kinds_of(DEVICES))
    return made


def kept(filters: DeviceFilters, *words: str) -> list[int]:
    keep = filters.keeps(words)
    return [one.device_id for one in DEVICES if keep is None or keep(one)]


def choose(filters: DeviceFilters, name: str, value: str) -> None:
    box = filters.boxes[name]
    box.setCurrentIndex(box.findData(value))


def test_a_filter_offers_what_there_is_with_how_many(filters: DeviceFilters) -> None:
    box = filters.boxes["site"]
    assert [box.itemText(at) for at in range(box.count())] == ["All sites", "Assen  2", "Groningen  1"]


def test_filters_and_words_narrow_each_other(filters: DeviceFilters) -> None:
    choose(filters, "site", "Assen")
    assert kept(filters) == [2, 3]
    choose(filters, "category", "Video")
    assert kept(filters) == [2]
    assert kept(filters, "x52") == []


def test_a_choice_stays_while_it_is_still_there(filters: DeviceFilters) -> None:
    choose(filters, "site", "Assen")
    filters.offer(kinds_of(DEVICES[:2]))
    assert filters.boxes["site"].currentData() == "Assen"
    filters.offer(kinds_of(DEVICES[:1]))
    assert filters.boxes["site"].currentIndex() == 0


def test_cleared_filters_keep_everything(filters: DeviceFilters) -> None:
    choose(filters, "model", "CCX 500")
    filters.clear()
    assert filters.keeps(()) is None


def test_a_note_wraps_in_the_middle_of_its_room(qtbot: QtBot) -> None:
    made = note("Nothing joined, left or moved.")
    qtbot.addWidget(made)
    words = made.findChild(QLabel)
    assert words is not None
    assert words.wordWrap()
    assert words.text() == "Nothing joined, left or moved."
