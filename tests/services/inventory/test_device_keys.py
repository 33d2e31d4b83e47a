"""Keys are unique in an inventory and the same every month."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.identity import Identity
from app.services.inventory.device_keys import give_keys
from app.services.inventory.device_rows import DeviceRow


def row(model: str, identity: Identity | None = None, name: str = "", site: str = "", room: str = "") -> DeviceRow:
    return DeviceRow(0, 2, model, identity or Identity(), "", name, site, room, "", "", "", "", "")


def keys(listed: list[DeviceRow], ignored: list[DeviceRow] | None = None) -> list[str]:
    give_keys(listed, ignored or [])
    return [each.key for each in (*listed, *(ignored or []))]


def test_a_key_is_the_identity() -> None:
    rows = [
        row("a", Identity("S1", "64167f000001", "x")),
        row("a", Identity(None, "64167f000001", "x")),
        row("a", Identity(None, None, "x")),
    ]
    assert keys(rows) == ["s:S1", "m:64167f000001", "d:x"]


def test_an_ignored_row_whose_identity_is_taken_adds_its_model() -> None:
    assert keys([row("Savi 7310", Identity("S1"))], [row("Poly BT 700", Identity("S1"))]) == ["s:S1", "s:S1|bt700"]


def test_ignored_rows_of_one_identity_and_model_are_numbered() -> None:
    rows = [row("BT 700", Identity("S1")) for _ in range(4)]
    assert keys([], rows) == ["s:S1", "s:S1|bt700", "s:S1|bt700#2", "s:S1|bt700#3"]


def test_keys_of_ignored_rows_do_not_depend_on_the_order_of_the_file() -> None:
    base, dongle = row("Savi Office Base CD", Identity("S1")), row("BT 700", Identity("S1"))
    keys([], [base, dongle])
    first = (base.key, dongle.key)
    keys([], [dongle, base])
    assert (base.key, dongle.key) == first


def test_rows_without_identity_are_known_by_their_texts_and_a_number() -> None:
    rows = [row("Poly CCX 500", None, "desk", "Gent", "1"), row("CCX500", None, "desk", "Gent", "1"), row("CCX 500")]
    assert keys(rows) == ["r:ccx500|desk|Gent|1#1", "r:ccx500|desk|Gent|1#2", "r:ccx500|||#1"]


@given(
    st.lists(
        st.builds(row, st.sampled_from(["a", "b"]), st.builds(Identity, st.sampled_from([None, "S1", "S2"]))),
        max_size=9,
    ),
    st.integers(0, 5),
)
def test_keys_are_unique(ignored: list[DeviceRow], listed: int) -> None:
    found = keys([row("c", Identity(f"S{number}")) for number in range(listed)], ignored)
    assert len(found) == len(set(found))
    assert all(found)
