"""The base of every stored row: naming of constraints, shared column types and the append-only mark."""

from datetime import date
from typing import Annotated, Any, ClassVar

from sqlalchemy import Date, ForeignKey, Integer, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

Key = Annotated[int, mapped_column(Integer, primary_key=True)]
Text = Annotated[str, mapped_column(String, default="")]
Code = Annotated[str, mapped_column(String)]
Cents = Annotated[int, mapped_column(Integer)]
Hundredths = Annotated[int, mapped_column(Integer)]
Count = Annotated[int, mapped_column(Integer)]
Day = Annotated[date, mapped_column(Date)]
Moment = Annotated[str, mapped_column(String)]
"""A moment in UTC as ISO 8601 text."""


class Base(DeclarativeBase):
    """A stored row. Rows of an append-only table are never changed or deleted; the database itself refuses it."""

    metadata = MetaData(naming_convention=NAMING)
    __append_only__: ClassVar[bool] = False


class Versioned:
    """A row that people edit: a write that rests on an older version is a lost race."""

    version: Mapped[int] = mapped_column(Integer)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        """Let SQLAlchemy compare and raise the version with every update."""
        return {"version_id_col": cls.version}


def parent(target: str, *, primary_key: bool = False) -> Mapped[int]:
    """A required, indexed reference to a row that owns this one."""
    column: Mapped[int] = mapped_column(
        ForeignKey(target), primary_key=primary_key, index=not primary_key, nullable=False
    )
    return column
