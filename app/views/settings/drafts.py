"""An edited brand that is not saved yet outlives its screen, which is built anew when the language changes."""

from pathlib import Path

from app.domain.brand import Brand

_drafts: dict[Path, Brand] = {}


def keep_draft(store: Path, brand: Brand) -> None:
    """Keep what the user has typed for the brand of a store."""
    _drafts[store] = brand


def draft_of(store: Path) -> Brand | None:
    """What was typed and neither saved nor reverted."""
    return _drafts.get(store)


def drop_draft(store: Path) -> None:
    """It was saved or reverted."""
    _drafts.pop(store, None)
