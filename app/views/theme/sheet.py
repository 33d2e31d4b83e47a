"""The style sheet of the window, written from the tokens and the type scale.

Widgets choose a look by property, never by colour: `role` on labels, `kind` on buttons, `invalid` on fields.
"""

from app.domain.colours import mix
from app.views.icons.names import Icon
from app.views.theme.fonts import FAMILY, TypeScale
from app.views.theme.images import image_file
from app.views.theme.tokens import Tokens, Tone

RADIUS = 6


def sheet(tokens: Tokens, sizes: TypeScale) -> str:
    """The whole style sheet."""
    parts = (_ground, _labels, _buttons, _kinds, _fields, _choices, _checks, _tabs, _tables, _menus, _frames, _rest)
    return "\n".join([*(part(tokens, sizes) for part in parts), _scroll_bars(tokens)])


def _ground(t: Tokens, s: TypeScale) -> str:
    return f"""
QWidget {{ font-family: "{FAMILY}"; }}
QMainWindow, QDialog {{ background: {t.window}; }}
QToolTip {{ background: {t.tooltip}; color: {t.tooltip_text}; border: 1px solid {t.edge}; padding: 5px 8px;
  font-size: {s.small}px; }}
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] {{ background: transparent; border: 0; }}
QFrame[role="line"] {{ background: {t.line}; border: 0; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.line}; }}
"""


def _labels(t: Tokens, s: TypeScale) -> str:
    return f"""
QLabel {{ background: transparent; }}
QLabel:disabled {{ color: {t.disabled}; }}
QLabel[role="page"] {{ font-size: {s.page}px; font-weight: 700; }}
QLabel[role="title"] {{ font-size: {s.title}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {s.heading}px; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="small"] {{ color: {t.muted}; font-size: {s.small}px; }}
QLabel[role="caption"] {{ color: {t.muted}; font-size: {s.tiny}px; font-weight: 600; }}
QLabel[role="figure"] {{ font-size: {s.figure}px; font-weight: 600; }}
QLabel[role="error"] {{ color: {t.tone(Tone.DANGER).ink}; font-size: {s.small}px; }}
"""


def _buttons(t: Tokens, s: TypeScale) -> str:
    return f"""
QPushButton {{ background: {t.surface}; color: {t.text};
  border: 1px solid {mix(t.edge, t.line, 0.5)};
  border-radius: {RADIUS}px;
  padding: 6px 13px; font-size: {s.body}px; font-weight: 600; min-height: {s.body + 6}px; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {t.sunken}; }}
QPushButton:focus {{ border: 2px solid {t.focus}; padding: 5px 12px; }}
QPushButton:disabled {{ color: {t.disabled}; border-color: {t.line}; background: {t.window}; }}
QPushButton::menu-indicator {{ image: url({image_file(Icon.DOWN, t.muted)}); width: 14px; height: 14px;
  subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }}
QToolButton {{ background: transparent; color: {t.text}; border: 1px solid transparent;
  border-radius: {RADIUS}px;
  padding: 4px; min-width: 20px; min-height: 20px; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.sunken}; }}
QToolButton:focus {{ border: 2px solid {t.focus}; padding: 3px; }}
QToolButton:disabled {{ color: {t.disabled}; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit QToolButton {{ border: 0; padding: 0; min-width: 0; min-height: 0; }}
QToolButton[small="true"] {{ padding: 1px; }}
QToolButton[small="true"]:focus {{ padding: 0; }}
"""


def _kinds(t: Tokens, s: TypeScale) -> str:
    danger = t.tone(Tone.DANGER)
    return f"""
QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {t.accent_pressed}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.sunken}; color: {t.disabled};
  border-color: {t.sunken}; }}
QPushButton[kind="danger"] {{ color: {danger.ink}; border-color: {danger.mark}; }}
QPushButton[kind="danger"]:hover {{ background: {danger.ground}; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[kind="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[kind="quiet"]:focus {{ border-color: {t.focus}; }}
QPushButton[kind="link"] {{ background: transparent; color: {t.accent_text}; border: 2px solid transparent;
  padding: 0 2px; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border-color: {t.focus}; }}
QPushButton[kind="link"]:disabled {{ color: {t.disabled}; }}
QPushButton[kind="chip"] {{ border-radius: {_chip(s)}px; padding: 3px 11px; font-weight: 400;
  min-height: {s.body + 5}px;
  max-height: {s.body + 5}px; }}
QPushButton[kind="chip"]:checked {{ background: {t.accent_soft}; color: {t.accent_text};
  border-color: {t.accent_text};
  font-weight: 600; }}
QPushButton[kind="chip"]:focus {{ border: 2px solid {t.focus}; padding: 2px 10px; }}
"""


