"""A bare PySide6 window with one word in it, until it was painted."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from benchmarks.children.painted import quit_when_painted


def main() -> int:
    """Show the window and end."""
    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("TrueUp Desk"))
    window.resize(1280, 800)
    quit_when_painted(app)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
