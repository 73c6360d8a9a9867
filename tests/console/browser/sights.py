"""Every page that somebody can look at, with its address on a house: the table of doors, filled.

A new page is in the list by itself. One whose address holds a word that nobody filled in stops
the tests, as does a part of a page or a file that is not named as one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import console.pages  # noqa: F401 — Importing the pages fills the table.
from console.doors import PAGES, Door
from desk.reporting.catalogue import REPORTS

NO_PAGES: Final = {
    "inbox.rows": "a part that an open page fetches",
    "threads.part": "a part that an open page fetches",
    "live.news": "what an open page asks every few seconds",
    "cases.download_letter": "a file",
    "macros.colleagues": "a part that an open page fetches",
    "macros.words": "a part that an open page fetches",
    "reports.download": "a file",
    "provider.begin": "the way to another house, where the lender has a provider",
    "provider.back": "the way back from there",
}
"""What is fetched by GET and is nothing to look at, with why."""

_CHOSEN: Final[Mapping[str, tuple[Mapping[str, str], ...]]] = {
    "inbox.folder": ({"key": "all"}, {"key": "mentions"}, {"key": "snoozed"}),
    "reports.show": tuple({"key": key} for key in REPORTS),
    "responses.show": (
        {"key": "utter_balance", "language": "en"},
        {"key": "utter_greet", "language": "zh"},
    ),
}
"""Pages of which several are looked at: what stands in their addresses."""

_ARGUMENT: Final = re.compile(r"<(?:\w+:)?(\w+)>")


@dataclass(frozen=True)
class Sight:
    """One page to look at: the name of its picture, its address, whom it lets in."""

    name: str
    path: str
    door: Door


def sights(house: Mapping[str, str]) -> Iterator[Sight]:
    """All of them; ``house`` has a value for each word of an address."""
    for page in PAGES.values():
        if "GET" not in page.methods or page.endpoint in NO_PAGES:
            continue
        for chosen in _CHOSEN.get(page.endpoint, ({},)):
            path = _ARGUMENT.sub(lambda found: {**house, **chosen}[found[1]], page.rule)  # noqa: B023
            name = "-".join((*page.endpoint.split("."), *chosen.values()))
            yield Sight(name, path, page.door)
