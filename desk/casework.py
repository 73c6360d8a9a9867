"""Cases as staff work on them: whose they are, where they stand, how they end.

Each step locks the thread and then the case, writes an event of the case and an audit entry, and
is refused with ``NotNow`` where somebody else has the case or the rules forbid it. One that answers
with what was ``Done`` can be taken back.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from accounts.money import read_currency, typed_minor_units
from bot.services import Services
from cases.claims import close_claim
from cases.closing import close_case
from cases.privacy import is_the_laws
from cases.terms import hold_back
from desk.case_clocks import EXTENDED, extensible_until, let_go_on, may_pause, set_anew
from desk.case_hands import Step, case_in_hand, name_subject, open_in_hand, require_other
from desk.case_words import CATEGORIES, outcomes_of
from desk.clocks import due_by_kind, packs_of
from desk.letters import GAPS
from desk.rights import READS_ONLY, TAKES_OVER, NotNow
from desk.steps import Step as Done
from models.cases import Case, CaseKind, CaseState
from models.staff import Staff

LONGEST_NOTE: Final = 2000
LONGEST_LETTER: Final = 8000
LONGEST_REASON: Final = 200


@dataclass(frozen=True)
class Ending:
    """How a case ends."""

    outcome: str
    """One of ``desk.case_words.outcomes_of`` its kind."""
    letter: str = ""
    """The written answer; a complaint needs one unless it was withdrawn."""
    redress: int | None = None
    """In minor units of ``currency``."""
    currency: str | None = None
    note: str = ""


def read_redress(amount: str, currency: str) -> tuple[int | None, str | None]:
    """What was paid or credited, as somebody types it; nothing where no amount is typed."""
    if not amount:
        return None, None
    try:
        code = read_currency(currency.upper())
        return typed_minor_units(amount, code), code
    except ValueError:
        raise NotNow("Write what was paid as 1,250.50, and its currency as USD.") from None


# --- Whose it is ----------------------------------------------------------------------------


def assign_case(
    session: Session, reference: str, staff: Staff, to: int | None, now: datetime
) -> Done:
    """Give a case to a colleague, to oneself, or back to everybody."""
    case, thread = open_in_hand(session, reference, staff)
    person = None if to is None else _colleague(session, to)
    if person is not None:
        require_other(case, person)
    step = Step.undoable(session, staff, now, case)
    case.owner_id = to
    return step.write(case, thread, "owner", person.name if person else None, to=to)


def _colleague(session: Session, staff_id: int) -> Staff:
    person = session.get(Staff, staff_id)
    if person is None or person.left_at is not None or person.role == READS_ONLY:
        raise NotNow("They cannot take cases: choose somebody who answers borrowers.")
    return person


# --- What it is about -----------------------------------------------------------------------


def categorise(
    services: Services,
    session: Session,
    reference: str,
    staff: Staff,
    category: str,
    *,
    now: datetime,
    about: int | None = None,
) -> Case:
    """What a case is about and, of a complaint, which colleague; their case becomes nobody's."""
    case, thread = open_in_hand(session, reference, staff)
    if category not in CATEGORIES:
        raise NotNow("Choose one of the categories in the list.")
    step, before = Step(session, staff, now), case.category
    name_subject(step, case, thread, about)
    case.category = category
    if category != before:
        set_anew(services, session, case, before)
        step.write(case, thread, "category", category)
    return case


def note_on_case(session: Session, reference: str, staff: Staff, words: str, now: datetime) -> Case:
    """Something for colleagues, in the history of the case; closed cases take it, too."""
    case, thread = case_in_hand(session, reference, staff)
    if not 0 < len(words) <= LONGEST_NOTE:
        raise NotNow("A note has 1 to {most} characters.", most=LONGEST_NOTE)
    Step(session, staff, now).write(case, thread, "note", words)
    return case


def acknowledge(session: Session, reference: str, staff: Staff, now: datetime) -> Case:
    """They were told that it is looked at and by when they hear (rule CMP-01)."""
    case, thread = open_in_hand(session, reference, staff)
    if case.acknowledged_at is not None:
        raise NotNow("It was acknowledged before.")
    case.acknowledged_at = now
    Step(session, staff, now).write(case, thread, "acknowledged")
    return case


# --- Its clock ------------------------------------------------------------------------------


def wait_for_them(
    services: Services, session: Session, reference: str, staff: Staff, now: datetime
) -> Done:
    """We asked the borrower something; our own clock stands meanwhile, the law's goes on."""
    case, thread = open_in_hand(session, reference, staff)
    if case.state == CaseState.WAITING:
        raise NotNow("It waits for them already.")
    step = Step.undoable(session, staff, now, case)
    case.state = CaseState.WAITING
    stands = may_pause(case, packs_of(services, session, case.thread_id))
    if stands:
        case.paused_at = now
    return step.write(case, thread, "waiting", paused=stands)


def go_on(session: Session, reference: str, staff: Staff, now: datetime) -> Done:
    """It waits no more; a clock that stood moves by the time it stood."""
    case, thread = open_in_hand(session, reference, staff)
    if case.state != CaseState.WAITING:
        raise NotNow("It does not wait for them.")
    step = Step.undoable(session, staff, now, case)
    span = let_go_on(session, case, now)
    case.state = CaseState.OPEN
    return step.write(case, thread, "resumed", stood=int(span.total_seconds()))


