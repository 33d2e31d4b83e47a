"""Problems and warnings as JSON and as lines for people."""

from collections.abc import Sequence

from app import messages
from app.commands.answer import Json
from app.commands.words import Words
from app.domain.issues import Issue

GUARDS = ("older_inventory", "other_customer", "count_fell")
"""The codes of refused imports that a person may go past (interface.md)."""
ORDER_GUARDS = ("true_up_count_changed",)
"""The codes of refused orders that a person may go past."""
PORTFOLIO_GUARDS = ("contract_differs",)
"""The codes of refused workbooks that a person may go past."""


def as_json(issue: Issue, words: Words) -> dict[str, Json]:
    """A problem in the shape of interface.md; keys that do not apply are absent."""
    where = issue.where
    told: dict[str, Json] = {"code": issue.code, "message": sentence(issue, words)}
    place: dict[str, Json] = {"file": where.file, "sheet": where.sheet, "row": where.row, "column": where.column}
    told |= {name: value for name, value in place.items() if value}
    return told if issue.value is None else told | {"value": issue.value}


def as_line(issue: Issue, words: Words) -> str:
    """A problem on one line: its place, the sentence, and the value where the sentence does not show it."""
    text = " ".join(sentence(issue, words).split())
    place = _place(issue, text, words)
    value = " ".join((issue.value or "").split())
    shown = f" ({value})" if value and value not in text else ""
    return f"{place}: {text}{shown}" if place else text + shown


def sentence(issue: Issue, words: Words) -> str:
    """The sentence of a problem; a code without words is itself shown, since hiding the problem would be worse."""
    try:
        return messages.sentence(issue, words.language)
    except messages.MissingWordsError:
        return f"{issue.code} {dict(issue.params)}" if issue.params else issue.code


def conclusions(issues: Sequence[Issue], words: Words) -> list[str]:
    """What people read after a list of problems: how many there are, and how to go past a guard that is meant."""
    told = []
    if len(issues) > 1:
        told.append(messages.sentence(Issue("problems_found", {"count": len(issues)}), words.language))
    codes = dict.fromkeys(issue.code for issue in issues)
    passes = [f"--accept {code}" for code in codes if code in (*GUARDS, *ORDER_GUARDS, *PORTFOLIO_GUARDS)]
    if passes:
        told.append(words("inventory.accept", options=" ".join(passes)))
    return told


def _place(issue: Issue, text: str, words: Words) -> str:
    where = issue.where
    row = words("place.row", row=where.row) if where.row else ""
    parts = [part for part in (where.file, where.sheet, row, where.column) if part]
    return "" if parts == [where.file] and where.file in text else ", ".join(parts)
