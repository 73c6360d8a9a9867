"""Hostile words, an office full of them, and what in an answer would run or be obeyed."""

import re
import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from html.parser import HTMLParser
from itertools import product
from typing import Any, Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

import clock
import console.pages  # noqa: F401 — Importing the pages fills the table.
from clock import real_now
from console.doors import PAGES, Page
from desk.folders import FOLDERS
from desk.reporting.catalogue import REPORTS
from models.borrowers import Borrower
from models.cases import Case, CaseKind, CaseState
from models.desk import Label, Macro, Team
from models.inbound import InboundText
from models.outbound import OutboundText
from models.staff import Staff, StaffTask
from models.training import TextLabel
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, put, receive
from tests.console.office import Office
from tests.console.outgoing import started
from tests.desk.reporting.desk_log import DeskLog

HOSTILE: Final = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{1301*1303}}{% raw %}${1301*1303}#{1301*1303}",
    "{0.__class__}{name.__init__}%(x)s",
    "javascript:alert(1)",
    '=HYPERLINK("http://evil.example")',
    "\u202egnp.exe \u0000 \r\nSet-Cookie: a=b",
)
EVIL: Final = " ".join(HOSTILE).replace("\x00", "").replace("\r\n", " ")
OTHER: Final = "+12025550177"
"""The number of a thread that is merged into hers."""
FORMULA: Final = f"{HOSTILE[6]} {EVIL}"
"""The same with the formula in front, where a table would take it for one."""
READ: Final = [page for page in PAGES.values() if "GET" in page.methods]
_OWN: Final = "/console/static/"
_ARGUMENT: Final = re.compile(r"<(?:(\w+):)?(\w+)>")
_FETCHES: Final = ("script", "iframe", "object", "embed", "link", "base", "img")
_ADDRESSES: Final = ("href", "action", "formaction", "hx-get", "hx-post", "src")


class _Reader(HTMLParser):
    """Reads a page as a browser would, and notes what would run or fetch something foreign."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        foreign = tag in _FETCHES and not (
            given.get("src", given.get("href", "")).startswith((_OWN, "data:image/"))
        )
        handlers = [name for name in given if name.startswith(("on", "hx-on", "data-hx"))]
        obeyed = handlers or given.keys() & {"style", "srcdoc", "srcset", "http-equiv"}
        links = [given[name].strip() for name in _ADDRESSES if name in given]
        away = [one for one in links if not re.match(r"/(?!/)|#|\?|data:image/|$", one)]
        script = any("js:" in given.get(name, "") for name in ("hx-vals", "hx-headers"))
        if foreign or obeyed or away or script or tag == "style":
            self.active.append(f"<{tag} {given}>")


def active_in(page: str) -> list[str]:
    """The tags of a page that no page of ours has."""
    reader = _Reader()
    reader.feed(page)
    return reader.active


def harm_in(answer: TestResponse) -> list[str]:
    """What is wrong with an answer: active tags, words worked out, headers of somebody else's."""
    found = []
    if answer.content_type.startswith("text/html"):
        found = active_in(answer.text)
    if answer.content_type.startswith("text/") and str(1301 * 1303) in answer.text:
        found.append("a template in their words was worked out")
    for name, value in answer.headers:
        if "\n" in value or "\r" in value or (name == "Set-Cookie" and value.startswith("a=")):
            found.append(f"{name}: {value}")
    if not answer.headers.get("Location", "/console/").startswith("/console/"):
        found.append(answer.headers["Location"])
    return found


_FIGURE: Final = ("name", "text", "source", "as_of")


def poison(office: Office) -> None:
    """Whatever anybody can name or write is hostile: borrowers, texts, staff, labels, cases."""
    now = real_now()
    for words in HOSTILE:
        thread_id = receive(office.terminal, DANA, words.replace("\x00", ""), now, rule="taken")
    escalate(office.terminal, thread_id, now, "<b>late</b>")
    other = receive(office.terminal, OTHER, EVIL, now)
    put(office.terminal, other, merged_into=thread_id)
    started(office, other, now, EVIL, figures=[dict.fromkeys(_FIGURE, EVIL)])
    with office.database.write() as session:
        session.execute(
            update(Borrower).values(name=EVIL[:200], external_id="=" + Borrower.external_id)
        )
        later = now + timedelta(hours=1)
        session.execute(update(Staff).values(name=EVIL[:200], locked_until=later))
        _put_rows(session, thread_id, office.staff("agent").id, now)
    sol, ada = office.browser("supervisor"), office.browser("admin")
    proposed = {"text": "{lender}: <b>=1+1</b>", "reason": EVIL[:200]}
    sol.does("/responses/utter_thanks/en/propose", **proposed)
    for path, fields in (
        *_written(str(thread_id)),
        ("/responses/utter_greet/en/propose", proposed),
    ):
        answer = ada.post(path, **fields)
        assert answer.status_code in (303, 422), (path, answer.text[:2000])
        assert harm_in(answer) == [], path


