"""The request for the purchase order of a true-up: what to buy, at which cost, for whom (R8, R10)."""

from app.services.documents.po_request.build import PoRequest, build_po_request
from app.services.documents.po_request.render import render_po_request

__all__ = ["PoRequest", "build_po_request", "render_po_request"]
