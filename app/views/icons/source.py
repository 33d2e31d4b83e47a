"""SVG text of icons, read from the zip of the `lucide` package; knows nothing of Qt or the theme."""

from functools import cache
from importlib.resources import files
from zipfile import ZipFile

from app.views.icons.names import Icon

_STROKE = 'stroke-width="2"'


@cache
def _archive() -> ZipFile:
    # Open for the life of the process: icons are read one by one, when first painted.
    return ZipFile((files("lucide") / "lucide.zip").open("rb"))


@cache
def _drawing(icon: Icon) -> str:
    return _archive().read(f"{icon.value}.svg").decode("ascii")


def svg(icon: Icon, colour: str, stroke: float = 2.0) -> str:
    """The icon's SVG text in a colour (`#rrggbb`), drawn with a stroke of so many of its 24 units."""
    return _drawing(icon).replace("currentColor", colour).replace(_STROKE, f'stroke-width="{stroke:g}"')
