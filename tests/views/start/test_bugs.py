"""Mistakes of the program: logged, told, and the hooks as they were afterwards."""

import logging
import sys
import threading

import pytest

from app.views.start.bugs import catch_bugs


def test_what_nobody_caught_is_logged_with_its_traceback_and_told(caplog: pytest.LogCaptureFixture) -> None:
    told: list[BaseException] = []
    error = RuntimeError("a mistake")
    with caplog.at_level(logging.ERROR), catch_bugs(told.append):
        sys.excepthook(RuntimeError, error, None)
    assert told == [error]
    assert "a mistake" in caplog.text


def test_ctrl_c_stays_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BaseException] = []
    before: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: before.append(kind))
    with catch_bugs(told.append):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert (told, before) == ([], [KeyboardInterrupt])


def test_a_thread_is_logged_and_leaves_the_window_alone(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    before: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", before.append)
    told: list[BaseException] = []

    def fall_over() -> None:
        raise RuntimeError("in a thread")

    with caplog.at_level(logging.ERROR), catch_bugs(told.append):
        thread = threading.Thread(target=fall_over)
        thread.start()
        thread.join()
    assert told == []
    assert "in a thread" in caplog.text
    assert len(before) == 1


def test_the_hooks_are_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    hooks = sys.excepthook, threading.excepthook
    with pytest.raises(ValueError, match="out"), catch_bugs(lambda _: None):
        raise ValueError("out")
    assert (sys.excepthook, threading.excepthook) == hooks
