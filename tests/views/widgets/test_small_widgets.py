"""The small parts: labels, buttons, pills, cards, facts, copy labels, empty states, chips, steps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.views.icons.names import Icon
from app.views.theme import Mode, Theme, Tone, colours
from app.views.widgets.buttons import Kind, button, icon_button
from app.views.widgets.card import Card
from app.views.widgets.copy_label import SHOWN_MS, CopyLabel
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import Chip, FilterChips
from app.views.widgets.key_figure import Facts, KeyFigure
from app.views.widgets.layouts import row
from app.views.widgets.pill import Pill
from app.views.widgets.stepper import Stepper
from app.views.widgets.text import ElidedLabel, Role, label, line
from tests.views.every_screen import facts
from tests.views.gallery import settle

PALETTES = [Mode.LIGHT, Mode.DARK, Mode.HIGH_CONTRAST]


# Text


@pytest.mark.parametrize("role", list(Role))
def test_labels_show_users_words_as_they_are(qtbot: QtBot, role: Role) -> None:
    made = label("<b>Bank</b> & Co", role)
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.property("role") == role.value


def test_a_value_to_copy_can_be_selected_by_keyboard(qtbot: QtBot) -> None:
    made = label("SITE-1", selectable=True)
    qtbot.addWidget(made)
    assert made.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_an_elided_label_gives_way_and_says_the_whole_in_its_tooltip(qtbot: QtBot) -> None:
    made = ElidedLabel("A very long name of a customer that does not fit")
    qtbot.addWidget(made)
    made.resize(80, 20)
    made.show()
    assert made.toolTip() == made.text()
    assert made.minimumSizeHint().width() < 80
    made.resize(600, 20)
    assert made.toolTip() == ""


def test_an_elided_label_paints_what_fits(qtbot: QtBot) -> None:
    made = ElidedLabel("Voorbeeld Zorggroep Noord")
    qtbot.addWidget(made)
    made.resize(60, 20)
    narrow = made.grab().toImage()
    made.resize(300, 20)
    assert made.grab().toImage() != narrow


def test_a_line_is_one_pixel(qtbot: QtBot) -> None:
    made = line()
    qtbot.addWidget(made)
    assert made.height() == 1


# Buttons


@pytest.mark.parametrize("kind", list(Kind))
def test_a_button_is_pressed_by_mouse_and_keyboard(qtbot: QtBot, kind: Kind) -> None:
    pressed: list[bool] = []
    made = button("&Save", lambda: pressed.append(True), kind=kind)
    qtbot.addWidget(made)
    made.show()
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    QTest.keyClick(made, Qt.Key.Key_Space)
    assert pressed == [True, True]
    assert made.accessibleName() == "Save"
    assert made.property("kind") == kind.value


def test_a_button_may_have_a_fuller_name(qtbot: QtBot) -> None:
    made = button("Why?", name="Why this amount?")
    qtbot.addWidget(made)
    assert made.accessibleName() == "Why this amount?"


@pytest.mark.parametrize("kind", [Kind.PRIMARY, Kind.NORMAL])
def test_a_button_may_have_an_icon(qtbot: QtBot, kind: Kind) -> None:
    made = button("Save", kind=kind, icon=Icon.SAVE)
    qtbot.addWidget(made)
    assert not made.icon().isNull()


def test_trap_27_a_button_without_words_has_a_name(qtbot: QtBot) -> None:
    pressed: list[bool] = []
    made = icon_button(Icon.PRINT, "Print", lambda: pressed.append(True))
    qtbot.addWidget(made)
    made.click()
    assert pressed == [True]
    assert made.accessibleName() == made.toolTip() == "Print"


@pytest.mark.parametrize("size", [15, 16, 18, 20])
def test_a_button_without_words_is_large_enough_to_hit(qtbot: QtBot, size: int) -> None:
    made = icon_button(Icon.COPY, "Copy", size=size)
    qtbot.addWidget(made)
    made.show()
    assert min(made.sizeHint().width(), made.sizeHint().height()) >= 24


# Pills


@pytest.mark.parametrize("mode", PALETTES)
@pytest.mark.parametrize("tone", list(Tone))
def test_a_pill_is_painted_in_its_tone(qapp: QApplication, qtbot: QtBot, mode: Mode, tone: Tone) -> None:
    Theme.apply(qapp, mode)
    made = Pill("within ordered", tone)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    image = made.grab().toImage()
    assert image.pixelColor(image.width() // 2, 3) == QColor(colours().tone(tone).ground)


def test_a_pill_says_its_state_in_words(qtbot: QtBot) -> None:
    made = Pill("true-up", Tone.DANGER)
    qtbot.addWidget(made)
    assert (made.text, made.tone, made.accessibleName()) == ("true-up", Tone.DANGER, "true-up")
    made.set_state("within ordered", Tone.OK)
    assert made.accessibleName() == "within ordered"


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_a_pill_has_room_for_its_words(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    Theme.apply(qapp, Mode.LIGHT, scale=scale)
    short, long = Pill("ok"), Pill("true-up needed this month")
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert long.sizeHint().width() > 3 * short.sizeHint().width()


# Cards, figures, facts


def test_a_card_has_a_heading_and_something_at_its_right(qtbot: QtBot) -> None:
    pill = Pill("ok", Tone.OK)
    card = Card("Headsets", pill)
    qtbot.addWidget(card)
    card.add(label("body"))
    card.resize(300, 200)
    card.show()
    assert card.accessibleName() == "Headsets"
    assert pill.geometry().left() > card.title.geometry().left()


def test_cards_of_one_height_keep_their_contents_at_the_top(qtbot: QtBot, qapp: QApplication) -> None:
    tops = []
    for height in (180, 400):
        card, figure = Card("Video"), KeyFigure("109", "devices")
        qtbot.addWidget(card)
        card.add(figure)
        card.resize(300, height)
        card.show()
        qapp.processEvents()
        tops.append(figure.y())
    assert tops[0] == tops[1]


def test_a_card_without_a_heading_shows_none(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.show()
    assert not card.title.isVisible()


def test_a_figure_is_read_out_with_what_it_counts(qtbot: QtBot) -> None:
    figure = KeyFigure("612", "devices \u00b7 March 2026")
    qtbot.addWidget(figure)
    assert figure.accessibleName() == "612 devices \u00b7 March 2026"
    figure.set_values("613", "")
    assert figure.accessibleName() == "613"


def test_facts_have_names_values_and_links(qtbot: QtBot) -> None:
    pressed: list[bool] = []
    facts = Facts()
    qtbot.addWidget(facts)
    facts.add("against ordered", "+9.00%")
    facts.add("9 devices", "\u20ac1,079.91", "Why?", lambda: pressed.append(True))
    facts.show()
    why = facts.findChildren(QPushButton)[0]
    why.click()
    assert pressed == [True]
    assert why.accessibleName() == "Why? 9 devices \u20ac1,079.91"
    named = [value.accessibleName() for value in facts.findChildren(QLabel) if value.accessibleName()]
    assert named == ["against ordered: +9.00%", "9 devices: \u20ac1,079.91"]


def test_lines_of_facts_are_equally_high_with_and_without_a_link(qtbot: QtBot) -> None:
    heights = []
    for link in ("", "Why?"):
        facts = Facts()
        qtbot.addWidget(facts)
        facts.add("against ordered", "+9.00%", link)
        facts.show()
        heights.append(facts.height() if facts.isWindow() else 0)
        heights[-1] = facts.sizeHint().height()
    assert heights[0] == heights[1]


def test_facts_can_be_taken_away(qtbot: QtBot, qapp: QApplication) -> None:
    facts = Facts()
    qtbot.addWidget(facts)
    facts.add("a", "1", "Why?")
    facts.clear()
    facts.show()
    assert not [part for part in facts.findChildren(QLabel) if part.isVisible()]


# Copy


def test_a_value_is_copied(qtbot: QtBot) -> None:
    made = CopyLabel("Site ID", "SITE-004417")
    qtbot.addWidget(made)
    copy = made.findChildren(QToolButton)[0]
    assert copy.accessibleName() == "Copy Site ID"
    copy.click()
    assert QGuiApplication.clipboard().text() == "SITE-004417"


def test_the_button_shows_for_a_moment_that_it_copied(qtbot: QtBot) -> None:
    made = CopyLabel("Site ID", "SITE-1")
    qtbot.addWidget(made)
    before = made._button.icon().cacheKey()
    made.copy()
    assert made._button.icon().cacheKey() != before
    assert made._back.interval() == SHOWN_MS
    made._back.start(5)
    qtbot.waitUntil(lambda: made._button.icon().cacheKey() == before)


def test_nothing_is_not_copied(qtbot: QtBot) -> None:
    made = CopyLabel("Site ID", "")
    qtbot.addWidget(made)
    made.show()
    assert not made._button.isVisible()
    made.set_value("SITE-2")
    assert made._button.isVisible()
    assert made.value == "SITE-2"


# Empty states


def test_an_empty_state_has_one_main_action(qtbot: QtBot) -> None:
    pressed: list[str] = []
    empty = EmptyState(Icon.CUSTOMERS, "No customers", "Open the workbook.", "Open", lambda: pressed.append("open"))
    empty.add_action("Demo", lambda: pressed.append("demo"))
    qtbot.addWidget(empty)
    empty.show()
    buttons = empty.findChildren(QPushButton)
    assert [made.property("kind") for made in buttons] == ["primary", "normal"]
    for made in buttons:
        made.click()
    assert pressed == ["open", "demo"]
    assert empty.accessibleName() == "No customers"


@pytest.mark.parametrize("mode", PALETTES)
def test_the_picture_of_an_empty_state_follows_the_theme(qapp: QApplication, qtbot: QtBot, mode: Mode) -> None:
    Theme.apply(qapp, mode)
    empty = EmptyState(Icon.CUSTOMERS, "No customers", "Open the workbook.")
    qtbot.addWidget(empty)
    empty.resize(500, 400)
    empty.show()
    image = empty.grab().toImage()
    seen = {image.pixelColor(x, y).name() for y in range(60, 300, 1) for x in range(200, 300)}
    assert colours().muted in seen


# Chips


@pytest.fixture
def chips(qtbot: QtBot) -> FilterChips:
    made = FilterChips("Filter")
    qtbot.addWidget(made)
    made.set_chips([Chip("new", "New", 9), Chip("gone", "Gone", 1204), Chip("moved", "Moved")], ["new"])
    made.show()
    return made


def press(chips: FilterChips, text: str) -> None:
    next(made for made in chips.findChildren(QPushButton) if made.text().startswith(text)).click()


def test_chips_say_how_many_rows_they_leave(chips: FilterChips) -> None:
    assert [made.text() for made in chips.findChildren(QPushButton)] == ["New  9", "Gone  1,204", "Moved"]


def test_several_chips_may_be_on(chips: FilterChips, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chips.changed) as told:
        press(chips, "Moved")
    assert told.args == [frozenset({"new", "moved"})]
    press(chips, "New")
    assert chips.chosen == {"moved"}


def test_of_single_chips_one_is_always_on(qtbot: QtBot) -> None:
    made = FilterChips("Filter", single=True)
    qtbot.addWidget(made)
    made.set_chips([Chip("a", "A"), Chip("b", "B")])
    assert made.chosen == {"a"}
    press(made, "B")
    assert made.chosen == {"b"}
    press(made, "B")
    assert made.chosen == {"b"}


def test_tab_goes_to_chips_where_they_stand_however_often_they_are_made(qapp: QApplication, qtbot: QtBot) -> None:
    page, before, after = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(page)
    made = FilterChips("Filter")
    page.setLayout(row(before, made, after))
    page.show()
    for texts in (("A", "B"), ("A", "B", "C")):
        made.set_chips([Chip(text, text) for text in texts])
        settle(qapp)
        order = facts.focus_chain(page, before)
        assert order[0] is before
        assert [one.text() for one in order[1:-1] if isinstance(one, QPushButton)] == list(texts)
        assert order[-1] is after
    assert made.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_new_counts_keep_what_is_on(chips: FilterChips) -> None:
    chips.set_chips([Chip("new", "New", 10), Chip("gone", "Gone", 0)])
    assert chips.chosen == {"new"}


@pytest.mark.parametrize("width", [600, 150])
def test_chips_wrap_and_stay_whole(chips: FilterChips, qapp: QApplication, width: int) -> None:
    chips.resize(width, 200)
    qapp.processEvents()
    for made in chips.findChildren(QPushButton):
        assert made.width() >= made.sizeHint().width()
        assert made.geometry().right() < width
        assert made.height() >= 24


# Steps


@pytest.fixture
def stepper(qtbot: QtBot) -> Stepper:
    made = Stepper(["File", "Columns", "Check", "Store"])
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def test_the_step_is_read_out(stepper: Stepper) -> None:
    stepper.set_current(2)
    assert stepper.accessibleName() == "Step 3 of 4: Check"


def test_past_the_last_step_all_are_done(stepper: Stepper) -> None:
    stepper.set_current(4)
    assert stepper.accessibleName() == "Step 4 of 4: Store"
    assert stepper.current == 4


@pytest.mark.parametrize("step", [0, 1, 3, 4])
def test_done_steps_look_done(stepper: Stepper, step: int) -> None:
    stepper.set_current(step)
    image = stepper.grab().toImage()
    filled = image.pixelColor(4, image.height() // 2) == QColor(colours().accent)
    assert filled


def test_with_little_room_only_the_current_title_is_shown(stepper: Stepper) -> None:
    assert stepper.minimumSizeHint().width() < stepper.sizeHint().width()
    wide = stepper.grab().toImage()
    stepper.resize(stepper.minimumSizeHint())
    assert stepper.grab().toImage() != wide
