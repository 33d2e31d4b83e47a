"""What goes on beside the screens: badges, the facts of the status bar, the backup of the day."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.categories import Category
from app.domain.dates import Month
from app.models.backup import automatic_backups
from app.services.desk import Desk
from app.services.true_ups import propose
from app.views import routes
from app.views.changes import Change
from app.views.language import Lang
from app.views.start.upkeep import Upkeep
from tests.services.estates import add_customer, cover, estate, import_rows, sign
from tests.views.customers.people import NOVEMBER, SERVICE
from tests.views.every_screen.house import House, house_on


@pytest.fixture
def own(qapp: QApplication, desk: Desk) -> Iterator[House]:
    """The window on the user's own store."""
    with house_on(qapp, desk, demo=False) as made:
        yield made


def upkeep_of(house: House) -> Upkeep:
    assert house.sitting.upkeep is not None
    return house.sitting.upkeep


def due(desk: Desk) -> None:
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 100), period=SERVICE)
    import_rows(desk, estate(video=109), NOVEMBER)


def badge(house: House, screen: str) -> str:
    shown = house.window.frame.sidebar.entries[screen].badge
    return shown.words if shown else ""


def status(house: House) -> tuple[str, str, str, str]:
    return house.window._status


def test_the_sidebar_counts_what_waits(house: House, desk: Desk) -> None:
    due(desk)
    house.window.announce(Change.INVENTORIES)
    house.rest()
    assert badge(house, routes.TODAY) == "3 things to do"
    assert badge(house, routes.TRUE_UPS) == "1 true-ups due"


def test_a_figure_of_nothing_is_not_shown(house: House, desk: Desk) -> None:
    due(desk)
    propose(desk, Month(2026, 11))
    house.window.announce(Change.TRUE_UPS)
    house.rest()
    assert badge(house, routes.TRUE_UPS) == ""


def test_the_store_is_backed_up_once_a_day(own: House, desk: Desk) -> None:
    upkeep_of(own).back_up()
    own.rest()
    upkeep_of(own).back_up()
    own.rest()
    assert len(automatic_backups(desk.store.path)) == 1
    assert status(own)[2] == "last verified backup just now"


def test_before_the_first_backup_that_is_said(own: House) -> None:
    assert status(own)[2] == "no verified backup yet"


def test_a_demo_is_not_backed_up_and_says_what_it_is(house: House, desk: Desk) -> None:
    assert status(house)[0].startswith("Demo")
    assert status(house)[2] == ""
    assert automatic_backups(desk.store.path) == []


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=14), "14 min ago"),
        (timedelta(hours=5), "5 h ago"),
        (timedelta(hours=47), "47 h ago"),
        (timedelta(days=3), "3 days ago"),
    ],
)
def test_the_age_of_the_backup_is_said_in_words(own: House, desk: Desk, ago: timedelta, words: str) -> None:
    upkeep_of(own)._found_backup(desk.clock() - ago)
    assert status(own)[2] == f"last verified backup {words}"


@pytest.mark.parametrize(("days", "warned"), [(7, False), (8, True)])
def test_a_backup_older_than_a_week_is_warned_about(own: House, desk: Desk, days: int, warned: bool) -> None:
    upkeep_of(own)._found_backup(desk.clock() - timedelta(days=days))
    assert bool(status(own)[3]) is warned


def test_trap_8_a_store_in_a_synchronised_folder_is_warned_about(own: House, desk: Desk) -> None:
    from app.domain.issues import Issue

    desk.store.warnings.append(Issue("store_synced_folder", {"path": "x", "place": "OneDrive"}).as_warning())
    upkeep_of(own).reword()
    assert "OneDrive" in status(own)[3]


def test_a_backup_that_fails_is_told_and_work_goes_on(own: House, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.models.failures import StoreFull
    from app.views.start import upkeep

    def full(_: Desk) -> None:
        raise StoreFull(path="desk.db", reason="disk full")

    monkeypatch.setattr(upkeep, "back_up_daily", full)
    upkeep_of(own).back_up()
    own.rest()
    assert not own.window.frame.banner.isHidden()


def test_another_language_says_it_anew(own: House, desk: Desk) -> None:
    due(desk)
    own.window.announce(Change.INVENTORIES)
    own.rest()
    upkeep_of(own)._found_backup(datetime(2026, 11, 22, 11, 46, tzinfo=UTC))
    own.look.set_language(Lang.DUTCH)
    own.rest()
    assert status(own)[2] == "laatste gecontroleerde back-up 14 min geleden"
    assert badge(own, routes.TRUE_UPS) == "1 true-ups nodig"
