"""The pinned requirements: within the ranges of pyproject.toml, hashed, naming no host."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.source import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RANGES = {
    "requirements.txt": PROJECT["project"]["dependencies"],
    "requirements-dev.txt": PROJECT["dependency-groups"]["dev"],
    "requirements-build.txt": PROJECT["dependency-groups"]["build"],
}
ENTRY = re.compile(
    r"^(?P<name>[a-z0-9.-]+)==(?P<version>\S+)(?P<marker> ; [^\\]+)? \\\n(?P<hashes>(?:    --hash=.*\n?)+)",
    re.MULTILINE,
)


def pins(name: str) -> dict[str, str]:
    """The versions that a file pins, by package."""
    return {entry["name"]: entry["version"] for entry in ENTRY.finditer((ROOT / name).read_text(encoding="utf-8"))}


@pytest.mark.parametrize("name", sorted(RANGES))
def test_every_dependency_is_pinned_within_its_range(name: str) -> None:
    pinned = pins(name)
    wanted = {canonicalize_name(each.name): each.specifier for each in map(Requirement, RANGES[name])}
    assert {key: pinned.get(key) for key in wanted if not wanted[key].contains(pinned.get(key, "0"))} == {}


@pytest.mark.parametrize("name", sorted(RANGES))
def test_every_range_has_an_end(name: str) -> None:
    ends = {"<", "=="}
    assert [each for each in RANGES[name] if not ends & {s.operator for s in Requirement(each).specifier}] == []


@pytest.mark.parametrize("name", sorted(RANGES))
def test_a_file_holds_hashed_pins_and_nothing_else(name: str) -> None:
    assert ENTRY.sub("", (ROOT / name).read_text(encoding="utf-8")).strip() == ""


def test_tests_run_on_the_versions_that_users_get() -> None:
    runtime, development = pins("requirements.txt"), pins("requirements-dev.txt")
    shared = runtime.keys() & development.keys()
    assert {key: (runtime[key], development[key]) for key in shared if runtime[key] != development[key]} == {}


def test_trap_23_the_wheels_of_qt_match_exactly() -> None:
    pinned = pins("requirements.txt")
    assert pinned["pyside6-essentials"] == pinned["shiboken6"]
    assert pinned["pyside6-pdf"].startswith(pinned["pyside6-essentials"] + ".")
    assert not {"pyside6", "pyside6-addons"} & pinned.keys()
