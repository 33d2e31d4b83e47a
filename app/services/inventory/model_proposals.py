"""Proposals for model names that the catalogue does not know: near names and family hints (lens.md)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz, process

from app.domain.categories import Classification

Reason = Literal["review", "similar_name", "family"]

_LEAST_SIMILAR = 62
_FAMILY_SCORE = 60

_EXCLUDED_FAMILIES = (
    "realpresencedma realpresencermx realpresenceresourcemanager realpresenceaccessdirector clariti dma rmx "
    "otx rpx tpx atx realpresenceimmersivestudio immersivestudio medialign telehealth educart"
)
_FAMILIES: tuple[tuple[Classification, str], ...] = (
    (Classification.EXCLUDED, _EXCLUDED_FAMILIES),
    (Classification.HEADSET, "voyager blackwire savi encorepro sync calisto"),
    (
        Classification.VIDEO,
        "studiox studiog studior studiov studioe g7500 group realpresencegroup eagleeye tc",
    ),
    (
        Classification.VOICE,
        "vvx ccx trio realpresencetrio edge rove obi soundpoint soundstation",
    ),
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a name may be: `model` is a catalogue name or a family, `score` runs to 100.

    `reason`: the catalogue holds the model for review, its name is similar, or its family is known.
    """

    model: str
    classification: Classification
    score: int
    reason: Reason


def proposals_for(
    name: str, undecided: Proposal | None, candidates: Mapping[str, tuple[str, Classification]], limit: int
) -> tuple[Proposal, ...]:
    """At most `limit` proposals for a normalised name, the catalogue's own first, then by score."""
    found = [*_similar(name, candidates, limit), *_family(name)]
    found.sort(key=lambda proposal: (-proposal.score, proposal.model))
    ranked = ([undecided] if undecided else []) + found
    seen: dict[str, Proposal] = {}
    for proposal in ranked:
        seen.setdefault(proposal.model, proposal)
    return tuple(seen.values())[:limit]


def _similar(name: str, candidates: Mapping[str, tuple[str, Classification]], limit: int) -> list[Proposal]:
    hits = process.extract(name, candidates.keys(), scorer=fuzz.ratio, limit=limit * 2, score_cutoff=_LEAST_SIMILAR)
    return [Proposal(*candidates[hit], round(score), "similar_name") for hit, score, _ in hits]


def _family(name: str) -> list[Proposal]:
    """The family that a name begins with, the longest one that does."""
    best = ""
    classification = Classification.IGNORED
    for candidate, families in _FAMILIES:
        for family in families.split():
            if name.startswith(family) and len(family) > len(best):
                best, classification = family, candidate
    return [Proposal(best, classification, _FAMILY_SCORE, "family")] if best else []
