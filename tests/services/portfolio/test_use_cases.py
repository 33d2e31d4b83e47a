"""A portfolio workbook taken into a real store, all or nothing, and written out again."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.domain.baseline import Growth, GrowthUnit, baseline_of
from app.domain.categories import Category, Classification
from app.domain.dates import Month, Period
from app.domain.errors import ProblemsFound
from app.domain.ledger import EntryKind
from app.domain.portfolio import CatalogueModel, Contact, Contract, Coverage, Customer, Portfolio
from app.domain.prices import PriceKind, PriceLine
from app.models.verify import verify
from app.services.catalogue import list_models
from app.services.contracts import contract, contracts_of, coverage_of_contract
from app.services.customers import contacts_of, list_customers
from app.services.desk import Desk
from app.services.inventory.stored import list_inventories
from app.services.ledger import in_force_on, ledger_of
from app.services.opening import open_desk
from app.services.portfolio.use_cases import export_portfolio, import_portfolio
from app.services.portfolio.write import write_portfolio
from app.services.true_ups import propose
from tests.services.estates import Row, dump, estate, import_rows

YEAR = Period(date(2025, 9, 1), date(2026, 8, 31))
CUSTOMER = Customer("C1", "Voorbeeld Zorg", site_id="SITE-1")
CONTRACT = Contract("K1", "C1", YEAR)


def covering(category: Category, group: str | None = None, contract: str = "K1", installed: int = 100) -> Coverage:
    """A coverage row with 10 % growth."""
    return Coverage(contract, category, group, installed, Growth(1000, GrowthUnit.PERCENT), 2400)


def price(first: date, last: date | None, amount: int = 5000) -> PriceLine:
    """A line of the price list."""
    return PriceLine("PP-1", "Dienst", PriceKind.SERVICE, Category.VIDEO, None, 12, amount, "EUR", 0, first, last)


FULL = Portfolio(
    customers=(CUSTOMER,),
    contacts=(Contact("C1", "A. Postma", "IT"),),
    contracts=(CONTRACT,),
    coverage=(covering(Category.VIDEO, "Room"), covering(Category.VIDEO, "Small"), covering(Category.VOICE)),
    prices=(price(date(2025, 1, 1), None),),
    catalogue=(CatalogueModel("Whatever 9", Classification.VIDEO, "Room"),),
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "portfolio.xlsx"
    write_portfolio(FULL, path)
    return path


def save(portfolio: Portfolio, book: Path) -> Path:
    """The portfolio as a workbook."""
    write_portfolio(portfolio, book)
    return book


def cells(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every cell of a workbook."""
    book = load_workbook(path)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_everything_of_a_workbook_is_stored(desk: Desk, book: Path) -> None:
    result = import_portfolio(desk, book)
    assert result.added == {
        "Customers": 1,
        "Contacts": 1,
        "Contracts": 1,
        "Coverage": 3,
        "Prices": 1,
        "Catalogue": 1,
    }
    assert list_customers(desk) == (CUSTOMER,)
    assert contacts_of(desk, "C1") == FULL.contacts
    assert contracts_of(desk, "C1") == (CONTRACT,)
    assert coverage_of_contract(desk, "K1") == FULL.coverage


def test_r4_the_ledger_starts_with_what_is_ordered_the_sum_of_the_groups(desk: Desk, book: Path) -> None:
    import_portfolio(desk, book)
    video, voice = ledger_of(desk, "K1")
    assert (video.baseline.ordered, video.groups) == (220, (("Room", 110), ("Small", 110)))
    assert (voice.baseline.ordered, voice.baseline.baseline, voice.groups) == (110, 116, ())
    assert video.effective == YEAR.start


def test_a_second_import_changes_nothing(desk: Desk, book: Path) -> None:
    import_portfolio(desk, book)
    before = _without_log(dump(desk))
    result = import_portfolio(desk, book)
    assert (result.added, result.changed) == ({}, {})
    assert _without_ids(_without_log(dump(desk))) == _without_ids(before)


def test_a_dry_run_tells_and_stores_nothing(desk: Desk, book: Path) -> None:
    before = dump(desk)
    assert import_portfolio(desk, book, dry_run=True).added["Coverage"] == 3
    assert dump(desk) == before


def test_exporting_importing_and_exporting_again_gives_equal_cells(desk: Desk, book: Path, tmp_path: Path) -> None:
    import_portfolio(desk, book)
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    export_portfolio(desk, first)
    other = open_desk(tmp_path / "other.db")
    import_portfolio(other, first)
    export_portfolio(other, second)
    other.store.close()
    assert cells(first) == cells(second)


def test_a_signed_contract_is_not_changed_by_a_workbook(desk: Desk, book: Path) -> None:
    import_portfolio(desk, book)
    before = dump(desk)
    changed = Portfolio((CUSTOMER,), (), (CONTRACT,), (covering(Category.VIDEO, installed=5),))
    with pytest.raises(ProblemsFound) as refusal:
        import_portfolio(desk, save(changed, book))
    (issue,) = refusal.value.issues()
    assert (issue.code, issue.where.sheet, issue.value) == ("contract_differs", "Contracts", "K1")
    assert dump(desk) == before


