"""The rules of the service as pure functions on frozen dataclasses; standard library only."""
