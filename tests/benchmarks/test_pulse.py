"""A pulse tells how long the window did not answer, and where the other threads were."""

import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from benchmarks import pulse
from benchmarks.pulse import Pulse, rest


@pytest.fixture
def beat(qapp: QApplication) -> Iterator[Pulse]:
    made = Pulse()
    yield made
    made.deleteLater()


def busy(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def test_work_in_the_window_is_a_pause_as_long_as_it_takes(beat: Pulse) -> None:
    assert 0.05 <= beat.during(lambda: busy(0.06), lambda: True).seconds < 1


def test_the_pulse_begins_anew_each_time(beat: Pulse) -> None:
    beat.during(lambda: busy(0.2), lambda: True)
    assert beat.during(lambda: None, lambda: True).seconds < 0.2


def test_waiting_for_another_program_is_no_pause(beat: Pulse) -> None:
    assert beat.during(lambda: time.sleep(0.1), lambda: True).seconds < 0.05


def test_a_pause_says_where_other_threads_were_if_it_is_asked_to(qapp: QApplication) -> None:
    beat = Pulse(where=True)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    pause = beat.during(lambda: busy(0.05), lambda: True)
    done.set()
    thread.join()
    assert any("threading.py:" in place for place in pause.places)
    beat.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_what_never_ends_is_waited_for_in_vain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pulse, "_PATIENCE", 0.0)
    with pytest.raises(TimeoutError, match="in vain"):
        rest(lambda: False)
