"""The fictional portfolio that the template shows: valid as it stands, and told apart from a user's own rows."""

from datetime import date

from app.domain.baseline import Growth, GrowthUnit
from app.domain.categories import Category, Classification
from app.domain.dates import Period
from app.domain.eligibility import ModelDates
from app.domain.portfolio import Address, CatalogueModel, Contact, Contract, Coverage, Customer, Portfolio
from app.domain.prices import PriceKind, PriceLine, VatTreatment
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings

_YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))

EXAMPLE = Portfolio(
    customers=(
        Customer(
            code="EXAMPLE-1",
            name="Example Hospital",
            site_id="SITE-EX-0001",
            master_account_id="MA-EX-1000",
            vat_number="NL000000000B00",
            address=Address("Voorbeeldlaan 1", "1234 AB", "Voorbeeldstad"),
            csm_name="Robin Example",
            csm_email="robin@example.com",
            csm_lens_access=True,
            lens_tenant="Example tenant",
            note="Example row: overwrite or delete it.",
        ),
        Customer(
            code="EXAMPLE-2",
            name="Example Consulting",
            language="en",
            site_id="SITE-EX-0002",
            master_account_id="MA-EX-2000",
            vat_number="BE0000000000",
            vat_treatment=VatTreatment.REVERSE,
            address=Address("Example Street 2", "1000", "Brussel", "BE"),
            csm_name="Robin Example",
            csm_email="robin@example.com",
            note="Example row: overwrite or delete it.",
        ),
    ),
    contacts=(
        Contact("EXAMPLE-1", "Sam Example", "Purchasing", "sam@example.com", "+31 00 000 0000"),
        Contact("EXAMPLE-2", "Kim Example", "IT manager", "kim@example.com", "+32 0 000 00 00"),
    ),
    contracts=(
        Contract("EX-2026-01", "EXAMPLE-1", _YEAR, price_list="Example 2026"),
        Contract(
            "EX-2026-02",
            "EXAMPLE-2",
            Period(date(2026, 3, 15), date(2027, 3, 14)),
            RuleSettings(Reading.BASELINE, ProrationRule.WHOLE_MONTHS),
        ),
    ),
    coverage=(
        Coverage(
            "EX-2026-01",
            Category.HEADSET,
            None,
            137,
            Growth(1250, GrowthUnit.PERCENT, 6000),
            unit_price=2400,
            unit_cost=1920,
        ),
        Coverage(
            "EX-2026-01",
            Category.VIDEO,
            "Large rooms",
            12,
            Growth(2),
            unit_price=48000,
            unit_cost=38400,
        ),
        Coverage("EX-2026-01", Category.VIDEO, "Small rooms", 40, Growth(4), unit_price=26000),
        Coverage(
            "EX-2026-02",
            Category.VOICE,
            None,
            80,
            Growth(15, upfront=5000),
            unit_price=7200,
            price_term_months=36,
        ),
    ),
    prices=(
        PriceLine(
            "EX-H100",
            "Example: replacement headset",
            PriceKind.HARDWARE,
            None,
            "Example Headset 100",
            None,
            14950,
            "EUR",
            1550,
            date(2026, 1, 1),
            date(2026, 12, 31),
        ),
        PriceLine(
            "EX-HEADSET-12",
            "Example: support for one headset, 12 months",
            PriceKind.SERVICE,
            Category.HEADSET,
            None,
            12,
            2500,
            "EUR",
            2000,
            date(2026, 1, 1),
            None,
        ),
    ),
    catalogue=(
        CatalogueModel("Example Charging Case", Classification.IGNORED),
        CatalogueModel("Example Gateway", Classification.EXCLUDED),
        CatalogueModel(
            "Example Headset 100",
            Classification.HEADSET,
            dates=ModelDates(date(2026, 6, 30), date(2028, 6, 30), date(2029, 6, 30)),
        ),
        CatalogueModel("Example Room Bar", Classification.VIDEO, "Large rooms"),
    ),
)
"""Two customers with a contract each, priced as one and in groups, with growth as devices and as a percentage."""
