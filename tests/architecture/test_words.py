"""What no file may say: the host of a package registry, a path of one machine; and what the window may not hide."""

import re

from tests.architecture.source import ROOT, name_of, project_files, python_files
from tools.tr_calls import read_calls

# Put together here so that this file does not say them either.
HOSTS = ["pypi" + ".org", "python" + "hosted.org", "anaconda" + ".org", "registry" + ".npmjs"]
PATHS = ["/" + folder + "/" for folder in ("root", "work", "Users")] + ["/home/" + r"[a-z]", r"[A-Z]:\\+Users\\"]
UNSAYABLE = re.compile(rb"(?<![\w.])(?:" + "|".join([*map(re.escape, HOSTS), *PATHS]).encode() + rb")")


def test_no_file_names_a_package_registry_or_a_path_of_one_machine() -> None:
    found = {name_of(file): UNSAYABLE.findall(file.read_bytes()) for file in project_files()}
    assert {name: words for name, words in found.items() if words} == {}


def test_trap_29_no_lock_file_that_names_hosts_lies_in_the_repository() -> None:
    assert [name_of(file) for file in project_files() if file.name in ("uv.lock", "pylock.toml", "poetry.lock")] == []


def test_trap_26_every_text_of_the_window_can_be_translated() -> None:
    sources = [*python_files("app/views"), ROOT / "app" / "bootstrap.py"]
    assert read_calls(sources, ROOT).problems == []
