"""The ground of conftest.py holds: a home of its own, no display, no network."""

import os
import socket
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


def test_no_test_sees_the_home_of_a_real_user() -> None:
    assert Path.home().name.startswith("trueup-home-")


@pytest.mark.skipif(os.name == "nt", reason="Windows asks the system, not the environment")
def test_the_users_data_folder_lies_in_the_tests_home() -> None:
    assert Path(platformdirs.user_data_dir("trueup-desk")).is_relative_to(Path.home())


def test_the_window_is_drawn_without_a_display(qapp: QApplication) -> None:
    assert qapp is QApplication.instance()
    assert QGuiApplication.platformName() == "offscreen"


@pytest.mark.parametrize("host", ["192.0.2.1", "example.invalid"])
def test_another_machine_cannot_be_reached(host: str) -> None:
    with pytest.raises(Exception, match="tried to reach"), socket.create_connection((host, 80), timeout=1):
        pass


def test_this_machine_can_be_reached() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
    ):
        assert client.getpeername()[0] == "127.0.0.1"
