"""Keys of devices: unique in an inventory and the same every month, so that months can be compared."""

from collections.abc import Sequence

from app.services.inventory.device_rows import DeviceRow
from app.services.inventory.model_names import normalise_model


def give_keys(listed: Sequence[DeviceRow], ignored: Sequence[DeviceRow]) -> None:
    """Set `key` of every row: the identity where there is one, else the texts of the row with a number.

    A row of an ignored model whose identity is taken (dongle and headset of one set share a serial) adds its model;
    rows of ignored models take their keys in the order of model names, whatever the order of the file.
    """
    nameless = []
    for row in listed:
        row.key = row.identity.key or ""
        if not row.key:
            nameless.append(row)
    taken = {row.key for row in listed} if ignored else set()
    for row in sorted(ignored, key=lambda each: normalise_model(each.model)):
        row.key = row.identity.key or ""
        if not row.key:
            nameless.append(row)
            continue
        if row.key in taken:
            row.key = _numbered(f"{row.key}|{normalise_model(row.model)}", taken)
        taken.add(row.key)
    counts: dict[str, int] = {}
    for row in nameless:
        text = f"r:{normalise_model(row.model)}|{row.name}|{row.site}|{row.room}"
        counts[text] = counts.get(text, 0) + 1
        row.key = f"{text}#{counts[text]}"


def _numbered(key: str, taken: set[str]) -> str:
    """The key itself, or with the lowest number from 2 that makes it unique."""
    unique, number = key, 1
    while unique in taken:
        number += 1
        unique = f"{key}#{number}"
    return unique
