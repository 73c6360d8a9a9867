"""Running a stored decision again: the same text, the same facts, the same words, or why not.

Everything that the decision depended on beside the code was stored with its turn: the reading,
the tracker, the state of the thread, every answer of the account store, the versions of the
wordings. Nothing is read from rows that may have changed since, and nothing is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

import intents
from bot.arrival import Triaged
from bot.beginning import likely
from bot.code_word import marked
from bot.context import PROOF_LASTS, TurnContext
from bot.deciding import decide
from bot.dialogue.tracker import Tracker
from bot.known import Known, Remembered, Unanswered
from bot.replies import MissingValue, Rendered, Say, TooLong, render
from bot.services import Services
from bot.spoken_of import hear
from bot.turn import versions
from crypto import UnreadableCipher
from intents.reading import Reading
from models.base import table_of
from models.inbound import InboundText
from models.numbers import Number
from models.outbound import OutboundKind, OutboundText
from models.templates import wording_of
from models.threads import Thread, ThreadMode
from models.turns import Turn

_IN_PLACE: Final[Mapping[str, str]] = {"identity_answer": "10000 1900", "code_word": "word77"}
"""Two figures that could be amounts, too, as those of an identity answer could; and a word that
is one unasked as well."""


class NoTurn(LookupError):
    """The text has no stored decision: it was never handled, or was parked."""


@dataclass(frozen=True)
class Replayed:
    """A decision then and now."""

    inbound_id: int
    decided_at: datetime
    decided_by: str
    reading: Mapping[str, Any]
    steps: list[Any]
    said: str | None
    """The text that was queued; ``None`` for silence, or where it is no longer kept."""
    says: str | None
    """The text that the same facts give now."""
    same_reading: bool | None
    """Whether the text is read the same now; ``None`` where its words are not kept."""
    changed: tuple[str, ...]
    """The versions that differ: ``model``, ``dialogue``, ``lender``, ``turn``, ``actions``.

    ``data_keys`` where a code word of then was sealed with a key that is gone.
    """

    @property
    def same(self) -> bool:
        """Whether the words are the same to the byte."""
        return self.said == self.says


def replay(services: Services, session: Session, inbound_id: int) -> Replayed:
    """Decide again about a text that was handled; ``NoTurn`` where there is nothing to repeat."""
    stored = session.scalars(
        select(Turn).where(Turn.inbound_id == inbound_id).order_by(Turn.id.desc())
    ).first()
    if stored is None or "known" not in stored.before:
        raise NoTurn
    text = session.get_one(InboundText, inbound_id)
    reading = Reading.from_dict(stored.reading)
    turn = _turn_again(services, session, stored, text, reading)
    changed = _changed(services, session, stored)
    said = _said(session, stored)
    try:
        triaged = decide(services, turn, Tracker(**stored.before["tracker"]), reading)
        says = _render_again(services, turn, triaged, stored)
    except (Unanswered, MissingValue, TooLong):
        changed, says = (*changed, "actions"), None
    except UnreadableCipher:
        changed, says = (*changed, "data_keys"), None
    return Replayed(
        inbound_id=inbound_id,
        decided_at=stored.decided_at,
        decided_by=stored.decided_by,
        reading=stored.reading,
        steps=stored.steps,
        said=said,
        says=says,
        same_reading=_reads_the_same(text, stored),
        changed=changed,
    )


def _reads_the_same(text: InboundText, stored: Turn) -> bool | None:
    if not text.body:
        return None
    now = hear(text, stored.before["tracker"]["slots"].get("language")).as_dict()
    return all(now[name] == stored.reading[name] for name in ("intent", "second", "decision"))


def _changed(services: Services, session: Session, stored: Turn) -> tuple[str, ...]:
    current = versions(services, session, intents.classify("hello there").why.model)
    then = stored.versions
    return tuple(name for name in current if then.get(name) not in (current[name], ""))


def _turn_again(
    services: Services, session: Session, stored: Turn, text: InboundText, reading: Reading
) -> TurnContext:
    before = stored.before
    known = Known(session, text.thread_id, services.lookup, Remembered(before["known"]))
    thread = _thread_then(session, text, before)
    return TurnContext(
        session=session,
        lookup=services.lookup,
        vault=services.vault,
        known=known,
        lender=services.voice.lender(session),
        now=datetime.fromisoformat(before["now"]),
        text=_text_again(text),
        thread=thread,
        number=thread.number,
        people=known.people(),
        language=before["language"],
        intent=reading.intent,
        packs=tuple(before["packs"]),
        flags=reading.flags,
        second=reading.second,
        likely=likely(reading),
    )


def _text_again(text: InboundText) -> InboundText:
    """The text; in place of hidden words, others of their kind, whose outcome is remembered."""
    again: InboundText = _copy(text)
    again.body = _IN_PLACE.get(text.shown_as or "", again.body)
    again.shown_as = None
    return again


def _copy(row: Any) -> Any:
    """The same values outside any session: a replay writes nothing."""
    model = type(row)
    return model(**{column.key: getattr(row, column.key) for column in table_of(model).columns})


def _thread_then(session: Session, text: InboundText, before: Mapping[str, Any]) -> Thread:
    now = datetime.fromisoformat(before["now"])
    soon = now + timedelta(minutes=1)
    thread: Thread = _copy(session.get_one(Thread, text.thread_id))
    number: Number = _copy(session.get_one(Number, text.thread_id))
    thread.mode = ThreadMode(before["mode"])
    thread.taken_by = before.get("taken_by")
    thread.verified_borrower_id = before["verified"]
    thread.verified_until = now + PROOF_LASTS if before["verified"] else None
    thread.identity_tries = before["identity_tries"]
    thread.identity_locked_until = soon if before["identity_locked"] else None
    thread.notice_given = before["notice_given"]
    thread.last_staff_reply_at = now if before["staff_replied"] else None
    thread.code_word = bytes.fromhex(before.get("code_word") or "") or None
    number.opted_out_at = now if before["opted_out"] else None
    number.marketing = before["marketing"]
    thread.number = number
    return thread


def _said(session: Session, stored: Turn) -> str | None:
    """The turn's own reply; what the law step confirmed is no part of the decision."""
    if not stored.replies:
        return None
    return session.scalars(
        select(OutboundText.body)
        .where(OutboundText.inbound_id == stored.inbound_id, OutboundText.retries == 0)
        .where(OutboundText.created_at == stored.decided_at, OutboundText.staff_id.is_(None))
        .order_by(OutboundText.kind == OutboundKind.OPT_OUT_CONFIRMATION)
        .limit(1)
    ).first()


def _render_again(
    services: Services, turn: TurnContext, triaged: Triaged, stored: Turn
) -> str | None:
    """The words by the pinned wordings where the responses are the same, else by today's."""
    if not triaged.says:
        return None
    keys = [kept["response"] for kept in stored.replies]
    if [say.key for say in triaged.says] == keys:
        rendered = _pinned(services, turn, triaged.says, stored)
    else:
        rendered = services.voice.speak(turn.session, triaged.says, turn.language)
    if triaged.kind == OutboundKind.REPLY:
        rendered = marked(rendered, turn.thread, services.vault)
    return rendered.body


def _pinned(services: Services, turn: TurnContext, says: tuple[Say, ...], stored: Turn) -> Rendered:
    facts = services.voice.facts(turn.session)
    parts = [
        (wording_of(turn.session, kept["version"]), {**facts, **say.values})
        for say, kept in zip(says, stored.replies, strict=True)
    ]
    return render(parts)
