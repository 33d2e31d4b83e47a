"""The partner's brand as it is kept in the store."""

from app.domain.brand import Brand
from app.domain.portfolio import Address
from app.models.settings import BrandRow
from app.models.unit_of_work import UnitOfWork
from app.services.desk import Desk

_ONLY = 1


def brand(desk: Desk) -> Brand:
    """The brand; the neutral default where none was set."""
    with desk.reading() as uow:
        return read_brand(uow)


def read_brand(uow: UnitOfWork) -> Brand:
    """The brand within a unit of work."""
    row = uow.session.get(BrandRow, _ONLY)
    if row is None:
        return Brand()
    return Brand(
        company=row.company,
        programme=row.programme,
        primary=row.primary,
        secondary=row.secondary,
        logo=row.logo,
        address=Address(row.street, row.postcode, row.city, row.country),
        phone=row.phone,
        email=row.email,
        website=row.website,
        registration_number=row.registration_number,
        vat_number=row.vat_number,
        iban=row.iban,
        bic=row.bic,
        footer=row.footer,
    )


def save_brand(desk: Desk, brand: Brand) -> Brand:
    """Keep the brand; documents that were issued before stay as they are."""
    with desk.writing() as uow:
        uow.session.merge(_row(brand))
        uow.commit()
        return brand


def _row(brand: Brand) -> BrandRow:
    return BrandRow(
        id=_ONLY,
        company=brand.company,
        programme=brand.programme,
        primary=brand.primary,
        secondary=brand.secondary,
        logo=brand.logo,
        street=brand.address.street,
        postcode=brand.address.postcode,
        city=brand.address.city,
        country=brand.address.country,
        phone=brand.phone,
        email=brand.email,
        website=brand.website,
        registration_number=brand.registration_number,
        vat_number=brand.vat_number,
        iban=brand.iban,
        bic=brand.bic,
        footer=brand.footer,
    )
