"""One turn: an unread text is read, decided about and answered in one transaction.

Everything the turn changes commits together: the text is done, the tracker moved, cases and
holds written, replies queued, and the decision itself stored, so that it can be explained and
run again.
"""

import logging
import uuid
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy.orm import Session

from bot.absence import with_opening
from bot.applying import apply
from bot.arrival import Triaged
from bot.beginning import begin
from bot.code_word import marked
from bot.context import TurnContext
from bot.deciding import decide
from bot.dialogue.tracker import Tracker, load_tracker
from bot.effects import Escalate, HideText, described
from bot.inbox.lease import Lease, hold_thread
from bot.known import Asked
from bot.library import library
from bot.outbox.queue import CONFIRMATION_LIFE, REPLY_LIFE, STAFF_LIFE, queue_text
from bot.rasa.conversation import Told, converse
from bot.rasa.reading import read_by_rasa
from bot.replies import Rendered, Say, TooLong
from bot.services import Services
from bot.spoken_of import hear
from bot.tongue import SPOKEN, language_on_file
from clock import now as business_now
from clock import real_now
from intents.reading import Reading
from logs import fields
from models.base import table_of
from models.inbound import InboundState, InboundText
from models.outbound import OutboundKind
from models.rasa_calls import forget_calls
from models.threads import Thread
from models.turns import Turn

log = logging.getLogger(__name__)
VERSION: Final = "3"
"""Of the shape in which turns are stored."""


def take_turn(services: Services, lease: Lease, text: InboundText) -> list[uuid.UUID]:
    """Handle one unread text of a leased thread; the ids of the replies queued.

    The reading is made before the transaction, for it may ask a Rasa server. Whoever
    holds the lease alone changes the thread's unread texts, so ``text`` is as the lease saw it.
    Raises ``LeaseLost`` if the thread is not ours any more, and whatever the turn raises.
    """
    known = lease.language or language_on_file(services, lease.thread_id)
    reading = hear(text, known)
    if services.rasa_nlu:
        reading = read_by_rasa(services.rasa_nlu, text, reading)
    told = converse(services, services.rasa, lease, text, reading) if services.rasa else None
    with services.database.write() as session, session.no_autoflush:
        thread = hold_thread(services, session, lease.thread_id, lease.owner)
        current = session.merge(text, load=False)
        message_ids = _decide(services, session, thread, current, reading, told=told)
    lease.language = thread.language
    return message_ids


def _decide(
    services: Services,
    session: Session,
    thread: Thread,
    text: InboundText,
    reading: Reading,
    *,
    told: Told | None,
) -> list[uuid.UUID]:
    asked = Asked()
    turn = begin(services, session, thread, text, reading, memory=asked, now=business_now())
    tracker = load_tracker(thread.tracker, dict(library().domain.slots), turn.now)
    before = _snapshot(turn, tracker)
    triaged = decide(services, turn, tracker, reading, told)
    triaged, rendered = _worded(services, turn, triaged)
    apply(turn)
    message_ids = [_queue(turn, triaged, rendered)] if rendered else []
    before["known"] = asked.answers
    if told is not None:
        before["known"] = {**told.answers, **asked.answers}
        forget_calls(session, text.id, real_now())
    _remember(services, turn, Decided(reading, triaged, rendered, before))
    thread.tracker = tracker.as_dict()
    thread.language = turn.language if turn.language in SPOKEN else thread.language
    thread.last_inbound_at = text.received_at
    text.state, text.handled_at = InboundState.DONE, turn.now
    return message_ids


