"""`inventory movement`: why the counts moved between two inventories, for people, for programs and as a workbook."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from app.commands.movement import MOST_SHOWN
from tests.cli.harness import VIDEO, VOICE, CommandLine, devices, dump
from tests.services.inventory.files import text_file

HEADER = ("Device Name", "Device Model", "Serial Number", "Site", "Last Detected")
KEYS = [
    "customer",
    "from",
    "to",
    "unseen_days",
    "last_seen_unknown",
    "categories",
    "reasons",
    "devices",
    "documents",
]
BOTH = ("--from", "2026-03", "--to", "2026-04")


@pytest.fixture
def moved(counted: CommandLine, tmp_path: Path) -> CommandLine:
    """109 video devices in March; in April two are new, one is gone, one moved, one became a phone, one is unseen."""
    rows = [(f"video {each}", VIDEO, f"VIDX{each:06d}", "Gent", "2026-04-16") for each in range(1, 111)]
    rows[0] = ("video 1", VIDEO, "VIDX000001", "Brugge", "2026-04-16")
    rows[1] = ("video 2", VOICE, "VIDX000002", "Gent", "2026-04-16")
    rows[2] = ("video 3", VIDEO, "VIDX000003", "Gent", "2026-01-02")
    rows[3] = ("video 4", VIDEO, "VIDX000004", "Gent", "")
    path = text_file(tmp_path / "april.csv", [HEADER, *rows])
    counted.data("inventory", "import", path, "--customer", "C1", "--date", "2026-04-17")
    return counted


def movement(line: CommandLine, *words: object) -> dict[str, Any]:
    data: dict[str, Any] = line.data("inventory", "movement", "--customer", "C1", *words)
    return data


def test_programs_are_told_everything_in_its_order(moved: CommandLine) -> None:
    data = movement(moved, *BOTH)
    assert list(data) == KEYS
    assert data["from"] == {"id": 1, "date": "2026-03-17", "quarantined": 0}
    assert data["to"] == {"id": 2, "date": "2026-04-17", "quarantined": 0}
    assert data["categories"] == [
        {
            "category": "video",
            "before": 109,
            "steps": [
                {"reason": "joined", "effect": 2},
                {"reason": "left", "effect": -1},
                {"reason": "reclassified", "effect": -1},
            ],
            "after": 109,
        },
        {"category": "voice", "before": 0, "steps": [{"reason": "reclassified", "effect": 1}], "after": 1},
    ]
    assert data["reasons"] == {"joined": 2, "left": 1, "reclassified": 1, "moved": 1, "unseen": 1}
    assert (data["unseen_days"], data["last_seen_unknown"], data["documents"]) == (30, 1, [])
    assert [one["reason"] for one in data["devices"]] == [
        "joined",
        "joined",
        "left",
        "reclassified",
        "reclassified",
        "moved",
        "unseen",
    ]


def test_the_effects_add_up_for_a_program_too(moved: CommandLine) -> None:
    data = movement(moved, *BOTH)
    for one in data["categories"]:
        effects = sum(device["effect"] for device in data["devices"] if device["category"] == one["category"])
        assert one["before"] + effects == one["after"]
        assert one["before"] + sum(step["effect"] for step in one["steps"]) == one["after"]


def test_a_device_says_where_it_stood_and_where_it_stands(moved: CommandLine) -> None:
    by_reason = {one["reason"]: one for one in movement(moved, *BOTH)["devices"]}
    gent, brugge = {"site": "Gent", "room": ""}, {"site": "Brugge", "room": ""}
    assert (by_reason["moved"]["before"], by_reason["moved"]["after"]) == (gent, brugge)
    assert (by_reason["left"]["before"], by_reason["left"]["after"]) == (gent, None)
    assert (by_reason["joined"]["before"], by_reason["joined"]["after"]) == (None, gent)
    assert by_reason["unseen"]["last_seen"] == "2026-01-02"
    assert by_reason["reclassified"]["earlier_model"] == VIDEO
    assert by_reason["joined"] == {
        "reason": "joined",
        "category": "video",
        "model": VIDEO,
        "earlier_model": None,
        "serial": "VIDX000110",
        "mac": "",
        "name": "video 110",
        "before": None,
        "after": gent,
        "last_seen": None,
        "effect": 1,
    }


@pytest.mark.parametrize(
    ("days", "unseen"), [("104", {"unseen": 1}), ("105", {"unseen": 1}), ("106", {}), ("1", {"unseen": 109})]
)
def test_the_days_of_unseen_are_a_choice(moved: CommandLine, days: str, unseen: dict[str, int]) -> None:
    reasons = movement(moved, *BOTH, "--unseen", days)["reasons"]
    assert {name: number for name, number in reasons.items() if name == "unseen"} == unseen


def test_people_read_the_bridge_and_the_devices(moved: CommandLine) -> None:
    told = moved.text("inventory", "movement", "--customer", "C1", *BOTH).out
    assert told.startswith("Movement of C1 from 2026-03-17 to 2026-04-17\n")
    lines = told.splitlines()
    assert [line.split() for line in lines[2:10]] == [
        ["video", "voice"],
        ["---------------------", "-----", "-----"],
        ["counted", "2026-03-17", "109", "0"],
        ["new", "+2"],
        ["gone", "-1"],
        ["from", "another", "category", "+1"],
        ["to", "another", "category", "-1"],
        ["counted", "2026-04-17", "109", "1"],
    ]
    assert lines[11:15] == [
        "Without effect on a count:",
        "  moved: 1",
        "  not seen for 30 days or more, though counted: 1",
        "  counted, but without a date on which it was last seen: 1",
    ]
    assert "Gent \u2192 Brugge" in told
    assert "Gent, 2026-01-02" in told


def test_a_long_list_is_cut_for_people_and_says_so(counted: CommandLine, tmp_path: Path) -> None:
    path = devices(tmp_path / "april.xlsx", video=200)
    counted.data("inventory", "import", path, "--customer", "C1", "--date", "2026-04-17")
    told = counted.text("inventory", "movement", "--customer", "C1", *BOTH).out
    assert told.count("VIDX") == MOST_SHOWN
    assert "and 41 more; --out DIR writes all of them to a workbook, --json prints them" in told
    assert len(movement(counted, *BOTH)["devices"]) == 91


def test_a_workbook_is_written_in_the_language_of_the_customer(moved: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    data = movement(moved, *BOTH, "--out", folder)
    (name,) = data["documents"]
    assert name == "Beweging 2026-03 2026-04 Voorbeeld Zorg.xlsx"
    book = load_workbook(folder / name)
    assert book["Apparaten"].max_row == len(data["devices"]) + 1
    assert [path.name for path in folder.iterdir()] == [name]
    told = moved.text("inventory", "movement", "--customer", "C1", *BOTH, "--out", folder).out
    assert f"The workbook is {folder / name}." in told


def test_it_changes_nothing_in_the_store(moved: CommandLine, tmp_path: Path) -> None:
    before = dump(moved.store)
    movement(moved, *BOTH, "--out", tmp_path)
    assert dump(moved.store) == before


@pytest.mark.parametrize(
    ("earlier", "later"), [("2026-03-17", "2026-04"), ("1", "2"), ("2026-03", "2"), ("1", "2026-04-17")]
)
def test_an_inventory_is_named_by_month_day_or_id(moved: CommandLine, earlier: str, later: str) -> None:
    assert movement(moved, "--from", earlier, "--to", later) == movement(moved, *BOTH)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ("--from", "2026-02", "--to", "2026-04"),
            "no_inventory_then",
            "Its months with an inventory: 2026-03, 2026-04",
        ),
        (("--from", "2026-04", "--to", "2026-04"), "same_inventory", "told apart by their days or ids"),
        (("--from", "2026-04", "--to", "2026-03"), "movement_backwards", "Name the earlier one first."),
        (("--from", "1", "--to", "9"), "not_found", "There is no inventory \u201c9\u201d."),
    ],
)
def test_what_cannot_be_compared_is_refused_in_words(
    moved: CommandLine, words: tuple[str, ...], code: str, said: str
) -> None:
    (issue,) = moved.issues("inventory", "movement", "--customer", "C1", *words)
    assert issue["code"] == code
    assert said in moved.text("inventory", "movement", "--customer", "C1", *words, status=1).err


def test_a_customer_or_folder_that_is_not_there_is_refused(moved: CommandLine, tmp_path: Path) -> None:
    assert moved.codes("inventory", "movement", "--customer", "C9", *BOTH) == ["not_found"]
    (tmp_path / "file").write_text("")
    folder = tmp_path / "file" / "below"
    assert moved.codes("inventory", "movement", "--customer", "C1", *BOTH, "--out", folder) == ["folder_not_written"]


@pytest.mark.parametrize(
    "words", [("--from", "2026-03"), ("--from", "march", "--to", "2026-04"), (*BOTH, "--unseen", "0")]
)
def test_wrong_usage_does_nothing(moved: CommandLine, words: tuple[str, ...]) -> None:
    assert moved.run("--store", moved.store, "inventory", "movement", "--customer", "C1", *words).status == 2
