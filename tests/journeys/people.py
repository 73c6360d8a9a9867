"""The borrowers of ``accounts.yaml``, by name."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

ACCOUNTS: Final = Path(__file__).with_name("accounts.yaml")


@dataclass(frozen=True)
class Person:
    """What a borrower knows of themselves."""

    id: str
    name: str
    number: str
    proof: str
    """ZIP code and birth year, as they would be texted."""
    document: dict[str, Any]


@cache
def documents() -> dict[str, dict[str, Any]]:
    """The account documents by the borrower's name."""
    return {one["name"]: one for one in YAML(typ="safe").load(ACCOUNTS)}


def person(name: str) -> Person:
    """A borrower of the file; ``KeyError`` for a name that is not in it."""
    found = documents()[name]
    proof = f"{found['postal_code']} {found['dob'][:4]}"
    return Person(found["id"], name, found["phone"], proof, found)
