"""Whoever signed in with a password that somebody gave them chooses their own before all else."""

from typing import Final

from flask import Response, flash, g, redirect, url_for
from werkzeug.wrappers import Response as AnyResponse

from console import asking
from console.sessions import SignedIn
from console.words import say

_OPEN: Final = frozenset({"me.show", "me.change_password"})
_SIGNING_IN: Final = ("sign_in.", "provider.")


def first_password(endpoint: str) -> AnyResponse | None:
    """To the page where a password is chosen; nothing where the one they have is their own."""
    found: SignedIn | None = g.get("signed_in")
    if found is None or not found.whole or endpoint in _OPEN or endpoint.startswith(_SIGNING_IN):
        return None
    if not found.staff.owes_password or found.session.by_provider:
        return None  # Whom the provider vouches for used no password, and may have been given none.
    target = url_for("console.me.show")
    if asking.wants_part():
        return Response(status=401, headers={"HX-Redirect": target})
    flash(say("Choose a password of your own first, below."), "error")
    return redirect(target, 303)
