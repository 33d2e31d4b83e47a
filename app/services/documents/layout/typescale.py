"""The type scale of documents, in points, and the face of each step."""

from dataclasses import dataclass, replace

from app.services.documents.layout.fonts import Face


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: face, face of strong spans, size, distance of lines, and the palette's name of its colour."""

    face: Face
    size: float
    leading: float
    colour: str = "ink"
    strong: Face = Face.SEMIBOLD

    def muted(self) -> "Type":
        """The same in the quiet colour."""
        return replace(self, colour="muted")


TITLE = Type(Face.BOLD, 19.5, 24, "heading")
LEAD = Type(Face.REGULAR, 10.2, 14, "muted")
HEADING = Type(Face.BOLD, 10.6, 14, "heading")
FIGURE = Type(Face.BOLD, 14.4, 18, "heading")
COMPANY = Type(Face.BOLD, 14.2, 18, "heading")
BODY = Type(Face.REGULAR, 9.2, 13)
STRONG = Type(Face.SEMIBOLD, 9.2, 13)
TOTAL = Type(Face.BOLD, 10.6, 14, "heading")
CELL = Type(Face.REGULAR, 9, 12)
DENSE = Type(Face.REGULAR, 7.8, 10.2)
HEAD = Type(Face.SEMIBOLD, 7.9, 10.4, "muted")
SMALL = Type(Face.REGULAR, 7.9, 11, "muted")
TINY = Type(Face.REGULAR, 7.4, 10, "muted")
LABEL = Type(Face.SEMIBOLD, 7, 10, "muted")