def _chip(s: TypeScale) -> int:
    # Half the height of a chip: Qt draws square corners when the radius is larger.
    return (s.body + 5 + 8) // 2


def _fields(t: Tokens, s: TypeScale) -> str:
    inputs = "QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit"
    return f"""
{inputs} {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge}; border-radius: {RADIUS}px;
  font-size: {s.body}px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ padding: 5px 9px; min-height: {s.body + 6}px; }}
QPlainTextEdit, QTextEdit {{ padding: 4px 6px; }}
{_each(inputs, ":hover")} {{ border-color: {t.muted}; }}
{_each(inputs, ":focus")} {{ border: 2px solid {t.focus}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ padding: 4px 8px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 3px 5px; }}
{_each(inputs, ":disabled")} {{ color: {t.disabled}; background: {t.window}; border-color: {t.line}; }}
QLineEdit:read-only {{ background: {t.window}; }}
{_each(inputs, '[invalid="true"]')} {{ border: 2px solid {t.tone(Tone.DANGER).mark}; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: 0; padding: 0; min-height: 0;
  background: transparent; }}
"""


def _each(selectors: str, suffix: str) -> str:
    return ", ".join(f"{name}{suffix}" for name in selectors.split(", "))


def _choices(t: Tokens, s: TypeScale) -> str:
    up, down = image_file(Icon.UP, t.muted), image_file(Icon.DOWN, t.muted)
    return f"""
QComboBox {{ padding-right: 28px; }}
QComboBox:focus {{ padding-right: 27px; }}
QComboBox::drop-down {{ border: 0; width: 28px; }}
QComboBox::down-arrow {{ image: url({down}); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.edge}; padding: 4px;
  outline: 0;
  selection-background-color: {t.selection}; selection-color: {t.text}; }}
QComboBox QAbstractItemView::item {{ min-height: {s.body + 14}px; padding: 0 8px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button, QDateEdit::drop-down {{ border: 0; width: 24px;
  background: transparent; }}
QAbstractSpinBox::up-arrow {{ image: url({up}); width: 14px; height: 14px; }}
QAbstractSpinBox::down-arrow, QDateEdit::down-arrow {{ image: url({down}); width: 14px; height: 14px; }}
QCalendarWidget QWidget {{ alternate-background-color: {t.sunken}; }}
QCalendarWidget QToolButton {{ font-weight: 600; padding: 4px 8px; }}
QCalendarWidget QAbstractItemView {{ background: {t.surface}; selection-background-color: {t.accent};
  selection-color: {t.on_accent}; }}
"""


def _checks(t: Tokens, s: TypeScale) -> str:
    size = s.body + 4
    check = image_file(Icon.CHECK, t.on_accent, 3.5)
    dash = image_file(Icon.PARTLY, t.on_accent, 3.5)
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; min-height: 26px; border: 2px solid transparent;
  border-radius: 4px;
  padding: 0 3px; background: transparent; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {t.focus}; }}
QCheckBox::indicator, QRadioButton::indicator, QTableView::indicator, QListView::indicator,
QTreeView::indicator {{
  width: {size - 2}px; height: {size - 2}px; border: 1px solid {t.edge}; border-radius: 4px;
  background: {t.surface}; }}
QRadioButton::indicator {{ border-radius: {size // 2}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {t.text}; }}
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked,
QTreeView::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url({check}); }}
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate {{ background: {t.accent};
  border-color: {t.accent}; image: url({dash}); }}
QRadioButton::indicator:checked {{ width: {size - 10}px; height: {size - 10}px;
  border: 5px solid {t.accent};
  background: {t.on_accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {t.sunken};
  border-color: {t.line}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.disabled}; }}
"""


def _tabs(t: Tokens, s: TypeScale) -> str:
    return f"""
QTabWidget::pane {{ border: 0; border-top: 1px solid {t.line}; }}
QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{ color: {t.muted}; background: transparent; border: 2px solid transparent;
  border-radius: 4px;
  padding: 5px 6px 6px 6px; margin-right: 10px; font-size: {s.body}px; min-height: 20px; }}
QTabBar::tab:hover {{ color: {t.text}; background: {t.hover}; }}
QTabBar::tab:selected {{ color: {t.text}; font-weight: 600; border-bottom: 2px solid {t.accent_text};
  border-bottom-left-radius: 0; border-bottom-right-radius: 0; }}
