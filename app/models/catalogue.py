"""The catalogue of device models, and the names that inventories wrote for them (R2, R3, R6)."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Day, Key, Text


class CatalogueModelRow(Base):
    """A model; `classification` is None while nobody decided, `proposal` is then what is suggested.

    `normalised` is the name as it is compared, `aliases` further names separated by line breaks, `shipped` tells a row
    of the delivered catalogue from one that the user added.
    """

    __tablename__ = "catalogue_model"

    id: Mapped[Key]
    model: Mapped[Code]
    normalised: Mapped[str] = mapped_column(unique=True)
    classification: Mapped[Code | None]
    proposal: Mapped[Code | None]
    group_name: Mapped[Text]
    kind: Mapped[Text]
    aliases: Mapped[Text]
    shipped: Mapped[bool]
    end_of_sale: Mapped[Day | None]
    end_of_life: Mapped[Day | None]
    end_of_service: Mapped[Day | None]


class ListedModelRow(Base):
    """A model name as an inventory wrote it, with the catalogue model it stands for (None: unclassified)."""

    __tablename__ = "listed_model"

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(unique=True)
    catalogue_model_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_model.id"), index=True)
