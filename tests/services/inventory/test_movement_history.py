"""The effects of devices add up to the difference of the counts, whatever lies between two inventories (R1-R3, R6).

Random histories on a real store: inventories that come late or are taken back, models decided and ended afterwards,
rows without identity, repeated, damaged, or of a set that shares a serial number.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.categories import Category, Classification
from app.domain.eligibility import ModelDates
from app.domain.movement import MovementBetween
from app.domain.portfolio import CatalogueModel
from app.services.catalogue import classify, save_model
from app.services.desk import Desk
from app.services.inventory.movement_choice import movement_by_id
from app.services.inventory.set_rules import decide_set
from app.services.inventory.stored import list_inventories
from app.services.inventory.undo import undo
from app.services.opening import open_desk
from tests.services.estates import DONGLE, HEADSET, TODAY, VIDEO, VOICE, Row, add_customer, clock_at, import_rows

UNKNOWN, INFRASTRUCTURE, OTHER_HEADSET = "Whatever 9", "RealPresence DMA", "Voyager Focus 2"
DAYS = [date(2026, 1, 15), date(2026, 2, 3), date(2026, 2, 17), date(2026, 3, 17)]
EXAMPLES = 8
"""A history takes half a second."""
KEEP = Row(HEADSET, "ALWAYS01")

_models = st.sampled_from([VIDEO, VOICE, HEADSET, OTHER_HEADSET, INFRASTRUCTURE, UNKNOWN, DONGLE])
_sites = st.sampled_from(["Groningen", "Assen"])
_sound = ["AAA11111", "BBB22222", "CCC33333", ""]
_damaged = ["00123456789", "123456789", "4.82567E+11"]
_macs = st.sampled_from(["", "", "64167f000001"])
_ids = st.sampled_from(["", "", "d-1"])


def listed(serials: Sequence[str]) -> st.SearchStrategy[list[Row]]:
    """Rows of a file, with these serials in any order and number."""
    row = st.builds(Row, _models, st.sampled_from(serials), _macs, _ids, site=_sites)
    return st.lists(row, max_size=7).map(lambda rows: [KEEP, *rows])


_rows = listed([*_sound, *_damaged])


@dataclass(frozen=True)
class Import:
    """Store an inventory, dated wherever among the others."""

    day: date
    rows: list[Row]

    def do(self, desk: Desk) -> None:
        import_rows(desk, self.rows, self.day)


@dataclass(frozen=True)
class Undo:
    """Take one of the inventories back."""

    which: int

    def do(self, desk: Desk) -> None:
        stored = list_inventories(desk, "C1")
        if stored:
            undo(desk, stored[self.which % len(stored)].id)


@dataclass(frozen=True)
class Decide:
    """Decide what a model counts as."""

    model: str
    classification: Classification

    def do(self, desk: Desk) -> None:
        classify(desk, self.model, self.classification)


@dataclass(frozen=True)
class End:
    """Let a model end (R3)."""

    model: str
    day: date

    def do(self, desk: Desk) -> None:
        ends = ModelDates(end_of_life=self.day)
        save_model(desk, CatalogueModel(self.model, Classification.VOICE, None, ends))


@dataclass(frozen=True)
class Set:
    """Decide that two models are one set, or that they are not."""

    kept: str
    part: str
    is_one_set: bool

    def do(self, desk: Desk) -> None:
        decide_set(desk, self.kept, self.part, is_one_set=self.is_one_set)


Event = Import | Undo | Decide | End | Set
_events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Import, st.sampled_from(DAYS), _rows),
    st.builds(Import, st.sampled_from(DAYS), _rows),
    st.builds(Undo, st.integers(0, 3)),
    st.builds(Set, st.just(HEADSET), st.sampled_from([VIDEO, OTHER_HEADSET]), st.booleans()),
    st.builds(Decide, st.sampled_from([UNKNOWN, DONGLE, VIDEO, HEADSET]), st.sampled_from(list(Classification))),
    st.builds(End, st.sampled_from([VOICE, UNKNOWN]), st.sampled_from(DAYS)),
)
_histories = st.lists(_events, min_size=2, max_size=6).map(
    lambda events: [Import(DAYS[0], [KEEP]), Import(DAYS[-1], [KEEP]), *events]
)


@contextmanager
def fresh(new_store: Path) -> Iterator[Desk]:
    """A store of its own for one history."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        shutil.copy(new_store, path)
        desk = open_desk(path, clock=clock_at(TODAY))
        add_customer(desk)
        try:
            yield desk
        finally:
            desk.store.close()


def lived(desk: Desk, events: Sequence[Event]) -> list[int]:
    """The inventories that a history leaves, oldest first."""
    for event in events:
        event.do(desk)
    return [one.id for one in list_inventories(desk, "C1")]


def add_up(desk: Desk, found: MovementBetween) -> None:
    counts = {one.id: one.counts for one in list_inventories(desk, "C1")}
    before, after = counts[found.earlier.id], counts[found.later.id]
    for category in Category:
        effects = sum(one.effect for one in found.movements if one.category is category)
        assert before[category] + effects == after[category], category
    for bridge in found.bridges:
        assert (bridge.before, bridge.after) == (before[bridge.category], after[bridge.category])
        assert bridge.before + sum(step.effect for step in bridge.steps) == bridge.after


def every_pair(desk: Desk, ids: Sequence[int], judge: Callable[[Desk, MovementBetween], None]) -> None:
    for earlier, later in permutations(ids, 2):
        judge(desk, movement_by_id(desk, earlier, later))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=EXAMPLES,
)
@given(_histories)
def test_the_effects_add_up_between_any_two_inventories(new_store: Path, events: list[Event]) -> None:
    with fresh(new_store) as desk:
        every_pair(desk, lived(desk, events), add_up)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=EXAMPLES)
@given(listed(_sound), st.sampled_from(list(Classification)))
def test_an_inventory_against_itself_or_the_same_again_moves_nothing(
    new_store: Path, rows: list[Row], classification: Classification
) -> None:
    with fresh(new_store) as desk:
        first = import_rows(desk, rows, DAYS[0])
        second = import_rows(desk, rows, DAYS[1])
        classify(desk, DONGLE, classification)
        assert movement_by_id(desk, first.id, first.id).movements == ()
        assert movement_by_id(desk, first.id, second.id).movements == ()


def test_r6_a_set_that_shares_a_serial_counts_once_however_its_models_are_decided(new_store: Path) -> None:
    both = [KEEP, Row(HEADSET, "SHARED01"), Row(DONGLE, "SHARED01")]
    with fresh(new_store) as desk:
        first = import_rows(desk, both, DAYS[0])
        second = import_rows(desk, [KEEP, Row(DONGLE, "SHARED01")], DAYS[1])
        third = import_rows(desk, both, DAYS[2])
        for classification in Classification:
            classify(desk, DONGLE, classification)
            every_pair(desk, [first.id, second.id, third.id], add_up)
