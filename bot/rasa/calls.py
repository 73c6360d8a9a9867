"""An action call of a Rasa server: run, kept for the turn, and answered.

The action runs on the text's own row, not on what Rasa says of it, and only while the worker that
sent the text waits for the answer. It reads; its effects wait under the inbound id until the turn
commits. A repeated call gets the answer that was kept.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.beginning import begin
from bot.context import TurnContext, turn_context
from bot.dialogue.executor import ActionResult
from bot.library import library
from bot.proof import offers_proof
from bot.rasa.bookkeeping import counted, drops, noted, with_notes
from bot.rasa.keeping import Kept, Opening, open_call, open_opening, seal_call
from bot.rasa.memory import Continued
from bot.rasa.request import ActionCall, BadCall
from bot.services import Services
from clock import real_now
from intents import INTENTS
from intents.reading import Reading
from models.inbound import InboundState, InboundText
from models.rasa_calls import FAILED, RasaCall, calls_of
from models.threads import Thread

log = logging.getLogger(__name__)

MOST_CALLS: Final = 16


class UnknownAction(LookupError):
    """No action of that name."""


class NoAnswer(Exception):
    """The text does not answer the question that a form has open: Rasa's rules should go on."""


class NobodyWaits(LookupError):
    """No worker waits for this call: the text is answered, or was never sent."""


def answer_call(services: Services, call: ActionCall) -> Mapping[str, Any]:
    """Events and responses for Rasa.

    Raises ``UnknownAction``, ``NobodyWaits``, ``NoAnswer`` and ``BadCall``.
    """
    if call.action not in library().actions.names:
        raise UnknownAction
    with services.database.read() as session, session.no_autoflush:
        rows = calls_of(session, call.inbound_id, call.attempt)
        kept = _kept_before(services, call, rows)
        if kept is None:
            kept = _run(services, session, call, rows)
        else:
            return kept.reply
    try:
        _keep(services, call, call.key, seal_call(kept, services.vault))
    except IntegrityError:
        return _kept_meanwhile(services, call).reply
    return kept.reply


def note_failure(services: Services, call: ActionCall) -> None:
    """An action failed: whatever else Rasa answers, the worker does not use it."""
    try:
        _keep(services, call, FAILED, b"")
    except (IntegrityError, NobodyWaits):
        log.debug("The failure is known already, or nobody waits")


def _kept_before(services: Services, call: ActionCall, rows: Sequence[RasaCall]) -> Kept | None:
    found = next((row for row in rows if row.key == call.key), None)
    return open_call(found.sealed, services.vault) if found else None


def _kept_meanwhile(services: Services, call: ActionCall) -> Kept:
    with services.database.read() as session:
        kept = _kept_before(services, call, calls_of(session, call.inbound_id, call.attempt))
    if kept is None:
        raise NobodyWaits
    return kept


def _keep(services: Services, call: ActionCall, key: str, sealed: bytes) -> None:
    """Under the text's lock, so that nothing is kept once its turn has committed."""
    with services.database.write() as session:
        text = session.get(InboundText, call.inbound_id, with_for_update=True)
        if text is None or text.state != InboundState.UNREAD:
            raise NobodyWaits
        session.add(
            RasaCall(
                inbound_id=text.id, attempt=call.attempt, key=key, sealed=sealed, made_at=real_now()
            )
        )


@dataclass(frozen=True)
class _Waiting:
    """The text that a worker waits for, and what its earlier calls left."""

    text: InboundText
    thread: Thread
    opening: Opening
    earlier: tuple[Kept, ...]
    acted: bool
    """Whether an action ran on what was sent last; a form that found no answer is none."""


def _waiting(
    services: Services, session: Session, call: ActionCall, rows: Sequence[RasaCall]
) -> _Waiting:
    text = session.get(InboundText, call.inbound_id)
    thread = session.get(Thread, call.thread_id)
    opening = next((row for row in reversed(rows) if row.opens), None)
    if text is None or thread is None or opening is None or text.thread_id != thread.id:
        raise NobodyWaits
    if text.state != InboundState.UNREAD or any(row.key == FAILED for row in rows):
        raise NobodyWaits
    if len(rows) > MOST_CALLS:
        raise BadCall(f"more than {MOST_CALLS} actions for one text")
    earlier = tuple(open_call(row.sealed, services.vault) for row in rows if row.answers)
    opened = open_opening(opening.sealed, services.vault)
    since = sum(row.answers for row in rows[rows.index(opening) :])
    acted = any(not kept.validates for kept in earlier[len(earlier) - since :])
    return _Waiting(text, thread, opened, earlier, acted)


