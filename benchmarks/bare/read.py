"""The bare read of a workbook by calamine: its first sheet as Python lists. Arguments: file, rounds."""

import json
import sys
import time

from python_calamine import CalamineWorkbook


def main(file: str, rounds: int) -> None:
    """Print the best of some reads."""
    best, count = float("inf"), 0
    for _ in range(rounds):
        start = time.perf_counter()
        rows = CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
        best = min(best, time.perf_counter() - start)
        count = len(rows)
        del rows
    print(json.dumps({"seconds": best, "rows": count}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
