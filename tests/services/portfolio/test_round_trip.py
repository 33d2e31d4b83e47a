"""Export, import and export again give equal cells (interface.md), whatever the portfolio."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from app.domain.portfolio import Portfolio
from app.services.portfolio.read import read_portfolio
from app.services.portfolio.sheets import SHEETS
from app.services.portfolio.write import write_portfolio
from tests.services.portfolio.books import cells_of
from tests.services.portfolio.portfolios import portfolios


@given(portfolios())
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_portfolio_written_and_read_is_the_same_and_is_written_the_same(portfolio: Portfolio) -> None:
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder, "1.xlsx"), Path(folder, "2.xlsx")
        write_portfolio(portfolio, first)
        read = read_portfolio(first).portfolio
        for sheet in SHEETS:
            assert set(getattr(read, sheet.collection)) == set(getattr(portfolio, sheet.collection))
        write_portfolio(read, second)
        assert cells_of(first) == cells_of(second)
