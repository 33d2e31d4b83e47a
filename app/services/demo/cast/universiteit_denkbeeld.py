"""A university with two Lens accounts and a large true-up that was proposed this month."""

from app.domain.portfolio import Address, Contact, Customer
from app.domain.prices import VatTreatment
from app.domain.rule_settings import ProrationRule, RuleSettings
from app.services.demo.cast.common import FICTIEF, HEADSET, VIDEO, VOICE, cover, percent
from app.services.demo.people import BELGIAN, EUROPEAN
from app.services.demo.plan import Agreement, Estate, Extra, Holding, Member, Proposal, Reporting
from app.services.demo.shape import Column, Shape
from app.services.demo.timeline import NOW, Term
from app.services.inventory.headers import Field

_SHAPE = Shape(
    columns=(
        Column("Device Name", Field.NAME),
        Column("Device Model", Field.MODEL),
        Column("Serial Number", Field.SERIAL),
        Column("MAC Address", Field.MAC),
        Column("Site", Field.SITE),
        Column("Room", Field.ROOM),
        Column("Device User", Field.USER),
        Column("Software", Field.SOFTWARE),
        Column("Status", Field.STATUS),
        Column("Last Detected", Field.LAST_SEEN),
    ),
    encoding="utf-16",
    delimiter="\t",
    macs=".",
)

_SETTINGS = RuleSettings(proration=ProrationRule.DAILY_365)

UNIVERSITEIT_DENKBEELD = Member(
    customer=Customer(
        code="UDG",
        name="Universiteit Denkbeeld Gent",
        site_id="SITE-001904",
        master_account_id="MA-15522",
        vat_number="BE0000001904",
        vat_treatment=VatTreatment.REVERSE,
        address=Address("Campusdreef 1", "0000", "Gent", "BE"),
        csm_name="K. Vercruysse",
        csm_email="k.vercruysse@csm.example",
        csm_lens_access=True,
        lens_tenant="denkbeeld.example",
        note=FICTIEF,
    ),
    contacts=(
        Contact("UDG", "prof. E. Willems", "Directie ICT", "e.willems@denkbeeld.example", "+32 000 00 19 04"),
        Contact("UDG", "Ž. Novák", "Audiovisuele dienst", "av@denkbeeld.example", "+32 000 00 19 05"),
    ),
    agreements=(
        Agreement(
            41,
            Term(first=-3),
            (
                cover(HEADSET, 1_320, 2_100, growth=60),
                cover(VIDEO, 356, 21_600, growth=14),
                cover(VOICE, 520, 2_880, growth=20),
            ),
            _SETTINGS,
        ),
        Agreement(
            35,
            Term(first=9),
            (
                cover(HEADSET, 1_400, 2_148, 1_690, growth=40),
                cover(VIDEO, 376, 21_996, growth=percent(500)),
                cover(VOICE, 545, 2_940, growth=15),
            ),
            _SETTINGS,
        ),
    ),
    estate=Estate(
        holdings=(
            Holding(
                HEADSET,
                (1330, 1338, 1345, 1352, 1360, 1368, 1377, 1385, 1394, 1400, 1425, 1468, 1541, 1546),
                (("Blackwire 5210", 5), ("Voyager 4220 Series", 4), ("Sync 20", 1), ("Voyager Surround 80", 2)),
                left={NOW: 6},
            ),
            Holding(
                VIDEO,
                (343, 345, 347, 350, 351, 353, 355, 356, 358, 359, 361, 364, 368, 369),
                (
                    ("Poly Studio X50", 5),
                    ("Poly Studio X70", 2),
                    ("Poly Studio X72", 1),
                    ("Studio R30", 4),
                    ("Group 500", 1),
                ),
            ),
            Holding(
                VOICE,
                (524, 526, 529, 531, 534, 536, 539, 541, 544, 546, 553, 561, 571, 573),
                (("Poly VVX 250", 6), ("Poly VVX 350", 3), ("CCX 700", 1), ("Poly Trio 8800", 1)),
            ),
        ),
        sites=(("Campus Denkbeeld", 6), ("Campus Waterkant", 4), ("Onderwijskliniek", 3)),
        rooms=("Aula {n}", "Seminarie {n}", "Labo {n}", "Bureau {n}"),
        people=BELGIAN + EUROPEAN,
        extras=(
            Extra("TC10", 18),
            Extra("BT 700", 14),
            Extra("Lens Desktop Mac", 11),
            Extra("Lens Desktop Windows", 19),
            Extra("RMX 2000", 1),
            Extra("RealPresence DMA", 2),
            Extra("RPX 200 Series", 1),
            Extra("Yealink MCore", 3),
        ),
        moves=10,
    ),
    reporting=Reporting(
        12,
        _SHAPE,
        "UDG {account} {day:%Y-%m-%d}",
        accounts=(("campus", ("Campus Denkbeeld", "Campus Waterkant")), ("kliniek", ("Onderwijskliniek",))),
    ),
    proposals=(Proposal(NOW, 0),),
)
