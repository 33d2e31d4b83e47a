"""Heavy work in a process of its own: a crash or a limit there is a refusal here, and it never outlives its parent."""
