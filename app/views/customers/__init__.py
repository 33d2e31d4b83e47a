"""The customers: the list of all, and the page of one."""
