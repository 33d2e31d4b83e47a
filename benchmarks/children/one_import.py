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

_STATUS = Path("/proc/self/status")


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
    """The most memory that this process has held, since it runs this program."""
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    if _STATUS.exists():
        # The figure that getrusage gives is, on Linux, at least what the parent held when it started this process.
        told = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines())
        return int(told["VmHWM"].removesuffix("kB")) * 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main(*sys.argv[1:])
