from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog, QFileDialog, QLineEdit

from app.domain.brand import Brand
from app.domain.documents import DocumentKind
from app.services.brand import brand
from app.services.desk import Desk
from app.views.changes import Change
from app.views.language import Lang
from app.views.settings.brand_form import ADDRESS, COLOURS, PLAIN
from app.views.settings.brand_section import PREVIEW_MS
from app.views.settings.colour_field import ColourField
from app.views.settings.drafts import draft_of
from app.views.settings.screen import SettingsScreen
from app.views.theme import Theme
from tests.views.hall import Hall
from tests.views.settings.conftest import KEPT, Open, picture


def retype(hall: Hall[SettingsScreen], name: str, text: str) -> None:
    """Type into a field as a user does."""
    form = hall.screen.brand.form
    editor = form.lines[name] if name in form.lines else form.colours[name].text
    type_into(editor, text)
    hall.rest()


def type_into(editor: QLineEdit, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    if text.isascii():
        QTest.keyClicks(editor, text)
    else:
        # As an input method puts it in: such signs have no key of their own.
        editor.insert(text)
        editor.textEdited.emit(text)


def error(hall: Hall[SettingsScreen], name: str) -> str:
    return hall.screen.brand.form.field(name).error


# What is kept


def test_every_part_of_the_brand_has_its_field(branded: Brand, open_screen: Open) -> None:
    form = open_screen().screen.brand.form
    parts = {*PLAIN, *COLOURS, "logo", "footer"}
    assert parts | {"address"} == set(Brand.__slots__)
    for name in (*parts, *ADDRESS):
        assert form.field(name).isVisibleTo(form)


def test_the_fields_show_what_is_kept_and_hold_the_same_brand(branded: Brand, open_screen: Open) -> None:
    section = open_screen().screen.brand
    assert section.form.brand == KEPT
    assert not section.changed
    assert not section.save.isEnabled()
    assert not section.revert.isEnabled()


def test_saving_keeps_the_brand_and_tells_every_screen(desk: Desk, branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    retype(hall, "company", "Ander Bedrijf N.V.")
    retype(hall, "phone", "+32 2 000 00 00")
    section = hall.screen.brand
    assert section.state.text() == "Not saved yet"
    hall.click(section.save)
    assert (brand(desk).company, brand(desk).phone) == ("Ander Bedrijf N.V.", "+32 2 000 00 00")
    assert hall.customers.changes == [Change.BRAND]
    assert not section.save.isEnabled()
    assert section.state.text() == ""
    assert "The brand is saved" in hall.told


def test_the_accent_of_the_window_follows_the_brand_after_saving(desk: Desk, branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    before = Theme.current().accent
    retype(hall, "primary", "#7a1fa2")
    assert Theme.current().accent == before
    hall.click(hall.screen.brand.save)
    assert Theme.current().accent == "#7a1fa2"


def test_reverting_puts_back_what_is_kept(desk: Desk, branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    retype(hall, "city", "Assen")
    retype(hall, "email", "nonsense")
    hall.click(hall.screen.brand.save)
    assert error(hall, "email")
    hall.click(hall.screen.brand.revert)
    assert hall.screen.brand.form.brand == KEPT
    assert error(hall, "email") == ""
    assert brand(desk) == KEPT


def test_codes_are_kept_as_they_are_written_officially(desk: Desk, branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    retype(hall, "bic", "abnanl2a")
    retype(hall, "country", "be")
    hall.click(hall.screen.brand.save)
    assert (brand(desk).bic, brand(desk).address.country) == ("ABNANL2A", "BE")


def test_the_footer_becomes_one_line_of_a_length_that_fits(desk: Desk, branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    footer = hall.screen.brand.form.footer
    footer.setPlainText("one\ntwo  three " + "x" * 900)
    assert hall.screen.brand.form.brand.footer.startswith("one two three xxx")
    assert len(footer.toPlainText()) == 400


# Validation


def test_every_problem_stands_under_its_field_at_once(desk: Desk, branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    wrong = {"company": "", "email": "geen adres", "iban": "NL00", "bic": "x", "website": "x", "country": "XQ"}
    for name, text in wrong.items():
        retype(hall, name, text)
    retype(hall, "primary", "#12")
    hall.click(hall.screen.brand.save)
    for name in (*wrong, "primary"):
        assert error(hall, name), name
    assert "geen adres" in error(hall, "email")
    assert error(hall, "phone") == ""
    assert brand(desk) == KEPT
    assert hall.screen.brand.form.lines["company"].hasFocus()


def test_a_wrong_colour_is_marked_where_it_is_typed(branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    retype(hall, "secondary", "#12")
    hall.click(hall.screen.brand.save)
    assert hall.screen.brand.form.colours["secondary"].text.property("invalid") == "true"
    retype(hall, "secondary", "#123456")
    hall.click(hall.screen.brand.save)
    assert hall.screen.brand.form.colours["secondary"].text.property("invalid") == "false"


def test_problems_are_told_in_the_language_of_the_window(branded: Brand, open_screen: Open) -> None:
    hall = open_screen(Lang.DUTCH)
    retype(hall, "company", "")
    hall.click(hall.screen.brand.save)
    assert error(hall, "company") == "Dit kan niet leeg blijven: het staat op elk document."


def test_characters_that_no_font_has_are_told_after_saving(desk: Desk, branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    retype(hall, "city", "\u4e2d\u56fd")
    hall.click(hall.screen.brand.save)
    assert brand(desk).address.city == "\u4e2d\u56fd"
    assert hall.screen.banner.isVisible()
    assert hall.screen.banner.title == "Saved, with characters that no font has"


# Colours


@pytest.mark.parametrize(
    ("colour", "words"),
    [
        ("#0f6e6e", "Contrast on paper 6.0 : 1, good for words and marks"),
        ("#0000ff", "Contrast on paper 8.6 : 1, good for words and marks"),
        ("#ffee00", "faint"),
        ("#888888", "good for marks; words are printed in #"),
        ("no colour", ""),
    ],
)
def test_the_contrast_of_a_colour_is_told(branded: Brand, open_screen: Open, colour: str, words: str) -> None:
    open_screen()
    field = ColourField("Colour")
    field.set_colour(colour[:7] if colour.startswith("#") else "")
    assert words in field.contrast_words()
    assert bool(field.contrast_words()) is bool(words)


def test_contrast_is_told_while_typing(branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    retype(hall, "primary", "#ffee00")
    hint = hall.screen.brand.form.field("primary").editor.accessibleDescription()
    assert "faint" in hint


def test_a_colour_can_be_chosen_from_the_palette(
    branded: Brand, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#336699"))
    hall.screen.brand.form.colours["secondary"]._choose()
    assert hall.screen.brand.form.brand.secondary == "#336699"
    assert hall.screen.brand.changed


def test_leaving_the_palette_changes_nothing(
    branded: Brand, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor())
    hall.screen.brand.form.colours["primary"]._choose()
    assert not hall.screen.brand.changed


# Logo


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_becomes_the_logo(
    desk: Desk, branded: Brand, open_screen: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    path = tmp_path / "logo"
    path.write_bytes(picture(kind=kind))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    hall = open_screen()
    form = hall.screen.brand.form
    form.logo.choose_wanted.emit()
    hall.rest()
    assert form.logo.logo is not None
    assert form.field("logo").error == ""
    hall.click(hall.screen.brand.save)
    assert brand(desk).logo == form.logo.logo


def test_trap_16_a_file_that_is_no_picture_is_refused_under_the_field(
    branded: Brand, open_screen: Open, tmp_path: Path
) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(b"%PDF-1.7 not a picture")
    hall = open_screen()
    hall.screen.take_logo(path)
    hall.rest()
    assert "not a PNG or JPEG" in error(hall, "logo")
    assert hall.screen.brand.form.logo.logo is None


def test_a_drawing_in_svg_is_refused_by_its_name(branded: Brand, open_screen: Open, tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg"/>')
    hall = open_screen()
    hall.screen.take_logo(path)
    hall.rest()
    assert "SVG" in error(hall, "logo")


def test_a_file_that_is_gone_is_told(branded: Brand, open_screen: Open, tmp_path: Path) -> None:
    hall = open_screen()
    hall.screen.take_logo(tmp_path / "gone.png")
    hall.rest()
    assert error(hall, "logo").startswith("The picture could not be read")


def test_a_picture_dropped_on_the_brand_is_its_logo(branded: Brand, open_screen: Open, tmp_path: Path) -> None:
    path = tmp_path / "logo.PNG"
    path.write_bytes(picture())
    hall = open_screen()
    assert hall.screen.take_files([str(path)])
    hall.rest()
    assert hall.screen.brand.form.logo.logo is not None
    hall.go(tab="store")
    assert not hall.screen.take_files([str(path)])


def test_the_logo_can_be_taken_away(desk: Desk, branded: Brand, open_screen: Open, tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(picture())
    hall = open_screen()
    hall.screen.take_logo(path)
    hall.rest()
    hall.click(hall.screen.brand.save)
    hall.screen.brand.form.logo.remove.click()
    hall.click(hall.screen.brand.save)
    assert brand(desk).logo is None


# Preview


def test_a_preview_is_there_from_the_start(branded: Brand, open_screen: Open) -> None:
    assert open_screen().screen.brand.pdf.has_document


def test_the_preview_follows_what_is_typed_after_a_moment(branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    before = hall.screen.brand.pdf._bytes
    retype(hall, "company", "Ander Bedrijf N.V.")
    hall.qtbot.waitUntil(lambda: hall.screen.brand.pdf._bytes != before, timeout=20 * PREVIEW_MS)
    hall.rest()


@pytest.mark.parametrize("kind", [DocumentKind.PO_REQUEST, DocumentKind.MONTHLY_REPORT])
def test_another_document_is_shown_when_chosen(branded: Brand, open_screen: Open, kind: DocumentKind) -> None:
    hall = open_screen()
    section = hall.screen.brand
    before = section.pdf._bytes
    section.kind.setCurrentIndex(section.kind.findData(kind.value))
    section.kind.activated.emit(section.kind.currentIndex())
    hall.rest()
    assert section.document[0] is kind
    assert section.pdf._bytes != before


def test_the_preview_can_be_in_the_other_language(branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    section = hall.screen.brand
    assert section.document[1] == "en"
    before = section.pdf._bytes
    section.language.setCurrentIndex(section.language.findData("nl"))
    section.language.activated.emit(section.language.currentIndex())
    hall.rest()
    assert section.pdf._bytes != before


def test_a_half_typed_colour_still_has_a_preview(branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    retype(hall, "primary", "#0f")
    hall.screen._preview()
    hall.rest()
    assert hall.screen.brand.pdf.has_document
    assert hall.refusal == ""


def test_of_many_wishes_only_the_newest_is_drawn_next(branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    started: list[str] = []
    hall.stage.tasks.started.connect(lambda task: started.append(task.title))
    for _ in range(6):
        hall.screen._preview()
    hall.rest()
    assert len(started) == 2


# A draft outlives the switch of the language


def test_what_was_typed_is_still_there_after_the_language_changed(
    desk: Desk, branded: Brand, open_screen: Open
) -> None:
    hall = open_screen()
    retype(hall, "company", "Half Getypt")
    hall.stage.look.set_language(Lang.DUTCH)
    hall.rest()
    assert hall.screen.brand.form.brand.company == "Half Getypt"
    assert hall.screen.brand.state.text() == "Nog niet opgeslagen"
    hall.click(hall.screen.brand.revert)
    assert draft_of(desk.store.path) is None


def test_typing_the_kept_text_again_leaves_no_draft(desk: Desk, branded: Brand, open_screen: Open) -> None:
    hall = open_screen()
    retype(hall, "city", "Assen")
    assert draft_of(desk.store.path) is not None
    retype(hall, "city", "Groningen")
    assert draft_of(desk.store.path) is None
    assert not hall.screen.brand.save.isEnabled()
