"""Reading, judging, comparing and importing inventories."""
