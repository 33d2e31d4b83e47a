"""Writing many changed spans at once, by the driver itself (trap 13)."""

from collections.abc import Sequence

from sqlalchemy import Connection


def delete_spans(connection: Connection, span_ids: Sequence[int]) -> None:
    """Delete spans by id."""
    if span_ids:
        connection.exec_driver_sql("DELETE FROM device_span WHERE id = ?", [(span_id,) for span_id in span_ids])


def delete_unlisted_devices(connection: Connection, device_ids: Sequence[int]) -> None:
    """Delete those of the devices that have no span left."""
    if device_ids:
        connection.exec_driver_sql(
            "DELETE FROM device WHERE id = ? AND NOT EXISTS (SELECT 1 FROM device_span WHERE device_id = device.id)",
            [(device_id,) for device_id in device_ids],
        )


def move_spans(
    connection: Connection,
    new_ends: Sequence[tuple[int, int | None]],
    new_starts: Sequence[tuple[int, int]],
) -> None:
    """Let spans, given by id, end or start at other positions."""
    if new_ends:
        rows = [(end, span_id) for span_id, end in new_ends]
        connection.exec_driver_sql('UPDATE device_span SET "end" = ? WHERE id = ?', rows)
    if new_starts:
        rows = [(start, span_id) for span_id, start in new_starts]
        connection.exec_driver_sql("UPDATE device_span SET start = ? WHERE id = ?", rows)
