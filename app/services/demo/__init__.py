"""The demo: fictional customers with thirteen months of inventories, made by code and the same each time."""

from app.services.demo.create import DemoExists, DemoResult, create_demo
from app.services.demo.files import DemoFile, Purpose, demo_files, write_demo_inventories
from app.services.demo.portfolio import write_demo_portfolio

__all__ = [
    "DemoExists",
    "DemoFile",
    "DemoResult",
    "Purpose",
    "create_demo",
    "demo_files",
    "write_demo_inventories",
    "write_demo_portfolio",
]
