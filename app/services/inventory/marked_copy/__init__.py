"""A copy of the user's own workbook: what is worth a look is marked, with the message beside it."""
