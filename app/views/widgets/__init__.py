"""Reusable parts of screens: each says its state in words, has an accessible name and follows the theme."""
