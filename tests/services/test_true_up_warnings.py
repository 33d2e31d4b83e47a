"""What is said before a purchase order is asked for: unknown costs and losses, on screen and in commands only (R10)."""

from dataclasses import replace

import pytest

from app import messages
from app.domain.categories import Category
from app.domain.issues import Severity
from app.domain.true_up_records import TrueUpLine
from app.services.true_up_warnings import cost_warnings
from tests.domain.test_true_up_records import LINE, true_up

UNKNOWN = replace(LINE, unit_cost=None, cost=None)
LOSS = replace(LINE, unit_cost=LINE.unit_price + 1)


def test_a_cost_below_or_at_the_price_is_nothing_to_warn_of() -> None:
    assert cost_warnings([true_up(LINE, replace(LINE, unit_cost=LINE.unit_price))]) == []


@pytest.mark.parametrize(("line", "code"), [(UNKNOWN, "cost_unknown"), (LOSS, "cost_above_price")])
def test_r10_an_unknown_cost_and_a_loss_are_warnings(line: TrueUpLine, code: str) -> None:
    (issue,) = cost_warnings([true_up(line)])
    assert (issue.code, issue.severity) == (code, Severity.WARNING)
    assert (issue.params["number"], issue.params["contract"], issue.params["category"]) == ("TU-1", "C-1", "headset")


def test_every_line_of_every_true_up_has_its_own() -> None:
    found = cost_warnings([true_up(LINE, UNKNOWN), true_up(LOSS, replace(UNKNOWN, category=Category.VIDEO))])
    assert [issue.code for issue in found] == ["cost_unknown", "cost_above_price", "cost_unknown"]


@pytest.mark.parametrize("language", messages.LANGUAGES)
@pytest.mark.parametrize("line", [UNKNOWN, LOSS])
def test_the_sentence_names_the_group_where_there_is_one(language: str, line: TrueUpLine) -> None:
    plain, grouped = (
        messages.sentence(cost_warnings([true_up(one)])[0], language) for one in (line, replace(line, group="Studio"))
    )
    assert "Studio" not in plain
    assert "Studio" in grouped
    for sentence in (plain, grouped):
        assert "TU-1" in sentence
        assert "C-1" in sentence
        assert "headset" not in sentence.replace("headsets", "").replace("Headsets", "")
