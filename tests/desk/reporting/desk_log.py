"""A desk whose days are written by hand: texts, readings, answers, and what became of them."""

import uuid
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from models.inbound import InboundState, InboundText, LawStep
from models.numbers import Number
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.staff import Staff
from models.threads import Thread
from models.turns import Turn

HAND_OVER = {"effect": "Escalate", "reason": "complaint"}
CALL = {"effect": "CallForPerson"}


_UNTRIED = {"attempts": 0, "recovered": False}
_NUMBER = {"number_cipher": b"", "number_last4": "0101"}


class DeskLog:
    """Writes rows as the product would, each at the time that the test says."""

    def __init__(self, session: Session, now: datetime) -> None:
        self.session = session
        self.now = now
        self.count = 0

    def staff(self, name: str = "Ana Ruiz", role: str = "agent") -> Staff:
        person = Staff(
            email=f"{name.split(maxsplit=1)[0].lower()}@lender.example",
            name=name,
            role=role,
            password_hash="none",
            created_at=self.now,
        )
        self.session.add(person)
        self.session.flush()
        return person

    def thread(self, place: int = 1) -> uuid.UUID:
        thread_id = uuid.UUID(int=place)
        if self.session.get(Number, thread_id) is None:
            self.session.add(Number(id=thread_id, cipher=b"", last4="0101", created_at=self.now))
            self.session.flush()
            self.session.add(Thread(id=thread_id, created_at=self.now, tracker={}))
            self.session.flush()
        return thread_id

    def text(
        self,
        at: datetime,
        body: str = "hello",
        *,
        thread: int = 1,
        intent: str | None = "greet",
        decision: str = "act",
        confidence: float = 0.9,
        source: str = "model",
        language: str = "en",
        effects: tuple[dict[str, Any], ...] = (),
        requested: str | None = None,
        state: InboundState = InboundState.DONE,
        shown_as: str | None = None,
    ) -> InboundText:
        """A text of theirs; without an intent nobody has read it."""
        self.count += 1
        text = InboundText(
            provider="twilio",
            provider_sid=f"SM{self.count}",
            thread_id=self.thread(thread),
            **_NUMBER,
            recipient="+12025550199",
            body=body,
            shown_as=shown_as,
            received_at=at,
            law_step=LawStep.NONE,
            state=state,
            **_UNTRIED,
        )
        self.session.add(text)
        self.session.flush()
        if intent is not None:
            reading: dict[str, Any] = {"intent": intent, "second": None, "decision": decision}
            reading |= {"confidence": confidence, "language": language, "entities": []}
            reading["why"] = {"source": source}
            turn = Turn(
                inbound_id=text.id,
                decided_at=at + timedelta(seconds=1),
                decided_by="a rule",
                reading=reading,
                before={"tracker": {"requested_slot": requested}},
                steps=[{"action": "action_x", "events": []}, {"effects": list(effects)}],
                replies=[],
                versions={},
            )
            self.session.add(turn)
            self.session.flush()
        return text

    def answer(
        self,
        at: datetime,
        to: InboundText | None = None,
        *,
        thread: int = 1,
        kind: OutboundKind = OutboundKind.REPLY,
        staff: Staff | None = None,
        state: OutboundState = OutboundState.ACCEPTED,
        status: str | None = "delivered",
        code: int | None = None,
        segments: int = 1,
        language: str = "en",
        body: str = "An answer.",
        provider: str | None = "twilio",
    ) -> OutboundText:
        """A text of ours."""
        self.count += 1
        row = OutboundText(
            id=uuid.uuid5(uuid.NAMESPACE_OID, f"answer {self.count}"),
            thread_id=self.thread(thread),
            inbound_id=to.id if to else None,
            kind=OutboundKind.STAFF if staff else kind,
            language=language,
            tier=0,
            body=body,
            segments=segments,
            staff_id=staff.id if staff else None,
            state=state,
            created_at=at,
            expires_at=at + timedelta(minutes=30),
            due_at=at,
            provider=provider,
            provider_sid=f"SM{self.count}" if provider else None,
            delivery_status=status,
            error_code=code,
        )
        self.session.add(row)
        self.session.flush()
        return row
