"""Writes a portfolio as a workbook that reads back equal."""

from pathlib import Path

from app.domain.portfolio import Portfolio


def write_portfolio(portfolio: Portfolio, path: Path, language: str = "en") -> None:
    """Write the portfolio whole or not at all; `language` is that of the comments."""
    raise NotImplementedError(portfolio, path, language)
