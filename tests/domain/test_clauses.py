"""Quoted clauses are the wording of the data sheet."""

import re
from pathlib import Path

import pytest

from app.domain.clauses import Clause

SHEET = Path(__file__).resolve().parents[3] / "shared" / "domain" / "datasheet.nl.txt"


@pytest.mark.skipif(not SHEET.exists(), reason="the data sheet lies beside the project, not in it")
@pytest.mark.parametrize("clause", Clause)
def test_every_quoted_clause_stands_in_the_data_sheet(clause: Clause) -> None:
    text = re.sub(r"\s+", " ", SHEET.read_text(encoding="utf-8"))
    assert clause.value in text
