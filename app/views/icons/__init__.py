"""Icons by meaning (names), their drawings (source) and their painting in the theme's colours (render)."""
