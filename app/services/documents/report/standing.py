"""What the month comes to: the verdict in words, a bar and a row per category, and the trend."""

from app.domain.check import Verdict
from app.services.documents.charts.bars import Bar, bar_chart
from app.services.documents.charts.trend import TrendWords, trend_chart
from app.services.documents.house import category_name, category_title
from app.services.documents.layout.blocks import Block, Picture
from app.services.documents.layout.columns import Column, TableStyle
from app.services.documents.layout.page import CONTENT_WIDTH
from app.services.documents.layout.palette import Palette
from app.services.documents.layout.prose import Heading, Prose
from app.services.documents.layout.rich import Rich, joined
from app.services.documents.layout.table import Table
from app.services.documents.report.build import MonthlyReport, Outcome, Standing, Trend
from app.services.documents.report.trend_block import TrendBlock
from app.services.documents.wording import Wording

_NOTHING = "–"
_TREND_HEIGHTS = {1: 112.0, 2: 104.0, 3: 90.0}
"""How high each chart is, by how many there are: three stand on one page with what follows."""


def standing(document: MonthlyReport, words: Wording, palette: Palette) -> list[Block]:
    """The verdict, the bars and the figures."""
    blocks: list[Block] = [Prose(_outcome(document, words), space_before=15)]
    if not document.standings:
        return blocks
    bars = [_bar(item, words) for item in document.standings]
    return [
        *blocks,
        Picture(bar_chart(bars, CONTENT_WIDTH, palette), space_before=10),
        _figures(document, words),
    ]


def trends(document: MonthlyReport, words: Wording, palette: Palette) -> list[Block]:
    """A chart for each category that has a history."""
    if not document.trends:
        return []
    labels = TrendWords(
        number=words.formats.count,
        month=words.formats.short_month,
        counted=lambda count: words.text("report.chart.counted", count=words.formats.count(count)),
        ordered=lambda count: words.text("report.chart.ordered", count=words.formats.count(count)),
        threshold=lambda count: words.text("report.chart.threshold", count=words.formats.count(count)),
    )
    blocks: list[Block] = [Heading(words.text("report.trend.heading"))]
    height = _TREND_HEIGHTS[len(document.trends)]
    return [*blocks, *(_trend(trend, words, labels, palette, height) for trend in document.trends)]


def _trend(trend: Trend, words: Wording, labels: TrendWords, palette: Palette, height: float) -> Block:
    chart = trend_chart(trend.points, (CONTENT_WIDTH, height), labels, palette)
    return TrendBlock(category_title(words, trend.category), chart)


def _outcome(document: MonthlyReport, words: Wording) -> Rich:
    due = [category_name(words, item.category) for item in document.standings if item.verdict is Verdict.TRUE_UP]
    month = words.formats.month(document.month)
    key = f"report.outcome.{document.outcome.value}"
    sentences = [words.rich(key, month=month, categories=words.formats.listed(due))]
    if document.outcome is not Outcome.MISSING and not document.complete:
        sentences.append(words.rich("report.outcome.incomplete"))
    return joined(sentences)


def _bar(item: Standing, words: Wording) -> Bar:
    formats = words.formats
    return Bar(
        title=category_title(words, item.category),
        count=item.count,
        ordered=item.baseline.ordered,
        threshold=item.baseline.threshold,
        count_text=_NOTHING if item.count is None else formats.count(item.count),
        unit_text="" if item.count is None else words.text("report.chart.unit"),
        verdict=_verdict(item, words),
        ordered_text=words.text("report.chart.ordered", count=formats.count(item.baseline.ordered)),
        threshold_text=words.text("report.chart.threshold", count=formats.count(item.baseline.threshold)),
    )


def _verdict(item: Standing, words: Wording) -> str:
    verdict = words.text(f"report.verdict.{item.verdict.value}")
    if item.complete or item.count is None:
        return verdict
    return words.text("report.verdict.incomplete", verdict=verdict)


def _figures(document: MonthlyReport, words: Wording) -> Table:
    names = ("category", "verdict", "contract", "counted", "ordered", "baseline", "threshold", "change")
    texts = ("category", "contract", "verdict")
    columns = [
        Column(
            words.text(f"report.column.{name}"),
            figures=name not in texts,
            fit=name == "contract",
            share=1.5 if name == "verdict" else 1.0,
        )
        for name in names
    ]
    rows = [_row(item, words) for item in document.standings]
    return Table(columns, rows, style=TableStyle(air=3.6), space_before=8)


def _row(item: Standing, words: Wording) -> list[str]:
    formats, baseline = words.formats, item.baseline
    return [
        category_title(words, item.category),
        _verdict(item, words),
        item.contract,
        _NOTHING if item.count is None else formats.count(item.count),
        formats.count(baseline.ordered),
        formats.count(baseline.baseline),
        formats.count(baseline.threshold),
        _NOTHING if item.increase is None else formats.change(item.increase),
    ]
