"""The words of the import, in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.identity import Damage
from app.domain.inventories import DeviceLocation
from app.domain.issues import Issue, Where
from app.services.inventory.headers import Field
from app.services.inventory.own_date import DateSource
from app.services.inventory.preview_lists import PreviewList
from app.views.imports import words
from app.views.imports.preview_columns import columns_of
from app.views.language import Lang, Language


@pytest.fixture(params=list(Lang))
def lang(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Lang]:
    language = Language(qapp)
    language.use(request.param)
    yield request.param
    language.use(Lang.ENGLISH)


def said(issue: Issue) -> str:
    return f"sentence of\n {issue.code}"


def test_every_field_list_and_kind_of_damage_has_words_of_its_own(lang: Lang) -> None:
    for names in (
        [words.field_name(one) for one in Field],
        [words.list_name(one) for one in PreviewList],
        [words.list_meaning(one) for one in PreviewList],
        [words.damage_name(one) for one in Damage],
        [words.source_words(one, "a.csv") for one in DateSource],
    ):
        assert all(names)
        assert len(set(names)) == len(names)


def test_the_source_of_a_date_names_the_file(lang: Lang) -> None:
    assert all("a.csv" in words.source_words(one, "a.csv") for one in DateSource)


def test_every_list_shows_the_model_first_and_its_source_last(lang: Lang) -> None:
    for one in PreviewList:
        names = [column.name for column in columns_of(one)]
        assert names[:2] == ["model", "serial"]
        assert names[-4:] == ["place", "file", "sheet", "row"]


def test_lists_with_something_of_their_own_to_say_show_it(lang: Lang) -> None:
    own = {
        PreviewList.MOVED: {"was"},
        PreviewList.CHANGED_MODEL: {"earlier_model"},
        PreviewList.REPEATED: {"repeats"},
        PreviewList.QUARANTINED: {"earlier", "damage"},
        PreviewList.END_OF_LIFE: {"ends"},
    }
    usual = {column.name for column in columns_of(PreviewList.JOINED)}
    for one, names in own.items():
        assert {column.name for column in columns_of(one)} - usual == names


def test_a_sentence_says_its_sheet_row_and_column_first() -> None:
    issue = Issue("x", where=Where("a.xlsx", "Devices", 7, "C"))
    assert words.with_place(issue, said) == "Sheet Devices, row 7, column C: sentence of x"


def test_the_file_is_named_where_there_are_several() -> None:
    issue = Issue("x", where=Where("a.xlsx", row=7))
    assert words.with_place(issue, said, file=True) == "a.xlsx, row 7: sentence of x"
    assert words.with_place(Issue("a.xlsx", where=Where("a.xlsx")), said, file=True) == "sentence of a.xlsx"


def test_a_place_is_site_and_room_as_far_as_they_are_known() -> None:
    assert words.place_of(DeviceLocation(site="Assen", room="2.12")) == "Assen · 2.12"
    assert words.place_of(DeviceLocation(room="2.12")) == "2.12"
    assert words.place_of(DeviceLocation()) == ""
