"""The fields of a brand in groups, and the brand that they hold."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.brand import Brand
from app.domain.portfolio import Address
from app.services.brand_checks import plain_code
from app.views.settings.colour_field import ColourField
from app.views.settings.logo_field import LogoField
from app.views.theme import GRID
from app.views.widgets.form import Form
from app.views.widgets.layouts import row
from app.views.widgets.text import Role, label

_MOST = 120
_MOST_FOOTER = 400
_FOOTER_HEIGHT = 76
PLAIN = ("company", "programme", "phone", "email", "website", "registration_number", "vat_number", "iban", "bic")
ADDRESS = ("street", "postcode", "city", "country")
COLOURS = ("primary", "secondary")


class BrandForm(Form):
    """`logo_wanted` asks for a picture; `edited` tells of any change by the user."""

    logo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = {name: QLineEdit() for name in (*PLAIN, *ADDRESS)}
        self.colours = {
            "primary": ColourField(self.tr("Main colour")),
            "secondary": ColourField(self.tr("Second colour")),
        }
        self.logo = LogoField()
        self.footer = QPlainTextEdit()
        self._brand = Brand()
        self._assemble()
        self._connect()

    # Properties

    @property
    def brand(self) -> Brand:
        """What the fields hold."""
        text = {name: line.text().strip() for name, line in self.lines.items()}
        address = Address(text["street"], text["postcode"], text["city"], text["country"].upper())
        return replace(
            self._brand,
            **{name: text[name] for name in PLAIN if name != "bic"},
            bic=plain_code(text["bic"]),
            **{name: field.colour for name, field in self.colours.items()},
            address=address,
            logo=self.logo.logo,
            footer=" ".join(self.footer.toPlainText().split()),
        )

    # Public

    def show_brand(self, brand: Brand) -> None:
        """Fill the fields."""
        self._brand = brand
        for name in PLAIN:
            self._fill(name, getattr(brand, name))
        for name in ADDRESS:
            self._fill(name, getattr(brand.address, name))
        for name, field in self.colours.items():
            field.set_colour(getattr(brand, name))
        self.logo.set_logo(brand.logo)
        self.footer.blockSignals(True)
        self.footer.setPlainText(brand.footer)
        self.footer.blockSignals(False)
        self.tell_contrast()

    def show_problems(self, sentences: Mapping[str, str]) -> None:
        """Every problem under its field; none takes them all back."""
        self.show_errors(sentences)
        for name, field in self.colours.items():
            field.set_marked(wrong=name in sentences)

    def tell_contrast(self) -> None:
        """How well each colour can be read on paper."""
        for name, field in self.colours.items():
            self.field(name).set_hint(field.contrast_words())

    # Helpers

    def _assemble(self) -> None:
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)  # noqa: S101 - the form's own layout
        self._company(whole)
        self._heading(whole, self.tr("Logo and colours"))
        self.add("logo", self.tr("Logo"), self.logo)
        for name, field in self.colours.items():
            self.add(name, field.text.accessibleName(), field)
        self._heading(whole, self.tr("Address"))
        self.add("street", self.tr("Street and number"), self.lines["street"])
        self.add("postcode", self.tr("Postcode"), self.lines["postcode"])
        self.add("city", self.tr("Town"), self.lines["city"])
        self.add("country", self.tr("Country"), self.lines["country"], hint=self.tr("Two letters, such as NL"))
        self._beside(whole, "postcode", "city", shares=(1, 2))
        self._contact(whole)
        self._numbers(whole)
        self._heading(whole, self.tr("At the foot of every page"))
        self.footer.setFixedHeight(_FOOTER_HEIGHT)
        self.footer.setTabChangesFocus(True)
        self.add("footer", self.tr("Footer"), self.footer, hint=self.tr("Such as your general terms"))

    def _company(self, whole: QVBoxLayout) -> None:
        self._heading(whole, self.tr("Company"))
        self.add("company", self.tr("Name of your company"), self.lines["company"], required=True)
        self.add(
            "programme",
            self.tr("Name of the service programme"),
            self.lines["programme"],
            required=True,
            hint=self.tr("As your customers know it; it stands on every document"),
        )

    def _contact(self, whole: QVBoxLayout) -> None:
        self._heading(whole, self.tr("Contact"))
        self.add("phone", self.tr("Phone"), self.lines["phone"])
        self.add("email", self.tr("E-mail"), self.lines["email"])
        self.add("website", self.tr("Website"), self.lines["website"])

    def _numbers(self, whole: QVBoxLayout) -> None:
        self._heading(whole, self.tr("Numbers"))
        self.add("registration_number", self.tr("Registration number"), self.lines["registration_number"])
        self.add("vat_number", self.tr("VAT number"), self.lines["vat_number"])
        self._beside(whole, "registration_number", "vat_number")
        self.add("iban", self.tr("Bank account (IBAN)"), self.lines["iban"])
        self.add("bic", self.tr("BIC"), self.lines["bic"])
        self._beside(whole, "iban", "bic", shares=(2, 1))

    def _connect(self) -> None:
        for line in self.lines.values():
            line.setMaxLength(_MOST)
        self.lines["country"].setMaxLength(2)
        for field in self.colours.values():
            field.edited.connect(self._colour_edited)
        self.logo.edited.connect(self.edited)
        self.logo.choose_wanted.connect(self.logo_wanted)
        self.footer.textChanged.connect(self._limit_footer)

    def _colour_edited(self) -> None:
        self.tell_contrast()
        self.edited.emit()

    def _limit_footer(self) -> None:
        text = self.footer.toPlainText()
        if len(text) > _MOST_FOOTER:
            self.footer.setPlainText(text[:_MOST_FOOTER])

    def _fill(self, name: str, text: str) -> None:
        self.lines[name].setText(text)
        self.lines[name].setCursorPosition(0)

    def _heading(self, whole: QVBoxLayout, text: str) -> None:
        heading = label(text, Role.HEADING)
        heading.setContentsMargins(QMargins(0, GRID if whole.count() else 0, 0, 0))
        whole.addWidget(heading)

    def _beside(self, whole: QVBoxLayout, left: str, right: str, shares: tuple[int, int] = (1, 1)) -> None:
        """Two short fields in one row."""
        fields = (self.field(left), self.field(right))
        at = whole.indexOf(fields[0])
        for field in fields:
            whole.removeWidget(field)
        both = row(*fields, spacing=int(1.5 * GRID))
        both.setStretch(0, shares[0])
        both.setStretch(1, shares[1])
        whole.insertLayout(at, both)
