"""Who decided what about a model, and when (R6)."""

import json
from datetime import date

from app.domain.categories import Classification
from app.domain.eligibility import ModelDates
from app.domain.portfolio import CatalogueModel
from app.models.actor import user_name
from app.models.audit import AuditRow
from app.services.catalogue import classify, classify_all, save_model
from app.services.catalogue_changes import take_back
from app.services.catalogue_history import CLASSIFIED, SAVED, TAKEN_BACK, ModelDecision, ModelState, history_of_model
from app.services.desk import Desk

NOON = "2026-11-22T12:00:00+00:00"
DATES = ModelDates(end_of_life=date(2027, 1, 31))


def wrote(desk: Desk, action: str, subject: str, detail: dict[str, object]) -> None:
    with desk.writing() as uow:
        uow.session.add(AuditRow(at=NOON, who="anna", action=action, subject=subject, detail=json.dumps(detail)))
        uow.commit()


def test_a_decision_tells_who_when_and_what_it_was_before(desk: Desk) -> None:
    classify(desk, "Zed 1", Classification.VIDEO)
    assert history_of_model(desk, "Zed 1") == (
        ModelDecision(NOON, user_name(), CLASSIFIED, None, ModelState(Classification.VIDEO)),
    )


def test_the_newest_decision_comes_first_with_group_and_dates(desk: Desk) -> None:
    classify(desk, "Zed 1", Classification.VIDEO)
    save_model(desk, CatalogueModel("Zed 1", Classification.HEADSET, "rooms", DATES))
    newest, first = history_of_model(desk, "zed-1")
    assert (first.action, newest.action) == (CLASSIFIED, SAVED)
    assert newest.before == ModelState(Classification.VIDEO)
    assert newest.after == ModelState(Classification.HEADSET, "rooms", DATES)


def test_taking_back_is_a_line_of_its_own(desk: Desk) -> None:
    made = classify_all(desk, ["Zed 1", "Poly Studio E70"], Classification.VIDEO)
    take_back(desk, made)
    newest, _ = history_of_model(desk, made.models[1])
    assert (newest.action, newest.before, newest.after) == (
        TAKEN_BACK,
        ModelState(Classification.VIDEO),
        ModelState(None),
    )
    assert history_of_model(desk, "Zed 1")[0].after is None


def test_lines_about_other_models_are_left_out(desk: Desk) -> None:
    classify(desk, "Zed 1", Classification.VIDEO)
    assert history_of_model(desk, "Zed 2") == ()


def test_lines_of_earlier_versions_are_read_as_far_as_they_go(desk: Desk) -> None:
    wrote(desk, "model.classified", "Zed 1", {"classification": "voice", "before": "video", "names": []})
    wrote(desk, "model.saved", "Zed 1", {"classification": "headset", "dates": "ModelDates(...)"})
    wrote(desk, "model.taken_back", "Zed 1", {})
    back, saved, classified = history_of_model(desk, "Zed 1")
    assert (classified.before, classified.after) == (ModelState(Classification.VIDEO), ModelState(Classification.VOICE))
    assert (saved.before, saved.after) == (None, ModelState(Classification.HEADSET))
    assert (back.before, back.after) == (None, None)
