"""The partner's brand as it appears on documents and in the window."""

from dataclasses import dataclass

from app.domain.portfolio import Address


@dataclass(frozen=True, slots=True)
class Brand:
    """Logo, two colours, company data and footer; `logo` is the bytes of a checked PNG or JPEG, colours are #rrggbb."""

    company: str = "Uw bedrijf"
    programme: str = "Poly+ Enterprise"
    primary: str = "#0f6e6e"
    secondary: str = "#1d2733"
    logo: bytes | None = None
    address: Address = Address()
    phone: str = ""
    email: str = ""
    website: str = ""
    registration_number: str = ""
    vat_number: str = ""
    iban: str = ""
    bic: str = ""
    footer: str = ""
