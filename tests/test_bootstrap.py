"""The window from the arguments to its end: stores that open, stores that do not, the demo, and bugs."""

import logging
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import bootstrap
from app.cli import WindowWish
from app.models import lock
from app.services import opening
from app.services.desk import Desk
from app.services.opening import open_desk
from app.services.store_safety import backup_to
from app.views import routes
from app.views.language import Lang
from app.views.start import program as program_module
from app.views.start.program import Program
from app.views.start.waiting import Waiting
from app.views.theme import DEFAULT_ACCENT, Mode, Theme
from tests.services.conftest import new_store
from tests.services.estates import add_customer
from tests.translators import remove_translators

__all__ = ["new_store"]

PATIENCE_MS = 60_000
Step = Callable[[Program], bool]


class Script:
    """What the user does while the program runs: each step is tried again until it can be taken."""

    def __init__(self, *steps: Step) -> None:
        self.left = list(steps)
        self.programs: list[Program] = []
        self.problem: BaseException | None = None
        self._clock = QTimer(interval=15)
        self._clock.timeout.connect(self._try)

    def start(self, program: Program) -> None:
        self.programs.append(program)
        self._clock.start()
        QTimer.singleShot(PATIENCE_MS, self._clock, self._give_up)

    def _try(self) -> None:
        try:
            if self.left and self.left[0](self.programs[-1]):
                self.left.pop(0)
        except BaseException as error:  # noqa: BLE001 - raised again where the test can see it
            self.problem = error
        if self.problem is not None or not self.left:
            self._clock.stop()
            self.programs[-1].end()

    def _give_up(self) -> None:
        self.problem = AssertionError(f"{len(self.left)} steps were never taken")
        QApplication.quit()


@pytest.fixture
def store(new_store: Path, tmp_path: Path) -> Path:
    path = tmp_path / "desk.db"
    shutil.copy(new_store, path)
    return path


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    """The application, the log and the hook for bugs as other tests expect them."""
    hook, handlers = sys.excepthook, list(logging.root.handlers)
    yield
    assert sys.excepthook is hook
    assert logging.root.handlers == handlers
    qapp.setQuitOnLastWindowClosed(True)
    Theme.apply(qapp, Mode.LIGHT, DEFAULT_ACCENT)
    remove_translators()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Script]:
    """Run the program with a wish while the steps are taken one after the other."""

    def run_with(wish: WindowWish, *steps: Step) -> Script:
        script = Script(*steps)

        class Watched(Program):
            def __init__(self, *arguments: object) -> None:
                super().__init__(*arguments)  # type: ignore[arg-type]
                script.start(self)

        monkeypatch.setattr(program_module, "Program", Watched)
        assert bootstrap.run_window(wish) == 0
        if script.problem is not None:
            raise script.problem
        return script

    return run_with


def at_rest(program: Program) -> bool:
    """Whether a window over an open store is there and has nothing left to read."""
    sitting = program.sitting
    return sitting is not None and sitting.upkeep is not None and not sitting.tasks.running


def shows(screen: str) -> Step:
    def look(program: Program) -> bool:
        if not at_rest(program):
            return False
        assert program.sitting is not None
        here = program.sitting.window.history.current
        assert here is not None
        assert here.screen == screen
        return True

    return look


def desk_of(program: Program) -> Desk:
    assert program.sitting is not None
    return program.sitting.desk


def test_an_empty_store_begins_with_the_welcome(run: Callable[..., Script], store: Path) -> None:
    run(WindowWish(store), shows(routes.WELCOME))


def test_a_store_with_customers_begins_with_today(run: Callable[..., Script], store: Path) -> None:
    with open_desk(store).store as opened:
        add_customer(Desk(opened))
    run(WindowWish(store), shows(routes.TODAY))


def test_a_store_that_is_not_there_is_made(run: Callable[..., Script], tmp_path: Path) -> None:
    run(WindowWish(tmp_path / "new" / "desk.db"), shows(routes.WELCOME))
    assert (tmp_path / "new" / "desk.db").exists()


def test_the_window_is_there_before_the_store_is_open(run: Callable[..., Script], store: Path) -> None:
    seen: list[str] = []

    def opening_first(program: Program) -> bool:
        assert program.sitting is not None
        here = program.sitting.window.history.current
        seen.append(here.screen if here else "")
        return program.sitting.upkeep is not None

    run(WindowWish(store), opening_first, at_rest)
    assert seen[0] == routes.OPENING
    assert seen[-1] == routes.WELCOME


