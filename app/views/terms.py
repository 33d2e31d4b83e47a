"""The field's terms in the interface language, each with the tone that underlines it."""

from PySide6.QtCore import QCoreApplication

from app.domain.categories import Category
from app.domain.check import Verdict
from app.domain.documents import DocumentKind
from app.domain.rule_settings import ProrationRule, Reading
from app.domain.true_up import TrueUpState
from app.views.theme import Tone

VERDICT_TONES = {
    Verdict.OK: Tone.OK,
    Verdict.WITHIN_ALLOWANCE: Tone.WARN,
    Verdict.TRUE_UP: Tone.DANGER,
    Verdict.MISSING_INVENTORY: Tone.NEUTRAL,
}
STATE_TONES = {
    TrueUpState.PROPOSED: Tone.WARN,
    TrueUpState.QUOTED: Tone.INFO,
    TrueUpState.ORDERED: Tone.OK,
    TrueUpState.DECLINED: Tone.DANGER,
    TrueUpState.WITHDRAWN: Tone.NEUTRAL,
    TrueUpState.SUPERSEDED: Tone.NEUTRAL,
}


def category(of: Category) -> str:
    """The name of a product category."""
    translate = QCoreApplication.translate
    return {
        Category.HEADSET: translate("Terms", "Headsets"),
        Category.VIDEO: translate("Terms", "Video"),
        Category.VOICE: translate("Terms", "Voice"),
    }[of]


def verdict(of: Verdict) -> str:
    """A verdict of the monthly check in words (R7)."""
    translate = QCoreApplication.translate
    return {
        Verdict.OK: translate("Terms", "within ordered"),
        Verdict.WITHIN_ALLOWANCE: translate("Terms", "within allowance"),
        Verdict.TRUE_UP: translate("Terms", "true-up"),
        Verdict.MISSING_INVENTORY: translate("Terms", "inventory missing"),
    }[of]


def true_up_state(of: TrueUpState) -> str:
    """A state of a true-up in words (R8)."""
    translate = QCoreApplication.translate
    return {
        TrueUpState.PROPOSED: translate("Terms", "proposed"),
        TrueUpState.QUOTED: translate("Terms", "quoted"),
        TrueUpState.ORDERED: translate("Terms", "ordered"),
        TrueUpState.DECLINED: translate("Terms", "declined"),
        TrueUpState.WITHDRAWN: translate("Terms", "withdrawn"),
        TrueUpState.SUPERSEDED: translate("Terms", "superseded"),
    }[of]


def document_kind(of: DocumentKind) -> str:
    """A kind of document in words."""
    translate = QCoreApplication.translate
    return {
        DocumentKind.TRUE_UP_QUOTE: translate("Terms", "True-up quote"),
        DocumentKind.PO_REQUEST: translate("Terms", "Purchase order request"),
        DocumentKind.ADDED_DEVICES: translate("Terms", "Added devices"),
        DocumentKind.MONTHLY_REPORT: translate("Terms", "Monthly report"),
    }[of]


def reading(of: Reading) -> str:
    """What the trigger is measured against (R5)."""
    translate = QCoreApplication.translate
    return {
        Reading.ORDERED: translate("Terms", "measured against ordered"),
        Reading.BASELINE: translate("Terms", "measured against the baseline"),
    }[of]


def proration(of: ProrationRule) -> str:
    """How months are counted (R9)."""
    translate = QCoreApplication.translate
    return {
        ProrationRule.CALENDAR_MONTHS: translate("Terms", "calendar months"),
        ProrationRule.WHOLE_MONTHS: translate("Terms", "whole months"),
        ProrationRule.DAILY_365: translate("Terms", "days of 365"),
    }[of]
