"""The form of a model."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.domain.categories import Category, Classification
from app.domain.check import Verdict
from app.domain.eligibility import ModelDates
from app.domain.portfolio import CatalogueModel
from app.services.catalogue_changes import ModelRecord
from app.services.catalogue_effects import CategoryEffect, Effects, MonthEffect
from app.services.catalogue_history import CLASSIFIED, ModelDecision, ModelState
from app.services.inventory.model_names import CatalogueEntry
from app.views.catalogue.edit_panel import EditPanel

TODAY = date(2026, 11, 22)
ENDS = date(2027, 6, 30)
ENTRY = CatalogueEntry("Studio X30", Classification.VIDEO, group="rooms", dates=ModelDates(end_of_life=ENDS))


@pytest.fixture
def panel(qtbot: QtBot) -> EditPanel:
    made = EditPanel()
    qtbot.addWidget(made)
    return made


def saved(panel: EditPanel) -> list[CatalogueModel]:
    models: list[CatalogueModel] = []
    panel.saved.connect(models.append)
    return models


def test_a_model_is_shown_as_it_is_stored_and_cannot_be_saved_unchanged(panel: EditPanel) -> None:
    panel.show_record(ModelRecord(ENTRY, shipped=True), TODAY)
    assert panel.accessibleName() == "Studio X30"
    assert panel.meaning.currentData() == Classification.VIDEO
    assert (panel.group.text(), panel.life.value, panel.sale.value) == ("rooms", ENDS, None)
    assert not panel.save.isEnabled()


def test_saving_hands_over_everything_that_the_form_says(panel: EditPanel) -> None:
    panel.show_record(ModelRecord(ENTRY, shipped=True), TODAY)
    models = saved(panel)
    panel.group.setText("  small rooms ")
    panel.service.box.click()
    panel.save.click()
    dates = ModelDates(end_of_life=ENDS, end_of_service=TODAY)
    assert models == [CatalogueModel("Studio X30", Classification.VIDEO, "small rooms", dates)]


def test_an_emptied_group_is_no_group(panel: EditPanel) -> None:
    panel.show_record(ModelRecord(ENTRY, shipped=True), TODAY)
    models = saved(panel)
    panel.group.setText(" ")
    panel.save.click()
    assert models[0].group is None


def test_a_change_that_is_taken_back_in_the_form_is_no_change(panel: EditPanel) -> None:
    panel.show_record(ModelRecord(ENTRY, shipped=True), TODAY)
    panel.group.setText("x")
    assert panel.save.isEnabled()
    panel.group.setText("rooms")
    assert not panel.save.isEnabled()


def test_a_model_that_is_in_use_nowhere_touches_nobody(panel: EditPanel) -> None:
    panel.show_record(ModelRecord(ENTRY, shipped=True), TODAY)
    assert "touches no customer" in panel._touches.text()
    assert panel._customers.text() == ""


def test_the_customers_with_most_devices_are_named_and_the_others_counted(panel: EditPanel) -> None:
    customers = {f"Customer {number}": number for number in range(1, 10)}
    panel.show_record(ModelRecord(ENTRY, shipped=True, customers=customers), TODAY)
    assert panel._touches.text() == "Touched by a change: devices 45, customers 9"
    lines = panel._customers.text().split("\n")
    assert lines[1] == "Customer 9: 9"
    assert lines[-1] == "and 3 more"


def test_what_waits_for_a_decision_shows_the_proposal_of_the_catalogue(panel: EditPanel) -> None:
    entry = CatalogueEntry("Studio E70", None, proposal=Classification.VIDEO, aliases=("E70",))
    panel.show_record(ModelRecord(entry, shipped=False), TODAY)
    assert panel._told.text() == "own · E70 · proposed: Video"
    assert not panel.save.isEnabled()


def test_what_a_change_would_do_is_asked_for_while_the_form_is_filled_in(qtbot: QtBot, panel: EditPanel) -> None:
    panel.show_record(ModelRecord(ENTRY, shipped=True), TODAY)
    with qtbot.waitSignal(panel.tried) as asked:
        panel.group.setText("large")
    assert asked.args == [CatalogueModel("Studio X30", Classification.VIDEO, "large", ENTRY.dates)]


def test_what_a_change_would_do_is_shown_before_it_is_saved(panel: EditPanel) -> None:
    panel.show_record(ModelRecord(ENTRY, shipped=True), TODAY)
    panel.meaning.setCurrentIndex(panel.meaning.findData(Classification.HEADSET))
    counted = CategoryEffect(Category.HEADSET, 210, 231, Verdict.OK, Verdict.TRUE_UP)
    effects = Effects((MonthEffect("ZGN", "Zorggroep Noord", TODAY, 21, (counted,), complete=True),))
    panel.show_effects(CatalogueModel("Studio X30", Classification.HEADSET, "rooms", ENTRY.dates), effects)
    assert not panel._effects.isHidden()
    assert "Headsets/personal 210 → 231, within ordered → true-up" in panel._effects.text()


def test_what_an_earlier_form_would_have_done_is_not_shown(panel: EditPanel) -> None:
    panel.show_record(ModelRecord(ENTRY, shipped=True), TODAY)
    panel.group.setText("large")
    panel.show_effects(CatalogueModel("Studio X30", Classification.VIDEO, "larg", ENTRY.dates), Effects())
    assert panel._effects.isHidden()
    panel.group.setText("rooms")
    panel.show_effects(CatalogueModel("Studio X30", Classification.VIDEO, "rooms", ENTRY.dates), Effects())
    assert panel._effects.isHidden()


def test_who_decided_is_shown_under_the_form(panel: EditPanel) -> None:
    panel.show_record(ModelRecord(ENTRY, shipped=True), TODAY)
    made = ModelDecision("2026-11-20T09:30:00+00:00", "anna", CLASSIFIED, None, ModelState(Classification.VIDEO))
    panel.show_history("Another", (made,))
    assert panel._history.text() == ""
    panel.show_history("Studio X30", (made,))
    assert "anna" in panel._history.text()
    assert "To decide → Video" in panel._history.text()
    panel.show_history("Studio X30", ())
    assert panel._history.text() == "Nobody has changed this model yet."
