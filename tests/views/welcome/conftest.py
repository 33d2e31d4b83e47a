"""The first start on a real store: the window as the program builds it, on 22 November 2026."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.services.desk import Desk
from tests.services.conftest import desk, new_store
from tests.views.every_screen.house import House, house_on

__all__ = ["desk", "new_store"]


@pytest.fixture
def house(qapp: QApplication, desk: Desk) -> Iterator[House]:
    """Opened before the store holds anything; tests fill it and go to the screen."""
    with house_on(qapp, desk) as made:
        yield made
