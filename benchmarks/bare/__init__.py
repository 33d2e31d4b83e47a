"""The floors: the same work by the bare library, each in a process of its own that loads nothing else."""
