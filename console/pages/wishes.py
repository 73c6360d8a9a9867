"""What borrowers told a person: promises, wishes of our texts, an opt-out; and a summary."""

import uuid
from datetime import date

from babel.numbers import get_currency_precision
from flask import Blueprint, abort, render_template
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from accounts.money import typed_minor_units
from console.asking import audit, choice, field, flag, me, now, services, whole
from console.doors import Door, page
from console.pages.threads import do, here
from console.words import say
from desk import wishes as desk
from desk.account import account_of
from desk.rights import NotNow
from desk.steps import Step
from desk.summary import summary_of
from desk.wished_hours import WishedHours
from models.borrowers import borrowers_of
from models.loans import open_loans
from models.threads import Thread

wishes = Blueprint("wishes", __name__)
_LONGEST = 1000


@page(wishes, "/threads/<uuid:thread_id>/promises", Door.WORK, "POST")
def promise(thread_id: uuid.UUID) -> AnyResponse:
    """A promise to pay that was made to a person."""
    ref, typed, due_on = field("loan", 64), field("amount", 20), field("due_on", 10)

    def record(session: Session) -> Step:
        day = _day(due_on)
        lender = services().voice.lender(session)
        amount = _minor(session, thread_id, ref, typed)
        return desk.promise_by_staff(
            session, thread_id, me(), loan_ref=ref or None, amount=amount, due_on=day,
            lender=lender, now=now(),
        )  # fmt: skip

    return do(thread_id, record, say("Written down. Reminders wait until then."))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NotNow("Choose the day until which they promised to pay.") from None


def _minor(session: Session, thread_id: uuid.UUID, ref: str, typed: str) -> int | None:
    """What was typed, in minor units of the loan's currency; nothing for whatever is due."""
    if not typed:
        return None
    loans = [one for who in borrowers_of(session, thread_id) for one in open_loans(session, who.id)]
    currency = next((loan.currency for loan in loans if loan.ref == ref), None)
    if currency is None:
        raise NotNow("An amount needs the loan that it is for.")
    try:
        return typed_minor_units(typed, currency)
    except ValueError:
        digits = get_currency_precision(currency)
        raise NotNow(
            "Write the amount in figures, with {digits} decimals at most.", digits=digits
        ) from None


@page(wishes, "/threads/<uuid:thread_id>/wishes", Door.WORK, "POST")
def prefer(thread_id: uuid.UUID) -> AnyResponse:
    """Language, hours, how many, which kind, by which way."""
    language = choice("language", ("", *desk.LANGUAGES)) or None
    channel = choice("other_channel", desk.CHANNELS) or None
    most, only = whole("most_per_week", 0, desk.MOST_PER_WEEK), flag("only_reminders")
    earliest, latest = field("earliest", 5), field("latest", 5)
    working = flag("working_days_only")

    def keep(session: Session) -> None:
        hours = WishedHours.typed(earliest, latest, working_days_only=working)
        desk.prefer_by_staff(
            session, thread_id, me(), language=language, most_per_week=most,
            only_reminders=only, other_channel=channel, hours=hours, now=now(),
        )  # fmt: skip

    return do(thread_id, keep, say("Their wishes are kept."))


@page(wishes, "/threads/<uuid:thread_id>/opt-out", Door.WORK, "POST")
def opt_out(thread_id: uuid.UUID) -> AnyResponse:
    """They asked a person to stop, or a text of theirs meant it."""
    words, lookup = field("words", _LONGEST), services().lookup
    return do(
        thread_id,
        lambda session: desk.opt_out_by_staff(
            session, thread_id, me(), words=words, lookup=lookup, now=now()
        ),
        say("They are opted out. Nothing goes to them until they text START."),
    )


@page(wishes, "/threads/<uuid:thread_id>/summary", Door.READ)
def summary(thread_id: uuid.UUID) -> str:
    """The thread in a few lines."""
    with services().database.read() as session:
        thread = session.get(Thread, thread_id)
        if thread is None:
            abort(404)
        found = summary_of(session, thread)
        account = account_of(session, thread, now())
    with services().database.write() as session:
        audit(session, "thread.view", str(thread_id), summary=True)
    return render_template(
        "console/summary.html", summary=found, account=account, folder_key=here()
    )
