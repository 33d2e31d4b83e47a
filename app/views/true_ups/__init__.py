"""True-ups: what is due, what waits for an order, and the documents of each."""
