"""The command line: reads the arguments, runs the command, shows its answer and gives the exit status (interface.md).

Standard output carries the answer and nothing else, with --json exactly one object; problems and warnings for people go
to standard error. Exit status: 0 done, 1 refused or problems in the data, 2 wrong usage, 130 stopped with Ctrl+C.
"""

import argparse
import errno
import io
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app import __version__
from app.commands import (
    check,
    classify,
    demo,
    inventory,
    ledger,
    portfolio,
    problems,
    report,
    safety,
    true_up,
)
from app.commands.answer import Answer, Json
from app.commands.parser import Parser, Tree, WrongUsage, add_general, asks_for_json, described, formatter
from app.commands.session import Session
from app.commands.usage_words import usage_words
from app.commands.words import Words, language_of
from app.domain.errors import AppError
from app.domain.issues import Issue

DONE, REFUSED, WRONG_USAGE, STOPPED = 0, 1, 2, 130
_COMMANDS = (demo, portfolio, inventory, classify, check, true_up, ledger, report, safety)


@dataclass(frozen=True, slots=True)
class WindowWish:
    """The window that the arguments ask for: on which store, in which language; None is what the user has set."""

    store: Path | None = None
    language: str | None = None
    demo: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the command line cannot build itself: where things lie, the window, the clock."""

    default_store: Callable[[], Path]
    keep_report: Callable[[BaseException], Path]
    open_window: Callable[[WindowWish], int]
    clock: Callable[[], datetime] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended, ready to be shown."""

    status: int
    answer: Answer | None = None
    issues: Sequence[Issue] = ()
    own_words: Sequence[tuple[str, str]] = ()
    """Problems that are not of the data: a code and its sentence."""
    warnings: Sequence[Issue] = field(default=())
    lead: str = ""
    """What people read before the problem: how the command should look."""


def run(argv: Sequence[str], around: Surroundings) -> int:
    """Do what the arguments ask for; gives the exit status."""
    speak_utf8()
    words = Words(language_of(argv))
    try:
        arguments = parse(argv, words)
        if arguments.run is None:
            return around.open_window(WindowWish(arguments.store, arguments.language, arguments.demo))
        outcome = perform(arguments, words, around)
    except WrongUsage as wrong:
        said = f"{words('usage.wrong')}: {usage_words(wrong.problem, words)}"
        outcome = Outcome(WRONG_USAGE, own_words=[("usage", said)], lead=wrong.usage)
    except SystemExit as shown:
        # argparse ends the program after --help and --version.
        return shown.code if isinstance(shown.code, int) else DONE
    return show(outcome, words, as_json=asks_for_json(argv))


def parse(argv: Sequence[str], words: Words) -> argparse.Namespace:
    """The arguments as a command, or as a wish for the window; raises WrongUsage."""
    parser = Parser(
        prog="main.py",
        description=described(words("program.description")),
        epilog=words("program.epilog"),
        formatter_class=formatter(words),
        add_help=False,
        allow_abbrev=False,
    )
    parser.set_defaults(store=None, language=None, json=False, run=None)
    tree = Tree(words, parser)
    for module in _COMMANDS:
        module.add(tree)
    window = parser.add_argument_group(words("help.window"))
    window.add_argument("--demo", action="store_true", help=words("arguments.demo"))
    add_general(parser, words)
    parser.add_argument_group(words("help.more")).add_argument(
        "--version", action="version", version=f"TrueUp Desk {__version__}", help=words("arguments.version")
    )
    arguments = parser.parse_args(argv)
    if arguments.run is None and arguments.json:
        parser.error(words("usage.no_command"))
    if arguments.run is not None and arguments.demo:
        parser.error(words("usage.demo"))
    return arguments


def perform(arguments: argparse.Namespace, words: Words, around: Surroundings) -> Outcome:
    """Run a command; whatever stops it becomes an outcome."""
    session = Session(arguments.store or around.default_store(), words)
    if around.clock is not None:
        session.clock = around.clock
    try:
        answer: Answer = arguments.run(arguments, session)
        return Outcome(DONE, answer, warnings=[*session.warnings, *answer.warnings])
    except AppError as refusal:
        return Outcome(REFUSED, issues=refusal.issues(), warnings=session.warnings)
    except KeyboardInterrupt:
        return Outcome(STOPPED, own_words=[("interrupted", words("ended.interrupted"))])
    except Exception as bug:  # noqa: BLE001 - a mistake of the program: kept in the log, said in one sentence
        return Outcome(REFUSED, own_words=[("unexpected", _said_of(bug, words, around))])


def _said_of(bug: Exception, words: Words, around: Surroundings) -> str:
    try:
        return words("ended.unexpected", log=str(around.keep_report(bug)))
    except OSError as failure:
        return words("ended.unexpected_unlogged", error=f"{type(bug).__name__}: {bug}", reason=str(failure))


def show(outcome: Outcome, words: Words, *, as_json: bool) -> int:
    """Show an outcome; whoever stops reading does not change how the command ended."""
    try:
        if as_json:
            _print_json(outcome, words)
            if outcome.lead:
                print(outcome.lead, file=sys.stderr)
        else:
            _print_text(outcome, words)
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.EINVAL):
            raise
        # What is still buffered has no reader; the interpreter would complain of that when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return outcome.status


def _print_json(outcome: Outcome, words: Words) -> None:
    import json

    told: dict[str, Json] = {"ok": outcome.answer is not None}
    if outcome.answer is not None:
        told["data"] = outcome.answer.data
    else:
        own: list[Json] = [{"code": code, "message": sentence} for code, sentence in outcome.own_words]
        told["issues"] = own + [problems.as_json(issue, words) for issue in outcome.issues]
    if outcome.warnings:
        told["warnings"] = [problems.as_json(issue, words) for issue in outcome.warnings]
    print(json.dumps(told, ensure_ascii=False))


def _print_text(outcome: Outcome, words: Words) -> None:
    for warning in outcome.warnings:
        print(f"{words('ended.warning')}: {problems.as_line(warning, words)}", file=sys.stderr)
    if outcome.answer is not None:
        print(outcome.answer.text)
        return
    said = [outcome.lead, *(sentence for _, sentence in outcome.own_words)]
    said += [problems.as_line(issue, words) for issue in outcome.issues]
    said += problems.conclusions(outcome.issues, words)
    print("\n".join(line for line in said if line), file=sys.stderr)


def speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page is, and never fail on a character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
