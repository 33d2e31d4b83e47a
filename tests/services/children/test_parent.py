"""A process of its own: what it is told and answers, and what is raised when it does not come to its end."""

import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import psutil
import pytest

from app.domain.errors import AppError
from app.domain.progress import NO_PROGRESS
from app.services.children.frames import BrokenStream, receive
from app.services.children.parent import Bounds, ChildProcess, Work


class Number(msgspec.Struct, frozen=True):
    """The only message here."""

    value: int


class Crashed(AppError):
    code = "crashed"


class Slow(AppError):
    code = "slow"


class Big(AppError):
    code = "big"


class Refused:
    def crashed(self) -> AppError:
        return Crashed()

    def too_slow(self, seconds: int) -> AppError:
        return Slow(seconds=seconds)

    def too_big(self, megabytes: int) -> AppError:
        return Big(megabytes=megabytes)


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return tmp_path / "worker_of_this_test.py"


def work(numbers: Iterator[Number], seconds: float = 20.0) -> Work[Number]:
    bounds = Bounds(seconds, 1 << 30)
    return Work("worker_of_this_test", numbers, msgspec.msgpack.Decoder(Number), bounds, Refused())


def numbers(upto: int) -> Iterator[Number]:
    return (Number(value) for value in range(upto))


DOUBLE = """
    import sys, msgspec
    from app.services.children.child import die_with_parent, end, limit_memory, own_output
    from app.services.children.frames import receive, send
    class Number(msgspec.Struct):
        value: int
    answers = own_output()
    limit_memory(1 << 30)
    print("noise of a library")
    for _ in range({count}):
        send(answers, Number(2 * receive(sys.stdin.buffer, Number).value))
    die_with_parent(sys.stdin.buffer)
    end(answers)
"""


def test_what_is_told_is_answered_in_order(module: Path) -> None:
    module.write_text(textwrap.dedent(DOUBLE.format(count=500)))
    with ChildProcess(work(numbers(500)), NO_PROGRESS) as process:
        assert [one.value for one in process.messages()] == list(range(0, 1_000, 2))


def test_a_process_that_does_not_listen_holds_up_nobody(module: Path) -> None:
    module.write_text("import time; time.sleep(60)")
    begun = time.monotonic()
    # More than the pipe holds: writing it here would wait for ever.
    with pytest.raises(Slow) as refused, ChildProcess(work(numbers(100_000), 0.3), NO_PROGRESS) as process:
        list(process.messages())
    assert refused.value.params == {"seconds": 0}
    assert time.monotonic() - begun < 10
    assert not psutil.pid_exists(process.process_id)


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("import os; os._exit(7)", Crashed),
        ("raise MemoryError", Big),
        ("import os; os.write(1, b'no message at all'); raise SystemExit(1)", Crashed),
    ],
    ids=["ended", "out of memory", "noise"],
)
def test_how_a_process_ends_is_told(module: Path, code: str, refusal: type[AppError]) -> None:
    module.write_text(code)
    with pytest.raises(refusal), ChildProcess(work(numbers(3)), NO_PROGRESS) as process:
        list(process.messages())


def test_what_was_asked_for_never_came(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.touch()
    with empty.open("rb") as stream, pytest.raises(BrokenStream):
        receive(stream, Number)
    assert sys.executable
