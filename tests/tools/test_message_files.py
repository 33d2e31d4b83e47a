"""Sentences and document texts: equal in both languages, every code with a sentence, every sentence used."""

from pathlib import Path

import pytest

from tools.message_files import check_messages, check_texts


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A program with one refusal and one issue, and their sentences in both languages."""
    write(
        tmp_path,
        "app/refusals.py",
        'class Locked(AppError):\n    code: ClassVar[str] = "locked"\n\nIssue("no_model", {})\n',
    )
    write(tmp_path, "resources/messages/en.toml", 'locked = "{file} is open."\nno_model = "No model."\n')
    write(tmp_path, "resources/messages/nl.toml", 'locked = "{file} is al open."\nno_model = "Geen model."\n')
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def test_sentences_that_agree_pass(project: Path) -> None:
    assert check_messages(project) == []


def test_a_program_without_sentences_has_none_to_check(tmp_path: Path) -> None:
    assert check_messages(tmp_path) == check_texts(tmp_path) == []


@pytest.mark.parametrize(
    "body", ['class Busy(AppError):\n    code = "busy"\n', 'Issue("busy")', 'Issue(code="busy", value="x")']
)
def test_a_code_without_a_sentence_is_named_with_its_place(project: Path, body: str) -> None:
    write(project, "app/more.py", body)
    line = body.count("\n") or 1
    assert check_messages(project) == [f"app/more.py:{line}: the code 'busy' has no sentence"]


def test_a_sentence_that_nothing_uses_is_named(project: Path) -> None:
    for language in ("en", "nl"):
        write(project, f"resources/messages/{language}.toml", 'locked = "{file}"\nno_model = "x"\nold = "y"\n')
    assert check_messages(project) == ["messages/en.toml: nothing uses 'old'"]


def test_a_sentence_is_used_where_its_name_stands_in_the_program(project: Path) -> None:
    write(project, "app/more.py", 'CODES = {"old": 1}\n')
    for language in ("en", "nl"):
        write(project, f"resources/messages/{language}.toml", 'locked = "{file}"\nno_model = "x"\nold = "y"\n')
    assert check_messages(project) == []


def test_a_table_of_words_is_used_where_its_name_stands(project: Path) -> None:
    write(project, "app/more.py", 'words["kinds"]\n')
    for language in ("en", "nl"):
        write(
            project, f"resources/messages/{language}.toml", 'locked = "{file}"\nno_model = "x"\n[kinds]\nquote = "q"\n'
        )
    assert check_messages(project) == []


@pytest.mark.parametrize(
    ("dutch", "problem"),
    [
        ('locked = "{file} is al open."\n', "nl.toml: 'no_model' is missing"),
        ('locked = "Al open."\nno_model = "x"\n', "nl.toml: 'locked' lacks {file}"),
        ('locked = "{file}"\nno_model = " "\n', "nl.toml: 'no_model' is empty"),
        ('locked = "{file}"\nno_model = "x"\nextra = "y"\n', "en.toml: 'extra' is missing"),
    ],
)
def test_unequal_languages_are_named(project: Path, dutch: str, problem: str) -> None:
    write(project, "resources/messages/nl.toml", dutch)
    assert check_messages(project) == [problem]


@pytest.mark.parametrize("form", ["{}.toml", "{}_quote.toml", "{}/quote.toml"])
def test_document_texts_are_compared_however_their_files_are_named(tmp_path: Path, form: str) -> None:
    write(
        tmp_path, "resources/texts/" + form.format("en"), 'title = "Quote {number}"\nmonths = ["January", "February"]\n'
    )
    write(tmp_path, "resources/texts/" + form.format("nl"), 'title = "Offerte"\nmonths = ["januari"]\n')
    name = Path(form.format("nl")).name
    assert check_texts(tmp_path) == [f"{name}: 'months.1' is missing", f"{name}: 'title' lacks {{number}}"]


def test_a_text_file_that_one_language_lacks_is_named(tmp_path: Path) -> None:
    write(tmp_path, "resources/texts/en_quote.toml", 'title = "Quote"\n')
    assert check_texts(tmp_path) == ["texts: en_quote.toml and nl_quote.toml do not both exist"]
