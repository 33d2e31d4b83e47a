"""Settings kept in the store, by name."""

from app.models.settings import SettingRow
from app.models.unit_of_work import UnitOfWork
from app.services.desk import Desk

ORIGINALS_LIMIT = "originals_limit_mb"
"""How many megabytes of original files are kept with the store; 0 keeps none."""

DEFAULTS = {"workstation": "A", "quote_valid_days": "30", ORIGINALS_LIMIT: "500"}


def setting(desk: Desk, name: str) -> str:
    """The value of a setting, its default where it was never set, empty where there is no default."""
    with desk.reading() as uow:
        return read_setting(uow, name)


def save_settings(desk: Desk, values: dict[str, str]) -> None:
    """Keep several settings at once."""
    with desk.writing() as uow:
        for name, value in values.items():
            uow.session.merge(SettingRow(name=name, value=value))
        uow.commit()


def read_setting(uow: UnitOfWork, name: str) -> str:
    """The value of a setting within a unit of work."""
    row = uow.session.get(SettingRow, name)
    return row.value if row else DEFAULTS.get(name, "")


def workstation_letter(uow: UnitOfWork) -> str:
    """The letter that tells this workstation's document numbers from another's."""
    return read_setting(uow, "workstation")
