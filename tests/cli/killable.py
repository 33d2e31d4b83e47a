"""Runs the program in forks of a process that has loaded everything, so that a run to be killed starts at once.

Reads lines of JSON arguments from standard input; answers with the number of the fork, then with how it ended.
"""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import app.services.inventory.importing
import app.services.opening  # noqa: F401
from app.bootstrap import main


def serve() -> None:
    """Fork for every line until there are no more."""
    for line in sys.stdin:
        fork = os.fork()
        if fork == 0:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
            os._exit(main(json.loads(line)))
        print(fork, flush=True)
        _, status = os.waitpid(fork, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    serve()
