"""TrueUp Desk: the window, the commands and all behind them."""
