"""Documents: built as frozen data, then rendered as PDF, workbook or e-mail draft."""
