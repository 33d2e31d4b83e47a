"""A European school whose names are written in three alphabets."""

from app.domain.portfolio import Address, Contact, Customer
from app.domain.prices import VatTreatment
from app.services.demo.cast.common import FICTIONAL, HEADSET, VIDEO, VOICE, cover
from app.services.demo.people import EUROPEAN
from app.services.demo.plan import Agreement, Estate, Extra, Holding, Member, Reporting
from app.services.demo.shape import LENS, Shape
from app.services.demo.timeline import Term

_SHAPE = Shape(
    columns=LENS.columns, encoding="utf-16", delimiter="\t", titles=(("Ευρωπαϊκό Σχολείο Παράδειγμα {iso}",), ())
)

EUROPEAN_SCHOOL = Member(
    customer=Customer(
        code="EUS",
        name="Ευρωπαϊκό Σχολείο Παράδειγμα - European School of Example",
        language="en",
        site_id="SITE-009813",
        master_account_id="MA-30244",
        vat_number="BE0000009813",
        vat_treatment=VatTreatment.ZERO,
        address=Address("Rue de l’Exemple 12", "0000", "Bruxelles", "BE"),
        csm_name="K. Vercruysse",
        csm_email="k.vercruysse@csm.example",
        csm_lens_access=True,
        lens_tenant="school.example",
        note=FICTIONAL,
    ),
    contacts=(Contact("EUS", "Ε. Γεωργίου", "Директор / Director", "direction@school.example", "+32 000 00 98 13"),),  # noqa: RUF001
    agreements=(
        Agreement(
            38,
            Term(first=-8),
            (cover(HEADSET, 22, 2_760), cover(VIDEO, 30, 24_000, growth=1), cover(VOICE, 38, 3_300, growth=1)),
        ),
        Agreement(
            20,
            Term(first=4, length=24),
            (
                cover(HEADSET, 24, 5_400, term=24),
                cover(VIDEO, 31, 47_400, growth=2, term=24),
                cover(VOICE, 39, 6_600, growth=2, term=24),
            ),
        ),
    ),
    estate=Estate(
        holdings=(
            Holding(
                HEADSET,
                (22, 22, 23, 23, 23, 24, 24, 24, 24, 24, 25, 25, 25, 25),
                (("Blackwire 3225", 1), ("Sync 20-M", 1)),
            ),
            Holding(
                VIDEO,
                (30, 30, 30, 31, 31, 31, 31, 32, 32, 32, 32, 32, 32, 32),
                (("Poly Studio X70", 1), ("Studio R30", 3)),
            ),
            Holding(
                VOICE,
                (38, 38, 38, 38, 39, 39, 39, 39, 40, 40, 40, 40, 40, 40),
                (("Edge E320", 4), ("Poly Trio 8500", 1)),
            ),
        ),
        sites=(("Κτίριο Α", 2), ("Сграда Б", 2), ("Bâtiment Ç", 1)),  # noqa: RUF001
        rooms=("Αίθουσα {n}", "Зала {n}", "Salle n° {n}"),
        people=EUROPEAN,
        extras=(Extra("Zoom Room", 1), Extra("BT 700", 1)),
    ),
    reporting=Reporting(10, _SHAPE, "School of Example"),
)
