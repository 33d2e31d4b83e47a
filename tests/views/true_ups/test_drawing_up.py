from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.true_up import TrueUpState
from app.services.desk import Desk
from app.services.true_ups import ProposalChoice, list_true_ups, propose
from app.views.changes import Change
from app.views.true_ups.screen import DUE_PREFIX
from tests.services.estates import add_customer
from tests.views.true_ups.conftest import Open, due_customer, recount

MARCH = Month(2026, 3)
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_without_true_ups_the_screen_says_why_and_offers_to_draw_up(desk: Desk, open_screen: Open) -> None:
    due_customer(desk)
    hall = open_screen()
    view = hall.screen.view
    assert view.empty.isVisible()
    assert not view.steps.isVisible()
    assert not view.documents.pdf.has_document
    hall.click(view.empty.findChild(QPushButton))
    assert view.composer.isVisible()


def test_what_is_due_stands_in_a_table_before_anything_is_drawn_up(desk: Desk, open_screen: Open) -> None:
    due_customer(desk, "C1", video=109, voice=215)
    hall = open_screen()
    hall.screen.compose()
    hall.rest()
    rows = hall.screen.view.composer.due.model.shown
    assert [(row.customer_name, row.check.category, row.check.count, row.added) for row in rows] == [
        ("Voorbeeld C1", Category.VIDEO, 109, 9),
        ("Voorbeeld C1", Category.VOICE, 215, 15),
    ]
    assert list_true_ups(desk) == ()


def test_r7_a_count_below_the_threshold_is_not_offered(desk: Desk, open_screen: Open) -> None:
    due_customer(desk, video=104, voice=209)
    hall = open_screen()
    hall.screen.compose()
    hall.rest()
    composer = hall.screen.view.composer
    assert not composer.draw_up.isEnabled()
    assert composer.nothing.isVisible()
    assert not composer.due.isVisible()


def test_a_route_with_a_customer_opens_the_composer_for_it(desk: Desk, open_screen: Open) -> None:
    due_customer(desk, "C1")
    due_customer(desk, "C2", video=120)
    hall = open_screen()
    hall.go(f"{DUE_PREFIX}C2")
    composer = hall.screen.view.composer
    assert composer.isVisible()
    assert composer.wanted == (MARCH, "C2")
    assert [row.check.customer for row in composer.due.model.shown] == ["C2"]


def test_all_customers_are_drawn_up_at_once(desk: Desk, open_screen: Open) -> None:
    due_customer(desk, "C1")
    due_customer(desk, "C2", video=120)
    hall = open_screen()
    hall.screen.compose()
    hall.rest()
    hall.click(hall.screen.view.composer.draw_up)
    assert {one.customer for one in list_true_ups(desk)} == {"C1", "C2"}
    assert len(hall.screen.view.table.model.shown) == 2


def test_r9_drawing_up_shows_the_amount_of_the_worked_figure(desk: Desk, open_screen: Open) -> None:
    due_customer(desk)
    hall = open_screen()
    hall.go(f"{DUE_PREFIX}C1")
    hall.click(hall.screen.view.composer.draw_up)
    row = hall.screen.view.table.current
    assert row is not None
    assert row.true_up.total == 107_991
    amount = next(column for column in hall.screen.view.table.shown_columns if column.name == "total")
    assert amount.shown(row) == "€1,079.91"
    assert not hall.screen.view.composer.isVisible()
    assert row.true_up.number in hall.told
    assert Change.TRUE_UPS in hall.customers.changes


def test_r8_the_same_month_and_count_give_the_same_true_up(desk: Desk, open_screen: Open) -> None:
    due_customer(desk)
    hall = open_screen()
    for _ in range(2):
        hall.go(f"{DUE_PREFIX}C1")
        hall.click(hall.screen.view.composer.draw_up)
    assert len(list_true_ups(desk)) == 1
    assert len(hall.screen.view.table.model.shown) == 1


