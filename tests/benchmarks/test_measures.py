"""Every benchmark runs on a little data and gives its figures; how fast is not asked here."""

import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.services.checks import check
from benchmarks import checking, months, pausing, reporting, starting
from benchmarks.__main__ import GROUPS, main, profile, work_of
from benchmarks.bare.listing import draw_rows
from benchmarks.figures import Figure
from benchmarks.processes import ROOT, offscreen, time_to_paint
from benchmarks.sizes import TINY


def bounds(figures: list[Figure]) -> dict[str, float]:
    return {one.benchmark: one.bound for one in figures if one.bound is not None}


def test_months_are_imported_grow_and_are_taken_back(tmp_path: Path) -> None:
    figures = months.measure(tmp_path, TINY)
    assert [(one.benchmark, one.bound) for one in figures if one.bound is not None] == [
        ("import", 2.5),
        ("next-month", 2.0),
        ("import", 400.0),
        ("growth", 1.6),
        ("devices", 1.0),
        ("movement", 1.0),
    ]
    assert {one.benchmark for one in figures} >= {"undo", "undo-first"}
    assert all(one.measured > 0 for one in figures)


def test_a_portfolio_of_many_customers_is_checked_whole(tmp_path: Path) -> None:
    assert bounds(checking.measure(tmp_path, TINY)) == {"check": 0.3}
    desk = checking.portfolio(tmp_path / "other.db", TINY)
    lines = check(desk, checking.MONTHS[-1])
    desk.store.close()
    assert len(lines) == TINY.customers * 3
    assert all(line.complete for line in lines)
    assert sum(line.count or 0 for line in lines) >= TINY.customers * TINY.models * 30


def test_a_report_is_drawn_and_so_are_its_bare_rows(tmp_path: Path) -> None:
    assert bounds(reporting.measure(tmp_path, TINY)) == {"report": 2.0}
    rows = reporting.bare_rows(200)
    path = tmp_path / "bare.pdf"
    path.write_bytes(draw_rows(rows, [1.0] * 7, "Helvetica"))
    pages = [page.extract_text() for page in PdfReader(path).pages]
    assert len(pages) > 1
    assert all(row[2] in "".join(pages) for row in rows)


def test_the_program_says_when_its_window_was_painted(tmp_path: Path) -> None:
    environment = offscreen(tmp_path)
    assert time_to_paint(["-m", "benchmarks.bare.window"], environment) > 0
    assert time_to_paint([*starting.PAINTED, "--store", str(tmp_path / "new.db")], environment) > 0


def test_a_process_without_a_window_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no window"):
        time_to_paint(["-c", "pass"], offscreen(tmp_path))


def test_a_command_that_loads_qt_is_refused() -> None:
    starting.refuse_qt(["main.py", "--help"])
    with pytest.raises(starting.CommandLoadsQtError, match="PySide6"):
        starting.refuse_qt(["-c", "import PySide6.QtCore"])


@pytest.mark.parametrize(
    "name", ["import", "next-month", "read", "growth", "devices", "movement", "undo", "undo-first", "report"]
)
def test_a_profile_can_be_taken_of(name: str, tmp_path: Path) -> None:
    with work_of(name, tmp_path, TINY) as work:
        work()


def test_a_profile_names_where_the_time_goes() -> None:
    assert "checks.py" in profile("check", TINY)


def test_an_unknown_group_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["chekc"])
    assert refused.value.code == 2
    assert all(name in capsys.readouterr().err for name in ["chekc"])


@pytest.mark.parametrize(("measured", "status"), [(0.2, 0), (0.4, 1)])
def test_the_exit_status_says_whether_all_holds(
    measured: float, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(GROUPS, "check", lambda *_: [Figure("check", "check", measured, bound=0.3)])
    assert main(["check"]) == status
    assert ("--profile check" in capsys.readouterr().out) is bool(status)


def test_the_pauses_of_a_table_are_told_for_everything_that_is_done_with_it(tmp_path: Path) -> None:
    figures = pausing.measure_table(tmp_path, TINY)
    assert bounds(figures) == {"table": 0.1}
    assert {"show", "search", "copy all", "export"} <= {one.promise.strip() for one in figures}


def test_an_import_in_the_window_tells_the_pause_of_every_step_and_the_memory(tmp_path: Path) -> None:
    figures = pausing.measure_import(tmp_path, TINY)
    assert [one.bound for one in figures if one.bound is not None] == [0.1, 400.0]
    assert {"read", "compare", "store", "take back"} <= {one.promise.strip() for one in figures}


@pytest.mark.skipif(sys.platform == "win32", reason="starts processes in another way")
def test_the_memory_of_a_process_is_its_own_and_not_that_of_its_parent() -> None:
    held = bytearray(200 * 1024 * 1024)
    code = "from benchmarks.children.one_import import peak_bytes; print(peak_bytes())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert 10 * 1024 * 1024 < int(done.stdout) < len(held)
