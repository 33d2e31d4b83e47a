"""Deciding about models, looking them up and changing them."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt

from app.domain.categories import Category, Classification
from app.models.actor import user_name
from app.services.catalogue import list_models, unclassified
from app.services.catalogue_changes import ModelRecord, model_records
from app.services.desk import Desk
from app.services.inventory.stored import list_inventories
from app.views import routes
from app.views.changes import Change
from tests.services.estates import VIDEO, Row, add_customer, dump, estate, import_rows
from tests.views.imports.theatre import Theatre

MARCH = date(2026, 3, 17)


@pytest.fixture
def known(desk: Desk) -> Desk:
    """Two customers; one lists two models that nobody classified."""
    add_customer(desk)
    add_customer(desk, "C2")
    odd = [Row("Studio X99", f"X99000000{n}") for n in range(3)] + [Row("Zed 1", "ZED1000001")]
    import_rows(desk, [*estate(video=4), *odd], MARCH)
    import_rows(desk, two_more(), MARCH, "C2")
    return desk


def two_more() -> list[Row]:
    return [Row(VIDEO, f"OTHER00000{n}") for n in range(2)]


def record(desk: Desk, model: str) -> ModelRecord:
    return next(one for one in model_records(desk) if one.entry.model == model)


def video(desk: Desk) -> int:
    return list_inventories(desk, "C1")[-1].counts[Category.VIDEO]


def test_what_waits_for_a_decision_stands_first_with_devices_and_customers(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    decide = theatre.catalogue.view.decide
    titles, rows = decide.table.seen()
    assert titles == ["Model as listed", "Devices", "Customers", "Proposed"]
    assert [row[:3] for row in rows] == [["Studio X99", 3, "Voorbeeld C1"], ["Zed 1", 1, "Voorbeeld C1"]]
    assert decide.selected is not None
    assert decide.selected.name == "Studio X99"


@pytest.mark.parametrize(("key", "meaning"), list(zip("12345", Classification, strict=True)))
def test_r6_keys_1_to_5_decide_the_selected_model(
    known: Desk, theatre: Theatre, key: str, meaning: Classification
) -> None:
    theatre.go(routes.CATALOGUE)
    theatre.press(theatre.catalogue.view.decide.table.view, Qt.Key[f"Key_{key}"])
    decided = {one.model: one.classification for one in list_models(known)}
    assert decided["Studio X99"] is meaning
    assert [one.name for one in unclassified(known)] == ["Zed 1"]
    assert theatre.customers.changes == [Change.CATALOGUE]


def test_the_next_model_is_selected_after_a_decision(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    decide = theatre.catalogue.view.decide
    theatre.click(decide.buttons[Classification.VIDEO])
    assert decide.selected is not None
    assert decide.selected.name == "Zed 1"
    theatre.click(decide.buttons[Classification.IGNORED])
    assert theatre.catalogue.view.deciding.isHidden()


def test_undo_puts_a_decision_back_whole(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    before = [line for line in dump(known) if "audit" not in line]
    theatre.click(theatre.catalogue.view.decide.buttons[Classification.VIDEO])
    assert video(known) == 7
    theatre.undo()
    assert video(known) == 4
    assert [line for line in dump(known) if "audit" not in line] == before
    assert not theatre.catalogue.view.deciding.isHidden()


def test_models_in_use_come_first(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    first = theatre.catalogue.view.table.model.shown[0]
    assert (first.entry.model, first.devices, dict(first.customers)) == (
        VIDEO,
        6,
        {"Voorbeeld C1": 4, "Voorbeeld C2": 2},
    )


def test_search_and_chips_narrow_the_models_and_the_head_says_how_many(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    view = theatre.catalogue.view
    view.chips.choose(Classification.VIDEO.value)
    assert {one.entry.classification for one in view.table.model.shown} == {Classification.VIDEO}
    view.search.setText("x52")
    assert [one.entry.model for one in view.table.model.shown] == [VIDEO]
    assert view.count.text() == f"1 / {len(view.table.model.rows)} models"


def test_the_form_says_whom_a_change_touches_before_it_is_saved(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE, VIDEO)
    panel = theatre.catalogue.view.panel
    assert panel.isVisible()
    assert panel._touches.text() == "Touched by a change: devices 6, customers 2"
    assert "Voorbeeld C2: 2" in panel._customers.text()
    assert not panel.save.isEnabled()


def test_enter_on_a_model_opens_its_form_and_saving_recounts(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    view = theatre.catalogue.view
    view.table.choose(VIDEO)
    theatre.press(view.table.view, Qt.Key.Key_Return)
    panel = view.panel
    panel.meaning.setCurrentIndex(panel.meaning.findData(Classification.EXCLUDED))
    panel.group.setText("rooms")
    theatre.click(panel.save)
    stored = record(known, VIDEO).entry
    assert (stored.classification, stored.group) == (Classification.EXCLUDED, "rooms")
    assert video(known) == 0
    assert not panel.isVisible()


def test_r3_a_date_of_the_past_takes_devices_out_of_the_count_and_undo_puts_them_back(
    known: Desk, theatre: Theatre
) -> None:
    theatre.go(routes.CATALOGUE, VIDEO)
    panel = theatre.catalogue.view.panel
    theatre.press(panel.life.box, Qt.Key.Key_Space)
    assert panel.life.field.isVisible()
    panel.life.field.setDate(QDate(2026, 1, 31))
    theatre.click(panel.save)
    assert record(known, VIDEO).entry.dates.end_of_life == date(2026, 1, 31)
    assert video(known) == 0
    theatre.undo()
    assert video(known) == 4
    assert record(known, VIDEO).entry.dates.end_of_life is None


def test_a_model_that_waits_must_be_given_a_meaning_before_it_can_be_saved(known: Desk, theatre: Theatre) -> None:
    waiting = next(one for one in model_records(known) if one.entry.classification is None)
    theatre.go(routes.CATALOGUE, waiting.entry.model)
    panel = theatre.catalogue.view.panel
    assert panel.meaning.currentIndex() == -1
    panel.group.setText("x")
    assert not panel.save.isEnabled()
    panel.meaning.setCurrentIndex(0)
    assert panel.save.isEnabled()


def test_closing_the_form_changes_nothing(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE, VIDEO)
    before = dump(known)
    panel = theatre.catalogue.view.panel
    panel.group.setText("x")
    theatre.click(panel.cancel)
    assert not panel.isVisible()
    assert dump(known) == before


def test_what_is_changed_elsewhere_is_read_when_the_catalogue_is_gone_to(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    theatre.go(routes.CUSTOMERS)
    import_rows(known, [*estate(video=9)], date(2026, 4, 17))
    theatre.stage.window.announce(Change.INVENTORIES)
    theatre.rest()
    theatre.go(routes.CATALOGUE)
    assert theatre.catalogue.view.table.model.shown[0].devices == 11
    assert theatre.catalogue.view.deciding.isHidden()


def test_own_models_are_told_from_shipped_ones(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    theatre.click(theatre.catalogue.view.decide.buttons[Classification.VIDEO])
    assert not record(known, "Studio X99").shipped
    assert record(known, VIDEO).shipped


def test_what_a_change_would_do_is_told_in_the_panel_before_it_is_made(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE, VIDEO)
    panel = theatre.catalogue.view.panel
    panel.meaning.setCurrentIndex(panel.meaning.findData(Classification.IGNORED))
    theatre.until(lambda: not panel._effects.isHidden())
    assert "Devices touched: 6, customers: 2, months: 2" in panel._effects.text()
    assert "Voorbeeld C1, March\N{NO-BREAK SPACE}2026: Video 4 → 0, not under contract" in panel._effects.text()
    assert video(known) == 4


def test_the_log_of_the_selected_model_is_shown(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    theatre.click(theatre.catalogue.view.decide.buttons[Classification.VIDEO])
    theatre.go(routes.CATALOGUE, "Studio X99")
    told = theatre.catalogue.view.panel._history.text()
    assert user_name() in told
    assert "To decide → Video" in told


def test_r6_several_models_are_decided_with_one_key_and_one_undo(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    before = [line for line in dump(known) if "audit" not in line]
    theatre.catalogue.view.decide.table.view.selectAll()
    theatre.press(theatre.catalogue.view.decide.table.view, Qt.Key.Key_2)
    assert (unclassified(known), video(known)) == ((), 8)
    theatre.undo()
    assert [line for line in dump(known) if "audit" not in line] == before
