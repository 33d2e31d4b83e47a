"""Verifying a store: SQLite's own checks, then what the program knows must hold."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.domain.issues import Issue
from app.models import verify_documents, verify_inventories, verify_ledger, verify_originals, verify_true_ups
from app.models.failures import is_damage, session_refusals, sqlite_refusals
from app.models.soundness import pages, references
from app.models.store import Store
from app.models.store_file import read_header

Check = Callable[[Session], list[Issue]]

CHECKS: dict[str, Check] = {
    "append_only": verify_documents.append_only_guards,
    "documents": verify_documents.document_bytes,
    "ledger_baselines": verify_ledger.baselines,
    "ledger_groups": verify_ledger.group_splits,
    "device_spans": verify_inventories.span_overlaps,
    "span_bounds": verify_inventories.span_bounds,
    "inventory_totals": verify_inventories.totals,
    "inventory_rows": verify_inventories.row_sums,
    "inventory_software": verify_inventories.software_sums,
    "true_up_amounts": verify_true_ups.amounts,
    "true_up_sums": verify_true_ups.sums,
    "true_up_entries": verify_true_ups.ledger_entries,
}
"""The program's own checks by name, in the order they run."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check found; nothing when all is well."""

    name: str
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """Every check that ran on a store. Where pages are damaged, the program's own checks are not run.

    `remarks` tell what is no fault of the store: original files that are not kept any more.
    """

    path: Path
    schema: int
    results: tuple[CheckResult, ...]
    remarks: tuple[Issue, ...] = ()

    @property
    def issues(self) -> list[Issue]:
        """Everything that was found."""
        return [issue for result in self.results for issue in result.issues]

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.issues


def verify(store: Store) -> VerifyReport:
    """Run every check on one moment of the store; nothing is changed."""
    results, remarks = _sqlite_checks(store), list[Issue]()
    if not results[0].issues:
        results += _own_checks(store)
        results.append(CheckResult("originals", tuple(verify_originals.damaged(store))))
        remarks = verify_originals.missing(store)
    return VerifyReport(store.path, read_header(store.path).schema, tuple(results), tuple(remarks))


def _sqlite_checks(store: Store) -> list[CheckResult]:
    try:
        with closing(store.connect()) as connection:
            connection.execute("BEGIN")
            found = [
                CheckResult("integrity", tuple(pages(connection, "integrity_check"))),
                CheckResult("references", tuple(references(connection))),
            ]
            connection.execute("ROLLBACK")
            return found
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return [CheckResult("integrity", (Issue("store_integrity", {"detail": str(error)}),))]
        with sqlite_refusals(store.path):
            raise


def _own_checks(store: Store) -> list[CheckResult]:
    with session_refusals(store.path), store.reading_session_factory() as session:
        return [CheckResult(name, tuple(_run(name, check, session))) for name, check in CHECKS.items()]


def _run(name: str, check: Check, session: Session) -> list[Issue]:
    """A value that no program wrote is a finding too."""
    try:
        return check(session)
    except (ValueError, InvalidValue) as error:
        return [Issue("verify_value", {"check": name, "detail": str(error)})]
