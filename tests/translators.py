"""Translations that a window put in force and that outlive it, because the application does."""

import sys


def remove_translators() -> None:
    """Let the application speak the language of the source again; nothing where no window was ever made."""
    core, widgets = sys.modules.get("PySide6.QtCore"), sys.modules.get("PySide6.QtWidgets")
    app = widgets.QApplication.instance() if widgets else None
    if core is not None and app is not None:
        for translator in app.findChildren(core.QTranslator):
            app.removeTranslator(translator)
