"""Settings, the brand and document numbers, kept in the store."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.brand import Brand
from app.domain.portfolio import Address
from app.services.brand import brand, save_brand
from app.services.desk import Desk
from app.services.numbering import TRUE_UP, next_number
from app.services.settings import save_settings, setting

FULL = Brand(
    company="Voorbeeld Communicatie B.V.",
    programme="Plus-dienst",
    primary="#123456",
    secondary="#654321",
    logo=b"\x89PNG",
    address=Address("Havenstraat 12", "9711 AB", "Groningen", "NL"),
    phone="050 000 00 00",
    email="support@voorbeeld.example",
    website="https://voorbeeld.example",
    registration_number="01234567",
    vat_number="NL001234567B01",
    iban="NL00 BANK 0123 4567 89",
    bic="BANKNL2A",
    footer="Op deze offerte zijn onze voorwaarden van toepassing",
)


def numbers(desk: Desk, count: int, year: int = 2026, *, commit: bool = True) -> list[str]:
    """So many numbers, given out in one transaction."""
    with desk.writing() as uow:
        made = [next_number(uow, TRUE_UP, year) for _ in range(count)]
        if commit:
            uow.commit()
    return made


def test_the_brand_is_neutral_until_it_is_set(desk: Desk) -> None:
    assert brand(desk) == Brand()


def test_every_part_of_a_brand_is_kept(desk: Desk) -> None:
    save_brand(desk, FULL)
    assert brand(desk) == FULL


@pytest.mark.parametrize(
    "change",
    [
        {"company": "Ander bedrijf"},
        {"logo": None},
        {"address": Address()},
        {"primary": "#000000", "secondary": "#ffffff"},
        {"footer": ""},
    ],
)
def test_a_brand_is_replaced_whole(desk: Desk, change: dict[str, object]) -> None:
    save_brand(desk, FULL)
    changed = replace(FULL, **change)  # type: ignore[arg-type]
    save_brand(desk, changed)
    assert brand(desk) == changed


@pytest.mark.parametrize(
    ("name", "default"), [("workstation", "A"), ("quote_valid_days", "30"), ("never_heard_of", "")]
)
def test_a_setting_has_its_default_until_it_is_set(desk: Desk, name: str, default: str) -> None:
    assert setting(desk, name) == default
    save_settings(desk, {name: "x"})
    assert setting(desk, name) == "x"


def test_several_settings_are_kept_at_once_and_replaced(desk: Desk) -> None:
    save_settings(desk, {"workstation": "B", "quote_valid_days": "14"})
    save_settings(desk, {"workstation": "C"})
    assert (setting(desk, "workstation"), setting(desk, "quote_valid_days")) == ("C", "14")


def test_numbers_follow_each_other(desk: Desk) -> None:
    assert numbers(desk, 2) + numbers(desk, 1) == ["TU-2026-A0001", "TU-2026-A0002", "TU-2026-A0003"]


def test_a_number_of_a_transaction_that_fails_is_given_out_again(desk: Desk) -> None:
    numbers(desk, 1)
    assert numbers(desk, 3, commit=False)[-1] == "TU-2026-A0004"
    assert numbers(desk, 1) == ["TU-2026-A0002"]


def test_every_year_and_workstation_counts_for_itself(desk: Desk) -> None:
    numbers(desk, 1)
    assert numbers(desk, 1, 2027) == ["TU-2027-A0001"]
    save_settings(desk, {"workstation": "B"})
    assert numbers(desk, 1) == ["TU-2026-B0001"]
    save_settings(desk, {"workstation": "A"})
    assert numbers(desk, 1) == ["TU-2026-A0002"]


def test_numbers_grow_beyond_four_digits(desk: Desk) -> None:
    assert numbers(desk, 10_000)[-1] == "TU-2026-A10000"


def test_today_is_the_day_of_the_clock(desk: Desk) -> None:
    assert desk.today() == date(2026, 11, 22)
    assert desk.now() == "2026-11-22T12:00:00+00:00"
