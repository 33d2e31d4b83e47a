"""How far work is and how long it will still take, in both languages."""

import pytest
from PySide6.QtWidgets import QApplication

from app.views.language import Lang, Language
from app.views.tasks import Step
from app.views.widgets.busy import left_words, step_words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (1, "about 1 s left"),
        (89, "about 89 s left"),
        (90, "about 2 min left"),
        (3_700, "about 62 min left"),
    ],
)
def test_the_time_left_is_told_in_seconds_and_then_in_minutes(seconds: int | None, words: str) -> None:
    assert left_words(seconds) == words


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Step(), ""),
        (Step(5, 0, "a.csv"), "a.csv"),
        (Step(12_400, 100_000, "rows"), "rows 12,400 / 100,000"),
        (Step(12_400, 100_000, "rows", 12), "rows 12,400 / 100,000, about 12 s left"),
    ],
)
def test_a_step_is_told_with_what_is_known_of_it(step: Step, words: str) -> None:
    assert step_words(step) == words


def test_the_time_left_is_dutch_in_a_dutch_window(qapp: QApplication) -> None:
    language = Language(qapp)
    language.use(Lang.DUTCH)
    try:
        assert left_words(12) == "nog ongeveer 12 s"
        assert left_words(120) == "nog ongeveer 2 min"
    finally:
        language.use(Lang.ENGLISH)
