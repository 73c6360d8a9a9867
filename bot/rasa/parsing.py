"""Reading for a Rasa server: it asks what a text means, and gets what the worker has read.

With this a Rasa server needs no model of its own for texts, and the law, the languages and the open
question are read in one place.
"""

import uuid
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.rasa.keeping import Opening, open_opening
from bot.rasa.request import BadCall
from bot.services import Services
from models.inbound import InboundState, InboundText
from models.rasa_calls import OPENING, RasaCall

_HEX: Final = 32


class NotAsked(LookupError):
    """No worker waits for an answer in this conversation."""


def read_for(services: Services, content: Any) -> Mapping[str, Any]:
    """The reading in the form of ``/model/parse``. Raises ``BadCall`` and ``NotAsked``."""
    thread_id = _thread(content)
    with services.database.read() as session:
        opening = _opening(services, session, thread_id)
    if opening is None:
        raise NotAsked
    intent = {"name": opening.intent, "confidence": opening.reading["confidence"]}
    return {"text": opening.sent, "intent": intent, "entities": [], "intent_ranking": [intent]}


def _thread(content: Any) -> uuid.UUID:
    """Rasa gives the name of the conversation for the id of the message."""
    name = content.get("message_id") if isinstance(content, Mapping) else None
    try:
        return uuid.UUID(hex=name[:_HEX]) if isinstance(name, str) else _no_thread()
    except ValueError:
        pass
    return _no_thread()


def _no_thread() -> uuid.UUID:
    raise BadCall("message_id should be the name of a conversation that we began")


def _opening(services: Services, session: Session, thread_id: uuid.UUID) -> Opening | None:
    """Of the text that a worker waits for: a thread has one at a time."""
    newest = (
        select(RasaCall.sealed)
        .join(InboundText, InboundText.id == RasaCall.inbound_id)
        .where(InboundText.thread_id == thread_id, InboundText.state == InboundState.UNREAD)
        .where(RasaCall.key.startswith(OPENING))
        .order_by(RasaCall.id.desc())
        .limit(1)
    )
    sealed = session.scalar(newest)
    return open_opening(sealed, services.vault) if sealed else None
