"""A chain of shops: a true-up that was declined, a month that came late, and models that wait for a decision."""

from app.domain.portfolio import Address, Contact, Customer
from app.services.demo.cast.common import FICTIEF, HEADSET, VIDEO, VOICE, cover
from app.services.demo.people import DUTCH
from app.services.demo.plan import Agreement, Answer, Estate, Extra, Holding, Member, Proposal, Reporting
from app.services.demo.shape import Column, Shape
from app.services.demo.timeline import Term
from app.services.inventory.headers import Field

_SHAPE = Shape(
    columns=(
        Column("Vestiging", Field.SITE),
        Column("Ruimte", Field.ROOM),
        Column("Apparaatnaam", Field.NAME),
        Column("Apparaatmodel", Field.MODEL),
        Column("Serienummer", Field.SERIAL),
        Column("MAC-adres", Field.MAC),
        Column("Softwareversie", Field.SOFTWARE),
        Column("Status", Field.STATUS),
        Column("Laatst gezien", Field.LAST_SEEN),
        Column("Formule", hidden=True, fill="drogisterij"),
    ),
    kind="xlsx",
    titles=(
        ("{name}",),
        ("Overzicht toestellen winkels en hoofdkantoor",),
        ("Stand per {day}",),
        (),
        ("Bron: Poly Lens",),
        (),
    ),
    macs="-",
    moments="dutch",
    empty="",
    sheet="Toestellen",
)

DENKBEELDIGE_DROGISTERIJEN = Member(
    customer=Customer(
        code="DDR",
        name="Denkbeeldige Drogisterijen N.V.",
        site_id="SITE-007340",
        master_account_id="MA-26618",
        vat_number="NL000007340B00",
        address=Address("Kruidenhof 9", "0000 EE", "Zeepstad"),
        csm_name="S. Terpstra",
        csm_email="s.terpstra@csm.example",
        lens_tenant="drogisterijen.example",
        note=FICTIEF,
    ),
    contacts=(Contact("DDR", "mevrouw E. Jansen", "Facilitair", "e.jansen@drogisterijen.example", "+31 000 000 734"),),
    agreements=(
        Agreement(
            33,
            Term(ends_in=112, terms_before=1),
            (
                cover(HEADSET, 176, 2_520, growth=8),
                cover(VIDEO, 42, 23_700, growth=2),
                cover(VOICE, 156, 3_180, growth=8),
            ),
        ),
        Agreement(
            24,
            Term(ends_in=112),
            (
                cover(HEADSET, 184, 2_580, growth=16),
                cover(VIDEO, 45, 24_300, growth=5),
                cover(VOICE, 165, 3_264, growth=5),
            ),
        ),
    ),
    estate=Estate(
        holdings=(
            Holding(
                HEADSET,
                (178, 179, 181, 182, 184, 184, 186, 187, 187, 188, 189, 190, 190, 192),
                (("Voyager Legend ROW", 3), ("Voyager 5200 Series", 4), ("Calisto 620", 1)),
                zeros=2,
            ),
            Holding(
                VIDEO,
                (43, 43, 44, 44, 45, 45, 45, 46, 46, 47, 47, 48, 48, 48),
                (("Poly Studio X30", 3), ("Poly Studio V12", 2)),
            ),
            Holding(
                VOICE,
                (158, 160, 162, 163, 165, 167, 169, 172, 181, 171, 170, 171, 172, 173),
                (("Rove 20", 5), ("Rove B2", 1), ("ATA 402", 1), ("Edge B20", 2)),
            ),
        ),
        sites=(
            ("Hoofdkantoor Zeepstad", 4),
            ("Filiaal Dorpsstraat", 2),
            ("Filiaal Stationsplein", 2),
            ("Filiaal De Haven", 1),
        ),
        rooms=("Winkelvloer {n}", "Magazijn {n}", "Kantoor {n}"),
        people=DUTCH,
        extras=(
            Extra("SoundPoint IP 650", 3),
            Extra("SoundStation IP 5000", 2, since=6),
            Extra("Savi 9450 Office", 1, since=11),
            Extra("BT 300C", 5),
        ),
        moves=30,
    ),
    reporting=Reporting(6, _SHAPE, "Toestellenlijst {day:%d-%m-%Y}", late=9),
    proposals=(
        Proposal(
            8,
            2,
            (Answer("quoted", 4), Answer("declined", 15, "Klant haalt de toestellen van twee gesloten filialen weg")),
        ),
    ),
)
