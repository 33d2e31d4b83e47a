"""The details of a customer: a form that checks, saves, and takes back."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from app.domain.portfolio import Contact
from app.domain.prices import VatTreatment
from app.services.customers import customer, customer_row, replace_contacts
from app.services.desk import Desk
from app.views import routes
from app.views.customers.details_tab import DetailsTab
from app.views.language import Lang
from tests.views.customers.people import modest, page_in, zorggroep
from tests.views.every_screen.house import House


def tab_in(house: House, code: str) -> DetailsTab:
    return page_in(house, code, routes.DETAILS).details


def line(tab: DetailsTab, name: str) -> QLineEdit:
    editor = tab.field(name)
    assert isinstance(editor, QLineEdit)
    return editor


def retype(tab: DetailsTab, name: str, text: str) -> None:
    editor = line(tab, name)
    editor.selectAll()
    QTest.keyClicks(editor, text)


def error_of(tab: DetailsTab, name: str) -> str:
    return next(form.field(name).error for form in tab.forms if name in form._fields)


def test_the_form_shows_what_is_stored(house: House, desk: Desk) -> None:
    zorggroep(desk)
    tab = tab_in(house, "ZGN")
    assert line(tab, "name").text() == "Voorbeeld ZGN"
    assert line(tab, "vat_percent").text() == "21.00"
    assert not tab.save.isEnabled()


def test_what_was_typed_is_saved_and_shown_in_the_head(house: House, desk: Desk) -> None:
    zorggroep(desk)
    tab = tab_in(house, "ZGN")
    retype(tab, "name", "Zorggroep Zuid")
    assert tab.told.text() == "Not stored yet"
    tab.save.click()
    house.rest()
    assert customer(desk, "ZGN").name == "Zorggroep Zuid"
    assert house.window.screen.page.head.name.text() == "Zorggroep Zuid"  # type: ignore[attr-defined]
    assert (tab.save.isEnabled(), tab.told.text()) == (False, "")


def test_saving_can_be_undone(house: House, desk: Desk) -> None:
    zorggroep(desk)
    tab = tab_in(house, "ZGN")
    retype(tab, "site_id", "SITE-1")
    tab.save.click()
    house.rest()
    house.window.undo_last()
    house.rest()
    assert customer(desk, "ZGN").site_id == "SITE-004417"
    assert line(tab, "site_id").text() == "SITE-004417"


def test_choices_and_check_boxes_are_saved(house: House, desk: Desk) -> None:
    zorggroep(desk)
    tab = tab_in(house, "ZGN")
    treatment, access = tab.field("vat_treatment"), tab.field("csm_lens_access")
    assert isinstance(treatment, QComboBox)
    assert isinstance(access, QCheckBox)
    treatment.setCurrentIndex(treatment.findData("reverse"))
    treatment.activated.emit(treatment.currentIndex())
    access.click()
    tab.save.click()
    house.rest()
    kept = customer(desk, "ZGN")
    assert (kept.vat_treatment, kept.csm_lens_access) == (VatTreatment.REVERSE, True)


def test_every_problem_stands_under_its_field_and_nothing_is_stored(house: House, desk: Desk) -> None:
    zorggroep(desk)
    tab = tab_in(house, "ZGN")
    retype(tab, "country", "Holland")
    retype(tab, "vat_percent", "twenty")
    tab.save.click()
    house.rest()
    assert "Holland" in error_of(tab, "country")
    assert "twenty" in error_of(tab, "vat_percent")
    assert customer(desk, "ZGN").address.country == "NL"


def test_changes_can_be_taken_back_before_they_are_stored(house: House, desk: Desk) -> None:
    zorggroep(desk)
    tab = tab_in(house, "ZGN")
    retype(tab, "name", "x")
    tab.revert.click()
    assert line(tab, "name").text() == "Voorbeeld ZGN"
    assert not tab.revert.isEnabled()


def test_what_was_typed_is_not_lost_on_the_way_to_another_customer(house: House, desk: Desk) -> None:
    zorggroep(desk)
    modest(desk)
    tab = tab_in(house, "ZGN")
    retype(tab, "name", "Half typed")
    assert line(tab_in(house, "C1"), "name").text() == "Voorbeeld C1"
    assert "Voorbeeld ZGN" in house.window.frame.status.message
    house.window.undo_last()
    house.rest()
    assert line(tab, "name").text() == "Half typed"
    assert tab.save.isEnabled()
    assert customer(desk, "ZGN").name == "Voorbeeld ZGN"


def test_looking_at_customers_leaves_nothing_to_store(house: House, desk: Desk) -> None:
    zorggroep(desk)
    modest(desk)
    tab_in(house, "ZGN")
    tab_in(house, "C1")
    assert house.window.frame.status.message == ""


def test_contacts_are_shown(house: House, desk: Desk) -> None:
    modest(desk)
    with desk.writing() as uow:
        row = customer_row(uow, "C1")
        replace_contacts(uow, row, [Contact("C1", "A. Postma", "IT", "a.postma@voorbeeld.example", "+31 50 000")])
        uow.commit()
    tab = tab_in(house, "C1")
    assert [tab.contacts.model.cell(0, at)[0] for at in range(2)] == ["A. Postma", "IT"]


def test_the_languages_of_documents_are_named_in_the_language_of_the_window(house: House, desk: Desk) -> None:
    modest(desk)
    house.look.set_language(Lang.DUTCH)
    house.rest()
    box = tab_in(house, "C1").field("language")
    assert isinstance(box, QComboBox)
    assert [box.itemText(at) for at in range(2)] == ["Nederlands", "Engels"]


def test_tab_goes_through_the_fields_in_reading_order(house: House, desk: Desk) -> None:
    modest(desk)
    tab = tab_in(house, "C1")
    names = {id(editor): name for name, editor in tab._editors.items()}
    found, at = [], line(tab, "name").nextInFocusChain()
    while at is not None and at is not line(tab, "name"):
        if id(at) in names:
            found.append(names[id(at)])
        at = at.nextInFocusChain()
    assert ["name", *found] == list(tab._editors)
