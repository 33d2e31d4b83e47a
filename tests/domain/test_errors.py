"""Refusals and data problems: a code, its parameters and a place."""

import inspect
import pkgutil
from collections import Counter
from importlib import import_module

import pytest

import app.domain
from app.domain.errors import AppError, Cancelled, InvalidValue, NotFound, ProblemsFound
from app.domain.issues import Issue, Severity, Where, errors_in, warnings_in
from app.domain.progress import NO_PROGRESS, stop_if_cancelled

ERROR = Issue("cell_required", where=Where("p.xlsx", "Prices", 4, "kind"))
WARNING = Issue("sheet_unknown").as_warning()


def test_a_refusal_is_an_issue_with_the_same_code_and_parameters() -> None:
    refusal = NotFound({"kind": "customer"}, key="ACME", where=Where(row=3), value="ACME")
    assert refusal.issues() == [
        Issue("not_found", {"kind": "customer", "key": "ACME"}, Where(row=3), "ACME", Severity.ERROR)
    ]


def test_a_refusal_without_a_place_has_an_empty_one() -> None:
    (issue,) = InvalidValue(name="month").issues()
    assert (issue.where, issue.value) == (Where(), None)


def test_problems_found_carry_every_problem_in_order() -> None:
    refusal = ProblemsFound([ERROR, WARNING])
    assert refusal.issues() == [ERROR, WARNING]
    assert refusal.params == {"count": 2}


def test_a_warning_is_the_same_problem_of_another_severity() -> None:
    warning = ERROR.as_warning()
    assert (warning.code, warning.where, warning.severity) == (ERROR.code, ERROR.where, Severity.WARNING)
    assert ERROR.severity is Severity.ERROR


def test_errors_and_warnings_are_told_apart_in_their_order() -> None:
    mixed = [WARNING, ERROR, WARNING, ERROR]
    assert errors_in(mixed) == [ERROR, ERROR]
    assert warnings_in(mixed) == [WARNING, WARNING]


def test_every_cause_has_a_code_of_its_own() -> None:
    modules = [import_module(f"app.domain.{module.name}") for module in pkgutil.iter_modules(app.domain.__path__)]
    causes = {
        cause
        for module in modules
        for _, cause in inspect.getmembers(module, inspect.isclass)
        if issubclass(cause, AppError)
    }
    assert max(Counter(cause.code for cause in causes).values()) == 1


def test_work_that_nobody_watches_is_never_stopped() -> None:
    NO_PROGRESS.report(1, 2, "half")
    stop_if_cancelled(NO_PROGRESS)


def test_work_stops_when_the_user_asked_for_it() -> None:
    class Impatient:
        def report(self, done: int, total: int, text: str = "") -> None:
            """Looks away."""

        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        stop_if_cancelled(Impatient())
