"""The customers of the demo, one module each; every name, number, price and date of them is fictional."""
