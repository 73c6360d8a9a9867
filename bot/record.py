"""Recording: one row for each text, before anything else happens to it.

The webhook and catching up both come here, so that a text found either way is one row.
"""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import select

from bot.services import Services
from carriers.phone import is_addressable, last4
from intents.law import read_law
from models.database import Database, once_more
from models.inbound import InboundState, InboundText, LawStep
from models.upsert import insert_into

MOST_CHARACTERS: Final = 20_000
"""More than any carrier delivers; what is longer is cut, and the cut is marked."""
_CUT: Final = " […]"


@dataclass(frozen=True)
class Received:
    """A text as the carrier handed it over."""

    provider: str
    sid: str
    sender: str
    recipient: str
    body: str
    received_at: datetime
    """Business time at which it reached us, or the carrier where it was found later."""
    media: tuple[dict[str, str], ...] = ()
    opt_out_type: str | None = None
    sent_at: datetime | None = None
    recovered: bool = False


@dataclass(frozen=True)
class Recorded:
    """The row a text became; ``inbound_id`` is ``None`` for one that was there already."""

    thread_id: uuid.UUID
    inbound_id: int | None
    law_step: LawStep
    state: InboundState


def record(services: Services, text: Received) -> Recorded:
    """Insert the text's row, once for all deliveries of the same text."""
    row = _row(services, text)
    inbound_id = once_more(lambda: _insert_once(services.database, row))
    return Recorded(row["thread_id"], inbound_id, row["law_step"], row["state"])


def recorded_before(services: Services, text: Received) -> Recorded:
    """The row of a text that was there already, as it stands now.

    Whoever inserted it may have died before the law step: a further delivery goes on from there.
    """
    table = InboundText.__table__.c
    statement = select(table.thread_id, table.id, table.law_step, table.state).where(
        table.provider == text.provider, table.provider_sid == text.sid
    )
    with services.database.read() as session:
        return Recorded(*session.execute(statement).one())


def _row(services: Services, text: Received) -> dict[str, Any]:
    body = storable(text.body)
    answerable = _answerable(text.sender, services.settings.twilio_from_numbers)
    return {
        "provider": text.provider,
        "provider_sid": text.sid,
        "thread_id": services.lookup.number_id(text.sender),
        "number_cipher": services.vault.seal(text.sender),
        "number_last4": last4(text.sender),
        "recipient": text.recipient,
        "body": body,
        "media": [dict(item) for item in text.media] or None,
        "opt_out_type": text.opt_out_type,
        "received_at": text.received_at,
        "sent_at": text.sent_at,
        "recovered": text.recovered,
        "law_step": _law_step(body, text.opt_out_type) if answerable else LawStep.NONE,
        "state": InboundState.UNREAD if answerable else InboundState.SET_ASIDE,
        "attempts": 0,
    }


def storable(body: str) -> str:
    """The body without what PostgreSQL cannot hold: NUL and half surrogate pairs."""
    clean = body.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    return clean if len(clean) <= MOST_CHARACTERS else clean[:MOST_CHARACTERS] + _CUT


def _answerable(sender: str, ours: Collection[str]) -> bool:
    """Short codes, names and our own numbers are recorded and never answered."""
    return is_addressable(sender) and sender not in ours


def _law_step(body: str, opt_out_type: str | None) -> LawStep:
    """Whether the law step must look at this text before it may be answered.

    Whether the number is opted out is not known here, and some words ask for texts only then:
    what could be one of them is looked at.
    """
    law = read_law(body, opted_out=True)
    wanted = opt_out_type == "STOP" or (law is not None and law.kind != "help")
    return LawStep.PENDING if wanted else LawStep.NONE


def _insert_once(database: Database, row: dict[str, Any]) -> int | None:
    with database.at_once() as connection:
        found: int | None = connection.execute(_once(database), row).scalar_one_or_none()
        return found


@cache
def _once(database: Database) -> Any:
    """The statement, made once: building it for each text costs as much as running it."""
    return (
        insert_into(database.engine.dialect, InboundText.__table__)
        .on_conflict_do_nothing(index_elements=["provider", "provider_sid"])
        .returning(InboundText.__table__.c.id)
    )
