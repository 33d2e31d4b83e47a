"""What tests of the window share: a light look in force, English, and work that ends before the test does."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.views import formats
from app.views.tasks import TaskRunner
from app.views.theme import Mode, Theme


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Theme:
    formats.use("en")
    return Theme.apply(qapp, Mode.LIGHT)


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    assert made.shutdown(10)
