"""The settings screen on a new store, on 20 March 2026."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.brand import Brand
from app.domain.portfolio import Address
from app.services.brand import save_brand
from app.services.desk import Desk
from app.services.opening import open_desk
from app.views import routes
from app.views.language import Lang
from app.views.settings.drafts import drop_draft
from app.views.settings.screen import SettingsScreen
from app.views.theme import DEFAULT_ACCENT
from tests.services.conftest import new_store
from tests.services.estates import clock_at
from tests.views.gallery import settle
from tests.views.hall import Hall, open_hall

__all__ = ["new_store"]

Open = Callable[..., Hall[SettingsScreen]]
KEPT = Brand(
    company="Voorbeeld Communicatie B.V.",
    address=Address("Havenstraat 12", "9711 AB", "Groningen", "NL"),
    email="info@voorbeeld.example",
    iban="NL91 ABNA 0417 1643 00",
    bic="ABNANL2A",
    footer="Algemene voorwaarden op aanvraag",
)


@pytest.fixture
def desk(new_store: Path, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "desk.db"
    shutil.copy(new_store, path)
    opened = open_desk(path, clock=clock_at(date(2026, 3, 20)))
    yield opened
    drop_draft(opened.store.path)
    opened.store.close()


@pytest.fixture
def branded(desk: Desk) -> Brand:
    return save_brand(desk, KEPT)


@pytest.fixture
def restored() -> list[Path]:
    """The backups that the program was asked to put back."""
    return []


@pytest.fixture
def open_screen(qapp: QApplication, qtbot: QtBot, desk: Desk, restored: list[Path]) -> Iterator[Open]:
    halls: list[Hall[SettingsScreen]] = []

    def opened(lang: Lang = Lang.ENGLISH, *, tab: str = "", can_restore: bool = True) -> Hall[SettingsScreen]:
        hall = open_hall(
            qapp,
            qtbot,
            desk,
            SettingsScreen,
            routes.SETTINGS,
            lambda shell, look: SettingsScreen(shell, desk, look, restored.append if can_restore else None),
            lang,
        )
        halls.append(hall)
        if tab:
            hall.go(tab=tab)
        return hall

    yield opened
    for hall in halls:
        hall.stage.look.set_accent(DEFAULT_ACCENT)
        hall.stage.end()
    settle(qapp)


def picture(width: int = 300, height: int = 100, kind: str = "PNG") -> bytes:
    """A picture of one colour."""
    target = BytesIO()
    Image.new("RGB", (width, height), "#aa3311").save(target, kind)
    return target.getvalue()
