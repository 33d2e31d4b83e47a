"""A group of schools: a true-up is quoted and waits for its purchase order, and the contract ends within a month."""

from app.domain.portfolio import Address, Contact, Customer
from app.services.demo.cast.common import FICTIEF, HEADSET, VIDEO, VOICE, cover
from app.services.demo.people import DUTCH
from app.services.demo.plan import Agreement, Answer, Estate, Extra, Holding, Member, Proposal, Reporting
from app.services.demo.shape import Column, Shape
from app.services.demo.timeline import NOW, Term
from app.services.inventory.headers import Field

_SHAPE = Shape(
    columns=(
        Column("Model", Field.MODEL),
        Column("Hardware Family", Field.FAMILY, hidden=True),
        Column("Name", Field.NAME),
        Column(""),
        Column("Serial", Field.SERIAL),
        Column("MAC", Field.MAC),
        Column("Locatie", Field.SITE),
        Column("Kamer", Field.ROOM),
        Column("Opmerking", fill=""),
        Column("Version", Field.SOFTWARE),
        Column("Connected", Field.STATUS),
        Column("Last Seen", Field.LAST_SEEN),
    ),
    kind="xlsx",
    macs="",
    status=("true", "false"),
    sheet="Blad1",
    empty="",
)

VERZONNEN_EIK = Member(
    customer=Customer(
        code="SDE",
        name="Scholengroep De Verzonnen Eik",
        site_id="SITE-005230",
        master_account_id="MA-22417",
        vat_number="NL000005230B00",
        address=Address("Schoolstraat 14", "0000 BB", "Eikerveen"),
        csm_name="S. Terpstra",
        csm_email="s.terpstra@csm.example",
        csm_lens_access=True,
        lens_tenant="verzonneneik.example",
        note=FICTIEF,
    ),
    contacts=(Contact("SDE", "mevrouw L. van Dijk", "Bestuursbureau", "ict@verzonneneik.example", "+31 000 000 523"),),
    agreements=(
        Agreement(
            12,
            Term(ends_in=24, terms_before=1),
            (
                cover(HEADSET, 176, 2_400, growth=8),
                cover(VIDEO, 52, 22_800, growth=2),
                cover(VOICE, 44, 3_300, growth=2),
            ),
        ),
        Agreement(
            5,
            Term(ends_in=24),
            (
                cover(HEADSET, 184, 2_472, growth=18),
                cover(VIDEO, 55, 23_400, growth=3),
                cover(VOICE, 46, 3_420, growth=2),
            ),
        ),
    ),
    estate=Estate(
        holdings=(
            Holding(
                HEADSET,
                (182, 184, 185, 186, 187, 189, 190, 190, 192, 194, 195, 197, 199, 200),
                (("Blackwire 3220", 6), ("Voyager 4210 Series", 2), ("EncorePro 310 USB", 2)),
            ),
            Holding(
                VIDEO,
                (54, 55, 55, 56, 56, 57, 57, 58, 58, 59, 60, 63, 63, 63),
                (("Studio R30", 4), ("Poly Studio V52", 3), ("Poly Studio X32", 2)),
                left={NOW: 0},
            ),
            Holding(
                VOICE,
                (46, 46, 46, 46, 46, 47, 47, 47, 47, 47, 47, 47, 47, 47),
                (("Edge E220", 5), ("CCX 400", 1)),
            ),
        ),
        sites=(("De Verzonnen Eik Centrum", 4), ("De Verzonnen Eik Noord", 3), ("Praktijkschool Het Blad", 2)),
        rooms=("Lokaal {n}", "Directiekamer", "Mediatheek {n}"),
        people=DUTCH,
        extras=(Extra("Zoom Room", 2), Extra("DA75", 3)),
    ),
    reporting=Reporting(11, _SHAPE, "Poly toestellen Verzonnen Eik {day:%d-%m-%Y}"),
    proposals=(Proposal(11, 1, (Answer("quoted", 3),)),),
)
