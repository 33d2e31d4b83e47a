"""The page of one customer: head, tabs, and what happens when something changes."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from app.domain.categories import Category
from app.domain.dates import Month
from app.services.desk import Desk
from app.services.true_up_steps import mark_quoted
from app.services.true_ups import propose
from app.views import routes
from app.views.changes import Change
from app.views.customers.category_card import CategoryCard
from app.views.customers.head import CustomerHead
from app.views.language import Lang
from app.views.shell import Route
from app.views.widgets.pill import Pill
from app.views.widgets.why import WhyPanel
from tests.services.estates import add_customer, cover, sign
from tests.views.customers.people import NOVEMBER, SERVICE, modest, page_in, zorggroep
from tests.views.every_screen.house import House


def words(head: CustomerHead) -> list[str]:
    return [pill.text for pill in head.findChildren(Pill) if pill.isVisible()]


def facts_of(card: CategoryCard) -> dict[str, str]:
    grid = card.facts.layout()
    assert grid is not None
    texts = [label.text() for label in card.facts.findChildren(type(card.title))]
    return dict(zip(texts[::2], texts[1::2], strict=True))


def cards(house: House) -> list[CategoryCard]:
    found = house.window.screen.findChildren(CategoryCard)
    return [card for card in found if card.isVisible()]


def test_the_head_says_who_it_is(house: House, desk: Desk) -> None:
    zorggroep(desk)
    head = page_in(house, "ZGN").head
    assert head.name.text() == "Voorbeeld ZGN"
    assert (head.site.value, head.account.value) == ("SITE-004417", "MA-20931")
    assert head.contract.text() == "Contract K-ZGN \u00b7 1\u00a0May\u00a02026 \u2013 30\u00a0Apr\u00a02027"
    assert head.csm.text() == "CSM M. de Wit \u00b7 no Lens access"
    assert words(head) == ["True-up due", "Report to send", "CSM report owed"]


def test_site_id_and_master_account_id_are_copied(house: House, desk: Desk) -> None:
    zorggroep(desk)
    head = page_in(house, "ZGN").head
    head.site.copy()
    assert QGuiApplication.clipboard().text() == "SITE-004417"


def test_a_customer_with_nothing_to_do_says_so(house: House, desk: Desk) -> None:
    add_customer(desk, csm_lens_access=True)
    sign(desk, cover(Category.VIDEO, 0), period=SERVICE)
    head = page_in(house, "C1").head
    assert words(head) == ["Inventory due"]


def test_the_cards_show_the_figures_of_the_drawing(house: House, desk: Desk) -> None:
    zorggroep(desk)
    page_in(house, "ZGN")
    headset, video, voice = cards(house)
    values = video.bar.values
    assert (values.count, values.ordered, values.threshold) == (109, 100, 105)
    assert facts_of(headset)["against ordered"] == "\u22124.38%"
    assert facts_of(video)["9 devices \u00d7 6 months"] == "\u20ac1,079.91"
    assert facts_of(video)["new and gone"] == "+9 \u00b7 0"
    assert facts_of(voice)["against ordered"] == "+3.50%"


def test_why_explains_the_amount(house: House, desk: Desk) -> None:
    zorggroep(desk)
    page_in(house, "ZGN")
    video = cards(house)[1]
    why = [one for one in video.findChildren(QPushButton) if one.text() == "Why?"]
    assert len(why) == 3
    why[2].click()
    panel = next(one for one in house.app.topLevelWidgets() if isinstance(one, WhyPanel))
    texts = " ".join(one.text() for one in panel.findChildren(type(video.title)))
    assert "9 \u00d7 \u20ac239.98 \u00d7 6 / 12 = \u20ac1,079.91" in texts
    assert "De partner wordt vanaf de eerste dag van de maand" in texts
    panel.close()


def test_r1_a_category_outside_the_contract_is_a_lead(house: House, desk: Desk) -> None:
    from tests.services.estates import estate, import_rows
    from tests.views.customers.people import own

    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 100), period=SERVICE)
    import_rows(desk, own("C1", estate(video=90, voice=12)), NOVEMBER)
    page_in(house, "C1")
    voice = cards(house)[1]
    pill = voice.findChild(Pill)
    assert pill is not None
    assert pill.text == "not under contract"
    assert not hasattr(voice, "bar")


def test_the_most_urgent_category_is_looked_at_first(house: House, desk: Desk) -> None:
    zorggroep(desk)
    overview = page_in(house, "ZGN").overview
    assert overview.chips.chosen == {Category.VIDEO}
    assert len(overview.movement.model.rows) == 9
    assert [point.count for point in overview.trend.points] == [100, 109]
    overview.chips.choose(Category.HEADSET)
    assert len(overview.movement.model.rows) == 6
    assert overview._movement_card.title.text() == "Movement Headsets/personal, October \u2192 November"


def test_show_all_leads_to_the_whole_movement(house: House, desk: Desk) -> None:
    zorggroep(desk)
    page = page_in(house, "ZGN")
    page.overview._all.click()
    house.rest()
    assert house.window.history.current == Route(routes.CUSTOMERS, "ZGN", "movement:video")
    assert len(page.movement.table.model.rows) == 17
    assert {one.category for one in page.movement.table.model.shown} == {Category.VIDEO}


def test_without_an_inventory_the_import_is_offered(house: House, desk: Desk) -> None:
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 100), period=SERVICE)
    page = page_in(house, "C1")
    assert page.overview.nothing.isVisible()
    page.overview.import_wanted.emit()
    house.rest()
    assert house.window.history.current == Route(routes.IMPORT, "C1")


def test_r10_why_no_amount_is_known_is_said_on_the_page(house: House, desk: Desk) -> None:
    zorggroep(desk)
    with desk.writing() as uow:
        uow.session.connection().exec_driver_sql("DELETE FROM coverage WHERE category = 'video'")
        uow.commit()
    page = page_in(house, "ZGN")
    assert page.overview.problem.isVisible()
    assert "K-ZGN" in " ".join(page.overview.problem.sentences)


def test_a_change_elsewhere_is_shown(house: House, desk: Desk) -> None:
    zorggroep(desk)
    page = page_in(house, "ZGN")
    (made,) = propose(desk, Month.of(NOVEMBER), "ZGN")
    house.window.announce(Change.TRUE_UPS)
    house.rest()
    assert f"True-up {made.number} to send" in words(page.head)
    mark_quoted(desk, made.number, desk.today())
    house.window.announce(Change.TRUE_UPS)
    house.rest()
    assert f"PO awaited for {made.number}" in words(page.head)


def test_going_from_customer_to_customer_shows_the_other_one(house: House, desk: Desk) -> None:
    zorggroep(desk)
    modest(desk)
    page_in(house, "ZGN", routes.CONTRACT)
    page = page_in(house, "C1", routes.CONTRACT)
    assert page.head.name.text() == "Voorbeeld C1"
    assert [one.contract.number for one in page.contract._contracts] == ["K-C1"]


def test_tabs_are_places_that_back_returns_to(house: House, desk: Desk) -> None:
    zorggroep(desk)
    page = page_in(house, "ZGN")
    page.tabs.setCurrentIndex(1)
    house.rest()
    assert house.window.history.current == Route(routes.CUSTOMERS, "ZGN", routes.CONTRACT)
    house.window.go_back()
    house.rest()
    assert page.tabs.currentIndex() == 0


def test_a_customer_that_does_not_exist_is_refused_in_words(house: House) -> None:
    page_in(house, "NOBODY")
    assert not house.window.frame.banner.isHidden()
    assert "NOBODY" in house.window.frame.banner.title


@pytest.mark.parametrize("lang", Lang)
def test_the_page_speaks_the_language_of_the_window(house: House, desk: Desk, lang: Lang) -> None:
    zorggroep(desk)
    house.look.set_language(lang)
    house.rest()
    page = page_in(house, "ZGN")
    titles = [page.tabs.tabText(at) for at in range(page.tabs.count())]
    assert (
        titles
        == {
            Lang.ENGLISH: ["Overview", "Contract && baseline", "Inventory", "Movement", "Documents", "Details"],
            Lang.DUTCH: ["Overzicht", "Contract && basislijn", "Inventaris", "Beweging", "Documenten", "Gegevens"],
        }[lang]
    )
