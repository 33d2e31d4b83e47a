"""Palette, text size and interface language: switched at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QWidget

from app.views.language import OWN_NAMES, Lang
from app.views.look import STEP, Look
from app.views.theme import Mode
from app.views.theme.theme import MAX_SCALE, MIN_SCALE
from app.views.widgets.card import Card
from app.views.widgets.form import FormField
from app.views.widgets.layouts import STRETCH, GridFlow, column
from app.views.widgets.text import Role, label

_CARD = 320


class LookSection(QWidget):
    """`mode_chosen`, `scale_chosen` and `language_chosen` carry what the user wants from now on."""

    mode_chosen = Signal(object)
    scale_chosen = Signal(int)
    language_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.modes = {mode: QRadioButton(text) for mode, text in self._mode_names().items()}
        self.languages = {lang: QRadioButton(OWN_NAMES[lang]) for lang in Lang}
        self.scale = QComboBox()
        self._groups = (self._group(tuple(self.modes.values())), self._group(tuple(self.languages.values())))
        self._assemble()
        self.show_look(look)
        self._connect()

    def show_look(self, look: Look) -> None:
        """Show what is in force."""
        self.modes[look.mode].setChecked(True)
        self.languages[look.language.lang].setChecked(True)
        at = self.scale.findData(look.scale_percent)
        self.scale.setCurrentIndex(at if at >= 0 else self.scale.findData(100))

    # Helpers

    def _mode_names(self) -> dict[Mode, str]:
        return {
            Mode.SYSTEM: self.tr("As the desktop"),
            Mode.LIGHT: self.tr("Light"),
            Mode.DARK: self.tr("Dark"),
            Mode.HIGH_CONTRAST: self.tr("High contrast"),
        }

    def _group(self, buttons: tuple[QRadioButton, ...]) -> QButtonGroup:
        group = QButtonGroup(self)
        for one in buttons:
            group.addButton(one)
        return group

    def _assemble(self) -> None:
        for percent in range(round(MIN_SCALE * 100), round(MAX_SCALE * 100) + 1, STEP):
            self.scale.addItem(f"{percent}%", percent)
        language = Card(self.tr("Language of the window"))
        language.add(*self.languages.values())
        hint = self.tr("Documents are made in the language of the customer, whatever is chosen here.")
        language.add(label(hint, Role.SMALL, wrap=True))
        colours = Card(self.tr("Colours"))
        colours.add(*self.modes.values())
        size = Card(self.tr("Text size"))
        scale_hint = self.tr("Also with Ctrl and the plus or minus key")
        size.add(FormField(self.tr("Of the usual size"), self.scale, hint=scale_hint))
        cards = GridFlow(narrowest=_CARD)
        cards.add(colours, language, size)
        self.setLayout(column(cards, STRETCH))

    def _connect(self) -> None:
        for mode, made in self.modes.items():
            made.clicked.connect(lambda _=False, mode=mode: self.mode_chosen.emit(mode))
        for lang, made in self.languages.items():
            made.clicked.connect(lambda _=False, lang=lang: self.language_chosen.emit(lang))
        self.scale.activated.connect(lambda _: self.scale_chosen.emit(self.scale.currentData()))
