"""Matching as a whole: every name of the shipped list under every spelling, and never a silent decision (lens.md)."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.categories import Classification
from app.services.inventory.model_names import (
    CatalogueEntry,
    ModelIndex,
    fold_model,
    name_words,
    normalise_model,
    shorten_model,
)
from app.services.inventory.model_proposals import FAMILIES
from app.services.inventory.shipped_catalogue import shipped_catalogue

ENTRIES = shipped_catalogue()
INDEX = ModelIndex(ENTRIES)
NAMES = [name for entry in ENTRIES for name in (entry.model, *entry.aliases)]
DECIDED = [entry for entry in ENTRIES if entry.classification is not None]
UNDECIDED = [entry for entry in ENTRIES if entry.classification is None]
FIRST_PASS = {normalise_model(name) for name in NAMES}
SECOND_PASS = {shorten_model(name) for name in NAMES}
MAKERS = ("", "Poly ", "HP ", "HP Poly ", "Plantronics ", "Polycom-", "poly plantronics ")
DROPPED = (" Series", " UC", " Office", " Headset", " Monitor", " Webcam", "-M")


def meaning(name: str) -> Classification | None:
    found = INDEX.resolve(name)
    return found.classification if found else None


def is_named(name: str) -> bool:
    """Whether one of the two passes knows the name."""
    return normalise_model(name) in FIRST_PASS or shorten_model(name) in SECOND_PASS


def test_the_list_has_its_284_names() -> None:
    assert len(ENTRIES) == 284
    assert len(DECIDED) + len(UNDECIDED) == 284


@pytest.mark.parametrize("entry", DECIDED, ids=lambda entry: entry.model)
def test_every_decided_model_counts_as_the_list_says_under_its_own_name(entry: CatalogueEntry) -> None:
    found = INDEX.resolve(entry.model)
    assert found is not None
    assert (found.model, found.classification) == (entry.model, entry.classification)


@pytest.mark.parametrize("entry", UNDECIDED, ids=lambda entry: entry.model)
def test_every_model_for_review_is_unclassified_with_its_own_proposal_first(entry: CatalogueEntry) -> None:
    assert INDEX.resolve(entry.model) is None
    if entry.proposal is None:
        assert entry.kind == "HP-branded peripheral"
        return
    first = INDEX.propose(entry.model)[0]
    assert (first.model, first.classification, first.reason) == (entry.model, entry.proposal, "review")


@pytest.mark.parametrize("maker", MAKERS)
def test_no_maker_before_a_name_changes_what_it_counts_as(maker: str) -> None:
    bare = {entry.model: " ".join(name_words(entry.model)) for entry in ENTRIES}
    for entry in ENTRIES:
        assert meaning(maker + bare[entry.model]) in (entry.classification, meaning(bare[entry.model])), entry.model


@pytest.mark.parametrize("spell", [str.upper, str.lower, str.title, lambda name: name.replace(" ", "-")])
def test_case_and_hyphens_change_nothing_for_any_name(spell: object) -> None:
    assert callable(spell)
    assert [entry.model for entry in ENTRIES if meaning(spell(entry.model)) is not entry.classification] == []


def test_spaces_change_nothing_for_any_name_but_for_those_of_a_maker() -> None:
    """The space after a leading maker says where the maker ends."""
    for entry in ENTRIES:
        makers = len(entry.model.split()) - len(name_words(entry.model))
        words = re.split(r"[\s-]+", entry.model)
        spelled = " ".join([*words[:makers], "".join(words[makers:])])
        assert meaning(spelled) is entry.classification, spelled


@pytest.mark.parametrize("dropped", DROPPED)
def test_a_word_that_says_nothing_never_makes_another_classification_of_a_model(dropped: str) -> None:
    for entry in ENTRIES:
        assert meaning(entry.model + dropped) in (entry.classification, None), entry.model


@given(st.sampled_from(ENTRIES), st.sampled_from(MAKERS), st.lists(st.sampled_from(DROPPED), max_size=3), st.booleans())
def test_maker_and_words_that_say_nothing_together_never_decide_otherwise(
    entry: CatalogueEntry, maker: str, dropped: list[str], upper: bool
) -> None:
    name = maker + entry.model + "".join(dropped)
    assert meaning(name.upper() if upper else name) in (entry.classification, None)


@given(st.sampled_from(NAMES), st.integers(0, 40), st.sampled_from("0123456789abcxyz"))
def test_a_letter_or_figure_that_differs_is_another_model_and_never_decided(name: str, at: int, letter: str) -> None:
    at %= len(name)
    other = name[:at] + letter + name[at + 1 :]
    assume(not is_named(other))
    assert INDEX.resolve(other) is None


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=25))
def test_a_name_that_neither_pass_knows_is_never_decided(name: str) -> None:
    assume(not is_named(name))
    assert INDEX.resolve(name) is None
    assert INDEX.entry_of(name) is None


@given(st.sampled_from(NAMES), st.text("abcdefgh 0123456789-", max_size=6))
def test_proposals_say_why_the_likeliest_first_and_are_never_applied(name: str, more: str) -> None:
    written = f"{name}{more}"
    proposals = INDEX.propose(written)
    assert len(proposals) <= 3
    assert len({one.model for one in proposals}) == len(proposals)
    scores = [one.score for one in proposals if one.reason != "review"]
    assert scores == sorted(scores, reverse=True)
    for one in proposals:
        assert one.reason in ("review", "similar_name", "family", "accessory", "other_vendor")
        assert 0 < one.score <= 100
    if not is_named(written):
        assert INDEX.resolve(written) is None


@pytest.mark.parametrize(
    ("family", "classification"),
    [(family, classification) for classification, families in FAMILIES for family in families],
)
def test_an_unknown_model_of_a_family_is_proposed_in_its_category_and_left_undecided(
    family: str, classification: Classification
) -> None:
    name = f"{family} Quux 31"
    proposals = INDEX.propose(name)
    assert INDEX.resolve(name) is None
    assert proposals[0].classification is classification


@given(st.sampled_from(ENTRIES), st.sampled_from(Classification), st.sampled_from(MAKERS))
def test_a_decision_holds_for_every_spelling_of_the_model(
    entry: CatalogueEntry, classification: Classification, maker: str
) -> None:
    """Whatever the list said; unless another entry has the name with that maker, or the other decisions differ."""
    decided = [
        CatalogueEntry(one.model, classification, aliases=one.aliases) if one is entry else one for one in ENTRIES
    ]
    index = ModelIndex(decided)
    written = maker + " ".join(name_words(entry.model))
    assume(len([one for one in ENTRIES if normalise_model(one.model) == normalise_model(written)]) == 1)
    assume(fold_model(written) not in {fold_model(one.model) for one in ENTRIES if one is not entry})
    found = index.resolve(written)
    assert found is not None
    assert found.classification is classification


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=25))
def test_the_passes_drop_more_and_more(name: str) -> None:
    assert normalise_model(normalise_model(name)) == normalise_model(name)
    assert fold_model(fold_model(name)) == fold_model(name)
    assert len(shorten_model(name)) <= len(normalise_model(name))
