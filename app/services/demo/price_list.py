"""A price list that is made up from end to end: part numbers begin with DEMO, descriptions say that it is fictional."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.domain.categories import Category
from app.domain.prices import PriceKind, PriceLine
from app.services.demo.timeline import Timeline

MARK = "DEMO-"
SAYS_SO = "(fictieve prijs)"
_CHANGED = 6
"""The month from whose first day on the newer prices hold."""

_DISCOUNT = {PriceKind.SERVICE: 2_200, PriceKind.HARDWARE: 1_800, PriceKind.OPTION: 1_000}
_TERMS = (12, 24, 36)
_SERVICES = (
    (Category.HEADSET, "HS", "headsets", (2_580, 5_160, 7_350)),
    (Category.VIDEO, "VD", "video", (24_900, 48_900, 69_900)),
    (Category.VOICE, "VC", "spraak", (3_480, 6_840, 9_840)),
)
_HARDWARE = (
    ("Voyager 4320 Series", 22_900),
    ("Savi 8220 Series", 38_900),
    ("Blackwire 3320", 7_900),
    ("Poly Studio X52", 389_000),
    ("CCX 500", 27_900),
)
_OPTIONS = (
    ("CSM-8H", "Blok van 8 uur CSM per maand", 96_000),
    ("TAM-12", "Technical Account Management, 12 maanden", 1_440_000),
)


def demo_prices(timeline: Timeline) -> tuple[PriceLine, ...]:
    """Prices of last year and, a little higher, of this one."""
    start = timeline.month(-12).first_day
    return (*_services(timeline), *_hardware(start), *_options(start))


def _services(timeline: Timeline) -> Iterator[PriceLine]:
    for category, code, name, amounts in _SERVICES:
        for term, amount in zip(_TERMS, amounts, strict=True):
            text = f"Poly+ Enterprise {name}, {term} maanden"
            line = _line(f"{code}-{term}", text, PriceKind.SERVICE, amount, timeline.month(_CHANGED).first_day)
            newer = replace(line, category=category, term_months=term)
            yield replace(
                newer,
                list_price=amount * 20 // 21,
                valid_from=timeline.month(-12).first_day,
                valid_to=timeline.month(_CHANGED - 1).last_day,
            )
            yield newer


def _hardware(start: date) -> Iterator[PriceLine]:
    for number, (model, amount) in enumerate(_HARDWARE, start=1):
        line = _line(f"HW-{number:03d}", f"{model}, vervangend apparaat", PriceKind.HARDWARE, amount, start)
        yield replace(line, model=model)


def _options(start: date) -> Iterator[PriceLine]:
    for code, text, amount in _OPTIONS:
        yield _line(code, text, PriceKind.OPTION, amount, start)


def _line(code: str, text: str, kind: PriceKind, amount: int, start: date) -> PriceLine:
    return PriceLine(
        part_number=MARK + code,
        description=f"{text} {SAYS_SO}",
        kind=kind,
        category=None,
        model=None,
        term_months=None,
        list_price=amount,
        currency="EUR",
        partner_discount=_DISCOUNT[kind],
        valid_from=start,
        valid_to=None,
    )
