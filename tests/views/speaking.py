"""Words of functions that know no window, asked in one language after the other."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from app.views.language import Lang, Language


@contextmanager
def speaking(app: QApplication, lang: Lang) -> Iterator[None]:
    """Put a language in force, with its figures and dates; English again afterwards."""
    language = Language(app)
    language.use(lang)
    try:
        yield
    finally:
        language.use(Lang.ENGLISH)
        language.deleteLater()
