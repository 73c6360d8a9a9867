"""Macros: words to send, a label, a case, a snooze, the end of it, all in one step."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from accounts.lender import Lender
from bot.record import storable
from bot.services import Services
from desk.answering import answer_thread, worded
from desk.case_opening import case_by_staff
from desk.entries import require_lead, wrote
from desk.free_names import free_name
from desk.labelling import set_label
from desk.people import ANSWER_LANGUAGES
from desk.queueing import LONGEST_SNOOZE, snooze
from desk.rights import NotNow, locked, note, require_hand
from desk.steps import Step
from desk.taking import settle
from models.cases import CaseKind
from models.desk import Label, Macro
from models.staff import Staff
from models.threads import Thread
from policy.wording import forbidden

LONGEST_NAME: Final = 60
MOST_HOURS: Final = int(LONGEST_SNOOZE / timedelta(hours=1))


@dataclass(frozen=True)
class Steps:
    """What a macro does; nothing of it is done where the field is empty."""

    words: Mapping[str, str] = field(default_factory=dict)
    """By language."""
    label_id: int | None = None
    case_kind: str | None = None
    snooze_hours: int | None = None
    resolves: bool = False


# --- Making them ----------------------------------------------------------------------------


def add_macro(
    session: Session, staff: Staff, name: str, steps: Steps, *, lender: Lender, now: datetime
) -> Macro:
    """A new macro; ``NotNow`` where its name is taken or its steps do not fit together."""
    require_lead(staff)
    macro = Macro(name=free_name(session, Macro, name, LONGEST_NAME))
    _set(session, macro, steps, lender)
    session.add(macro)
    session.flush()
    wrote(session, staff, "macro.add", str(macro.id), now)
    return macro


def change_macro(
    session: Session,
    staff: Staff,
    macro_id: int,
    name: str,
    steps: Steps,
    *,
    lender: Lender,
    now: datetime,
) -> Macro:
    """Another name or other steps."""
    macro = _macro(session, staff, macro_id)
    macro.name = free_name(session, Macro, name, LONGEST_NAME, but=macro_id)
    _set(session, macro, steps, lender)
    wrote(session, staff, "macro.change", str(macro_id), now)
    session.flush()
    return macro


def retire_macro(
    session: Session, staff: Staff, macro_id: int, now: datetime, *, back: bool = False
) -> None:
    """No longer offered; or ``back`` among those that are."""
    macro = _macro(session, staff, macro_id)
    macro.retired_at = None if back else now
    wrote(session, staff, "macro.restore" if back else "macro.retire", str(macro_id), now)


def macros_in_use(session: Session) -> Sequence[Macro]:
    """What is offered, by name."""
    rows = select(Macro).where(Macro.retired_at.is_(None)).order_by(Macro.name)
    return session.scalars(rows).all()


def _macro(session: Session, staff: Staff, macro_id: int) -> Macro:
    require_lead(staff)
    macro = session.get(Macro, macro_id, with_for_update=True)
    if macro is None:
        raise NotNow("There is no such macro any more.")
    return macro


def _set(session: Session, macro: Macro, steps: Steps, lender: Lender) -> None:
    words = {language: storable(text).strip() for language, text in steps.words.items()}
    words = {language: text for language, text in words.items() if text}
    for language, text in words.items():
        _require_sendable(lender, language, text)
    _require_sense(session, steps, sends=bool(words))
    macro.words, macro.label_id, macro.case_kind = words, steps.label_id, steps.case_kind
    macro.snooze_hours, macro.resolves = steps.snooze_hours, steps.resolves


def _require_sendable(lender: Lender, language: str, text: str) -> None:
    if language not in ANSWER_LANGUAGES:
        raise NotNow("Macros have words in the languages of Loanline alone.")
    if found := forbidden(text):
        raise NotNow("Not to a borrower: “{words}”.", words=found[0][1])
    worded(lender, text, language)


def _require_sense(session: Session, steps: Steps, *, sends: bool) -> None:
    if not (sends or steps.label_id or steps.case_kind or steps.snooze_hours or steps.resolves):
        raise NotNow("The macro does nothing yet: give it words or a step.")
    if steps.snooze_hours is not None and steps.resolves:
        raise NotNow("A thread is snoozed or resolved, not both: choose one.")
    if steps.snooze_hours is not None and not 1 <= steps.snooze_hours <= MOST_HOURS:
        raise NotNow("A snooze lasts 1 to {most} hours.", most=MOST_HOURS)
    if steps.case_kind is not None and steps.case_kind not in set(CaseKind):
        raise NotNow("There is no such kind of case.")
    label = session.get(Label, steps.label_id) if steps.label_id else None
    if steps.label_id and (label is None or label.retired_at is not None):
        raise NotNow("There is no such label any more.")


# --- Running them ---------------------------------------------------------------------------


def run(
    session: Session,
    services: Services,
    thread_id: uuid.UUID,
    staff: Staff,
    *,
    macro_id: int,
    now: datetime,
    seen: str | None = None,
) -> tuple[Macro, Step | None]:
    """All steps of a macro, or none: ``NotNow`` from any of them undoes the others.

    Its words are held back as a reply is where a colleague answered after ``seen``.
    The caller commits, and wakes the thread where the macro had words. The step is what can be
    taken back of it: its resolving or its snooze, or else its label.
    """
    macro = session.get(Macro, macro_id)
    if macro is None or macro.retired_at is not None:
        raise NotNow("There is no such macro any more.")
    thread = locked(session, thread_id)
    require_hand(session, thread, staff)
    taken: Step | None = None
    if macro.words:
        words = words_for(macro, thread.language)
        voice, vault = services.voice, services.vault
        answer_thread(
            session, thread_id, staff, words, now=now, voice=voice, vault=vault, seen=seen
        )
    if macro.label_id is not None:
        taken = set_label(session, thread_id, staff, macro.label_id, now, on=True)
    if macro.case_kind is not None:
        kind = CaseKind(macro.case_kind)
        case_by_staff(services, session, thread_id, staff, kind=kind, words=macro.name, now=now)
    note(session, thread, staff, "thread.macro", now, macro=macro.id)
    taken = _last_step(session, thread, staff, macro, now) or taken
    session.flush()
    return macro, taken


def words_for(macro: Macro, language: str | None) -> str:
    """What the macro says to somebody who writes in ``language``; English where nobody knows."""
    wanted = language or "en"
    for candidate in (wanted, wanted.partition("-")[0]):
        if candidate in macro.words:
            return str(macro.words[candidate])
    raise NotNow(
        "The macro has no words in their language ({language}): write to them yourself.",
        language=wanted,
    )


def _last_step(
    session: Session, thread: Thread, staff: Staff, macro: Macro, now: datetime
) -> Step | None:
    if macro.snooze_hours is not None:
        until = now + timedelta(hours=macro.snooze_hours)
        return snooze(session, thread.id, staff, until, now)
    if macro.resolves:
        return settle(session, thread.id, staff, now, resolved=True)[1]
    return None