@dataclass(frozen=True)
class Extension:
    """More time for a case."""

    until: datetime
    reason: str
    told: bool
    """Whether the borrower has been told of the new day and why."""


def extend(
    services: Services,
    session: Session,
    reference: str,
    staff: Staff,
    extension: Extension,
    *,
    now: datetime,
) -> Case:
    """More time, as often and as far as the rules allow, mostly once.

    Rule CMP-03: of a clock of the law a supervisor approves it, and the borrower is told.
    """
    case, thread = open_in_hand(session, reference, staff)
    stages = extensible_until(services, session, case)
    if not stages:
        raise NotNow("Its clock was extended as often as the rules allow.")
    _require_extensible(case, staff, extension)
    if extension.until > stages[0]:
        raise NotNow("That is later than the rules allow: choose an earlier day.")
    case.extended_from = case.extended_from or case.due_at
    case.due_at = extension.until
    case.extension_reason = extension.reason
    Step(session, staff, now).write(
        case,
        thread,
        EXTENDED,
        extension.reason,
        until=extension.until.isoformat(),
        told=extension.told,
    )
    return case


def _require_extensible(case: Case, staff: Staff, extension: Extension) -> None:
    if case.due_at is None:
        raise NotNow("It has no clock.")
    if case.paused_at is not None:
        raise NotNow("Its clock stands: let it go on first.")
    if is_the_laws(case) and staff.role not in TAKES_OVER:
        raise NotNow("A clock of the law is extended by a supervisor.")
    if is_the_laws(case) and not extension.told:
        raise NotNow("Tell them the new day and why before you extend it.")
    if not 0 < len(extension.reason) <= LONGEST_REASON:
        raise NotNow("Say why, in at most {most} characters.", most=LONGEST_REASON)
    if extension.until <= case.due_at:
        raise NotNow("Choose a day that is later than the one it has.")


# --- Its end --------------------------------------------------------------------------------


def keep_letter(session: Session, reference: str, staff: Staff, words: str, now: datetime) -> Case:
    """The written answer so far: nobody types it twice."""
    case, thread = open_in_hand(session, reference, staff)
    if len(words) > LONGEST_LETTER:
        raise NotNow("A letter has at most {most} characters.", most=LONGEST_LETTER)
    if words != (case.letter or ""):
        case.letter = words or None
        Step(session, staff, now).audit(case, thread, "letter", characters=len(words))
    return case


def finish(session: Session, reference: str, staff: Staff, ending: Ending, now: datetime) -> Done:
    """Settle a case with its outcome and letter; what it held back may go again."""
    case, thread = open_in_hand(session, reference, staff)
    _require_answer(case, ending)
    step = Step.undoable(session, staff, now, case)
    if case.paused_at is not None:
        let_go_on(session, case, now)
    case.owner_id = case.owner_id or staff.id
    case.letter = ending.letter or None
    case.redress = ending.redress
    case.redress_currency = ending.currency if ending.redress is not None else None
    words = ending.note or None
    if case.kind == CaseKind.PAYMENT_CLAIM:
        close_claim(session, case, now=now, outcome=ending.outcome, note=words, staff_id=staff.id)
    else:
        close_case(session, case, outcome=ending.outcome, now=now, note=words, staff_id=staff.id)
    return step.audit(case, thread, "close", outcome=ending.outcome)


def _require_answer(case: Case, ending: Ending) -> None:
    if ending.outcome not in outcomes_of(case.kind):
        raise NotNow("Choose one of the outcomes in the list.")
    if len(ending.letter) > LONGEST_LETTER:
        raise NotNow("A letter has at most {most} characters.", most=LONGEST_LETTER)
    if len(ending.note) > LONGEST_NOTE:
        raise NotNow("A note has at most {most} characters.", most=LONGEST_NOTE)
    if ending.redress is not None and not ending.currency:
        raise NotNow("Say in which currency it was paid.")
    if case.kind != CaseKind.COMPLAINT:
        return
    if case.category is None:
        raise NotNow("Say first what the complaint is about: choose a category.")
    if not ending.letter and ending.outcome != "withdrawn":
        raise NotNow("A complaint ends with a written answer: put its words under Letter.")
    if any(gap in ending.letter for gap in GAPS):
        raise NotNow("Complete the letter: parts of it are still in square brackets.")


def reopen_case(
    services: Services,
    session: Session,
    reference: str,
    staff: Staff,
    *,
    reason: str,
    now: datetime,
) -> Done:
    """It was not settled after all. The law's clock goes on; our own begins anew.

    What it held back was let go when it was closed, and waits again.
    """
    case, thread = case_in_hand(session, reference, staff)
    if case.state != CaseState.CLOSED:
        raise NotNow("The case is open.")
    if not 0 < len(reason) <= LONGEST_REASON:
        raise NotNow("Say why, in at most {most} characters.", most=LONGEST_REASON)
    step = Step.undoable(session, staff, now, case)
    case.state, case.closed_at, before = CaseState.OPEN, None, case.outcome
    case.outcome = case.score = None
    if not is_the_laws(case):
        case.due_at = due_by_kind(
            services, session, case.thread_id, case.kind, now, category=case.category
        )
    hold_back(session, case, now)
    return step.write(case, thread, "reopened", reason, outcome=before)
