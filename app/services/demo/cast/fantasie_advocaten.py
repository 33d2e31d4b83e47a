"""A law firm: the other reading of the threshold, and video of which nothing was ordered."""

from app.domain.portfolio import Address, Contact, Customer
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.services.demo.cast.common import FICTIEF, HEADSET, VIDEO, VOICE, cover
from app.services.demo.people import DUTCH
from app.services.demo.plan import Agreement, Estate, Extra, Holding, Member, Reporting
from app.services.demo.shape import Column, Shape
from app.services.demo.timeline import Term
from app.services.inventory.headers import Field

_SHAPE = Shape(
    columns=(
        Column("id", Field.DEVICE_ID),
        Column("displayName", Field.NAME),
        Column("hardwareModel", Field.MODEL),
        Column("serialNumber", Field.SERIAL),
        Column("macAddress", Field.MAC),
        Column("site.name", Field.SITE),
        Column("room.name", Field.ROOM),
        Column("softwareVersion", Field.SOFTWARE),
        Column("connected", Field.STATUS),
        Column("lastDetected", Field.LAST_SEEN),
        Column("internalIp", Field.IP),
    ),
    status=("true", "false"),
    empty="",
)

_SETTINGS = RuleSettings(Reading.BASELINE, ProrationRule.WHOLE_MONTHS)
_NO_VIDEO = cover(VIDEO, 0, 24_600)

FANTASIE_ADVOCATEN = Member(
    customer=Customer(
        code="FPA",
        name="Fantasie & Partners Advocaten",
        site_id="SITE-006011",
        master_account_id="MA-24105",
        vat_number="NL000006011B00",
        address=Address("Denkbeeldige Gracht 220", "0000 CC", "Nergenshaven"),
        csm_name="M. de Wit",
        csm_email="m.dewit@csm.example",
        csm_lens_access=True,
        lens_tenant="fantasie-advocaten.example",
        note=FICTIEF,
    ),
    contacts=(
        Contact("FPA", "mr. D. Hoekstra", "Kantoormanager", "kantoor@fantasie-advocaten.example", "+31 000 000 601"),
    ),
    agreements=(
        Agreement(
            22,
            Term(ends_in=52, terms_before=1),
            (cover(HEADSET, 35, 2_760, growth=3), _NO_VIDEO, cover(VOICE, 20, 3_600)),
            _SETTINGS,
        ),
        Agreement(
            14,
            Term(ends_in=52),
            (cover(HEADSET, 38, 2_760, growth=2), _NO_VIDEO, cover(VOICE, 21, 3_600, growth=1)),
            _SETTINGS,
        ),
    ),
    estate=Estate(
        holdings=(
            Holding(
                HEADSET,
                (37, 37, 38, 38, 38, 39, 39, 40, 40, 40, 41, 41, 41, 41),
                (("Voyager Focus 2 Series", 3), ("Savi 7310 Series", 2)),
            ),
            Holding(VIDEO, (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1), (("Poly Studio X70", 1),)),
            Holding(
                VOICE,
                (20, 20, 20, 20, 21, 21, 21, 21, 21, 21, 22, 22, 22, 22),
                (("CCX 505", 4), ("Poly Trio C60", 1)),
            ),
        ),
        sites=(("Nergenshaven", 1),),
        rooms=("Kamer {n}", "Bibliotheek", "Spreekkamer {n}"),
        people=DUTCH,
        extras=(Extra("BT 600", 2), Extra("Microsoft Teams Room", 1)),
    ),
    reporting=Reporting(3, _SHAPE, "devices-{day:%Y-%m-%d}", sent=True),
)
