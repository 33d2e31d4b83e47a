"""Stores to test with: a portfolio with a ledger and inventories, schema scripts to inject, damage, other processes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path
from shutil import copytree, ignore_patterns
from textwrap import dedent

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.dates import Period
from app.domain.proration import months_of, prorated_amount
from app.domain.rule_settings import ProrationRule
from app.models.audit import AuditRow
from app.models.base import Base
from app.models.catalogue import ListedModelRow
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.documents import IssuedDocumentRow
from app.models.inventories import (
    DeviceRow,
    DeviceSpanRow,
    InventoryRow,
    InventorySoftwareRow,
    InventoryTotalRow,
)
from app.models.ledger import LedgerEntryRow, LedgerGroupRow
from app.models.migrations.schema import Migrations
from app.models.settings import SettingRow
from app.models.store import Store
from app.models.true_ups import TrueUpLineRow, TrueUpRow
from app.models.unit_of_work import unit_of_work

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "app" / "models" / "migrations"


def customer(code: str = "ACME") -> CustomerRow:
    return CustomerRow(
        code=code,
        name=f"{code} B.V.",
        language="nl",
        currency="EUR",
        vat_treatment="standard",
        vat_rate=2100,
        country="NL",
        csm_lens_access=False,
    )


def contract(owner: CustomerRow) -> ContractRow:
    return ContractRow(
        number="C-1",
        customer_id=owner.id,
        start=date(2025, 3, 15),
        end=date(2026, 3, 14),
        reading="ordered",
        proration="calendar_months",
        allowance=500,
        trigger=500,
    )


def ledger_entry(of: ContractRow, ordered: int = 200, baseline: int = 210, threshold: int = 210) -> LedgerEntryRow:
    return LedgerEntryRow(
        contract_id=of.id,
        category="headset",
        effective=of.start,
        kind="start",
        ordered=ordered,
        baseline=baseline,
        threshold=threshold,
        written_at="2025-03-15T09:00:00+00:00",
    )


def fill(store: Store, devices: int = 5) -> None:
    """One customer with a contract, a ledger entry split over two groups, an ordered true-up and two inventories."""
    with unit_of_work(store) as uow:
        owner = customer()
        uow.session.add(owner)
        uow.session.flush()
        signed = contract(owner)
        uow.session.add(signed)
        uow.session.flush()
        first = ledger_entry(signed)
        uow.session.add(first)
        uow.session.flush()
        uow.session.add_all(
            LedgerGroupRow(entry_id=first.id, group_name=name, ordered=part) for name, part in (("a", 120), ("b", 80))
        )
        second = _inventories(uow.session, owner, devices)
        _true_up(uow.session, signed, second)
        uow.session.add(AuditRow(at="2025-03-15T09:00:00+00:00", who="jan", action="filled", subject="ACME"))
        uow.commit()


def _inventories(session: Session, owner: CustomerRow, devices: int) -> InventoryRow:
    """The first lists every device, the second lacks the last one."""
    model = ListedModelRow(name="Voyager Focus 2")
    both = [
        InventoryRow(
            customer_id=owner.id,
            date=date(2025, month, 1),
            position=month,
            imported_at=f"2025-{month:02d}-02T09:00:00+00:00",
            rows=number + 3,
            duplicates=2,
            quarantined=1,
            joined=0,
            left=0,
            moved=0,
        )
        for month, number in ((8, devices), (9, devices - 1))
    ]
    session.add_all([model, *both])
    session.flush()
    for row, number in zip(both, (devices, devices - 1), strict=True):
        figures = {"inventory_id": row.id, "listed_model_id": model.id}
        session.add(InventoryTotalRow(**figures, devices=number))
        session.add(InventorySoftwareRow(**figures, software="1.2", devices=number - 1))
        session.add(InventorySoftwareRow(**figures, software="1.3", devices=1))
    for number in range(devices):
        device = DeviceRow(customer_id=owner.id, key=f"SN{number:06d}", serial=f"SN{number:06d}")
        session.add(device)
        session.flush()
        end = 9 if number == devices - 1 else None
        session.add(span(device, model, start=8, end=end))
    return both[1]


def span(device: DeviceRow, model: ListedModelRow, start: int, end: int | None) -> DeviceSpanRow:
    return DeviceSpanRow(
        customer_id=device.customer_id, device_id=device.id, listed_model_id=model.id, start=start, end=end
    )


def _true_up(session: Session, signed: ContractRow, inventory: InventoryRow) -> None:
    """37 devices at 24.00 a year from 1 September to the end of the contract: 477.42 (R9)."""
    period = Period(date(2025, 9, 1), signed.end)
    months = months_of(period, ProrationRule.CALENDAR_MONTHS)
    order = TrueUpRow(
        number="TU-2025-0001",
        contract_id=signed.id,
        inventory_id=inventory.id,
        month="2025-09",
        state="ordered",
        proposed_on=date(2025, 9, 3),
        period_start=period.start,
        period_end=period.end,
        currency="EUR",
        po_number="4500012345",
        po_date=date(2025, 9, 20),
    )
    session.add(order)
    session.flush()
    session.add(
        TrueUpLineRow(
            true_up_id=order.id,
            category="headset",
            ordered=200,
            count=237,
            added=37,
            extra_growth=0,
            unit_price=2400,
            price_term_months=12,
            amount=prorated_amount(37, 2400, months, 12),
            unit_cost=1800,
            cost=prorated_amount(37, 1800, months, 12),
            new_ordered=237,
            category_ordered=237,
        )
    )
    entry = ledger_entry(signed, 237, 249, 249)
    entry.kind, entry.document, entry.effective = "true_up", order.number, period.start
    session.add(entry)


def keep_document(store: Store) -> None:
    """One issued document of the first customer."""
    with unit_of_work(store) as uow:
        document = IssuedDocumentRow(
            customer_id=1,
            kind="report",
            subject="2025-08",
            revision=1,
            file_name="report.pdf",
            language="nl",
            issued_on=date(2025, 9, 2),
            issued_at="2025-09-02T09:00:00+00:00",
            data="{}",
            content=b"%PDF-",
            sha256=sha256(b"%PDF-").hexdigest(),
        )
        uow.session.add(document)
        uow.commit()


def content(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table: what must be equal when nothing was changed."""
    with unit_of_work(store, write=False) as uow:
        return {
            table.name: [tuple(row) for row in uow.session.execute(select(table).order_by(*table.primary_key))]
            for table in Base.metadata.sorted_tables
        }


