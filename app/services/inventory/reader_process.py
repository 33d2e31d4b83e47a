"""The reading process seen from its parent."""

from dataclasses import dataclass
from typing import Protocol, cast

from msgspec import Struct

from app.domain.errors import AppError
from app.domain.issues import Where
from app.domain.progress import Progress
from app.services.children.parent import Bounds, ChildProcess, Work
from app.services.inventory.limits import Limits
from app.services.inventory.refusals import ReaderCrashed, ReaderTooBig, ReaderTooSlow
from app.services.inventory.wire import ANSWERS, Message

READER = "app.services.inventory.child"


class Wish(Protocol):
    """What the process is asked for."""

    @property
    def limits(self) -> Limits:
        """What it may cost."""


@dataclass(frozen=True, slots=True)
class _Refusals:
    """Each names the file that was being read."""

    where: Where

    def crashed(self) -> AppError:
        return ReaderCrashed(where=self.where)

    def too_slow(self, seconds: int) -> AppError:
        return ReaderTooSlow(seconds=seconds, where=self.where)

    def too_big(self, megabytes: int) -> AppError:
        return ReaderTooBig(megabytes=megabytes, where=self.where)


class ReaderProcess(ChildProcess[Message]):
    """One reading process, from entering the context to leaving it, however it is left.

    `file` is the name that refusals carry, `module` what runs in the process: the reader, or what answers like it.
    """

    def __init__(self, request: Wish, file: str, progress: Progress, module: str = READER) -> None:
        bounds = Bounds(request.limits.seconds, request.limits.memory)
        messages = (cast("Struct", request),)
        super().__init__(Work(module, messages, ANSWERS, bounds, _Refusals(Where(file))), progress)
