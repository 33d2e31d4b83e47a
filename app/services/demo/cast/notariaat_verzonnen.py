"""A notary's office with eight devices, two of which have nothing that tells them apart."""

from app.domain.portfolio import Address, Contact, Customer
from app.services.demo.cast.common import FICTIEF, HEADSET, VOICE, cover
from app.services.demo.people import DUTCH
from app.services.demo.plan import Agreement, Estate, Holding, Member, Reporting
from app.services.demo.shape import Column, Shape
from app.services.demo.timeline import Term
from app.services.inventory.headers import Field

_SHAPE = Shape(
    columns=(
        Column("Product", Field.MODEL),
        Column("Naam", Field.NAME),
        Column("Serienummer", Field.SERIAL),
        Column("MAC-adres", Field.MAC),
        Column("Vestiging", Field.SITE),
        Column("Ruimte", Field.ROOM),
        Column("Gebruiker", Field.USER),
    ),
    kind="xlsx",
    macs="",
    sheet="Blad1",
    empty="",
)

NOTARIAAT_VERZONNEN = Member(
    customer=Customer(
        code="NVZ",
        name="Notariaat Verzonnen",
        site_id="SITE-009466",
        master_account_id="MA-29731",
        vat_number="NL000009466B00",
        address=Address("Aktestraat 3", "0000 GG", "Verzonnen"),
        csm_name="S. Terpstra",
        csm_email="s.terpstra@csm.example",
        csm_lens_access=True,
        note=FICTIEF,
    ),
    contacts=(Contact("NVZ", "mr. N. Bos", "Notaris", "n.bos@notariaat-verzonnen.example", "+31 000 000 946"),),
    agreements=(
        Agreement(2, Term(length=36, first=-14), (cover(HEADSET, 5, 8_100, term=36), cover(VOICE, 3, 10_080, term=36))),
    ),
    estate=Estate(
        holdings=(
            Holding(HEADSET, (5,) * 14, (("Blackwire 7225", 1),), nameless=2),
            Holding(VOICE, (3,) * 14, (("CCX 400", 1),)),
        ),
        sites=(("Verzonnen", 1),),
        rooms=("Kantoor {n}",),
        people=DUTCH,
        moves=0,
    ),
    reporting=Reporting(2, _SHAPE, "toestellen notariaat {day:%d-%m-%Y}", sent=True),
)
