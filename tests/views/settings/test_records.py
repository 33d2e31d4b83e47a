from datetime import date
from pathlib import Path

import pytest

from app.domain.brand import Brand
from app.domain.documents import DocumentKind
from app.services.brand import save_brand
from app.services.desk import Desk
from app.services.documents.samples import sample_document, sample_documents
from app.services.numbering import number_text
from app.services.settings import save_settings
from app.services.store_safety import back_up_now
from app.views import formats
from app.views.settings.documents_section import DocumentSettings
from app.views.settings.drafts import draft_of, drop_draft, keep_draft
from app.views.settings.records import read_settings, read_store
from app.views.settings.store_columns import backup_columns, size_text
from tests.views.settings.conftest import KEPT


def test_a_new_store_has_the_neutral_brand_and_the_usual_settings(desk: Desk) -> None:
    kept = read_settings(desk)
    assert kept.brand == Brand()
    assert kept.documents == DocumentSettings(30, "A")


def test_what_was_saved_is_read_back(desk: Desk) -> None:
    save_brand(desk, KEPT)
    save_settings(desk, {"quote_valid_days": "14", "workstation": "Z"})
    kept = read_settings(desk)
    assert kept.brand == KEPT
    assert kept.documents == DocumentSettings(14, "Z")


def test_the_backups_of_a_store_come_with_their_size(desk: Desk) -> None:
    automatic = back_up_now(desk)
    facts = read_store(desk)
    assert facts.path == desk.store.path
    assert facts.size == desk.store.path.stat().st_size
    assert [row.path for row in facts.backups] == [automatic.path]
    assert all(row.size == row.path.stat().st_size for row in facts.backups)


def test_a_backup_is_a_row_with_day_name_and_size(desk: Desk) -> None:
    back_up_now(desk)
    (row,) = read_store(desk).backups
    shown = [column.shown(row) for column in backup_columns()]
    assert shown == [formats.moment(row.made), row.path.name, size_text(row.size)]
    assert row.made.date() == date(2026, 3, 20)


@pytest.mark.parametrize(
    ("language", "size", "words"),
    [("en", 1_234_567, "1.2\u00a0MB"), ("nl", 1_234_567, "1,2\u00a0MB"), ("en", 0, "0.0\u00a0MB")],
)
def test_sizes_are_read_in_the_users_language(language: str, size: int, words: str) -> None:
    formats.use(language)
    assert size_text(size) == words


def test_drafts_are_kept_apart_by_store(tmp_path: Path) -> None:
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    keep_draft(one, KEPT)
    assert draft_of(one) == KEPT
    assert draft_of(other) is None
    drop_draft(one)
    drop_draft(one)
    assert draft_of(one) is None


def test_the_example_of_a_number_is_written_as_real_ones_are() -> None:
    assert number_text("TU", 2026, "B", 7) == "TU-2026-B0007"


@pytest.mark.parametrize("kind", [DocumentKind.TRUE_UP_QUOTE, DocumentKind.PO_REQUEST, DocumentKind.MONTHLY_REPORT])
def test_one_sample_is_the_same_as_in_the_set_of_all(kind: DocumentKind) -> None:
    assert sample_document(KEPT, "nl", kind) == sample_documents(KEPT, "nl")[kind.value]


def test_a_workbook_has_no_sample() -> None:
    with pytest.raises(KeyError):
        sample_document(KEPT, "nl", DocumentKind.ADDED_DEVICES)
