"""A German factory: a proposal that was withdrawn, because the export held the devices of a sister plant."""

from app.domain.portfolio import Address, Contact, Customer
from app.domain.prices import VatTreatment
from app.services.demo.cast.common import FICTIONAL, HEADSET, VIDEO, VOICE, cover
from app.services.demo.people import GERMAN
from app.services.demo.plan import Agreement, Answer, Estate, Extra, Holding, Member, Proposal, Reporting
from app.services.demo.shape import LENS, Shape
from app.services.demo.timeline import Term

_SHAPE = Shape(columns=LENS.columns, encoding="utf-8-sig", maker="Poly ")

MUSTERWERKE = Member(
    customer=Customer(
        code="MWB",
        name="Musterwerke Beispielstadt GmbH",
        language="en",
        site_id="SITE-008115",
        master_account_id="MA-27904",
        vat_number="DE000008115",
        vat_treatment=VatTreatment.REVERSE,
        address=Address("Werkstraße 77", "00000", "Beispielstadt", "DE"),
        csm_name="A. Lindqvist",
        csm_email="a.lindqvist@csm.example",
        csm_lens_access=True,
        lens_tenant="musterwerke.example",
        note=FICTIONAL,
    ),
    contacts=(Contact("MWB", "Frau C. Groß", "IT-Leitung", "c.gross@musterwerke.example", "+49 000 000 8115"),),
    agreements=(
        Agreement(
            47,
            Term(first=-1),
            (
                cover(HEADSET, 340, 2_340, growth=20),
                cover(VIDEO, 80, 23_100, growth=6),
                cover(VOICE, 186, 3_060, growth=8),
            ),
        ),
        Agreement(
            44,
            Term(first=11),
            (
                cover(HEADSET, 358, 2_400, growth=22),
                cover(VIDEO, 87, 23_700, growth=3),
                cover(VOICE, 190, 3_120, growth=10),
            ),
        ),
    ),
    estate=Estate(
        holdings=(
            Holding(
                HEADSET,
                (331, 334, 337, 340, 343, 346, 349, 392, 351, 353, 356, 358, 361, 362),
                (("EncorePro 525 USB", 4), ("Blackwire 8225", 3), ("Voyager Surround 85", 1)),
            ),
            Holding(
                VIDEO,
                (80, 81, 81, 82, 82, 83, 84, 84, 85, 86, 86, 87, 88, 88),
                (("Poly Studio X52", 4), ("Poly Studio X32", 3), ("Poly Studio V52", 1)),
            ),
            Holding(
                VOICE,
                (184, 184, 185, 185, 186, 186, 187, 188, 188, 189, 189, 190, 191, 191),
                (("Edge E450", 5), ("CCX 500", 2), ("Poly Trio 8300", 1)),
            ),
        ),
        sites=(("Werk Beispielstadt", 5), ("Verwaltung", 2), ("Lager Süd", 1)),
        rooms=("Büro {n}", "Besprechung {n}", "Halle {n}"),
        people=GERMAN,
        extras=(Extra("Studio E70", 4, since=8), Extra("TC8", 5), Extra("DA90", 4), Extra("Lenovo ThinkSmart Core", 2)),
    ),
    reporting=Reporting(9, _SHAPE, "poly_lens_devices_{day:%Y-%m-%d}"),
    proposals=(Proposal(7, 1, (Answer("withdrawn", 6, "The export held the devices of the sister plant as well"),)),),
)
