"""The theme in force: applied, switched at run time, following the system, and tabular digits everywhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.views.theme import DEFAULT_ACCENT, Mode, Theme, colours, font, sizes
from app.views.theme import theme as theme_module
from app.views.theme.fonts import FAMILY, TypeScale
from app.views.theme.theme import MAX_SCALE, MIN_SCALE

SystemSays = Callable[[Qt.ColorScheme, Qt.ContrastPreference], None]


@pytest.fixture
def system_says(monkeypatch: pytest.MonkeyPatch) -> SystemSays:
    """The offscreen platform has no colour scheme of its own; this stands in for the desktop's."""

    def say(scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference = Qt.ContrastPreference.NoPreference) -> None:
        class Accessibility:
            def contrastPreference(self) -> Qt.ContrastPreference:
                return contrast

        class Hints:
            def colorScheme(self) -> Qt.ColorScheme:
                return scheme

            def accessibility(self) -> Accessibility:
                return Accessibility()

        class Application:
            @staticmethod
            def styleHints() -> Hints:
                return Hints()

        monkeypatch.setattr(theme_module, "QGuiApplication", Application)

    return say


def test_there_is_one_theme(qapp: QApplication) -> None:
    assert Theme.apply(qapp, Mode.DARK) is Theme.apply(qapp, Mode.LIGHT) is Theme.current()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.HIGH_CONTRAST])
def test_trap_25_palettes_are_in_force_offscreen(qapp: QApplication, mode: Mode) -> None:
    Theme.apply(qapp, mode)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(colours().window)
    assert qapp.palette().color(QPalette.ColorRole.Text) == QColor(colours().text)


def test_what_is_painted_changes_with_the_palette(qapp: QApplication, qtbot: QtBot) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    edit.resize(120, 40)
    grounds = []
    for mode in (Mode.LIGHT, Mode.DARK):
        Theme.apply(qapp, mode)
        grounds.append(edit.grab().toImage().pixelColor(60, 20))
    assert grounds == [QColor("#ffffff"), QColor("#1b242c")]


def test_switching_is_told_once(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme.current()
    with qtbot.waitSignal(theme.changed):
        Theme.apply(qapp, Mode.DARK)


def test_the_same_look_again_costs_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme.apply(qapp, Mode.DARK, "#123456", 1.2)
    with qtbot.assertNotEmitted(theme.changed):
        Theme.apply(qapp, Mode.DARK, "#123456", 1.2)


@pytest.mark.parametrize(
    ("scheme", "window"),
    [(Qt.ColorScheme.Dark, "#12191f"), (Qt.ColorScheme.Light, "#f5f6f8"), (Qt.ColorScheme.Unknown, "#f5f6f8")],
)
def test_system_mode_follows_the_desktop(
    qapp: QApplication, system_says: SystemSays, scheme: Qt.ColorScheme, window: str
) -> None:
    system_says(scheme, Qt.ContrastPreference.NoPreference)
    Theme.apply(qapp, Mode.SYSTEM)
    assert colours().window == window


def test_a_desktop_in_high_contrast_is_followed(qapp: QApplication, system_says: SystemSays) -> None:
    system_says(Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast)
    Theme.apply(qapp, Mode.SYSTEM)
    assert colours().text_contrast == 7


def test_a_desktop_that_turns_dark_is_followed_at_run_time(qapp: QApplication, system_says: SystemSays) -> None:
    system_says(Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference)
    theme = Theme.apply(qapp, Mode.SYSTEM)
    system_says(Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference)
    theme._follow_system()
    assert colours().dark


def test_a_chosen_palette_does_not_follow_the_desktop(qapp: QApplication, system_says: SystemSays) -> None:
    theme = Theme.apply(qapp, Mode.LIGHT)
    system_says(Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference)
    theme._follow_system()
    assert not colours().dark


def test_accent_of_the_partner_reaches_primary_buttons(qapp: QApplication, qtbot: QtBot) -> None:
    button = QPushButton()
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    button.resize(100, 40)
    Theme.apply(qapp, Mode.LIGHT, "#7a1f5c")
    assert button.grab().toImage().pixelColor(50, 20) == QColor("#7a1f5c")


@pytest.mark.parametrize(("asked", "given"), [(0.1, MIN_SCALE), (1.3, 1.3), (9.0, MAX_SCALE)])
def test_text_scale_stays_within_what_the_window_can_hold(qapp: QApplication, asked: float, given: float) -> None:
    assert Theme.apply(qapp, Mode.LIGHT, scale=asked).scale == given


def test_text_grows_with_the_scale(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("1.234,56")
    label.setProperty("role", "page")
    qtbot.addWidget(label)
    label.show()
    small = label.sizeHint()
    Theme.apply(qapp, Mode.LIGHT, scale=1.3)
    assert label.sizeHint().height() > small.height()
    assert sizes() == TypeScale.at(1.3)


def test_default_accent_is_the_default(qapp: QApplication) -> None:
    assert Theme.apply(qapp, Mode.DARK).accent == DEFAULT_ACCENT


def test_the_type_family_is_registered(qapp: QApplication) -> None:
    assert qapp.font().family() == FAMILY
    assert QFontMetricsF(font(14)).inFontUcs4(ord("\u03a9"))
    assert QFontMetricsF(font(14)).inFontUcs4(ord("\u0416"))


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_digits_are_tabular_in_every_weight(weight: QFont.Weight) -> None:
    metrics = QFontMetricsF(font(14, weight))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_weights_are_faces_of_their_own() -> None:
    widths = [
        QFontMetricsF(font(40, weight)).horizontalAdvance("Voorbeeld")
        for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold)
    ]
    assert len(set(widths)) == 3


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
def test_sizes_keep_their_order_at_every_scale(scale: float) -> None:
    scale_of = TypeScale.at(scale)
    order = (scale_of.tiny, scale_of.small, scale_of.body, scale_of.heading, scale_of.title, scale_of.page)
    assert list(order) == sorted(set(order))
