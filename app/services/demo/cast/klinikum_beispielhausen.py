"""A German hospital that ordered two true-ups in a year, and has families that never count."""

from app.domain.portfolio import Address, Contact, Customer
from app.domain.prices import VatTreatment
from app.services.demo.cast.common import FICTIONAL, HEADSET, VIDEO, VOICE, cover
from app.services.demo.people import GERMAN
from app.services.demo.plan import Agreement, Answer, Estate, Extra, Holding, Member, Proposal, Reporting
from app.services.demo.shape import Column, Shape
from app.services.demo.timeline import Term
from app.services.inventory.headers import Field

_SHAPE = Shape(
    columns=(
        Column("Product Name", Field.MODEL),
        Column("Device Name", Field.NAME),
        Column("Serial No", Field.SERIAL),
        Column("MAC Address", Field.MAC),
        Column("Site Name", Field.SITE),
        Column("Room Name", Field.ROOM),
        Column("User Email"),
        Column("Software", Field.SOFTWARE),
        Column("Status", Field.STATUS),
        Column("Last Detected", Field.LAST_SEEN),
    ),
    encoding="cp1252",
    delimiter=";",
    macs="",
)

KLINIKUM_BEISPIELHAUSEN = Member(
    customer=Customer(
        code="KBH",
        name="Klinikum Beispielhausen gGmbH",
        language="en",
        site_id="SITE-008642",
        master_account_id="MA-28377",
        vat_number="DE000008642",
        vat_treatment=VatTreatment.REVERSE,
        address=Address("Am Beispielsberg 3", "00000", "Beispielhausen", "DE"),
        csm_name="A. Lindqvist",
        csm_email="a.lindqvist@csm.example",
        csm_lens_access=True,
        lens_tenant="klinikum-beispielhausen.example",
        note=FICTIONAL,
    ),
    contacts=(
        Contact(
            "KBH",
            "Herr F. Köhler",
            "Leitung Kommunikationstechnik",
            "f.koehler@klinikum-beispielhausen.example",
            "+49 000 000 8642",
        ),
    ),
    agreements=(
        Agreement(
            3,
            Term(length=24, first=-6),
            (
                cover(HEADSET, 290, 4_560, growth=10, term=24),
                cover(VIDEO, 98, 44_400, growth=6, term=24),
                cover(VOICE, 410, 5_880, growth=20, term=24),
            ),
        ),
    ),
    estate=Estate(
        holdings=(
            Holding(
                HEADSET,
                (292, 301, 318, 320, 322, 325, 329, 336, 338, 340, 341, 343, 345, 347),
                (("Savi 8445 Office", 3), ("Voyager 4320 Series", 4), ("Sync 40", 1)),
            ),
            Holding(
                VIDEO,
                (92, 92, 92, 93, 93, 93, 94, 94, 94, 95, 95, 95, 96, 96),
                (("Poly Studio X52", 5), ("Poly Studio G62", 3), ("Group 500", 1)),
            ),
            Holding(
                VOICE,
                (412, 413, 414, 416, 417, 418, 420, 421, 422, 424, 425, 427, 428, 429),
                (("Poly VVX 250", 16), ("Rove 30", 12), ("Poly VVX 310", 1), ("CCX 600", 4)),
            ),
        ),
        sites=(("Haus A", 5), ("Haus B", 4), ("Ambulanz", 2), ("Pflegeschule", 1)),
        rooms=("Station {n}", "Untersuchung {n}", "Konferenz {n}"),
        people=GERMAN,
        extras=(
            Extra("Poly Telehealth Station", 3),
            Extra("EduCart", 2),
            Extra("RealPresence Immersive Studio", 1),
            Extra("TC10", 6),
            Extra("EagleEye IV", 4),
            Extra("DA80", 6),
        ),
        sets=9,
    ),
    reporting=Reporting(4, _SHAPE, "KBH_Inventar_{day:%d-%m-%Y}", sent=True),
    proposals=(
        Proposal(2, 2, (Answer("quoted", 2), Answer("ordered", 13, "BE-2024-7719"))),
        Proposal(7, 1, (Answer("quoted", 2), Answer("ordered", 20, "BE-2025-1180"))),
    ),
)
