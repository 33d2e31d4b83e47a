"""Coloured icon files for Qt's own readers: its SVG icon engine and `url()` in style sheets take only files.

They live in a temporary folder of the process. Qt draws them anew at every size and device scale.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.views.icons.names import Icon
from app.views.icons.source import svg


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="trueup-icons-", ignore_cleanup_errors=True)


@cache
def image_file(icon: Icon, colour: str, stroke: float = 2.0) -> str:
    """The path of the icon in a colour, with forward slashes as Qt wants them."""
    path = Path(_folder().name) / f"{icon.value}-{colour.removeprefix('#')}-{stroke:g}.svg"
    path.write_text(svg(icon, colour, stroke), encoding="ascii")
    return path.as_posix()
