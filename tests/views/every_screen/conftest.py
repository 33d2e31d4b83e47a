"""The window over the demo, over an empty store and over one with names that are far too long; all made once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.services.desk import Desk
from app.services.opening import open_desk
from app.views.language import Lang
from tests.services.conftest import desk, new_store
from tests.services.demo.conftest import Made, demo
from tests.services.demo.days import TODAY
from tests.services.estates import clock_at
from tests.views.every_screen.house import PLACES, SMALL, House, house_on

__all__ = ["demo", "desk", "new_store"]


@pytest.fixture(autouse=True)
def light() -> None:
    """Each house has a look of its own and puts it away when it is left."""


@pytest.fixture(scope="session")
def application() -> QApplication:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    return app


def desk_on_copy(demo: Made, folder: Path) -> Desk:
    path = folder / "demo.db"
    shutil.copy(demo.path, path)
    return open_desk(path, clock=clock_at(TODAY))


@pytest.fixture(scope="module")
def dutch(application: QApplication, demo: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The demo in Dutch; for tests that only look."""
    with house_on(application, desk_on_copy(demo, tmp_path_factory.mktemp("dutch")), Lang.DUTCH) as house:
        yield house


@pytest.fixture(scope="module", params=PLACES)
def place(request: pytest.FixtureRequest, dutch: House) -> str:
    """Each place in turn, gone to once in the smallest window; the tests about it come one after the other."""
    name: str = request.param
    dutch.resize(SMALL)
    dutch.visit(PLACES[name])
    return name


@pytest.fixture
def house(application: QApplication, demo: Made, tmp_path: Path) -> Iterator[House]:
    """The demo in English, for one test that may change it."""
    with house_on(application, desk_on_copy(demo, tmp_path)) as made:
        yield made


@pytest.fixture
def empty_house(application: QApplication, desk: Desk) -> Iterator[House]:
    """A store in which nobody has put anything."""
    with house_on(application, desk, empty=True) as made:
        yield made