def test_r8_a_later_month_and_extra_growth_are_the_users_choice(desk: Desk, open_screen: Open) -> None:
    due_customer(desk)
    hall = open_screen()
    hall.go(f"{DUE_PREFIX}C1")
    composer = hall.screen.view.composer
    composer.start.setCurrentIndex(composer.start.findData("2026-05"))
    composer.extra[Category.VIDEO].setValue(3)
    assert composer.choice == ProposalChoice(Month(2026, 5), {Category.VIDEO: 3})
    hall.click(composer.draw_up)
    (made,) = list_true_ups(desk)
    assert made.period.start == date(2026, 5, 1)
    assert made.lines[0].added == 12
    assert made.total == 12 * 23_998 * 4 // 12


def test_the_choices_of_before_are_gone_when_the_composer_opens_again(desk: Desk, open_screen: Open) -> None:
    due_customer(desk)
    hall = open_screen()
    hall.go(f"{DUE_PREFIX}C1")
    composer = hall.screen.view.composer
    composer.extra[Category.VOICE].setValue(8)
    hall.click(composer.cancel)
    assert not composer.isVisible()
    hall.go(f"{DUE_PREFIX}C1")
    assert composer.choice == ProposalChoice(None, {})


def test_another_month_is_checked_when_it_is_chosen(desk: Desk, open_screen: Open) -> None:
    due_customer(desk)
    hall = open_screen()
    hall.screen.compose()
    hall.rest()
    composer = hall.screen.view.composer
    composer.month.setCurrentIndex(composer.month.findData("2026-02"))
    composer.month.activated.emit(composer.month.currentIndex())
    hall.rest()
    assert not composer.draw_up.isEnabled()
    assert composer.start.itemData(1) == "2026-03"


def test_a_refusal_is_told_and_the_composer_stays(desk: Desk, open_screen: Open) -> None:
    due_customer(desk)
    hall = open_screen()
    hall.go(f"{DUE_PREFIX}C1")
    composer = hall.screen.view.composer
    composer.start.addItem("too late", "2026-12")
    composer.start.setCurrentIndex(composer.start.count() - 1)
    hall.click(composer.draw_up)
    assert hall.refusal
    assert composer.isVisible()
    assert composer.draw_up.isEnabled()
    assert list_true_ups(desk) == ()


def test_r8_a_later_count_supersedes_and_the_old_one_names_the_new(desk: Desk, open_screen: Open) -> None:
    due_customer(desk)
    (first,) = propose(desk, MARCH)
    recount(desk, "C1", video=112)
    hall = open_screen()
    hall.go(f"{DUE_PREFIX}C1")
    hall.click(hall.screen.view.composer.draw_up)
    second, old = list_true_ups(desk)
    assert old.state is TrueUpState.SUPERSEDED
    hall.go(first.number)
    view = hall.screen.view
    assert second.number in [label.text() for label in view.facts.findChildren(type(view.composer.nothing))]
    assert not view.order.isEnabled()
    assert not view.more.isEnabled()


def test_the_whole_way_by_keyboard(desk: Desk, open_screen: Open) -> None:
    due_customer(desk)
    hall = open_screen()
    hall.press(hall.stage.window, Qt.Key.Key_N, CONTROL)
    composer = hall.screen.view.composer
    assert composer.month.hasFocus()
    order: list[QWidget] = [composer.month]
    while order[-1] is not composer.draw_up and len(order) < 12:
        hall.press(order[-1], Qt.Key.Key_Tab)
        focus = hall.stage.app.focusWidget()
        assert focus is not None
        order.append(focus)
    assert order[1] is composer.customer
    assert order[2] is composer.start
    assert order[-1] is composer.draw_up
    hall.press(composer.draw_up, Qt.Key.Key_Space)
    assert len(list_true_ups(desk)) == 1


def test_a_customer_without_a_contract_is_offered_and_has_nothing_due(desk: Desk, open_screen: Open) -> None:
    add_customer(desk, "C9")
    hall = open_screen()
    hall.go(f"{DUE_PREFIX}C9")
    assert hall.screen.view.composer.wanted[1] == "C9"
    assert not hall.screen.view.composer.draw_up.isEnabled()
