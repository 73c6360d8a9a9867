"""A text that waits is taken back, and the figures of one are found, on both databases."""

import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from desk.answering import answer_thread
from desk.figure_sources import sourced
from desk.rights import NotNow
from desk.taking_back import take_back
from models.loans import Loan
from models.outbound import OutboundState, OutboundText
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, DANA, "my fee is wrong", now)


def test_what_waits_is_taken_back_once(office: Office, dana: uuid.UUID, now: datetime) -> None:
    services, ana = office.terminal.services, office.staff("agent")
    with office.database.write() as session:
        lender = services.voice.lender(session)
        text = answer_thread(
            session, dana, ana, "We call.", now=now, voice=services.voice, vault=services.vault,
            send_at=now + timedelta(hours=20),
        ).id  # fmt: skip
    with office.database.write() as session:
        take_back(session, dana, text, ana, now=now, lender=lender, vault=services.vault)
    with office.database.read() as session:
        assert session.get_one(OutboundText, text).state == OutboundState.CANCELED
    assert office.thread(dana).last_staff_reply_at is None
    with pytest.raises(NotNow, match="nothing was taken back"), office.database.write() as session:
        take_back(session, dana, text, ana, now=now, lender=lender, vault=services.vault)


def test_a_figure_names_its_loan_as_the_lender_does(office: Office) -> None:
    with office.database.read() as session:
        loan = session.scalars(select(Loan).where(Loan.ref == "L-1001")).one()
        kept = {"name": "overdue", "text": "$1", "source": f"loans/{loan.id}+{loan.id}.overdue"}
        (found,) = sourced(session, [kept | {"as_of": "2026-11-23T06:00:00+00:00"}])
    assert (found.table, found.refs, found.columns) == ("loans", ("L-1001",) * 2, ("overdue",))
    assert found.as_of is not None
