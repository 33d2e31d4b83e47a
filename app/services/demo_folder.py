"""Where the inventory files of a demo lie: beside its store, for a user to try the import with."""

from pathlib import Path

TO_TRY = "to try"


def inventories_beside(store: Path) -> Path:
    """The folder of the demo's inventory files; absent beside any other store."""
    return store.with_name(f"{store.stem} inventories")


def files_to_try(store: Path) -> Path | None:
    """The folder of files that were not imported yet; None beside a store that is no demo."""
    folder = inventories_beside(store) / TO_TRY
    return folder if folder.is_dir() else None
