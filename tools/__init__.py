"""Tools of the project, none of them part of the program."""
