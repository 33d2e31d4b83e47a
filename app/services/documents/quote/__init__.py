"""The true-up quote for the customer: no cost and no margin enter it (R8-R10)."""

from app.services.documents.quote.build import TrueUpQuote, build_true_up_quote
from app.services.documents.quote.render import render_true_up_quote

__all__ = ["TrueUpQuote", "build_true_up_quote", "render_true_up_quote"]
