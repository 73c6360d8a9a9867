"""What a view knows of the request it answers: who asks, in which language, what they sent."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, cast

from flask import abort, current_app, g, request
from sqlalchemy.orm import Session
from werkzeug.exceptions import BadRequest

from bot.services import Services
from clock import now as business_now
from console.doors import PAGES, opens
from console.sessions import SignedIn
from console.viewed import Viewed
from models.staff import AuditEntry, Staff


def services() -> Services:
    """The application's services."""
    return cast("Services", current_app.extensions["loanline"])


def signed_in() -> SignedIn:
    """Whoever asks; pages behind a door have somebody."""
    found: SignedIn | None = g.get("signed_in")
    if found is None:
        abort(403)
    return found


def me() -> Staff:
    """The member of staff who asks."""
    return signed_in().staff


def now() -> datetime:
    """Business time, the same during one request."""
    found: datetime | None = g.get("console_now")
    if found is None:
        g.console_now = found = business_now()
    return found


def field(name: str, most: int, *, least: int = 0) -> str:
    """A field of the form without blanks around it; 400 where it is too long or too short."""
    text = request.form.get(name, "").replace("\r\n", "\n").replace("\x00", "").strip()
    if not least <= len(text) <= most:
        raise BadRequest
    return text


def flag(name: str) -> bool:
    """Whether a box is ticked or a button of that name was pressed."""
    return name in request.form


def whole(name: str, least: int, most: int) -> int | None:
    """A whole number of the form, if one in these bounds was given; 400 for another word."""
    text = request.form.get(name, "").strip()
    if not text:
        return None
    if not (text.lstrip("-").isascii() and text.lstrip("-").isdecimal() and len(text) <= 12):
        raise BadRequest
    if not least <= int(text) <= most:
        raise BadRequest
    return int(text)


def given_day(name: str) -> date:
    """A day of the form; 400 for another word."""
    try:
        return date.fromisoformat(field(name, 10))
    except ValueError:
        raise BadRequest from None


def wants_part() -> bool:
    """Whether htmx asks, which puts a part of the page in place of the one shown."""
    return request.headers.get("HX-Request") == "true"


def audit(session: Session, action: str, subject: str | None = None, **details: Any) -> None:
    """Who did or saw what, in the same transaction as what was done."""
    entry = AuditEntry(at=now(), actor=f"staff:{me().id}", action=action, subject=subject)
    entry.details = dict(details) or None
    session.add(entry)


def audit_view(action: str, subject: str, seen: Sequence[str], **details: Any) -> None:
    """Enter that a page was opened which shows ``seen``, such as ids of threads."""
    with services().database.write() as session:
        audit(session, action, subject, **details)
    _viewed().note(me().id, subject, seen)


def audit_glance(action: str, subject: str, seen: Sequence[str], **details: Any) -> None:
    """Likewise for what stands beside another page or was fetched anew by an open one.

    That is entered once in some minutes, with what is new of ``seen``.
    """
    unseen = _viewed().unseen(me().id, subject, seen)
    if unseen:
        audit_view(action, subject, unseen, threads=unseen, **details)


def _viewed() -> Viewed:
    return cast("Viewed", current_app.extensions["loanline.viewed"])


def choice(name: str, allowed: Mapping[str, Any] | tuple[str, ...] | frozenset[str]) -> str:
    """One of the words that the form offers; 400 for another."""
    text = request.form.get(name, "")
    if text not in allowed:
        raise BadRequest
    return text


def may(endpoint: str) -> bool:
    """Whether whoever asks may open a page: what they may not is not shown to them."""
    signed_in: SignedIn | None = g.get("signed_in")
    page = PAGES.get(endpoint)
    if page is None or signed_in is None or not signed_in.whole:
        return False
    return opens(page.door, signed_in.staff.role)
