"""The catalogue: what waits for a decision, and every model with what it counts as and where it is in use."""
