"""The composition root: where things lie, and the log of mistakes."""

import os
from pathlib import Path

import pytest

from app import bootstrap, cli


def test_the_users_own_store_and_log_lie_where_the_system_keeps_them() -> None:
    home = Path(os.environ["HOME"])
    assert bootstrap.default_store().is_relative_to(home)
    assert bootstrap.default_store().parts[-2:] == ("TrueUp Desk", "desk.db")
    assert bootstrap.log_file().name == "desk.log"


def test_a_mistake_is_kept_with_how_it_came_to_it() -> None:
    with pytest.raises(ZeroDivisionError) as mistake:
        _ = 1 // 0
    path = bootstrap.keep_report(mistake.value)
    text = path.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in text
    assert "test_a_mistake_is_kept" in text


def test_ctrl_c_before_the_command_began_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "run", stop)
    assert bootstrap.main(["verify"]) == 130