def _put_rows(session: Session, thread_id: uuid.UUID, staff_id: int, now: datetime) -> None:
    """What no form of the console makes."""
    log, day = DeskLog(session, now), timedelta(days=1)
    log.text(now, EVIL, decision="ask", confidence=0.4)
    log.answer(clock.now() - day, log.text(clock.now() - day, EVIL), body=FORMULA)
    label = TextLabel(inbound_id=log.text(now, FORMULA).id, language="en", read_as="greet")
    label.intent, label.labelled_by, label.labelled_at = "greet", staff_id, now
    label.double = False
    closed = Case(reference="C-CLOSED", kind=CaseKind.REQUEST, state=CaseState.CLOSED)
    closed.thread_id, closed.opened_at, closed.closed_at = thread_id, now, now
    closed.details, closed.outcome = {"words": EVIL}, EVIL[:64]
    closed.letter = EVIL
    task = StaffTask(kind=EVIL[:32], subject=EVIL[:64], thread_id=thread_id, opened_at=now)
    task.note = EVIL
    named = [
        Team(name=EVIL[:60], created_at=now),
        Label(name=EVIL[:40], created_at=now),
        Macro(name=EVIL[:60], words={"en": EVIL}, resolves=False),
    ]
    session.add_all([label, closed, task, *named])


def _written(thread_id: str) -> Iterable[tuple[str, dict[str, str]]]:
    """What staff write by the forms, and where."""
    return (
        (f"/threads/{thread_id}/write", {"kind": "note", "then": "stay", "body": FORMULA}),
        (f"/threads/{thread_id}/write", {"kind": "reply", "then": "stay", "body": EVIL}),
        (f"/threads/{thread_id}/write", {"kind": "reply", "then": "later", "body": FORMULA[:100]}),
        (f"/threads/{thread_id}/cases", {"kind": "complaint", "note": FORMULA}),
        (f"/threads/{thread_id}/holds", {"scope": "all", "reason": EVIL[:32], "days": "3"}),
        (f"/threads/{thread_id}/label", {"label": "1"}),
        (f"/proof/thread/{thread_id}/hold", {"about": "number", "reason": EVIL[:200]}),
        ("/search", {"query": EVIL[:200]}),
        ("/found/1/name", {"name": EVIL[:40]}),
    )


def paths_of(office: Office, page: Page) -> list[str]:
    """Every address of a page, with what there is to see."""
    dana = number_of_dana(office)
    with office.database.read() as session:
        inbound = session.scalars(select(InboundText.id)).first()
        cases = session.scalars(select(Case.reference)).all()
        ours = session.scalars(select(OutboundText.id)).all()
    keys = {
        "inbox": FOLDERS,
        "reports": REPORTS,
        "responses": ("utter_greet", "utter_help", "utter_thanks"),
    }
    known: dict[str, Iterable[Any]] = {
        "key": keys.get(page.endpoint.split(".")[0], ()),
        "thread_id": [dana, office.terminal.services.lookup.number_id(OTHER)],
        "inbound_id": [inbound],
        "message_id": ours,
        "reference": cases,
        "language": ["en", "zh", "es"],
        **{key: [1] for key in ("search_id", "person_id", "macro_id")},
    }
    names = [name for _, name in _ARGUMENT.findall(page.rule)]
    return [_filled(page.rule, values) for values in product(*(known[name] for name in names))]


def _filled(rule: str, values: Iterable[Any]) -> str:
    given = iter(values)
    return _ARGUMENT.sub(lambda _: str(next(given)), rule)


def number_of_dana(office: Office) -> Any:
    """The id of her number, which is that of her thread."""
    return office.terminal.services.lookup.number_id(DANA)
