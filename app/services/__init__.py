"""What is done: one module per subject; the window and the commands call the same functions."""
