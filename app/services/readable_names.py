"""Names of files as text that can be stored and shown: a file system allows bytes that are no text."""

import os
from pathlib import Path


def readable_name(path: Path) -> str:
    """The name of a file, with a mark for each byte that is no text."""
    return os.fsencode(path.name).decode("utf-8", "replace")
