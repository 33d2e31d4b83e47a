"""Proposals for unclassified names: near names, family hints, models for review (lens.md)."""

import time

import pytest

from app.domain.categories import Classification
from app.services.inventory.model_names import ModelIndex
from app.services.inventory.model_proposals import FAMILIES
from app.services.inventory.shipped_catalogue import shipped_catalogue

SHIPPED = ModelIndex(shipped_catalogue())


@pytest.mark.parametrize("model", [entry.model for entry in shipped_catalogue() if entry.proposal])
def test_a_model_for_review_is_proposed_as_its_category(model: str) -> None:
    first = SHIPPED.propose(model)[0]
    entry = next(entry for entry in shipped_catalogue() if entry.model == model)
    assert (first.model, first.classification, first.reason, first.score) == (model, entry.proposal, "review", 100)


@pytest.mark.parametrize(
    ("raw", "model"),
    [
        ("Voyager 4330", "Voyager 4310 Series"),
        ("Polycom RealPresence Trio 8800", "Poly Trio 8800"),
        ("RealPresence Group 500", "Group 500"),
        ("Poly CCX 600 Business Media Phone", "CCX 600"),
        ("Blackwire C5220", "Blackwire 5220"),
        ("VVX-451", "Poly VVX 401"),
    ],
)
def test_the_nearest_name_comes_first(raw: str, model: str) -> None:
    assert SHIPPED.resolve(raw) is None
    assert SHIPPED.propose(raw)[0].model == model


@pytest.mark.parametrize(
    ("raw", "word", "reason"),
    [
        ("Poly Lens Desktop App", "Desktop App", "accessory"),
        ("Lens Mobile App", "Lens Mobile", "accessory"),
        ("Teams Room", "Teams Room", "accessory"),
        ("Zoom Rooms Controller", "Zoom Room", "accessory"),
        ("Charge Case", "Charge Case", "accessory"),
        ("Savi 8220 Base", "Base", "accessory"),
        ("Jabra Evolve 65", "Jabra", "other_vendor"),
        ("Logitech Rally Bar", "Logitech", "other_vendor"),
    ],
)
def test_r2_what_is_named_like_no_device_is_proposed_to_be_ignored_and_not_decided(
    raw: str, word: str, reason: str
) -> None:
    assert SHIPPED.resolve(raw) is None
    first = SHIPPED.propose(raw)[0]
    assert (first.model, first.classification, first.reason) == (word, Classification.IGNORED, reason)


@pytest.mark.parametrize("name", ["Voyager Focus 3", "Studio Basement", "CCX 550", "Casetta 1"])
def test_a_word_inside_another_tells_nothing(name: str) -> None:
    assert not {one.reason for one in SHIPPED.propose(name)} & {"accessory", "other_vendor"}


@pytest.mark.parametrize(
    ("family", "classification"), [(name, classification) for classification, names in FAMILIES for name in names]
)
def test_a_family_hint_proposes_its_classification(family: str, classification: Classification) -> None:
    proposals = SHIPPED.propose(f"Poly {family} 99 quite new", limit=9)
    assert {proposal.classification for proposal in proposals} == {classification}


def test_a_name_of_a_known_family_is_not_proposed_as_another_one() -> None:
    assert [proposal.classification for proposal in SHIPPED.propose("OTX Studio")] == [Classification.EXCLUDED]


def test_a_name_like_nothing_gets_no_proposal() -> None:
    assert SHIPPED.propose("Toaster") == ()


def test_at_most_so_many_are_proposed_best_first() -> None:
    proposals = SHIPPED.propose("Voyager 4320x", limit=2)
    assert len(proposals) == 2
    assert proposals[0].score >= proposals[1].score
    assert len({proposal.model for proposal in SHIPPED.propose("Voyager 4320x", limit=9)}) == len(
        SHIPPED.propose("Voyager 4320x", limit=9)
    )


def test_a_proposal_takes_milliseconds_and_is_remembered() -> None:
    started = time.perf_counter()
    first = SHIPPED.propose("Something 123")
    assert time.perf_counter() - started < 0.2
    assert SHIPPED.propose("Something 123") is first
