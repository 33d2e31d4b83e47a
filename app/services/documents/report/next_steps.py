"""What comes next: distance to the threshold, open true-ups, ends of models and contracts, duties."""

from app.domain.brand import Brand
from app.domain.check import Verdict
from app.services.documents.house import category_title
from app.services.documents.layout.blocks import Block
from app.services.documents.layout.prose import Bullets, Heading
from app.services.documents.layout.rich import Rich
from app.services.documents.report.build import ContractEnd, MonthlyReport, OpenTrueUp, Standing
from app.services.documents.wording import Wording


def next_steps(document: MonthlyReport, words: Wording, brand: Brand) -> list[Block]:
    """A list of short statements, the most urgent kind first."""
    items = [
        *(_due(item, words) for item in document.standings if item.verdict is Verdict.TRUE_UP),
        *(_true_up(item, words) for item in document.true_ups),
        *_distances(document, words),
        *_ending(document, words),
        *(_contract(item, words) for item in document.ends),
        _duty(document, words, brand),
    ]
    return [Heading(words.text("report.next.heading")), Bullets(items)]


def _due(item: Standing, words: Wording) -> Rich:
    """A category that has reached its threshold, whether or not a true-up was drawn up yet."""
    over = (item.count or 0) - item.baseline.ordered
    return words.counted_rich(
        "report.next.due",
        over,
        category=category_title(words, item.category),
        threshold=words.formats.count(item.baseline.threshold),
    )


def _true_up(item: OpenTrueUp, words: Wording) -> Rich:
    return words.rich(
        f"report.next.true_up_{item.state.value}",
        number=item.number,
        month=words.formats.month(item.month),
        devices=words.counted("common.devices", item.added),
        amount=words.formats.money(item.amount, item.currency),
    )


def _distances(document: MonthlyReport, words: Wording) -> list[Rich]:
    return [
        _distance(item, item.distance, words)
        for item in document.standings
        if item.distance is not None and item.verdict is not Verdict.TRUE_UP
    ]


def _distance(item: Standing, distance: int, words: Wording) -> Rich:
    return words.counted_rich(
        "report.next.distance",
        distance,
        category=category_title(words, item.category),
        threshold=words.formats.count(item.baseline.threshold),
    )


def _ending(document: MonthlyReport, words: Wording) -> list[Rich]:
    return [
        words.rich(
            "report.next.ending",
            count=words.formats.count(item.devices),
            model=item.model,
            date=words.formats.day(item.ends),
        )
        for item in document.ending_inside
    ]


def _contract(item: ContractEnd, words: Wording) -> Rich:
    end = words.formats.day(item.end)
    if item.days_left < 0:
        return words.rich("report.next.contract_ended", contract=item.contract, date=end)
    if item.next_announcement is None:
        return words.counted_rich("report.next.contract_last", item.days_left, contract=item.contract, date=end)
    announced = words.formats.day(item.next_announcement)
    return words.counted_rich(
        "report.next.contract", item.days_left, contract=item.contract, date=end, announced=announced
    )


def _duty(document: MonthlyReport, words: Wording, brand: Brand) -> Rich:
    """Without access to Lens the Customer Success Manager is owed the inventory every month (R7, R18)."""
    customer = document.customer
    name = customer.csm_name or words.text("report.next.csm")
    if customer.csm_lens_access:
        return words.rich("report.next.csm_access", name=name)
    key = "report.next.csm_owed" if document.inventory else "report.next.csm_missing"
    month = words.formats.month(document.month)
    return words.rich(key, name=name, company=brand.company, month=month)
