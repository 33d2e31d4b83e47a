"""The tree of commands: every argument with its words, in the user's language."""

import argparse
import textwrap
from collections.abc import Callable, Iterable, Sequence
from typing import NoReturn

from app.commands.answer import Answer
from app.commands.kinds import FILE, TEXT, Kind
from app.commands.session import Session
from app.commands.words import LANGUAGES, Words

Run = Callable[[argparse.Namespace, Session], Answer]
_WIDTH = 96


class WrongUsage(Exception):
    """The arguments make no command; `usage` shows how they should look and `problem` says what is wrong."""

    def __init__(self, usage: str, problem: str) -> None:
        super().__init__(problem)
        self.usage = usage
        self.problem = problem


class Parser(argparse.ArgumentParser):
    """A parser that raises what is wrong instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        """Raise WrongUsage."""
        raise WrongUsage(self.format_usage().strip(), message)


class Command:
    """One command, to which its arguments are added; their words are looked up by their names."""

    def __init__(self, words: Words, parser: argparse.ArgumentParser, path: str) -> None:
        self._words = words
        self._path = path
        self._arguments = parser.add_argument_group(words("help.arguments"))
        self._options = parser.add_argument_group(words("help.options"))
        add_general(parser, words)

    def argument(self, name: str, kind: Kind = TEXT, *, many: bool = False, choices: Iterable[str] = ()) -> "Command":
        """An argument without a name on the command line: it stands in its place."""
        allowed = tuple(choices)
        self._arguments.add_argument(
            name,
            type=kind.reader(self._words),
            nargs="+" if many else None,
            choices=allowed or None,
            metavar=None if allowed else self._words(f"metavars.{kind.name}"),
            help=self._help(name),
        )
        return self

    def option(
        self,
        name: str,
        kind: Kind = TEXT,
        *,
        required: bool = False,
        repeat: bool = False,
        choices: Iterable[str] = (),
    ) -> "Command":
        """An argument with a name; `repeat` gathers a list."""
        allowed = tuple(choices)
        self._options.add_argument(
            f"--{name}",
            type=kind.reader(self._words),
            required=required,
            action="append" if repeat else "store",
            default=[] if repeat else None,
            choices=allowed or None,
            metavar=None if allowed else self._words(f"metavars.{kind.name}"),
            help=self._help(name),
        )
        return self

    def switch(self, name: str) -> "Command":
        """An argument that is there or not."""
        self._options.add_argument(f"--{name}", action="store_true", help=self._help(name))
        return self

    def _help(self, name: str) -> str:
        own = self._words.find(f"commands.{self._path}.{name}")
        return _literal(own or self._words(f"arguments.{name}"))


class Tree:
    """A parser with commands under it."""

    def __init__(self, words: Words, parser: argparse.ArgumentParser, path: str = "") -> None:
        self._words = words
        self._path = path
        self._below = parser.add_subparsers(
            title=words("help.commands"),
            metavar=words("metavars.command"),
            dest=f"command_{path.count('.') + 1 if path else 0}",
            required=bool(path),
            parser_class=Parser,
        )

    def command(self, name: str, run: Run) -> Command:
        """A command; its words are under commands.NAME."""
        parser, path = self._add(name)
        parser.set_defaults(run=run)
        return Command(self._words, parser, path)

    def group(self, name: str) -> "Tree":
        """A word that commands follow."""
        parser, path = self._add(name)
        add_general(parser, self._words)
        return Tree(self._words, parser, path)

    def _add(self, name: str) -> tuple[argparse.ArgumentParser, str]:
        path = f"{self._path}.{name}" if self._path else name
        words = self._words
        example = words.find(f"commands.{path}.example")
        parser = self._below.add_parser(
            name,
            help=_literal(words(f"commands.{path}.help")),
            description=described(words(f"commands.{path}.description")),
            epilog=f"{words('help.example')}:\n{textwrap.indent(example, '  ')}" if example else None,
            formatter_class=formatter(words),
            add_help=False,
            allow_abbrev=False,
        )
        return parser, path


def add_general(parser: argparse.ArgumentParser, words: Words) -> None:
    """What every command takes, before and after its name."""
    general = parser.add_argument_group(words("help.general"))
    for name in ("store", "language"):
        general.add_argument(
            f"--{name}",
            type=FILE.reader(words) if name == "store" else str,
            choices=LANGUAGES if name == "language" else None,
            metavar=words("metavars.file") if name == "store" else None,
            default=argparse.SUPPRESS,
            help=_literal(words(f"arguments.{name}")),
        )
    general.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=words("arguments.json"))
    general.add_argument("-h", "--help", action="help", help=words("arguments.help"))


def described(text: str) -> str:
    """A description in lines of a readable length, its paragraphs kept."""
    return "\n\n".join(textwrap.fill(part, _WIDTH) for part in text.split("\n\n"))


def formatter(words: Words) -> type[argparse.HelpFormatter]:
    """The layout of help, with the word for "usage" in the user's language."""

    class Formatter(argparse.RawDescriptionHelpFormatter):
        def __init__(self, prog: str) -> None:
            super().__init__(prog, max_help_position=30, width=_WIDTH)

        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable[argparse._MutuallyExclusiveGroup],
            prefix: str | None = None,
        ) -> None:
            super().add_usage(usage, actions, groups, f"{words('help.usage')}: " if prefix is None else prefix)

    return Formatter


def asks_for_json(argv: Sequence[str]) -> bool:
    """Whether JSON is wanted, also where the arguments make no command."""
    return "--json" in argv


def _literal(text: str) -> str:
    """Text that argparse does not read as a format."""
    return text.replace("%", "%%")
