"""What Qt needs of a Linux system, and the words where it is missing."""

import shutil
import subprocess
import sys

import pytest

from tests.architecture.source import ROOT
from tools import system_libraries
from tools.system_libraries import Library, advice, debian_packages, missing, platform_of

ABSENT = [Library("libnone.so.1", "libnone1", "none-libs"), Library("libnone-x.so.1", "libnone1", "none-libs")]


@pytest.mark.parametrize(
    ("variables", "platform"),
    [
        ({}, None),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "offscreen:size=1024x700"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, "wayland"),
    ],
)
def test_the_way_of_drawing_is_what_qt_would_choose(variables: dict[str, str], platform: str | None) -> None:
    assert platform_of(variables) == platform


def test_what_these_tests_run_on_is_complete() -> None:
    assert missing("offscreen") == []


@pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS bring these libraries along")
def test_a_library_that_the_loader_does_not_find_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(system_libraries.BY_PLATFORM, "xcb", tuple(ABSENT))
    assert missing("xcb") == ABSENT
    assert missing("offscreen") == []


@pytest.mark.parametrize(
    ("manager", "words"),
    [
        ("apt-get", "sudo apt-get install libnone1"),
        ("dnf", "sudo dnf install none-libs"),
        ("none", "Install the packages of your system"),
    ],
)
def test_the_words_name_the_libraries_and_the_remedy(monkeypatch: pytest.MonkeyPatch, manager: str, words: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if name == manager else None)
    assert "libnone.so.1, libnone-x.so.1" in advice(ABSENT)
    assert words in advice(ABSENT)


def test_a_package_is_named_once() -> None:
    assert debian_packages(ABSENT) == ["libnone1"]


def test_the_command_prints_packages_for_a_script() -> None:
    command = [sys.executable, "-m", "tools.system_libraries"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout == "\n"
