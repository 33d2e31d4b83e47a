"""The portfolio workbook: import, export and template."""
