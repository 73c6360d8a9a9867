"""A house in which something happens: what the pages of the pictures show."""

import uuid
from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from cases.holds import HoldScope, place_hold
from clock import real_now
from console import sessions
from desk.notes import write_note
from desk.proving.holding import hold_records
from desk.queueing import snooze
from desk.sampling import review
from models.cases import Case, CaseState
from models.desk import Label, Macro, Search, Team, ThreadLabel
from models.kept_reports import KeptReport
from models.outbound import OutboundKind, OutboundText
from models.staff import Staff, StaffTask
from models.threads import Thread
from tests.console.browser.conftest import ADA, ANA, SOL
from tests.journeys.desk import Desk

CLOSELY = "Grace Tully"
"""Whose thread is looked at closely."""


def fill(desk: Desk) -> Mapping[str, str]:
    """Borrowers write, staff work; what stands in the addresses of the pages is given back."""
    threads = _borrowers_write(desk)
    now = real_now() + desk.offset()
    with desk.database.write() as session:
        staff = {one.email: one for one in session.scalars(select(Staff))}
        _clocks_run(session, threads, now)
        _staff_work(session, threads, staff, now)
        _days_before(session, threads, staff, now)
        macro = _macro(session)
        kept = Search(staff_id=staff[ADA].id, query="friday", at=now, name="Fridays")
        session.add_all([kept, Team(name="Collections", created_at=now)])
        session.flush()
        reference = session.scalars(
            select(Case.reference).where(Case.thread_id == threads["Omar Haddad"])
        ).one()
        values = {"reference": reference, "macro_id": macro.id, "search_id": kept.id}
        values["person_id"] = staff[ANA].id
    inbound = desk.phone_of(CLOSELY).thread.texts_in()[0].id
    with desk.database.read() as session:
        ours = session.scalars(select(OutboundText.id).order_by(OutboundText.created_at)).first()
    values |= {"thread_id": threads[CLOSELY], "inbound_id": inbound, "message_id": ours}
    return {name: str(value) for name, value in values.items()}


def _borrowers_write(desk: Desk) -> dict[str, uuid.UUID]:
    says = {
        "Omar Haddad": "i want to complain about your rude collector",
        "周晓梅": "你们凭什么多扣我两百",
        "Lucía Paredes": "quiero hablar con una persona",
        "Kofi Mensah": "i paid 100 on friday and it does not show",
        "Theo Grant": "i lost my job and cannot pay this month",
        "Ivy Brooks": "the thing from before, is it ok now or what",
        "Peter Lindqvist": "stop texting me",
    }
    lost = desk.phone_of("Carl Jensen")
    desk.goes_wrong("receipt", "fail", code=30007, to=lost.number)
    lost.asks("i will pay 200 on friday", "")
    for name, words in says.items():
        desk.phone_of(name).asks(words, "")
    grace = desk.phone_of(CLOSELY)
    grace.asks("how do i pay", "")
    grace.asks("i want to talk to a real person", "person")
    phones = [desk.phone_of(name) for name in (*says, "Carl Jensen", CLOSELY)]
    for phone in phones:
        phone.thread.wait_until_quiet()
    return dict(
        zip((*says, "Carl Jensen", CLOSELY), (one.thread.id for one in phones), strict=True)
    )


def _clocks_run(session: Session, threads: Mapping[str, uuid.UUID], now: datetime) -> None:
    """One complaint is late, one claim is due soon, one thread has waited for hours."""
    for name, left in (("Omar Haddad", timedelta(days=-2)), ("Kofi Mensah", timedelta(hours=5))):
        of_thread = Case.thread_id == threads[name]
        session.execute(update(Case).where(of_thread).values(due_at=now + left))
    waits = update(Thread).where(Thread.id == threads["Lucía Paredes"])
    session.execute(waits.values(escalated_at=now - timedelta(hours=2)))


def _staff_work(
    session: Session,
    threads: Mapping[str, uuid.UUID],
    staff: Mapping[str, Staff],
    now: datetime,
) -> None:
    closely = threads[CLOSELY]
    snooze(session, threads["周晓梅"], staff[ANA], now + timedelta(days=1), now)
    write_note(session, closely, staff[SOL], "She called the branch on Friday, @ada.", now)
    place_hold(session, closely, HoldScope.COLLECTIONS, "dispute", now=now)
    hold_records(session, closely, staff[SOL], "Letter of their lawyer", now)
    task = StaffTask(kind="unknown_send", subject="a picture", thread_id=closely, opened_at=now)
    label = Label(name="vip", created_at=now)
    session.add_all([task, label])
    session.flush()
    session.add(
        ThreadLabel(thread_id=closely, label_id=label.id, since=now, staff_id=staff[SOL].id)
    )


def _days_before(
    session: Session,
    threads: Mapping[str, uuid.UUID],
    staff: Mapping[str, Staff],
    now: datetime,
) -> None:
    """What is shown of days that are over: a case with a mark, replies of the bot, a finding."""
    of_thread = Case.thread_id == threads["Theo Grant"]
    closed = {"state": CaseState.CLOSED, "closed_at": now, "score": 4}
    session.execute(update(Case).where(of_thread).values(closed))
    replies = select(OutboundText).where(OutboundText.kind == OutboundKind.REPLY)
    for text in session.scalars(replies.order_by(OutboundText.id).limit(3)):
        text.created_at -= timedelta(days=2)
        finding, remark = "tone", "Could be warmer."
        review(session, staff[SOL], text.id, finding=finding, remark=remark, now=now)
    # What the scheduler counted before anything happened would stand for half an hour.
    session.execute(delete(KeptReport))


def _macro(session: Session) -> Macro:
    made = Macro(name="Call back", words={"en": "We call you today.", "zh": "我们今天会致电您。"})
    session.add(made)
    session.flush()
    return made


def half_signed_in(desk: Desk, *, enrolled: bool) -> str:
    """The token of somebody who gave the password and owes the second factor."""
    with desk.database.write() as session:
        found = session.scalars(select(Staff).where(Staff.email == SOL)).one()
        found.totp_since = real_now() if enrolled else None
        return sessions.begin(
            session,
            desk.lookup,
            found,
            proved=False,
            address="192.0.2.7",
            browser="a test",
            now=real_now(),
        )
