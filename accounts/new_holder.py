"""A number that passes to somebody else begins anew: what its last holder left acts no more.

Their cases stay with staff, and what waits for a person waits wherever they are: a hold of theirs
is not lifted here and does not count for others (``cases.holds``). An opt-out stays as well, and so
does what holds texts back until staff have read whether one was meant: only whoever has the phone
lifts those.
"""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from accounts.batches import rows_where
from accounts.report import ImportReport
from models.borrowers import BorrowerNumber
from models.cases import Case, CaseKind, CaseState, Hold
from models.preferences import Preferences
from models.threads import Thread

_KEPT: Final = "review"
"""Why texts wait that may follow an opt-out."""


def begin_anew(
    session: Session,
    holders: Sequence[tuple[int, uuid.UUID]],
    now: datetime,
    report: ImportReport,
) -> None:
    """Forget what stood for those before them, for borrowers who have just got a number.

    So it is also where a stranger said that the number was wrong before anybody had it. A number
    that somebody else has too, or that comes back to its holder, goes on as it was.
    """
    theirs: dict[uuid.UUID, set[int]] = {}
    for who, number in holders:
        theirs.setdefault(number, set()).add(who)
    passed = sorted(_passed_on(session, theirs))
    threads = select(Thread).with_for_update(of=Thread)
    for thread in rows_where(session, threads, Thread.id, passed):
        thread.tracker, thread.code_word, thread.language = {}, None, None
        thread.verified_borrower_id = thread.verified_until = None
        thread.identity_tries, thread.notice_given = 0, False
    for wishes in rows_where(session, select(Preferences), Preferences.number_id, passed):
        session.delete(wishes)
    of_numbers = select(Hold).where(
        Hold.borrower_id.is_(None),
        Hold.lifted_at.is_(None),
        Hold.since <= now,
        Hold.reason != _KEPT,
        or_(Hold.until.is_(None), Hold.until > now),
    )
    for hold in rows_where(session, of_numbers, Hold.number_id, passed):
        hold.lifted_at = now
    session.flush()
    if passed:
        report.counts["numbers passed on"] += len(passed)


def _passed_on(session: Session, holders: dict[uuid.UUID, set[int]]) -> set[uuid.UUID]:
    """The numbers that were somebody else's, or were said to be, and are nobody else's now."""
    numbers = sorted(holders)
    held = select(BorrowerNumber)
    ended = rows_where(
        session, held.where(BorrowerNumber.until.is_not(None)), BorrowerNumber.number_id, numbers
    )
    wrong = select(Case).where(Case.kind == CaseKind.WRONG_NUMBER, Case.state != CaseState.CLOSED)
    passed = {row.number_id for row in ended if row.borrower_id not in holders[row.number_id]}
    passed |= {case.thread_id for case in rows_where(session, wrong, Case.thread_id, numbers)}
    current = rows_where(
        session,
        held.where(BorrowerNumber.until.is_(None)),
        BorrowerNumber.number_id,
        sorted(passed),
    )
    return passed - {
        row.number_id for row in current if row.borrower_id not in holders[row.number_id]
    }
