"""Long documents drawn in a process of its own."""

from app.services.documents.apart.parent import drawn_apart

__all__ = ["drawn_apart"]
