"""One set over several rows: what makes a pair, what is proposed and what a rule merges (lens.md)."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.categories import Category, Classification
from app.domain.identity import Identity
from app.models.actor import user_name
from app.models.verify import verify
from app.services.catalogue import classify
from app.services.desk import Desk
from app.services.inventory.clean import clean_inventory
from app.services.inventory.device_rows import CleanInventory, DuplicateRow, RowRef
from app.services.inventory.headers import Field
from app.services.inventory.model_names import CatalogueEntry, ModelIndex
from app.services.inventory.remarks import RemarkKind, remarks_of
from app.services.inventory.set_rules import decide_set, forget_set, list_set_rules, take_back_set
from app.services.inventory.sets import PairKey, SetRule, Tie
from app.services.inventory.stored import list_inventories
from tests.services.estates import Row, add_customer, import_rows, prepare_rows
from tests.services.inventory.read_files import FIELDS, read_file

HEADSET, BASE, OTHER, PHONE, DONGLE, UNKNOWN = (
    "Savi 8220",
    "Savi Base",
    "Savi 8240",
    "Savi Phone",
    "Savi D100",
    "Savi X",
)
INDEX = ModelIndex(
    [
        CatalogueEntry(HEADSET, Classification.HEADSET),
        CatalogueEntry(BASE, Classification.HEADSET),
        CatalogueEntry(OTHER, Classification.HEADSET),
        CatalogueEntry(PHONE, Classification.VOICE),
        CatalogueEntry(DONGLE, Classification.IGNORED),
        CatalogueEntry("Voyager 4320", Classification.HEADSET),
    ]
)
FIELDS_WITH_USER = (*FIELDS, Field.USER)
JANUARY, FEBRUARY = date(2026, 1, 17), date(2026, 2, 17)


def row(
    model: str, serial: str, *, device_id: str = "", name: str = "", site: str = "", room: str = "", user: str = "ann"
) -> tuple[str, ...]:
    return (model, serial, "", device_id, name, site, room, user)


def cleaned(*rows: tuple[str, ...], rules: tuple[SetRule, ...] = ()) -> CleanInventory:
    known: dict[PairKey, SetRule] = {rule.key: rule for rule in rules}
    return clean_inventory([read_file(rows, FIELDS_WITH_USER)], INDEX, sets=known)


def proposed(*rows: tuple[str, ...]) -> list[tuple[str, str, int]]:
    return [(one.kept, one.part, one.pairs) for one in cleaned(*rows).sets]


ONE_SET = SetRule(HEADSET, BASE, is_one_set=True)
NO_SET = SetRule(HEADSET, BASE, is_one_set=False)
PAIR = (row(HEADSET, "S00001"), row(BASE, "S00002"))


def test_a_base_and_a_headset_of_one_user_are_proposed_and_counted_apart_until_somebody_decides() -> None:
    inventory = cleaned(*PAIR)
    assert [(one.kept, one.part, one.pairs) for one in inventory.sets] == [(HEADSET, BASE, 1)]
    assert (inventory.listed, inventory.duplicates) == (2, [])


def test_the_evidence_says_rows_serials_and_what_they_have_in_common() -> None:
    rows = [row(HEADSET, "S00001", site="Gent", room="1.02"), row(BASE, "S00002", site="Gent", room="1.02")]
    (example,) = cleaned(*rows).sets[0].examples
    assert (example.places, example.serials) == (((0, 2), (0, 3)), ("S00001", "S00002"))
    assert (example.tie, example.common) == (Tie.USER, "ann · Gent · 1.02")


def test_pairs_of_the_same_models_are_one_proposal_with_some_of_them_as_examples() -> None:
    rows = [
        row(model, f"S0000{number}{mark}", user=f"user {number}")
        for number in range(5)
        for model, mark in ((HEADSET, "H"), (BASE, "B"))
    ]
    (proposal,) = cleaned(*rows).sets
    assert (proposal.pairs, len(proposal.examples)) == (5, 3)


@pytest.mark.parametrize(("first", "second"), list(permutations([HEADSET, BASE])))
def test_the_base_is_the_part_whichever_row_comes_first(first: str, second: str) -> None:
    assert proposed(row(first, "S00001"), row(second, "S00002")) == [(HEADSET, BASE, 1)]


def test_without_a_base_the_later_model_by_name_is_the_part() -> None:
    assert proposed(row(OTHER, "S00001"), row(HEADSET, "S00002")) == [(HEADSET, OTHER, 1)]


def test_the_same_name_site_and_room_tie_two_rows() -> None:
    rows = [
        row(model, serial, name="desk 4", room="2", user="") for model, serial in ((HEADSET, "S1000"), (BASE, "S2000"))
    ]
    rows = [(one[0], one[1] + "00", *one[2:]) for one in rows]
    (proposal,) = cleaned(*rows).sets
    assert proposal.examples[0].tie is Tie.NAME


def test_lens_ids_that_are_equal_up_to_their_last_hyphen_tie_two_rows() -> None:
    rows = (
        row(HEADSET, "S00001", device_id="a1b2c3d4-1", user=""),
        row(BASE, "S00002", device_id="a1b2c3d4-2", user="", room="elsewhere"),
    )
    (proposal,) = cleaned(*rows).sets
    assert (proposal.examples[0].tie, proposal.examples[0].common) == (Tie.LENS_ID, "a1b2c3d4-1")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((row(HEADSET, "S00001"), row(HEADSET, "S00002")), id="one model"),
        pytest.param((row(HEADSET, "S00001"), row(BASE, "S00001")), id="one serial"),
        pytest.param((row(HEADSET, "S00001"), row(BASE, "")), id="no serial"),
        pytest.param((row(HEADSET, "S00001"), row(BASE, "S00002", user="bob")), id="other user"),
        pytest.param((row(HEADSET, "S00001"), row(BASE, "S00002", room="2")), id="other room"),
        pytest.param((row(HEADSET, "S00001"), row(BASE, "S00002", site="Gent")), id="other site"),
        pytest.param((row(HEADSET, "S00001", user=""), row(BASE, "S00002", user="")), id="nothing in common"),
        pytest.param((row(HEADSET, "S00001"), row("Voyager 4320", "S00002")), id="other family"),
        pytest.param((row(HEADSET, "S00001"), row(PHONE, "S00002")), id="other category"),
        pytest.param((row(HEADSET, "S00001"), row(UNKNOWN, "S00002")), id="undecided model"),
        pytest.param((row(HEADSET, "S00001"), row(DONGLE, "S00002")), id="ignored model"),
        pytest.param((*PAIR, row(OTHER, "S00003")), id="a third device"),
        pytest.param((*PAIR, row(HEADSET, "S00003")), id="two headsets"),
        pytest.param((*PAIR, row(UNKNOWN, "S00003")), id="a third, undecided model"),
        pytest.param(
            (
                row(HEADSET, "S00001", device_id="a1b2c3-1"),
                row(BASE, "S00002", device_id="a1b2c3-2", user="bob"),
            ),
            id="other user by Lens id",
        ),
    ],
)
def test_what_is_no_pair_is_never_proposed_nor_merged(rows: tuple[tuple[str, ...], ...]) -> None:
    inventory = cleaned(*rows)
    assert inventory.sets == ()
    ruled = cleaned(*rows, rules=(ONE_SET,))
    assert not any(one.is_set for one in ruled.duplicates)
    assert ruled.listed == inventory.listed


def test_the_dongle_of_a_set_does_not_stand_in_the_way() -> None:
    assert proposed(*PAIR, row(DONGLE, "S00003")) == [(HEADSET, BASE, 1)]


def test_a_confirmed_pair_counts_once_and_the_other_row_is_a_repeated_one() -> None:
    inventory = cleaned(*PAIR, rules=(ONE_SET,))
    assert [device.row for device in inventory.devices] == [2]
    assert inventory.duplicates == [DuplicateRow(RowRef(0, 3), RowRef(0, 2), "s:S00002", is_set=True)]
    assert inventory.devices[0].identity == Identity("S00001")
    assert inventory.sets == ()


def test_the_rule_says_which_of_the_two_is_kept() -> None:
    inventory = cleaned(*PAIR, rules=(SetRule(BASE, HEADSET, is_one_set=True),))
    assert [device.model for device in inventory.devices] == [BASE]


def test_a_denied_pair_counts_twice_and_is_not_asked_about_again() -> None:
    inventory = cleaned(*PAIR, rules=(NO_SET,))
    assert (inventory.listed, inventory.sets) == (2, ())


def test_a_rule_holds_for_other_spellings_of_its_models() -> None:
    inventory = cleaned(row("Poly SAVI-8220", "S00001"), row("savi base", "S00002"), rules=(ONE_SET,))
    assert inventory.listed == 1


ROWS = st.lists(
    st.builds(
        row,
        st.sampled_from([HEADSET, BASE, OTHER, UNKNOWN, DONGLE, PHONE]),
        st.sampled_from(["", *(f"S0000{number}" for number in range(6))]),
        device_id=st.sampled_from(["", "a1b2c3-1", "a1b2c3-2", "d4e5f6-1"]),
        name=st.sampled_from(["", "desk"]),
        room=st.sampled_from(["", "1"]),
        user=st.sampled_from(["", "ann", "bob"]),
    ),
    max_size=10,
)


@given(ROWS)
def test_a_merge_never_loses_a_row_never_joins_users_and_never_two_of_one_model(rows: list[tuple[str, ...]]) -> None:
    rules = tuple(SetRule(one, two, is_one_set=True) for one, two in ((HEADSET, BASE), (HEADSET, OTHER), (BASE, OTHER)))
    apart, merged = cleaned(*rows), cleaned(*rows, rules=rules)
    assert merged.rows == merged.listed + merged.ignored + len(merged.duplicates) + len(merged.quarantined)
    by_row = {device.row: device for device in apart.devices}
    parts = [one for one in merged.duplicates if one.is_set]
    assert merged.listed == apart.listed - len(parts)
    assert len({row for one in parts for row in (one.ref.row, one.of.row)}) == 2 * len(parts)
    for one in parts:
        kept, part = by_row[one.of.row], by_row[one.ref.row]
        assert kept.model != part.model
        assert len({kept.user, part.user} - {""}) <= 1
        assert kept.identity.serial != part.identity.serial
    assert sum(one.pairs for one in apart.sets) == len(parts)


# Stored rules

SERIES = "Savi 8220 Series"
"""The shipped catalogue's name of the headset: rules are about models of the catalogue, however files write them."""


