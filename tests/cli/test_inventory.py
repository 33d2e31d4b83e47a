"""`inventory` and `classify`: in, back out, and what stops an import."""

import os
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.cli.harness import CommandLine, devices, dump
from tests.services.inventory.files import text_file

KEYS = [
    "id",
    "customer",
    "date",
    "rows",
    "devices",
    "counts",
    "excluded",
    "end_of_life",
    "ignored",
    "unclassified",
    "duplicates",
    "quarantined",
    "joined",
    "left",
    "moved",
    "changed_model",
]
STORED = KEYS[:-1]
"""What is kept of an import; other models are told when it is made, and by the movement afterwards."""
EXTRA = [
    ("dongle", "BT 700", "BTX000001", "Gent"),
    ("stranger", "Whatever 9", "WHX000001", "Gent"),
    ("again", "Poly Studio X52", "VIDX000000", "Gent"),
]


def mixed(path: Path, **models: int) -> Path:
    return devices(path, extra=EXTRA, **models)


def without_log(store: Path) -> list[str]:
    """What a store holds, but for the log of what was done and the ids that were given out."""
    return [row for row in dump(store) if "audit" not in row and "sqlite_sequence" not in row]


def test_the_answer_has_every_figure_in_its_order(signed: CommandLine, tmp_path: Path) -> None:
    path = mixed(tmp_path / "feb.xlsx", video=101, voice=20)
    data = signed.data("inventory", "import", path, "--customer", "C1", "--date", "2026-02-17")
    assert list(data) == KEYS
    assert data == {
        "id": 1,
        "customer": "C1",
        "date": "2026-02-17",
        "rows": 124,
        "devices": 122,
        "counts": {"headset": 0, "video": 101, "voice": 20},
        "excluded": 0,
        "end_of_life": 0,
        "ignored": 1,
        "unclassified": {"Whatever 9": 1},
        "duplicates": 1,
        "quarantined": 0,
        "joined": 122,
        "left": 0,
        "moved": 0,
        "changed_model": 0,
    }


def test_a_dry_run_answers_the_same_without_an_id_and_stores_nothing(signed: CommandLine, tmp_path: Path) -> None:
    path = mixed(tmp_path / "feb.xlsx", video=101)
    before = dump(signed.store)
    tried = signed.data("inventory", "import", path, "--customer", "C1", "--date", "2026-02-17", "--dry-run")
    assert (tried["id"], dump(signed.store)) == (None, before)
    done = signed.data("inventory", "import", path, "--customer", "C1", "--date", "2026-02-17")
    assert tried | {"id": done["id"]} == done


def test_a_dry_run_is_refused_as_the_import_would_be(counted: CommandLine, tmp_path: Path) -> None:
    words = ("inventory", "import", devices(tmp_path / "a.xlsx", video=50), "--customer", "C1", "--date", "2026-04-17")
    assert counted.codes(*words, "--dry-run") == counted.codes(*words) == ["count_fell"]


def test_several_files_make_one_inventory(signed: CommandLine, tmp_path: Path) -> None:
    one, two = devices(tmp_path / "one.xlsx", video=60), devices(tmp_path / "two.xlsx", first=50, video=30)
    data = signed.data("inventory", "import", one, two, "--customer", "C1", "--date", "2026-02-17")
    assert (data["rows"], data["counts"]["video"], data["duplicates"]) == (90, 80, 10)


def test_a_csv_as_dutch_excel_writes_it_is_read(signed: CommandLine, tmp_path: Path) -> None:
    rows = [("Apparaatmodel", "Serienummer"), ("Poly Studio X52", "VIDX000001")]
    path = text_file(tmp_path / "lens.csv", rows, encoding="cp1252")
    assert signed.data("inventory", "import", path, "--customer", "C1")["counts"]["video"] == 1


@pytest.mark.parametrize(
    ("name", "expected"), [("lens 2026-02-17.xlsx", "2026-02-17"), ("lens.xlsx", "2026-01-09")], ids=str
)
def test_the_date_is_the_files_own_else_that_of_its_last_change(
    signed: CommandLine, tmp_path: Path, name: str, expected: str
) -> None:
    path = devices(tmp_path / name, video=5)
    moment = datetime(2026, 1, 9, 12).astimezone().timestamp()
    os.utime(path, (moment, moment))
    assert signed.data("inventory", "import", path, "--customer", "C1")["date"] == expected


def test_the_movement_since_the_month_before_is_told(counted: CommandLine, tmp_path: Path) -> None:
    path = devices(tmp_path / "april.xlsx", first=9, video=110)
    data = counted.data("inventory", "import", path, "--customer", "C1", "--date", "2026-04-17")
    assert (data["joined"], data["left"], data["moved"]) == (10, 9, 0)


