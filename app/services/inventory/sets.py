"""One set over several rows: which rows may be a pair, what is proposed, and what a rule of the user merges (lens.md).

A base and the headset that it came with are one device to the customer, but Lens may list each with a serial of its
own. Nothing is merged silently: a person decides once per pair of models, for every customer.

Two rows make a pair only where all of this holds:

- both are devices that count, in the same category, of two different models of one family ("Savi", "Voyager");
- both have a sound serial, and the serials differ;
- something ties them to each other: the same user at the same site and in the same room; or the same name, site and
  room; or Lens device ids that are equal up to their last hyphen;
- they never name two different users;
- the tie holds these two rows and no third one of the family: with three, nobody can tell which two are the set. A
  third row that waits for a decision about its model counts as one, a row of an ignored model does not.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.categories import Category
from app.services.inventory.model_names import ModelIndex, fold_model, name_words

if TYPE_CHECKING:
    from app.services.inventory.device_rows import DeviceRow

_EXAMPLES = 3
_SHORTEST_STEM = 6
_LETTERS = re.compile(r"[^\W\d_]+")
_PARTS = frozenset({"base", "dongle", "adapter", "adaptor", "stand", "dock", "charger", "cradle"})

PairKey = frozenset[str]
"""Two models, each as names are compared."""


class Tie(StrEnum):
    """What ties two rows to each other."""

    USER = "user"
    NAME = "name"
    LENS_ID = "lens_id"


@dataclass(frozen=True, slots=True)
class SetModel:
    """A counted model of the catalogue, as pairs are told apart by it."""

    name: str
    key: str
    family: str
    category: Category


@dataclass(frozen=True, slots=True)
class FoundPair:
    """Two rows by their places in a list of devices; `kept` is the one that goes on counting."""

    kept: int
    part: int
    tie: Tie


@dataclass(frozen=True, slots=True)
class SetExample:
    """A pair as evidence: number of the file and row of both, their serials, and what they have in common."""

    places: tuple[tuple[int, int], tuple[int, int]]
    serials: tuple[str, str]
    tie: Tie
    common: str


@dataclass(frozen=True, slots=True)
class SetProposal:
    """A pair of models that nobody has decided about yet, with how many pairs there are and some of them."""

    kept: str
    part: str
    pairs: int
    examples: tuple[SetExample, ...]


@dataclass(frozen=True, slots=True)
class SetRule:
    """A decision about a pair of models: whether `part` beside `kept` is the same set, by whom and when."""

    kept: str
    part: str
    is_one_set: bool
    at: str = ""
    who: str = ""

    @property
    def key(self) -> PairKey:
        """The two models, whichever is named first."""
        return frozenset((fold_model(self.kept), fold_model(self.part)))


@dataclass(frozen=True, slots=True)
class Found:
    """The pairs of an inventory: those to merge, and the pairs of models to decide about."""

    merged: list[FoundPair] = field(default_factory=list)
    proposals: tuple[SetProposal, ...] = ()


def find_sets(rows: Sequence["DeviceRow"], index: ModelIndex, rules: Mapping[PairKey, SetRule]) -> Found:
    """The pairs among the devices of an inventory, by what was decided about their models."""
    models = _models({row.model for row in rows}, index)
    if not models:
        return Found()
    merged: list[FoundPair] = []
    open_pairs: dict[PairKey, list[FoundPair]] = defaultdict(list)
    for pair in _pairs(rows, models):
        kept, part = models[rows[pair.kept].model], models[rows[pair.part].model]
        key = frozenset((kept.key, part.key)) if kept and part else frozenset()
        rule = rules.get(key)
        if rule is None:
            open_pairs[key].append(pair)
        elif rule.is_one_set and kept is not None:
            swapped = kept.key != fold_model(rule.kept)
            merged.append(FoundPair(pair.part, pair.kept, pair.tie) if swapped else pair)
    proposals = [_proposal(rows, models, pairs) for pairs in open_pairs.values()]
    return Found(merged, tuple(sorted(proposals, key=lambda one: (-one.pairs, one.kept, one.part))))


def _models(names: Iterable[str], index: ModelIndex) -> dict[str, SetModel | None]:
    """The models whose rows may be part of a pair, by name as written: those that are not alone in their family.

    None stands for a model of such a family that nobody decided about.
    """
    found: dict[str, tuple[str, SetModel | None]] = {}
    families: dict[str, set[str]] = defaultdict(set)
    for name in names:
        known = index.resolve(name)
        family = _family(known.model if known else name)
        if known is None:
            found[name] = (family, None)
        elif family and (category := known.classification.category) is not None:
            found[name] = (family, SetModel(known.model, fold_model(known.model), family, category))
            families[family].add(fold_model(known.model))
    return {name: model for name, (family, model) in found.items() if len(families[family]) > 1}


def _family(name: str) -> str:
    """The letters that a name begins with, its maker left aside: "savi" of Poly Savi 8220."""
    first = next(iter(name_words(name)), "")
    letters = _LETTERS.match(first)
    return letters.group() if letters else ""


def _pairs(rows: Sequence["DeviceRow"], models: Mapping[str, SetModel | None]) -> Iterator[FoundPair]:
    """Every pair once; a row is part of one pair only, by its strongest tie."""
    candidates = [place for place, row in enumerate(rows) if row.model in models]
    families = {name: model.family if model else _family(name) for name, model in models.items()}
    taken: set[int] = set()
    for tie, key_of in _TIES:
        keys = [key_of(rows[place]) for place in candidates]
        # Of a hundred thousand rows hardly any are tied to another one; only those are looked at one by one.
        shared = {key for key, times in Counter(keys).items() if times > 1} - {""}
        groups: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place, key in zip(candidates, keys, strict=True) if shared else ():
            if key in shared:
                groups[key, families[rows[place].model]].append(place)
        for places in groups.values():
            if len(places) != 2 or taken.intersection(places):  # noqa: PLR2004 - a pair
                continue
            if (pair := _pair(rows, models, (places[0], places[1]), tie)) is not None:
                taken.update(places)
                yield pair


def _pair(
    rows: Sequence["DeviceRow"], models: Mapping[str, SetModel | None], places: tuple[int, int], tie: Tie
) -> FoundPair | None:
    """The two rows as a pair, unless they cannot be one set."""
    first, second = places
    one, other = rows[first], rows[second]
    model, other_model = models[one.model], models[other.model]
    if model is None or other_model is None:
        return None
    if model.key == other_model.key or model.category is not other_model.category:
        return None
    serials = {one.identity.serial, other.identity.serial}
    users = {one.user, other.user} - {""}
    if None in serials or len(serials) != 2 or len(users) > 1:  # noqa: PLR2004 - a pair
        return None
    if _part_first(model, other_model):
        return FoundPair(second, first, tie)
    return FoundPair(first, second, tie)


def _part_first(one: SetModel, other: SetModel) -> bool:
    """Whether the first of two models is the part: the base beside the headset, else the later one by name."""
    is_part, other_is_part = (not _PARTS.isdisjoint(name_words(model.name)) for model in (one, other))
    if is_part != other_is_part:
        return is_part
    return one.key > other.key


def _by_user(row: "DeviceRow") -> str:
    return f"{row.user.casefold()}\0{row.site}\0{row.room}" if row.user else ""


def _by_name(row: "DeviceRow") -> str:
    return f"{row.name.casefold()}\0{row.site}\0{row.room}" if row.name else ""


def _by_lens_id(row: "DeviceRow") -> str:
    stem = (row.identity.device_id or "").rpartition("-")[0]
    return stem if len(stem) >= _SHORTEST_STEM else ""


_TIES: tuple[tuple[Tie, Callable[["DeviceRow"], str]], ...] = (
    (Tie.LENS_ID, _by_lens_id),
    (Tie.USER, _by_user),
    (Tie.NAME, _by_name),
)


def _proposal(
    rows: Sequence["DeviceRow"], models: Mapping[str, SetModel | None], pairs: Sequence[FoundPair]
) -> SetProposal:
    kept, part = models[rows[pairs[0].kept].model], models[rows[pairs[0].part].model]
    names = [model.name for model in (kept, part) if model is not None]
    return SetProposal(names[0], names[1], len(pairs), tuple(_example(rows, pair) for pair in pairs[:_EXAMPLES]))


def _example(rows: Sequence["DeviceRow"], pair: FoundPair) -> SetExample:
    kept, part = rows[pair.kept], rows[pair.part]
    what = {Tie.USER: kept.user, Tie.NAME: kept.name, Tie.LENS_ID: kept.identity.device_id or ""}[pair.tie]
    common = " · ".join(text for text in (what, kept.site, kept.room) if text)
    serials = (kept.identity.serial or "", part.identity.serial or "")
    return SetExample(((kept.file, kept.row), (part.file, part.row)), serials, pair.tie, common)
