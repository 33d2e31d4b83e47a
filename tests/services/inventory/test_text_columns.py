"""Columns arrive as they were, and what most rows repeat is sent and held once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.text_columns import TextColumn, WireTexts, packed

MODELS = ["CCX 500", "Studio X52", ""]
texts = st.lists(st.sampled_from([*MODELS, "Zürich", "😀"]) | st.text(max_size=3), max_size=40)


def arrived(*parts: list[str]) -> list[str]:
    column = TextColumn()
    for part in parts:
        column.take(packed(part))
    return column.texts


@given(parts=st.lists(texts, max_size=5), times=st.integers(1, 30))
def test_a_column_arrives_as_it_was(parts: list[list[str]], times: int) -> None:
    long = [part * times for part in parts]
    assert arrived(*long) == [text for part in long for text in part]


def test_what_is_repeated_is_sent_once() -> None:
    sent = packed(MODELS * 1_000)
    assert sent.texts == MODELS
    assert len(sent.places) == 2 * 3 * 1_000


def test_what_is_repeated_is_held_once_in_all_parts() -> None:
    column = TextColumn()
    for _ in range(2):
        # Every part brings objects of its own, as what was received does.
        column.take(WireTexts([b"CCX 500".decode()], b"\0\0" * 9))
    assert column.texts == ["CCX 500"] * 18
    assert len({id(text) for text in column.texts}) == 1


@pytest.mark.parametrize(
    "column",
    [
        [f"8L{number:010}" for number in range(2_000)],
        [*["-"] * 500, *(f"8L{number:010}" for number in range(2_000))],
        ["a", "b"],
        [],
    ],
    ids=["all differ", "differ later on", "few", "none"],
)
def test_what_differs_is_sent_as_it_is(column: list[str]) -> None:
    assert packed(column) == WireTexts(column)


def test_more_texts_than_a_place_can_tell_apart_are_sent_as_they_are() -> None:
    column = ["-"] * 400 + [f"{number}" for number in range(70_000)] * 5
    assert packed(column).places == b""
    assert arrived(column) == column
