"""Writes a portfolio as a workbook that reads back equal."""

from pathlib import Path

from app.domain.portfolio import Portfolio
from app.services.portfolio.book import build_book, save_book


def write_portfolio(portfolio: Portfolio, path: Path, language: str = "en") -> None:
    """Write the portfolio whole or not at all, rows in a fixed order; `language` is that of the explanations.

    Raises WorkbookNotWritten.
    """
    book = build_book(portfolio, language)
    book.active = 1
    save_book(book, path)
