"""What a customer of the demo is made of: its records, its contracts, its estate and what happened to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.categories import Category
from app.domain.portfolio import Contact, Coverage, Customer
from app.domain.rule_settings import RuleSettings
from app.services.demo.shape import LENS, Shape
from app.services.demo.timeline import MONTHS, Term

Shares = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """A contract of the demo; the number of its coverage rows is filled in with the contract's own."""

    sequence: int
    term: Term
    coverage: tuple[Coverage, ...]
    settings: RuleSettings = field(default_factory=RuleSettings)


@dataclass(frozen=True, slots=True)
class Pinned:
    """A device with a story: it is there from a month on, and may move to another site in a later one."""

    model: str
    serial: str
    site: str
    since: int = 0
    moves_in: int | None = None
    moves_to: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """Devices of one kind: how many in each month and in the next inventory, of which models.

    `left` says how many go in a month where chance should not decide. The first `nameless` devices have neither serial
    nor MAC address nor device id; the first `zeros` have a serial of digits that begins with zeros.
    """

    kind: Category
    counts: tuple[int, ...]
    models: Shares
    pinned: tuple[Pinned, ...] = ()
    left: Mapping[int, int] = field(default_factory=dict)
    nameless: int = 0
    zeros: int = 0


@dataclass(frozen=True, slots=True)
class Extra:
    """Rows that do not count by themselves: accessories, excluded families, models that nobody decided yet."""

    model: str
    number: int
    since: int = 0


@dataclass(frozen=True, slots=True)
class Estate:
    """The devices of a customer, where they stand and who uses them.

    `sites` have a share each; `rooms` are patterns with {n}. `sets` Savi headsets are listed by two rows. `damaged`
    serials of the latest inventory were ruined by a spreadsheet program. `moves` in a thousand change their place in a
    month.
    """

    holdings: tuple[Holding, ...]
    sites: Shares
    rooms: tuple[str, ...]
    people: tuple[str, ...]
    extras: tuple[Extra, ...] = ()
    sets: int = 0
    damaged: int = 0
    moves: int = 8


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a true-up, so many days after its inventory; `text` is the PO number or the reason."""

    step: str
    days: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A true-up that was proposed on the inventory of a month."""

    month: int
    days: int
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Reporting:
    """How and when inventories come in: the day of the month, the files of the latest one, months that went wrong.

    `late` is a month that was imported after the one that follows it; `missing` are months without an inventory.
    `accounts` are the Lens accounts by site; each writes a file of its own. `sent` tells that the report of the latest
    month has gone out, `issued` are months whose report is kept as a document.
    """

    day: int
    shape: Shape = LENS
    file: str = "{code} {day}"
    accounts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    late: int | None = None
    missing: tuple[int, ...] = ()
    sent: bool = False
    issued: tuple[int, ...] = ()

    @property
    def months(self) -> tuple[int, ...]:
        """The months with an inventory, in the order of their dates."""
        return tuple(month for month in range(MONTHS) if month not in self.missing)


@dataclass(frozen=True, slots=True)
class Member:
    """A customer of the demo with everything that is told of it; a new one has no estate yet."""

    customer: Customer
    contacts: tuple[Contact, ...]
    agreements: tuple[Agreement, ...]
    estate: Estate | None = None
    reporting: Reporting | None = None
    proposals: tuple[Proposal, ...] = ()
