import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.categories import Category
from app.domain.clauses import Clause
from app.domain.dates import Month
from app.services.desk import Desk
from app.services.true_ups import ProposalChoice, propose
from app.views.language import Lang
from app.views.true_ups.explain import explanations
from app.views.widgets.why import WhyPanel
from tests.views.true_ups.conftest import Open, due_customer

MARCH = Month(2026, 3)


def panel_of(hall: object) -> WhyPanel:
    found = hall.stage.app.activePopupWidget()  # type: ignore[attr-defined]
    assert isinstance(found, WhyPanel)
    return found


def test_r9_one_line_is_explained_with_the_services_own_figures(desk: Desk) -> None:
    due_customer(desk)
    (made,) = propose(desk, MARCH)
    (one,) = explanations(made)
    assert one.figure == "€1,079.91"
    assert one.arithmetic == ("109 − 100 = 9", "9 × €239.98 × 6 / 12 = €1,079.91")
    assert one.clause == Clause.BILLING.value
    assert ("Counted", "109") in one.inputs
    assert ("Ordered before", "100") in one.inputs


def test_r9_several_lines_end_in_their_sum(desk: Desk) -> None:
    due_customer(desk, voice=215)
    (made,) = propose(desk, MARCH)
    video, voice, total = explanations(made)
    assert [video.figure, voice.figure, total.figure] == ["€1,079.91", "€180.00", "€1,259.91"]
    assert total.arithmetic == ("€1,079.91 + €180.00 = €1,259.91",)


def test_r8_extra_growth_is_one_of_the_inputs(desk: Desk) -> None:
    due_customer(desk)
    (made,) = propose(desk, MARCH, "C1", ProposalChoice(extra_growth={Category.VIDEO: 4}))
    (one,) = explanations(made)
    assert ("Extra growth", "4") in one.inputs
    assert one.arithmetic[0] == "109 − 100 + 4 = 13"


def test_the_panel_opens_from_the_amount_and_says_it_all(desk: Desk, open_screen: Open) -> None:
    due_customer(desk)
    propose(desk, MARCH)
    hall = open_screen()
    hall.click(hall.screen.view.facts.findChild(QPushButton))
    panel = panel_of(hall)
    text = " ".join(label.text() for label in panel.findChildren(QLabel))
    assert "9 × €239.98 × 6 / 12 = €1,079.91" in text
    assert Clause.BILLING.value in text
    panel.close()


@pytest.mark.parametrize("lang", list(Lang))
def test_nothing_in_the_panel_is_cut_off_at_its_sides(desk: Desk, open_screen: Open, lang: Lang) -> None:
    due_customer(desk, voice=215)
    propose(desk, MARCH)
    hall = open_screen(lang)
    hall.screen._why()
    panel = panel_of(hall)
    hall.rest()
    for label in panel.findChildren(QLabel):
        left = label.mapTo(panel, label.rect().topLeft()).x()
        assert left >= 0
        assert left + label.width() <= panel.width()
        if not label.wordWrap():
            assert label.sizeHint().width() <= label.width()
    panel.close()
