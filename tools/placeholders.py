"""The places in a text that the program fills: they must be the same in every language."""

import re

_PLACE = re.compile(r"\{[^{}]*\}|%L?\d+|%n")


def placeholders(text: str) -> set[str]:
    """Its `{name}`, `%1` and `%n` marks; doubled braces are braces, not places. A format after the name may differ."""
    plain = text.replace("{{", "").replace("}}", "")
    return {re.sub(r"[:!].*\}", "}", mark) for mark in _PLACE.findall(plain)}


def difference(source: str, translation: str) -> str:
    """What one has and the other lacks, in words; empty where they agree."""
    lost, extra = placeholders(source) - placeholders(translation), placeholders(translation) - placeholders(source)
    parts = [f"lacks {' '.join(sorted(lost))}"] if lost else []
    if extra:
        parts.append(f"has {' '.join(sorted(extra))} that the source lacks")
    return " and ".join(parts)
