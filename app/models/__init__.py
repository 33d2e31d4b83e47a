"""What is stored: typed rows, the store and its unit of work."""
