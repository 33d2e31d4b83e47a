"""Monthly reports: what is to be made and sent this month, and the document beside it."""
