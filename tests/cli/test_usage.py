"""How commands are written: what is wrong usage, what may stand where, help and language."""

import json
import shlex

import pytest

from app.cli import parse
from app.commands.words import Words, language_of
from tests.cli.harness import CommandLine

WRONG = [
    ("quote", "create", "a.json"),
    ("renewal", "create"),
    ("month-end",),
    ("check",),
    ("check", "--month", "2026-13"),
    ("check", "--month", "maart"),
    ("check", "--mon", "2026-03"),
    ("portfolio",),
    ("portfolio", "import"),
    ("portfolio", "import", ""),
    ("inventory", "import", "a.xlsx"),
    ("inventory", "import", "--customer", "C1"),
    ("inventory", "import", "a.xlsx", "--customer", "C1", "--date", "20260317"),
    ("inventory", "import", "a.xlsx", "--customer", "C1", "--date", "2026-02-30"),
    ("inventory", "import", "a.xlsx", "--customer", "C1", "--accept", "everything"),
    ("inventory", "undo", "one"),
    ("inventory", "undo", "-1"),
    ("classify", "X", "telephone"),
    ("true-up", "propose", "--month", "2026-03", "--extra-growth", "video=-1"),
    ("true-up", "propose", "--month", "2026-03", "--extra-growth", "telephone=1"),
    ("true-up", "order", "TU-1", "--po", "P1"),
    ("true-up", "decline", "TU-1"),
    ("ledger",),
    ("--json",),
    ("--demo", "verify"),
    ("--language", "de", "verify"),
]


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_usage_ends_with_2_and_does_nothing(line: CommandLine, words: tuple[str, ...]) -> None:
    told = line.run("--store", line.store, *words)
    assert (told.status, line.windows) == (2, [])
    assert "usage: main.py" in told.err
    assert "Traceback" not in told.err
    assert list(line.folder.iterdir()) == []


def test_wrong_usage_with_json_is_one_object_too(line: CommandLine) -> None:
    told = line.run("check", "--month", "2026-13", "--json")
    answer = json.loads(told.out)
    assert told.status == 2
    assert (answer["ok"], [issue["code"] for issue in answer["issues"]]) == (False, ["usage"])
    assert "2026-13" in answer["issues"][0]["message"]


@pytest.mark.parametrize(
    "words",
    [
        ("--json", "--store", "STORE", "check", "--month", "2026-03"),
        ("check", "--json", "--store", "STORE", "--month", "2026-03"),
        ("check", "--month", "2026-03", "--store=STORE", "--json"),
        ("--store", "STORE", "inventory", "--json", "list", "--customer", "C1"),
        ("--json", "inventory", "list", "--customer", "C1", "--store", "STORE"),
    ],
)
def test_store_and_json_stand_before_and_after_the_command(signed: CommandLine, words: tuple[str, ...]) -> None:
    told = signed.run(*(word.replace("STORE", str(signed.store)) for word in words))
    assert (told.status, json.loads(told.out)["ok"]) == (0, True)


def test_without_a_command_the_window_opens(line: CommandLine) -> None:
    assert line.run().status == 0
    line.run("--demo")
    line.run("--store", "x.db", "--language", "nl")
    assert [(wish.demo, str(wish.store), wish.language) for wish in line.windows] == [
        (False, "None", None),
        (True, "None", None),
        (False, "x.db", "nl"),
    ]


COMMANDS = [
    ("demo",),
    ("portfolio", "import"),
    ("portfolio", "export"),
    ("portfolio", "template"),
    ("inventory", "import"),
    ("inventory", "undo"),
    ("inventory", "list"),
    ("classify",),
    ("check",),
    ("true-up", "propose"),
    ("true-up", "list"),
    ("true-up", "quote"),
    ("true-up", "order"),
    ("true-up", "decline"),
    ("true-up", "withdraw"),
    ("ledger",),
    ("report",),
    ("backup",),
    ("restore",),
    ("verify",),
]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_explains_itself_with_an_example(
    line: CommandLine, command: tuple[str, ...], language: str
) -> None:
    told = line.run(*command, "--help", "--language", language)
    assert (told.status, told.err) == (0, "")
    usage, example = {"en": ("usage", "example"), "nl": ("gebruik", "voorbeeld")}[language]
    assert told.out.startswith(f"{usage}: main.py {' '.join(command)} ")
    assert f"{example}:\n  main.py {' '.join(command)}" in told.out
    assert "%%" not in told.out


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_examples_of_the_help_are_right_usage(line: CommandLine, language: str) -> None:
    mark = {"en": "example:\n", "nl": "voorbeeld:\n"}[language]
    for command in COMMANDS:
        out = line.run(*command, "--help", "--language", language).out
        for example in out.partition(mark)[2].strip().splitlines():
            program, *words = shlex.split(example)
            assert program == "main.py"
            assert parse(words, Words(language)).run is not None


def test_the_general_help_names_every_command(line: CommandLine) -> None:
    out = line.run("--help").out
    assert [words[0] for words in COMMANDS if f"\n    {words[0]} " not in out] == []


def test_the_version_is_told(line: CommandLine) -> None:
    from app import __version__

    assert line.run("--version").out == f"TrueUp Desk {__version__}\n"


@pytest.mark.parametrize(
    ("argv", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "nl_NL.UTF-8"}, "nl"),
        ([], {"LANG": "nl_BE.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "en"),
        ([], {"LC_MESSAGES": "nl_NL", "LANG": "en_US"}, "nl"),
        (["--language", "en"], {"LANG": "nl_NL"}, "en"),
        (["check", "--language=nl"], {"LANG": "en_US"}, "nl"),
        (["--language"], {"LANG": "nl_NL"}, "en"),
        (["--language", "en", "check", "--language", "nl"], {}, "nl"),
        (["--language=nl", "--language=en"], {"LANG": "nl_NL"}, "en"),
    ],
)
def test_the_language_is_the_one_asked_for_else_that_of_the_environment(
    argv: list[str], environment: dict[str, str], language: str
) -> None:
    assert language_of(argv, environment) == language
