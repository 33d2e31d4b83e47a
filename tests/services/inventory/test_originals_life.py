"""Any sequence of imports, undos, limits and crashes leaves the folder with what the store refers to, and sound."""

import random
import shutil
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.models import originals as folders
from app.services.inventory import guards, originals
from app.services.inventory.importing import store_with_originals
from app.services.inventory.intake import MEGABYTE
from app.services.inventory.preparing import ImportRequest, prepare_read
from app.services.inventory.undo import undo
from app.services.opening import open_desk
from tests.services.estates import TODAY, add_customer, clock_at, estate, read_file

CUSTOMERS = ("C1", "C2")
LIMITS = (0, 1, 2, 500)
KILOBYTES = (1, 300, 700)


class Originals(RuleBasedStateMachine):
    """Keeps what was given by inventory, beside the store and its folder."""

    @initialize()
    def begin(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="trueup-originals-"))
        self.path = self.home / "desk.db"
        self.desk = open_desk(self.path, clock=clock_at(TODAY))
        for code in CUSTOMERS:
            add_customer(self.desk, code)
        self.given: dict[int, bytes] = {}
        self.newest: dict[str, int] = {}
        self.limit, self.made = 500, 0

    @rule(customer=st.sampled_from(CUSTOMERS), kilobytes=st.sampled_from(KILOBYTES))
    def bring_in(self, customer: str, kilobytes: int) -> None:
        self.made += 1
        # Noise under the mark of an archive takes as much room as it is long.
        content = b"PK\x03\x04" + random.Random(self.made).randbytes(kilobytes * 1024)
        path = self.home / f"{self.made}.xlsx"
        path.write_bytes(content)
        file = read_file(estate(video=self.made % 3 + 1), name=f"{self.made}.xlsx")
        file = replace(file, sha256=sha256(content).hexdigest())
        day = date(2026, 1, 1) + timedelta(days=self.made)
        prepared = prepare_read(self.desk, ImportRequest(customer, (path,), day), [file])
        done = store_with_originals(self.desk, prepared, guards.CODES)
        self.given[done.summary.id] = content
        self.newest[customer] = done.summary.id

    @precondition(lambda self: self.given)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        taken = data.draw(st.sampled_from(sorted(self.given)))
        undo(self.desk, taken)
        digest = sha256(self.given.pop(taken)).hexdigest()
        assert digest not in self.kept()
        self.newest = {code: one for code, one in self.newest.items() if one != taken}

    @rule(limit=st.sampled_from(LIMITS))
    def allow(self, limit: int) -> None:
        self.limit = limit
        originals.set_limit(self.desk, limit)

    @rule()
    def crash(self) -> None:
        """As after a kill between the copy and the commit, and one between the commit and the new name."""
        self.desk.store.close()
        folder = folders.folder_of(self.path)
        folders.set_pending(folder, list(self.kept())[:1])
        if folder.exists():
            (folder / f"{'0' * 64}.pending").write_bytes(b"never committed")
        self.desk = open_desk(self.path, clock=clock_at(TODAY))

    @invariant()
    def the_folder_holds_only_what_inventories_refer_to(self) -> None:
        given = {sha256(content).hexdigest() for content in self.given.values()}
        assert self.kept() <= given
        assert folders.is_settled(folders.folder_of(self.path))

    @invariant()
    def it_stays_within_the_limit(self) -> None:
        assert originals.room_of(self.desk).taken <= self.limit * MEGABYTE

    @invariant()
    def what_is_kept_is_what_was_given(self) -> None:
        for path in folders.kept_in(folders.folder_of(self.path)).values():
            assert folders.is_sound(path)

    def kept(self) -> set[str]:
        return set(folders.kept_in(folders.folder_of(self.path)))

    def teardown(self) -> None:
        self.desk.store.close()
        shutil.rmtree(self.home, ignore_errors=True)


Originals.TestCase.settings = settings(max_examples=8, stateful_step_count=8, deadline=None)
TestOriginals = Originals.TestCase
