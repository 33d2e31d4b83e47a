"""The measured promises; `python -m benchmarks` prints them with their bounds."""
