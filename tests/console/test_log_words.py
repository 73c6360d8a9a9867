"""What rows hold as codes is said in the reader's language, whichever code the house writes."""

import ast
import re
import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final, get_args

import pytest
from sqlalchemy import update

from accounts.consent import SOURCE
from bot.actions.application import STANDS
from bot.actions.requests import DOCUMENTS
from cases.holds import HoldScope, place_hold
from commands.consent import CHANNELS
from console.logwords import task_note
from desk import wording
from desk.action_words import ACTIONS
from desk.case_words import BOT_CATEGORIES, CATEGORIES
from intents.law import How
from intents.reading import Decision, EntityKind
from intents.rules.legal import _NOTICES
from models.cases import Case, CaseKind
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.staff import AuditEntry, StaffTask
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Browser, Office
from tests.desk.cases_on_file import on_file
from tests.house.sources import product

_ENTERS: Final = ("audit", "audit_view", "audit_glance", "wrote", "note", "step", "AuditEntry")
_ACTION: Final = re.compile(r"[a-z_]+\.[a-z_]+")
_ENGLISH: Final = re.compile(r"[a-z]{3,}")


def calls(*names: str) -> Iterator[ast.Call]:
    for source in product():
        for node in source.nodes:
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) in names:
                yield node


_BY_PLACE: Final = {
    "OpenTask": ("kind", "note"),
    "_task": ("", "kind"),
    "Escalate": ("reason",),
    "escalate": ("", "", "reason"),
    "_passed_on": ("", "reason"),
}


def given(call: ast.Call, name: str) -> ast.expr | None:
    """What a call gives under a name; of these few by its place."""
    places = _BY_PLACE.get(getattr(call.func, "id", ""), ())
    named = {one.arg: one.value for one in call.keywords}
    found: dict[str | None, ast.expr] = {**dict(zip(places, call.args, strict=False)), **named}
    return found.get(name)


def filled(node: ast.expr) -> str:
    """A text of the code, with a sign for each value in it."""
    if isinstance(node, ast.JoinedStr):
        return "".join(filled(one) for one in node.values)
    return str(node.value) if isinstance(node, ast.Constant) else "X"


def literals(name: str, *functions: str) -> set[str]:
    nodes = (given(call, name) for call in calls(*functions))
    return {filled(one) for one in nodes if isinstance(one, ast.Constant | ast.JoinedStr)}


def test_every_task_of_the_house_has_words() -> None:
    kinds = literals("kind", "open_task", "OpenTask", "_task") - {"carrier_X"}
    assert {"parked_turn", "failed_send", "preferences"} <= kinds <= set(wording.TASKS)
    notes = literals("note", "open_task", "OpenTask")
    assert len(notes) > 4
    assert notes <= {re.sub(r"\{\w+\}", "X", one) for one in wording.TASK_NOTES}


def test_every_reason_for_a_person_has_words() -> None:
    known = {**wording.INTENTS, **wording.CASES, **wording.ESCALATIONS}
    reasons = literals("reason", "Escalate", "escalate", "_passed_on")
    reasons |= {f"application_{answer}" for answer in STANDS} | {"text_after_opt_out"}
    reasons -= {"application_X"}
    assert len(reasons) > 25
    assert sorted(reasons - set(known)) == []


def test_every_category_of_the_bot_has_words() -> None:
    known = {**CATEGORIES, **wording.CASES, **BOT_CATEGORIES}
    written = literals("category", "new_case") | literals("reason", "_passed_on") | set(STANDS)
    written |= {"cease_and_desist", *DOCUMENTS, *(name for name, _ in _NOTICES)}
    assert len(written) > 15
    assert sorted(written - set(known)) == []


def test_every_action_that_is_entered_has_words() -> None:
    entered = {
        node.value
        for call in calls(*_ENTERS)
        for node in (*call.args, *(one.value for one in call.keywords if one.arg == "action"))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _ACTION.fullmatch(node.value)
    }
    assert len(entered) > 60
    assert sorted(entered - set(ACTIONS)) == []


