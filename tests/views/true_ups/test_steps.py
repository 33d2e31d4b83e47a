from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.true_up import TrueUpState
from app.services.desk import Desk
from app.services.ledger import in_force_on
from app.services.true_up_documents import documents_of
from app.services.true_up_steps import order, withdraw
from app.services.true_ups import list_true_ups, propose
from app.views import routes
from app.views.shell import Route
from app.views.true_ups.screen import ORDER
from app.views.true_ups.steps import OrderDialog, ReasonDialog
from tests.views.hall import answer
from tests.views.true_ups.conftest import TODAY, Open, due_customer, recount

MARCH = Month(2026, 3)


@pytest.fixture
def number(desk: Desk) -> str:
    due_customer(desk)
    (made,) = propose(desk, MARCH)
    return made.number


def fill_order(dialog: QDialog) -> None:
    assert isinstance(dialog, OrderDialog)
    dialog.po_number.setText("  PO-4711 ")


def give_reason(dialog: QDialog) -> None:
    assert isinstance(dialog, ReasonDialog)
    dialog.reason.setPlainText("No budget this year")


def state_of(desk: Desk, number: str) -> TrueUpState:
    return next(one.state for one in list_true_ups(desk) if one.number == number)


def facts(view: object) -> str:
    return " | ".join(label.text() for label in view.facts.findChildren(QLabel))  # type: ignore[attr-defined]


# Ordering


