"""The catalogue that comes with the program; the user edits a copy of it in the store (R2, R3)."""

import csv
from functools import cache
from pathlib import Path

import app
from app.domain.categories import Classification
from app.services.inventory.model_names import CatalogueEntry

CATALOGUE_FILE = Path(next(iter(app.__path__))).parent / "resources" / "catalogue.csv"


@cache
def shipped_catalogue() -> tuple[CatalogueEntry, ...]:
    """Every model of resources/catalogue.csv; it holds no dates, the user maintains those (R3)."""
    with CATALOGUE_FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(_entry(row) for row in csv.DictReader(lines))


def _entry(row: dict[str, str]) -> CatalogueEntry:
    return CatalogueEntry(
        model=row["model"],
        classification=_classification(row["classification"]),
        proposal=_classification(row["proposal"]),
        kind=row["kind"],
        aliases=tuple(name.strip() for name in row["aliases"].split(";") if name.strip()),
        note=row["note"],
    )


def _classification(text: str) -> Classification | None:
    return Classification(text) if text else None
