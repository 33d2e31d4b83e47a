from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QFileDialog

from app.domain.dates import Month
from app.domain.documents import DocumentKind
from app.services.desk import Desk
from app.services.issued_documents import content, list_documents
from app.services.reports import issue_report, preview_report
from app.services.sent_reports import ReportKind, sent_reports
from app.views.changes import Change
from app.views.language import Lang
from app.views.reports.batch import Batch, BatchResult
from app.views.reports.screen import ISSUE_ALL, SAVE_ALL
from app.views.reports.steps import SentDialog
from app.views.tasks import Step
from tests.services.documents.records import text_of
from tests.views.hall import answer
from tests.views.reports.conftest import TODAY, Open, counted, under_contract

MARCH = Month(2026, 3)


def reports(desk: Desk, code: str) -> list[int]:
    """The revisions of March, the latest first."""
    found = list_documents(desk, code, str(MARCH))
    return [one.revision for one in found if one.kind is DocumentKind.MONTHLY_REPORT]


def accept(dialog: QDialog) -> None:
    """The user agrees with what is proposed."""


# Preview


def test_a_report_that_was_not_issued_is_a_draft(desk: Desk, estates: None, open_screen: Open) -> None:
    screen = open_screen().screen
    assert screen.view.draft.isVisible()
    assert screen.view.draft.words.text() == "Draft: not issued yet"
    assert screen._shown is not None
    assert screen._shown.data == preview_report(desk, "C1", MARCH)


def test_a_month_without_inventory_has_a_report_that_says_so(estates: None, open_screen: Open) -> None:
    hall = open_screen()
    hall.go("C3")
    assert hall.screen.view.pdf.has_document
    assert not hall.screen.view.annex.isEnabled()


def test_issuing_takes_the_bar_away_and_shows_the_kept_bytes(desk: Desk, estates: None, open_screen: Open) -> None:
    hall = open_screen()
    hall.click(hall.screen.view.draft.issue)
    assert not hall.screen.view.draft.isVisible()
    (document,) = list_documents(desk, "C1", str(MARCH))
    assert hall.screen._shown is not None
    assert hall.screen._shown.data == content(desk, document.id)
    assert document.file_name in hall.told
    assert Change.REPORTS in hall.customers.changes


def test_a_report_that_no_longer_holds_is_a_draft_of_the_next_revision(
    desk: Desk, estates: None, open_screen: Open
) -> None:
    issue_report(desk, "C1", MARCH)
    counted(desk, "C1", video=111, voice=207, day=date(2026, 3, 19))
    hall = open_screen()
    assert hall.screen.view.draft.words.text() == "Draft: differs from revision 1, which was issued"
    hall.click(hall.screen.view.draft.issue)
    assert reports(desk, "C1") == [2, 1]


def test_the_device_list_is_added_and_taken_away(desk: Desk, estates: None, open_screen: Open) -> None:
    hall = open_screen()
    bare = hall.screen.view.pdf.page_count
    hall.click(hall.screen.view.annex)
    assert hall.screen.view.pdf.page_count > bare
    hall.click(hall.screen.view.annex)
    assert hall.screen.view.pdf.page_count == bare


def test_a_report_issued_with_the_device_list_is_shown_with_it(desk: Desk, estates: None, open_screen: Open) -> None:
    issue_report(desk, "C1", MARCH, annex=True)
    screen = open_screen().screen
    assert screen.view.annex.isChecked()
    assert not screen.view.draft.isVisible()


def test_the_wish_for_the_device_list_is_remembered_for_the_next(desk: Desk, estates: None, open_screen: Open) -> None:
    hall = open_screen()
    hall.click(hall.screen.view.annex)
    hall.go("C2")
    assert hall.screen.view.annex.isChecked()


def test_the_report_speaks_the_customers_language(desk: Desk, open_screen: Open) -> None:
    under_contract(desk, "C1", language="en")
    counted(desk, "C1", video=100)
    shown = open_screen(Lang.DUTCH).screen._shown
    assert shown is not None
    text = text_of(shown.data)
    assert "Monthly report" in text
    assert "No true-up this month" in text


# Saving one


