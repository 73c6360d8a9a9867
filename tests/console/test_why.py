"""Why a text went: of an answer and of what we start, with sources that people know."""

import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from models.loans import Loan
from models.outbound import SendVerdict
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Browser, Office
from tests.console.outgoing import started

HOUR = timedelta(hours=1)


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, DANA, "hello", now - HOUR)


def figures(office: Office) -> list[dict[str, str]]:
    with office.database.read() as session:
        loan = session.scalars(select(Loan).where(Loan.ref == "L-1001")).one()
    as_of = "2026-11-23T06:00:00+00:00"
    sources = (f"loans/{loan.id}.outstanding", "loans/99999.overdue+next_due_amount", "borrower")
    return [
        {"name": "outstanding", "text": f"${count}.00", "source": source, "as_of": as_of}
        for count, source in enumerate(sources)
    ]


def test_what_we_start_says_why_it_went(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    told = figures(office)
    text = started(office, dana, now, "You owe $0.00.", figures=told, purpose="collections")
    with office.database.write() as session:
        session.add(
            SendVerdict(
                message_id=text, attempt=1, verdict="send", reasons=[], facts={},
                pack_version="us-7", decided_at=now,
            )
        )  # fmt: skip
    assert f"/why/text/{text}?in=all" in ana.shows(f"/threads/{dana}?in=all")
    page = ana.shows(f"/why/text/{text}?in=all")
    for words in ("You owe $0.00.", "notice", "collections", "may go", "us-7"):
        assert words in page
    assert "Loan L-1001: owed in all" in page
    assert "not on file any more (loans/99999.overdue+next_due_amount)" in page
    assert "They said so themselves." in page
    assert "loans/1" not in page
    assert ">2026-11-23T06:00" not in page
    assert f"/threads/{dana}?in=all" in page
    read = ana.get(f"/why/text/{text}", headers={"Accept-Language": "zh"}).text
    assert "贷款 L-1001: 欠款总额" in read


def test_the_way_back_leads_to_the_folder(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    assert "/why/1?in=all" in ana.shows(f"/threads/{dana}?in=all")
    assert f"/threads/{dana}?in=all" in ana.shows("/why/1?in=all")


def test_a_text_that_nobody_sent_has_no_reason(ana: Browser) -> None:
    assert ana.get(f"/why/text/{uuid.uuid4()}").status_code == 404
