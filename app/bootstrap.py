"""The only place that builds objects: paths, log, settings, store, services, tasks, window."""
