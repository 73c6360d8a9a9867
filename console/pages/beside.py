"""What is changed beside a thread: holds, cases, whose number it is, who proved who they are."""

import uuid
from datetime import date

from flask import Blueprint, abort
from sqlalchemy.orm import Session
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response as AnyResponse

from console.asking import choice, field, me, now, services, whole
from console.casewords import moved, opened_words
from console.doors import Door, page
from console.pages.threads import do
from console.words import say
from desk import beside as desk
from desk.case_adding import just_added_to
from desk.case_moves import GOES_ON, TAKES, WAITS, move_case
from desk.case_opening import Arrival, case_by_staff
from desk.case_words import CHANNELS, OUTCOMES
from desk.lifting import LONGEST_REASON
from desk.lifting import lift_hold as lift
from desk.steps import Step
from models.cases import CaseKind

beside = Blueprint("beside", __name__)
_SCOPES = ("all", "collections", "reminders")
_LONGEST_NOTE = 2000
_LONGEST_REFERENCE = 16


@page(beside, "/threads/<uuid:thread_id>/holds", Door.WORK, "POST")
def hold(thread_id: uuid.UUID) -> AnyResponse:
    """Stop what we start to the number."""
    scope, reason = choice("scope", _SCOPES), field("reason", 32)
    days = whole("days", 1, desk.LONGEST_HOLD)
    return do(
        thread_id,
        lambda session: desk.set_hold(
            session, thread_id, me(), scope=scope, reason=reason, days=days, now=now()
        ),
        say("Held. Replies to their own texts still go."),
    )


@page(beside, "/threads/<uuid:thread_id>/holds/<int:hold_id>/lift", Door.WORK, "POST")
def lift_hold(thread_id: uuid.UUID, hold_id: int) -> AnyResponse:
    """What it stopped may go again."""
    why = field("why", LONGEST_REASON)
    return do(
        thread_id,
        lambda session: lift(session, thread_id, me(), hold_id, now=now(), why=why),
        say("Lifted."),
    )


@page(beside, "/threads/<uuid:thread_id>/cases", Door.WORK, "POST")
def open_a_case(thread_id: uuid.UUID) -> AnyResponse:
    """A case, with the clock of its kind."""
    kind = CaseKind(choice("kind", tuple(kind.value for kind in CaseKind)))
    words = field("note", _LONGEST_NOTE)

    channel, on = choice("channel", ("", *CHANNELS)) or "phone", field("received", 10)

    told: list[str] = []

    def open_it(session: Session) -> Step:
        arrival = Arrival(channel, _day(on) if on else None)
        opened = case_by_staff(
            services(),
            session,
            thread_id,
            me(),
            kind=kind,
            words=words,
            now=now(),
            arrival=arrival,
        )
        told.append(opened_words(kind, just_added_to(session, thread_id)))
        return opened.step

    return do(thread_id, open_it, told)


@page(beside, "/threads/<uuid:thread_id>/cases/<reference>/move", Door.WORK, "POST")
def move_a_case(thread_id: uuid.UUID, reference: str) -> AnyResponse:
    """It is mine, it waits, it goes on, or it is settled: without leaving the thread."""
    move = choice("move", (TAKES, WAITS, GOES_ON, *OUTCOMES))
    words = field("note", _LONGEST_NOTE)
    if len(reference) > _LONGEST_REFERENCE:
        abort(404)

    def act(session: Session) -> Step:
        return move_case(services(), session, reference, me(), move, words=words, now=now())

    return do(thread_id, act, say("{reference}: {done}", reference=reference, done=moved(move)))


def _day(text: str) -> date:
    """The day of a field, as browsers send it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadRequest from None


@page(beside, "/threads/<uuid:thread_id>/wrong-number", Door.WORK, "POST")
def wrong_number(thread_id: uuid.UUID) -> AnyResponse:
    """Off every account."""
    return do(
        thread_id,
        lambda session: desk.wrong_number(session, thread_id, me(), now()),
        say("The number is on no account any more."),
    )


@page(beside, "/threads/<uuid:thread_id>/verified", Door.WORK, "POST")
def verified_by_phone(thread_id: uuid.UUID) -> AnyResponse:
    """They proved who they are by phone."""
    borrower_id = whole("borrower", 1, 2**40)
    if borrower_id is None:
        raise BadRequest
    return do(
        thread_id,
        lambda session: desk.verified_by_phone(session, thread_id, me(), borrower_id, now()),
        say("Noted. Amounts may go for 15 minutes."),
    )
