"""Moments in the names of files: UTC, to the second, in an order that sorts."""

from datetime import UTC, datetime

_STAMP = "%Y%m%dT%H%M%SZ"


def utc_now() -> datetime:
    """The present moment in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def stamp(moment: datetime) -> str:
    """A moment as it stands in a file name: 20260314T101500Z."""
    return moment.astimezone(UTC).strftime(_STAMP)


def moment_of(text: str) -> datetime | None:
    """The moment that a stamp names; None where the text is no stamp."""
    try:
        return datetime.strptime(text, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
