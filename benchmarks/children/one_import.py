"""One whole import, reading process included, into a real store. Arguments: store, customer, workbook, ISO date."""

import json
import sys
import time
from datetime import date
from pathlib import Path

import psutil

from app.services.inventory.importing import store
from app.services.inventory.preparing import ImportRequest, prepare
from app.services.opening import open_desk


def main(store_path: str, customer: str, workbook: str, day: str) -> None:
    """Print the seconds that preparing and storing took, the memory of this process at its peak, and the result."""
    desk = open_desk(Path(store_path))
    try:
        request = ImportRequest(customer, (Path(workbook),), date.fromisoformat(day))
        start = time.perf_counter()
        summary = store(desk, prepare(desk, request))
        taken = time.perf_counter() - start
    finally:
        desk.store.close()
    told = {"seconds": taken, "peak_bytes": peak_bytes(), "id": summary.id, "rows": summary.rows}
    print(json.dumps(told | {"joined": summary.joined, "left": summary.left, "moved": summary.moved}))


def peak_bytes() -> int:
    """The most memory that this process has held."""
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


if __name__ == "__main__":
    main(*sys.argv[1:])
