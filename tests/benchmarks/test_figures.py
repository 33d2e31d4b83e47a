"""A promise holds or it does not, and the table says which."""

import pytest

from benchmarks.figures import Figure, table
from benchmarks.timing import best_of


@pytest.mark.parametrize(
    ("figure", "held"),
    [
        (Figure("a", "ratio at the bound", 5.0, floor=2.0, bound=2.5), True),
        (Figure("a", "ratio above it", 5.1, floor=2.0, bound=2.5), False),
        (Figure("a", "figure at the bound", 0.3, bound=0.3), True),
        (Figure("a", "figure above it", 0.31, bound=0.3), False),
        (Figure("a", "only told", 99.0), True),
    ],
    ids=lambda value: value.promise if isinstance(value, Figure) else "",
)
def test_a_bound_is_on_the_ratio_where_there_is_a_floor_else_on_the_figure(figure: Figure, held: bool) -> None:
    assert figure.held is held


def test_the_table_names_what_is_not_reached_and_lines_up() -> None:
    lines = table(
        [
            Figure("a", "short", 1.0, floor=1.0, bound=2.0),
            Figure("b", "a longer promise", 3.0, floor=1.0, bound=2.0),
            Figure("c", "memory", 374.2, "MB"),
        ]
    ).splitlines()
    assert lines[2].split() == ["short", "1.00", "s", "1.00", "s", "1.00", "x", "2.00", "x", "holds"]
    assert lines[3].endswith("3.00 x   2.00 x  NOT REACHED")
    assert lines[4].split() == ["memory", "374", "MB"]
    assert lines[2].index("1.00 s") == lines[3].index("3.00 s")


def test_the_least_of_each_work_counts_and_they_take_turns() -> None:
    said: list[str] = []
    times = {"a": iter([3.0, 1.0, 2.0]), "b": iter([5.0, 6.0, 4.0])}

    def work(name: str) -> float:
        said.append(name)
        return next(times[name])

    assert best_of(3, lambda: work("a"), lambda: work("b")) == [1.0, 4.0]
    assert said == ["a", "b"] * 3
