"""Back and forward as in a browser."""

from app.views.shell.contract import Route
from app.views.shell.history import MOST, History

A, B, C = Route("a"), Route("b"), Route("c", "1", "tab")


def visited(*routes: Route) -> History:
    history = History()
    for route in routes:
        history.visit(route)
    return history


def test_an_empty_history_goes_nowhere() -> None:
    history = History()
    assert history.current is None
    assert history.back() is None
    assert history.forward() is None


def test_back_and_forward_again() -> None:
    history = visited(A, B, C)
    assert (history.back(), history.back(), history.forward()) == (B, A, B)
    assert history.current == B


def test_the_ends_are_known() -> None:
    history = visited(A, B)
    assert (history.can_go_back, history.can_go_forward) == (True, False)
    history.back()
    assert (history.can_go_back, history.can_go_forward) == (False, True)


def test_going_somewhere_new_forgets_what_lay_ahead() -> None:
    history = visited(A, B)
    history.back()
    history.visit(C)
    assert not history.can_go_forward
    assert history.back() == A


def test_the_same_place_again_is_no_step() -> None:
    history = visited(A, A)
    assert not history.can_go_back


def test_another_tab_of_the_same_thing_is_a_step() -> None:
    history = visited(Route("c", "1", "one"), Route("c", "1", "two"))
    assert history.back() == Route("c", "1", "one")


def test_the_history_does_not_grow_for_ever() -> None:
    history = visited(*(Route("a", str(number)) for number in range(MOST * 2)))
    steps = 0
    while history.back() is not None:
        steps += 1
    assert steps == MOST - 1
    assert history.current == Route("a", str(MOST))
