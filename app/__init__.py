"""TrueUp Desk: the window, the commands and all behind them."""

__version__ = "0.1.0"
"""The released version; pyproject.toml says the same."""
