"""Why a text went: of an answer and of what we start, with sources and wordings by name."""

import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from desk.proving.dossier import Dossier
from models.inbound import InboundText
from models.loans import Loan
from models.outbound import OutboundKind, OutboundState, OutboundText, SendVerdict
from models.templates import TemplateState, TemplateVersion
from models.turns import Turn
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Browser, Office
from tests.console.outgoing import started
from tests.desk.proving.test_gathering import column, of_number

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
    for words in ("You owe $0.00.", "notice", "collections", "What it is for", "may go", "us-7"):
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
    summary = f"/threads/{dana}/summary?in=all"
    assert summary in ana.shows(f"/threads/{dana}?in=all")
    assert f"/threads/{dana}?in=all" in ana.shows(summary)


def test_a_text_that_nobody_sent_has_no_reason(ana: Browser) -> None:
    assert ana.get(f"/why/text/{uuid.uuid4()}").status_code == 404


@pytest.fixture
def answered(office: Office, now: datetime) -> Office:
    """A text answered with two responses, of which the second one is the lender's own wording."""
    thread_id = receive(office.terminal, DANA, "What do I owe, and thanks", now)
    with office.database.write() as session:
        first = shipped(session, "utter_balance")
        own = shipped(session, "utter_thanks")
        later = TemplateVersion(
            key=own.key, language="en", version=2, state=TemplateState.APPROVED, text=own.text,
            tier=own.tier, kind=own.kind, budget=own.budget, created_at=now,
        )  # fmt: skip
        session.add(later)
        session.flush()
        says = [
            {"response": "utter_balance", "values": {}, "version": first.id},
            {"response": "utter_thanks", "values": {}, "version": later.id},
        ]
        session.execute(update(Turn).values(replies=says))
        inbound = session.scalars(select(InboundText)).one()
        for at in (now, now + timedelta(minutes=3)):  # The second is a copy of what failed.
            session.add(answer(thread_id, inbound.id, first.id, at))
        session.add(answer(thread_id, inbound.id, later.id, now - HOUR))
    return office


def shipped(session: object, key: str) -> TemplateVersion:
    rows = select(TemplateVersion).where(TemplateVersion.key == key)
    found = session.scalars(rows.where(TemplateVersion.language == "en")).one()  # type: ignore[attr-defined]
    assert isinstance(found, TemplateVersion)
    return found


def answer(thread_id: uuid.UUID, inbound: int, version: int, at: datetime) -> OutboundText:
    return OutboundText(
        id=uuid.uuid4(), thread_id=thread_id, inbound_id=inbound, kind=OutboundKind.REPLY,
        language="en", tier=0, body="An answer.", segments=1, state=OutboundState.ACCEPTED,
        created_at=at, expires_at=at + HOUR, due_at=at, template_version_id=version,
    )  # fmt: skip


def test_the_page_names_every_wording_with_its_version(answered: Office) -> None:
    page = answered.browser("agent").shows("/why/1")
    assert page.count("Made from:") == 3
    made = page.partition("Made from:")[2].partition("</p>")[0]
    assert "/responses/utter_thanks/en" in page
    assert "version 2" in made
    both = page.rpartition("Made from:")[2].partition("</p>")[0]
    assert 'utter_balance</code></a> <span class="tag">version 1 · en' in both
    assert 'utter_thanks</code></a> <span class="tag">version 2 · en' in both


def test_a_dossier_names_them_for_the_text_and_for_the_decision(
    answered: Office, now: datetime
) -> None:
    made: Dossier = of_number(answered, now)
    both = "utter_balance v1, utter_thanks v2"
    assert column(made, "texts", "template") == ["utter_thanks v2", "", both, both]
    assert column(made, "decisions", "responses") == [both]
