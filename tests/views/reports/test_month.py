from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.categories import Category
from app.domain.check import Verdict
from app.domain.clauses import Clause
from app.domain.dates import Month
from app.services.desk import Desk
from app.services.report_board import report_board
from app.services.reports import issue_report
from app.services.sent_reports import ReportKind, SentReport, mark_sent
from app.views import routes
from app.views.changes import Change
from app.views.language import Lang
from app.views.reports.columns import check_words, report_columns, worst
from app.views.reports.explain import explanation
from app.views.reports.records import Waiting
from app.views.shell import Route
from app.views.theme import Mode, Tone
from app.views.widgets.why import WhyPanel
from tests.services.estates import cover, sign
from tests.views.reports.conftest import Open, counted, under_contract

MARCH = Month(2026, 3)


def shown(screen: object) -> list[str]:
    return [row.customer for row in screen.view.table.model.shown]  # type: ignore[attr-defined]


def facts(screen: object) -> str:
    return " | ".join(label.text() for label in screen.view.facts.findChildren(QLabel))  # type: ignore[attr-defined]


# The list


def test_a_month_without_contracts_says_so(open_screen: Open) -> None:
    view = open_screen().screen.view
    assert view.empty.isVisible()
    assert not view.chosen.isVisible()
    assert not view.pdf.has_document


def test_every_customer_with_a_contract_is_a_row(estates: None, open_screen: Open) -> None:
    assert shown(open_screen().screen) == ["C1", "C2", "C3"]


def test_r7_each_verdict_is_a_pill_with_words_and_tone(desk: Desk, estates: None) -> None:
    columns = {column.name: column for column in report_columns()}
    rows = {row.customer: row for row in report_board(desk, MARCH).rows}
    video = columns["video"]
    assert video.tone is not None
    assert [(video.shown(rows[code]), video.tone(rows[code])) for code in ("C1", "C2", "C3")] == [
        ("true-up", Tone.DANGER),
        ("allowance", Tone.WARN),
        ("missing", Tone.NEUTRAL),
    ]
    assert columns["headset"].shown(rows["C1"]) == ""
    assert columns["headset"].tone is not None
    assert columns["headset"].tone(rows["C1"]) is None


def test_a_tooltip_gives_the_figures_of_the_verdict(desk: Desk, estates: None) -> None:
    row = next(row for row in report_board(desk, MARCH).rows if row.customer == "C1")
    line = worst(row, Category.VIDEO)
    assert line is not None
    assert check_words(line) == "Video: true-up, 109 counted, 100 ordered, threshold 105"


def test_of_two_contracts_the_worse_verdict_is_shown(desk: Desk, estates: None) -> None:
    sign(desk, cover(Category.VIDEO, 300), customer="C1", number="K-C1-2")
    row = next(row for row in report_board(desk, MARCH).rows if row.customer == "C1")
    line = worst(row, Category.VIDEO)
    assert line is not None
    assert line.verdict is Verdict.TRUE_UP


def test_the_state_of_a_report_goes_from_to_issue_over_to_send_to_sent(desk: Desk, estates: None) -> None:
    column = next(one for one in report_columns() if one.name == "sent")

    def state() -> str:
        return column.shown(next(row for row in report_board(desk, MARCH).rows if row.customer == "C1"))

    assert state() == "to issue"
    issue_report(desk, "C1", MARCH)
    assert state() == "to send"
    mark_sent(desk, SentReport("C1", MARCH, ReportKind.MONTHLY, date(2026, 3, 20), "x@example.com"))
    assert state() == "sent"


def test_issued_names_revision_and_day(desk: Desk, estates: None) -> None:
    issue_report(desk, "C1", MARCH)
    column = next(one for one in report_columns() if one.name == "issued")
    row = next(row for row in report_board(desk, MARCH).rows if row.customer == "C1")
    assert column.shown(row) == "20\u00a0Mar, rev. 1"


# What waits


def test_chips_count_what_waits(estates: None, open_screen: Open) -> None:
    view = open_screen().screen.view
    words = [chip.text() for chip in view.waiting.findChildren(QPushButton)]
    assert words == ["true-up  1", "no inventory  1", "to issue  2", "to send  2", "CSM waits  1"]


@pytest.mark.parametrize(
    ("kind", "left"),
    [
        (Waiting.TRUE_UP, ["C1"]),
        (Waiting.NO_INVENTORY, ["C3"]),
        (Waiting.TO_ISSUE, ["C1", "C2"]),
        (Waiting.TO_SEND, ["C1", "C2"]),
        (Waiting.CSM, ["C1"]),
    ],
)
def test_a_chip_leaves_those_who_wait_for_it(estates: None, open_screen: Open, kind: Waiting, left: list[str]) -> None:
    hall = open_screen()
    hall.screen.view.waiting.choose(kind.value)
    hall.rest()
    assert shown(hall.screen) == left


# The chosen customer


def test_r7_no_true_up_is_said_plainly(desk: Desk, open_screen: Open) -> None:
    under_contract(desk, "C1")
    counted(desk, "C1", video=100)
    view = open_screen().screen.view
    assert (view.result.text, view.result.tone) == ("No true-up this month", Tone.OK)


