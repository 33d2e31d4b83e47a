"""What argparse says of wrong usage, in the user's language: it knows English only."""

import re
from collections.abc import Callable, Mapping

from app.commands.words import Words

_OF_AN_ARGUMENT = re.compile(r"argument (?P<name>.+?): (?P<said>.*)", re.DOTALL)
_SAID: Mapping[str, re.Pattern[str]] = {
    "required": re.compile(r"the following arguments are required: (?P<names>.*)"),
    "unrecognized": re.compile(r"unrecognized arguments: (?P<names>.*)", re.DOTALL),
    "one_value": re.compile(r"expected one argument"),
    "some_values": re.compile(r"expected at least one argument"),
    "no_value": re.compile(r"ignored explicit argument (?P<value>.*)", re.DOTALL),
    "choice": re.compile(r"invalid choice: (?P<value>.*) \(choose from (?P<choices>.*)\)", re.DOTALL),
}
"""Of each sentence of argparse that these commands can bring about, by the name of ours."""


def usage_words(problem: str, words: Words) -> str:
    """The problem in the language of the words; what the program itself said already is left as it is."""
    argument = _OF_AN_ARGUMENT.fullmatch(problem)
    if argument is None:
        return _sentence(problem, words)
    return words("usage.argument", name=argument["name"], problem=_sentence(argument["said"], words))


def _sentence(said: str, words: Words) -> str:
    for name, pattern in _SAID.items():
        match = pattern.fullmatch(said)
        if match is not None:
            return words(f"usage.{name}", **{part: _READ[part](text) for part, text in match.groupdict().items()})
    return said


def _bare(text: str) -> str:
    """A value or a list of values without the quotation marks of Python."""
    return re.sub(r"'([^']*)'", r"\1", text)


_READ: Mapping[str, Callable[[str], str]] = {"names": str, "value": _bare, "choices": _bare}
