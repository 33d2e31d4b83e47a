"""What is wrong with a brand before it is kept: every problem at once, each at its field."""

import re

from app.domain.brand import Brand
from app.domain.issues import Issue, Where
from app.services.documents.brand_files import ColourUnreadable, checked_colour
from app.services.portfolio.cells import CellProblem
from app.services.portfolio.kinds import country

_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_WEBSITE = re.compile(r"(https?://)?[^\s/.]+(\.[^\s/.]+)+(/\S*)?", re.IGNORECASE)
_BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")
_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
_IBAN_DIVISOR = 97


def brand_problems(brand: Brand) -> list[Issue]:
    """Every problem; `where.column` names the field of the brand."""
    found = [
        *(_problem("brand_field_empty", name) for name in ("company", "programme") if not getattr(brand, name).strip()),
        *(_colour(brand, name) for name in ("primary", "secondary")),
        _unless(_EMAIL.fullmatch(brand.email), "email_unreadable", "email", brand.email),
        _unless(_WEBSITE.fullmatch(brand.website), "website_unreadable", "website", brand.website),
        _unless(is_iban(brand.iban), "iban_unreadable", "iban", brand.iban),
        _unless(_BIC.fullmatch(plain_code(brand.bic)), "bic_unreadable", "bic", brand.bic),
        _country(brand.address.country),
    ]
    return [issue for issue in found if issue is not None]


def is_iban(text: str) -> bool:
    """Whether an account number is written right: its form, and the two check digits of ISO 13616."""
    code = plain_code(text)
    if not _IBAN.fullmatch(code):
        return False
    turned = code[4:] + code[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % _IBAN_DIVISOR == 1


def plain_code(text: str) -> str:
    """A code in capitals and without the spaces that people put between its groups."""
    return "".join(text.split()).upper()


def _problem(code: str, field: str, value: str | None = None) -> Issue:
    return Issue(code, {}, Where(column=field), value)


def _unless(holds: object, code: str, field: str, value: str) -> Issue | None:
    """An optional field may be empty."""
    return None if holds or not value.strip() else _problem(code, field, value)


def _colour(brand: Brand, field: str) -> Issue | None:
    try:
        checked_colour(getattr(brand, field))
    except ColourUnreadable as error:
        return _problem(error.code, field, error.value)
    return None


def _country(code: str) -> Issue | None:
    try:
        country().read(code)
    except CellProblem:
        return _problem("country_unknown", "country", code)
    return None
