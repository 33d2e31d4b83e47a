"""What an import leaves to a person: rows with a damaged serial, and models that may be one set."""

from app.commands.answer import Json
from app.commands.tables import paragraphs
from app.commands.words import Words
from app.services.inventory.device_rows import CleanInventory, QuarantinedRow


def data_of(clean: CleanInventory) -> dict[str, Json]:
    """The rows with a damaged serial, decided about or not, and the pairs of models that nobody decided about.

    Without any, the answer says nothing of them.
    """
    damaged = sorted([*clean.quarantined, *clean.decided], key=lambda row: row.ref)
    rows: Json = [_row(clean, row) for row in damaged]
    sets: Json = [{"kept": one.kept, "part": one.part, "pairs": one.pairs} for one in clean.sets]
    return {name: told for name, told in (("quarantine", rows), ("sets", sets)) if told}


def text_of(clean: CleanInventory, words: Words) -> str:
    """The same for people; nothing where nothing is left to decide."""
    apart = [_line(clean, row, words) for row in clean.quarantined if row.choice is None]
    sets = [f"  {one.kept} + {one.part}  {words.count(one.pairs)}" for one in clean.sets]
    return paragraphs(
        "\n".join([words("inventory.set_apart"), *apart]) if apart else "",
        "\n".join([words("inventory.sets"), *sets]) if sets else "",
    )


def _row(clean: CleanInventory, row: QuarantinedRow) -> dict[str, Json]:
    return {
        "file": clean.files[row.ref.file].name,
        "row": row.ref.row,
        "model": row.model,
        "serial": row.serial,
        "damage": row.damage.value,
        "earlier": row.earlier or None,
        "choice": row.choice.value if row.choice else None,
    }


def _line(clean: CleanInventory, row: QuarantinedRow, words: Words) -> str:
    earlier = words("inventory.earlier", serial=row.earlier) if row.earlier else ""
    file = f"{clean.files[row.ref.file].name}:" if len(clean.files) > 1 else ""
    return f"  {file}{row.ref.row}  {row.model}  {row.serial}  {earlier}".rstrip()