@pytest.fixture
def zhou(office: Office) -> Browser:
    """Somebody who reads Chinese."""
    browser = office.browser("agent")
    browser.post("/me", interface="zh", single_keys="on")
    return browser


@pytest.fixture
def failed(office: Office, now: datetime) -> uuid.UUID:
    """A thread with a text that the network took for spam, a task, a hold and a case."""
    thread_id = receive(office.terminal, DANA, "hello", now)
    with office.database.write() as session:
        session.add(
            OutboundText(
                id=uuid.uuid4(), thread_id=thread_id, kind=OutboundKind.REPLY, body="Good day.", tier=0, segments=1,
                language="en", state=OutboundState.ACCEPTED, delivery_status="undelivered",
                error_code=30007, created_at=now, due_at=now, expires_at=now + timedelta(days=1),
            )
        )  # fmt: skip
        note = wording.TASK_NOTES[1]
        task = StaffTask(kind="preferences", subject="x", thread_id=thread_id, opened_at=now)
        task.note = note
        session.add(task)
        place_hold(session, thread_id, HoldScope.ALL, "other_channel", now=now)
    return thread_id


def test_why_a_text_did_not_arrive_is_said_in_words_with_the_code_behind(
    ana: Browser, zhou: Browser, failed: uuid.UUID
) -> None:
    ana.post("/me", interface="en")
    said = "The network took the text for spam. It is not sent again; please check its wording."
    assert f"{said} (30007)" in ana.shows(f"/threads/{failed}")
    zhou.post("/me", interface="zh")
    assert "请检查措辞。 (30007)" in zhou.shows(f"/threads/{failed}")


def test_tasks_holds_and_events_are_in_the_readers_language(
    ana: Browser, zhou: Browser, failed: uuid.UUID
) -> None:
    zhou.does("/threads/" + str(failed) + "/cases", kind=CaseKind.DISPUTE.value, note="")
    page = zhou.shows(f"/threads/{failed}")
    log = page.split('id="log"')[1].split('id="composer"')[0]
    events = re.findall(r'<p class="event"><span>(.*?)</span>', log)
    assert len(events) >= 2
    for event in events:
        assert _ENGLISH.search(event) is None, event
    assert "客户对可发短信的日期有要求。" in page
    assert "other channel" not in page


def test_how_consent_ended_is_in_words_whichever_way_the_house_enters() -> None:
    ways = {*get_args(How), *CHANNELS, SOURCE, *literals("method", "Expression")}
    assert len(ways) > 9
    assert ways <= set(wording.METHODS)


def test_every_kind_of_thing_that_is_read_has_words() -> None:
    assert set(get_args(EntityKind)) == set(wording.ENTITIES)
    assert set(get_args(Decision)) == set(wording.DECISIONS)


def test_what_a_person_wrote_of_a_task_stays(office: Office) -> None:
    with office.terminal.app.test_request_context(headers={"Accept-Language": "zh"}):
        assert task_note("Ask Mr Lee first.") == "Ask Mr Lee first."
        assert task_note(None) == ""
        assert task_note("Answering this text failed three times (Timeout). "
                         "Read it and answer yourself.").startswith("系统三次")  # fmt: skip


def test_a_case_and_the_records_name_no_codes_in_chinese(office: Office, now: datetime) -> None:
    reference = on_file(office, CaseKind.DISPUTE, now)
    with office.database.write() as session:
        session.execute(update(Case).values(category="dispute"))
        session.add(AuditEntry(at=now, actor="command", action="thread.show", subject="x"))
    admin = office.browser("admin")
    admin.post("/me", interface="zh")
    case = admin.shows(f"/cases/{reference}")
    assert ">dispute" not in case
    assert "<dd>text</dd>" not in case
    entries = admin.shows("/records").partition("<tbody>")[2]
    assert "<td>命令行</td>" in entries
    assert "<td>command</td>" not in entries
