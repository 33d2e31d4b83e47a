"""The first step: language, company and colour, with a document that shows at once what they do."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QComboBox, QLineEdit, QPushButton, QSizePolicy, QWidget

from app.domain.brand import Brand
from app.domain.colours import TEXT_CONTRAST, ratio
from app.services.documents.brand_files import ColourUnreadable, checked_colour
from app.views.language import OWN_NAMES, Lang
from app.views.theme import DEFAULT_ACCENT, GRID, PAPER
from app.views.widgets.buttons import button
from app.views.widgets.form import Form
from app.views.widgets.layouts import STRETCH, ScaledWidth, column, row
from app.views.widgets.pdf_view import PdfView
from app.views.widgets.swatch import Swatch
from app.views.widgets.text import Role, label

FORM_WIDTH = 340


class LookStep(QWidget):
    """`changed` comes with every brand that can be used; `language_chosen` with another interface language."""

    changed = Signal(object)
    language_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brand = Brand()
        self.language = QComboBox()
        for lang in Lang:
            self.language.addItem(OWN_NAMES[lang], lang.value)
        self.company = QLineEdit()
        self.company.setMaxLength(120)
        self.colour = QLineEdit()
        self.colour.setMaxLength(7)
        self.swatch = Swatch()
        self.pick: QPushButton = button(self.tr("Choose\u2026"), self._pick, name=self.tr("Choose a colour"))
        self.form = Form()
        self.preview = PdfView(self.tr("Preview of a quote"))
        self._assemble()
        self._connect()

    # Properties

    @property
    def brand(self) -> Brand:
        """The brand as it was last usable."""
        return self._brand

    # Public

    def show_brand(self, brand: Brand, *, is_new: bool) -> None:
        """Fill the fields; the company stays empty while nobody has named it."""
        self._brand = brand
        self.company.setText("" if is_new else brand.company)
        self.company.setPlaceholderText(brand.company)
        self.colour.setText(brand.primary)
        self.swatch.set_colour(brand.primary)

    def show_language(self, lang: Lang) -> None:
        """The language in force."""
        self.language.setCurrentIndex(self.language.findData(lang.value))

    # Helpers

    def _assemble(self) -> None:
        self.form.add("language", self.tr("Language of the window"), self.language)
        self.form.add(
            "company",
            self.tr("Name of your company"),
            self.company,
            hint=self.tr("Stands on quotes and reports. Logo, address and numbers follow in Settings."),
        )
        chooser = QWidget()
        chooser.setLayout(row(self.swatch, self.colour, self.pick))
        chooser.setFocusProxy(self.colour)
        self.colour_field = self.form.add("colour", self.tr("Colour of your brand"), chooser)
        self.colour.setAccessibleName(self.tr("Colour of your brand"))
        self.advice = label(role=Role.SMALL, wrap=True)
        left = QWidget()
        ScaledWidth(left, FORM_WIDTH)
        left.setLayout(column(self.form, self.advice, STRETCH, spacing=GRID))
        self.preview.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        whole = row(left, self.preview, spacing=3 * GRID)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.language.activated.connect(lambda _: self.language_chosen.emit(Lang(self.language.currentData())))
        self.company.textEdited.connect(lambda _: self._edited())
        self.colour.textEdited.connect(lambda _: self._edited())

    def _edited(self) -> None:
        try:
            colour = checked_colour(self.colour.text())
        except ColourUnreadable:
            self.colour_field.set_error(
                self.tr("Write # and six digits or letters from a to f, such as {example}.").format(
                    example=DEFAULT_ACCENT
                )
            )
            return
        self.colour_field.set_error("")
        faint = ratio(colour.chosen, PAPER) < TEXT_CONTRAST
        advice = self.tr("This colour is faint on paper; words are printed in a darker tint of it.")
        self.advice.setText(advice if faint else "")
        self.swatch.set_colour(colour.chosen)
        self._brand = replace(
            self._brand, company=self.company.text().strip() or Brand().company, primary=colour.chosen
        )
        self.changed.emit(self._brand)

    def _pick(self) -> None:
        chosen = QColorDialog.getColor(QColor(self._brand.primary), self, self.tr("Colour of your brand"))
        if chosen.isValid():
            self.colour.setText(chosen.name())
            self._edited()
            self.colour.setFocus(Qt.FocusReason.OtherFocusReason)
