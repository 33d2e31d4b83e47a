"""What needs me today, and how the portfolio stands."""