def test_without_a_wish_it_is_the_users_own_store(run: Callable[..., Script]) -> None:
    def own(program: Program) -> bool:
        return at_rest(program) and desk_of(program).store.path == bootstrap.default_store().resolve()

    run(WindowWish(), own)


def test_the_language_asked_for_is_not_kept(run: Callable[..., Script], store: Path) -> None:
    def dutch(program: Program) -> bool:
        return at_rest(program) and program._look.language.lang is Lang.DUTCH

    run(WindowWish(store, "nl"), dutch)
    run(WindowWish(store), lambda program: at_rest(program) and program._look.language.lang is Lang.ENGLISH)


def test_the_store_is_free_again_after_the_end(run: Callable[..., Script], store: Path) -> None:
    run(WindowWish(store), at_rest)
    open_desk(store).store.close()
    assert not store.with_name(store.name + lock.HOLDER_SUFFIX).exists()


def test_closing_while_the_store_is_being_opened_leaves_it_free(
    run: Callable[..., Script], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    real = opening.open_desk

    def slowly(path: Path) -> Desk:
        time.sleep(0.4)
        return real(path)

    monkeypatch.setattr(opening, "open_desk", slowly)

    def closed_at_once(program: Program) -> bool:
        assert program.sitting is not None
        program.sitting.close()
        return True

    run(WindowWish(store), closed_at_once)
    assert not store.with_name(store.name + lock.HOLDER_SUFFIX).exists()


# Refusals


def refused(*words: str) -> Step:
    def look(program: Program) -> bool:
        if program.refusal is None:
            return False
        text = " ".join(program.refusal.sentences)
        assert all(word in text for word in words), text
        return True

    return look


def test_a_foreign_file_is_refused_and_left_as_it_is(run: Callable[..., Script], tmp_path: Path) -> None:
    foreign = tmp_path / "letter.db"
    foreign.write_bytes(b"Dear sir" * 100)
    run(WindowWish(foreign), refused("letter.db"))
    assert foreign.read_bytes() == b"Dear sir" * 100


def test_a_locked_store_can_be_tried_again(run: Callable[..., Script], store: Path) -> None:
    held = open_desk(store)

    def set_free(program: Program) -> bool:
        assert program.refusal is not None
        held.store.close()
        program.refusal.try_again.emit()
        return True

    run(WindowWish(store), refused("desk.db"), set_free, shows(routes.WELCOME))


def test_a_newer_store_is_refused(run: Callable[..., Script], store: Path) -> None:
    with store.open("r+b") as file:
        file.seek(60)
        file.write((9999).to_bytes(4, "big"))
    run(WindowWish(store), refused("desk.db", "9999"))


def test_trap_7_a_damaged_store_is_restored_from_its_newest_backup(
    run: Callable[..., Script], store: Path, tmp_path: Path
) -> None:
    desk = open_desk(store)
    add_customer(desk, "C1")
    backup_to(desk, tmp_path / "kept.db")
    desk.store.suspect_damage()
    desk.store.close()
    damaged = bytearray(store.read_bytes())
    damaged[5000:15000] = b"\xff" * 10_000
    store.write_bytes(bytes(damaged))

    def restored(program: Program) -> bool:
        assert program.refusal is not None
        program.refusal.restore.emit(tmp_path / "kept.db")
        return True

    def whole(program: Program) -> bool:
        if not at_rest(program) or program.sitting is None:
            return False
        assert "kept.db" in program.sitting.window.frame.status.message
        return True

    run(WindowWish(store), refused("kept.db"), restored, shows(routes.TODAY), whole)


def test_closing_a_refusal_ends_the_program(run: Callable[..., Script], tmp_path: Path) -> None:
    foreign = tmp_path / "letter.db"
    foreign.write_bytes(b"Dear sir")

    def closed(program: Program) -> bool:
        if program.refusal is None:
            return False
        program.refusal.close()
        return True

    run(WindowWish(foreign), closed)


# The demo and restoring


def test_the_demo_is_thrown_away(run: Callable[..., Script], store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.services.demo import create

    def made(path: Path, **_: object) -> None:
        shutil.copy(store, path)

    monkeypatch.setattr(create, "create_demo", made)
    paths: list[Path] = []

    def is_demo(program: Program) -> bool:
        if not at_rest(program):
            return False
        paths.append(desk_of(program).store.path)
        return True

    run(WindowWish(demo=True), is_demo)
    assert not paths[0].parent.exists()


def test_from_ones_own_store_to_the_demo(
    run: Callable[..., Script], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.services.demo import create

    def made(path: Path, **_: object) -> None:
        shutil.copy(store, path)

    monkeypatch.setattr(create, "create_demo", made)

    def leave(program: Program) -> bool:
        if not at_rest(program):
            return False
        program.open_demo()
        return True

    def there(program: Program) -> bool:
        return at_rest(program) and desk_of(program).store.path.name == "Demo.db"

    run(WindowWish(store), leave, there)


def test_a_demo_that_cannot_be_made_says_why(run: Callable[..., Script], monkeypatch: pytest.MonkeyPatch) -> None:
    from app.models.store_file import StoreUnreadable
    from app.services.demo import create

    def full(path: Path, **_: object) -> None:
        raise StoreUnreadable(path=str(path), reason="No space left on device")

    monkeypatch.setattr(create, "create_demo", full)
    run(WindowWish(demo=True), refused("No space left on device"))


def test_restoring_from_the_window_opens_what_was_restored(
    run: Callable[..., Script], store: Path, tmp_path: Path
) -> None:
    with open_desk(store).store as opened:
        backup_to(Desk(opened), tmp_path / "empty.db")
        add_customer(Desk(opened))

    def put_back(program: Program) -> bool:
        if not at_rest(program):
            return False
        program.restore(tmp_path / "empty.db")
        return True

    run(WindowWish(store), shows(routes.TODAY), put_back, shows(routes.WELCOME))
    assert list(tmp_path.glob("desk.before-restore-*.db"))


# Bugs and the log


def test_a_bug_is_logged_and_told_with_a_report(
    run: Callable[..., Script], store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fall_over(program: Program) -> bool:
        if not at_rest(program):
            return False
        error = RuntimeError("a mistake of the program")
        sys.excepthook(RuntimeError, error, None)
        assert program.sitting is not None
        banner = program.sitting.window.frame.banner
        assert not banner.isHidden()
        return True

    run(WindowWish(store), fall_over)
    assert "a mistake of the program" in bootstrap.log_file().read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_is_no_reason_not_to_start(
    run: Callable[..., Script], store: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(bootstrap, "log_file", lambda: tmp_path / "file" / "desk.log")
    run(WindowWish(store), at_rest)


def test_a_bug_while_opening_is_said_with_a_report_and_the_store_is_left_alone(
    run: Callable[..., Script], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall_over(_: Path) -> Desk:
        raise RuntimeError("a mistake of the program")

    monkeypatch.setattr(opening, "open_desk", fall_over)
    run(WindowWish(store), refused("did not expect", "a mistake of the program", "Traceback"))


def test_a_demo_that_failed_can_be_tried_again(
    run: Callable[..., Script], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.models.store_file import StoreUnreadable
    from app.services.demo import create

    tries: list[Path] = []

    def at_the_second_try(path: Path, **_: object) -> None:
        tries.append(path)
        if len(tries) == 1:
            raise StoreUnreadable(path=str(path), reason="No space left on device")
        shutil.copy(store, path)

    monkeypatch.setattr(create, "create_demo", at_the_second_try)

    def again(program: Program) -> bool:
        assert program.refusal is not None
        program.refusal.try_again.emit()
        return True

    run(WindowWish(demo=True), refused("No space left"), again, at_rest)
    assert len(tries) == 2


def test_giving_the_demo_up_returns_to_ones_own_store(
    run: Callable[..., Script], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    from app.domain.progress import Progress, stop_if_cancelled
    from app.services.demo import create

    def endless(_: Path, *, progress: Progress) -> None:
        while True:
            stop_if_cancelled(progress)
            time.sleep(0.005)

    monkeypatch.setattr(create, "create_demo", endless)

    def leave(program: Program) -> bool:
        if not at_rest(program):
            return False
        program.open_demo()
        return True

    def give_up(program: Program) -> bool:
        waiting = next((one for one in QApplication.topLevelWidgets() if isinstance(one, Waiting)), None)
        if waiting is None or not waiting.isVisible():
            return False
        waiting.reject()
        return True

    def home(program: Program) -> bool:
        return at_rest(program) and desk_of(program).store.path == store.resolve()

    run(WindowWish(store), leave, give_up, home)


def test_the_windows_have_the_sign_of_the_program(run: Callable[..., Script], store: Path) -> None:
    def signed(program: Program) -> bool:
        return at_rest(program) and not QApplication.windowIcon().isNull()

    run(WindowWish(store), signed)