def _run(services: Services, session: Session, call: ActionCall, rows: Sequence[RasaCall]) -> Kept:
    waiting = _waiting(services, session, call, rows)
    memory = Continued(
        {name: answer for kept in waiting.earlier for name, answer in kept.answers.items()}
    )
    turn = _turn(services, session, call, waiting, memory)
    effects, figures = len(turn.effects), len(turn.figures)
    view = _view(call, waiting)
    if call.validates and _checks(view) and not _is_answer(waiting.opening):
        raise NoAnswer
    keeps = offers_proof(turn.text.body) and not waiting.opening.late
    dropped = [] if waiting.acted or keeps else drops(call, waiting.opening)
    if dropped:
        view |= {"slots": view["slots"] | {"requested_slot": None}, "active_loop": {}}
    with turn_context(turn):
        result = library().actions.run(call.action, view)
    done = [kept.action for kept in waiting.earlier] + [call.action]
    notes = noted(done, turn.language)
    events = dropped + with_notes(call, result.events, notes, view["slots"])
    if call.validates and _checks(view):
        events += counted(view["slots"], events)
    slots, form = _after(call, view["slots"], events)
    return Kept(
        action=call.action,
        reply={"events": events, "responses": _responses(services, session, result)},
        says=list(result.says),
        effects=turn.effects[effects:],
        figures=turn.figures[figures:],
        answers=memory.answers,
        language=turn.language,
        slots=slots,
        form=form,
    )


def _checks(view: Mapping[str, Any]) -> bool:
    """Whether a form has something to be checked."""
    return bool(view["events"]) and view["events"][-1].get("event") == "slot"


def _is_answer(opening: Opening) -> bool:
    """Whether our own runner would take what was sent for an answer to the open question."""
    return opening.form is None or opening.answers


def _turn(
    services: Services, session: Session, call: ActionCall, waiting: _Waiting, memory: Continued
) -> TurnContext:
    """The context of the turn so far: what earlier calls did is seen, a proof or a figure told."""
    turn = begin(
        services,
        session,
        waiting.thread,
        waiting.text,
        Reading.from_dict(waiting.opening.reading),
        memory=memory,
        now=datetime.fromisoformat(waiting.opening.now),
    )
    for kept in waiting.earlier:
        turn.effects.extend(kept.effects)
        turn.figures.extend(kept.figures)
        turn.language = kept.language
    if call.intent in INTENTS:
        turn.intent = call.intent
    turn.serves_second = waiting.opening.serves_second
    return turn


def _view(call: ActionCall, waiting: _Waiting) -> dict[str, Any]:
    """The tracker for the action: Rasa's memory, with the borrower's own words put back."""
    sent, body = waiting.opening.sent, waiting.text.body

    def restored(value: Any) -> Any:
        return waiting.opening.stands_for if value == sent else value

    slots = {name: restored(value) for name, value in call.slots.items()}
    events = [
        {**event, "value": restored(event.get("value"))} if event.get("event") == "slot" else event
        for event in _checked(call, sent)
    ]
    return {
        "sender_id": waiting.thread.id.hex,
        "slots": {**library().domain.slots, **slots},
        "latest_message": {"text": body, "intent": {"name": call.intent}, "entities": []},
        "events": events,
        "paused": False,
        "active_loop": {"name": call.form} if call.form else {},
        "latest_action_name": None,
    }


def _checked(call: ActionCall, sent: str) -> list[Mapping[str, Any]]:
    """The events; of a check those slots only that were filled with this text.

    Rasa has a form check what was known before it opened, too; our own runner does not ask again
    what an action has settled.
    """
    events = list(call.events)
    if not call.validates:
        return events
    start = len(events)
    while start and events[start - 1].get("event") == "slot":
        start -= 1
    return events[:start] + [one for one in events[start:] if one.get("value") == sent]


def _responses(services: Services, session: Session, result: ActionResult) -> list[dict[str, str]]:
    """With the lender's facts, by which Rasa can fill the domain's responses itself."""
    facts = services.voice.facts(session)
    return [{**facts, **say.values, "response": say.key} for say in result.says]


def _after(
    call: ActionCall, slots: Mapping[str, Any], events: Sequence[Mapping[str, Any]]
) -> tuple[dict[str, Any], str | None]:
    """Slots and open form when Rasa has applied the events."""
    known, form = dict(slots), call.form
    for event in events:
        if event["event"] == "slot":
            known[event["name"]] = event["value"]
        elif event["event"] == "active_loop":
            form = event["name"]
        elif event["event"] in ("reset_slots", "restart"):
            known, form = dict(library().domain.slots), None
    return known, form
