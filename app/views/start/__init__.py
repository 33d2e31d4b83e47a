"""How the program starts and keeps going: opening the store, refusals, upkeep, commands and search."""
