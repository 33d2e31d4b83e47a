"""The interim true-up: what is added, how it is divided, and the states it passes through (R8)."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from app.domain.dates import Month, Period
from app.domain.errors import AppError, InvalidValue


class TrueUpState(StrEnum):
    """States of a true-up (R8)."""

    PROPOSED = "proposed"
    QUOTED = "quoted"
    ORDERED = "ordered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an answer; at most one of a contract does."""
        return self in (TrueUpState.PROPOSED, TrueUpState.QUOTED)


class TransitionRefused(AppError):
    """The true-up is not in a state from which that step can be taken; `number`, `state` and `step` say which."""

    code = "true_up_transition"


class MonthOutsideContract(AppError):
    """The chosen true-up month lies before the inventory's month or after the service period."""

    code = "true_up_month"


_NEXT = {
    TrueUpState.PROPOSED: {
        TrueUpState.QUOTED,
        TrueUpState.ORDERED,
        TrueUpState.DECLINED,
        TrueUpState.WITHDRAWN,
        TrueUpState.SUPERSEDED,
    },
    TrueUpState.QUOTED: {
        TrueUpState.ORDERED,
        TrueUpState.DECLINED,
        TrueUpState.WITHDRAWN,
        TrueUpState.SUPERSEDED,
    },
}


def require_step(number: str, state: TrueUpState, step: TrueUpState) -> None:
    """Refuse a step that R8 does not allow from this state."""
    if step not in _NEXT.get(state, set()):
        raise TransitionRefused(number=number, state=state.value, step=step.value)


def billing_period(service: Period, inventory_day: date, start_month: Month | None = None) -> Period:
    """First day of the true-up month to the end of the service period (R8).

    The month is the inventory's unless a later one is chosen. Devices are never billed for days before the service
    period itself begins.
    """
    month = start_month or Month.of(inventory_day)
    if month < Month.of(inventory_day) or month.first_day > service.end:
        raise MonthOutsideContract(
            month=str(month),
            inventory=str(Month.of(inventory_day)),
            end=service.end.isoformat(),
        )
    return Period(max(month.first_day, service.start), service.end)


def divide_by_growth(added: int, growth: Mapping[str, int]) -> dict[str, int]:
    """Divide added devices over the groups that grew, in proportion to their growth (R8).

    Largest remainder first, ties by group name; groups that did not grow get nothing and are left out.
    """
    grown = {group: devices for group, devices in growth.items() if devices > 0}
    total = sum(grown.values())
    if added < 0 or (added > 0 and total == 0):
        raise InvalidValue(name="added", value=str(added))
    if not grown:
        return {}
    shares = {group: added * devices // total for group, devices in grown.items()}
    by_remainder = sorted(grown, key=lambda group: (-(added * grown[group] % total), group))
    for group in by_remainder[: added - sum(shares.values())]:
        shares[group] += 1
    return {group: shares[group] for group in sorted(shares)}
