"""Text with strong spans, without any markup: a value can never become a tag, a link or a picture (trap 16)."""

from typing import NamedTuple


class Span(NamedTuple):
    """A piece of text, drawn strong or not."""

    text: str
    strong: bool = False


Rich = tuple[Span, ...]
"""Text in spans."""


def plain(text: str) -> Rich:
    """The text as it is."""
    return (Span(text),)


def strong(text: str) -> Rich:
    """The text, strong from end to end."""
    return (Span(text, strong=True),)


def text_of(rich: Rich) -> str:
    """The characters alone."""
    return "".join(span.text for span in rich)


def joined(parts: list[Rich], between: str = " ") -> Rich:
    """Parts one after the other, with the same text between them."""
    result: list[Span] = []
    for part in parts:
        if result:
            result.append(Span(between))
        result.extend(part)
    return tuple(result)
