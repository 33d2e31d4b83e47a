"""Tab goes through the window in the order in which it is read, and comes back."""

from tests.views.every_screen import facts
from tests.views.every_screen.house import House

MOST_TABS = 400


def test_tab_goes_once_through_sidebar_top_bar_page_and_status_bar(dutch: House, place: str) -> None:
    frame = dutch.window.frame
    order = facts.focus_chain(frame, next(iter(frame.sidebar.entries.values())))
    parts = (frame.sidebar, frame.top, frame.pages, frame.status)
    seen = [next((number for number, part in enumerate(parts) if part.isAncestorOf(one)), None) for one in order]
    numbers = [number for number in seen if number is not None]
    assert numbers == sorted(numbers)
    assert {0, 1, 2} <= set(numbers)
    assert len({id(one) for one in order}) == len(order) < MOST_TABS
