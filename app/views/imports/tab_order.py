"""Tab goes through a page in the order in which it is read, whatever was put into it later."""

from collections.abc import Iterator
from itertools import chain, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLayout, QScrollArea, QStackedWidget, QWidget


def order_tabs(root: QWidget) -> None:
    """Put what is below a widget into the order of its layouts.

    What hands the keyboard on to a part of itself stands before that part: Tab goes on from where it comes to it.
    """
    wanted = [one for one in parts_in_order(root) if _takes_keys(one) or one.focusProxy() is not None]
    for one, other in pairwise(wanted):
        QWidget.setTabOrder(one, other)


def tab_stops(root: QWidget) -> list[QWidget]:
    """What Tab stops at in a widget, in reading order."""
    return [one for one in parts_in_order(root) if _takes_keys(one)]


def parts_in_order(widget: QWidget) -> Iterator[QWidget]:
    """A widget and what is in it, in reading order; parts of one control are that control."""
    yield widget
    if isinstance(widget, QComboBox):
        return
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        yield from parts_in_order(inside) if inside is not None else ()
    elif isinstance(widget, QStackedWidget):
        pages = [page for at in range(widget.count()) if (page := widget.widget(at)) is not None]
        yield from chain.from_iterable(map(parts_in_order, pages))
    elif layout is not None:
        yield from _in_layout(layout)


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in _places(layout):
        item = layout.itemAt(at)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            yield from parts_in_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def _places(layout: QLayout) -> list[int]:
    """The places of a layout as they are read: a grid row by row, whatever was put into it first."""
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        return sorted(places, key=layout.getItemPosition)  # type: ignore[arg-type]
    return places