@pytest.mark.parametrize(("code", "words"), [("C1", "True-up needed"), ("C3", "No inventory this month")])
def test_the_result_of_the_month_in_words(estates: None, open_screen: Open, code: str, words: str) -> None:
    hall = open_screen()
    hall.go(code)
    assert hall.screen.view.result.text == words


def test_the_figures_of_every_category_with_their_why(estates: None, open_screen: Open) -> None:
    hall = open_screen()
    hall.go("C1")
    assert "109 of 100 ordered, threshold 105" in facts(hall.screen)
    assert "207 of 200 ordered, threshold 210" in facts(hall.screen)
    hall.click(hall.screen.view.facts.findChildren(QPushButton)[0])
    panel = hall.stage.app.activePopupWidget()
    assert isinstance(panel, WhyPanel)
    text = " ".join(label.text() for label in panel.findChildren(QLabel))
    assert Clause.THRESHOLD.value in text
    assert "(109 − 100) / 100 = +9.00%" in text
    panel.close()


@pytest.mark.parametrize(
    ("code", "arithmetic"),
    [
        ("C1", ("109 counted ≥ threshold 105", "(109 − 100) / 100 = +9.00%")),
        ("C2", ("103 counted < threshold 105", "(103 − 100) / 100 = +3.00%")),
        ("C3", ()),
    ],
)
def test_r5_the_arithmetic_of_a_verdict(desk: Desk, estates: None, code: str, arithmetic: tuple[str, ...]) -> None:
    row = next(row for row in report_board(desk, MARCH).rows if row.customer == code)
    line = worst(row, Category.VIDEO)
    assert line is not None
    assert explanation(line).arithmetic == arithmetic


# Months and ways


def test_a_route_names_customer_and_month(estates: None, open_screen: Open) -> None:
    hall = open_screen()
    hall.go("C2", "2026-02")
    view = hall.screen.view
    assert view.month.currentData() == "2026-02"
    assert view.table.current is not None
    assert view.table.current.customer == "C2"
    assert view.result.text == "No inventory this month"


def test_the_month_before_and_back_again(estates: None, open_screen: Open) -> None:
    hall = open_screen()
    assert not hall.screen.view.later.isEnabled()
    hall.click(hall.screen.view.earlier)
    assert hall.screen.view.month.currentData() == "2026-02"
    hall.click(hall.screen.view.later)
    assert hall.screen.view.month.currentData() == "2026-03"
    hall.stage.window.go_back()
    hall.rest()
    assert hall.screen.view.month.currentData() == "2026-02"


def test_a_month_that_is_not_offered_can_be_gone_to(estates: None, open_screen: Open) -> None:
    hall = open_screen()
    hall.go("", "2020-01")
    assert hall.screen.view.month.currentText() == "January\u00a02020"
    assert hall.screen.view.empty.isVisible()


def test_enter_goes_to_the_customer(estates: None, open_screen: Open) -> None:
    hall = open_screen()
    hall.press(hall.screen.view.table.view, Qt.Key.Key_Return)
    assert hall.customers.routes == [Route(routes.CUSTOMERS, "C1")]


def test_a_new_inventory_is_read_again(desk: Desk, estates: None, open_screen: Open) -> None:
    hall = open_screen()
    counted(desk, "C3", video=100)
    hall.stage.window.announce(Change.INVENTORIES)
    hall.rest()
    hall.go("C3")
    assert hall.screen.view.result.text == "No true-up this month"


# Look


@pytest.mark.parametrize("lang", list(Lang))
def test_the_report_state_stays_in_sight_in_a_narrow_window(estates: None, open_screen: Open, lang: Lang) -> None:
    hall = open_screen(lang)
    hall.resize(1024)
    table = hall.screen.view.table
    assert {"customer", "video", "voice", "sent"} <= {column.name for column in table.shown_columns}
    assert not table.view.horizontalScrollBar().isVisible()


def test_a_dutch_window_speaks_dutch(estates: None, open_screen: Open) -> None:
    screen = open_screen(Lang.DUTCH).screen
    titles = [column.title for column in screen.view.table.shown_columns]
    assert titles[0] == "Klant"
    assert "Spraak" in titles
    assert "besteld, drempel" in facts(screen)
    assert screen.view.month.currentText() == "maart\u00a02026"


@pytest.mark.parametrize("mode", [Mode.DARK, Mode.HIGH_CONTRAST])
def test_every_palette_draws_the_screen(estates: None, open_screen: Open, mode: Mode) -> None:
    hall = open_screen()
    hall.stage.look.set_mode(mode)
    hall.rest()
    assert not hall.screen.grab().isNull()


def test_a_long_name_is_shortened_and_told_whole(desk: Desk, open_screen: Open) -> None:
    under_contract(desk, "C1")
    name = "Voorbeeld " + "Zorggroep " * 20
    from dataclasses import replace

    from app.services.customers import customer, save_customer

    save_customer(desk, replace(customer(desk, "C1"), name=name.strip()))
    hall = open_screen()
    hall.resize(1024)
    assert hall.screen.view.name.toolTip() == name.strip()
    assert hall.screen.width() <= 1024
