"""A real window with the import and the catalogue on a real store."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.desk import Desk
from tests.services.conftest import desk, new_store
from tests.views.gallery import settle
from tests.views.imports.theatre import Theatre, open_theatre

__all__ = ["desk", "new_store"]


@pytest.fixture
def theatre(qapp: QApplication, qtbot: QtBot, desk: Desk) -> Iterator[Theatre]:
    made = open_theatre(qapp, qtbot, desk)
    yield made
    made.stage.end()
    settle(qapp)
