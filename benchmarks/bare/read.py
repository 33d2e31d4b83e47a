"""The bare read of a workbook by calamine: its first sheet as Python lists. Argument: the file."""

import json
import sys
import time

from python_calamine import CalamineWorkbook


def main(file: str) -> None:
    """Print the seconds of one read; loading calamine itself is not counted."""
    start = time.perf_counter()
    rows = CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
    taken = time.perf_counter() - start
    print(json.dumps({"seconds": taken, "rows": len(rows)}))


if __name__ == "__main__":
    main(sys.argv[1])
