"""Why threads came before a person."""

from collections import Counter
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk import wording
from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Report, drawn, share
from desk.reporting.sql import hands_over, within
from models.threads import Thread, ThreadMode
from models.turns import Turn

_ASKED_FOR: Final = "person_asked_for"


def escalations(session: Session, asked: Question) -> Report:
    """Texts that the bot put before staff, and the threads that wait now, by reason."""
    texts, waiting = _by_texts(session, asked), _waiting(session)
    total = texts.total()
    names = sorted({*texts, *waiting}, key=lambda name: (-texts[name], -waiting[name], name))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (_words(name), texts[name], share(texts[name], total), waiting[name]) for name in names
    )
    return Report(
        title="Escalation reasons",
        columns=(
            Column("Reason", "word"),
            Column("Texts put before staff"),
            Column("Share", "share"),
            Column("Threads in the queue now"),
        ),
        rows=rows,
        plot=drawn(
            "Texts put before staff, by reason", Column("Reason", "word"), rows, ("Texts", 1)
        ),
        facts=(
            Fact("Texts put before staff", total),
            Fact("Threads in the queue now", waiting.total()),
        ),
        note=(
            "The queue is that of now, whatever the span: it also holds threads that came there "
            "without a text, such as a loop that the carrier saw."
        ),
    )


def _words(reason: str) -> str:
    return wording.ESCALATIONS.get(reason, reason.replace("_", " "))


def _by_texts(session: Session, asked: Question) -> Counter[str]:
    rows = select(Turn.steps).where(within(Turn.decided_at, asked), hands_over())
    return Counter(_reason(steps) for steps in session.scalars(rows))


def _reason(steps: list[dict[str, Any]]) -> str:
    """Of several reasons in one turn the first one counts, as it does for the thread."""
    effects = (effect for step in steps for effect in step.get("effects", ()))
    named = ("Escalate", "CallForPerson")
    found = next(effect for effect in effects if effect.get("effect") in named)
    return str(found.get("reason") or _ASKED_FOR)


def _waiting(session: Session) -> Counter[str]:
    reason = func.coalesce(Thread.escalation_reason, "")
    rows = select(reason, func.count()).where(Thread.mode != ThreadMode.BOT).group_by(reason)
    return Counter(dict(session.execute(rows).all()))