def test_saving_issues_first_and_writes_the_kept_bytes(
    desk: Desk, estates: None, open_screen: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    target = tmp_path / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    hall.click(hall.screen.view.save)
    (document,) = list_documents(desk, "C1", str(MARCH))
    assert target.read_bytes() == content(desk, document.id)
    assert not hall.screen.view.draft.isVisible()
    assert "report.pdf" in hall.told


def test_leaving_the_choice_of_a_file_issues_nothing(
    desk: Desk, estates: None, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    hall.click(hall.screen.view.save)
    assert reports(desk, "C1") == []


def test_a_place_that_cannot_be_written_is_told(desk: Desk, estates: None, open_screen: Open, tmp_path: Path) -> None:
    hall = open_screen()
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert hall.screen._shown is not None
    hall.screen.save_to(hall.screen._shown, blocked / "report.pdf")
    hall.rest()
    assert hall.refusal


# Sent


def test_a_report_is_marked_as_sent_only_after_it_was_issued(estates: None, open_screen: Open) -> None:
    view = open_screen().screen.view
    assert not view.sent.isEnabled()
    assert view.sent.toolTip() == "Issue the report first"


def test_r18_to_whom_and_when_it_was_sent_is_kept(
    desk: Desk, estates: None, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue_report(desk, "C1", MARCH)
    hall = open_screen()
    proposed: list[str] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SentDialog)
        proposed.append(dialog.recipient.text())
        dialog.recipient.setText(" directie@example.com ")
        dialog.day.setDate(dialog.day.date().addDays(-2))

    answer(monkeypatch, SentDialog, fill)
    hall.click(hall.screen.view.sent)
    (sent,) = sent_reports(desk, "C1")
    assert proposed == ["jansen@example.com"]
    assert (sent.kind, sent.recipient, sent.sent_on) == (
        ReportKind.MONTHLY,
        "directie@example.com",
        date(2026, 3, 18),
    )
    assert "directie@example.com" in hall.told


def test_r7_the_inventory_for_the_csm_is_marked_apart(
    desk: Desk, estates: None, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    answer(monkeypatch, SentDialog, accept)
    hall.click(hall.screen.view.csm_sent)
    (sent,) = sent_reports(desk, "C1")
    assert (sent.kind, sent.recipient, sent.sent_on) == (ReportKind.CSM_INVENTORY, "csm@example.com", TODAY)
    assert hall.screen.view.table.current is not None
    assert not hall.screen.view.table.current.csm_waits


def test_r7_a_csm_with_lens_access_is_not_sent_anything(estates: None, open_screen: Open) -> None:
    hall = open_screen()
    hall.go("C2")
    assert not hall.screen.view.csm_sent.isVisible()


def test_leaving_the_question_keeps_nothing(
    desk: Desk, estates: None, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    answer(monkeypatch, SentDialog, None)
    hall.click(hall.screen.view.csm_sent)
    assert sent_reports(desk, "C1") == ()


def test_a_recipient_is_required(estates: None, desk: Desk, open_screen: Open) -> None:
    from app.services.sent_reports import SentReport

    proposed = SentReport("C2", MARCH, ReportKind.MONTHLY, TODAY, "")
    dialog = SentDialog(proposed, "Voorbeeld C2", open_screen().screen)
    dialog._confirm()
    assert dialog.result() != QDialog.DialogCode.Accepted
    assert dialog.form.field("recipient").error


# All of a month


def test_issuing_all_issues_each_once(desk: Desk, estates: None, open_screen: Open) -> None:
    hall = open_screen()
    for _ in range(2):
        hall.stage.window.actions.trigger(ISSUE_ALL)
        hall.rest()
    assert [reports(desk, code) for code in ("C1", "C2", "C3")] == [[1], [1], [1]]
    assert hall.told == "Reports ready: 3"
    assert not hall.screen.view.strip.isVisible()


def test_saving_all_writes_each_as_it_was_issued(
    desk: Desk, estates: None, open_screen: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue_report(desk, "C1", MARCH, annex=True)
    hall = open_screen()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    hall.stage.window.actions.trigger(SAVE_ALL)
    hall.rest()
    documents = list_documents(desk, subject=str(MARCH))
    assert len(documents) == 3
    assert {path.name for path in (tmp_path / "out").iterdir()} == {one.file_name for one in documents}
    for one in documents:
        assert (tmp_path / "out" / one.file_name).read_bytes() == content(desk, one.id)


def test_stopping_keeps_what_was_done_and_says_so(
    desk: Desk, estates: None, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    screen = hall.screen

    def stop_at_once(step: Step) -> None:
        if step.done == 1:
            screen.view.strip.cancel.click()

    screen.batch.stepped.connect(stop_at_once)
    hall.stage.window.actions.trigger(ISSUE_ALL)
    assert screen.view.strip.isVisible()
    hall.rest()
    done = [code for code in ("C1", "C2", "C3") if reports(desk, code)]
    assert 1 <= len(done) < 3
    assert f"Stopped: {len(done)} of 3" in hall.told


def test_a_refusal_ends_the_batch_and_is_told(desk: Desk, estates: None, open_screen: Open, tmp_path: Path) -> None:
    hall = open_screen()
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    hall.screen.save_all_to(blocked / "below")
    hall.rest()
    assert hall.refusal
    assert hall.told.startswith("Stopped: 0 of 3")


def test_all_at_once_needs_a_customer(open_screen: Open) -> None:
    hall = open_screen()
    actions = hall.stage.window.actions
    assert not actions.available(actions.get(ISSUE_ALL))
    assert not actions.available(actions.get(SAVE_ALL))


def test_a_batch_on_its_way_is_not_disturbed(estates: None, open_screen: Open) -> None:
    hall = open_screen()
    batch = Batch(hall.stage.window, hall.screen)
    done: list[str] = []
    results: list[BatchResult] = []
    batch.ended.connect(results.append)
    batch.start(["a", "b"], done.append)
    batch.start(["c"], done.append)
    assert batch.running
    hall.rest()
    assert done == ["a", "b"]
    assert results == [BatchResult(2, ("a", "b"))]
    assert not batch.running


def test_an_empty_batch_ends_at_once(open_screen: Open) -> None:
    hall = open_screen()
    batch = Batch(hall.stage.window, hall.screen)
    results: list[BatchResult] = []
    batch.ended.connect(results.append)
    batch.start([], lambda _: None)
    assert results == [BatchResult(0, ())]


# Look


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("scale", [100, 130])
def test_the_steps_stand_in_one_row_whole(estates: None, open_screen: Open, lang: Lang, scale: int) -> None:
    hall = open_screen(lang)
    hall.stage.look.set_scale(scale)
    hall.resize(1024)
    view = hall.screen.view
    for one in (view.save, view.sent, view.csm_sent):
        assert one.width() >= one.sizeHint().width()
        assert one.mapTo(view, one.rect().topRight()).x() < view.pdf.mapTo(view, QPoint()).x()
    hall.stage.look.set_scale(100)