def count(store: Store, row: type[Base]) -> int:
    with unit_of_work(store, write=False) as uow:
        return uow.session.scalar(select(func.count()).select_from(row)) or 0


def put_setting(store: Store, name: str, value: str = "x") -> None:
    with unit_of_work(store) as uow:
        uow.session.add(SettingRow(name=name, value=value))
        uow.commit()


def migrations_with(folder: Path, **scripts: str) -> Migrations:
    """The shipped scripts and further ones: `s0002="op.execute(...)"` becomes the upgrade of revision 0002."""
    target = folder / "scripts"
    copytree(SHIPPED, target, ignore=ignore_patterns("__pycache__"))
    for name, body in scripts.items():
        number = int(name[1:])
        lines = "\n".join(f"    {line}" for line in dedent(body).strip().splitlines())
        (target / "versions" / f"{number:04d}_injected.py").write_text(
            f"import sqlalchemy as sa\nfrom alembic import op\n\n"
            f"revision = '{number:04d}'\ndown_revision = '{number - 1:04d}'\n\n\ndef upgrade():\n{lines}\n"
        )
    return Migrations(target)


def tear(path: Path, pages: int = 6) -> None:
    """Overwrite pages behind the first ones, as a failing disk does; the header stays right."""
    with path.open("rb+") as file:
        file.seek(4096 * 3)
        file.write(b"\xa5" * 4096 * pages)


def leave_open_note(path: Path) -> None:
    """What a program that did not end well leaves behind."""
    path.with_name(f"{path.name}.open").write_text("{}")


@contextmanager
def child(script: str, *arguments: object) -> Iterator["subprocess.Popen[str]"]:
    """Another process that runs `script` until it said "ready"; killed at the end of the block at the latest."""
    process = subprocess.Popen(
        [sys.executable, "-c", dedent(script), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "ready"
        yield process
    finally:
        kill(process)
        for stream in (process.stdin, process.stdout):
            if stream:
                stream.close()


def kill(process: "subprocess.Popen[str]") -> None:
    """End a process at once, as a power cut does."""
    if process.poll() is None:
        process.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
    process.wait(timeout=30)


HOLD_STORE = """
    import sys, time
    from pathlib import Path
    from app.models.store import Store
    with Store.open(Path(sys.argv[1])):
        print("ready", flush=True)
        time.sleep(60)
"""
