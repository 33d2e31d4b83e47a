"""Details of a customer: a form that says everything that is wrong at once, and the people at the customer."""

from decimal import Decimal

from babel import Locale
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from app.domain.portfolio import Contact, Customer
from app.domain.prices import VatTreatment
from app.services.customer_form import fields_of
from app.services.portfolio.sheets import LANGUAGES
from app.views import formats
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.terms import vat_name
from app.views.theme import GRID
from app.views.widgets.buttons import Kind, button
from app.views.widgets.card import Card
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.form import Form, value_of
from app.views.widgets.layouts import STRETCH, GridFlow, column, row
from app.views.widgets.table import Column, DataTable
from app.views.widgets.text import Role, label

_NARROWEST = 320
_NOTE_HEIGHT = 84


class DetailsTab(QWidget):
    """`save_wanted` carries what the form holds, by the names of the workbook's columns."""

    save_wanted = Signal(object)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._kept: dict[str, str] = {}
        self._editors: dict[str, QWidget] = {}
        self.forms = (Form(), Form(), Form())
        self.save = button(self.tr("Save"), self._save, kind=Kind.PRIMARY, icon=Icon.SAVE)
        self.revert = button(self.tr("Take changes back"), self._fill)
        self.told = label(role=Role.MUTED)
        self.contacts: DataTable[Contact] = DataTable(
            self.tr("Contacts"),
            self._contact_columns(),
            keep_as="contacts",
            preferences=preferences,
            empty=EmptyState(
                Icon.PERSON, self.tr("No contacts"), self.tr("Contacts come from the portfolio workbook.")
            ),
        )
        self._add_fields()
        self._assemble()
        for form in self.forms:
            form.edited.connect(self._edited)

    # Properties

    @property
    def values(self) -> dict[str, str]:
        """What the form holds, by the names of the workbook's columns."""
        return self._kept | {name: value_of(editor) for name, editor in self._editors.items()}

    @property
    def changed(self) -> bool:
        """Whether something was typed that is not stored."""
        return bool(self._kept) and self.values != self._kept

    # Public

    def show_customer(self, customer: Customer, contacts: tuple[Contact, ...]) -> None:
        """Fill the form; what was typed and not stored is lost, so this is asked for only when it may."""
        access = "1" if customer.csm_lens_access else "0"
        rate = formats.decimal(Decimal(customer.vat_rate).scaleb(-2))
        shown = {"csm_lens_access": access, "vat_treatment": customer.vat_treatment.value, "vat_percent": rate}
        self._kept = fields_of(customer) | shown
        self.contacts.set_rows(contacts)
        self._fill()

    def type_again(self, values: dict[str, str]) -> None:
        """Put back what was typed and not stored."""
        for name, editor in self._editors.items():
            _set_value(editor, values[name])
        self._edited()

    def forget(self) -> None:
        """Show nobody: what was typed is no longer looked at."""
        self._kept = {}
        self._edited()

    def keep(self) -> None:
        """What the form holds is stored now."""
        self._kept = self.values
        self.show_problems({})
        self._edited()

    def show_problems(self, sentences: dict[str, str]) -> None:
        """Each problem under its field."""
        for form, names in zip(self.forms, _FIELDS, strict=True):
            form.show_errors({name: text for name, text in sentences.items() if name in names})

    def field(self, name: str) -> QWidget:
        """The editor of a column."""
        return self._editors[name]

    # Helpers

    def _add_fields(self) -> None:
        names = self._names()
        hints = {
            "site_id": self.tr("Support is called with it, day and night."),
            "master_account_id": self.tr("Stands for the whole estate of the customer."),
            "language": self.tr("Of quotes and reports for this customer."),
        }
        for form, fields in zip(self.forms, _FIELDS, strict=True):
            for name in fields:
                editor = self._editors[name] = self._editor(name)
                form.add(name, names[name], editor, hint=hints.get(name, ""), required=name == "name")

    def _names(self) -> dict[str, str]:
        return {
            "name": self.tr("Name"),
            "site_id": self.tr("Site ID"),
            "master_account_id": self.tr("Master account ID"),
            "street": self.tr("Street and number"),
            "postcode": self.tr("Postcode"),
            "city": self.tr("City"),
            "country": self.tr("Country"),
            "language": self.tr("Language of documents"),
            "currency": self.tr("Currency"),
            "vat_number": self.tr("VAT number"),
            "vat_treatment": self.tr("VAT"),
            "vat_percent": self.tr("VAT rate in percent"),
            "csm_name": self.tr("Customer Success Manager"),
            "csm_email": self.tr("E-mail of the CSM"),
            "csm_lens_access": self.tr("Poly Lens"),
            "lens_tenant": self.tr("Lens tenant"),
            "note": self.tr("Note"),
        }

    def _editor(self, name: str) -> QWidget:
        if name == "note":
            note = QPlainTextEdit()
            note.setTabChangesFocus(True)
            note.setFixedHeight(_NOTE_HEIGHT)
            return note
        if name == "csm_lens_access":
            return QCheckBox(self.tr("The CSM has access to the tenant"))
        if name == "vat_treatment":
            return _choice([(one.value, vat_name(one)) for one in VatTreatment])
        if name == "language":
            locale = Locale.parse(formats.locale())
            return _choice([(one, str(locale.languages[one]).capitalize()) for one in LANGUAGES])
        return QLineEdit()

    def _assemble(self) -> None:
        grid = GridFlow(_NARROWEST, spacing=2 * GRID)
        titles = (self.tr("Customer"), self.tr("Documents and VAT"), self.tr("CSM and note"))
        for title, form in zip(titles, self.forms, strict=True):
            card = Card(title)
            card.add(form)
            grid.add(card)
        people = Card(self.tr("Contacts"))
        self.contacts.setMinimumHeight(168)
        people.add(self.contacts)
        inside = QWidget()
        inside.setProperty("role", "page")
        inside.setLayout(column(grid, people, STRETCH, spacing=2 * GRID))
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Details"))
        foot = row(self.told, STRETCH, self.revert, self.save)
        whole = column(area, foot, spacing=GRID)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _contact_columns(self) -> list[Column[Contact]]:
        return [
            Column(name="name", title=self.tr("Name"), value=lambda one: one.name, width=180, stretch=True),
            Column(name="role", title=self.tr("Role"), value=lambda one: one.role, width=160),
            Column(name="email", title=self.tr("E-mail"), value=lambda one: one.email, width=220),
            Column(name="phone", title=self.tr("Telephone"), value=lambda one: one.phone, width=140),
        ]

    def _fill(self) -> None:
        for name, editor in self._editors.items():
            _set_value(editor, self._kept.get(name, ""))
        self.show_problems({})
        self._edited()

    def _edited(self) -> None:
        changed = self.changed
        self.save.setEnabled(changed)
        self.revert.setEnabled(changed)
        self.told.setText(self.tr("Not stored yet") if changed else "")

    def _save(self) -> None:
        self.save_wanted.emit(self.values)


_FIELDS = (
    ("name", "site_id", "master_account_id", "street", "postcode", "city", "country"),
    ("language", "currency", "vat_number", "vat_treatment", "vat_percent"),
    ("csm_name", "csm_email", "csm_lens_access", "lens_tenant", "note"),
)


def _choice(options: list[tuple[str, str]]) -> QComboBox:
    made = QComboBox()
    for value, words in options:
        made.addItem(words, value)
    return made


def _set_value(editor: QWidget, value: str) -> None:
    match editor:
        case QComboBox():
            editor.setCurrentIndex(max(0, editor.findData(value)))
        case QCheckBox():
            editor.setChecked(value == "1")
        case QPlainTextEdit():
            editor.blockSignals(True)
            editor.setPlainText(value)
            editor.blockSignals(False)
        case QLineEdit():
            editor.setText(value)
            editor.setCursorPosition(0)
