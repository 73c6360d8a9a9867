"""Texts as they lie in the database, without anybody having to send them."""

import uuid
from datetime import datetime
from typing import Any

from bot.numbers import ensure_thread
from models.inbound import InboundState, InboundText, LawStep
from models.threads import Thread, ThreadMode
from models.turns import Turn
from tests.commands.conftest import Terminal

OURS = "+12025550199"


def receive(
    terminal: Terminal,
    sender: str,
    body: str,
    at: datetime,
    *,
    rule: str | None = "greet",
    intent: str = "greet",
    **columns: Any,
) -> uuid.UUID:
    """A handled text, decided by ``rule``, with its thread; ``None`` leaves it without a turn."""
    services = terminal.services
    with terminal.database.write() as session:
        text = InboundText(
            provider="twilio",
            provider_sid=f"SM{uuid.uuid4().hex}",
            thread_id=services.lookup.number_id(sender),
            number_cipher=services.vault.seal(sender),
            number_last4=sender[-4:],
            body=body,
            received_at=at,
            handled_at=at,
            **({"state": InboundState.DONE, "law_step": LawStep.NONE, "recipient": OURS} | columns),
        )
        session.add(text)
        session.flush()
        ensure_thread(session, text, at)
        session.get_one(Thread, text.thread_id).last_inbound_at = at
        if rule is not None:
            session.add(turn_of(text, rule, intent, at))
        return text.thread_id


def turn_of(text: InboundText, rule: str, intent: str, at: datetime) -> Turn:
    return Turn(
        inbound_id=text.id,
        decided_at=at,
        decided_by=rule,
        reading={"intent": intent},
        before={},
        steps=[],
        replies=[],
        versions={},
    )


def put(terminal: Terminal, thread_id: uuid.UUID, **columns: Any) -> None:
    """Set columns of a thread, and of its number where the thread has none of the name."""
    with terminal.database.write() as session:
        thread = session.get_one(Thread, thread_id)
        for name, value in columns.items():
            setattr(thread if hasattr(Thread, name) else thread.number, name, value)


def escalate(terminal: Terminal, thread_id: uuid.UUID, at: datetime, reason: str) -> None:
    put(
        terminal,
        thread_id,
        mode=ThreadMode.ESCALATED,
        escalated_at=at,
        escalation_reason=reason,
    )


def thread_of(terminal: Terminal, thread_id: uuid.UUID) -> Thread:
    with terminal.database.read() as session:
        return session.get_one(Thread, thread_id)
