"""Reads a portfolio workbook: every problem at once, or the whole portfolio with its warnings."""

from dataclasses import dataclass, field
from pathlib import Path

from app.domain.issues import Issue
from app.domain.portfolio import Portfolio


@dataclass(frozen=True, slots=True)
class Known:
    """What the store already holds, so that a workbook may refer to it without repeating it."""

    customers: frozenset[str] = frozenset()
    contracts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReadPortfolio:
    """The portfolio of a workbook and the warnings that travel with it."""

    portfolio: Portfolio
    warnings: list[Issue] = field(default_factory=list)


def read_portfolio(path: Path, known: Known | None = None) -> ReadPortfolio:
    """The portfolio in a workbook; raises ProblemsFound with all its problems, each with its cell."""
    raise NotImplementedError(path, known)
