"""What a command hands back: data for programs, text for people, warnings for both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.issues import Issue

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]
"""What JSON can say; no floats, since money and percentages are strings with two decimals (interface.md)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of a command that was done."""

    data: Json
    text: str
    warnings: Sequence[Issue] = ()
