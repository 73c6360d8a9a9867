"""A case that is moved from beside its thread: it waits, goes on, or is settled.

A complaint is settled on its own page, for it ends with a category and a letter.
"""

from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.services import Services
from desk.case_words import outcomes_of
from desk.casework import Ending, assign_case, finish, go_on, wait_for_them
from desk.rights import NotNow
from desk.steps import Step
from models.cases import Case, CaseKind, CaseState
from models.staff import Staff

TAKES: Final = "take"
WAITS: Final = "wait"
GOES_ON: Final = "go_on"


def moves_of(case: Case, staff: Staff) -> tuple[str, ...]:
    """What somebody can do with a case where it stands, outcomes last."""
    if case.state == CaseState.CLOSED or case.about_staff_id == staff.id:
        return ()
    mine = () if case.owner_id == staff.id else (TAKES,)
    clock = (GOES_ON,) if case.state == CaseState.WAITING else (WAITS,)
    ends = () if case.kind == CaseKind.COMPLAINT else outcomes_of(case.kind)
    return (*mine, *clock, *ends)


def move_case(
    services: Services,
    session: Session,
    reference: str,
    staff: Staff,
    move: str,
    *,
    words: str,
    now: datetime,
) -> Step:
    """Do one of ``moves_of``; ``words`` are kept with an outcome. The letter stays as it is."""
    if move == TAKES:
        return assign_case(session, reference, staff, staff.id, now)
    if move == WAITS:
        return wait_for_them(services, session, reference, staff, now)
    if move == GOES_ON:
        return go_on(session, reference, staff, now)
    found = session.execute(
        select(Case.kind, Case.letter).where(Case.reference == reference)
    ).first()
    if found and found.kind == CaseKind.COMPLAINT:
        raise NotNow("A complaint is settled on its own page, with its letter.")
    letter = found.letter or "" if found else ""
    return finish(session, reference, staff, Ending(move, letter, note=words), now)
