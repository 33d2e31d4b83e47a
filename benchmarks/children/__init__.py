"""Work of the program that is measured in a fresh process; each prints one JSON object."""
