"""The measured promises: `python -m benchmarks` prints each with its bound, on data that it generates."""
