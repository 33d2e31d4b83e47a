"""The append-only log of what was done, by whom and when."""

from typing import ClassVar

from sqlalchemy.orm import Mapped

from app.models.base import Base, Code, Key, Moment, Text


class AuditRow(Base):
    """One action on one subject; `detail` is JSON with what matters of before and after."""

    __tablename__ = "audit_log"
    __append_only__: ClassVar[bool] = True

    id: Mapped[Key]
    at: Mapped[Moment]
    who: Mapped[Text]
    action: Mapped[Code]
    subject: Mapped[Code]
    detail: Mapped[Text]
