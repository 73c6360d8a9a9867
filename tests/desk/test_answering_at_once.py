"""Two people who answer one thread at the same moment, in transactions of their own."""

import threading
import uuid
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.answering import answer_thread
from desk.macros import Steps, add_macro, run
from desk.rights import NotNow
from models.outbound import OutboundText
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.office import Office

WAITING = 0.7
"""Seconds in which the second comes as far as the lock of the first."""


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    thread_id = receive(office.terminal, DANA, "my fee is wrong", now)
    escalate(office.terminal, thread_id, now, "complaint")
    return thread_id


@pytest.mark.parametrize("by_macro", [False, True])
def test_the_second_of_two_at_once_is_held_back(
    office: Office, dana: uuid.UUID, now: datetime, *, by_macro: bool
) -> None:
    services, came = office.terminal.services, list[str]()
    by: dict[str, Any] = {"now": now, "voice": services.voice, "vault": services.vault, "seen": ""}
    ada, sol = office.staff("admin"), office.staff("supervisor")
    with office.database.write() as session:
        lender = services.voice.lender(session)
        steps = Steps({"en": "We look into it."})
        macro = add_macro(session, sol, "Look", steps, lender=lender, now=now).id

    def second(session: Session) -> None:
        if by_macro:
            run(session, services, dana, sol, macro_id=macro, now=now, seen="")
        else:
            answer_thread(session, dana, sol, "Mine", **by)

    def other() -> None:
        try:
            with office.database.write() as session:
                second(session)
        except NotNow as reason:
            came.append(str(reason))

    with office.database.write() as session:
        answer_thread(session, dana, ada, "We call.", **by)
        session.flush()
        late = threading.Thread(target=other)
        late.start()
        late.join(WAITING)
        assert late.is_alive()
    late.join(20)
    assert [one.partition(":")[0] for one in came] == ["Ada Moss answered meanwhile"]
    with office.database.read() as session:
        (sent,) = session.scalars(select(OutboundText))
    assert sent.staff_id == ada.id
