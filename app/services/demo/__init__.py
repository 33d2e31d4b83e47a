"""The demo: fictional customers with thirteen months of inventories, made by code and the same each time."""
