"""The bot on an empty database, with a real carrier on the wire: the sandbox."""

import secrets
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import select

import clock
from accounts.document import read_document
from accounts.importer import import_documents
from bot.inbox.drain import drain
from bot.numbers import ensure_thread
from bot.outbox.queue import REPLY_LIFE, queue_text
from bot.record import Received, record
from bot.replies import Rendered
from bot.services import Services
from models.clock_offset import move_clock, read_clock
from models.database import Database
from models.inbound import InboundText
from models.numbers import Number
from models.outbound import OutboundKind, OutboundText, SendVerdict
from models.staff import StaffTask
from models.threads import Thread
from models.turns import Turn
from tests.released import release_into
from tests.sandbox.running import OURS, RunningSandbox
from webhooks.twilio import take_in

DANA: Final = "+12025550101"
STRANGER: Final = "+12025550177"
PROOF: Final = "20011 1988"


def account(number: str = DANA, **different: Any) -> dict[str, Any]:
    """Dana's document, or somebody else's."""
    return {
        "id": "B01",
        "name": "Dana Whitfield",
        "phone": number,
        "lang": "en",
        "timezone": "America/New_York",
        "dob": "1988-04-17",
        "postal_code": "20011",
        "loans": [loan()],
    } | different


def loan(ref: str = "L-1001", **different: Any) -> dict[str, Any]:
    return {
        "ref": ref,
        "product": "personal",
        "currency": "USD",
        "outstanding": "1250.00",
        "next_due": "2026-12-05",
        "next_due_amount": "208.33",
        "as_of": "2026-11-21T06:00:00Z",
        "payments": [{"ref": "P-8801", "date": "2026-11-05", "amount": "208.33"}],
    } | different


def _received(number: str, body: str, different: dict[str, Any]) -> Received:
    given: dict[str, Any] = {
        "provider": "twilio",
        "sid": f"SM{secrets.token_hex(16)}",
        "sender": number,
        "recipient": OURS,
        "body": body,
        "received_at": clock.now(),
    }
    return Received(**given | different)


@dataclass
class House:
    """The bot's services with shorthands for what happens around them."""

    services: Services
    carrier: RunningSandbox

    @property
    def database(self) -> Database:
        return self.services.database

    def release(self, now: datetime) -> None:
        """Responses and the lender's values; it is ``now``."""
        with self.database.write() as session:
            release_into(session, now)
        self.sets_clock(now)

    def sets_clock(self, now: datetime) -> None:
        with self.database.write() as session:
            move_clock(session, now - clock.real_now())
            session.flush()
            read_clock(session)

    def passes(self, **time: float) -> None:
        """Business time goes on."""
        self.sets_clock(clock.now() + timedelta(**time))

    def imports(self, *documents: dict[str, Any]) -> None:
        """The core system sends accounts."""
        with self.database.write() as session:
            import_documents(
                session,
                [read_document(one) for one in documents],
                now=clock.now(),
                vault=self.services.vault,
                lookup=self.services.lookup,
            )

    # --- Texts ---------------------------------------------------------------------------------

    def thread_id(self, number: str) -> uuid.UUID:
        return self.services.lookup.number_id(number)

    def receives(self, number: str, body: str, **different: Any) -> int:
        """A text arrives as at the webhook: recorded, law step taken. The id of its row."""
        text = _received(number, body, different)
        take_in(self.services, text)
        with self.database.read() as session:
            return session.scalars(
                select(InboundText.id).where(InboundText.provider_sid == text.sid)
            ).one()

    def records(self, number: str, body: str, **different: Any) -> int:
        """A text is recorded and nothing else: its webhook died just then."""
        found = record(self.services, _received(number, body, different)).inbound_id
        assert found is not None
        return found

    def drains(self, number: str) -> int:
        """A worker handles what the thread has to do."""
        return drain(self.services, self.thread_id(number), uuid.uuid4().hex)

    def says(self, number: str, body: str, **different: Any) -> list[str]:
        """A borrower texts; the bodies that were queued in answer."""
        inbound_id = self.receives(number, body, **different)
        self.drains(number)
        return [text.body for text in self.texts_out(number) if text.inbound_id == inbound_id]

    def proves(self, number: str = DANA) -> None:
        """Dana proves who she is."""
        assert "ZIP" in self.says(number, "balance")[0]
        assert "$1,250.00" in self.says(number, PROOF)[0]

    def queues(
        self,
        number: str,
        body: str = "Hello.",
        *,
        kind: OutboundKind = OutboundKind.REPLY,
        tier: int = 0,
        life: timedelta = REPLY_LIFE,
        inbound_id: int | None = None,
        own: bool = False,
        **about: Any,
    ) -> uuid.UUID:
        """A finished text is queued for a number that has its rows; ``about`` whom, for what."""
        rendered = Rendered(body, "en", tier, kind.value, 1, ())
        now = clock.now()
        with self.database.write() as session:
            inbound = session.get(InboundText, inbound_id) if inbound_id else None
            return queue_text(
                session,
                rendered,
                thread_id=self.thread_id(number),
                kind=kind,
                now=now,
                expires_at=now + life,
                sender=OURS,
                inbound=inbound,
                own_dispatch=own,
                **about,
            ).id

    def opens_thread(self, number: str = STRANGER) -> int:
        """The rows of a number, by a text of its own that was handled; the id of that text."""
        inbound_id = self.records(number, "hello")
        with self.database.write() as session:
            text = session.get_one(InboundText, inbound_id)
            ensure_thread(session, text, clock.now())
            text.state, text.handled_at = type(text.state).DONE, clock.now()
        return inbound_id

    # --- What is there -------------------------------------------------------------------------

    def text_in(self, inbound_id: int) -> InboundText:
        with self.database.read() as session:
            return session.get_one(InboundText, inbound_id)

    def text_out(self, message_id: uuid.UUID) -> OutboundText:
        with self.database.read() as session:
            return session.get_one(OutboundText, message_id)

    def texts_out(self, number: str) -> Sequence[OutboundText]:
        with self.database.read() as session:
            return session.scalars(
                select(OutboundText)
                .where(OutboundText.thread_id == self.thread_id(number))
                .order_by(OutboundText.created_at)
            ).all()

    def sent(self, number: str) -> list[str]:
        """Bodies that the carrier has taken for a number, in order."""
        texts = self.carrier.texts(number=number)["texts"]
        return [text["body"] for text in texts if text["direction"] == "outbound"]

    def number(self, number: str) -> Number:
        with self.database.read() as session:
            return session.get_one(Number, self.thread_id(number))

    def thread(self, number: str) -> Thread:
        with self.database.read() as session:
            return session.get_one(Thread, self.thread_id(number))

    def turn(self, inbound_id: int) -> Turn:
        with self.database.read() as session:
            return session.scalars(select(Turn).where(Turn.inbound_id == inbound_id)).one()

    def rows(self, table: type[Any]) -> Sequence[Any]:
        """Every row of a table, in order."""
        with self.database.read() as session:
            return session.scalars(select(table).order_by(table.id)).all()

    def tasks(self) -> list[str]:
        return [task.kind for task in self.rows(StaffTask)]

    def reasons(self, message_id: uuid.UUID) -> list[str]:
        """Why the gate did not let a text go, at its last look."""
        with self.database.read() as session:
            verdict = session.scalars(
                select(SendVerdict)
                .where(SendVerdict.message_id == message_id)
                .order_by(SendVerdict.id.desc())
            ).first()
        return [] if verdict is None else [reason["reason"] for reason in verdict.reasons]
