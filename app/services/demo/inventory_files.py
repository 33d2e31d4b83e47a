"""The inventory files of a customer: the plain exports of earlier months and those of the latest, in its own shape."""

from collections.abc import Sequence
from datetime import date

from app.services.demo.file_content import FileContent
from app.services.demo.plan import Member, Reporting
from app.services.demo.shape import LENS, Seen, Shape, table_rows
from app.services.demo.timeline import NOW, Timeline


def files_of(member: Member, month: int, seen: Sequence[Seen], timeline: Timeline) -> list[FileContent]:
    """The files that together make the inventory of a month; several where the customer has several accounts."""
    reporting = member.reporting
    if reporting is None:
        return []
    day = timeline.day(month, reporting.day)
    shape = reporting.shape if month >= NOW else LENS
    accounts = reporting.accounts or (("", ()),)
    return [
        file_of(member, shape, name_of(reporting, month, day, account), day, _of_account(seen, sites))
        for account, sites in accounts
    ]


def file_of(member: Member, shape: Shape, name: str, day: date, seen: Sequence[Seen]) -> FileContent:
    """One file with those rows."""
    return FileContent(f"{name}.{shape.kind}", day, shape, table_rows(shape, member.customer.name, day, seen))


def name_of(reporting: Reporting, month: int, day: date, account: str = "") -> str:
    """The name of a file, without its ending."""
    if month >= NOW:
        return reporting.file.format(day=day, account=account)
    return f"devices-{account}-{day}" if account else f"devices-{day}"


def _of_account(seen: Sequence[Seen], sites: tuple[str, ...]) -> Sequence[Seen]:
    return [one for one in seen if one.site in sites] if sites else seen
