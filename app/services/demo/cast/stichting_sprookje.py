"""A new customer with a long name: the contract has begun, an inventory has not come in yet."""

from app.domain.portfolio import Address, Contact, Customer
from app.services.demo.cast.common import FICTIEF, HEADSET, VIDEO, cover
from app.services.demo.plan import Agreement, Member
from app.services.demo.timeline import NOW, Term

STICHTING_SPROOKJE = Member(
    customer=Customer(
        code="SFS",
        name="Stichting Fabel & Sprookje, openbare bibliotheken en leeszalen voor Nergensland en omstreken",
        site_id="SITE-010058",
        master_account_id="MA-30902",
        vat_number="NL000010058B00",
        address=Address("Sprookjesplein 101", "0000 HH", "Fabeldal"),
        csm_name="M. de Wit",
        csm_email="m.dewit@csm.example",
        lens_tenant="fabelensprookje.example",
        note=FICTIEF,
    ),
    contacts=(
        Contact("SFS", "mevrouw Y. Çelik", "Bedrijfsvoering", "y.celik@fabelensprookje.example", "+31 000 001 005"),
    ),
    agreements=(
        Agreement(52, Term(first=NOW), (cover(HEADSET, 118, 2_520, growth=6), cover(VIDEO, 34, 24_300, growth=3))),
    ),
)
