"""What was decided about pairs of models that may be parts of one set (lens.md: one set as several rows)."""

from sqlalchemy import Boolean, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Key, Moment, Text


class SetRuleRow(Base):
    """A decision for every customer: whether `part` beside `kept` is the same set; both as model names are compared.

    `kept_name` and `part_name` are the names as they were shown.
    """

    __tablename__ = "set_rule"
    __table_args__ = (UniqueConstraint("kept", "part"),)

    id: Mapped[Key]
    kept: Mapped[Code]
    part: Mapped[Code]
    kept_name: Mapped[Text]
    part_name: Mapped[Text]
    is_one_set: Mapped[bool] = mapped_column(Boolean)
    decided_at: Mapped[Moment]
    decided_by: Mapped[Text]
