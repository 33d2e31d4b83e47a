"""`inventory movement`: why the counts of a customer moved between two inventories, device by device."""

from argparse import Namespace
from collections.abc import Sequence

from app.commands.answer import Answer, Json
from app.commands.files import require_folder
from app.commands.kinds import CODE, DAYS, FOLDER, INVENTORY
from app.commands.parser import Tree
from app.commands.session import Session
from app.commands.tables import paragraphs, table
from app.commands.words import Words
from app.domain.inventories import Change, DeviceLocation, Movement
from app.domain.movement import (
    UNSEEN_DAYS,
    Bridge,
    Compared,
    MovementBetween,
    bridge_table,
    without_effect,
    word_of,
)

MOST_SHOWN = 50
"""Devices that a terminal shows; JSON and the workbook hold all of them."""


def add(group: Tree) -> None:
    """Add the command to those of inventories."""
    command = group.command("movement", run).option("customer", CODE, required=True)
    command.option("from", INVENTORY, required=True).option("to", INVENTORY, required=True)
    command.option("unseen", DAYS).option("out", FOLDER)


def run(arguments: Namespace, session: Session) -> Answer:
    """The movement; with a folder its workbook is written there."""
    from app.services.inventory.movement_choice import movement_of
    from app.services.movement_export import save_movement

    require_folder(arguments.out)
    earlier, later = getattr(arguments, "from"), arguments.to
    with session.reading() as desk:
        movement = movement_of(desk, arguments.customer, earlier, later, arguments.unseen or UNSEEN_DAYS)
        file = save_movement(desk, movement, arguments.out) if arguments.out else None
    written = str(arguments.out / file) if file else ""
    return Answer(_data(movement, file), _text(movement, written, session.words))


def _data(movement: MovementBetween, file: str | None) -> dict[str, Json]:
    return {
        "customer": movement.customer,
        "from": _inventory(movement.earlier),
        "to": _inventory(movement.later),
        "unseen_days": movement.unseen_days,
        "last_seen_unknown": movement.unknown,
        "categories": [_bridge(one) for one in movement.bridges],
        "reasons": {change.value: number for change, number in movement.reasons.items()},
        "devices": [_device(one) for one in movement.movements],
        "documents": [file] if file else [],
    }


def _inventory(one: Compared) -> dict[str, Json]:
    return {"id": one.id, "date": one.date.isoformat(), "quarantined": one.quarantined}


def _bridge(one: Bridge) -> dict[str, Json]:
    steps: list[Json] = [{"reason": step.change.value, "effect": step.effect} for step in one.steps]
    return {"category": one.category.value, "before": one.before, "steps": steps, "after": one.after}


def _device(one: Movement) -> dict[str, Json]:
    before = one.location if one.change is Change.LEFT else one.earlier_location
    after = None if one.change is Change.LEFT else one.location
    return {
        "reason": one.change.value,
        "category": one.category.value if one.category else None,
        "model": one.model,
        "earlier_model": one.earlier_model or None,
        "serial": one.serial,
        "mac": one.mac,
        "name": one.location.name,
        "before": _place(before),
        "after": _place(after),
        "last_seen": one.last_seen.isoformat() if one.last_seen else None,
        "effect": one.effect,
    }


def _place(place: DeviceLocation | None) -> dict[str, Json] | None:
    return {"site": place.site, "room": place.room} if place else None


def _text(movement: MovementBetween, written: str, words: Words) -> str:
    first, last = movement.earlier, movement.later
    title = words(
        "movement.title",
        customer=movement.customer,
        first=first.date.isoformat(),
        last=last.date.isoformat(),
    )
    return paragraphs(
        title,
        _counts(movement, words),
        _quiet(movement, words),
        _devices(movement.movements, words),
        words("movement.written", file=written) if written else "",
    )


def _counts(movement: MovementBetween, words: Words) -> str:
    """Every category from one count to the other, a column each."""
    bridges = bridge_table(movement.bridges)
    if not bridges.categories:
        return words("movement.nothing")
    days = (movement.earlier.date.isoformat(), movement.later.date.isoformat())
    before, after = (
        [words("movement.counted", date=day), *map(words.count, counts)]
        for day, counts in zip(days, (bridges.before, bridges.after), strict=True)
    )
    steps = [[words(f"reason.{row.word}"), *(_effect(one, words) for one in row.effects)] for row in bridges.rows]
    heads = ["", *(words(f"category.{one.value}") for one in bridges.categories)]
    return table(heads, [before, *steps, after], right=range(1, len(heads)))


def _quiet(movement: MovementBetween, words: Words) -> str:
    """What had no effect on a count, one line each."""
    lines = [
        words("movement.unseen", count=words.count(number), days=movement.unseen_days)
        if change is Change.UNSEEN
        else f"{words(f'reason.{change.value}')}: {words.count(number)}"
        for change, number in without_effect(movement.movements).items()
    ]
    if movement.unknown:
        lines.append(words("movement.unknown", count=words.count(movement.unknown)))
    lines += [
        words("movement.quarantined", count=words.count(one.quarantined), date=one.date.isoformat())
        for one in (movement.earlier, movement.later)
        if one.quarantined
    ]
    return "\n".join([words("movement.without_effect"), *(f"  {line}" for line in lines)]) if lines else ""


def _devices(movements: Sequence[Movement], words: Words) -> str:
    if not movements:
        return ""
    heads = [words(f"heads.{name}") for name in ("reason", "category", "model", "serial", "place", "effect")]
    shown = table(heads, [_row(one, words) for one in movements[:MOST_SHOWN]], right=(5,))
    rest = len(movements) - MOST_SHOWN
    return shown if rest <= 0 else f"{shown}\n{words('movement.more', count=words.count(rest))}"


def _row(one: Movement, words: Words) -> list[str]:
    return [
        words(f"reason.{word_of(one.change, one.effect)}"),
        words(f"category.{one.category.value}") if one.category else "\u2013",
        one.model,
        one.serial or one.mac or "\u2013",
        _where(one),
        _effect(one.effect, words) or "0",
    ]


def _where(one: Movement) -> str:
    now = _site_and_room(one.location)
    if one.change is Change.UNSEEN and one.last_seen:
        return ", ".join(filter(None, (now, one.last_seen.isoformat())))
    return f"{_site_and_room(one.earlier_location)} \u2192 {now}" if one.earlier_location else now


def _site_and_room(place: DeviceLocation) -> str:
    return ", ".join(filter(None, (place.site, place.room))) or "\u2013"


def _effect(effect: int, words: Words) -> str:
    return f"{'+' if effect > 0 else '-'}{words.count(abs(effect))}" if effect else ""
