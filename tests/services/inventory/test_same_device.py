"""R6: which rows list the same physical device."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.identity import Identity
from app.services.inventory.same_device import group_rows, merged

A, B, C = "64167f000001", "64167f000002", "64167f000003"
IDENTITIES = st.lists(
    st.builds(
        Identity,
        st.sampled_from([None, "S00001", "S00002", "64167F000001"]),
        st.sampled_from([None, A, B]),
        st.sampled_from([None, "id-1", "id-2"]),
    ),
    max_size=12,
)


def groups(*identities: Identity) -> list[int]:
    return group_rows(identities).leader


def test_r6_one_serial_is_one_device_whatever_else_differs() -> None:
    assert groups(Identity("S1", A, "x"), Identity("S1", B, "y"), Identity("S2", A, "x")) == [0, 0, 2]


def test_r6_without_serial_the_mac_address_decides() -> None:
    assert groups(Identity(None, A, "x"), Identity(None, A, "y"), Identity(None, B, "x")) == [0, 0, 2]


def test_r6_without_serial_and_mac_the_device_id_decides() -> None:
    assert groups(Identity(None, None, "x"), Identity(None, None, "x"), Identity(None, None, "y")) == [0, 0, 2]


def test_r6_rows_without_any_identity_are_each_their_own() -> None:
    assert groups(Identity(), Identity(), Identity()) == [0, 1, 2]


def test_a_row_without_serial_is_the_device_with_its_mac_address() -> None:
    assert groups(Identity(None, A), Identity("S1", A)) == [1, 1]


def test_a_row_without_serial_is_the_device_with_its_id() -> None:
    assert groups(Identity(None, None, "x"), Identity("S1", None, "x")) == [1, 1]
    assert groups(Identity(None, None, "x"), Identity(None, A, "x")) == [1, 1]
    assert groups(Identity(None, A, "x"), Identity("S1", None, "x")) == [1, 1]


def test_an_equal_id_does_not_join_different_mac_addresses() -> None:
    assert groups(Identity("S1", A, "x"), Identity(None, B, "x")) == [0, 1]


def test_the_serial_of_an_ip_phone_is_its_mac_address() -> None:
    assert groups(Identity(A.upper()), Identity(None, A)) == [0, 0]


def test_rows_met_again_are_named_by_their_device() -> None:
    identities = [Identity("S1"), Identity("S2"), Identity("S1"), Identity("S1")]
    assert group_rows(identities).repeated == {0: [0, 2, 3]}


def test_what_rows_of_one_device_say_is_put_together() -> None:
    assert merged([Identity(None, A), Identity("S1", B, "x"), Identity("S2", None, "y")]) == Identity("S1", A, "x")


@given(IDENTITIES)
def test_r6_equal_identities_are_one_device_and_different_serials_never(identities: list[Identity]) -> None:
    leader = group_rows(identities).leader
    for one, left in zip(identities, leader, strict=True):
        assert leader[left] == left
        for other, right in zip(identities, leader, strict=True):
            if one.key and one.key == other.key:
                assert left == right
            if one.serial and other.serial and one.serial != other.serial:
                assert left != right
