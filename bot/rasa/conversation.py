"""A conversation with the Rasa server that leads the dialogue, from the worker's side.

The text goes to Rasa's REST channel, outside any transaction. Meanwhile Rasa calls the actions back
(``bot.rasa.calls``); what they leave waits in ``rasa_calls`` for the turn to take it. Whatever goes
wrong, our own runner answers the text, and nothing of the attempt is applied.
"""

import logging
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from bot.beginning import begin
from bot.dialogue.tracker import load_tracker
from bot.inbox.lease import Lease
from bot.known import Asked
from bot.library import library
from bot.rasa.hearing import Part, parts_of
from bot.rasa.keeping import Kept, Opening, open_call, seal_opening
from bot.rasa.rounds import Round, put_once
from bot.rasa.saying import said
from bot.rasa.wire import RasaSilent, RasaWire
from bot.replies import Say
from bot.services import Services
from bot.to_colleague import heed_colleague
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
    """What is sent, into which conversation, with which form open, and how it was read when."""

    parts: tuple[Part, ...]
    talk: int
    form: str | None
    late: bool
    reading: Reading
    now: datetime


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
        rounds = _converse(services, wire, text, approach)
    except RasaSilent as silent:
        facts = fields(inbound_id=text.id, thread_id=text.thread_id, reason=str(silent))
        log.warning("The Rasa server did not answer a text; our own runner does", extra=facts)
        return Told(approach.talk)
    calls = tuple(kept for one in rounds for kept in one.calls)
    return Told(approach.talk, calls, tuple(put_once(rounds)), usable=True)


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
    turn = begin(services, session, thread, text, reading, memory=Asked(), now=now)
    heed_colleague(turn, tracker)
    if tracker.rasa.get("form") != tracker.active_form:
        if tracker.active_form is not None:
            return None
        talk += 1
    parts = parts_of(turn, tracker, reading)
    if not parts or triage(services, turn, tracker, reading) is not None:
        return None
    return _Approach(parts, talk, tracker.active_form, tracker.late, reading, now)


def _converse(
    services: Services, wire: RasaWire, text: InboundText, approach: _Approach
) -> list[Round]:
    """One message after the other; what an earlier one has settled is not asked for again."""
    wire.check()
    attempt, form = uuid.uuid4(), approach.form
    rounds: list[Round] = []
    for part in approach.parts:
        if part.serves_second and _is_served(part.intent, rounds):
            continue
        opening = Opening(
            reading=approach.reading.as_dict(),
            now=approach.now.isoformat(),
            form=form,
            late=approach.late,
            **vars(part),
        )
        _open(services, text.id, attempt, opening, place=len(rounds) + 1)
        answer = wire.post(PATH, _message(text, attempt, opening.sent, approach.talk))
        rounds.append(_round(services, text.id, attempt, opening, answer))
        form = rounds[-1].form
    return rounds


def _is_served(intent: str, rounds: Sequence[Round]) -> bool:
    rule = library().runner.rule_of(intent)
    acted: set[str] = set().union(*(one.acted for one in rounds))
    return rule is None or set(rule.actions) <= acted


def _message(text: InboundText, attempt: uuid.UUID, sent: str, talk: int) -> Mapping[str, Any]:
    metadata = {
        "inbound_id": text.id,
        "thread_id": text.thread_id.hex,
        "attempt": attempt.hex,
    }
    sender = conversation_id(text.thread_id, talk)
    return {"sender": sender, "message": sent, "metadata": metadata}


def _round(
    services: Services, inbound_id: int, attempt: uuid.UUID, opening: Opening, answer: Any
) -> Round:
    calls, facts = _calls(services, inbound_id, attempt)
    says = said(answer, [say for kept in calls for say in kept.says], facts)
    if not calls and not says:
        raise RasaSilent("no answer")
    return Round(opening, tuple(calls), tuple(says))


def conversation_id(thread_id: uuid.UUID, talk: int) -> str:
    """Rasa's name of a conversation: the thread's id, and which one of the thread's it is.

    A new one begins where Rasa's memory is no longer ours: our own runner answered in between, a
    question ran out of time, or an opt-out ended the dialogue.
    """
    return f"{thread_id.hex}-{talk}" if talk else thread_id.hex


def _open(
    services: Services, inbound_id: int, attempt: uuid.UUID, opening: Opening, *, place: int
) -> None:
    now = real_now()
    sealed = seal_opening(opening, services.vault)
    with services.database.write() as session:
        if place == 1:
            forget_calls(session, inbound_id, now)
        key = f"{OPENING}{place}"
        session.add(
            RasaCall(inbound_id=inbound_id, attempt=attempt, key=key, sealed=sealed, made_at=now)
        )


def _calls(
    services: Services, inbound_id: int, attempt: uuid.UUID
) -> tuple[list[Kept], Mapping[str, str]]:
    """What the actions left since the last message, and the lender's facts."""
    with services.database.read() as session:
        rows = calls_of(session, inbound_id, attempt)
        facts = services.voice.facts(session)
    if any(row.key == FAILED for row in rows):
        raise RasaSilent("an action failed")
    last = max((place for place, row in enumerate(rows) if row.opens), default=0)
    return [open_call(row.sealed, services.vault) for row in rows[last:] if row.answers], facts
