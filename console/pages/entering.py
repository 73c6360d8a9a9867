"""What every way of signing in comes to: a session and its cookie, or a page that says why not."""

from typing import Final, Literal

from flask import current_app, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from clock import real_now
from console import factors, sessions
from console.asking import services
from console.limits import address_of_asker
from console.way_back import has_ended, way_back
from models.staff import AuditEntry, Staff

OFTEN: Final = "20 per minute"
"""How often one address may try, by each way."""
How = Literal["password", "provider"]


def sign_in_page(fault: str | None = None) -> str:
    """The form, and the way to the lender's identity provider if there is one."""
    settings = services().settings
    # By the first of our addresses: the cookie of the way there must be sent on the way back.
    link = settings.public_base_url[0] + url_for("console.provider.begin")
    return render_template(
        "console/sign_in.html",
        fault=fault,
        ended=has_ended(),
        provider=settings.oidc_name,
        link=link if settings.oidc_issuer else None,
    )


def let_in(
    session: Session, staff: Staff, how: How, *, several_factors: bool = False
) -> AnyResponse:
    """On with a new session: into the console, or to the second factor where one is owed."""
    owes = not several_factors and _has_second_factor(staff)
    if not owes:
        factors.forgive(staff)
        wrote(session, staff, "sign_in", how=how)
    token = begin(session, staff, how, proved=not owes)
    return with_cookie(token, url_for("console.sign_in.ask_code") if owes else way_back())


def _has_second_factor(staff: Staff) -> bool:
    return staff.totp_since is not None or services().settings.second_factor == "required"


def begin(session: Session, staff: Staff, how: How, *, proved: bool) -> str:
    """A new session in this browser; never one that was there before somebody signed in."""
    return sessions.begin(
        session,
        services().lookup,
        staff,
        proved=proved,
        by_provider=how == "provider",
        address=address_of_asker(),
        browser=request.headers.get("User-Agent", ""),
        now=real_now(),
    )


def wrote(session: Session, staff: Staff, action: str, **details: object) -> None:
    """An entry about somebody who is not signed in yet."""
    entry = AuditEntry(at=real_now(), actor=f"staff:{staff.id}", action=action)
    entry.subject, entry.details = str(staff.id), {"address": address_of_asker(), **details}
    session.add(entry)


def with_cookie(token: str, address: str) -> AnyResponse:
    """On to a page of the console, with the session's cookie."""
    answer = redirect(address, 303)
    answer.set_cookie(
        sessions.COOKIE,
        token,
        path="/console",
        httponly=True,
        secure=current_app.config["CONSOLE_TLS"],
        samesite="Lax",
    )
    return answer