def _snapshot(turn: TurnContext, tracker: Tracker) -> dict[str, Any]:
    """What the decision was made from, beside the text and the account store.

    A code word is kept as the thread has it, encrypted.
    """
    thread = turn.thread
    return {
        "tracker": tracker.as_dict(),
        "mode": str(thread.mode),
        "language": turn.language,
        "now": turn.now.isoformat(),
        "verified": turn.verified.id if turn.verified else None,
        "identity_tries": thread.identity_tries,
        "identity_locked": turn.identity_locked,
        "taken_by": thread.taken_by,
        "notice_given": thread.notice_given,
        "staff_replied": thread.last_staff_reply_at is not None,
        "opted_out": turn.number.opted_out_at is not None,
        "marketing": turn.number.marketing,
        "packs": list(turn.packs),
        "code_word": thread.code_word.hex() if thread.code_word else None,
    }


def _worded(
    services: Services, turn: TurnContext, triaged: Triaged
) -> tuple[Triaged, Rendered | None]:
    """The reply's words. Where a value of the lender's makes it too long, a person answers."""
    try:
        return triaged, _render(services, turn, triaged)
    except TooLong:
        log.warning("A reply was too long", extra=fields(inbound_id=turn.text.id))
        turn.effects.append(Escalate("reply_too_long"))
        shorter = replace(triaged, says=with_opening(turn, (Say("utter_person_will_read", {}),)))
        return shorter, _render(services, turn, shorter)


def _render(services: Services, turn: TurnContext, triaged: Triaged) -> Rendered | None:
    """At most one text for a text."""
    if not triaged.says:
        return None
    rendered = services.voice.speak(turn.session, triaged.says, turn.language)
    if triaged.kind != OutboundKind.REPLY:
        return rendered
    return marked(rendered, turn.thread, services.vault)


def _queue(turn: TurnContext, triaged: Triaged, rendered: Rendered) -> uuid.UUID:
    confirms = triaged.kind == OutboundKind.OPT_OUT_CONFIRMATION
    life = CONFIRMATION_LIFE if confirms else REPLY_LIFE
    since = turn.text.received_at
    if turn.text.reopened_at is not None:
        since, life = turn.text.reopened_at, STAFF_LIFE
    return queue_text(
        turn.session,
        rendered,
        thread_id=turn.thread.id,
        kind=triaged.kind,
        now=turn.now,
        expires_at=since + life,
        sender=turn.text.recipient,
        inbound=turn.text,
        figures=turn.figures,
        borrower_id=turn.verified.id if turn.verified and rendered.tier >= 2 else None,
        own_dispatch=True,
    ).id


@dataclass(frozen=True)
class Decided:
    """What is stored of a decision beside its effects."""

    reading: Reading
    triaged: Triaged
    rendered: Rendered | None
    before: dict[str, Any]


def _remember(services: Services, turn: TurnContext, decided: Decided) -> None:
    effects = [described(effect) for effect in turn.effects]
    row = {
        "inbound_id": turn.text.id,
        "decided_at": turn.now,
        "decided_by": decided.triaged.rule[:64],
        "reading": _kept(decided.reading, turn),
        "before": decided.before,
        "steps": [*turn.steps, {"effects": effects}],
        "replies": _replies(decided),
        "versions": versions(services, turn.session, decided.reading.why.model),
    }
    turn.session.connection().execute(_TURN, row)


def _replies(decided: Decided) -> list[dict[str, Any]]:
    used = decided.rendered.version_ids if decided.rendered else ()
    return [
        {"response": say.key, "values": dict(say.values), "version": version}
        for say, version in zip(decided.triaged.says, used, strict=True)
    ]


def versions(services: Services, session: Session, model: str) -> dict[str, str]:
    """Of everything that a decision depends on beside the rows it was made from."""
    return {
        "turn": VERSION,
        "model": model,
        "dialogue": library().version,
        "lender": services.voice.lender_version(session),
    }


_TURN: Final = table_of(Turn).insert()


def _kept(reading: Reading, turn: TurnContext) -> dict[str, Any]:
    """The reading without what it quotes, where the text is an identity answer."""
    kept = reading.as_dict()
    if any(isinstance(effect, HideText) for effect in turn.effects):
        kept["entities"] = []
    return kept
