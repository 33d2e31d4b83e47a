"""A care group whose video has outgrown its order this month, and whose CSM cannot look into Lens."""

from app.domain.portfolio import Address, Contact, Customer
from app.services.demo.cast.common import FICTIEF, HEADSET, VIDEO, VOICE, cover, percent
from app.services.demo.people import DUTCH
from app.services.demo.plan import Agreement, Answer, Estate, Extra, Holding, Member, Pinned, Proposal, Reporting
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
        Column("Software Version", Field.SOFTWARE),
        Column("Status", Field.STATUS),
        Column("Last Detected", Field.LAST_SEEN),
        Column("Device User", Field.USER),
    ),
    kind="xlsx",
    titles=(("Poly Lens - Inventory of {name}",), ("Exported on {day}",), ()),
    moments="cell",
    sheet="Inventory",
)

ZORGGROEP_NOORD = Member(
    customer=Customer(
        code="ZGN",
        name="Voorbeeld Zorggroep Noord",
        site_id="SITE-004417",
        master_account_id="MA-20931",
        vat_number="NL000004417B00",
        address=Address("Singel 8", "9401 HK", "Assen"),
        csm_name="M. de Wit",
        csm_email="m.dewit@csm.example",
        lens_tenant="zorggroepnoord.example",
        note=FICTIEF,
    ),
    contacts=(
        Contact("ZGN", "mevrouw A. Postma", "Hoofd ICT", "a.postma@zorggroepnoord.example", "+31 000 000 417"),
        Contact("ZGN", "K. Hoekstra", "Inkoop", "inkoop@zorggroepnoord.example", "+31 000 000 418"),
    ),
    agreements=(
        Agreement(
            19,
            Term(first=-6),
            (
                cover(HEADSET, 560, 2_388, growth=30),
                cover(VIDEO, 94, 23_400, growth=2),
                cover(VOICE, 176, 3_240, growth=4),
            ),
        ),
        Agreement(
            31,
            Term(first=6),
            (
                cover(HEADSET, 588, 2_496, growth=52),
                cover(VIDEO, 97, 23_998, growth=3),
                cover(VOICE, 196, 3_360, growth=percent(200)),
            ),
        ),
    ),
    estate=Estate(
        holdings=(
            Holding(
                HEADSET,
                (574, 577, 580, 581, 584, 586, 588, 592, 596, 599, 603, 606, 612, 615),
                (
                    ("Voyager 4320 Series", 5),
                    ("Blackwire 3320", 6),
                    ("Voyager Focus 2 Series", 2),
                    ("Savi 8220 Series", 3),
                ),
                left={NOW: 3},
            ),
            Holding(
                VIDEO,
                # One of these, the Group 310, is past its end of life from the latest month on.
                (95, 95, 96, 96, 96, 97, 97, 97, 98, 99, 100, 101, 110, 111),
                (("Poly Studio X30", 6), ("Poly Studio X52", 5), ("Poly Studio X70", 1), ("Poly Studio G62", 2)),
                pinned=(
                    Pinned("Poly Studio X30", "8G19330A2B10", "Assen", moves_in=NOW, moves_to="Emmen"),
                    Pinned("Group 310", "8G1344211C07", "Leek"),
                    Pinned("Poly Studio X52", "8G21470C9D31", "Groningen", since=NOW),
                    Pinned("Poly Studio X52", "8G21470C9D44", "Groningen", since=NOW),
                    Pinned("Poly Studio G62", "8L2217731AF0", "Assen", since=NOW),
                ),
                left={NOW: 0},
            ),
            Holding(
                VOICE,
                (180, 183, 186, 190, 191, 194, 196, 197, 198, 199, 203, 205, 207, 209),
                (("CCX 500", 5), ("Edge E350", 4), ("Rove 30", 3), ("Poly Trio C60", 1)),
            ),
        ),
        sites=(("Assen", 6), ("Groningen", 5), ("Emmen", 3), ("Leek", 1)),
        rooms=("Spreekkamer {n}", "Vergaderzaal {n}", "Teampost {n}", "Behandelkamer {n}"),
        people=DUTCH,
        extras=(Extra("BT 700", 4), Extra("Voyager 5200 Charge Case", 1)),
        sets=4,
        moves=6,
    ),
    reporting=Reporting(17, _SHAPE, "Lens-inventaris Zorggroep Noord {day:%d-%m-%Y}", issued=(NOW - 1,)),
    proposals=(Proposal(3, 1, (Answer("quoted", 1), Answer("ordered", 9, "4500017731"))),),
)
