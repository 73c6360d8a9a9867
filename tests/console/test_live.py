"""What an open page is told when it asks whether anything changed, and what it is not told."""

import json
import re
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from desk.case_alerts import see_to
from desk.folders import FOLDERS
from desk.merging import merge, part
from desk.notes import write_note
from desk.queueing import snooze
from desk.taking import take_thread
from models.cases import Case, CaseKind
from models.desk import Note
from models.threads import ThreadMode
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, put, receive
from tests.console.office import Browser, Office
from tests.desk.cases_on_file import on_file
from tests.desk.test_case_alerts import raises

HOUR = timedelta(hours=1)
BEN = "+12025550102"
News = dict[str, str]


@pytest.fixture(autouse=True)
def _no_second_of_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("console.live.FRESH_SECONDS", -1.0)


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    thread_id = receive(office.terminal, DANA, "my fee is wrong", now - HOUR)
    escalate(office.terminal, thread_id, now - HOUR, "complaint")
    return thread_id


@pytest.fixture
def ben(office: Office, now: datetime) -> uuid.UUID:
    """A thread that the bot has."""
    return receive(office.terminal, BEN, "hello", now - HOUR)


def asks(browser: Browser, thread_id: uuid.UUID | None = None, folder: str = "escalated") -> News:
    thread = f"&thread={thread_id}" if thread_id else ""
    answer = browser.get(f"/live?folder={folder}{thread}")
    assert answer.status_code == 200
    found: News = json.loads(answer.text)
    return found


