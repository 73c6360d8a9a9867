"""Another authenticator in place of the one that is lost or left behind, set up by its owner.

The one they have counts until the new one is proved. Until then its secret, sealed, is in the
signed cookie of the forms: nobody who only knows the password comes by it.
"""

from base64 import b64decode, b64encode
from datetime import timedelta
from typing import Final

from flask import Blueprint, flash, redirect, render_template, url_for
from flask import session as cookie
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from clock import real_now
from console import factors
from console.asking import audit, field, me, services, signed_in
from console.doors import Door, page
from console.limits import limiter
from console.pages.me import end_others, proves
from console.pages.sign_in import as_picture
from console.words import say
from desk.people import LONGEST_PASSWORD
from models.staff import Staff

authenticator = Blueprint("authenticator", __name__)
_BEGUN: Final = "new_authenticator"
_MAY_TAKE: Final = timedelta(minutes=10)


@page(authenticator, "/me/authenticator", Door.READ, "POST")
@limiter.limit("10 per minute")
def begin() -> AnyResponse | str:
    """A new secret, for whoever gives the password once more."""
    password = field("password", LONGEST_PASSWORD)
    with services().database.write() as session:
        staff = session.get_one(Staff, me().id, with_for_update=True)
        proved = proves(session, staff, password)
    if not proved:
        flash(say("That is not your password now."), "error")
        return redirect(url_for("console.me.show"), 303)
    secret = factors.random_secret()
    sealed = b64encode(services().vault.seal(secret)).decode()
    until = (real_now() + _MAY_TAKE).timestamp()
    cookie[_BEGUN] = {"session": signed_in().session.id, "secret": sealed, "until": until}
    return _ask(secret, failed=False)


@page(authenticator, "/me/authenticator/code", Door.READ, "POST")
@limiter.limit("10 per minute")
def check() -> AnyResponse | tuple[str, int] | str:
    """The new one counts with its first right code; recovery codes and sessions of the old end."""
    code, secret = field("code", 20), _begun()
    if secret is None:
        flash(say("That took too long: begin again."), "error")
        return redirect(url_for("console.me.show"), 303)
    step = factors.step_of(secret, code, real_now())
    if step is None:
        return _ask(secret, failed=True), 401
    with services().database.write() as session:
        codes = _replace(session, secret, step)
    cookie.pop(_BEGUN)
    return render_template("console/codes.html", codes=codes)


def _begun() -> str | None:
    """The secret that this session was shown in the last minutes."""
    kept = cookie.get(_BEGUN)
    if not kept or kept["session"] != signed_in().session.id:
        return None
    if real_now().timestamp() >= kept["until"]:
        return None
    return services().vault.open(b64decode(kept["secret"]))


def _replace(session: Session, secret: str, step: int) -> list[str]:
    staff = session.get_one(Staff, me().id, with_for_update=True)
    staff.totp_cipher, staff.totp_since = services().vault.seal(secret), real_now()
    staff.totp_step = step
    end_others(session, staff)
    audit(session, "authenticator.change", str(staff.id))
    return list(factors.new_codes(session, services().lookup, staff))


def _ask(secret: str, *, failed: bool) -> str:
    issuer = f"Loanline {_lender()}"
    picture = as_picture(factors.address_of(secret, me().email, issuer))
    return render_template(
        "console/authenticator.html", picture=picture, secret=secret, failed=failed
    )


def _lender() -> str:
    with services().database.read() as session:
        return services().voice.lender(session).name
