"""Nothing in the demo is real: no customer, person, number, price or date, and everything says so."""

import csv
import re
from itertools import chain

from app.services.brand import brand
from app.services.catalogue import list_models
from app.services.customers import contacts_of, list_customers
from app.services.demo.cast.everyone import EVERYONE
from app.services.demo.partner import NOTE, NOTE_SETTING
from app.services.demo.portfolio import PRICE_LIST, demo_portfolio
from app.services.demo.price_list import MARK, SAYS_SO, demo_prices
from app.services.desk import Desk
from app.services.inventory.shipped_catalogue import CATALOGUE_FILE, shipped_catalogue
from app.services.settings import setting
from tests.services.demo.days import TIMELINE

_INVENTED = re.compile(
    r"voorbeeld|fictendam|verzonnen|fantasie|nergens|denkbeeld|muster|beispiel|luchtkasteel|παράδειγμα|sprookje",
    re.IGNORECASE,
)


def test_every_customer_has_an_invented_name_and_says_so_in_its_note(demo_desk: Desk) -> None:
    for one in list_customers(demo_desk):
        assert _INVENTED.search(one.name), one.name
        assert one.note.startswith(("Fictieve klant", "Fictional customer"))


def test_addresses_of_the_net_lead_nowhere(demo_desk: Desk) -> None:
    customers = list_customers(demo_desk)
    people = chain.from_iterable(contacts_of(demo_desk, one.code) for one in customers)
    mails = [contact.email for contact in people] + [one.csm_email for one in customers]
    hosts = [mail.rpartition("@")[2] for mail in mails] + [one.lens_tenant for one in customers if one.lens_tenant]
    assert {host.rpartition(".")[2] for host in hosts} == {"example"}
    assert brand(demo_desk).email.endswith(".example")


def test_phone_vat_and_postal_numbers_cannot_exist(demo_desk: Desk) -> None:
    for one in list_customers(demo_desk):
        assert re.fullmatch(r"(NL|BE|DE)0000\d+(B00)?", one.vat_number)
        assert one.address.postcode[:4] in ("0000", "9401")
        assert all(re.fullmatch(r"\+\d\d 000 .*", contact.phone) for contact in contacts_of(demo_desk, one.code))


def test_site_and_master_account_ids_have_their_form_and_are_unique() -> None:
    customers = [member.customer for member in EVERYONE]
    assert all(re.fullmatch(r"SITE-\d{6}", one.site_id) for one in customers)
    assert all(re.fullmatch(r"MA-\d{5}", one.master_account_id) for one in customers)
    assert len({one.site_id for one in customers} | {one.master_account_id for one in customers}) == 2 * len(customers)


def test_r10_prices_say_that_they_are_fictional() -> None:
    for line in demo_prices(TIMELINE):
        assert line.part_number.startswith(MARK)
        assert line.description.endswith(SAYS_SO)
        assert 0 < line.cost < line.list_price
    assert {contract.price_list for contract in demo_portfolio(TIMELINE).contracts} == {PRICE_LIST}
    assert "fictief" in PRICE_LIST


def test_r3_the_shipped_catalogue_holds_no_dates() -> None:
    with CATALOGUE_FILE.open(encoding="utf-8", newline="") as lines:
        header = next(csv.reader(lines))
    assert not [name for name in header if name.startswith("end")]
    assert all(not entry.dates.support_ends and not entry.dates.end_of_sale for entry in shipped_catalogue())


def test_r3_the_dates_of_the_demo_follow_from_today_and_are_said_to_be_fictional(demo_desk: Desk) -> None:
    dated = {
        model.model for model in list_models(demo_desk) if any((model.dates.support_ends, model.dates.end_of_sale))
    }
    assert dated == {"Group 310", "Poly VVX 310", "Group 500", "Savi 7210 Series"}
    assert setting(demo_desk, NOTE_SETTING) == NOTE
    assert "einddatums van modellen zijn fictief" in NOTE
    assert "end-of-life dates of models are fictional" in NOTE


def test_the_partner_is_the_one_of_the_drawing(demo_desk: Desk) -> None:
    partner = brand(demo_desk)
    assert partner.company == "Voorbeeld Communicatie B.V."
    assert (partner.registration_number, partner.vat_number) == ("01234567", "NL001234567B01")
    assert partner.iban == "NL00 BANK 0123 4567 89"