def test_r8_an_order_of_what_was_quoted_is_recorded_all_the_same_after_a_warning(
    desk: Desk, number: str, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    recount(desk, "C1", video=120)
    hall = open_screen()
    answer(monkeypatch, OrderDialog, fill_order)
    hall.click(hall.screen.view.order)
    assert state_of(desk, number) is TrueUpState.PROPOSED
    banner = hall.screen.view.banner
    assert "the check of its month finds" in " ".join(banner.sentences)
    (all_the_same,) = (one for one in banner.findChildren(QPushButton) if one.text().startswith("Record the order"))
    hall.click(all_the_same)
    assert state_of(desk, number) is TrueUpState.ORDERED
    assert banner.isHidden()


def test_r8_an_order_takes_number_and_date_and_resets_the_baseline(
    desk: Desk, number: str, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    answer(monkeypatch, OrderDialog, fill_order)
    hall.click(hall.screen.view.order)
    (made,) = list_true_ups(desk)
    assert (made.state, made.po_number, made.po_date) == (TrueUpState.ORDERED, "PO-4711", TODAY)
    assert in_force_on(desk, "K-C1", date(2026, 3, 1))[Category.VIDEO].baseline.ordered == 109
    assert in_force_on(desk, "K-C1", date(2026, 2, 28))[Category.VIDEO].baseline.ordered == 100
    assert "PO-4711" in facts(hall.screen.view)
    assert number in hall.told


def test_after_the_order_no_step_is_left_but_saving(
    desk: Desk, number: str, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    answer(monkeypatch, OrderDialog, fill_order)
    hall.click(hall.screen.view.order)
    view = hall.screen.view
    assert not view.order.isEnabled()
    assert not view.quoted.isEnabled()
    assert not view.more.isEnabled()
    assert view.save.isEnabled()
    assert not hall.stage.window.actions.available(hall.stage.window.actions.get(ORDER))


def test_leaving_the_order_changes_nothing(
    desk: Desk, number: str, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    answer(monkeypatch, OrderDialog, None)
    hall.click(hall.screen.view.order)
    assert state_of(desk, number) is TrueUpState.PROPOSED


def test_an_order_without_its_number_is_not_taken(
    desk: Desk, number: str, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    asked: list[str] = []

    def press_at_once(dialog: QDialog) -> None:
        assert isinstance(dialog, OrderDialog)
        dialog._confirm()
        asked.append(dialog.form.field("po").error)
        dialog.po_number.setText("PO-1")

    answer(monkeypatch, OrderDialog, press_at_once)
    hall.click(hall.screen.view.order)
    assert asked == ["This cannot be left empty."]
    assert state_of(desk, number) is TrueUpState.ORDERED


def test_an_order_cannot_be_dated_after_today(desk: Desk, number: str, open_screen: Open) -> None:
    dialog = OrderDialog(number, "Voorbeeld C1", TODAY, open_screen().screen)
    dialog.day.setDate(dialog.day.date().addDays(3))
    assert dialog.received.day == TODAY


def test_ordering_by_its_keys(desk: Desk, number: str, open_screen: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    hall = open_screen()
    answer(monkeypatch, OrderDialog, fill_order)
    hall.press(hall.stage.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert state_of(desk, number) is TrueUpState.ORDERED


def test_an_order_that_came_in_elsewhere_is_refused_in_words(
    desk: Desk, number: str, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    order(desk, number, "PO-0", TODAY)
    answer(monkeypatch, OrderDialog, fill_order)
    hall.click(hall.screen.view.order)
    assert number in hall.refusal
    assert list_true_ups(desk)[0].po_number == "PO-0"


# Declining and withdrawing


def test_r8_declining_keeps_the_reason(
    desk: Desk, number: str, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    answer(monkeypatch, ReasonDialog, give_reason)
    hall.trigger(hall.screen.view.decline)
    (made,) = list_true_ups(desk)
    assert (made.state, made.reason) == (TrueUpState.DECLINED, "No budget this year")
    assert "No budget this year" in facts(hall.screen.view)


def test_r8_withdrawing_keeps_the_reason(
    desk: Desk, number: str, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    answer(monkeypatch, ReasonDialog, give_reason)
    hall.trigger(hall.screen.view.withdraw)
    assert state_of(desk, number) is TrueUpState.WITHDRAWN


@pytest.mark.parametrize("step", ["decline", "withdraw"])
def test_leaving_the_reason_changes_nothing(
    desk: Desk, number: str, open_screen: Open, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    hall = open_screen()
    answer(monkeypatch, ReasonDialog, None)
    hall.trigger(getattr(hall.screen.view, step))
    assert state_of(desk, number) is TrueUpState.PROPOSED


def test_a_reason_of_spaces_is_no_reason(desk: Desk, number: str, open_screen: Open) -> None:
    dialog = ReasonDialog("Withdraw", "Withdraw", open_screen().screen)
    dialog.reason.setPlainText("   \n ")
    dialog._confirm()
    assert dialog.result() != QDialog.DialogCode.Accepted
    assert dialog.form.field("reason").error


# Sent


def test_marking_as_sent_issues_first_and_keeps_the_day(desk: Desk, number: str, open_screen: Open) -> None:
    hall = open_screen()
    hall.click(hall.screen.view.quoted)
    (made,) = list_true_ups(desk)
    assert (made.state, made.quoted_on) == (TrueUpState.QUOTED, TODAY)
    assert len(documents_of(desk, number)) == 3
    assert not hall.screen.view.quoted.isEnabled()
    assert hall.screen.view.order.isEnabled()


# Finding one's way


def test_a_route_with_a_number_goes_to_that_true_up(desk: Desk, number: str, open_screen: Open) -> None:
    due_customer(desk, "C2", video=120)
    propose(desk, MARCH)
    hall = open_screen()
    hall.go(number)
    row = hall.screen.view.table.current
    assert row is not None
    assert row.true_up.number == number


def test_states_filter_the_list(desk: Desk, number: str, open_screen: Open) -> None:
    withdraw(desk, number, "mistake")
    recount(desk, "C1", video=112)
    propose(desk, MARCH)
    hall = open_screen()
    view = hall.screen.view
    assert len(view.table.model.shown) == 2
    view.states.choose("withdrawn")
    hall.rest()
    assert [row.true_up.number for row in view.table.model.shown] == [number]


def test_enter_on_a_row_goes_to_its_customer(desk: Desk, number: str, open_screen: Open) -> None:
    hall = open_screen()
    hall.press(hall.screen.view.table.view, Qt.Key.Key_Return)
    assert hall.customers.routes == [Route(routes.CUSTOMERS, "C1")]


def test_a_change_elsewhere_is_read_again(desk: Desk, number: str, open_screen: Open) -> None:
    from app.views.changes import Change

    hall = open_screen()
    withdraw(desk, number, "mistake")
    hall.stage.window.announce(Change.TRUE_UPS)
    hall.rest()
    assert hall.screen.view.table.model.shown[0].true_up.state is TrueUpState.WITHDRAWN


# Money


def test_r10_margin_and_cost_stand_on_the_screen(desk: Desk, number: str, open_screen: Open) -> None:
    shown = facts(open_screen().screen.view)
    assert "€1,079.91" in shown
    assert "€810.00" in shown
    assert "€269.91" in shown


def test_where_a_cost_is_unknown_no_margin_is_claimed(desk: Desk, open_screen: Open) -> None:
    due_customer(desk, voice=215)
    propose(desk, MARCH)
    assert "Margin" not in facts(open_screen().screen.view)


def test_r10_an_unknown_cost_is_said_before_the_order_is_asked_for(open_screen: Open, desk: Desk) -> None:
    due_customer(desk, voice=230)
    (made,) = propose(desk, MARCH)
    hall = open_screen()
    costs = hall.screen.view.costs
    assert costs.isVisible()
    assert [made.number in sentence for sentence in costs.sentences] == [True]
    assert "voice" in costs.sentences[0].lower()
    assert "Cost | unknown" in facts(hall.screen.view)
