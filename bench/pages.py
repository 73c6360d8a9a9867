"""Every page of the console that can be opened, with addresses of what the database holds.

The pages are those of ``console.doors``, so that a new one is measured without anybody's thinking
of it; one whose address has a part that is not known here fails.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

import console.pages  # noqa: F401 — Importing the pages fills the table.
from console.doors import PAGES, Door
from desk.folders import FOLDERS
from desk.reporting.catalogue import REPORTS
from models.cases import Case
from models.desk import Macro, Search
from models.outbound import OutboundText
from models.staff import Staff
from models.threads import Thread, ThreadMode
from models.turns import Turn

SKIPPED: Final = frozenset({"provider.begin", "provider.back", "sign_in.ask_code"})
"""The way by an identity provider, and the second factor's page: the session has passed them."""
_ARGUMENT: Final = re.compile(r"<(?:\w+:)?(\w+)>")
_SOME: Final = 30
_APART: Final = ("inbox.folder", "reports.show", "reports.download")
"""Pages that stand for as many as they have keys."""
_OTHER_DAYS: Final = [f"/reports/waits?from=2026-01-{day:02}&to=2026-11-10" for day in range(1, 31)]
_FURTHER: Final = {
    "inbox.folder": {"all, page 100": ["/inbox/all?page=100"]},
    "reports.show": {"waits, other days": _OTHER_DAYS},
}
"""Addresses with a query, which can be slow where the plain one is not. Nobody has asked for any of
these spans of days before."""


def addresses(session: Session) -> dict[str, list[str]]:
    """What to measure by its name: a page with its key, and addresses to open in turn."""
    values = _values(session)
    found: dict[str, list[str]] = {}
    for page in PAGES.values():
        if "GET" not in page.methods or page.endpoint in SKIPPED:
            continue
        given = {**values, "key": _keys(page.endpoint), "language": ["en", "zh", "es"]}
        names = _ARGUMENT.findall(page.rule)
        for chosen in product(*(given[name] for name in names)):
            what = f"{page.endpoint} {chosen[0]}" if page.endpoint in _APART else page.endpoint
            path = _ARGUMENT.sub("{}", page.rule).format(*chosen)
            found.setdefault(what, []).append(path)
        for what, paths in _FURTHER.get(page.endpoint, {}).items():
            found[f"{page.endpoint} {what}"] = paths
    return found


def signed_out(what: str) -> bool:
    """Whether a page is for somebody who is not signed in."""
    return PAGES[what.partition(" ")[0]].door == Door.NOBODY


def _keys(endpoint: str) -> Sequence[str]:
    keys: Mapping[str, Sequence[str]] = {
        "inbox": tuple(FOLDERS),
        "reports": tuple(REPORTS),
        "responses": ("utter_greet", "utter_balance"),
    }
    return keys.get(endpoint.partition(".")[0], ())


def _values(session: Session) -> dict[str, Sequence[str]]:
    """Ids of what there is: of threads those that wait, of decisions the newest."""
    asked = {
        "thread_id": select(Thread.id).where(Thread.mode != ThreadMode.BOT),
        "inbound_id": select(Turn.inbound_id).order_by(Turn.inbound_id.desc()),
        "message_id": select(OutboundText.id),
        "reference": select(Case.reference).order_by(Case.id),
        "search_id": select(Search.id),
        "person_id": select(Staff.id),
        "macro_id": select(Macro.id),
    }
    return {
        name: [str(one) for one in session.scalars(rows.limit(_SOME))]
        for name, rows in asked.items()
    }
