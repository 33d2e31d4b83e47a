"""`portfolio`: the workbook in and out of a store."""

from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from tests.cli.harness import CommandLine, dump, portfolio
from tests.services.inventory.files import xlsx


def cells(path: Path) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(path)
    return {page.title: list(page.iter_rows(values_only=True)) for page in book.worksheets}


def test_an_import_makes_the_store_and_tells_what_is_new(line: CommandLine, tmp_path: Path) -> None:
    data = line.data("portfolio", "import", portfolio(tmp_path / "p.xlsx"))
    assert data["added"] == {"Customers": 2, "Contracts": 1, "Coverage": 1}
    assert (data["dry_run"], data["changed"]) == (False, {})
    assert line.store.exists()


def test_the_same_workbook_again_changes_nothing(signed: CommandLine) -> None:
    data = signed.data("portfolio", "import", signed.folder / "portfolio.xlsx")
    assert (data["added"], data["changed"]) == ({}, {})
    assert data["unchanged"]["Customers"] == 2


def test_a_dry_run_tells_the_same_and_changes_nothing(line: CommandLine, tmp_path: Path) -> None:
    path = portfolio(tmp_path / "p.xlsx")
    tried = line.data("portfolio", "import", path, "--dry-run")
    assert not line.store.exists()
    done = line.data("portfolio", "import", path)
    before = dump(line.store)
    again = line.data("portfolio", "import", path, "--dry-run")
    assert {**tried, "dry_run": False} == done
    assert (again["added"], dump(line.store)) == ({}, before)


def test_forty_wrong_cells_are_forty_problems_and_no_store(line: CommandLine, tmp_path: Path) -> None:
    rows = [("K1", "video", "many", "cheap") for _ in range(20)]
    path = xlsx(
        tmp_path / "wrong.xlsx",
        {
            "Customers": [("code", "name"), ("C1", "Zorg")],
            "Contracts": [
                ("number", "customer_code", "start", "end"),
                ("K1", "C1", date(2025, 9, 1), date(2026, 8, 31)),
            ],
            "Coverage": [
                ("contract_number", "category", "group", "installed", "unit_price"),
                *((row[0], row[1], f"G{number}", *row[2:]) for number, row in enumerate(rows)),
            ],
        },
    )
    issues = line.issues("portfolio", "import", path)
    assert len(issues) == 40
    assert {issue["code"] for issue in issues} == {"cell_not_a_count", "cell_not_an_amount"}
    assert issues[0] == {
        "code": "cell_not_a_count",
        "message": issues[0]["message"],
        "file": "wrong.xlsx",
        "sheet": "Coverage",
        "row": 2,
        "column": "installed",
        "value": "many",
    }
    assert not line.store.exists()


def test_problems_are_one_line_each_for_people(line: CommandLine, tmp_path: Path) -> None:
    path = portfolio(tmp_path / "p.xlsx", ("video", "many", 10), ("voice", 5, "cheap"))
    told = line.text("portfolio", "import", path, status=1)
    assert told.out == ""
    first, second, last = told.err.splitlines()
    assert first.startswith("p.xlsx, Coverage, row 2, installed: “many”")
    assert second.startswith("p.xlsx, Coverage, row 3, unit_price: “cheap”")
    assert last == "Problems found: 2. Nothing was changed."


def test_problems_are_told_in_dutch(line: CommandLine, tmp_path: Path) -> None:
    path = portfolio(tmp_path / "p.xlsx", ("video", "veel", 10))
    told = line.run("portfolio", "import", path, "--store", line.store, "--language", "nl")
    assert told.err.startswith("p.xlsx, Coverage, rij 2, installed: “veel” is geen")


def test_a_signed_contract_is_not_changed_by_a_workbook(signed: CommandLine, tmp_path: Path) -> None:
    other = portfolio(tmp_path / "other.xlsx", ("video", 120, 239.98))
    assert signed.codes("portfolio", "import", other) == ["contract_differs"]


def test_r11_a_stored_contract_is_corrected_when_that_is_said(signed: CommandLine, tmp_path: Path) -> None:
    other = portfolio(tmp_path / "other.xlsx", ("video", 120, 239.98))
    told = signed.text("portfolio", "import", other, status=1)
    assert told.err.splitlines()[-1].endswith("--accept contract_differs")
    answer = signed.json("portfolio", "import", other, "--accept", "contract_differs")
    assert answer["data"]["changed"] == {"Contracts": 1, "Coverage": 1}
    assert [one["code"] for one in answer["warnings"]] == ["contract_corrected"]
    kinds = [(one["kind"], one["ordered"]) for one in signed.data("ledger", "--contract", "K1")]
    assert kinds == [("start", 100), ("correction", 120)]


def test_unknown_columns_are_warnings_of_a_success(line: CommandLine, tmp_path: Path) -> None:
    path = portfolio(tmp_path / "p.xlsx", colour="red")
    answer = line.json("portfolio", "import", path)
    assert [warning["code"] for warning in answer["warnings"]] == ["column_unknown"]
    told = line.text("portfolio", "import", path)
    assert told.err.startswith("Warning: p.xlsx, Contracts, row 1, colour: ")


def test_a_file_that_is_gone_is_a_problem(line: CommandLine) -> None:
    assert line.codes("portfolio", "import", line.folder / "gone.xlsx") == ["file_missing"]


def test_exported_imported_and_exported_again_the_cells_are_equal(signed: CommandLine, tmp_path: Path) -> None:
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    rows = signed.data("portfolio", "export", first)["rows"]
    assert (rows["Customers"], rows["Contracts"], rows["Coverage"]) == (2, 1, 1)
    signed.store = tmp_path / "empty.db"
    signed.data("portfolio", "import", first)
    signed.data("portfolio", "export", second)
    assert cells(first) == cells(second)


def test_an_export_replaces_a_workbook_and_nothing_else(signed: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    signed.data("portfolio", "export", path)
    signed.data("portfolio", "export", path)
    assert signed.codes("portfolio", "export", signed.store) == ["file_exists"]


def test_an_export_into_a_folder_that_is_missing_is_refused(signed: CommandLine, tmp_path: Path) -> None:
    assert signed.codes("portfolio", "export", tmp_path / "none" / "out.xlsx") == ["workbook_not_written"]


def test_the_template_imports_with_a_warning_and_is_never_overwritten(line: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "template.xlsx"
    assert line.data("portfolio", "template", path) == {"file": str(path)}
    assert "example_rows" in [one["code"] for one in line.json("portfolio", "import", path)["warnings"]]
    content = path.read_bytes()
    assert line.codes("portfolio", "template", path) == ["file_exists"]
    assert path.read_bytes() == content


def test_the_template_speaks_the_language_asked_for(line: CommandLine, tmp_path: Path) -> None:
    line.run("portfolio", "template", tmp_path / "nl.xlsx", "--language", "nl")
    line.run("portfolio", "template", tmp_path / "en.xlsx", "--language", "en")
    assert cells(tmp_path / "nl.xlsx").keys() != cells(tmp_path / "en.xlsx").keys()


def test_the_result_is_a_table_for_people(line: CommandLine, tmp_path: Path) -> None:
    told = line.text("portfolio", "import", portfolio(tmp_path / "p.xlsx"))
    heads, rule, customers, *_ = told.out.splitlines()
    assert heads.split() == ["sheet", "added", "changed", "unchanged"]
    assert customers.split() == ["Customers", "2", "0", "0"]
    assert len(heads) == len(rule) == len(customers)
    assert told.out.endswith("\nImported.\n")