@pytest.fixture
def known(desk: Desk) -> Desk:
    add_customer(desk)
    for model in (HEADSET, BASE):
        classify(desk, model, Classification.HEADSET)
    return desk


SAVI = [Row(HEADSET, "S000001", name="desk 1"), Row(BASE, "S000002", name="desk 1"), Row(HEADSET, "S000003", name="x")]


def test_a_decision_is_kept_with_who_and_when_and_holds_for_every_customer(known: Desk) -> None:
    add_customer(known, "C2")
    made = decide_set(known, SERIES, BASE, is_one_set=True)
    assert made.before is None
    assert list_set_rules(known) == (SetRule(SERIES, BASE, True, "2026-11-22T12:00:00+00:00", user_name()),)
    for code in ("C1", "C2"):
        summary = import_rows(known, SAVI, JANUARY, code)
        assert (summary.counts[Category.HEADSET], summary.duplicates) == (2, 1)
    assert verify(known.store).issues == []


def test_months_stored_before_a_decision_stay_as_they_are(known: Desk) -> None:
    import_rows(known, SAVI, JANUARY)
    decide_set(known, SERIES, BASE, is_one_set=True)
    import_rows(known, SAVI, FEBRUARY)
    assert [one.counts[Category.HEADSET] for one in list_inventories(known, "C1")] == [3, 2]


