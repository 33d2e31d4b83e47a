"""Columns remembered per customer: kept, replaced, forgotten and put back, each with an audit line."""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.domain.errors import NotFound
from app.models.actor import Actor
from app.models.audit import AuditRow
from app.services.desk import Desk
from app.services.inventory.column_memory import (
    UNREAD,
    RememberedColumns,
    Understood,
    fields_by_fingerprint,
    forget,
    list_remembered,
    put_back,
    remember,
    remembered_of,
)
from app.services.inventory.headers import Field
from app.services.opening import open_desk
from tests.services.estates import add_customer, dump

MARCH = Understood("f1", ("Toestel", "Serienr", "Kleur"), ("model", "serial", UNREAD), "maart.xlsx")
APRIL = Understood("f1", ("Toestel", "Serienr", "Kleur"), ("name", "serial", UNREAD), "april.xlsx")
OTHER = Understood("f2", ("Type",), ("model",), "andere.csv")


def keep(desk: Desk, *files: Understood, customer: str = "C1") -> None:
    with desk.writing() as uow:
        remember(uow, desk, customer, files)
        uow.commit()


def audited(desk: Desk) -> list[tuple[str, str, dict[str, object]]]:
    """The lines of the log about columns."""
    with desk.reading() as uow:
        rows = uow.session.scalars(select(AuditRow).where(AuditRow.action.startswith("columns.")).order_by(AuditRow.id))
        return [(row.action, row.subject, json.loads(row.detail)) for row in rows]


def content(desk: Desk) -> list[str]:
    """What is stored, without the log and the numbers of the rows."""
    return [line for line in dump(desk) if not line.startswith('INSERT INTO "audit_log"')]


@pytest.fixture
def known(desk: Desk) -> Desk:
    add_customer(desk)
    add_customer(desk, "C2")
    return desk


def test_what_was_understood_is_kept_with_file_moment_and_person(known: Desk) -> None:
    keep(known, MARCH)
    [found] = list_remembered(known)
    moment = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert found == RememberedColumns("C1", "Voorbeeld C1", MARCH, moment, Actor().user)


def test_the_log_says_which_column_was_understood_as_what(known: Desk) -> None:
    keep(known, MARCH)
    columns = {"Toestel": "model", "Serienr": "serial"}
    assert audited(known) == [("columns.remembered", "C1", {"file": "maart.xlsx", "columns": columns})]


def test_a_later_file_with_the_same_headers_takes_the_place_of_the_earlier(known: Desk) -> None:
    keep(known, MARCH)
    keep(known, APRIL)
    assert [one.understood for one in list_remembered(known)] == [APRIL]


def test_each_customer_has_a_memory_of_its_own(known: Desk) -> None:
    keep(known, MARCH)
    keep(known, APRIL, OTHER, customer="C2")
    assert {key: one.understood for key, one in remembered_of(known, "C1").items()} == {"f1": MARCH}
    assert {key: one.understood for key, one in remembered_of(known, "C2").items()} == {"f1": APRIL, "f2": OTHER}


def test_the_reader_gets_the_fields_by_the_fingerprint_of_the_headers(known: Desk) -> None:
    keep(known, MARCH, OTHER)
    assert fields_by_fingerprint(remembered_of(known, "C1")) == {"f1": MARCH.fields, "f2": OTHER.fields}


def test_a_customer_that_does_not_exist_is_refused(known: Desk) -> None:
    with pytest.raises(NotFound):
        remembered_of(known, "nobody")


def test_nothing_is_kept_of_an_import_that_is_not_stored(known: Desk) -> None:
    before = dump(known)
    with known.writing() as uow:
        remember(uow, known, "C1", [MARCH])
    assert dump(known) == before


def test_what_is_forgotten_is_no_longer_remembered_and_the_rest_is(known: Desk) -> None:
    keep(known, MARCH, OTHER)
    forget(known, [one for one in list_remembered(known) if one.understood == MARCH])
    assert [one.understood for one in list_remembered(known)] == [OTHER]
    assert audited(known)[-1] == ("columns.forgotten", "C1", {"file": "maart.xlsx"})


def test_forgetting_can_be_taken_back_whole(known: Desk) -> None:
    keep(known, MARCH)
    keep(known, APRIL, OTHER, customer="C2")
    before = list_remembered(known)
    forget(known, before)
    assert list_remembered(known) == ()
    put_back(known, before)
    assert list_remembered(known) == before
    assert [action for action, *_ in audited(known)][-3:] == ["columns.put_back"] * 3


def test_what_was_remembered_since_then_is_not_overwritten_by_the_way_back(known: Desk) -> None:
    keep(known, MARCH)
    old = list_remembered(known)
    forget(known, old)
    keep(known, APRIL)
    put_back(known, old)
    assert [one.understood for one in list_remembered(known)] == [APRIL]


def test_forgetting_twice_does_no_harm(known: Desk) -> None:
    keep(known, MARCH)
    old = list_remembered(known)
    forget(known, old)
    before = content(known)
    forget(known, old)
    assert content(known) == before


def test_the_list_is_by_customer_and_the_newest_first(known: Desk) -> None:
    keep(known, MARCH, customer="C2")
    keep(known, OTHER)
    assert [one.customer for one in list_remembered(known)] == ["C1", "C2"]


def test_columns_that_are_not_read_are_left_out_of_the_words() -> None:
    assert MARCH.columns == (("Toestel", Field.MODEL), ("Serienr", Field.SERIAL))


@pytest.fixture(scope="module")
def desk_of_all(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One store for all examples: each replaces what the one before kept."""
    path = tmp_path_factory.mktemp("memory") / "desk.db"
    shutil.copy(new_store, path)
    made = open_desk(path)
    add_customer(made)
    yield made
    made.store.close()


@given(
    headers=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=8),
    data=st.data(),
)
def test_every_header_comes_back_as_it_was_written(desk_of_all: Desk, headers: list[str], data: st.DataObject) -> None:
    fields = [data.draw(st.sampled_from([UNREAD, *Field])) for _ in headers]
    kept = Understood("any", tuple(headers), tuple(str(one) for one in fields), "x.csv")
    keep(desk_of_all, kept)
    assert remembered_of(desk_of_all, "C1")["any"].understood == kept