QTabBar::tab:selected:focus {{ border: 2px solid {t.focus}; border-radius: 4px; }}
QTabBar::tab:disabled {{ color: {t.disabled}; }}
"""


def _tables(t: Tokens, s: TypeScale) -> str:
    return f"""
QAbstractItemView {{ outline: 0; }}
QTableView, QTreeView, QListView {{ background: {t.surface}; border: 0;
  alternate-background-color: {t.surface};
  selection-background-color: {t.selection}; selection-color: {t.text}; gridline-color: {t.line}; }}
QTableView[framed="true"], QTreeView[framed="true"], QListView[framed="true"] {{ border: 1px solid {t.line};
  border-radius: 8px; }}
QTableView::item, QTreeView::item {{ padding: 0 8px; border: 0; border-bottom: 1px solid {t.line}; }}
QTableView::item:hover, QTreeView::item:hover, QListView::item:hover {{ background: {t.hover}; }}
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {{ background: {t.selection};
  color: {t.text}; }}
QTableView::item:focus {{ border: 2px solid {t.focus}; padding: 0 6px; }}
QListView::item {{ padding: 4px 8px; border-radius: 4px; min-height: {s.body + 10}px; }}
QHeaderView {{ background: {t.surface}; border: 0; }}
QHeaderView::section {{ background: {t.surface}; color: {t.muted}; font-size: {s.small}px; font-weight: 600;
  border: 0; border-bottom: 1px solid {t.edge}; padding: 6px 11px; }}
QHeaderView::section:hover {{ color: {t.text}; background: {t.hover}; }}
QTableCornerButton::section {{ background: {t.surface}; border: 0; }}
"""


def _menus(t: Tokens, s: TypeScale) -> str:
    return f"""
QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge}; padding: 5px;
  font-size: {s.body}px; }}
QMenu::item {{ padding: 5px 28px 5px 10px; border-radius: 4px; min-height: 20px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::item:selected {{ background: {t.selection}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.disabled}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 5px 4px; }}
QMenu::right-arrow {{ image: url({image_file(Icon.RIGHT, t.muted)}); width: 14px; height: 14px;
  margin-right: 6px; }}
QMenu::indicator {{ width: 16px; height: 16px; margin-left: 8px; }}
QMenu::indicator:checked {{ image: url({image_file(Icon.CHECK, t.text)}); }}
QMenuBar {{ background: {t.surface}; color: {t.text}; }}
QMenuBar::item:selected {{ background: {t.selection}; }}
"""


def _scroll_bars(t: Tokens) -> str:
    return f"""
QScrollBar {{ background: transparent; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {mix(t.edge, t.surface, 0.35)}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.sunken}; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
"""


def _frames(t: Tokens, s: TypeScale) -> str:
    strip = f"background: {t.surface}; border: 0;"
    return f"""
QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame[role="top"] {{ {strip} border-bottom: 1px solid {t.line}; }}
QFrame[role="status"] {{ {strip} border-top: 1px solid {t.line}; }}
QFrame[role="status"] QLabel {{ color: {t.muted}; font-size: {s.small}px; }}
QFrame[role="popup"] {{ background: {t.surface}; border: 1px solid {t.edge}; border-radius: 8px; }}
QFrame[role="sunken"] {{ background: {t.sunken}; border: 0; border-radius: 6px; }}
QFrame[role="sidebar"] {{ background: {t.sidebar}; border: 0; border-right: 1px solid {t.sidebar_edge}; }}
QLabel[role="keycap"] {{ background: {t.sunken}; color: {t.muted}; border: 1px solid {t.line};
  border-radius: 4px; padding: 0 6px; font-size: {s.tiny}px; font-weight: 600; }}
QFrame[place="above"] {{ margin: 12px 20px 0 20px; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
{"".join(_banner(t, tone) for tone in Tone)}
"""


def _banner(t: Tokens, tone: Tone) -> str:
    colours = t.tone(tone)
    return f"""
QFrame[banner="{tone.value}"] {{ background: {colours.ground}; border: 1px solid {colours.mark};
  border-radius: 8px; }}
"""


def _rest(t: Tokens, s: TypeScale) -> str:
    return f"""
QGroupBox {{ border: 1px solid {t.line}; border-radius: 8px; margin-top: {s.body}px; padding: 12px;
  font-weight: 600; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 10px; padding: 0 4px; }}
QSlider::groove:horizontal {{ height: 4px; background: {t.sunken}; border-radius: 2px; }}
QSlider::handle:horizontal {{ width: 16px; height: 16px; margin: -7px 0; border-radius: 8px;
  background: {t.accent}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {t.focus}; }}
QPdfView {{ background: {t.sunken}; border: 0; }}
"""
