"""Sessions of the console: a random token in a cookie, everything else in the database.

All times here are real, not business time: moving the clock of a test signs nobody out.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from crypto import LookupKey
from models.signing_in import StaffSession
from models.staff import Staff

COOKIE: Final = "loanline_console"
_SEEN_EVERY: Final = timedelta(minutes=1)
_LONGEST_TOKEN: Final = 64
_LONGEST_BROWSER: Final = 200


@dataclass(frozen=True)
class SignedIn:
    """Who a request comes from."""

    session: StaffSession
    staff: Staff

    @property
    def whole(self) -> bool:
        """Whether both factors were given."""
        return self.session.proved


def begin(
    session: Session,
    lookup: LookupKey,
    staff: Staff,
    *,
    proved: bool,
    address: str,
    browser: str,
    now: datetime,
    by_provider: bool = False,
) -> str:
    """A new session's token; only its hash is kept."""
    token = secrets.token_urlsafe(32)
    session.add(
        StaffSession(
            staff_id=staff.id,
            token_hash=lookup.secret_hash(token),
            proved=proved,
            by_provider=by_provider,
            address=address[:45],
            browser=browser[:_LONGEST_BROWSER],
            created_at=now,
            seen_at=now,
        )
    )
    return token


def find(session: Session, lookup: LookupKey, token: str | None, now: datetime) -> SignedIn | None:
    """Whose token it is, if the session stands and its owner still works here."""
    if not token or len(token) > _LONGEST_TOKEN:
        return None
    row = session.execute(
        select(StaffSession, Staff)
        .join(Staff, Staff.id == StaffSession.staff_id)
        .where(
            StaffSession.token_hash == lookup.secret_hash(token),
            StaffSession.ended_at.is_(None),
            Staff.left_at.is_(None),
        )
    ).first()
    if row is None or now >= row[0].ends_at:
        return None
    return SignedIn(row[0], row[1])


def is_stale(kept: StaffSession, now: datetime) -> bool:
    """Whether it is time to write down that the session is used."""
    return now - kept.seen_at >= _SEEN_EVERY


def touch(session: Session, session_id: int, now: datetime) -> None:
    """The session was used by a person, not by a page that looks for news."""
    session.execute(update(StaffSession).where(StaffSession.id == session_id).values(seen_at=now))


def end(session: Session, staff_id: int, now: datetime, session_id: int | None = None) -> int:
    """End one session of a person, or all of them; how many stood."""
    standing = update(StaffSession).where(
        StaffSession.staff_id == staff_id, StaffSession.ended_at.is_(None)
    )
    if session_id is not None:
        standing = standing.where(StaffSession.id == session_id)
    ended = session.execute(standing.values(ended_at=now).returning(StaffSession.id))
    return len(ended.all())
