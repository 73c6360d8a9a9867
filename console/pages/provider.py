"""Signing in through the lender's identity provider: the way there and the way back.

Both are links and redirects, not forms: the pages' policy forbids a form to lead elsewhere.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from flask import Blueprint, abort, current_app
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from clock import real_now
from console import factors
from console.asking import services
from console.doors import Door, page
from console.limits import limiter
from console.pages.entering import OFTEN, let_in, sign_in_page, wrote
from console.provider.faults import Fault, NotLetIn
from console.words import say
from models.staff import Staff

if TYPE_CHECKING:
    from console.provider.client import Proof, Provider

provider_pages = Blueprint("provider", __name__)

SAID: Final[Mapping[Fault, tuple[int, str]]] = {
    Fault.DOWN: (
        502,
        "{name} does not answer. Try again in a few minutes, or sign in with your password.",
    ),
    Fault.REFUSED: (
        401,
        "{name} did not sign you in. Try again, or sign in with your password.",
    ),
    Fault.STALE: (
        400,
        "That sign-in took too long, or began in another window. Begin again here.",
    ),
    Fault.UNREGISTERED: (
        502,
        "{name} refuses Loanline. Tell an admin, and sign in with your password until then.",
    ),
    Fault.UNTRUSTED: (
        502,
        "The answer of {name} cannot be trusted. Begin again; if it happens twice, tell an admin.",
    ),
    Fault.NO_ADDRESS: (
        403,
        "{name} does not vouch for your e-mail address. Ask whoever runs it to confirm it there.",
    ),
    Fault.UNKNOWN: (
        403,
        "Nobody works here under the address that {name} has of you. Ask an admin to add you.",
    ),
    Fault.LOCKED: (
        403,
        "Too many tries failed. Wait a quarter of an hour, or ask an admin to unlock you.",
    ),
}
"""What the sign-in page says, and with which status."""


@page(provider_pages, "/sign-in/provider", Door.NOBODY)
@limiter.limit(OFTEN)
def begin() -> AnyResponse | tuple[str, int]:
    """To the provider's own page."""
    try:
        return _provider().begin()
    except NotLetIn as reason:
        return _refusal(reason.fault)


@page(provider_pages, "/sign-in/provider/back", Door.NOBODY)
@limiter.limit(OFTEN)
def back() -> AnyResponse | tuple[str, int]:
    """From there, into the console or to the second factor."""
    try:
        proof = _provider().proof()
    except NotLetIn as reason:
        return _refusal(reason.fault)
    with services().database.write() as session:
        staff = _whoever_had(session, proof.email)
        fault = _why_not(staff)
        if staff is not None and fault is None:
            return let_in(session, staff, "provider", several_factors=_answered(proof))
        if staff is not None:
            wrote(session, staff, "sign_in.failed", factor="provider", reason=str(fault))
    return _refusal(fault or Fault.UNKNOWN)


def _provider() -> "Provider":
    found = current_app.extensions.get("loanline.provider")
    if found is None:
        abort(404)
    return cast("Provider", found)


def _whoever_had(session: Session, email: str) -> Staff | None:
    """Whoever works or worked here under the address; nobody is made by signing in."""
    return session.scalars(select(Staff).where(Staff.email == email).with_for_update()).first()


def _why_not(staff: Staff | None) -> Fault | None:
    if staff is None or staff.left_at is not None:
        return Fault.UNKNOWN
    return Fault.LOCKED if factors.is_locked(staff, real_now()) else None


def _answered(proof: "Proof") -> bool:
    """Whether the provider saw to the second factor."""
    return proof.several_factors or services().settings.oidc_second_factor == "provider"


def _refusal(fault: Fault) -> tuple[str, int]:
    status, words = SAID[fault]
    name = services().settings.oidc_name or say("Your work account")
    return sign_in_page(say(words, name=name)), status
