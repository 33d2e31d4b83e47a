"""What Qt loads from a Linux system, and how to install it. Standard library only; Windows and macOS bring it along.

`python3 -m tools.system_libraries` prints the Debian packages of what is missing here.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Library:
    """A shared library by the name its users load it by, with the package that holds it."""

    name: str
    debian: str
    fedora: str


ALWAYS = (
    Library("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx"),
    Library("libX11.so.6", "libx11-6", "libX11"),
    Library("libbrotlidec.so.1", "libbrotli1", "libbrotli"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libfreetype.so.6", "libfreetype6", "freetype"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Library("libzstd.so.1", "libzstd1", "libzstd"),
)
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor"),
)
X11 = (
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)
BY_PLATFORM = {"xcb": X11, "wayland": WAYLAND}


def platform_of(variables: Mapping[str, str]) -> str | None:
    """The way Qt would draw a window here: "xcb", "wayland", what was asked for; None where there is no display."""
    asked = variables.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if asked:
        return asked
    if variables.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if variables.get("DISPLAY") else None


def missing(platform: str) -> list[Library]:
    """Those that the system's loader does not find; `platform` as in QT_QPA_PLATFORM."""
    if sys.platform != "linux":
        return []
    return [library for library in ALWAYS + BY_PLATFORM.get(platform, ()) if not _loads(library.name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def advice(absent: Sequence[Library]) -> str:
    """Which libraries are missing and the command that installs them here."""
    names = ", ".join(library.name for library in absent)
    return f"Qt needs libraries that this system does not have: {names}.\n{_remedy(absent)}"


def _remedy(absent: Iterable[Library]) -> str:
    if shutil.which("apt-get"):
        return f"Install them with: sudo apt-get install {' '.join(debian_packages(absent))}"
    if shutil.which("dnf"):
        return f"Install them with: sudo dnf install {' '.join(sorted({each.fedora for each in absent}))}"
    return "Install the packages of your system that hold them."


def debian_packages(absent: Iterable[Library]) -> list[str]:
    """The Debian packages that hold them, each once."""
    return sorted({library.debian for library in absent})


if __name__ == "__main__":
    print(*debian_packages(missing(platform_of(os.environ) or "offscreen")))
