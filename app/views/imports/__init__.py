"""Importing an inventory: what was found in the files and what they would change, before anything is stored."""
