"""Who decided what about a model, and when: the lines of the log that are about it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from app.domain.categories import Classification
from app.domain.eligibility import ModelDates
from app.models.audit import AuditRow
from app.services.desk import Desk
from app.services.inventory.model_names import CatalogueEntry, fold_model

CLASSIFIED, SAVED, TAKEN_BACK = "model.classified", "model.saved", "model.taken_back"
ACTIONS = (CLASSIFIED, SAVED, TAKEN_BACK)


@dataclass(frozen=True, slots=True)
class ModelState:
    """What stood for a model; no classification while nobody has decided."""

    classification: Classification | None = None
    group: str = ""
    dates: ModelDates = field(default_factory=ModelDates)


@dataclass(frozen=True, slots=True)
class ModelDecision:
    """One decision as the log keeps it; `before` is None where the log does not say or the model is new."""

    at: str
    who: str
    action: str
    before: ModelState | None
    after: ModelState | None


def history_of_model(desk: Desk, model: str) -> tuple[ModelDecision, ...]:
    """Every decision about a model, the newest first."""
    wanted = fold_model(model)
    with desk.reading() as uow:
        rows = select(AuditRow).where(AuditRow.action.in_(ACTIONS)).order_by(AuditRow.id.desc())
        return tuple(_told(row) for row in uow.session.scalars(rows) if fold_model(row.subject) == wanted)


def detail_of(before: CatalogueEntry | None, after: CatalogueEntry | None) -> dict[str, object]:
    """What the log keeps of a decision; None where the catalogue has no such model."""
    return {"before": _state(before), "after": _state(after)}


def _state(entry: CatalogueEntry | None) -> dict[str, object] | None:
    if entry is None:
        return None
    dates = entry.dates
    return {
        "classification": entry.classification.value if entry.classification else None,
        "group": entry.group or "",
        "end_of_sale": dates.end_of_sale,
        "end_of_life": dates.end_of_life,
        "end_of_service": dates.end_of_service,
    }


def _told(row: AuditRow) -> ModelDecision:
    detail = json.loads(row.detail)
    before, after = detail.get("before"), detail.get("after")
    if "after" not in detail and "classification" in detail:
        # Lines of earlier versions tell what it counts as, and what it counted as before.
        before = {"classification": before} if row.action == CLASSIFIED else None
        after = {"classification": detail["classification"]}
    return ModelDecision(row.at, row.who, row.action, _read(before), _read(after))


def _read(state: Mapping[str, str | None] | None) -> ModelState | None:
    if state is None:
        return None
    meaning = state.get("classification")
    return ModelState(
        Classification(meaning) if meaning else None,
        state.get("group") or "",
        ModelDates(*(_day(state.get(name)) for name in ("end_of_sale", "end_of_life", "end_of_service"))),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
