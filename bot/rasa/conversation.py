"""A conversation with the Rasa server that leads the dialogue, from the worker's side.

The text goes to Rasa's REST channel, outside any transaction. Meanwhile Rasa calls the actions back
(``bot.rasa.calls``); what they leave waits in ``rasa_calls`` for the turn to take it. Whatever goes
wrong, our own runner answers the text, and nothing of the attempt is applied.
"""

import logging
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from bot.beginning import begin
from bot.context import TurnContext
from bot.dialogue.tracker import Tracker, load_tracker
from bot.inbox.lease import Lease
from bot.known import Asked
from bot.library import library
from bot.rasa.hearing import heard_as
from bot.rasa.keeping import Kept, Opening, open_call, seal_opening
from bot.rasa.saying import said
from bot.rasa.sending import sendable
from bot.rasa.wire import RasaSilent, RasaWire
from bot.replies import Say
from bot.services import Services
from bot.triage import triage
from clock import now as business_now
from clock import real_now
from intents.reading import Reading
from logs import fields
from models.inbound import InboundText
from models.rasa_calls import FAILED, OPENING, RasaCall, calls_of, forget_calls
from models.threads import Thread

log = logging.getLogger(__name__)

PATH: Final = "/webhooks/rest/webhook"


@dataclass(frozen=True)
class Told:
    """What Rasa made of a text; nothing, where our own runner must answer."""

    talk: int
    """Which conversation of the thread this was."""
    calls: tuple[Kept, ...] = ()
    says: tuple[Say, ...] = ()
    usable: bool = False

    @property
    def answers(self) -> Mapping[str, Any]:
        """What the account store was asked and said in all calls."""
        return {name: answer for kept in self.calls for name, answer in kept.answers.items()}


@dataclass(frozen=True)
class _Approach:
    """What is sent, into which conversation, and what our own reading of it is."""

    sent: str
    talk: int
    intent: str


def converse(
    services: Services, wire: RasaWire, lease: Lease, text: InboundText, reading: Reading
) -> Told | None:
    """Have Rasa answer a text; ``None`` where the text is not for Rasa."""
    now = business_now()
    with services.database.read() as session, session.no_autoflush:
        approach = _approach(services, session, lease, text, reading, now=now)
    if approach is None:
        return None
    try:
        opening = Opening(reading.as_dict(), now.isoformat(), approach.sent, approach.intent)
        return _converse(services, wire, text, opening, approach.talk)
    except RasaSilent as silent:
        facts = fields(inbound_id=text.id, thread_id=text.thread_id, reason=str(silent))
        log.warning("The Rasa server did not answer a text; our own runner does", extra=facts)
        return Told(approach.talk)


def _approach(
    services: Services,
    session: Session,
    lease: Lease,
    text: InboundText,
    reading: Reading,
    *,
    now: datetime,
) -> _Approach | None:
    """A look that changes nothing: whether the dialogue would decide, and whether it is Rasa's."""
    thread = session.get_one(Thread, lease.thread_id)
    tracker = load_tracker(thread.tracker, dict(library().domain.slots), now)
    talk = tracker.rasa.get("talk", 0)
    if tracker.rasa.get("form") != tracker.active_form:
        if tracker.active_form is not None:
            return None
        talk += 1
    turn = begin(services, session, thread, text, reading, memory=Asked(), now=now)
    sent = _words(turn, tracker, reading)
    if not sent or triage(services, turn, tracker, reading) is not None:
        return None
    return _Approach(sent, talk, heard_as(turn, tracker, reading))


def _words(turn: TurnContext, tracker: Tracker, reading: Reading) -> str:
    """What is sent of a text; of a code word only its length is told."""
    body, is_answer = turn.text.body, library().runner.takes_as_answer(turn, tracker, reading)
    if is_answer and tracker.active_form == "code_word_form":
        return "0" * len(body.strip())
    return sendable(body, hide_figures=tracker.active_form == "identity_form")


def _converse(
    services: Services, wire: RasaWire, text: InboundText, opening: Opening, talk: int
) -> Told:
    wire.check()
    attempt = uuid.uuid4()
    with services.database.write() as session:
        _open(services, session, text.id, attempt, opening)
    answer = wire.post(
        PATH,
        {
            "sender": conversation_id(text.thread_id, talk),
            "message": opening.sent,
            "metadata": {
                "inbound_id": text.id,
                "thread_id": text.thread_id.hex,
                "attempt": attempt.hex,
            },
        },
    )
    calls, facts = _calls(services, text.id, attempt)
    says = said(answer, [say for kept in calls for say in kept.says], facts)
    if not calls and not says:
        raise RasaSilent("no answer")
    return Told(talk, tuple(calls), tuple(says), usable=True)


def conversation_id(thread_id: uuid.UUID, talk: int) -> str:
    """Rasa's name of a conversation: the thread's id, and which one of the thread's it is.

    A new one begins where Rasa's memory is no longer ours: our own runner answered in between, a
    question ran out of time, or an opt-out ended the dialogue.
    """
    return f"{thread_id.hex}-{talk}" if talk else thread_id.hex


def _open(
    services: Services, session: Session, inbound_id: int, attempt: uuid.UUID, opening: Opening
) -> None:
    now = real_now()
    forget_calls(session, inbound_id, now)
    sealed = seal_opening(opening, services.vault)
    session.add(
        RasaCall(inbound_id=inbound_id, attempt=attempt, key=OPENING, sealed=sealed, made_at=now)
    )


def _calls(
    services: Services, inbound_id: int, attempt: uuid.UUID
) -> tuple[list[Kept], Mapping[str, str]]:
    """What the actions left, and the lender's facts."""
    with services.database.read() as session:
        rows = calls_of(session, inbound_id, attempt)
        facts = services.voice.facts(session)
    if any(row.key == FAILED for row in rows):
        raise RasaSilent("an action failed")
    return [open_call(row.sealed, services.vault) for row in rows if row.key != OPENING], facts
