"""What the customer screens say of states, in the interface language."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.views import formats
from app.views.customers.records import State
from app.views.theme import Tone

translate = QCoreApplication.translate

STATE_TONES = {
    State.TRUE_UP_DUE: Tone.DANGER,
    State.TRUE_UP_TO_SEND: Tone.WARN,
    State.PO_AWAITED: Tone.WARN,
    State.INVENTORY_MISSING: Tone.WARN,
    State.INCOMPLETE: Tone.WARN,
    State.REPORT_TO_SEND: Tone.WARN,
    State.CSM_REPORT_OWED: Tone.WARN,
    State.ENDING_SOON: Tone.INFO,
    State.NO_CONTRACT: Tone.NEUTRAL,
}


def state_name(state: State) -> str:
    """A state, as a chip and a pill say it."""
    return {
        State.TRUE_UP_DUE: translate("States", "True-up due"),
        State.TRUE_UP_TO_SEND: translate("States", "True-up to send"),
        State.PO_AWAITED: translate("States", "PO awaited"),
        State.INVENTORY_MISSING: translate("States", "Inventory due"),
        State.INCOMPLETE: translate("States", "Incomplete"),
        State.REPORT_TO_SEND: translate("States", "Report to send"),
        State.CSM_REPORT_OWED: translate("States", "CSM report owed"),
        State.ENDING_SOON: translate("States", "Ending soon"),
        State.NO_CONTRACT: translate("States", "No contract"),
    }[state]


def devices_in(day: date) -> str:
    """What a large count counts: "devices, March 2026"."""
    return translate("States", "devices \u00b7 {month}").format(month=formats.month(day))
