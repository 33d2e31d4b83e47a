"""The commands of the command line, one module per group; as thin as the screens of the window."""
