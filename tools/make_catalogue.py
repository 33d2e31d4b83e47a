"""Make resources/catalogue.csv from tools/device-models.csv.

    python tools/make_catalogue.py

The list names a category and whether the model counts by default; the shipped catalogue holds what follows from that
(lens.md, "Model names"): counted models their category, excluded families `excluded`, other rows that do not count
`ignored`, and rows marked `review` nothing but a proposal, because the user decides about those. Product ids that are
names become aliases; bare hexadecimal USB ids are left out, no inventory shows them as a model.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parent / "device-models.csv"
TARGET = Path(__file__).parent.parent / "resources" / "catalogue.csv"
COLUMNS = ("model", "classification", "proposal", "kind", "aliases", "note")

_USB_ID = re.compile(r"[0-9a-f]{2,4}", re.IGNORECASE)


def classification_of(category: str, counts: str) -> str:
    """The classification of a model of the list; empty text for one that waits for the user's decision."""
    if counts == "review":
        return ""
    if counts == "yes":
        return category
    return "excluded" if category == "excluded" else "ignored"


def proposal_of(category: str, counts: str) -> str:
    """What is proposed for a model that waits for a decision; empty text where nothing can be."""
    return category if counts == "review" and category != "none" else ""


def aliases_of(model: str, product_ids: str) -> list[str]:
    """Product ids that are names, other than the model's own."""
    names = (name.strip() for name in product_ids.split(";"))
    return [name for name in names if name and name != model and not _USB_ID.fullmatch(name)]


def catalogue_rows(source: Path) -> Iterator[dict[str, str]]:
    """The rows of the shipped catalogue, in the order of the list."""
    with source.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            category, counts = row["category"], row["counts_default"]
            yield {
                "model": row["model"],
                "classification": classification_of(category, counts),
                "proposal": proposal_of(category, counts),
                "kind": row["kind"],
                "aliases": "; ".join(aliases_of(row["model"], row["lens_product_ids"])),
                "note": row["note"],
            }


def write_catalogue(source: Path, target: Path) -> None:
    """Make the catalogue of a list of models."""
    with target.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(catalogue_rows(source))


if __name__ == "__main__":
    write_catalogue(SOURCE, TARGET)
    print(TARGET)
