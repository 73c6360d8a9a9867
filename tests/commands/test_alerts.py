"""`alerts`: what needs somebody at once, at a terminal."""

import uuid
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app import create_app
from clock import real_now
from models.alerts import Alert, AlertKind
from models.staff import AuditEntry
from tests.alerts.receiver import Receiver, listening
from tests.alerts.tables import with_alerts
from tests.commands.conftest import ANA, DANA, MakeSettings, Terminal, hire
from tests.commands.texts import receive

Other = Callable[[str], Terminal]

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr':DeprecationWarning")


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with listening() as found:
        yield found


@pytest.fixture
def alerted(busy: Terminal) -> Iterator[Terminal]:
    with with_alerts(busy.database):
        yield busy


def leave(terminal: Terminal, now: datetime, **columns: Any) -> int:
    """An alert in the table."""
    given: dict[str, Any] = {
        "kind": AlertKind.DUTY_FAILED,
        "subject": uuid.uuid4().hex,
        "since": now,
        "raised_at": now,
        "tell_at": real_now(),
    }
    alert = Alert(**given | columns)
    with terminal.database.write() as session:
        session.add(alert)
        session.flush()
        return alert.id


@pytest.fixture
def other(alerted: Terminal, make_settings: MakeSettings) -> Iterator[Other]:
    """The same database with other addresses."""
    opened: list[Terminal] = []

    def make(urls: str) -> Terminal:
        url = alerted.services.settings.database_url
        opened.append(Terminal(create_app(make_settings(database_url=url, alert_urls=urls))))
        return opened[-1]

    yield make
    for terminal in opened:
        terminal.services.close()


# --- list -----------------------------------------------------------------------------------


def test_an_empty_list_says_so_and_that_nobody_is_told(alerted: Terminal) -> None:
    nobody = "ALERT_URLS is not set, so nobody is told.\n"
    assert alerted.says("alerts", "list") == f"No alert is open.\n{nobody}"
    assert alerted.says("alerts", "list", "--all") == f"No alert yet.\n{nobody}"


def test_the_list_says_what_about_whom_since_when_and_who_was_told(
    alerted: Terminal, now: datetime
) -> None:
    thread_id = receive(alerted, DANA, "hello", now)
    kind = AlertKind.DISTRESS
    leave(alerted, now, kind=kind, subject=thread_id.hex, thread_id=thread_id, times_told=2)
    leave(alerted, now, last_error="NotTaken", subject="catch_up")
    first, second, _ = alerted.says("alerts", "list").splitlines()
    assert first == (
        f"1      A borrower may be in distress  (thread {thread_id.hex[:8]}, since "
        "2026-11-21 15:00 UTC)  told 2x"
    )
    assert "(catch_up, since" in second
    assert second.endswith("told 0x, failed (NotTaken)")


def test_ended_ones_are_shown_when_asked_for(alerted: Terminal, now: datetime) -> None:
    leave(alerted, now, ended_at=now + timedelta(minutes=5))
    leave(alerted, now)
    assert len(alerted.says("alerts", "list").splitlines()) == 2
    newest, oldest, _ = alerted.says("alerts", "list", "--all").splitlines()
    assert newest.startswith("2 ")
    assert oldest.endswith("ended 2026-11-21 15:05")


# --- acknowledge ----------------------------------------------------------------------------


def test_acknowledging_is_said_listed_and_audited(alerted: Terminal, now: datetime) -> None:
    alert_id = str(leave(alerted, now))
    said = alerted.says("alerts", "acknowledge", alert_id, "--by", ANA)
    assert said == f"Ana Ruiz sees to alert {alert_id}; nobody else is told of it.\n"
    assert "Ana Ruiz sees to it" in alerted.says("alerts", "list")
    with alerted.database.read() as session:
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert entry is not None
    assert entry.actor.startswith("staff:")
    assert (entry.action, entry.subject) == ("alert.acknowledge", alert_id)


def test_whoever_does_not_work_here_cannot_acknowledge(alerted: Terminal, now: datetime) -> None:
    alert_id = str(leave(alerted, now))
    said = alerted.refuses("alerts", "acknowledge", alert_id, "--by", "max@lender.example")
    assert "Nobody works here under that address" in said


def test_an_auditor_cannot_acknowledge(alerted: Terminal, now: datetime) -> None:
    hire(alerted, "ida@lender.example", "Ida Berg", "auditor")
    alert_id = str(leave(alerted, now))
    said = alerted.refuses("alerts", "acknowledge", alert_id, "--by", "ida@lender.example")
    assert "Auditors may read alerts" in said


@pytest.mark.parametrize("given", ["0", "-1", "abc", str(2**63)])
def test_what_is_no_id_is_refused(alerted: Terminal, given: str) -> None:
    result = alerted.type("alerts", "acknowledge", "--by", ANA, "--", given)
    assert result.exit_code == 2


def test_an_alert_that_is_not_there_is_said_to_be_none(alerted: Terminal) -> None:
    assert "no such alert" in alerted.refuses("alerts", "acknowledge", "7", "--by", ANA)


# --- test -----------------------------------------------------------------------------------


def test_a_test_goes_to_the_first_rank_only(other: Other, receiver: Receiver) -> None:
    urls = f"{receiver.url('/a')},{receiver.url('/b')};{receiver.url('/c')}"
    said = other(urls).says("alerts", "test")
    assert said == "Rank 1, position 1: taken\nRank 1, position 2: taken\n"
    assert sorted(receiver.paths()) == ["/a", "/b"]
    assert "Nothing is wrong" in receiver.bodies()[0]


def test_a_test_names_the_position_that_failed_and_ends_with_code_1(
    other: Other, receiver: Receiver
) -> None:
    receiver.refuses.add("/secret")
    urls = f"{receiver.url('/a')} {receiver.url('/secret')}"
    said = other(urls).refuses("alerts", "test")
    assert "Rank 1, position 1: taken" in said
    assert "Rank 1, position 2: FAILED (NotTaken)" in said
    assert "secret" not in said
    assert receiver.paths() == ["/a"]


def test_a_test_without_addresses_says_so(alerted: Terminal) -> None:
    assert "ALERT_URLS is not set" in alerted.refuses("alerts", "test")


def test_a_test_of_what_apprise_does_not_understand_names_the_place(
    other: Other,
) -> None:
    said = other("nosuch://secret").refuses("alerts", "test")
    assert "rank 1, position 1" in said
    assert "secret" not in said
