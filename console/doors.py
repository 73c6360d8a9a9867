"""Who may open which page: one table, filled where pages are made, checked before each request.

A page that names no door cannot be made, so nothing is open by oversight. docs/security.md shows
the table; a test holds the two together and tries every page as every role.
"""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from flask import Blueprint

View = Callable[..., Any]


class Door(enum.StrEnum):
    """Whom a page lets in."""

    NOBODY = "nobody"
    """Whoever is not signed in, and everybody else."""
    HALF = "half"
    """Whoever gave the password, or came by the provider, and owes the second factor."""
    READ = "read"
    """Everybody who is signed in."""
    WORK = "work"
    """Those who answer borrowers."""
    LEAD = "lead"
    """Those who answer for the others' work."""
    PROOF = "proof"
    """Those who may read and export the records of everybody."""
    OVERSEE = "oversee"
    """Those who keep people and settings, and those who look at how they do."""
    RUN = "run"
    """Those who keep people and settings."""


ROLES: Final = ("agent", "supervisor", "admin", "auditor")
_OPENS: Final[Mapping[Door, frozenset[str]]] = {
    Door.NOBODY: frozenset(ROLES),
    Door.HALF: frozenset(ROLES),
    Door.READ: frozenset(ROLES),
    Door.WORK: frozenset({"agent", "supervisor", "admin"}),
    Door.LEAD: frozenset({"supervisor", "admin"}),
    Door.PROOF: frozenset({"supervisor", "admin", "auditor"}),
    Door.OVERSEE: frozenset({"admin", "auditor"}),
    Door.RUN: frozenset({"admin"}),
}


@dataclass(frozen=True)
class Page:
    """One address of the console."""

    endpoint: str
    rule: str
    methods: tuple[str, ...]
    door: Door


PAGES: Final[dict[str, Page]] = {}


def opens(door: Door, role: str) -> bool:
    """Whether somebody of this role, signed in, may pass."""
    return role in _OPENS[door]


def page(blueprint: Blueprint, rule: str, door: Door, *methods: str) -> Callable[[View], View]:
    """Make a view a page behind ``door``; of GET where no method is named."""

    def install(view: View) -> View:
        endpoint = f"{blueprint.name}.{view.__name__}"
        used = methods or ("GET",)
        PAGES[endpoint] = Page(endpoint, f"{blueprint.url_prefix or ''}{rule}", used, door)
        blueprint.add_url_rule(rule, view.__name__, view, methods=list(used))
        return view

    return install
