"""What was decided about pairs of models that may be one set: kept for every customer, with who and when (lens.md)."""

from dataclasses import dataclass

from sqlalchemy import select

from app.models.set_rules import SetRuleRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.desk import Desk
from app.services.inventory.model_names import fold_model
from app.services.inventory.sets import PairKey, SetRule

_DECIDED, _FORGOTTEN = "set.decided", "set.forgotten"


@dataclass(frozen=True, slots=True)
class SetDecision:
    """A decision that was stored or forgotten; None where there was or is no rule."""

    before: SetRule | None
    after: SetRule | None

    @property
    def rule(self) -> SetRule:
        """The rule that it is about."""
        rule = self.after or self.before
        if rule is None:
            raise ValueError("a decision is about a rule")
        return rule


def set_rules(uow: UnitOfWork) -> dict[PairKey, SetRule]:
    """Every rule by its two models."""
    return {rule.key: rule for rule in map(_rule, uow.session.scalars(select(SetRuleRow)))}


def list_set_rules(desk: Desk) -> tuple[SetRule, ...]:
    """Every rule, by the names of its models."""
    with desk.reading() as uow:
        return tuple(sorted(set_rules(uow).values(), key=lambda rule: (rule.kept.casefold(), rule.part.casefold())))


def decide_set(desk: Desk, kept: str, part: str, *, is_one_set: bool) -> SetDecision:
    """Decide whether `part` beside `kept` is one set; it holds for this import and every later one."""
    with desk.writing() as uow:
        rule = SetRule(kept, part, is_one_set, desk.now(), uow.actor.user)
        return _replace(uow, desk, rule, rule)


def forget_set(desk: Desk, rule: SetRule) -> SetDecision:
    """Forget a decision: the next import that holds such pairs asks again."""
    with desk.writing() as uow:
        return _replace(uow, desk, rule, None)


def take_back_set(desk: Desk, made: SetDecision) -> None:
    """Put a rule back to what it was before a decision."""
    with desk.writing() as uow:
        _replace(uow, desk, made.rule, made.before)


def _replace(uow: UnitOfWork, desk: Desk, about: SetRule, after: SetRule | None) -> SetDecision:
    """Let a rule take the place of the one about the same two models, and commit."""
    found = [row for row in uow.session.scalars(select(SetRuleRow)) if _rule(row).key == about.key]
    before = next(map(_rule, found), None)
    for row in found:
        uow.session.delete(row)
    uow.session.flush()
    if after is not None:
        uow.session.add(_row(after))
    action = _FORGOTTEN if after is None else _DECIDED
    told = {
        "part": about.part,
        "before": before.is_one_set if before else None,
        "after": after.is_one_set if after else None,
    }
    record(uow, desk, action, about.kept, **told)
    uow.commit()
    return SetDecision(before, after)


def _rule(row: SetRuleRow) -> SetRule:
    return SetRule(row.kept_name, row.part_name, row.is_one_set, row.decided_at, row.decided_by)


def _row(rule: SetRule) -> SetRuleRow:
    return SetRuleRow(
        kept=fold_model(rule.kept),
        part=fold_model(rule.part),
        kept_name=rule.kept,
        part_name=rule.part,
        is_one_set=rule.is_one_set,
        decided_at=rule.at,
        decided_by=rule.who,
    )
