"""The figures of the architecture: small files, small functions, at least as much test as source."""

from statistics import median

from tests.architecture.source import function_lengths, line_count, name_of, python_files

SOURCE = ("app", "main.py")
MIGRATIONS = "app/models/migrations/versions"
"""A schema script says a whole step at once and is never changed again."""


def test_no_file_is_longer_than_600_lines() -> None:
    assert {name_of(file): line_count(file) for file in python_files() if line_count(file) > 600} == {}


def test_half_of_the_source_files_have_at_most_150_lines() -> None:
    assert median(line_count(file) for file in python_files(*SOURCE)) <= 150


def test_no_function_is_longer_than_60_lines() -> None:
    files = [file for file in python_files() if not name_of(file).startswith(MIGRATIONS)]
    assert {name: lines for name, lines in function_lengths(files).items() if lines > 60} == {}


def test_half_of_the_functions_have_at_most_10_lines() -> None:
    assert median(function_lengths(python_files(*SOURCE)).values()) <= 10


def test_there_is_at_least_as_much_test_as_source() -> None:
    source = sum(line_count(file) for file in python_files(*SOURCE))
    tests = sum(line_count(file) for file in python_files("tests"))
    assert tests >= source, f"{tests} lines of tests for {source} lines of source"
