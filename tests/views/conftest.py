"""What tests of the window share: a light look in force, English, and work that ends before the test does."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views import formats
from app.views.preferences import MemoryPreferences
from app.views.tasks import TaskRunner
from app.views.theme import Mode, Theme
from tests.views.gallery import Stage, build_window, settle


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[Theme]:
    formats.use("en")
    yield Theme.apply(qapp, Mode.LIGHT)
    Theme.apply(qapp, Mode.LIGHT)
    formats.use("en")


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    assert made.shutdown(10)


@pytest.fixture
def preferences() -> MemoryPreferences:
    return MemoryPreferences()


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Iterator[Stage]:
    made = build_window(qapp)
    made.window.resize(1440, 720)
    made.window.show()
    settle(qapp)
    yield made
    made.end()
    settle(qapp)
