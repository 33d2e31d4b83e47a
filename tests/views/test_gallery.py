"""The whole window with every widget in it: nothing clipped, everything named, reached in reading order."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)

from app.views.language import Lang
from app.views.shell.contract import Badge, Notice, Route
from app.views.shell.sidebar import NavButton
from app.views.theme import Mode, Theme
from app.views.widgets.text import ElidedLabel
from tests.views.fake_screens import specs
from tests.views.gallery import Stage, build_window, main, settle, shoot

T = TypeVar("T", bound=QWidget)
SCREENS = [spec.id for spec in specs()]
SIZES = [(1024, 700), (1440, 720)]
NAMED = (QAbstractButton, QAbstractItemView, QLineEdit, QComboBox, QTabBar)


@pytest.fixture(scope="module")
def shared() -> Iterator[Stage]:
    """One window for the many looks at it."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme.apply(app, Mode.LIGHT)
    stage = build_window(app, lang=Lang.DUTCH)
    stage.window.show()
    yield stage
    stage.end()


@pytest.fixture
def usual(shared: Stage) -> Iterator[Stage]:
    yield shared
    shared.look.set_scale(100)
    shared.look.set_mode(Mode.LIGHT)


def visible(stage: Stage, kind: type[T]) -> list[T]:
    return [widget for widget in stage.window.findChildren(kind) if widget.isVisible()]


def own_parts(widget: QWidget) -> bool:
    """Parts that Qt itself puts into its widgets: the field of a spin box, the corner of a table."""
    inside = widget.parent()
    return not widget.objectName().startswith("qt_") and not isinstance(inside, (QComboBox, QLineEdit))


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [100, 130])
def test_nothing_is_clipped(usual: Stage, screen: str, size: tuple[int, int], scale: int) -> None:
    usual.look.set_scale(scale)
    usual.window.resize(*size)
    usual.window.go(Route(screen))
    settle(usual.app)
    for button in visible(usual, QAbstractButton):
        if own_parts(button):
            assert button.width() >= button.minimumSizeHint().width(), button.accessibleName()
            assert button.height() >= min(button.sizeHint().height(), 24), button.accessibleName()
    for label in visible(usual, QLabel):
        if isinstance(label, ElidedLabel):
            continue
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
        else:
            assert label.width() >= label.sizeHint().width() - 1, label.text()


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("scale", [100, 130])
def test_the_window_keeps_the_smallest_size(usual: Stage, screen: str, scale: int) -> None:
    usual.look.set_scale(scale)
    usual.window.resize(1024, 700)
    usual.window.go(Route(screen))
    settle(usual.app)
    assert (usual.window.width(), usual.window.height()) == (1024, 700)
    frame = usual.window.frame
    assert frame.minimumSizeHint().width() <= 1024
    assert frame.status.geometry().bottom() < frame.height()


@pytest.mark.parametrize("screen", SCREENS)
def test_pages_do_not_scroll_sideways(usual: Stage, screen: str) -> None:
    usual.window.resize(1024, 700)
    usual.window.go(Route(screen))
    settle(usual.app)
    for area in visible(usual, QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("screen", SCREENS)
def test_trap_27_every_control_and_table_has_a_name(usual: Stage, screen: str) -> None:
    usual.window.go(Route(screen))
    settle(usual.app)
    for kind in NAMED:
        for widget in visible(usual, kind):
            if own_parts(widget):
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget


@pytest.mark.parametrize("screen", SCREENS)
def test_every_target_is_large_enough(usual: Stage, screen: str) -> None:
    usual.window.go(Route(screen))
    settle(usual.app)
    for button in visible(usual, QAbstractButton):
        if own_parts(button):
            assert button.height() >= 24, button.accessibleName()
            assert button.width() >= 24, button.accessibleName()


def focus_order(stage: Stage) -> list[QWidget]:
    first: QWidget = stage.window.frame.sidebar.entries[SCREENS[0]]
    order, widget = [first], first.nextInFocusChain()
    while widget is not None and widget is not first:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not widget.focusProxy()
        if widget.isVisible() and takes and widget.window() is stage.window:
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order


def test_tab_goes_through_sidebar_top_bar_page_and_status_bar(usual: Stage) -> None:
    usual.window.go(Route("customers"))
    usual.window.notify(Notice("Saved", action="Undo"))
    settle(usual.app)
    frame = usual.window.frame
    parts = (frame.sidebar, frame.top, frame.pages, frame.status)
    seen = [
        next((number for number, part in enumerate(parts) if part.isAncestorOf(widget)), None)
        for widget in focus_order(usual)
    ]
    numbers = [number for number in seen if number is not None]
    assert numbers == sorted(numbers)
    assert set(numbers) == {0, 1, 2, 3}


def test_tab_order_is_reading_order_in_the_sidebar_and_the_top_bar(usual: Stage) -> None:
    frame = usual.window.frame
    order = focus_order(usual)
    entries = [widget for widget in order if isinstance(widget, NavButton)]
    assert [entry.y() for entry in entries] == sorted(entry.y() for entry in entries)
    top = [widget for widget in order if frame.top.isAncestorOf(widget)]
    lefts = [widget.mapTo(frame, QPoint()).x() for widget in top]
    assert lefts == sorted(lefts)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.HIGH_CONTRAST])
@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_the_window_is_painted_at_every_device_scale(usual: Stage, mode: Mode, ratio: float) -> None:
    usual.look.set_mode(mode)
    usual.window.resize(1024, 700)
    usual.window.go(Route("customers"))
    usual.window.set_badge("today", Badge("7", "seven"))
    settle(usual.app)
    image = shoot(usual.window, ratio)
    assert (image.width(), image.height()) == (round(1024 * ratio), round(700 * ratio))
    seen = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(seen) > 8


def test_the_gallery_takes_its_pictures(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("gallery")
    main(folder, screens=("today",), sizes=((1024, 700),))
    assert len(list(folder.glob("*.png"))) == 6
