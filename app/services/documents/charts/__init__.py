"""Charts as reportlab drawings, for paper and screen alike: every axis starts at zero, none needs colour to be read."""
