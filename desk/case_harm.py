"""What a complaint did to the borrower, and who else they have gone to with it (rule CMP-07)."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from desk.case_hands import Step, open_in_hand
from desk.rights import NotNow
from models.cases import Case, CaseKind
from models.staff import Staff

LONGEST: Final = 200


def note_harm(
    session: Session, reference: str, staff: Staff, *, harm: str, body: str, now: datetime
) -> Case:
    """Keep both with the complaint, for the regulator's export; empty words take them off."""
    case, thread = open_in_hand(session, reference, staff)
    if case.kind != CaseKind.COMPLAINT:
        raise NotNow("Only a complaint has a harm and a body to go to.")
    if max(len(harm), len(body)) > LONGEST:
        raise NotNow("Say it in at most {most} characters.", most=LONGEST)
    step = Step(session, staff, now)
    if harm != (case.harm or ""):
        case.harm = harm or None
        step.write(case, thread, "harm", harm)
    if body != (case.escalation_body or ""):
        case.escalation_body = body or None
        step.write(case, thread, "escalation_body", body)
    return case