def test_the_same_content_again_is_refused_under_any_name_and_date(counted: CommandLine, tmp_path: Path) -> None:
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes((counted.folder / "march.xlsx").read_bytes())
    words = ("inventory", "import", copy, "--customer", "C1", "--date", "2026-04-17")
    (issue,) = counted.issues(*words)
    assert (issue["code"], issue["file"]) == ("already_imported", "copy.xlsx")
    assert "inventory 1, dated 2026-03-17" in issue["message"]
    assert counted.codes(*words, "--accept", "older_inventory") == ["already_imported"]


GUARDS = {
    "older_inventory": {"models": {"video": 105}, "day": "2026-02-17", "first": 0},
    "other_customer": {"models": {"video": 109}, "day": "2026-04-17", "first": 500},
    "count_fell": {"models": {"video": 80}, "day": "2026-04-17", "first": 0},
}


@pytest.mark.parametrize("code", GUARDS)
def test_a_guard_refuses_and_its_code_goes_past_it(counted: CommandLine, tmp_path: Path, code: str) -> None:
    models, day, first = GUARDS[code].values()
    path = devices(tmp_path / "next.xlsx", first=int(str(first)), **models)  # type: ignore[arg-type]
    words = ("inventory", "import", path, "--customer", "C1", "--date", day)
    assert counted.codes(*words) == [code]
    assert f"--accept {code}" in counted.text(*words, status=1).err
    others = [word for other in GUARDS if other != code for word in ("--accept", other)]
    assert counted.codes(*words, *others) == [code]
    answer = counted.json(*words, "--accept", code)
    assert answer["data"]["id"] == 2
    assert [warning["code"] for warning in answer["warnings"]] == [code]


def test_several_guards_are_named_at_once_and_accepted_at_once(counted: CommandLine, tmp_path: Path) -> None:
    path = devices(tmp_path / "next.xlsx", first=500, video=20)
    words = ("inventory", "import", path, "--customer", "C1", "--date", "2026-02-17")
    codes = counted.codes(*words)
    assert codes == ["other_customer", "older_inventory"]
    told = counted.text(*words, status=1)
    assert told.err.splitlines()[-1].endswith("--accept other_customer --accept older_inventory")
    accepted = [word for code in codes for word in ("--accept", code)]
    assert counted.data(*words, *accepted)["counts"]["video"] == 20


def test_an_unknown_customer_is_refused(signed: CommandLine, tmp_path: Path) -> None:
    (issue,) = signed.issues("inventory", "import", devices(tmp_path / "a.xlsx", video=3), "--customer", "C9")
    assert (issue["code"], issue["message"]) == (
        "not_found",
        "There is no customer “C9”. Nothing was changed. Check the spelling.",
    )


def test_undo_takes_an_import_back_whole(signed: CommandLine, tmp_path: Path) -> None:
    one, two = devices(tmp_path / "one.xlsx", video=100), devices(tmp_path / "two.xlsx", first=5, video=100, voice=3)
    signed.data("inventory", "import", one, "--customer", "C1", "--date", "2026-02-17")
    before = without_log(signed.store)
    done = signed.data("inventory", "import", two, "--customer", "C1", "--date", "2026-03-17")
    undone = signed.data("inventory", "undo", done["id"])
    assert undone == {name: done[name] for name in STORED}
    assert without_log(signed.store) == before
    signed.data("inventory", "import", two, "--customer", "C1", "--date", "2026-03-17")


def test_undo_of_an_unknown_import_is_refused(signed: CommandLine) -> None:
    assert signed.codes("inventory", "undo", 7) == ["not_found"]


def test_undo_is_refused_while_a_true_up_rests_on_it(due: CommandLine) -> None:
    (issue,) = due.issues("inventory", "undo", 1)
    assert issue["code"] == "inventory_in_use"
    assert "TU-2026-A0001" in issue["message"]


def test_the_list_tells_every_inventory_oldest_first(counted: CommandLine, tmp_path: Path) -> None:
    assert counted.data("inventory", "list", "--customer", "C2") == []
    path = devices(tmp_path / "feb.xlsx", video=105)
    older = ("--date", "2026-02-17", "--accept", "older_inventory")
    counted.data("inventory", "import", path, "--customer", "C1", *older)
    listed = counted.data("inventory", "list", "--customer", "C1")
    assert [(one["id"], one["date"]) for one in listed] == [(2, "2026-02-17"), (1, "2026-03-17")]
    assert [list(one)[: len(STORED)] for one in listed] == [STORED, STORED]
    assert [(one["files"], one["in_force"], one["true_ups"]) for one in listed] == [
        (["feb.xlsx"], True, []),
        (["march.xlsx"], True, []),
    ]


