import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.domain.errors import Cancelled
from app.services.demo import DemoExists, create_demo
from app.services.demo import history as story
from app.services.demo.event import Event
from app.services.demo.timeline import Timeline
from app.services.desk import Desk
from app.services.store_safety import verify
from tests.services.demo.conftest import Made
from tests.services.demo.days import TODAY

_CREATE = """
import sys
from datetime import date
from pathlib import Path
from app.services.demo import create_demo
from app.services.demo import history, portfolio
from tests.services.demo.conftest import FEW
history.EVERYONE = portfolio.EVERYONE = FEW
create_demo(Path(sys.argv[1]), today=date.fromisoformat(sys.argv[2]))
"""


class _Watcher:
    """Counts what is reported and asks to stop after so many steps."""

    def __init__(self, stop_after: int = 1_000_000) -> None:
        self.reports: list[tuple[int, int, str]] = []
        self._stop_after = stop_after

    def report(self, done: int, total: int, text: str = "") -> None:
        self.reports.append((done, total, text))

    def cancelled(self) -> bool:
        return len(self.reports) >= self._stop_after


def _names_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def _content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_the_demo_is_a_sound_store(demo_desk: Desk) -> None:
    assert verify(demo_desk.store).ok


def test_the_time_it_takes_is_told(demo: Made, record_property: Callable[[str, object], None]) -> None:
    record_property("seconds to create the demo", demo.seconds)
    print(f"the demo was created in {demo.seconds} s")
    assert demo.path.stat().st_size > 0


@pytest.mark.usefixtures("few_customers")
def test_the_same_day_gives_the_same_store(tmp_path: Path) -> None:
    first = create_demo(tmp_path / "one.db", today=TODAY)
    second = create_demo(tmp_path / "two.db", today=TODAY)
    assert _content(first.path) == _content(second.path)
    assert (first.customers, first.inventories, first.devices) == (2, 13, second.devices)


@pytest.mark.usefixtures("few_customers")
def test_an_existing_file_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    path.write_text("mine", encoding="ascii")
    with pytest.raises(DemoExists) as refused:
        create_demo(path, today=TODAY)
    assert refused.value.code == "demo_exists"
    assert refused.value.params == {"path": str(path)}
    assert path.read_text(encoding="ascii") == "mine"


@pytest.mark.usefixtures("few_customers")
def test_a_file_that_appears_meanwhile_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"

    class Meddler(_Watcher):
        def report(self, done: int, total: int, text: str = "") -> None:
            path.write_text("mine", encoding="ascii")

    with pytest.raises(DemoExists):
        create_demo(path, today=TODAY, progress=Meddler())
    assert path.read_text(encoding="ascii") == "mine"
    assert _names_in(tmp_path) == ["demo.db"]


@pytest.mark.usefixtures("few_customers")
def test_progress_ends_at_its_total_and_only_the_store_is_left(tmp_path: Path) -> None:
    watcher = _Watcher()
    create_demo(tmp_path / "below" / "demo.db", today=TODAY, progress=watcher)
    assert _names_in(tmp_path / "below") == ["demo.db"]
    done = [report[0] for report in watcher.reports]
    assert done == sorted(done)
    assert done[-1] == watcher.reports[-1][1]
    assert "Scholengroep De Verzonnen Eik" in {text for _, _, text in watcher.reports}


@pytest.mark.usefixtures("few_customers")
def test_cancelling_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        create_demo(tmp_path / "demo.db", today=TODAY, progress=_Watcher(stop_after=20))
    assert _names_in(tmp_path) == []


@pytest.mark.usefixtures("few_customers")
def test_a_failure_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(timeline: Timeline) -> list[Event]:
        raise RuntimeError(str(timeline.today))

    monkeypatch.setattr("app.services.demo.create.events", broken)
    with pytest.raises(RuntimeError, match="2026-03-17"):
        create_demo(tmp_path / "demo.db", today=TODAY)
    assert _names_in(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there a process is ended in another way")
@pytest.mark.usefixtures("few_customers")
def test_a_killed_creation_leaves_no_store_and_does_not_stand_in_the_way_of_the_next(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    arguments = [sys.executable, "-c", _CREATE, str(path), TODAY.isoformat()]
    with subprocess.Popen(arguments, cwd=Path(__file__).parents[3]) as process:
        begun = tmp_path / ".demo.db.creating" / "demo.db"
        while not begun.exists() and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert not path.exists()
    create_demo(path, today=TODAY)
    assert _names_in(tmp_path) == ["demo.db"]


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2026, 1, 1)])
def test_nothing_happens_after_today_nor_before_the_first_month(today: date) -> None:
    timeline = Timeline(today)
    days = [event.day for event in story.events(timeline)]
    assert days == sorted(days)
    assert days[-1] <= today
    assert days[0] >= timeline.month(0).first_day


@pytest.mark.usefixtures("few_customers")
def test_a_leap_day_makes_a_demo_too(tmp_path: Path) -> None:
    result = create_demo(tmp_path / "demo.db", today=date(2024, 2, 29))
    assert (result.customers, result.inventories, result.true_ups) == (2, 13, 1)