@pytest.mark.parametrize("accepted", [(), ("contract_differs",)])
def test_cells_and_contracts_that_differ_are_told_at_once_with_their_rows(
    desk: Desk, book: Path, accepted: tuple[str, ...]
) -> None:
    import_portfolio(desk, book)
    moved = replace(CONTRACT, customer_code="C2")
    customers = (CUSTOMER, replace(CUSTOMER, code="C2"))
    changed = Portfolio(customers, (), (moved,), (covering(Category.VIDEO, installed=5),))
    path = save(changed, book)
    workbook = load_workbook(path)
    workbook["Customers"].append([None, "No code"])
    workbook.save(path)
    with pytest.raises(ProblemsFound) as refusal:
        import_portfolio(desk, path, accepted=accepted)
    told = {(issue.code, issue.where.sheet, issue.where.row) for issue in refusal.value.issues()}
    assert ("cell_required", "Customers", 4) in told
    assert ("contract_of_another" if accepted else "contract_differs", "Contracts", 2) in told


def test_r11_a_contract_that_nothing_rests_on_is_corrected_when_that_is_meant(desk: Desk, book: Path) -> None:
    import_portfolio(desk, book)
    before = {entry.sequence for entry in ledger_of(desk, "K1")}
    wanted = [replace(one, installed=one.installed + 7) for one in coverage_of_contract(desk, "K1")]
    longer = replace(CONTRACT, period=Period(CONTRACT.period.start, CONTRACT.period.end + timedelta(days=30)))
    save(Portfolio((CUSTOMER,), (), (longer,), tuple(wanted)), book)
    result = import_portfolio(desk, book, accepted=("contract_differs",))
    assert (result.changed["Contracts"], result.changed["Coverage"]) == (1, len(wanted))
    assert [issue.code for issue in result.warnings] == ["contract_corrected"]
    assert contract(desk, "K1") == longer
    assert set(coverage_of_contract(desk, "K1")) == set(wanted)
    added = [entry for entry in ledger_of(desk, "K1") if entry.sequence not in before]
    assert {(entry.kind, entry.note) for entry in added} == {(EntryKind.CORRECTION, book.name)}
    on = in_force_on(desk, "K1", longer.period.start)
    for category, entry in on.items():
        assert entry.baseline.ordered == sum(one.ordered for one in wanted if one.category is category)
    assert verify(desk.store).issues == []


def test_r11_other_rule_settings_write_every_baseline_again(desk: Desk, book: Path) -> None:
    import_portfolio(desk, book)
    coverage = coverage_of_contract(desk, "K1")
    ten = replace(CONTRACT, settings=replace(CONTRACT.settings, allowance=1000, trigger=1000))
    save(Portfolio((CUSTOMER,), (), (ten,), coverage), book)
    import_portfolio(desk, book, accepted=("contract_differs",))
    for entry in in_force_on(desk, "K1", CONTRACT.period.start).values():
        assert entry.baseline == baseline_of(entry.baseline.ordered, ten.settings)
    assert verify(desk.store).issues == []


def test_r11_an_earlier_start_holds_from_its_first_day_to_the_last(desk: Desk, book: Path) -> None:
    import_portfolio(desk, book)
    wanted = [replace(one, installed=one.installed + 7) for one in coverage_of_contract(desk, "K1")]
    earlier = replace(CONTRACT, period=Period(CONTRACT.period.start - timedelta(days=31), CONTRACT.period.end))
    save(Portfolio((CUSTOMER,), (), (earlier,), tuple(wanted)), book)
    import_portfolio(desk, book, accepted=("contract_differs",))
    for day in (earlier.period.start, CONTRACT.period.start, CONTRACT.period.end):
        for category, entry in in_force_on(desk, "K1", day).items():
            assert entry.baseline.ordered == sum(one.ordered for one in wanted if one.category is category)


def test_a_contract_without_coverage_can_be_completed(desk: Desk, book: Path) -> None:
    import_portfolio(desk, save(Portfolio((CUSTOMER,), (), (CONTRACT,), ()), book))
    assert ledger_of(desk, "K1") == ()
    save(Portfolio((CUSTOMER,), (), (CONTRACT,), (covering(Category.VIDEO, installed=5),)), book)
    import_portfolio(desk, book, accepted=("contract_differs",))
    (entry,) = ledger_of(desk, "K1")
    assert (entry.kind, entry.baseline.ordered) == (EntryKind.START, 6)


def test_a_category_is_not_taken_out_of_a_stored_contract(desk: Desk, book: Path) -> None:
    import_portfolio(desk, book)
    before = dump(desk)
    kept = coverage_of_contract(desk, "K1")[:1]
    save(Portfolio((CUSTOMER,), (), (CONTRACT,), kept), book)
    with pytest.raises(ProblemsFound) as refusal:
        import_portfolio(desk, book, accepted=("contract_differs",))
    assert {issue.code for issue in refusal.value.issues()} == {"contract_loses_category"}
    assert dump(desk) == before