def test_an_inventory_without_identities_is_accepted_with_a_warning(signed: CommandLine, tmp_path: Path) -> None:
    path = text_file(tmp_path / "a.csv", [("Model",), ("Poly Studio X52",), ("Poly Studio X52",)])
    answer = signed.json("inventory", "import", path, "--customer", "C1", "--date", "2026-02-17")
    assert answer["data"]["counts"]["video"] == 2
    assert "no_identity_columns" in [warning["code"] for warning in answer["warnings"]]


def test_an_import_is_told_to_people_with_what_waits_for_a_decision(signed: CommandLine, tmp_path: Path) -> None:
    path = mixed(tmp_path / "feb.xlsx", video=1200)
    out = signed.text("inventory", "import", path, "--customer", "C1", "--date", "2026-02-17").out
    assert "\n  video           1,200\n" in out
    assert "\n  Whatever 9  1\n" in out
    assert out.endswith("Imported as inventory 1 of C1, dated 2026-02-17.\n")


def test_r6_classifying_a_model_recounts_what_is_stored(signed: CommandLine, tmp_path: Path) -> None:
    path = mixed(tmp_path / "feb.xlsx", video=101)
    signed.data("inventory", "import", path, "--customer", "C1", "--date", "2026-02-17")
    (line,) = signed.data("check", "--month", "2026-02")
    assert (line["count"], line["complete"]) == (101, False)
    decision = signed.data("classify", "Whatever 9", "video", "--group", "Large")
    count = {
        "category": "video",
        "before": 101,
        "after": 102,
        "verdict_before": "within_allowance",
        "verdict": "within_allowance",
    }
    month = {"customer": "C1", "month": "2026-02", "date": "2026-02-17", "devices": 1, "complete": True}
    assert decision == {
        "model": "Whatever 9",
        "category": "video",
        "names": ["Whatever 9"],
        "inventories": 1,
        "months": [month | {"counts": [count]}],
    }
    (line,) = signed.data("check", "--month", "2026-02")
    assert (line["count"], line["complete"]) == (102, True)


def test_classifying_is_remembered_for_later_files(signed: CommandLine, tmp_path: Path) -> None:
    signed.data("classify", "whatever-9", "excluded")
    path = mixed(tmp_path / "feb.xlsx", video=3)
    data = signed.data("inventory", "import", path, "--customer", "C1", "--date", "2026-02-17")
    assert (data["excluded"], data["unclassified"]) == (1, {})


def test_classifying_is_told_in_words(line: CommandLine) -> None:
    told = line.text("classify", "Whatever 9", "ignored")
    assert told.out == "Whatever 9 now counts as: not a device. Stored inventories that list it: 0.\n"


def test_r6_classifying_tells_the_counts_before_and_after_by_customer_and_month(
    signed: CommandLine, tmp_path: Path
) -> None:
    path = devices(tmp_path / "feb.xlsx", video=104, extra=[("x", "Whatever 9", "ODD1000001", "Gent")])
    signed.data("inventory", "import", path, "--customer", "C1", "--date", "2026-02-17")
    told = signed.text("classify", "Whatever 9", "video").out.splitlines()
    assert told[-3].split() == ["customer", "month", "category", "before", "after", "verdict"]
    assert told[-1].split() == ["C1", "2026-02", "video", "104", "105", "within", "allowance", "→", "true-up"]
    told = signed.text("classify", "Whatever 9", "video").out.splitlines()
    assert told[-1] == "No count changes."


def test_the_day_after_today_is_a_warning(signed: CommandLine, tmp_path: Path) -> None:
    path = devices(tmp_path / "a.xlsx", video=3)
    answer = signed.json("inventory", "import", path, "--customer", "C1", "--date", date(2026, 11, 23))
    assert [warning["code"] for warning in answer["warnings"]] == ["inventory_in_future"]


SERIALS = ("0012345678", "482567123456", "8G21ABCD")
DAMAGED = ("12345678", "4.82567E+11", "8G21ABCD", "4825671234567890000")


def listed(path: Path, serials: tuple[str, ...]) -> Path:
    rows = [("Device Model", "Serial Number"), *(("Poly Studio X52", serial) for serial in serials)]
    return text_file(path, rows)


@pytest.fixture
def damaged(signed: CommandLine, tmp_path: Path) -> Path:
    """A file in which a spreadsheet program damaged three serials, after a month with sound ones."""
    path = listed(tmp_path / "jan.csv", SERIALS)
    signed.data("inventory", "import", path, "--customer", "C1", "--date", "2026-01-17")
    return listed(tmp_path / "feb.csv", DAMAGED)


