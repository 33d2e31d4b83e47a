"""The workbook of a movement: how the counts came about, and every device with its reasons."""

from app.services.documents.movement_book.build import MovementBook, build_movement_book
from app.services.documents.movement_book.render import render_movement_book

__all__ = ["MovementBook", "build_movement_book", "render_movement_book"]