def test_the_part_of_a_set_has_a_remark_of_its_own(known: Desk) -> None:
    decide_set(known, SERIES, BASE, is_one_set=True)
    summary = import_rows(known, SAVI, JANUARY)
    assert [(one.kind, one.row, one.detail) for one in remarks_of(known, summary.id)] == [(RemarkKind.SET, 3, "0:2")]


def test_a_decision_is_changed_taken_back_and_forgotten(known: Desk) -> None:
    decide_set(known, SERIES, BASE, is_one_set=True)
    changed = decide_set(known, BASE, SERIES, is_one_set=False)
    assert [(one.kept, one.is_one_set) for one in list_set_rules(known)] == [(BASE, False)]
    take_back_set(known, changed)
    (rule,) = list_set_rules(known)
    assert (rule.kept, rule.is_one_set) == (SERIES, True)
    forgotten = forget_set(known, rule)
    assert list_set_rules(known) == ()
    assert prepare_rows(known, SAVI, JANUARY).clean.sets
    take_back_set(known, forgotten)
    assert list_set_rules(known) == (rule,)


def test_r6_a_model_of_a_set_that_is_ignored_later_leaves_the_other_part_counting(known: Desk) -> None:
    add_customer(known, "C2")
    decide_set(known, SERIES, BASE, is_one_set=True)
    import_rows(known, SAVI, JANUARY)
    classify(known, HEADSET, Classification.IGNORED)
    import_rows(known, SAVI, JANUARY, "C2")
    (after,), (before,) = list_inventories(known, "C1"), list_inventories(known, "C2")
    assert (after.counts, after.ignored, after.duplicates) == (before.counts, before.ignored, before.duplicates)
    assert after.counts[Category.HEADSET] == 1
    assert verify(known.store).issues == []


def test_a_rule_about_nothing_is_a_bug(known: Desk) -> None:
    decision = decide_set(known, SERIES, BASE, is_one_set=True)
    assert decision.rule.kept == SERIES
    with pytest.raises(ValueError, match="about a rule"):
        _ = replace(decision, after=None).rule
