"""Drawing a long document in a process of its own: a crash there is a sentence here."""

from app.domain.brand import Brand
from app.domain.errors import AppError
from app.domain.progress import Progress
from app.services.children.parent import MEGABYTE, Bounds, ChildProcess, Work
from app.services.documents.apart.refusals import DocumentCrashed, DocumentTooBig, DocumentTooSlow
from app.services.documents.apart.wire import ANSWERS, Drawn, Long, told

DRAWER = "app.services.documents.apart.child"
BOUNDS = Bounds(seconds=300.0, memory=2048 * MEGABYTE)


class _Refusals:
    def crashed(self) -> AppError:
        return DocumentCrashed()

    def too_slow(self, seconds: int) -> AppError:
        return DocumentTooSlow(seconds=seconds)

    def too_big(self, megabytes: int) -> AppError:
        return DocumentTooBig(megabytes=megabytes)


def drawn_apart(
    source: Long, brand: Brand, progress: Progress, *, bounds: Bounds = BOUNDS, module: str = DRAWER
) -> bytes:
    """The bytes that drawing here would give; Cancelled within a second of the user's wish."""
    work: Work[Drawn] = Work(module, told(source, brand, bounds), ANSWERS, bounds, _Refusals())
    data: bytes | None = None
    with ChildProcess(work, progress) as process:
        for answer in process.messages():
            data = answer.data
    if data is None:
        raise DocumentCrashed
    return data
