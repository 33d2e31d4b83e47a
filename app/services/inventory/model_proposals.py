"""Proposals for model names that the catalogue does not know: near names and family hints (lens.md)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from app.domain.categories import Classification

Reason = Literal["review", "similar_name", "family", "accessory", "other_vendor"]

_LEAST_SIMILAR = 62
_WITHIN = 92
_FAMILY_SCORE = 60
_OTHER_FAMILY = 20
_NO_DEVICE_SCORE = 95

FAMILIES: tuple[tuple[Classification, tuple[str, ...]], ...] = (
    (
        Classification.EXCLUDED,
        (
            "RealPresence DMA",
            "RealPresence RMX",
            "RealPresence Resource Manager",
            "RealPresence Access Director",
            "Clariti",
            "DMA",
            "RMX",
            "OTX",
            "RPX",
            "TPX",
            "ATX",
            "Immersive Studio",
            "RealPresence Immersive Studio",
        ),
    ),
    (Classification.HEADSET, ("Voyager", "Blackwire", "Savi", "EncorePro", "Sync", "Calisto")),
    (
        Classification.VIDEO,
        (
            "Studio X",
            "Studio G",
            "Studio R",
            "Studio V",
            "Studio E",
            "G7500",
            "Group",
            "RealPresence Group",
            "EagleEye",
            "TC",
        ),
    ),
    (
        Classification.VOICE,
        ("VVX", "CCX", "Trio", "RealPresence Trio", "Edge", "Rove", "OBi", "SoundPoint", "SoundStation"),
    ),
)
"""Family hints (lens.md); infrastructure and ITP are excluded (R2)."""


ACCESSORIES = (
    "Desktop App",
    "Lens Desktop",
    "Lens Mobile",
    "Mobile App",
    "Lens Relay",
    "Teams Room",
    "Zoom Room",
    "Charge Case",
    "Charging Case",
    "Charge Stand",
    "Charger",
    "Cradle",
    "Dongle",
    "USB Adapter",
)
"""What software, rooms, chargers and dongles have in their names (lens.md, "Rows that are not devices")."""

ACCESSORY_ENDINGS = (" Base", " Case", " Stand")
"""What names of bases, cases and stands end with; inside a name these words may stand for something else."""

OTHER_VENDORS = (
    "Aver",
    "Avaya",
    "Barco",
    "Bose",
    "Cisco",
    "Crestron",
    "Dell",
    "EPOS",
    "Grandstream",
    "Huddly",
    "Jabra",
    "Lenovo",
    "Logitech",
    "Microsoft Surface",
    "Neat",
    "Samsung",
    "Sennheiser",
    "Shure",
    "Snom",
    "Yealink",
)
"""Makers of devices that Poly Lens lists as well and that never count (R2)."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a name may be: `model` is a catalogue name, a family or the telling word, `score` runs to 100.

    `reason`: the catalogue holds the model for review, its name is similar, its family is known, or it is named like
    an accessory or software, or after another vendor.
    """

    model: str
    classification: Classification
    score: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Candidate:
    """A catalogue model that may be meant, by its normalised and its shortened name."""

    model: str
    classification: Classification
    name: str
    short_name: str


def proposals_for(
    name: str, undecided: Proposal | None, candidates: Iterable[Candidate], limit: int
) -> tuple[Proposal, ...]:
    """At most `limit` proposals for a normalised name: the catalogue's own first, then by score."""
    family = _family(name)
    found = [one for one in (_no_device(name), family) if one is not None]
    for candidate in candidates:
        score = _score(name, candidate)
        if family and candidate.classification is not family.classification:
            score -= _OTHER_FAMILY
        if score >= _LEAST_SIMILAR:
            found.append(Proposal(candidate.model, candidate.classification, score, "similar_name"))
    found.sort(key=lambda proposal: (-proposal.score, proposal.model))
    distinct: dict[str, Proposal] = {}
    for proposal in [undecided, *found] if undecided else found:
        distinct.setdefault(proposal.model, proposal)
    return tuple(distinct.values())[:limit]


def _score(name: str, candidate: Candidate) -> int:
    """How alike two names are, to 100; a name that contains the whole model with its number comes near that."""
    alike = max(fuzz.ratio(name, candidate.name), fuzz.ratio(name, candidate.short_name))
    short = candidate.short_name
    start = name.find(short)
    if start >= 0 and any(letter.isdigit() for letter in short):
        following = name[start + len(short) : start + len(short) + 1]
        if not (short[-1].isdigit() and following.isdigit()):
            alike = max(alike, _WITHIN)
    return round(alike)


def _no_device(name: str) -> Proposal | None:
    """What in a name says that it is no device; proposed only, since a base may be the only row of a set."""
    for word in ACCESSORIES:
        if _folded(word) in name:
            return Proposal(word, Classification.IGNORED, _NO_DEVICE_SCORE, "accessory")
    for word in ACCESSORY_ENDINGS:
        if name.endswith(_folded(word)):
            return Proposal(word.strip(), Classification.IGNORED, _NO_DEVICE_SCORE, "accessory")
    for vendor in OTHER_VENDORS:
        if name.startswith(_folded(vendor)):
            return Proposal(vendor, Classification.IGNORED, _NO_DEVICE_SCORE, "other_vendor")
    return None


def _folded(words: str) -> str:
    return words.replace(" ", "").casefold()


def _family(name: str) -> Proposal | None:
    """The longest family name that a name begins with."""
    best: tuple[str, Classification] | None = None
    for classification, families in FAMILIES:
        for family in families:
            if name.startswith(_folded(family)) and (not best or len(family) > len(best[0])):
                best = (family, classification)
    return Proposal(*best, _FAMILY_SCORE, "family") if best else None
