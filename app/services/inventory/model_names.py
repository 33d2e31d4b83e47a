"""Model names as inventories write them, matched to the catalogue (lens.md, "Model names")."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from app.domain.categories import Classification
from app.domain.eligibility import ModelDates
from app.domain.identity import UNSEEN
from app.domain.portfolio import CatalogueModel
from app.services.inventory.model_proposals import Candidate, Proposal, proposals_for

NO_MODEL = "(no model)"
"""Stands for the model of a row that has an identity or a name and no model; it is never classified."""

_MAKERS = frozenset({"poly", "plantronics", "polycom", "hp"})
_GAPS = re.compile(rf"[\s\-_\u2010-\u2015\u00ae\u2122\u2212{UNSEEN}]+")
_DROPPED = frozenset({"series", "uc", "office", "headset", "monitor", "webcam"})
_KEPT = 1 << 13
_TEAMS_VARIANT = re.compile(r"[\s\-\u2010-\u2015]M\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A model of the catalogue; `classification` is None while nobody decided, `proposal` is then what is suggested.

    `aliases` are other names of the model that inventories show.
    """

    model: str
    classification: Classification | None
    proposal: Classification | None = None
    kind: str = ""
    aliases: tuple[str, ...] = ()
    group: str | None = None
    dates: ModelDates = field(default_factory=ModelDates)
    note: str = ""


@lru_cache(_KEPT)
def fold_model(name: str) -> str:
    """A name without case, spaces and hyphens, its maker kept: what tells two catalogue entries apart."""
    return _composed(_GAPS.sub("", unicodedata.normalize("NFKC", name)).casefold())


@lru_cache(_KEPT)
def normalise_model(name: str) -> str:
    """A name without leading Poly, Plantronics, Polycom or HP, case, spaces and hyphens (lens.md)."""
    return _composed(name_words(name))


@lru_cache(_KEPT)
def shorten_model(name: str) -> str:
    """The second pass: also without Series, UC, Office, Headset, Monitor, Webcam and -M (lens.md)."""
    words = [word for word in name_words(_TEAMS_VARIANT.sub(" ", name)) if word not in _DROPPED]
    return _composed(words)


def _composed(words: Iterable[str]) -> str:
    """The words without gaps; what a gap stood between may compose now."""
    return unicodedata.normalize("NFKC", "".join(words))


def name_words(name: str) -> list[str]:
    """The words of a name in lower case, without leading makers."""
    words = _GAPS.sub(" ", unicodedata.normalize("NFKC", name)).casefold().split()
    start = 0
    while start < len(words) - 1 and words[start] in _MAKERS:
        start += 1
    return words[start:]


class ModelIndex:
    """The catalogue, asked by names as inventories write them. Answers are kept: few names come up very often."""

    def __init__(self, models: Iterable[CatalogueEntry]) -> None:
        self._entries = tuple(models)
        self._as_written = _grouped(self._entries, fold_model)
        self._first_pass = _grouped(self._entries, normalise_model)
        self._second_pass = _grouped(self._entries, shorten_model)
        self._found: dict[str, CatalogueModel | None] = {}
        self._proposed: dict[tuple[str, int], tuple[Proposal, ...]] = {}

    @property
    def entries(self) -> tuple[CatalogueEntry, ...]:
        """The catalogue as it was given."""
        return self._entries

    def resolve(self, raw: str) -> CatalogueModel | None:
        """The classified model that a name stands for; None while it is unclassified (R6)."""
        try:
            return self._found[raw]
        except KeyError:
            entry = self.entry_of(raw)
            model = None
            if entry is not None and entry.classification is not None:
                model = CatalogueModel(entry.model, entry.classification, entry.group, entry.dates)
            self._found[raw] = model
            return model

    def entry_of(self, raw: str) -> CatalogueEntry | None:
        """The catalogue entry that a name stands for, decided or not; None where the catalogue does not know it.

        Names that fit entries of different classification after the second pass stand for none of them.
        """
        found = self._as_written.get(fold_model(raw)) or self._first_pass.get(normalise_model(raw))
        if found:
            return _decided_first(found)
        found = self._second_pass.get(shorten_model(raw))
        if found and len({entry.classification for entry in found}) == 1:
            return found[0]
        return None

    def named(self, name: str) -> CatalogueEntry | None:
        """The one entry that a person means by a name: as written, else without its maker or by an alias."""
        exact = [entry for entry in self._entries if fold_model(entry.model) == fold_model(name)]
        found = exact or self._as_written.get(fold_model(name)) or self._first_pass.get(normalise_model(name)) or []
        return found[0] if len(found) == 1 else None

    def propose(self, raw: str, limit: int = 3) -> tuple[Proposal, ...]:
        """What an unclassified name may be, the likeliest first; never applied without the user (lens.md)."""
        key = (raw, limit)
        if key not in self._proposed:
            self._proposed[key] = proposals_for(normalise_model(raw), self._undecided(raw), self._candidates, limit)
        return self._proposed[key]

    def _undecided(self, raw: str) -> Proposal | None:
        """The proposal that the catalogue itself makes for a model that waits for a decision."""
        entry = self.entry_of(raw)
        if entry is None or entry.classification is not None or entry.proposal is None:
            return None
        return Proposal(entry.model, entry.proposal, 100, "review")

    @cached_property
    def _candidates(self) -> tuple[Candidate, ...]:
        """Every entry that is, or is proposed to be, something."""
        return tuple(
            Candidate(entry.model, meant, normalise_model(entry.model), shorten_model(entry.model))
            for entry in self._entries
            if (meant := entry.classification or entry.proposal)
        )


def _grouped(entries: tuple[CatalogueEntry, ...], key: Callable[[str], str]) -> dict[str, list[CatalogueEntry]]:
    groups: dict[str, list[CatalogueEntry]] = {}
    for entry in entries:
        for name in dict.fromkeys(key(name) for name in (entry.model, *entry.aliases)):
            groups.setdefault(name, []).append(entry)
    return groups


def _decided_first(entries: list[CatalogueEntry]) -> CatalogueEntry:
    """Of entries with one name: a decided one, unless they were decided differently, which decides nothing."""
    decided = [entry for entry in entries if entry.classification is not None]
    if len({entry.classification for entry in decided}) == 1:
        return decided[0]
    return entries[0] if not decided else CatalogueEntry(entries[0].model, None)
