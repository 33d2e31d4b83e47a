"""The first start: language, brand, and the way to data."""
