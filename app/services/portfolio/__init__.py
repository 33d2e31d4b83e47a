"""The portfolio workbook: customers, contracts, prices and catalogue as sheets (interface.md)."""
