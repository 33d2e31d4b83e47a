"""A logistics company with many DECT sets: a proposal that a larger one replaced, and serials that Excel ruined."""

from app.domain.portfolio import Address, Contact, Customer
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.services.demo.cast.common import FICTIEF, HEADSET, VIDEO, VOICE, cover, percent
from app.services.demo.people import DUTCH
from app.services.demo.plan import Agreement, Answer, Estate, Extra, Holding, Member, Proposal, Reporting
from app.services.demo.shape import Column, Shape
from app.services.demo.timeline import Term
from app.services.inventory.headers import Field

_SHAPE = Shape(
    columns=(
        Column("Naam", Field.NAME),
        Column("Model apparaat", Field.MODEL),
        Column("SN", Field.SERIAL),
        Column("MAC", Field.MAC),
        Column("Locatie", Field.SITE),
        Column("Ruimte", Field.ROOM),
        Column("Gebruiker", Field.USER),
        Column("Firmware", Field.SOFTWARE),
        Column("Online/Offline", Field.STATUS),
        Column("Laatst gedetecteerd", Field.LAST_SEEN),
        Column("IP-adres", Field.IP),
    ),
    titles=(("Export Poly Lens {day}",),),
    encoding="utf-8-sig",
    delimiter=";",
    moments="dutch",
    empty="",
)

_SETTINGS = RuleSettings(Reading.BASELINE, ProrationRule.WHOLE_MONTHS)

LOGISTIEK_NERGENSHUIZEN = Member(
    customer=Customer(
        code="LNH",
        name="Logistiek Nergenshuizen B.V.",
        site_id="SITE-002788",
        master_account_id="MA-17263",
        vat_number="NL000002788B00",
        address=Address("Distributieweg 400", "0000 DD", "Nergenshuizen"),
        csm_name="J. Aalbers",
        csm_email="j.aalbers@csm.example",
        lens_tenant="nergenshuizen.example",
        note=FICTIEF,
    ),
    contacts=(
        Contact("LNH", "de heer T. Koster", "IT operations", "t.koster@nergenshuizen.example", "+31 000 000 278"),
        Contact("LNH", "W. Prins", "Inkoop", "inkoop@nergenshuizen.example", "+31 000 000 279"),
    ),
    agreements=(
        Agreement(
            27,
            Term(ends_in=83, terms_before=1),
            (
                cover(HEADSET, 980, 2_160, growth=30),
                cover(VIDEO, 60, 22_200, growth=4),
                cover(VOICE, 500, 2_940, growth=20),
            ),
            _SETTINGS,
        ),
        Agreement(
            17,
            Term(ends_in=83),
            (
                cover(HEADSET, 1_028, 2_220, 1_740, growth=12),
                cover(VIDEO, 64, 22_800, growth=percent(1_000)),
                cover(VOICE, 520, 3_000, growth=percent(600, 6_000)),
            ),
            _SETTINGS,
        ),
    ),
    estate=Estate(
        holdings=(
            Holding(
                HEADSET,
                (1021, 1028, 1039, 1044, 1052, 1060, 1071, 1083, 1098, 1121, 1149, 1163, 1168, 1171),
                (("Savi 7210 Series", 5), ("Savi 8240 Series", 3), ("Voyager 5200 Series", 3), ("Savi 8410 Series", 1)),
                zeros=12,
            ),
            Holding(
                VIDEO,
                (62, 62, 63, 63, 64, 64, 65, 65, 66, 66, 67, 67, 68, 68),
                (("Poly Studio V72", 1), ("Poly Studio X50", 4), ("G 7500 Video Endpoint", 1)),
            ),
            Holding(
                VOICE,
                (508, 510, 513, 515, 518, 520, 523, 525, 528, 530, 532, 534, 536, 537),
                (("Rove 40", 6), ("Rove B4", 1), ("Edge E100", 2)),
            ),
        ),
        sites=(("Nergenshuizen DC1", 6), ("Nergenshuizen DC2", 4), ("Crossdock Leegveen", 2)),
        rooms=("Dock {n}", "Expeditie {n}", "Kantoor {n}"),
        people=DUTCH,
        extras=(Extra("D400", 22), Extra("Savi Office Base CD", 15), Extra("RealPresence Resource Manager", 1)),
        sets=38,
        damaged=3,
        moves=14,
    ),
    reporting=Reporting(8, _SHAPE, "nergenshuizen lens {day:%d-%m-%Y}", sent=True),
    proposals=(
        Proposal(10, 2, (Answer("quoted", 3),)),
        Proposal(11, 1, (Answer("quoted", 2), Answer("ordered", 12, "PO-88-104417"))),
    ),
)
