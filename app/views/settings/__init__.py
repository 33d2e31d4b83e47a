"""Settings: brand, look, documents, the store and what this program is."""
