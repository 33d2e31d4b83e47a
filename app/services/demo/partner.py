"""The partner whose desk the demo shows; nobody by that name exists."""

from app.domain.brand import Brand
from app.domain.portfolio import Address

PARTNER = Brand(
    company="Voorbeeld Communicatie B.V.",
    primary="#0f6e6e",
    secondary="#1d2733",
    address=Address("Havenstraat 12", "9711 AB", "Groningen"),
    phone="+31 000 000 000",
    email="support@voorbeeld.example",
    website="www.voorbeeld.example",
    registration_number="01234567",
    vat_number="NL001234567B01",
    iban="NL00 BANK 0123 4567 89",
    footer="Onze voorwaarden zijn van toepassing / Our terms apply",
)

NOTE = (
    "Demo: alle klanten, personen, nummers, prijzen, artikelnummers en einddatums van modellen zijn fictief. / "
    "Demo: all customers, people, numbers, prices, part numbers and end-of-life dates of models are fictional."
)
"""Kept with the demo's settings under the name in NOTE_SETTING."""

NOTE_SETTING = "demo_note"
