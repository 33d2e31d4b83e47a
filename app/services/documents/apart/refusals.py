"""Why a long document could not be drawn."""

from typing import ClassVar

from app.domain.errors import AppError


class DocumentCrashed(AppError):
    """The drawing process broke down."""

    code: ClassVar[str] = "document_crashed"


class DocumentTooSlow(AppError):
    """Drawing took longer than `seconds`."""

    code: ClassVar[str] = "document_too_slow"


class DocumentTooBig(AppError):
    """Drawing needed more memory than `megabytes`."""

    code: ClassVar[str] = "document_too_big"
