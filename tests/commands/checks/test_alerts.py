"""Alerts to staff: whether anybody is told, and what nobody has acknowledged."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from clock import real_now
from commands.checks.alerts import open_ones, told_whom
from commands.checks.settings import settings
from commands.checks.stuck import stuck
from models.alerts import Alert, AlertKind
from tests.alerts.tables import with_alerts
from tests.commands.checks.conftest import Ask, said
from tests.commands.conftest import MakeSettings, Terminal

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr':DeprecationWarning")


@pytest.fixture
def alerted(terminal: Terminal) -> Iterator[Terminal]:
    with with_alerts(terminal.database):
        yield terminal


def leave(terminal: Terminal, now: datetime, subject: str, **columns: object) -> None:
    given = {"kind": AlertKind.DUTY_FAILED, "since": now, "raised_at": now, "tell_at": real_now()}
    with terminal.database.write() as session:
        session.add(Alert(subject=subject, **given | columns))


def test_that_nobody_is_told_is_a_warning(
    make_settings: MakeSettings, terminal: Terminal, ask: Ask
) -> None:
    finding = told_whom(make_settings())
    assert said(finding).startswith("warning: ALERT_URLS is not set: nobody is told")
    assert said(finding) in ask(settings, terminal.services)


def test_addresses_are_counted(make_settings: MakeSettings) -> None:
    urls = "json://127.0.0.1/a,json://127.0.0.1/b;json://127.0.0.1/c"
    finding = told_whom(make_settings(alert_urls=urls))
    assert said(finding) == "ok: Alerts go to 3 addresses in 2 ranks."


def test_an_address_that_is_not_understood_is_a_fault_without_being_shown(
    make_settings: MakeSettings,
) -> None:
    finding = told_whom(make_settings(alert_urls="json://127.0.0.1/a;nosuch://secret"))
    assert finding.level == "FAULT"
    assert "rank 2, position 1" in finding.what
    assert "secret" not in "".join(finding.lines())


def test_what_nobody_has_acknowledged_is_a_warning(
    alerted: Terminal, now: datetime, ask: Ask
) -> None:
    leave(alerted, now, "a")
    leave(alerted, now, "b", acknowledged_at=now, last_error="NotTaken")
    leave(alerted, now, "c", ended_at=now)
    first, *_ = ask(stuck, alerted.services)
    assert first == "warning: 1 alerts are open and nobody has acknowledged them."


def test_a_telling_that_failed_is_a_fault(alerted: Terminal, now: datetime) -> None:
    leave(alerted, now, "a", last_error="NotTaken")
    with alerted.database.read() as session:
        found = [said(finding) for finding in open_ones(session)]
    assert "FAULT: Alerts do not reach everybody (NotTaken)." in found
