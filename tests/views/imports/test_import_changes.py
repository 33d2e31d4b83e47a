"""What the preview shows and asks before an inventory may be stored."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.domain.categories import Category, Classification
from app.domain.check import Verdict
from app.domain.errors import LostRace
from app.domain.progress import Progress, stop_if_cancelled
from app.services.catalogue import unclassified
from app.services.desk import Desk
from app.services.inventory import guards
from app.services.inventory.column_memory import Understood
from app.services.inventory.importing import Stored, store_with_originals
from app.services.inventory.preparing import Prepared
from app.services.inventory.preview_lists import PreviewList
from app.services.inventory.stored import list_inventories
from app.views import routes
from app.views.imports import screen
from app.views.imports.equation import Equation
from app.views.imports.standing_card import StandingCard
from app.views.imports.view import CHANGES, STORE
from app.views.widgets.pill import Pill
from app.views.widgets.why import WhyPanel
from tests.services.estates import DONGLE, Estate, Row, add_customer, cover, dump, estate, import_rows, sign
from tests.views.imports.theatre import Theatre, inventory

FEBRUARY = date(2026, 2, 17)
UNKNOWN = "Studio X99"


@pytest.fixture
def known(desk: Desk) -> Desk:
    """A customer with 20 video devices under contract, all listed last month."""
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 20))
    import_rows(desk, estate(video=20), FEBRUARY)
    return desk


def compare(theatre: Theatre, folder: Path, rows: list[Row], name: str = "Lens 2026-03-17.csv") -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(inventory(folder / name, rows))
    theatre.importing._take_customer("C1")
    theatre.rest()
    theatre.on()
    theatre.on()
    assert theatre.importing.step == CHANGES


def test_r6_the_equation_of_rows_holds_and_is_read_out(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    rows = [*estate(video=20), estate(video=1)[0], Row(DONGLE, "DONGLE1"), Row("CCX 500", "4.82567E+11")]
    compare(theatre, tmp_path, rows)
    shown = theatre.importing.view.changes.findChild(Equation)
    assert isinstance(shown, Equation)
    assert shown.accessibleName() == "23 rows = 20 devices + 1 ignored + 1 repeated + 1 quarantined"


def test_r7_a_category_shows_what_its_count_would_lead_to_and_why(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    compare(theatre, tmp_path, estate(video=21))
    card = next(
        one
        for one in theatre.importing.view.changes.findChildren(StandingCard)
        if one._standing.category is Category.VIDEO
    )
    assert (card._standing.verdict, card._standing.earlier) == (Verdict.TRUE_UP, 20)
    pill = card.findChild(Pill)
    assert isinstance(pill, Pill)
    assert pill.text == "true-up"
    theatre.click(theatre.button(card, "Why?"))
    [panel] = [one for one in theatre.stage.window.findChildren(WhyPanel) if one.isVisible()]
    panel.close()


def test_a_count_that_falls_must_be_ticked_before_it_can_be_stored(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    compare(theatre, tmp_path, estate(video=10))
    view = theatre.importing.view
    assert not view.next.isEnabled()
    assert "Tick" in view.summary.text()
    theatre.press(view.changes.guards.boxes[guards.COUNT_FELL], Qt.Key.Key_Space)
    theatre.on()
    assert list_inventories(known, "C1")[-1].counts[Category.VIDEO] == 10


def test_each_guard_has_its_own_box(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compare(theatre, tmp_path, Estate().add("CCX 500", 30).rows, "Lens 2026-01-17.csv")
    view = theatre.importing.view
    assert set(view.changes.guards.boxes) == {guards.OLDER, guards.OTHER_CUSTOMER}
    boxes = list(view.changes.guards.boxes.values())
    theatre.press(boxes[0], Qt.Key.Key_Space)
    assert not view.next.isEnabled()
    theatre.press(boxes[1], Qt.Key.Key_Space)
    assert view.next.isEnabled()
    theatre.press(boxes[1], Qt.Key.Key_Space)
    assert not view.next.isEnabled()


def test_without_guards_no_banner_stands_in_the_way(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compare(theatre, tmp_path, estate(video=20))
    assert theatre.importing.view.changes.guards.isHidden()
    assert theatre.importing.view.next.isEnabled()


def test_r6_an_unclassified_model_is_decided_with_one_key_and_the_preview_follows(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    compare(theatre, tmp_path, [*estate(video=20), Row(UNKNOWN, "X990000001")])
    changes = theatre.importing.view.changes
    assert "Video: 78% like Poly Studio X30" in changes.decide.table.seen()[1][0][-1]
    theatre.press(changes.decide.table.view, Qt.Key.Key_2)
    assert changes.deciding.isHidden()
    prepared = theatre.importing.draft.prepared
    assert prepared is not None
    assert prepared.counts.of(Category.VIDEO) == 21


def test_r6_a_decision_in_the_preview_can_be_undone(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compare(theatre, tmp_path, [*estate(video=20), Row(UNKNOWN, "X990000001")])
    changes = theatre.importing.view.changes
    theatre.click(changes.decide.buttons[Classification.IGNORED])
    assert changes.deciding.isHidden()
    theatre.undo()
    assert not changes.deciding.isHidden()
    assert theatre.importing.step == CHANGES


def test_a_tick_stays_while_models_are_decided(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compare(theatre, tmp_path, [*estate(video=10), Row(UNKNOWN, "X990000001")])
    changes = theatre.importing.view.changes
    theatre.press(changes.guards.boxes[guards.COUNT_FELL], Qt.Key.Key_Space)
    theatre.click(changes.decide.buttons[Classification.IGNORED])
    assert changes.guards.ticked == {guards.COUNT_FELL}
    assert theatre.importing.view.next.isEnabled()


def test_a_changed_guard_has_to_be_ticked_again(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compare(theatre, tmp_path, [*estate(video=10), Row(UNKNOWN, "X990000001")])
    changes = theatre.importing.view.changes
    theatre.press(changes.guards.boxes[guards.COUNT_FELL], Qt.Key.Key_Space)
    theatre.click(changes.decide.buttons[Classification.VIDEO])
    assert changes.guards.ticked == set()
    assert not theatre.importing.view.next.isEnabled()


def test_rows_without_a_model_are_listed_and_not_offered_to_decide(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    compare(theatre, tmp_path, [*estate(video=20), Row("", "NOMODEL001")])
    preview = theatre.importing.draft.preview
    assert preview is not None
    assert preview.to_decide == ()
    assert preview.sizes[PreviewList.UNCLASSIFIED] == 1


def test_an_import_stored_elsewhere_meanwhile_is_compared_again(
    known: Desk, theatre: Theatre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare(theatre, tmp_path, estate(video=20))
    import_rows(known, estate(video=19), date(2026, 3, 1))
    theatre.on()
    assert theatre.importing.step == CHANGES
    assert "meantime" in theatre.importing.view.banner.title
    theatre.click(theatre.button(theatre.importing.view.banner, "Compare again"))
    prepared = theatre.importing.draft.prepared
    assert prepared is not None
    assert prepared.previous is not None
    assert prepared.previous.counts[Category.VIDEO] == 19


def test_storing_can_be_cancelled_and_leaves_nothing(
    known: Desk, theatre: Theatre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare(theatre, tmp_path, estate(video=20))
    before = dump(known)

    def slow(
        desk: Desk, prepared: Prepared, accepted: Collection[str], progress: Progress, understood: list[Understood]
    ) -> Stored:
        progress.report(5, 20, "store")
        while not progress.cancelled():
            pass
        stop_if_cancelled(progress)
        return store_with_originals(desk, prepared, accepted, progress, understood)

    monkeypatch.setattr(screen, "store_with_originals", slow)
    view = theatre.importing.view
    view.next.click()
    theatre.until(lambda: "5 / 20" in view.store._numbers.text())
    assert theatre.importing.step == STORE
    theatre.click(view.store.cancel)
    assert theatre.importing.step == CHANGES
    assert dump(known) == before
    assert view.next.isEnabled()


def test_comparing_can_be_given_up_at_once(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(inventory(tmp_path / "Lens 2026-03-17.csv", estate(video=20)))
    theatre.on()
    theatre.importing._go_on()
    theatre.importing._give_up_comparing()
    theatre.rest()
    assert theatre.importing.draft.prepared is None
    assert theatre.importing.view.next.isEnabled()


def test_a_lost_race_says_what_to_do(theatre: Theatre) -> None:
    theatre.importing._was_not_stored(LostRace(kind="inventory"))
    assert theatre.button(theatre.importing.view.banner, "Compare again").isEnabled()
    theatre.click(theatre.button(theatre.importing.view.banner, "Copy"))
    assert "Nothing of yours was stored" in QGuiApplication.clipboard().text()


def test_only_an_import_that_is_stored_asks_for_decisions_elsewhere(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    compare(theatre, tmp_path, [*estate(video=20), Row(UNKNOWN, "X990000001")])
    assert unclassified(known) == ()
    theatre.on()
    assert [one.name for one in unclassified(known)] == [UNKNOWN]
