"""The set-up file: makes the environment once, installs what changed, and says what to do where it cannot."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import desk
from desk import BUILD, DEVELOPMENT, RUNTIME, Environment, SetupError
from tests.architecture.source import ROOT
from tools import system_libraries
from tools.system_libraries import Library

ABSENT = Library("libnone.so.1", "libnone1", "none-libs")


class Recorder(Environment):
    """An environment that is there and notes what would run in it."""

    def __init__(self, root: Path, answer: Callable[[str], int] = lambda _: 0) -> None:
        super().__init__(root)
        self.folder.mkdir(exist_ok=True)
        self.calls: list[str] = []
        self.answer = answer
        for name in (BUILD, RUNTIME, DEVELOPMENT):
            (root / name).write_text(f"# {name}\n", encoding="utf-8")

    def _usable(self) -> bool:
        return True

    def call(self, *arguments: str, variables: object = None) -> int:
        """Note the call; `answer` decides how it ends."""
        self.calls.append(" ".join(arguments))
        return self.answer(self.calls[-1])

    def installs(self) -> list[list[str]]:
        """The requirement files of each pip call."""
        words = [call.split() for call in self.calls if call.startswith("-m pip install")]
        return [[each for each in call if each.startswith("requirements")] for call in words]


@pytest.fixture
def environment(tmp_path: Path) -> Recorder:
    """An environment that exists and does what it is told."""
    return Recorder(tmp_path)


@pytest.fixture(autouse=True)
def _complete_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "missing", lambda _: [])


def test_packages_are_installed_by_their_hashes_and_never_compiled(environment: Recorder) -> None:
    environment.prepare(RUNTIME)
    assert all("--require-hashes" in call and "--only-binary :all:" in call for call in environment.calls)


def test_what_packs_the_font_comes_before_what_needs_it(environment: Recorder) -> None:
    environment.prepare(RUNTIME, DEVELOPMENT)
    assert environment.installs() == [[BUILD], [RUNTIME, DEVELOPMENT]]


def test_nothing_is_installed_twice(environment: Recorder) -> None:
    environment.prepare(RUNTIME)
    environment.calls.clear()
    environment.prepare(RUNTIME)
    assert environment.calls == []


def test_a_requirements_file_that_changed_is_installed_again(environment: Recorder) -> None:
    environment.prepare(RUNTIME, DEVELOPMENT)
    environment.calls.clear()
    (environment.root / DEVELOPMENT).write_text("# newer\n", encoding="utf-8")
    environment.prepare(RUNTIME, DEVELOPMENT)
    assert environment.installs() == [[DEVELOPMENT]]


def test_a_failed_install_is_said_and_tried_again_next_time(tmp_path: Path) -> None:
    failing = Recorder(tmp_path, lambda _: 1)
    for _ in range(2):
        with pytest.raises(SetupError, match="could not be installed"):
            failing.prepare(RUNTIME)
    assert failing.installs() == [[BUILD], [BUILD]]


def test_demo_is_run_with_the_demo_store(environment: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert desk.demo(environment, []) == 0
    assert environment.calls[-1] == "main.py --demo"


def test_a_command_is_handed_on_whole_and_needs_no_display(
    environment: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    desk.run(environment, ["--store", "a.db", "check", "--month", "2026-03", "--help"])
    assert environment.calls[-1] == "main.py --store a.db check --month 2026-03 --help"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_window_without_a_display_is_refused_with_words(
    environment: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SetupError, match="no display here"):
        desk.demo(environment, [])


def test_a_missing_library_is_refused_before_qt_fails(environment: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "missing", lambda _: [ABSENT])
    with pytest.raises(SetupError, match=r"libnone\.so\.1"):
        desk.test(environment, [])


def test_every_check_runs_even_where_an_early_one_fails(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    environment = Recorder(tmp_path, lambda call: int("ruff" in call))
    assert desk.test(environment, []) == 1
    assert "Failed: formatting, style." in capfd.readouterr().err
    assert "pytest" in environment.calls[-1]


def test_the_tests_come_last_and_take_what_follows(environment: Recorder) -> None:
    assert desk.test(environment, ["-k", "r5"]) == 0
    assert environment.calls[-1].endswith("-k r5")
    assert len(environment.calls) == 2 + len(desk.checks([]))


def test_lock_makes_the_three_files_without_hosts(environment: Recorder) -> None:
    desk.lock(environment, [])
    made = [call for call in environment.calls if call.startswith("-m uv")]
    assert [call.split()[-1] for call in made] == [BUILD, RUNTIME, DEVELOPMENT]
    assert all("--generate-hashes" in call and "--no-emit-index-url" in call for call in made)


def test_an_unknown_command_is_a_wrong_usage() -> None:
    with pytest.raises(SystemExit) as end:
        desk.main(["fly"])
    assert end.value.code == 2


def test_a_refusal_is_a_sentence_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> int:
        raise SetupError("Say why.")

    monkeypatch.setitem(desk.COMMANDS, "setup", refuse)
    assert desk.main(["setup"]) == 1
    assert capsys.readouterr().err.strip() == "Say why."


def test_a_python_without_venv_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(SetupError, match="-venv"):
        Environment(tmp_path).prepare()


def test_a_real_environment_is_made_once_and_made_anew_where_it_is_broken(tmp_path: Path) -> None:
    environment = Environment(tmp_path)
    environment.prepare()
    assert environment.call("-c", "import pip") == 0
    before = environment.python.stat().st_ctime_ns, environment.folder.stat().st_ctime_ns
    environment.prepare()
    assert (environment.python.stat().st_ctime_ns, environment.folder.stat().st_ctime_ns) == before
    environment.python.unlink()
    environment.prepare()
    assert environment.call("-c", "import pip") == 0


def test_a_python_that_is_too_old_reads_far_enough_to_refuse() -> None:
    first, _, _ = (ROOT / "desk.py").read_text(encoding="utf-8").partition("import argparse")
    pretend = first.replace("import sys\n", "import sys\nsys.version_info = (3, 9, 2, 'final', 0)\n", 1)
    answer = subprocess.run([sys.executable, "-c", pretend], capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert "this is Python 3.9" in answer.stderr
    assert "Traceback" not in answer.stderr
