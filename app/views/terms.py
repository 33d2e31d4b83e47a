"""The words of the field in the interface language, for every screen the same: categories, verdicts, states, kinds."""

from PySide6.QtCore import QCoreApplication

from app.domain.categories import Bucket, Category, Classification
from app.domain.check import Verdict
from app.domain.documents import DocumentKind
from app.domain.inventories import Change
from app.domain.ledger import EntryKind
from app.domain.prices import VatTreatment
from app.domain.rule_settings import ProrationRule, Reading
from app.domain.true_up import TrueUpState
from app.views.icons.names import Icon
from app.views.theme import Tone

translate = QCoreApplication.translate

CATEGORY_ICONS = {Category.HEADSET: Icon.HEADSET, Category.VIDEO: Icon.VIDEO, Category.VOICE: Icon.VOICE}
VERDICT_TONES = {
    Verdict.MISSING_INVENTORY: Tone.NEUTRAL,
    Verdict.OK: Tone.OK,
    Verdict.WITHIN_ALLOWANCE: Tone.WARN,
    Verdict.TRUE_UP: Tone.DANGER,
}
STATE_TONES = {
    TrueUpState.PROPOSED: Tone.INFO,
    TrueUpState.QUOTED: Tone.WARN,
    TrueUpState.ORDERED: Tone.OK,
    TrueUpState.DECLINED: Tone.NEUTRAL,
    TrueUpState.WITHDRAWN: Tone.NEUTRAL,
    TrueUpState.SUPERSEDED: Tone.NEUTRAL,
}


def category_name(category: Category) -> str:
    """A product category (R1)."""
    return {
        Category.HEADSET: translate("Terms", "Headsets/personal"),
        Category.VIDEO: translate("Terms", "Video"),
        Category.VOICE: translate("Terms", "Voice"),
    }[category]


def classification_name(classification: Classification | None) -> str:
    """What a model counts as, or that nobody decided yet (R2, R6)."""
    if classification is None:
        return translate("Terms", "To decide")
    if (category := classification.category) is not None:
        return category_name(category)
    if classification is Classification.EXCLUDED:
        return translate("Terms", "Excluded")
    return translate("Terms", "Not a device")


def verdict_name(verdict: Verdict) -> str:
    """The result of a monthly check (R7)."""
    return {
        Verdict.MISSING_INVENTORY: translate("Terms", "no inventory"),
        Verdict.OK: translate("Terms", "within ordered"),
        Verdict.WITHIN_ALLOWANCE: translate("Terms", "within allowance"),
        Verdict.TRUE_UP: translate("Terms", "true-up"),
    }[verdict]


def state_name(state: TrueUpState) -> str:
    """The state of a true-up (R8)."""
    return {
        TrueUpState.PROPOSED: translate("Terms", "proposed"),
        TrueUpState.QUOTED: translate("Terms", "quoted"),
        TrueUpState.ORDERED: translate("Terms", "ordered"),
        TrueUpState.DECLINED: translate("Terms", "declined"),
        TrueUpState.WITHDRAWN: translate("Terms", "withdrawn"),
        TrueUpState.SUPERSEDED: translate("Terms", "superseded"),
    }[state]


def change_name(change: Change) -> str:
    """Why a device is part of the movement between two inventories."""
    return {
        Change.JOINED: translate("Terms", "New"),
        Change.LEFT: translate("Terms", "Gone"),
        Change.RECLASSIFIED: translate("Terms", "Other category"),
        Change.END_OF_LIFE: translate("Terms", "End of life"),
        Change.EXCLUDED: translate("Terms", "Excluded"),
        Change.UNDECIDED: translate("Terms", "Unclassified"),
        Change.QUARANTINED: translate("Terms", "Quarantined"),
        Change.REPEATED: translate("Terms", "Repeated"),
        Change.IGNORED: translate("Terms", "Not a device"),
        Change.REMODELLED: translate("Terms", "Other model"),
        Change.MOVED: translate("Terms", "Moved"),
        Change.UNSEEN: translate("Terms", "Not seen"),
    }[change]


def reason_name(change: Change, effect: int) -> str:
    """The same of one device; in its own words where it gives the device back to the count."""
    back = {
        Change.RECLASSIFIED: translate("Terms", "From another category"),
        Change.END_OF_LIFE: translate("Terms", "No longer end of life"),
        Change.EXCLUDED: translate("Terms", "No longer excluded"),
        Change.UNDECIDED: translate("Terms", "Now classified"),
        Change.QUARANTINED: translate("Terms", "Out of quarantine"),
        Change.REPEATED: translate("Terms", "No longer repeated"),
        Change.IGNORED: translate("Terms", "Now a device"),
    }
    if effect > 0 and change in back:
        return back[change]
    return translate("Terms", "To another category") if change is Change.RECLASSIFIED else change_name(change)


def bucket_name(bucket: Bucket) -> str:
    """Where a row of an inventory ends up (R2, R3, R6)."""
    return {
        Bucket.COUNTED: translate("Terms", "Counted"),
        Bucket.EXCLUDED: translate("Terms", "Excluded"),
        Bucket.END_OF_LIFE: translate("Terms", "End of life"),
        Bucket.IGNORED: translate("Terms", "Ignored"),
        Bucket.UNCLASSIFIED: translate("Terms", "Unclassified"),
        Bucket.DUPLICATE: translate("Terms", "Repeated"),
        Bucket.QUARANTINED: translate("Terms", "Quarantined"),
    }[bucket]


def entry_name(kind: EntryKind) -> str:
    """Why an entry of the ledger was written (R11)."""
    return {
        EntryKind.START: translate("Terms", "Start"),
        EntryKind.TRUE_UP: translate("Terms", "True-up"),
        EntryKind.RENEWAL: translate("Terms", "Renewal"),
        EntryKind.CORRECTION: translate("Terms", "Correction"),
    }[kind]


def document_name(kind: DocumentKind) -> str:
    """A kind of document."""
    return {
        DocumentKind.TRUE_UP_QUOTE: translate("Terms", "True-up quote"),
        DocumentKind.PO_REQUEST: translate("Terms", "PO request"),
        DocumentKind.ADDED_DEVICES: translate("Terms", "Added devices"),
        DocumentKind.MONTHLY_REPORT: translate("Terms", "Monthly report"),
    }[kind]


def reading_name(reading: Reading) -> str:
    """What the trigger percentage is measured against (R5)."""
    return {
        Reading.ORDERED: translate("Terms", "against the number ordered"),
        Reading.BASELINE: translate("Terms", "against the baseline"),
    }[reading]


def proration_name(rule: ProrationRule) -> str:
    """How months are counted (R9)."""
    return {
        ProrationRule.CALENDAR_MONTHS: translate("Terms", "calendar months, part months by days"),
        ProrationRule.WHOLE_MONTHS: translate("Terms", "whole months, part months as whole"),
        ProrationRule.DAILY_365: translate("Terms", "days of a year of 365"),
    }[rule]


def vat_name(treatment: VatTreatment) -> str:
    """How VAT is charged (R10)."""
    return {
        VatTreatment.STANDARD: translate("Terms", "Standard rate"),
        VatTreatment.ZERO: translate("Terms", "Zero rate"),
        VatTreatment.REVERSE: translate("Terms", "Reverse charge"),
    }[treatment]
