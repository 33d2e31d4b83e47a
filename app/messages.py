"""The sentence of a code in the user's language."""
