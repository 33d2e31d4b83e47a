"""Any sequence of imports, decisions, proposals and orders, against a second bookkeeping kept in the test (R5-R11)."""

import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, precondition, rule

from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.true_up import TrueUpState
from app.domain.true_up_records import TrueUp
from app.services.checks import check
from app.services.inventory.resting import InventoryInUse
from app.services.inventory.stored import list_inventories
from app.services.inventory.undo import undo
from app.services.ledger import in_force_on, ledger_of
from app.services.opening import open_desk
from app.services.store_safety import verify
from app.services.true_up_steps import decline, order, withdraw
from app.services.true_ups import list_true_ups, propose
from tests.services.estates import YEAR, add_customer, clock_at, cover, estate, import_rows, sign

ORDERED_AT_START = 40
PRICE = 2399
MONTHS = [Month(2025, 9).plus(ahead) for ahead in range(12)]


@dataclass
class Book:
    """What the test itself keeps: counts by inventory, entries of the ledger, and the open true-up."""

    inventories: dict[int, tuple[date, int]] = field(default_factory=dict)
    entries: list[tuple[date, int]] = field(default_factory=lambda: [(YEAR.start, ORDERED_AT_START)])
    used: set[int] = field(default_factory=set)

    def ordered_on(self, day: date) -> int:
        """The number ordered in force on a day."""
        best = max(entry[0] for entry in self.entries if entry[0] <= day)
        return [ordered for effective, ordered in self.entries if effective == best][-1]

    def latest_in(self, month: Month) -> tuple[date, int] | None:
        """Day and count of the latest inventory of a month."""
        found = [(day, key) for key, (day, _) in self.inventories.items() if Month.of(day) == month]
        return self.inventories[max(found)[1]] if found else None


def verdict(count: int, ordered: int) -> str:
    """R7 from its own words: five percent or more, with exact fractions."""
    if count <= ordered:
        return "ok"
    return "true_up" if Fraction(count - ordered, ordered) >= Fraction(5, 100) else "within_allowance"


class Life(RuleBasedStateMachine):
    """One customer with one contract for video."""

    proposals = Bundle("proposals")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="trueup-life-"))
        self.desk = open_desk(self.folder / "desk.db", clock=clock_at(date(2026, 8, 31)))
        self.book = Book()

    @initialize()
    def begin(self) -> None:
        add_customer(self.desk)
        sign(self.desk, cover(Category.VIDEO, ORDERED_AT_START, PRICE))

    def teardown(self) -> None:
        self.desk.store.close()
        shutil.rmtree(self.folder)

    @rule(month=st.sampled_from(MONTHS), day=st.integers(1, 28), count=st.integers(30, 60))
    def bring_in(self, month: Month, day: int, count: int) -> None:
        summary = import_rows(self.desk, estate(video=count), month.first_day + timedelta(days=day - 1))
        self.book.inventories[summary.id] = (summary.date, count)

    @precondition(lambda self: self.book.inventories)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        taken = data.draw(st.sampled_from(sorted(self.book.inventories)))
        try:
            undo(self.desk, taken)
        except InventoryInUse:
            assert taken in self.book.used
        else:
            assert taken not in self.book.used
            del self.book.inventories[taken]

    @rule(target=proposals, month=st.sampled_from(MONTHS))
    def draw_up(self, month: Month) -> object:
        made = propose(self.desk, month)
        assert propose(self.desk, month) == made
        self.book.used |= {one.inventory_id for one in made}
        found = self.book.latest_in(month)
        due = found is not None and verdict(found[1], self.book.ordered_on(found[0])) == "true_up"
        assert bool(made) == due
        return multiple(*(one.number for one in made))

    @rule(number=proposals, answer=st.sampled_from(["order", "decline", "withdraw"]))
    def answer(self, number: str, answer: str) -> None:
        true_up = self._true_up(number)
        if not true_up.state.is_open:
            return
        if answer == "decline":
            assert decline(self.desk, number, "no").state is TrueUpState.DECLINED
        elif answer == "withdraw":
            assert withdraw(self.desk, number, "no").state is TrueUpState.WITHDRAWN
        else:
            (line,) = true_up.lines
            day = max(true_up.period.start, true_up.inventory_date)
            if self.book.ordered_on(day) != line.ordered:
                return
            assert order(self.desk, number, "PO", date(2026, 8, 31)).state is TrueUpState.ORDERED
            in_force = max(entry[0] for entry in self.book.entries if entry[0] <= day)
            self.book.entries.append((max(true_up.period.start, in_force), line.new_ordered))

    @invariant()
    def the_ledger_says_what_was_ordered(self) -> None:
        kept = [(entry.effective, entry.baseline.ordered) for entry in ledger_of(self.desk, "K1")]
        assert sorted(kept) == sorted(self.book.entries)

    @invariant()
    def every_month_has_the_verdict_of_the_rule(self) -> None:
        for month in MONTHS:
            (line,) = check(self.desk, month)
            found = self.book.latest_in(month)
            if found is None:
                assert line.verdict == "missing_inventory"
            else:
                day, count = found
                assert (line.count, line.baseline.ordered) == (count, self.book.ordered_on(day))
                assert line.verdict == verdict(count, self.book.ordered_on(day))

    @invariant()
    def inventories_are_those_that_were_brought_in(self) -> None:
        kept = {one.id: (one.date, one.counts[Category.VIDEO]) for one in list_inventories(self.desk, "C1")}
        assert kept == self.book.inventories

    @invariant()
    def at_most_one_true_up_is_open_and_numbers_have_no_gap(self) -> None:
        listed = list_true_ups(self.desk)
        assert sum(one.state.is_open for one in listed) <= 1
        assert {one.number for one in listed} == {f"TU-2026-A{n:04d}" for n in range(1, len(listed) + 1)}

    @invariant()
    def amounts_are_exact(self) -> None:
        for true_up in list_true_ups(self.desk):
            months = Fraction(_months_left(true_up))
            for line in true_up.lines:
                exact = line.added * PRICE * months / 12
                assert line.amount == int(exact + Fraction(1, 2))
                assert line.new_ordered == line.ordered + line.added

    @invariant()
    def the_store_is_sound(self) -> None:
        assert verify(self.desk.store).ok
        for day in (YEAR.start, YEAR.end):
            assert in_force_on(self.desk, "K1", day)[Category.VIDEO].baseline.ordered == self.book.ordered_on(day)

    def _true_up(self, number: str) -> TrueUp:
        return next(one for one in list_true_ups(self.desk) if one.number == number)


def _months_left(true_up: TrueUp) -> int:
    """Whole months to the end of August 2026: the service period ends with a month."""
    return (2026 - true_up.month.year) * 12 + 8 - true_up.month.number + 1


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=6, stateful_step_count=12, deadline=None)
