"""TrueUp Desk: the window, or a command (--help)."""

import sys

from app.bootstrap import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
