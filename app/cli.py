"""The commands; they start without a display and without Qt."""
