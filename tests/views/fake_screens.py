"""Screens that need no store and show every widget: for tests of the shell and for looking at it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QComboBox, QLineEdit, QTabBar, QWidget
from reportlab.pdfgen.canvas import Canvas

from app.domain.issues import Issue
from app.domain.progress import Progress
from app.views import formats
from app.views.actions import Action, Group
from app.views.icons.names import Icon
from app.views.shell import Route, Screen, ScreenSpec, SearchHit, SearchProvider, Shell
from app.views.shell.contract import Notice
from app.views.theme import GRID, Tone
from app.views.widgets.banner import Banner
from app.views.widgets.buttons import Kind, button
from app.views.widgets.card import Card
from app.views.widgets.category_bar import BarValues, CategoryBar
from app.views.widgets.copy_label import CopyLabel
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import Chip, FilterChips
from app.views.widgets.form import Form
from app.views.widgets.key_figure import Facts, KeyFigure
from app.views.widgets.layouts import STRETCH, FlowLayout, GridFlow, column, row
from app.views.widgets.page import EDGE, scrolled
from app.views.widgets.pdf_view import PdfView
from app.views.widgets.pill import Pill
from app.views.widgets.stepper import Stepper
from app.views.widgets.table import Align, Column, DataTable
from app.views.widgets.text import Role, label
from app.views.widgets.trend_chart import TrendChart, TrendPoint


@dataclass(frozen=True, slots=True)
class Device:
    reason: str
    model: str
    serial: str
    place: str
    effect: int
    state: str = "Online"


DEVICES = (
    Device("Nieuw", "Studio X52", "8G21470C9D31", "Groningen", 1),
    Device("Nieuw", "Studio X52", "8G21470C9D44", "Groningen", 1),
    Device("Nieuw", "Studio G62", "8L2217731AF0", "Assen", 1, "Offline"),
    Device("Verplaatst", "Studio X30", "8G19330A2B10", "Assen \u2192 Emmen", 0),
    Device("Einde levensduur", "Group 310", "8G1344211C07", "Leek", -1),
)


def words(issue: Issue) -> str:
    place = f"row {issue.where.row}: " if issue.where.row else ""
    return f"{place}{issue.code} {dict(issue.params)}"


def columns() -> list[Column[Device]]:
    return [
        Column(name="reason", title="Reden", value=lambda d: d.reason, width=130),
        Column(name="model", title="Model", value=lambda d: d.model, width=110),
        Column(name="serial", title="Serienummer", value=lambda d: d.serial, width=130),
        Column(name="place", title="Locatie", value=lambda d: d.place, stretch=True),
        Column(
            name="effect",
            title="Effect",
            value=lambda d: d.effect,
            text=lambda v: formats.count(v, signed=True),
            align=Align.NUMBER,
            width=70,
        ),
        Column(
            name="state",
            title="Status",
            value=lambda d: d.state,
            tone=lambda d: Tone.OK if d.state == "Online" else Tone.WARN,
            width=100,
        ),
    ]


def pdf(pages: int = 2) -> bytes:
    canvas = Canvas("unused")
    for page in range(pages):
        canvas.drawString(72, 760, f"True-up page {page + 1}")
        canvas.rect(72, 300, 400, 400)
        canvas.showPage()
    return bytes(canvas.getpdfdata())  # type: ignore[no-untyped-call]


def months() -> list[TrendPoint]:
    counts = (97, 97, 98, 100, 101, 109)
    starts = [date(2025, 10, 1), date(2025, 11, 1), date(2025, 12, 1)] + [date(2026, m, 1) for m in (1, 2, 3)]
    return [
        TrendPoint(formats.short_month(day), formats.month(day), count, 100, 105)
        for day, count in zip(starts, counts, strict=True)
    ]


class CategoryCard(Card):
    def __init__(self, title: str, values: BarValues, state: str, tone: Tone) -> None:
        super().__init__(title, Pill(state, tone))
        bar, facts = CategoryBar(), Facts()
        bar.set_values(values)
        over = (values.count or 0) - values.ordered
        facts.add("t.o.v. besteld", formats.percent(over * 10000 // values.ordered, signed=True, places=2))
        if over > 0:
            facts.add("9 apparaten \u00d7 6 maanden", formats.money(107991), "Waarom?", lambda: None)
        else:
            facts.add("deze maand", f"{formats.count(9, signed=True)} \u00b7 {formats.count(-3, signed=True)}")
        self.add(KeyFigure(formats.count(values.count or 0), "apparaten \u00b7 maart 2026"), bar, facts)


class CustomerScreen(Screen):
    main_actions = ("import.open", "true_up.new")

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.opened: list[Route] = []
        self.changes: list[object] = []
        self.table = DataTable(
            "Beweging video", columns(), keep_as="movement", preferences=shell.preferences, key=lambda d: d.serial
        )
        self.table.set_rows(DEVICES)
        self.table.setMinimumHeight(180)
        self.setFocusProxy(self.table)
        parts = column(self._head(), self._tabs(), self._cards(), self._below(), spacing=2 * GRID)
        self.setLayout(column(scrolled(parts, "Klant"), spacing=0))

    def open(self, route: Route) -> None:
        self.opened.append(route)

    def on_change(self, change: object) -> None:
        self.changes.append(change)

    def _head(self) -> QWidget:
        facts = FlowLayout(spacing=2 * GRID)
        facts.addWidget(CopyLabel("Site-ID", "SITE-004417"))
        facts.addWidget(CopyLabel("Master account", "MA-20931"))
        facts.addWidget(label("Contract C-2025-0031 \u00b7 1 sep 2025 \u2013 31 aug 2026", Role.MUTED))
        facts.addWidget(label("CSM M. de Wit \u00b7 geen Lens-toegang", Role.MUTED))
        pills = (Pill("True-up nodig", Tone.DANGER), Pill("Rapport te sturen", Tone.WARN))
        head = QWidget()
        name = label("Voorbeeld Zorggroep Noord", Role.PAGE, wrap=True)
        top = row(name, *pills, spacing=GRID)
        top.setStretch(0, 1)
        head.setLayout(column(top, facts, spacing=6))
        return head

    def _tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setExpanding(False)
        tabs.setAccessibleName("Onderdelen")
        for title in ("Overzicht", "Contract && basislijn", "Inventaris", "Documenten", "Service", "Gegevens"):
            tabs.addTab(title)
        return tabs

    def _cards(self) -> QWidget:
        grid = GridFlow(narrowest=270)
        grid.add(
            CategoryCard("Headsets", BarValues(612, 640, 672), "binnen besteld", Tone.OK),
            CategoryCard("Video", BarValues(109, 100, 105), "true-up", Tone.DANGER),
            CategoryCard("Spraak", BarValues(207, 200, 210), "binnen marge", Tone.WARN),
        )
        return grid

    def _below(self) -> QWidget:
        holder = QWidget()
        movement = Card("Beweging video, februari \u2192 maart", button("Alles tonen", kind=Kind.LINK))
        movement.add(self.table)
        chart = TrendChart()
        chart.set_points(months())
        trend = Card("Verloop video")
        trend.add(chart)
        both = row(movement, trend, spacing=int(1.5 * GRID))
        both.setStretch(0, 4)
        both.setStretch(1, 3)
        holder.setLayout(both)
        return holder


class ImportScreen(Screen):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        stepper = Stepper(["Bestand", "Kolommen", "Controleren", "Vastleggen"])
        stepper.set_current(2)
        banner = Banner()
        chips = FilterChips("Filter")
        chips.set_chips([Chip("new", "Nieuw", 9), Chip("gone", "Weg", 3), Chip("moved", "Verplaatst", 12)], ["new"])
        form = Form()
        form.add("name", "Naam", QLineEdit("Voorbeeld Zorggroep Noord"), required=True)
        choice = QComboBox()
        choice.addItems(["Nederlands", "English"])
        form.add("language", "Documenttaal", choice, hint="Taal van offertes en rapporten van deze klant")
        form.add("mail", "E-mail", QLineEdit("geen adres"))
        form.show_errors({"mail": "\u2018geen adres\u2019 is geen e-mailadres."})
        beside = scrolled(column(form, STRETCH), "Gegevens", QMargins(0, 0, GRID, 0))
        beside.setFixedWidth(300)
        table = DataTable("Apparaten", columns(), keep_as="import", preferences=shell.preferences)
        table.set_rows(DEVICES * 40)
        both = row(beside, column(chips, table), spacing=3 * GRID)
        both.setStretch(1, 1)
        self.setLayout(
            column(label("Inventaris importeren", Role.PAGE), stepper, banner, both, spacing=12, margins=EDGE)
        )
        banner.show_issues(
            "3 problemen; er is niets vastgelegd",
            ["Rij 12: het serienummer 4,82567E+11 is beschadigd", "Rij 40: geen model", "Rij 41: geen model"],
            str,
        )


class ReportScreen(Screen):
    main_actions = ("true_up.new",)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.pdf = PdfView("Rapport")
        self.pdf.show_pdf(pdf(), "rapport.pdf")
        table = DataTable("Rapporten", columns(), keep_as="reports", preferences=shell.preferences)
        table.set_rows(DEVICES)
        both = row(table, self.pdf, spacing=2 * GRID)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(column(label("Rapporten", Role.PAGE), both, margins=EDGE))


class EmptyScreen(Screen):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        empty = EmptyState(
            Icon.CUSTOMERS,
            "Nog geen klanten",
            "Vul het portfoliowerkboek met klanten, contracten en prijzen, of bekijk het programma eerst met "
            "verzonnen klanten. Er wordt niets opgeslagen voordat u het gezien hebt.",
            "Werkboek openen",
            lambda: None,
        )
        empty.add_action("Voorbeeldgegevens", lambda: shell.notify(Notice("Klaar")))
        self.setLayout(column(empty))
        self.taken: list[str] = []

    def take_files(self, paths: list[str]) -> bool:
        self.taken += [path for path in paths if path.endswith(".xlsx")]
        return bool(self.taken)


def specs() -> Sequence[ScreenSpec]:
    return (
        ScreenSpec(id="today", title="Vandaag", icon=Icon.TODAY, build=EmptyScreen, shortcut="Ctrl+1"),
        ScreenSpec(id="customers", title="Klanten", icon=Icon.CUSTOMERS, build=CustomerScreen, shortcut="Ctrl+2"),
        ScreenSpec(id="imports", title="Importeren", icon=Icon.IMPORT, build=ImportScreen, shortcut="Ctrl+3"),
        ScreenSpec(id="reports", title="Rapporten", icon=Icon.REPORTS, build=ReportScreen, shortcut="Ctrl+4"),
    )


def commands(shell: Shell) -> Sequence[Action]:
    return (
        Action(
            id="import.open",
            text="Inventaris importeren",
            handler=lambda: shell.go(Route("imports")),
            shortcut="Ctrl+I",
            icon=Icon.IMPORT,
        ),
        Action(
            id="true_up.new",
            text="True-up opstellen",
            handler=lambda: shell.notify(Notice("True-up opgesteld", action="Ongedaan maken")),
            group=Group.DOCUMENT,
            shortcut="Ctrl+T",
        ),
    )


def _customers(text: str, _: Progress) -> Sequence[SearchHit]:
    names = ("Voorbeeld Zorggroep Noord", "Voorbeeld Gemeente Zuid", "Voorbeeld Bank")
    found = [name for name in names if text.casefold() in name.casefold()]
    return [
        SearchHit(name, "SITE-004417 \u00b7 true-up nodig", Icon.CUSTOMERS, Route("customers", name)) for name in found
    ]


def providers() -> Sequence[SearchProvider]:
    return (SearchProvider("Klanten", _customers),)
