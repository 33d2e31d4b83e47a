"""How the columns of a customer's files were understood, remembered for the next file with the same headers."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from app.models.base import Base, Code, Key, Moment, Text, parent


class ColumnMemoryRow(Base):
    """One remembered understanding; `headers` and `fields` are JSON lists of equal length, a field "" is not read.

    `fingerprint` is the SHA-256 of the headers as they are compared; `file_name` the file it was made with.
    """

    __tablename__ = "column_memory"
    __table_args__ = (UniqueConstraint("customer_id", "fingerprint"),)

    id: Mapped[Key]
    customer_id: Mapped[int] = parent("customer.id")
    fingerprint: Mapped[Code]
    headers: Mapped[Text]
    fields: Mapped[Text]
    file_name: Mapped[Text]
    saved_at: Mapped[Moment]
    saved_by: Mapped[Text]
