"""A group of hotels whose inventory of this month has not come in."""

from app.domain.portfolio import Address, Contact, Customer
from app.services.demo.cast.common import FICTIEF, HEADSET, VIDEO, VOICE, cover
from app.services.demo.people import DUTCH
from app.services.demo.plan import Agreement, Estate, Extra, Holding, Member, Reporting
from app.services.demo.shape import LENS
from app.services.demo.timeline import NOW, Term

HOTELGROEP_LUCHTKASTEEL = Member(
    customer=Customer(
        code="HLK",
        name="Hotelgroep Luchtkasteel",
        site_id="SITE-009027",
        master_account_id="MA-29150",
        vat_number="NL000009027B00",
        address=Address("Wolkenlaan 21", "0000 FF", "Hoogverzonnen"),
        csm_name="M. de Wit",
        csm_email="m.dewit@csm.example",
        lens_tenant="luchtkasteel.example",
        note=FICTIEF,
    ),
    contacts=(Contact("HLK", "de heer P. Dekker", "Techniek", "techniek@luchtkasteel.example", "+31 000 000 902"),),
    agreements=(
        Agreement(
            36,
            Term(first=-5),
            (
                cover(HEADSET, 54, 2_640, growth=4),
                cover(VIDEO, 16, 24_000, growth=1),
                cover(VOICE, 66, 3_300, growth=4),
            ),
        ),
        Agreement(
            29,
            Term(first=7),
            (
                cover(HEADSET, 58, 2_700, growth=4),
                cover(VIDEO, 17, 24_600, growth=2),
                cover(VOICE, 68, 3_360, growth=4),
            ),
        ),
    ),
    estate=Estate(
        holdings=(
            Holding(
                HEADSET,
                (56, 56, 57, 57, 57, 58, 58, 58, 59, 59, 60, 60, 60, 61),
                (("Voyager 4210 Series", 3), ("Calisto 5300", 1)),
            ),
            Holding(
                VIDEO,
                (16, 16, 16, 17, 17, 17, 17, 17, 18, 18, 18, 18, 18, 18),
                (("Poly Studio X30", 3), ("Studio R30", 1)),
            ),
            Holding(
                VOICE, (66, 66, 67, 67, 68, 68, 68, 69, 69, 69, 70, 70, 70, 71), (("Rove 30", 4), ("Poly VVX 150", 3))
            ),
        ),
        sites=(("Hotel De Wolk", 3), ("Hotel Zevende Hemel", 2), ("Kasteel Luchtwijk", 1)),
        rooms=("Receptie", "Zaal {n}", "Backoffice {n}"),
        people=DUTCH,
        extras=(Extra("BT 600", 1),),
    ),
    reporting=Reporting(14, LENS, "Luchtkasteel devices {day:%Y-%m-%d}", missing=(NOW,)),
)
