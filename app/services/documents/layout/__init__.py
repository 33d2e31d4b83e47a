"""How documents look: type, colours, blocks and pages; knows nothing of customers or true-ups."""
