"""Where the customer stands before and after the true-up: why it follows, key figures, what is next."""

from collections.abc import Sequence

from app.domain.rule_settings import Reading
from app.services.documents.data import ModelEnd
from app.services.documents.house import category_name, category_title, devices_of
from app.services.documents.layout.blocks import Block
from app.services.documents.layout.columns import Column, TableStyle
from app.services.documents.layout.prose import Bullets, Heading, Prose
from app.services.documents.layout.rich import Rich, joined, plain
from app.services.documents.layout.table import Table
from app.services.documents.layout.tiles import Tile, Tiles
from app.services.documents.quote.build import CategoryChange, OtherCategory, TrueUpQuote
from app.services.documents.wording import Wording


def reason(document: TrueUpQuote, words: Wording) -> Rich:
    """What was counted and ordered and why a true-up follows, with the contract's percentages and reading (R5)."""
    changes, several = document.changes, len(document.changes) > 1
    sentences = [_several(document, words) if several else _counted(document, changes[0], words)]
    added = sum(change.added for change in changes)
    period = words.formats.period(document.period)
    sentences.append(words.counted_rich("quote.brings", added, period=period))
    growth = sum(change.extra_growth for change in changes)
    if growth:
        sentences.append(words.counted_rich("quote.growth", growth))
    if not all(change.complete for change in changes):
        sentences.append(words.rich("quote.incomplete"))
    return joined(sentences)


def key_figures(document: TrueUpQuote, words: Wording) -> Block:
    """Tiles for one category, a compact table for several."""
    if len(document.changes) > 1:
        return _figures_table(document, words)
    change, formats = document.changes[0], words.formats
    baseline = words.text(
        "quote.tile.baseline",
        ordered=formats.count(change.after.ordered),
        allowance=formats.percent(document.contract.settings.allowance),
    )
    counted, added = _tile_labels(document, change, words)
    return Tiles(
        (
            Tile(formats.count(change.ordered), words.text("quote.tile.ordered")),
            Tile(formats.count(change.count), counted),
            Tile(formats.signed(change.added), added),
            Tile(formats.count(change.after.baseline), baseline),
        )
    )


def _tile_labels(document: TrueUpQuote, change: CategoryChange, words: Wording) -> tuple[str, str]:
    """The increase stands with the devices that it was counted from, which extra growth is no part of."""
    formats = words.formats
    counted = words.text("quote.tile.counted", date=formats.day(document.inventory_date))
    added = words.text("quote.tile.added_plain")
    if change.extra_growth:
        added = words.text("quote.tile.added_growth", growth=formats.count(change.extra_growth))
    if change.increase is None:
        return counted, added
    increase = formats.change(change.increase)
    if change.extra_growth:
        date = formats.short_day(document.inventory_date)
        return words.text("quote.tile.counted_increase", date=date, increase=increase), added
    return counted, words.text("quote.tile.added", increase=increase)


def after(document: TrueUpQuote, words: Wording) -> list[Block]:
    """The new baselines and thresholds, the other categories, and what is not included."""
    sentences = [_after(document, change, words) for change in document.changes]
    sentences += _others(document.others, words)
    blocks: list[Block] = [Heading(words.text("quote.after")), Prose(joined(sentences))]
    notes = _notes(document, words)
    return [*blocks, Bullets(notes, space_before=5)] if notes else blocks


def _counted(document: TrueUpQuote, change: CategoryChange, words: Wording) -> Rich:
    settings, formats = document.contract.settings, words.formats
    key = "quote.counted"
    if change.ordered == 0:
        key = "quote.counted_first"
    elif settings.reading is Reading.BASELINE and change.baseline is not None:
        key = "quote.counted_baseline"
    return words.rich(
        key,
        month=formats.month(document.month),
        devices=devices_of(words, change.category, change.count),
        ordered=formats.count(change.ordered),
        trigger=formats.percent(settings.trigger),
        baseline=formats.count(change.baseline or 0),
    )


def _several(document: TrueUpQuote, words: Wording) -> Rich:
    settings = document.contract.settings
    suffix = "_baseline" if settings.reading is Reading.BASELINE else ""
    names = [category_name(words, change.category) for change in document.changes]
    return words.rich(
        f"quote.counted_several{suffix}",
        month=words.formats.month(document.month),
        categories=words.formats.listed(names),
        trigger=words.formats.percent(settings.trigger),
    )


def _figures_table(document: TrueUpQuote, words: Wording) -> Table:
    names = ("category", "ordered", "counted", "increase", "added", "baseline", "threshold")
    columns = [Column(words.text(f"quote.column.{name}"), figures=name != "category") for name in names]
    return Table(
        columns,
        [_figures(change, words) for change in document.changes],
        style=TableStyle(air=3.6),
        space_before=8,
    )


def _figures(change: CategoryChange, words: Wording) -> list[str]:
    formats = words.formats
    return [
        category_title(words, change.category),
        formats.count(change.ordered),
        formats.count(change.count),
        "–" if change.increase is None else formats.change(change.increase),
        formats.signed(change.added),
        formats.count(change.after.baseline),
        formats.count(change.after.threshold),
    ]


def _after(document: TrueUpQuote, change: CategoryChange, words: Wording) -> Rich:
    formats = words.formats
    return words.rich(
        "quote.after_baseline",
        category=category_name(words, change.category),
        baseline=formats.count(change.after.baseline),
        devices=words.counted("common.devices", change.after.ordered),
        allowance=formats.percent(document.contract.settings.allowance),
        threshold=formats.count(change.after.threshold),
    )


def _others(others: Sequence[OtherCategory], words: Wording) -> list[Rich]:
    fine = [_other(other, other.count, words) for other in others if other.count is not None]
    uncounted = [category_name(words, other.category) for other in others if other.count is None]
    sentences = []
    if fine:
        sentences.append(words.rich("quote.others_fine", categories=words.formats.listed(fine)))
    if uncounted:
        sentences.append(words.rich("quote.others_uncounted", categories=words.formats.listed(uncounted)))
    return sentences


def _other(other: OtherCategory, count: int, words: Wording) -> str:
    return words.text(
        "quote.other_count",
        category=category_name(words, other.category),
        count=words.formats.count(count),
        ordered=words.formats.count(other.ordered),
    )


def _notes(document: TrueUpQuote, words: Wording) -> list[Rich]:
    excluded = [
        words.text("quote.model", count=words.formats.count(item.devices), model=item.model)
        for item in document.excluded
    ]
    lists = {
        "excluded": excluded,
        "end_of_life": _ends(document.end_of_life, words),
        "ending_inside": _ends(document.ending_inside, words),
    }
    return [
        plain(words.text(f"quote.{key}", models=words.formats.listed(models)))
        for key, models in lists.items()
        if models
    ]


def _ends(items: Sequence[ModelEnd], words: Wording) -> list[str]:
    return [
        words.text(
            "quote.model_ends",
            count=words.formats.count(item.devices),
            model=item.model,
            date=words.formats.day(item.ends),
        )
        for item in items
    ]
