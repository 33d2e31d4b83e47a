"""Places where a store gets damaged: folders that a program synchronises, and network shares (trap 8)."""

import os
from pathlib import Path

import psutil

_SYNCED_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box sync": "Box",
    "syncthing": "Syncthing",
}
_SYNC_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_SERVED_TYPES = ("9p", "afpfs", "cifs", "davfs", "ncpfs", "nfs", "smb", "webdav", "fuse.rclone", "fuse.sshfs")
"""How the types of file systems begin that another machine serves."""


def risky_place(path: Path) -> str | None:
    """The name of what synchronises or serves the folder of a store; None for a place of this machine's own."""
    return _synced_by(path) or _share_of(path)


def _synced_by(path: Path) -> str | None:
    for part in path.parent.parts:
        # A business account adds its name: "OneDrive - Company".
        plain = part.casefold().split(" - ")[0].split(" (")[0]
        if plain in _SYNCED_NAMES:
            return _SYNCED_NAMES[plain]
    folders = (os.environ.get(name) for name in _SYNC_VARIABLES)
    return "OneDrive" if any(f and path.is_relative_to(f) for f in folders) else None


def _share_of(path: Path) -> str | None:
    if path.drive.startswith("\\\\"):
        return path.drive
    mounts = [p for p in psutil.disk_partitions(all=True) if path.is_relative_to(p.mountpoint)]
    nearest = max(mounts, key=lambda p: len(p.mountpoint), default=None)
    if nearest is None:
        return None
    remote = nearest.fstype.casefold().startswith(_SERVED_TYPES) or "remote" in nearest.opts.split(",")
    return nearest.mountpoint if remote else None
