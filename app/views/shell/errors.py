"""How the window tells that something was refused or went wrong: in the page, with words, never as a dialog."""

import platform
import traceback
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication

from app.domain.errors import AppError
from app.domain.issues import Issue
from app.views.theme import Tone
from app.views.widgets.banner import Banner


def show_refusal(banner: Banner, error: AppError, words: Callable[[Issue], str]) -> None:
    """The sentence of a refusal, or every problem that was found."""
    issues = error.issues()
    if len(issues) == 1:
        banner.show_text(words(issues[0]), Tone.DANGER)
        return
    title = QCoreApplication.translate("Errors", "{count} problems; nothing was changed")
    banner.show_issues(title.format(count=len(issues)), issues, words)


def show_bug(banner: Banner, error: Exception) -> None:
    """Something the program did not expect: what is safe, and a report to pass on."""
    translate = QCoreApplication.translate
    title = translate("Errors", "Something went wrong that the program did not expect")
    safe = translate(
        "Errors",
        "What was not finished was not stored; your data is as it was before. "
        "Copy the report and send it to whoever looks after the program.",
    )
    banner.show_text(title, Tone.DANGER, [safe])
    report = bug_report(error)
    banner.add_button(translate("Errors", "Copy report"), lambda: QGuiApplication.clipboard().setText(report))


def bug_report(error: Exception) -> str:
    """Versions and the traceback; no customer data beyond what the error itself says."""
    versions = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return versions + "\n\n" + "".join(traceback.format_exception(error))
