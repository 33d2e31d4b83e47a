"""Problems as JSON and as lines: the keys of interface.md, the place before the sentence, what to do after them."""

import pytest

from app.commands.problems import GUARDS, as_json, as_line, conclusions, sentence
from app.commands.words import LANGUAGES, Words
from app.domain.issues import Issue, Where

EN = Words("en")
UNKNOWN = "code_without_words"


@pytest.mark.parametrize(
    ("where", "value", "keys"),
    [
        (Where(), None, {}),
        (Where(file="a.csv"), None, {"file": "a.csv"}),
        (Where(sheet="S"), None, {"sheet": "S"}),
        (Where("a.csv", "S", 3, "C"), None, {"file": "a.csv", "sheet": "S", "row": 3, "column": "C"}),
        (Where(row=0), None, {}),
        (Where(column="C"), "x", {"column": "C", "value": "x"}),
        (Where(), "", {"value": ""}),
    ],
)
def test_keys_that_do_not_apply_are_absent(where: Where, value: str | None, keys: dict[str, object]) -> None:
    told = as_json(Issue(UNKNOWN, where=where, value=value), EN)
    assert told == {"code": UNKNOWN, "message": UNKNOWN, **keys}


@pytest.mark.parametrize(
    ("issue", "line"),
    [
        (Issue(UNKNOWN), UNKNOWN),
        (Issue(UNKNOWN, value="12"), f"{UNKNOWN} (12)"),
        (Issue(UNKNOWN, value="code"), UNKNOWN),
        (Issue(UNKNOWN, value="two\n  lines"), f"{UNKNOWN} (two lines)"),
        (Issue(UNKNOWN, value="  "), UNKNOWN),
        (Issue(UNKNOWN, where=Where(file="a.csv")), f"a.csv: {UNKNOWN}"),
        (Issue(UNKNOWN, where=Where("a.csv", "S", 3, "C")), f"a.csv, S, row 3, C: {UNKNOWN}"),
        (Issue(UNKNOWN, {"n": 1}), f"{UNKNOWN} {{'n': 1}}"),
        (Issue(UNKNOWN, {"f": "a.csv"}, Where(file="a.csv")), f"{UNKNOWN} {{'f': 'a.csv'}}"),
    ],
)
def test_a_problem_is_one_line(issue: Issue, line: str) -> None:
    assert as_line(issue, EN) == line


def test_the_row_is_named_in_the_language_of_the_reader() -> None:
    line = as_line(Issue(UNKNOWN, where=Where(row=3)), Words("nl"))
    assert line == f"rij 3: {UNKNOWN}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", GUARDS)
def test_a_guard_says_how_to_go_past_it(code: str, language: str) -> None:
    told = conclusions([Issue(code)], Words(language))
    assert len(told) == 1
    assert f"--accept {code}" in told[0]


def test_several_guards_are_passed_in_one_sentence_each_once() -> None:
    told = conclusions([Issue(code) for code in (*GUARDS, *GUARDS)], EN)
    assert len(told) == 2
    assert "6" in told[0]
    assert " ".join(f"--accept {code}" for code in GUARDS) in told[1]
    assert told[1].count("--accept older_inventory") == 1


@pytest.mark.parametrize(("number", "lines"), [(0, 0), (1, 0), (2, 1), (30, 1)])
def test_more_than_one_problem_is_counted(number: int, lines: int) -> None:
    told = conclusions([Issue(UNKNOWN)] * number, EN)
    assert len(told) == lines
    assert all(str(number) in line for line in told)


def test_a_known_code_is_said_in_each_language() -> None:
    issue = Issue("problems_found", {"count": 7})
    said = [sentence(issue, Words(language)) for language in LANGUAGES]
    assert len(set(said)) == len(LANGUAGES)
    assert all("7" in text for text in said)
