"""The true-up screen on a store with customers that are due, on 20 March 2026."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.categories import Category
from app.services.desk import Desk
from app.services.opening import open_desk
from app.views import routes
from app.views.language import Lang
from app.views.true_ups.screen import TrueUpsScreen
from tests.services.conftest import new_store
from tests.services.estates import Row, add_customer, clock_at, cover, estate, import_rows, sign
from tests.views.gallery import settle
from tests.views.hall import Hall, open_hall

__all__ = ["new_store"]

TODAY = date(2026, 3, 20)
Open = Callable[..., Hall[TrueUpsScreen]]


@pytest.fixture
def desk(new_store: Path, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "desk.db"
    shutil.copy(new_store, path)
    opened = open_desk(path, clock=clock_at(TODAY))
    yield opened
    opened.store.close()


def due_customer(desk: Desk, code: str = "C1", *, video: int = 109, voice: int = 207, **details: object) -> None:
    """Ordered 100 video and 200 voice; counted on 17 March what is given."""
    add_customer(desk, code, **details)
    coverage = (cover(Category.VIDEO, 100, 23_998, cost=18_000), cover(Category.VOICE, 200))
    sign(desk, *coverage, customer=code, number=f"K-{code}")
    import_rows(desk, _of(code, estate(video=video, voice=voice)), date(2026, 3, 17), code)


def recount(desk: Desk, code: str, *, video: int, voice: int = 207, day: date = date(2026, 3, 19)) -> None:
    """A newer inventory."""
    import_rows(desk, _of(code, estate(video=video, voice=voice)), day, code)


def _of(code: str, rows: list[Row]) -> list[Row]:
    return [Row(row.model, f"{code}{row.serial}", site=row.site) for row in rows]


@pytest.fixture
def open_screen(qapp: QApplication, qtbot: QtBot, desk: Desk) -> Iterator[Open]:
    halls: list[Hall[TrueUpsScreen]] = []

    def opened(lang: Lang = Lang.ENGLISH) -> Hall[TrueUpsScreen]:
        hall = open_hall(
            qapp, qtbot, desk, TrueUpsScreen, routes.TRUE_UPS, lambda shell, _: TrueUpsScreen(shell, desk), lang
        )
        halls.append(hall)
        return hall

    yield opened
    for hall in halls:
        hall.stage.end()
    settle(qapp)
