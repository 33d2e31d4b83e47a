"""Headers that resemble a known name, as where one is misspelt or a letter differs between languages."""

from functools import cache

from app.services.inventory.headers import HEADER_NAMES, Field, normalise_header

LEAST_SCORE = 88
"""Percent of resemblance from which a name is taken for another one: one letter in nine, two in seventeen."""

_SHORTEST = 8
_LONGEST = 40


@cache
def resembled(header: str) -> tuple[Field, int] | None:
    """The field whose name a header resembles, and by how many percent; None where two fields come equally near.

    Figures never differ: "Serial Number 2" is another column, not a misspelt one.
    """
    text = normalise_header(header)
    if not _SHORTEST <= len(text) <= _LONGEST:
        return None
    # Imported here: most lists need it for a moment only, some commands never.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    scores: dict[Field, int] = {}
    for name, field in _NAMES.items():
        score = int(100 * OSA.normalized_similarity(text, name, score_cutoff=LEAST_SCORE / 100))
        if score >= LEAST_SCORE and _figures(text) == _figures(name):
            scores[field] = max(score, scores.get(field, 0))
    best = max(scores.values(), default=0)
    nearest = [field for field, score in scores.items() if score == best]
    return (nearest[0], best) if len(nearest) == 1 else None


def _figures(text: str) -> str:
    return "".join(filter(str.isdigit, text))


_NAMES = {
    normalise_header(name): field
    for field, names in HEADER_NAMES.items()
    for name in names
    if len(normalise_header(name)) >= _SHORTEST
}