def test_r8_a_contract_with_a_true_up_is_corrected_no_more(desk: Desk, book: Path) -> None:
    import_portfolio(desk, book)
    day = CONTRACT.period.start + timedelta(days=40)
    import_rows(desk, estate(voice=200), day, "C1")
    propose(desk, Month.of(day))
    changed = [replace(one, installed=one.installed + 1) for one in coverage_of_contract(desk, "K1")]
    save(Portfolio((CUSTOMER,), (), (CONTRACT,), tuple(changed)), book)
    with pytest.raises(ProblemsFound) as refusal:
        import_portfolio(desk, book, accepted=("contract_differs",))
    (issue,) = refusal.value.issues()
    assert (issue.code, issue.where.row) == ("contract_in_use", 2)
    assert "TU-" in str(issue.params["numbers"])


def test_coverage_of_a_stored_contract_alone_must_be_as_signed(desk: Desk, book: Path) -> None:
    import_portfolio(desk, book)
    with pytest.raises(ProblemsFound) as refusal:
        import_portfolio(desk, save(Portfolio(coverage=(covering(Category.HEADSET),)), book))
    assert [issue.where.sheet for issue in refusal.value.issues()] == ["Coverage"]


def test_a_new_contract_may_not_overlap_a_stored_one_for_a_category(desk: Desk, book: Path) -> None:
    import_portfolio(desk, book)
    overlapping = Contract("K2", "C1", Period(date(2026, 8, 31), date(2027, 8, 30)))
    clash = Portfolio((), (), (overlapping,), (covering(Category.VIDEO, contract="K2"),))
    with pytest.raises(ProblemsFound) as refusal:
        import_portfolio(desk, save(clash, book))
    (issue,) = refusal.value.issues()
    assert (issue.code, issue.params["other"]) == ("contract_overlaps_stored", "K1")
    apart = Portfolio((), (), (overlapping,), (covering(Category.HEADSET, contract="K2"),))
    assert import_portfolio(desk, save(apart, book)).added == {"Contracts": 1, "Coverage": 1}


def test_customers_and_contacts_are_brought_up_to_date(desk: Desk, book: Path) -> None:
    import_portfolio(desk, book)
    renamed = Customer("C1", "Nieuwe naam", site_id="SITE-2")
    result = import_portfolio(desk, save(Portfolio((renamed,), (Contact("C1", "B. Bos"),)), book))
    assert result.changed == {"Customers": 1}
    assert [contact.name for contact in contacts_of(desk, "C1")] == ["B. Bos"]
    assert list_customers(desk) == (renamed,)


def test_r10_prices_that_overlap_stored_ones_are_refused(desk: Desk, book: Path) -> None:
    import_portfolio(desk, book)
    with pytest.raises(ProblemsFound) as refusal:
        import_portfolio(desk, save(Portfolio(prices=(price(date(2026, 1, 1), None, 6000),)), book))
    assert [issue.code for issue in refusal.value.issues()] == ["price_overlaps_stored"]
    both = Portfolio(prices=(price(date(2025, 1, 1), date(2025, 12, 31)), price(date(2026, 1, 1), None, 6000)))
    result = import_portfolio(desk, save(both, book))
    assert (result.changed, result.added) == ({"Prices": 1}, {"Prices": 1})


def test_r6_a_catalogue_row_recounts_stored_inventories(desk: Desk, book: Path) -> None:
    import_portfolio(desk, save(Portfolio((CUSTOMER,)), book))
    import_rows(desk, [Row("Whatever 9", "ZZ12345")], date(2026, 3, 17))
    import_portfolio(desk, save(Portfolio(catalogue=FULL.catalogue), book))
    (inventory,) = list_inventories(desk, "C1")
    assert inventory.counts[Category.VIDEO] == 1
    assert [entry.group for entry in list_models(desk) if entry.model == "Whatever 9"] == ["Room"]


def _without_log(lines: list[str]) -> list[str]:
    return [line for line in lines if 'INTO "audit_log"' not in line]


def _without_ids(lines: list[str]) -> list[str]:
    return [line for line in lines if 'INTO "contact"' not in line]


def test_a_catalogue_row_means_the_shipped_model_without_its_makers_name(desk: Desk, book: Path) -> None:
    """lens.md: a leading Poly, case, spaces and hyphens do not matter."""
    row = CatalogueModel("studio-x30", Classification.VIDEO, "Huddle")
    assert import_portfolio(desk, save(Portfolio(catalogue=(row,)), book)).changed == {"Catalogue": 1}
    assert [entry.group for entry in list_models(desk) if "X30" in entry.model] == ["Huddle"]
    assert import_portfolio(desk, book).unchanged == {"Catalogue": 1}


def test_twins_of_one_maker_stay_two_models(desk: Desk, book: Path) -> None:
    row = CatalogueModel("EncorePro 515 USB", Classification.HEADSET, "Wired")
    import_portfolio(desk, save(Portfolio(catalogue=(row,)), book))
    found = {entry.model: entry.group for entry in list_models(desk) if "EncorePro 515 USB" in entry.model}
    assert found == {"EncorePro 515 USB": "Wired", "Plantronics EncorePro 515 USB": None}
