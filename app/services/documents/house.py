"""What every document shares: the brand's head and foot, addresses and the names of categories."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.brand import Brand
from app.domain.categories import Category
from app.domain.portfolio import Address, Customer
from app.services.documents.layout.blocks import Block, Rule
from app.services.documents.layout.page import Furniture
from app.services.documents.layout.pdf import About, make_pdf
from app.services.documents.layout.prose import Prose
from app.services.documents.layout.rich import plain
from app.services.documents.layout.typescale import LEAD, TITLE
from app.services.documents.wording import Wording

_BETWEEN = " · "


def named(brand: Brand, words: Wording) -> Brand:
    """The brand; one that was never set up names itself in the document's language."""
    if brand.company != Brand().company:
        return brand
    return replace(brand, company=words.text("common.default_company"))


def category_name(words: Wording, category: Category) -> str:
    """A category inside a sentence."""
    return words.text(f"common.category.{category.value}")


def category_title(words: Wording, category: Category) -> str:
    """A category at the start of a row."""
    return words.text(f"common.category_title.{category.value}")


def devices_of(words: Wording, category: Category, number: int) -> str:
    """A number of devices by the name that the category gives them: 109 videosystemen."""
    return words.counted(f"common.devices_of.{category.value}", number)


def address_lines(words: Wording, address: Address, home: str) -> tuple[str, ...]:
    """Street and place, and the country below them where it is not the home country."""
    postcode = address.postcode.replace(" ", "\N{NO-BREAK SPACE}")
    country = words.formats.locale.territories.get(address.country, address.country)
    place = " ".join(filter(None, (postcode, address.city)))
    where = ", ".join(filter(None, (address.street, place)))
    return tuple(filter(None, (where, country if where and address.country != home else "")))


def customer_lines(words: Wording, customer: Customer, brand: Brand, contact: str = "") -> tuple[str, ...]:
    """The customer as an address block."""
    attention = words.text("common.attention", name=contact) if contact else ""
    return (customer.name, attention, *address_lines(words, customer.address, brand.address.country))


def opening(title: str, subtitle: str) -> list[Block]:
    """Title, subtitle and the rule in the brand's colour."""
    return [
        Prose(plain(title), TITLE),
        Prose(plain(subtitle), LEAD, space_before=2),
        Rule(accent=True, space_before=17),
    ]


def finished(blocks: Sequence[Block], words: Wording, brand: Brand, title: str, *, subject: str, draft: bool) -> bytes:
    """The blocks as a PDF in the brand's house style."""
    furniture = Furniture(
        brand=brand,
        company_lines=_company_lines(words, brand),
        running_title=title,
        footer=_footer(words, brand),
        page_of=words.texts["common.page_of"],
        watermark=words.text("common.draft") if draft else "",
    )
    return make_pdf(blocks, furniture, About(title, brand.company, subject, words.tag))


def _company_lines(words: Wording, brand: Brand) -> tuple[str, ...]:
    registration = words.text("common.registration", number=brand.registration_number)
    vat = words.text("common.vat_number", number=brand.vat_number)
    numbers = _said((registration if brand.registration_number else "", vat if brand.vat_number else ""))
    address = ", ".join(address_lines(words, brand.address, brand.address.country))
    lines = (brand.company, address, numbers, _said((brand.phone, brand.email)), brand.website)
    return tuple(filter(None, lines))


def _footer(words: Wording, brand: Brand) -> str:
    iban = words.text("common.iban", iban=brand.iban) if brand.iban else ""
    bic = words.text("common.bic", bic=brand.bic) if brand.bic else ""
    return _said((brand.company, iban, bic, brand.footer))


def _said(parts: Sequence[str]) -> str:
    return _BETWEEN.join(filter(None, parts))
