"""What the reports screen shows beside the board of a month: one report as bytes, issued or a draft."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.dates import Month
from app.domain.documents import IssuedDocument
from app.domain.progress import NO_PROGRESS, Progress
from app.services.desk import Desk
from app.services.issued_documents import content
from app.services.report_board import ReportStanding
from app.services.reports import preview_report, standing_report

MONTHS_OFFERED = 25


class Waiting(StrEnum):
    """What the list can be narrowed to."""

    TRUE_UP = "true_up"
    NO_INVENTORY = "no_inventory"
    TO_ISSUE = "to_issue"
    TO_SEND = "to_send"
    CSM = "csm"

    def holds(self, row: ReportStanding) -> bool:
        """Whether a customer waits for this."""
        return {
            Waiting.TRUE_UP: row.has_true_up,
            Waiting.NO_INVENTORY: not row.has_inventory,
            Waiting.TO_ISSUE: row.has_inventory and row.issued is None,
            Waiting.TO_SEND: row.to_send,
            Waiting.CSM: row.csm_waits,
        }[self]


@dataclass(frozen=True, slots=True)
class ReportWish:
    """Which report is to be shown; `annex` is None while the user has not said whether with the device list."""

    customer: str
    month: Month
    annex: bool | None = None


@dataclass(frozen=True, slots=True)
class ShownReport:
    """A report as bytes; `issued` is the revision it stands in, `draft` says that these bytes were not issued."""

    wish: ReportWish
    annex: bool
    file_name: str
    data: bytes
    draft: bool
    issued: IssuedDocument | None


def read_report(
    desk: Desk, wish: ReportWish, issued: IssuedDocument | None, *, usual: bool, progress: Progress = NO_PROGRESS
) -> ShownReport:
    """The issued report while it still holds, else a draft of the next one.

    `issued` is the latest revision; `usual` says whether a new report gets the device list.
    """
    for annex in _annexes(wish, issued, usual=usual):
        standing = standing_report(desk, wish.customer, wish.month, annex=annex)
        if standing is not None:
            return ShownReport(
                wish, annex, standing.file_name, content(desk, standing.id), draft=False, issued=standing
            )
    annex = usual if wish.annex is None else wish.annex
    data = preview_report(desk, wish.customer, wish.month, annex=annex, progress=progress)
    return ShownReport(wish, annex, f"{wish.customer} {wish.month}.pdf", data, draft=True, issued=issued)


def months_back(today: date) -> list[Month]:
    """The months that can be chosen, the present one first."""
    return [Month.of(today).plus(-back) for back in range(MONTHS_OFFERED)]


def _annexes(wish: ReportWish, issued: IssuedDocument | None, *, usual: bool) -> tuple[bool, ...]:
    """With or without the device list: where the user has not said, as the issued one has it."""
    if issued is None:
        return ()
    return (usual, not usual) if wish.annex is None else (wish.annex,)
