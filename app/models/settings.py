"""Settings of the program, the partner's brand, and the counters of document numbers."""

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Key, Text


class SettingRow(Base):
    """One setting by name."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Code]


class BrandRow(Base):
    """The partner's brand; there is one."""

    __tablename__ = "brand"

    id: Mapped[Key]
    company: Mapped[Code]
    programme: Mapped[Code]
    primary: Mapped[Code]
    secondary: Mapped[Code]
    logo: Mapped[bytes | None] = mapped_column(LargeBinary)
    street: Mapped[Text]
    postcode: Mapped[Text]
    city: Mapped[Text]
    country: Mapped[Text]
    phone: Mapped[Text]
    email: Mapped[Text]
    website: Mapped[Text]
    registration_number: Mapped[Text]
    vat_number: Mapped[Text]
    iban: Mapped[Text]
    bic: Mapped[Text]
    footer: Mapped[Text]


class NumberRow(Base):
    """The last number given out per kind, year and workstation letter."""

    __tablename__ = "number"

    kind: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    workstation: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[Count]
