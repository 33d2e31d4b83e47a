"""Another of the models that one device was listed under: the intervals of devices say the one that counts (R6)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import delete, select

from app.models.inventories import DeviceSpanRow, InventoryRow
from app.models.unit_of_work import UnitOfWork

_State = tuple[int, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Piece:
    """An interval of one device: from `start` up to, but not including, `end`, with its listed model and place."""

    start: int
    end: int | None
    state: _State


def remodel(uow: UnitOfWork, customer_id: int, models: Mapping[int, Mapping[int, int]]) -> None:
    """Give devices of a customer other listed models: by device, the model at the positions of inventories."""
    if not models:
        return
    rows = select(InventoryRow.position).where(InventoryRow.customer_id == customer_id)
    positions = list(uow.session.scalars(rows.order_by(InventoryRow.position)))
    for device_id, wanted in models.items():
        spans = select(DeviceSpanRow).where(DeviceSpanRow.device_id == device_id).order_by(DeviceSpanRow.start)
        _rewrite(uow, list(uow.session.scalars(spans)), positions, wanted)


def pieces_of(held: Sequence[Piece], positions: Sequence[int], wanted: Mapping[int, int]) -> list[Piece]:
    """The intervals of a device once its model is another at some positions; equal neighbours become one."""
    result: list[Piece] = []
    for piece in (part for one in held for part in _cut(one, positions, wanted)):
        last = result[-1] if result else None
        if last is not None and last.end == piece.start and last.state == piece.state:
            result[-1] = replace(last, end=piece.end)
        else:
            result.append(piece)
    return result


def _cut(held: Piece, positions: Sequence[int], wanted: Mapping[int, int]) -> Iterator[Piece]:
    """An interval as one piece for each inventory in it."""
    inside = [one for one in positions if one >= held.start and (held.end is None or one < held.end)]
    for at, position in enumerate(inside):
        end = inside[at + 1] if at + 1 < len(inside) else held.end
        yield Piece(position, end, (wanted.get(position, held.state[0]), *held.state[1:]))


def _rewrite(
    uow: UnitOfWork, spans: Sequence[DeviceSpanRow], positions: Sequence[int], wanted: Mapping[int, int]
) -> None:
    """Write the intervals of one device again; those whose ends stay are changed in place."""
    held = [Piece(row.start, row.end, (row.listed_model_id, row.name, row.site, row.room, row.user)) for row in spans]
    pieces = pieces_of(held, positions, wanted)
    if [(one.start, one.end) for one in pieces] == [(one.start, one.end) for one in held]:
        for row, piece in zip(spans, pieces, strict=True):
            row.listed_model_id = piece.state[0]
        uow.session.flush()
        return
    customer_id, device_id = spans[0].customer_id, spans[0].device_id
    uow.session.execute(delete(DeviceSpanRow).where(DeviceSpanRow.id.in_([row.id for row in spans])))
    for row in spans:
        uow.session.expunge(row)
    for piece in pieces:
        model, name, site, room, user = piece.state
        uow.session.add(
            DeviceSpanRow(
                customer_id=customer_id,
                device_id=device_id,
                listed_model_id=model,
                start=piece.start,
                end=piece.end,
                name=name,
                site=site,
                room=room,
                user=user,
            )
        )
    uow.session.flush()
