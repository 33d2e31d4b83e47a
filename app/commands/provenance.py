"""`inventory trace` and `inventory original`: where a device comes from, and the files that were imported."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.answer import Answer, Json
from app.commands.files import require_folder
from app.commands.kinds import CODE, FOLDER, IDENTITY
from app.commands.parser import Tree
from app.commands.session import Session
from app.commands.tables import listing, paragraphs, table
from app.commands.words import Words

if TYPE_CHECKING:
    from app.services.inventory.trace import Origin, Trace, TracedMonth

_NOTHING = "–"


def add(group: Tree) -> None:
    """Add the commands to those of inventories."""
    group.command("trace", run_trace).argument("device").option("customer", CODE)
    group.command("original", run_original).argument("id", IDENTITY).option("out", FOLDER, required=True)


def run_trace(arguments: Namespace, session: Session) -> Answer:
    """Every month of a device, with the file, sheet and row that list it."""
    from app.services.inventory.trace import trace

    with session.reading() as desk:
        found = trace(desk, arguments.device, arguments.customer)
    told = [_told(one, session.words) for one in found]
    return Answer([_data(one) for one in found], "\n\n\n".join(told))


def run_original(arguments: Namespace, session: Session) -> Answer:
    """Save the files of an import as they were given."""
    from app.services.inventory.originals import save_originals

    folder: Path = arguments.out
    require_folder(folder)
    with session.reading() as desk:
        saved = save_originals(desk, arguments.id, folder)
    data: list[Json] = [{"file": path.name} for path in saved.paths]
    told = "\n".join(session.words("inventory.saved", file=str(path)) for path in saved.paths)
    return Answer(data, told, saved.remarks)


def _data(one: "Trace") -> dict[str, Json]:
    return {
        "customer": one.customer,
        "serial": one.serial or None,
        "mac": one.mac or None,
        "device_id": one.lens_id or None,
        "months": [_month(month) for month in one.months],
    }


def _month(one: "TracedMonth") -> dict[str, Json]:
    return {
        "inventory": one.inventory_id,
        "date": one.day.isoformat(),
        "happened": one.happened.value,
        "model": one.model or None,
        "changes": [
            {"field": change.told.value, "before": change.before, "after": change.after} for change in one.differences
        ],
        "last_seen": one.last_seen.isoformat() if one.last_seen else None,
        "source": _source(one.origin) if one.origin else None,
    }


def _source(one: "Origin") -> dict[str, Json]:
    return {
        "file": one.file or None,
        "container": one.container or None,
        "sheet": one.sheet or None,
        "row": one.row,
        "sha256": one.sha256 or None,
        "original": one.original or None,
        "original_kept": one.is_kept,
    }


def _told(one: "Trace", words: Words) -> str:
    names = [("serial", one.serial), ("mac", one.mac), ("device_id", one.lens_id)]
    identity = [(words(f"heads.{name}"), value) for name, value in names if value]
    heads = ("date", "happened", "file", "sheet", "row", "last_seen")
    months = table([words(f"heads.{name}") for name in heads], [_row(month, words) for month in one.months], right=(4,))
    hashes = sorted({(_file(month.origin), month.origin.sha256) for month in one.months if month.origin})
    known = [(name, digest) for name, digest in hashes if digest]
    older = any(month.origin and month.origin.row is None for month in one.months)
    return paragraphs(
        listing([(words("heads.customer"), one.customer), *identity]),
        months,
        listing([(name, f"SHA-256 {digest}") for name, digest in known]) if known else "",
        words("inventory.without_rows") if older else "",
    )


def _row(one: "TracedMonth", words: Words) -> list[str]:
    origin = one.origin
    changes = ", ".join(
        f"{words(f'told.{change.told.value}')} {change.before or _NOTHING} → {change.after or _NOTHING}"
        for change in one.differences
    )
    return [
        one.day.isoformat(),
        changes or words(f"happened.{one.happened.value}"),
        _file(origin) if origin else "",
        origin.sheet if origin else "",
        words.count(origin.row) if origin and origin.row else "",
        one.last_seen.isoformat() if one.last_seen else "",
    ]


def _file(origin: "Origin | None") -> str:
    if origin is None:
        return ""
    return f"{origin.container}: {origin.file}" if origin.container else origin.file
