"""The workbook of a movement, in the language of its customer and the brand of the partner."""

from pathlib import Path

from app.domain.movement import MovementBetween
from app.domain.portfolio import Customer
from app.domain.progress import NO_PROGRESS, Progress
from app.services.brand import read_brand
from app.services.customers import customer_row
from app.services.desk import Desk
from app.services.documents.data import MovementData
from app.services.documents.file_names import movement_name
from app.services.documents.movement_book import build_movement_book, render_movement_book
from app.services.issued_documents import write_whole
from app.services.records import customer_of


def proposed_name(customer: Customer, movement: MovementBetween) -> str:
    """The name that the workbook is proposed to be saved under."""
    return movement_name(movement, customer.name, customer.language)


def write_movement(desk: Desk, movement: MovementBetween, path: Path, progress: Progress = NO_PROGRESS) -> Path:
    """Write the workbook; it appears whole or not at all. Raises FolderNotWritten and Cancelled."""
    with desk.reading() as uow:
        customer, brand = customer_of(customer_row(uow, movement.customer)), read_brand(uow)
    data = MovementData(customer, movement, desk.today())
    write_whole(path, render_movement_book(build_movement_book(data), brand, progress))
    return path


def save_movement(desk: Desk, movement: MovementBetween, folder: Path) -> str:
    """Write the workbook into a folder under its own name, and return that."""
    with desk.reading() as uow:
        customer = customer_of(customer_row(uow, movement.customer))
    return write_movement(desk, movement, folder / proposed_name(customer, movement)).name
