"""A municipality with video priced by the size of the room, and voice that nobody put under contract."""

from app.domain.portfolio import Address, Contact, Customer
from app.services.demo.cast.common import FICTIEF, HEADSET, VIDEO, VOICE, cover, group, percent
from app.services.demo.people import DUTCH
from app.services.demo.plan import Agreement, Answer, Estate, Extra, Holding, Member, Proposal, Reporting
from app.services.demo.shape import Column, Shape
from app.services.demo.timeline import Term
from app.services.inventory.headers import Field

SMALL, LARGE = "Kleine ruimten", "Grote ruimten"

ROOM_SIZES = {
    "Poly Studio X30": SMALL,
    "Poly Studio X32": SMALL,
    "Poly Studio USB": SMALL,
    "Poly Studio X52": LARGE,
    "Poly Studio X70": LARGE,
    "Poly Studio G62": LARGE,
}
"""The price group of each model that the municipality has."""

_SHAPE = Shape(
    columns=(
        Column("Apparaatmodel", Field.MODEL),
        Column("Apparaatnaam", Field.NAME),
        Column("Serienummer", Field.SERIAL),
        Column("MAC-adres", Field.MAC),
        Column("Vestiging", Field.SITE),
        Column("Ruimte", Field.ROOM),
        Column("Gebruiker", Field.USER),
        Column("Softwareversie", Field.SOFTWARE),
        Column("Status", Field.STATUS),
        Column("Laatst gezien", Field.LAST_SEEN),
        Column("Kostenplaats"),
    ),
    titles=(("Inventaris {name}",), ("Peildatum {day}",), ()),
    encoding="cp1252",
    delimiter=";",
    macs="-",
    moments="dutch",
    empty="",
)

GEMEENTE_FICTENDAM = Member(
    customer=Customer(
        code="GFD",
        name="Gemeente Fictendam",
        site_id="SITE-003102",
        master_account_id="MA-18840",
        vat_number="NL000003102B00",
        address=Address("Marktplein 1", "0000 AA", "Fictendam"),
        csm_name="J. Aalbers",
        csm_email="j.aalbers@csm.example",
        csm_lens_access=True,
        lens_tenant="fictendam.example",
        note=FICTIEF,
    ),
    contacts=(
        Contact("GFD", "de heer H. Visser", "Adviseur werkplek", "h.visser@fictendam.example", "+31 000 000 310"),
    ),
    agreements=(
        Agreement(
            8,
            Term(length=36, first=-10),
            (
                cover(HEADSET, 860, 6_480, 5_100, growth=40, term=36),
                group(SMALL, VIDEO, 66, 48_600, 37_900, growth=6, term=36),
                group(LARGE, VIDEO, 30, 89_700, 69_900, growth=percent(1_000), term=36),
            ),
        ),
    ),
    estate=Estate(
        holdings=(
            Holding(
                HEADSET,
                (862, 868, 871, 878, 880, 884, 889, 893, 897, 902, 908, 915, 921, 928),
                (("Voyager 4310 Series", 4), ("Blackwire 5220", 5), ("EncorePro 320 USB", 3), ("Savi 7320 Series", 2)),
            ),
            Holding(
                VIDEO,
                (96, 97, 99, 101, 104, 113, 113, 114, 115, 116, 117, 118, 118, 119),
                (
                    ("Poly Studio X30", 40),
                    ("Poly Studio X32", 12),
                    ("Poly Studio USB", 12),
                    ("Poly Studio X52", 20),
                    ("Poly Studio X70", 8),
                    ("Poly Studio G62", 4),
                ),
            ),
            Holding(
                VOICE,
                (112, 112, 113, 113, 114, 114, 115, 115, 116, 116, 117, 118, 118, 118),
                (("CCX 600", 3), ("Poly Trio 8500", 1), ("Poly VVX 450", 4)),
            ),
        ),
        sites=(("Stadhuis", 8), ("Werkplein", 3), ("Gemeentewerf", 2), ("Wijkcentrum De Schakel", 1)),
        rooms=("Kamer {n}", "Overleg {n}", "Raadzaal", "Balie {n}", "Commissiekamer {n}"),
        people=DUTCH,
        extras=(
            Extra("DA85", 9),
            Extra("Lens Desktop Windows", 6),
            Extra("RealPresence DMA", 2),
            Extra("OTX 300", 1),
            Extra("Poly Studio P15", 7),
        ),
        sets=5,
    ),
    reporting=Reporting(5, _SHAPE, "inventaris_fictendam_{day:%Y%m%d}"),
    proposals=(Proposal(5, 2, (Answer("quoted", 3), Answer("ordered", 16, "INK-2207-0093"))),),
)