def test_nothing_new_is_said_without_words(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    first = ana.get(f"/live?folder=escalated&thread={dana}")
    same = {"If-None-Match": first.headers["ETag"]}
    ana.shows(f"/threads/{dana}")
    again = ana.get(f"/live?folder=escalated&thread={dana}", headers=same)
    assert (again.status_code, again.text) == (304, "")
    receive(office.terminal, DANA, "and now?", now)
    assert ana.get(f"/live?folder=escalated&thread={dana}", headers=same).status_code == 200


def test_a_page_knows_what_it_was_made_from(ana: Browser, dana: uuid.UUID) -> None:
    page, news = ana.shows(f"/threads/{dana}"), asks(ana, dana)
    assert f'data-lists="{news["lists"]}"' in page
    assert f'data-texts="{news["thread"]}"' in page


def test_a_text_to_the_bot_changes_its_own_thread_and_the_list_of_all(
    office: Office, ana: Browser, dana: uuid.UUID, ben: uuid.UUID, now: datetime
) -> None:
    before = asks(ana, dana), asks(ana, ben), asks(ana, folder="all")
    receive(office.terminal, BEN, "and my balance?", now)
    after = asks(ana, dana), asks(ana, ben), asks(ana, folder="all")
    assert before[0] == after[0]
    assert before[1]["lists"] == after[1]["lists"]
    assert before[1]["thread"] != after[1]["thread"]
    assert before[2]["lists"] != after[2]["lists"]


Act = Callable[[Office, uuid.UUID, datetime], Any]


def _in_session(act: Callable[..., Any]) -> Act:
    def do(office: Office, thread_id: uuid.UUID, now: datetime) -> None:
        with office.database.write() as session:
            act(session, thread_id, office.staff("agent"), now)

    return do


@pytest.mark.parametrize(
    ("act", "changes"),
    [
        (_in_session(take_thread), {"lists", "thread"}),
        (_in_session(lambda *at: write_note(at[0], at[1], at[2], "deaf", at[3])),
         {"lists", "thread"}),
        (_in_session(lambda *at: snooze(at[0], at[1], at[2], at[3] + HOUR, at[3])),
         {"lists", "thread"}),
        (lambda office, one, now: put(office.terminal, one, mode=ThreadMode.BOT),
         {"lists", "thread"}),
        (lambda office, one, now: put(office.terminal, one, assigned_to=1), {"lists", "thread"}),
        (lambda office, one, now: receive(office.terminal, DANA, "still?", now),
         {"lists", "thread"}),
        (lambda office, one, now: escalate(office.terminal, one, now, "distress"), {"lists"}),
        (lambda office, one, now: put(office.terminal, one, language="es"), set()),
    ],
)  # fmt: skip
def test_a_step_changes_what_shows_it(
    office: Office, dana: uuid.UUID, now: datetime, act: Act, changes: set[str]
) -> None:
    ana = office.browser("agent")
    before = asks(ana, dana)
    act(office, dana, now)
    after = asks(ana, dana)
    assert {name for name in before if before[name] != after[name]} == changes


def test_a_text_to_a_merged_number_changes_the_thread_it_was_merged_into(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    number = "+12025550177"
    other = receive(office.terminal, number, "me on another phone", now)
    asks(ana, dana)
    with office.database.write() as session:
        merge(session, other, dana, office.staff("agent"), now)
    before = asks(ana, dana)
    receive(office.terminal, number, "did you get this?", now)
    assert asks(ana, dana)["thread"] != before["thread"]
    with office.database.write() as session:
        part(session, other, office.staff("agent"), now)
    before = asks(ana, dana)
    receive(office.terminal, number, "and now?", now)
    assert asks(ana, dana)["thread"] == before["thread"]


def test_every_process_says_the_same(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    """Whoever asks another process, which has looked at other moments, is not told of changes."""
    asks(ana, dana)
    receive(office.terminal, DANA, "still?", now)
    long_running = asks(ana, dana)
    office.terminal.app.extensions["loanline.news"].__init__()
    assert asks(ana, dana) == long_running


def test_a_list_is_made_anew_at_the_page_that_is_open(
    office: Office, ana: Browser, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("console.pages.inbox.PAGE", 2)
    for place in range(3):
        other = receive(office.terminal, f"+1202555017{place}", f"line {place}", now)
        escalate(office.terminal, other, now + timedelta(minutes=place), "unsure")
    page = ana.shows("/inbox/escalated?page=2")
    assert "line 2" in page
    (thread,) = re.findall(r'href="/console(/threads/[^"]+)"', page)
    for shown in (page, ana.shows(thread.replace("&amp;", "&"))):
        (refresh,) = re.findall(r'id="list".* hx-get="/console([^"]+)"', shown)
        anew = ana.shows(refresh.replace("&amp;", "&"))
        assert [line for line in ("line 0", "line 1", "line 2") if line in anew] == ["line 2"]
    assert ana.get("/inbox/escalated/list?page=x").status_code == 404
    assert "Nothing is left on this page." in ana.shows("/inbox/escalated?page=3")


def test_a_folder_or_thread_that_is_none_is_answered_as_none(ana: Browser) -> None:
    assert asks(ana, uuid.uuid4())["thread"] == asks(ana, uuid.uuid4())["thread"]
    assert ana.get("/live?thread=x&folder=%00").status_code == 200
    assert "nonsense" not in FOLDERS
    assert asks(ana, folder="nonsense") == asks(ana)


def test_a_row_that_is_committed_after_one_with_a_higher_id_is_told_of(
    office: Office, ana: Browser, dana: uuid.UUID, ben: uuid.UUID, now: datetime
) -> None:
    def writes(note_id: int, thread_id: uuid.UUID) -> None:
        with office.database.write() as session:
            staff_id = office.staff("agent").id
            row = Note(id=note_id, thread_id=thread_id, staff_id=staff_id, at=now, body="x")
            session.add(row)

    asks(ana, dana)
    writes(900, ben)
    before = asks(ana, dana)
    writes(800, dana)
    assert asks(ana, dana)["thread"] != before["thread"]


def test_a_clock_to_see_to_changes_the_lists_and_comes_with_them(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    reference = on_file(office, CaseKind.COMPLAINT, now)
    ana.does(f"/cases/{reference}/take")
    before = asks(ana)
    assert "Clocks to see to" not in ana.shows("/inbox/escalated/list")
    raises(office, reference, now)
    raised = asks(ana)
    assert raised["lists"] != before["lists"]
    assert "Clocks to see to: 1" in ana.shows("/inbox/escalated/list")
    with office.database.write() as session:
        case = session.scalars(select(Case).where(Case.reference == reference)).one()
        see_to(session, case, office.staff("agent"), now)
    assert asks(ana)["lists"] != raised["lists"]
