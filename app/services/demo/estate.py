"""How an estate grows from month to month: devices come, go and move, by chance that falls the same way each time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from app.domain.categories import Category
from app.services.demo.dice import Dice, divide
from app.services.demo.families import family_of, has_mac, serial_for
from app.services.demo.plan import Estate, Extra, Holding, Pinned
from app.services.demo.timeline import NEXT

_MAKERS = {Category.VIDEO: "64167f", Category.VOICE: "482567"}
_OTHER_MAKER = "0004f2"
_SPREAD = 40_503
"""Odd, so that numbers in a row become scattered ones that still differ."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A device for as long as it stays in one place; `kind` is None for what does not count by itself."""

    number: int
    kind: Category | None
    model: str
    serial: str
    mac: str
    device_id: str
    name: str
    site: str
    room: str
    user: str
    ip: str
    pinned: Pinned | None = None

    @property
    def stays(self) -> bool:
        """Whether chance leaves it alone: it has a story, or nothing that would tell it apart elsewhere."""
        return self.pinned is not None or not (self.serial or self.mac or self.device_id)


class Grower:
    """Makes the devices of one customer and lets them come and go; `place` tells its addresses from others'."""

    def __init__(self, code: str, place: int, estate: Estate) -> None:
        self._code = code
        self._place = place
        self._estate = estate
        self._made = 0
        self._serials: set[str] = set()

    def months(self) -> Iterator[list[Unit]]:
        """The estate of every month, and of the next inventory."""
        groups = [self._first(holding) for holding in self._estate.holdings]
        extras = self._extras(0)
        yield [unit for group in groups for unit in group] + extras
        for month in range(1, NEXT + 1):
            groups = [self._next(h, g, month) for h, g in zip(self._estate.holdings, groups, strict=True)]
            extras = extras + self._extras(month)
            yield [unit for group in groups for unit in group] + extras

    def _first(self, holding: Holding) -> list[Unit]:
        dice = Dice(self._code, holding.kind, "first")
        pinned = [self._pin(holding.kind, one, dice) for one in holding.pinned if one.since == 0]
        shares = divide(holding.counts[0] - len(pinned), holding.models)
        units = [self._make(holding.kind, model, dice) for model, number in shares for _ in range(number)]
        for place in range(holding.nameless):
            units[place] = replace(units[place], serial="", mac="", device_id="", ip="")
        for place in range(holding.nameless, holding.nameless + holding.zeros):
            units[place] = replace(units[place], serial="00" + dice.text("123456789", 9))
        return pinned + units

    def _next(self, holding: Holding, units: list[Unit], month: int) -> list[Unit]:
        dice = Dice(self._code, holding.kind, month)
        before, after = holding.counts[month - 1], holding.counts[month]
        left = max(before - after, holding.left.get(month, dice.below(2 + before // 130)))
        may_go = [unit for unit in units if not unit.stays]
        gone = {unit.number for unit in dice.take(may_go, min(left, len(may_go)))}
        kept = [self._moved(unit, month, dice) for unit in units if unit.number not in gone]
        pinned = [self._pin(holding.kind, one, dice) for one in holding.pinned if one.since == month]
        others = after - len(kept) - len(pinned)
        return kept + pinned + [self._make(holding.kind, dice.weighted(holding.models), dice) for _ in range(others)]

    def _moved(self, unit: Unit, month: int, dice: Dice) -> Unit:
        if unit.pinned is not None and unit.pinned.moves_in == month:
            return replace(unit, site=unit.pinned.moves_to, room=self._room(dice))
        if dice.below(1000) >= self._estate.moves or unit.stays:
            return unit
        site = unit.site if dice.below(3) else dice.weighted(self._estate.sites)
        return replace(unit, site=site, room=self._room(dice))

    def _make(self, kind: Category | None, model: str, dice: Dice) -> Unit:
        self._made += 1
        family = family_of(model)
        mac = self._mac(kind) if has_mac(family) else ""
        serial = self._new(lambda: serial_for(family, dice, mac))
        site, room = dice.weighted(self._estate.sites), self._room(dice)
        user = dice.pick(self._estate.people) if family.personal else ""
        if family.personal and dice.below(4):
            room = ""
        name = _name_of(kind, model, self._made, room)
        ip = f"10.{self._place}.{self._made // 250}.{self._made % 250 + 2}" if mac else ""
        return Unit(self._made, kind, model, serial, mac, dice.hex(24), name, site, room, user, ip)

    def _pin(self, kind: Category, pinned: Pinned, dice: Dice) -> Unit:
        unit = self._make(kind, pinned.model, dice)
        self._serials.add(pinned.serial)
        return replace(unit, serial=pinned.serial, site=pinned.site, pinned=pinned)

    def _extras(self, month: int) -> list[Unit]:
        return [unit for extra in self._estate.extras if extra.since == month for unit in self._extra(extra)]

    def _extra(self, extra: Extra) -> list[Unit]:
        dice = Dice(self._code, extra.model)
        return [self._make(None, extra.model, dice) for _ in range(extra.number)]

    def _mac(self, kind: Category | None) -> str:
        maker = _MAKERS.get(kind, _OTHER_MAKER) if kind else _OTHER_MAKER
        return f"{maker}{self._place:02x}{self._made * _SPREAD % 65536:04x}"

    def _room(self, dice: Dice) -> str:
        return dice.pick(self._estate.rooms).format(n=f"{dice.below(4)}.{1 + dice.below(40):02d}")

    def _new(self, make: Callable[[], str]) -> str:
        serial = make()
        while serial in self._serials:
            serial = make()
        self._serials.add(serial)
        return serial


def _name_of(kind: Category | None, model: str, number: int, room: str) -> str:
    if kind is Category.VOICE:
        return f"tel-{4000 + number}"
    short = model.removeprefix("Poly ")
    return f"{room} {short}" if room else f"{short} {number}"
