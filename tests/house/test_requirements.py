"""What is asked for is locked with hashes, and the product needs nothing that is not."""

import functools
import importlib.metadata
import re
import sys
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.sources import BESIDE, FLOORS, ROOT, product
from tests.house.test_floors import imported

PAIRS = {
    "requirements/runtime.in": "requirements.txt",
    "requirements/dev.in": "requirements/dev.txt",
}

ONLY_TO_TRAIN = {"sklearn", "scipy", "joblib"}
"""Used on a laptop to make the weights, which are committed."""


def asked_for(path: str) -> list[Requirement]:
    lines = (line.split("#")[0].strip() for line in (ROOT / path).read_text().splitlines())
    return [Requirement(line) for line in lines if line and not line.startswith("-")]


@functools.cache
def locked(path: str) -> dict[str, str]:
    """Version by package; ``AssertionError`` for a line without a hash."""
    entries = re.split(r"\n(?=\S)", (ROOT / path).read_text())
    found: dict[str, str] = {}
    for entry in entries:
        match = re.match(r"([A-Za-z0-9._-]+)(?:\[[\w,]+\])?==([^\s;]+)", entry)
        if not match:
            continue
        assert "--hash=sha256:" in entry, f"{path}: {match[1]} has no hash"
        found[canonicalize_name(match[1])] = match[2]
    return found


@pytest.mark.parametrize("path", PAIRS)
def test_everything_asked_for_is_locked_at_a_version_that_fits(path: str) -> None:
    lock = locked(PAIRS[path])
    for requirement in asked_for(path):
        version = lock.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement.name}: run make lock"
        assert requirement.specifier.contains(version), f"{requirement}: run make lock"


def test_the_two_locks_agree() -> None:
    runtime, development = (locked(path) for path in PAIRS.values())
    shared = runtime.keys() & development.keys()
    assert {name: runtime[name] for name in shared} == {name: development[name] for name in shared}


def test_the_locks_name_no_place_to_fetch_from() -> None:
    for path in PAIRS.values():
        assert not re.search(r"https?://|--index-url|--find-links", (ROOT / path).read_text()), path


def third_party() -> Iterator[tuple[str, str]]:
    """Every imported module of somebody else's, with the file that imports it."""
    for source in product():
        for module, line in imported(source):
            name = module.split(".")[0]
            if name not in sys.stdlib_module_names and name not in FLOORS | BESIDE:
                yield name, f"{source.path}:{line}"


def test_the_product_imports_nothing_that_a_host_would_not_have() -> None:
    lock = locked("requirements.txt")
    owners = importlib.metadata.packages_distributions()
    missing = {
        f"{where}: {name}"
        for name, where in third_party()
        if name not in ONLY_TO_TRAIN
        and not any(canonicalize_name(owner) in lock for owner in owners.get(name, []))
    }
    assert missing == set()


def test_a_host_runs_a_python_that_the_locks_are_made_for() -> None:
    assert (ROOT / ".python-version").read_text().strip() in ("3.11", "3.12", "3.13", "3.14")
