"""Validity intervals of devices give back every inventory, in whatever order inventories come and go."""

from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.spans import Span, State, changes_for, position_of, removal_of
from tests.services.estates import TODAY

Inventories = dict[int, dict[int, State]]


class Store:
    """Spans in memory, changed exactly as the database is."""

    def __init__(self) -> None:
        self.spans: dict[int, Span] = {}
        self.positions: list[int] = []
        self._ids = 0

    def at(self, position: int | None) -> dict[int, Span]:
        """The spans in force at a position, by device."""
        if position is None:
            return {}
        found = [s for s in self.spans.values() if s.start <= position and (s.end is None or s.end > position)]
        assert len({s.device_id for s in found}) == len(found), "two spans of a device at once"
        return {span.device_id: span for span in found}

    def neighbours(self, position: int) -> tuple[int | None, int | None]:
        """The positions before and after."""
        before = max((p for p in self.positions if p < position), default=None)
        return before, min((p for p in self.positions if p > position), default=None)

    def insert(self, position: int, listed: dict[int, State]) -> int:
        """Take an inventory in; returns how many rows were written."""
        before, after = self.neighbours(position)
        changes = changes_for(listed, self.at(before), self.at(after), position, after)
        for span_id, end in changes.new_ends:
            self.spans[span_id] = self.spans[span_id]._replace(end=end)
        for span_id, start in changes.new_starts:
            self.spans[span_id] = self.spans[span_id]._replace(start=start)
        for device, begin, finish, state in changes.added:
            self._ids += 1
            self.spans[self._ids] = Span(self._ids, device, begin, finish, state)
        self.positions.append(position)
        return len(changes.new_ends) + len(changes.new_starts) + len(changes.added)

    def remove(self, position: int) -> None:
        """Take an inventory back."""
        _, after = self.neighbours(position)
        touching = [s for s in self.spans.values() if position in (s.start, s.end) or s.start == after]
        removal = removal_of(touching, position, after)
        for span_id in removal.deleted:
            del self.spans[span_id]
        for span_id, end in removal.new_ends:
            self.spans[span_id] = self.spans[span_id]._replace(end=end)
        for span_id, start in removal.new_starts:
            self.spans[span_id] = self.spans[span_id]._replace(start=start)
        self.positions.remove(position)

    def content(self) -> set[tuple[int, int, int | None, State]]:
        """The spans without their ids."""
        return {(s.device_id, s.start, s.end, s.state) for s in self.spans.values()}


def state(number: int) -> State:
    """One of a few states."""
    return (f"model {number}", "", f"site {number}", "", "")


INVENTORIES = st.dictionaries(
    st.integers(1, 40), st.dictionaries(st.integers(1, 5), st.integers(1, 3).map(state)), min_size=1, max_size=8
)


def in_order(inventories: Inventories) -> Store:
    """A store that the inventories came into by date."""
    store = Store()
    for position in sorted(inventories):
        store.insert(position, inventories[position])
    return store


@given(INVENTORIES, st.randoms(use_true_random=False))
def test_every_inventory_can_be_read_back_whatever_the_order_of_import(
    inventories: Inventories, random: object
) -> None:
    order = list(inventories)
    random.shuffle(order)  # type: ignore[attr-defined]
    store = Store()
    for position in order:
        store.insert(position, inventories[position])
        for known in store.positions:
            assert {d: s.state for d, s in store.at(known).items()} == inventories[known]


@given(INVENTORIES, st.data())
def test_taking_an_inventory_back_leaves_what_would_be_there_without_it(
    inventories: Inventories, data: st.DataObject
) -> None:
    store = in_order(inventories)
    taken = data.draw(st.sampled_from(sorted(inventories)))
    store.remove(taken)
    rest = {position: listed for position, listed in inventories.items() if position != taken}
    for known, listed in rest.items():
        assert {d: s.state for d, s in store.at(known).items()} == listed
    assert store.content() == in_order(rest).content()


@given(INVENTORIES, INVENTORIES)
def test_spans_always_begin_and_end_at_stored_inventories(first: Inventories, second: Inventories) -> None:
    inventories = first | second
    store = in_order(inventories)
    for position in list(first.keys() - second.keys()):
        store.remove(position)
    for span in store.spans.values():
        assert span.start in store.positions
        assert span.end is None or span.end in store.positions


def test_a_month_that_changes_nothing_writes_nothing() -> None:
    store = Store()
    listed = {device: state(1) for device in range(1000)}
    assert store.insert(1, listed) == 1000
    assert store.insert(2, listed) == 0


def test_a_month_that_changes_little_writes_little() -> None:
    store = Store()
    listed = {device: state(1) for device in range(1000)}
    store.insert(1, listed)
    moved = listed | {3: state(2)}
    del moved[4]
    assert store.insert(2, moved | {2000: state(1)}) == 4


def test_positions_are_ordered_by_day_and_then_by_import() -> None:
    early, late = TODAY.replace(day=1), TODAY
    assert position_of(early, 9) < position_of(late, 1) < position_of(late, 2)