def importing(path: Path, *more: object) -> list[object]:
    return ["inventory", "import", path, "--customer", "C1", "--date", "2026-02-17", *more]


def test_rows_with_damaged_serials_are_told_beside_last_months(signed: CommandLine, damaged: Path) -> None:
    data = signed.data(*importing(damaged, "--dry-run", "--accept", "count_fell", "--accept", "other_customer"))
    told = [(one["row"], one["damage"], one["earlier"], one["choice"]) for one in data["quarantine"]]
    assert told == [
        (2, "lost_zeros", "0012345678", None),
        (3, "scientific", "482567123456", None),
        (5, "rounded", None, None),
    ]
    assert "sets" not in data
    text = signed.text(*importing(damaged, "--dry-run", "--accept", "count_fell")).out.splitlines()
    assert text[0] == ("Set apart, since their serial numbers are damaged (--quarantine ROW=same, own or out decides):")
    assert text[1:4] == [
        "  2  Poly Studio X52  12345678  last month: 0012345678",
        "  3  Poly Studio X52  4.82567E+11  last month: 482567123456",
        "  5  Poly Studio X52  4825671234567890000",
    ]


def test_decisions_about_damaged_rows_are_part_of_the_import(signed: CommandLine, damaged: Path) -> None:
    decided = [word for each in ("2=same", "feb.csv:3=own", "5=out") for word in ("--quarantine", each)]
    data = signed.data(*importing(damaged, *decided))
    assert (data["counts"]["video"], data["quarantined"], data["left"], data["joined"]) == (3, 1, 1, 1)
    assert [one["choice"] for one in data["quarantine"]] == ["same", "own", "out"]
    assert data["rows"] == data["devices"] + data["ignored"] + data["duplicates"] + data["quarantined"]
    (line,) = signed.data("check", "--month", "2026-02")
    assert (line["count"], line["complete"]) == (3, True)


def test_decisions_that_fit_no_row_change_nothing(signed: CommandLine, damaged: Path) -> None:
    codes = signed.codes(*importing(damaged, "--quarantine", "4=own", "--quarantine", "5=same"))
    assert codes == ["quarantine_row_unknown", "quarantine_no_earlier"]


@pytest.mark.parametrize("text", ["2", "2=", "2=keep", "x=own", "0=own", "=own", "a.csv:=own"])
def test_what_decides_about_no_row_is_wrong_usage(signed: CommandLine, damaged: Path, text: str) -> None:
    told = signed.text(*importing(damaged, "--quarantine", text), status=2)
    assert "decides about no row" in told.err


def test_a_set_over_two_rows_is_told_and_counted_apart(signed: CommandLine, tmp_path: Path) -> None:
    signed.data("classify", "Savi Dock", "headset")
    rows = [("Device Model", "Serial Number", "User"), ("Savi 8220", "S000001", "ann"), ("Savi Dock", "S000002", "ann")]
    path = text_file(tmp_path / "sets.csv", rows)
    data = signed.data(*importing(path))
    assert data["sets"] == [{"kept": "Savi 8220 Series", "part": "Savi Dock", "pairs": 1}]
    assert (data["counts"]["headset"], data["duplicates"]) == (2, 0)


def test_the_same_content_again_is_refused_renamed_and_in_a_zip(counted: CommandLine, tmp_path: Path) -> None:
    path = devices(tmp_path / "april.xlsx", video=110)
    counted.data("inventory", "import", path, "--customer", "C1", "--date", "2026-04-17")
    renamed, packed = tmp_path / "mei.xlsx", tmp_path / "mei.zip"
    renamed.write_bytes(path.read_bytes())
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(path, "export/anders.xlsx")
    for again in (renamed, packed):
        words = ("inventory", "import", again, "--customer", "C1", "--date", "2026-05-17")
        assert counted.codes(*words) == counted.codes(*words, "--dry-run") == ["already_imported"]


def test_content_of_another_customer_names_that_customer(counted: CommandLine, tmp_path: Path) -> None:
    path = devices(tmp_path / "april.xlsx", video=110)
    counted.data("inventory", "import", path, "--customer", "C1", "--date", "2026-04-17")
    packed = tmp_path / "april.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(path, "april.xlsx")
    words = ("inventory", "import", packed, "--customer", "C2", "--date", "2026-04-17")
    (issue,) = counted.issues(*words)
    assert issue["code"] == "other_customer"
    assert "110 of 110 devices (100 %) are known at customer C1" in issue["message"]
    answer = counted.json(*words, "--accept", "other_customer")
    told = {one["code"]: one["message"] for one in answer["warnings"]}
    assert "C1" in told["imported_for_other_customer"]
