"""The reports screen on a store with customers in every state, on 20 March 2026."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.categories import Category
from app.domain.portfolio import Contact
from app.services.customers import customer_row, replace_contacts
from app.services.desk import Desk
from app.services.opening import open_desk
from app.views import routes
from app.views.language import Lang
from app.views.reports.screen import ReportsScreen
from tests.services.conftest import new_store
from tests.services.estates import Row, add_customer, clock_at, cover, estate, import_rows, sign
from tests.views.gallery import settle
from tests.views.hall import Hall, open_hall

__all__ = ["new_store"]

TODAY = date(2026, 3, 20)
COUNTED = date(2026, 3, 17)
Open = Callable[..., Hall[ReportsScreen]]


@pytest.fixture
def desk(new_store: Path, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "desk.db"
    shutil.copy(new_store, path)
    opened = open_desk(path, clock=clock_at(TODAY))
    yield opened
    opened.store.close()


def under_contract(desk: Desk, code: str, **details: object) -> None:
    """Ordered 100 video and 200 voice."""
    add_customer(desk, code, **details)
    coverage = (cover(Category.VIDEO, 100), cover(Category.VOICE, 200))
    sign(desk, *coverage, customer=code, number=f"K-{code}")


def counted(desk: Desk, code: str, *, video: int, voice: int = 200, day: date = COUNTED, first: int = 0) -> None:
    """An inventory; serials differ between customers."""
    rows = estate(video=video, voice=voice)[first:]
    import_rows(desk, [Row(row.model, f"{code}{row.serial}", site=row.site) for row in rows], day, code)


def contact(desk: Desk, code: str, *people: tuple[str, str]) -> None:
    """Contacts of a customer, as name and e-mail address."""
    with desk.writing() as uow:
        contacts = [Contact(code, name, email=email) for name, email in people]
        replace_contacts(uow, customer_row(uow, code), contacts)
        uow.commit()


@pytest.fixture
def estates(desk: Desk) -> None:
    """C1 needs a true-up, C2 is within the allowance, C3 was not counted; the CSM of C2 sees Lens."""
    for code, sees in (("C1", False), ("C2", True), ("C3", False)):
        under_contract(desk, code, csm_lens_access=sees, csm_email="csm@example.com")
    counted(desk, "C1", video=109, voice=207)
    counted(desk, "C2", video=103)
    contact(desk, "C1", ("Postma", ""), ("Jansen", "jansen@example.com"), ("Bos", "bos@example.com"))


@pytest.fixture
def open_screen(qapp: QApplication, qtbot: QtBot, desk: Desk) -> Iterator[Open]:
    halls: list[Hall[ReportsScreen]] = []

    def opened(lang: Lang = Lang.ENGLISH) -> Hall[ReportsScreen]:
        hall = open_hall(
            qapp, qtbot, desk, ReportsScreen, routes.REPORTS, lambda shell, _: ReportsScreen(shell, desk), lang
        )
        halls.append(hall)
        return hall

    yield opened
    for hall in halls:
        hall.stage.end()
    settle(qapp)
