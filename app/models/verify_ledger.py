"""What must hold of the ledger: baselines follow from what was ordered, group splits add up (R5, R11)."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.baseline import Baseline, baseline_of
from app.domain.issues import Issue
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.models.contracts import ContractRow
from app.models.ledger import LedgerEntryRow, LedgerGroupRow


def settings_of(contract: ContractRow) -> RuleSettings:
    """The rule settings that a contract was signed with."""
    return RuleSettings(
        Reading(contract.reading), ProrationRule(contract.proration), contract.allowance, contract.trigger
    )


def baselines(session: Session) -> list[Issue]:
    """Baseline and threshold of every entry are R5 of its ordered, with the settings of its contract.

    An entry that a later one of the same day corrects may rest on settings that were corrected as well.
    """
    found = []
    joined = select(LedgerEntryRow, ContractRow).join(ContractRow, ContractRow.id == LedgerEntryRow.contract_id)
    last: dict[tuple[int, str, date], tuple[LedgerEntryRow, ContractRow]] = {}
    for entry, contract in session.execute(joined.order_by(LedgerEntryRow.id)):
        last[contract.id, entry.category, entry.effective] = entry, contract
    for entry, contract in last.values():
        right = baseline_of(entry.ordered, settings_of(contract))
        if right != Baseline(entry.ordered, entry.baseline, entry.threshold):
            found.append(_wrong_baseline(entry, contract, right))
    return found


def _wrong_baseline(entry: LedgerEntryRow, contract: ContractRow, right: Baseline) -> Issue:
    return Issue(
        "verify_ledger_baseline",
        {
            "contract": contract.number,
            "category": entry.category,
            "effective": entry.effective,
            "ordered": entry.ordered,
            "baseline": entry.baseline,
            "threshold": entry.threshold,
            "right_baseline": right.baseline,
            "right_threshold": right.threshold,
        },
    )


def group_splits(session: Session) -> list[Issue]:
    """The price groups of an entry add up to its ordered number (R11)."""
    total = func.sum(LedgerGroupRow.ordered)
    split = (
        select(LedgerEntryRow, ContractRow.number, total)
        .join(LedgerGroupRow, LedgerGroupRow.entry_id == LedgerEntryRow.id)
        .join(ContractRow, ContractRow.id == LedgerEntryRow.contract_id)
        .group_by(LedgerEntryRow.id)
        .having(total != LedgerEntryRow.ordered)
    )
    return [
        Issue(
            "verify_ledger_groups",
            {
                "contract": number,
                "category": entry.category,
                "effective": entry.effective,
                "ordered": entry.ordered,
                "sum": groups,
            },
        )
        for entry, number, groups in session.execute(split)
    ]
