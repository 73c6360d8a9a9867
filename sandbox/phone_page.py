"""The page of phones: what borrowers see and send, in a browser."""

from flask import Blueprint, Response, render_template

from sandbox.borrowers import EXAMPLES
from sandbox.carrier import current_carrier
from sandbox.wire_format import json_answer

phone_page = Blueprint("phone_page", __name__)

SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


@phone_page.after_app_request
def protect(response: Response) -> Response:
    """The page runs nothing but its own scripts, and no other site may frame it."""
    if response.mimetype == "application/json":
        return response
    for name, value in SECURITY_HEADERS.items():
        response.headers.setdefault(name, value)
    return response


@phone_page.get("/")
def page() -> str:
    """The page itself; its scripts ask for the rest."""
    return render_template("phone_page.html", lender=current_carrier().settings.lender)


@phone_page.get("/sandbox/phones")
def phones() -> Response:
    """What the page starts from: the lender, its numbers, the phones, example texts."""
    carrier = current_carrier()
    return json_answer(
        {
            "lender": carrier.settings.lender,
            "numbers": list(carrier.settings.numbers),
            "borrowers": carrier.borrowers,
            "examples": EXAMPLES,
            "has_shared_key": carrier.signer.has_shared_key,
        }
    )
