"""The public addresses: that they lead here, and that what the carrier signs is believed."""

from collections.abc import Iterator
from typing import Final

from twilio.request_validator import (  # type: ignore[import-untyped, unused-ignore]
    SIGNATURE_HEADER,
    RequestValidator,
)

from bot.services import Services
from commands.checks.finding import Finding, fault, ok
from commands.checks.probe import Answer, NoAnswer, ask
from config import Settings

INBOUND: Final = "/webhooks/twilio/inbound"
FALLBACK: Final = "/webhooks/twilio/fallback"
STATUS: Final = "/webhooks/twilio/status/00000000-0000-0000-0000-000000000000"
"""Of a text that cannot exist: the receipt is kept and changes nothing."""
OVERRIDES: Final = "#rc=3&rp=all&ct=3000"
"""Twilio's connection overrides: three retries, on any failure, three seconds to connect."""


def addresses(services: Services) -> Iterator[Finding]:
    """Each address is asked four things; then what to enter at the carrier."""
    for base in services.settings.public_base_url:
        try:
            yield from _walk(services.settings, base)
        except NoAnswer as reason:
            yield fault(
                f"{base}: {reason}.",
                "Check PUBLIC_BASE_URL, the name's DNS and certificate, and that the web process "
                "runs.",
            )
    yield ok("What to enter at the carrier:", "\n".join(_entries(services.settings)))


def _entries(settings: Settings) -> list[str]:
    base = settings.public_base_url[0]
    place = "messaging service" if settings.twilio_messaging_service_sid else "number"
    return [
        f"on the {place}, a message comes in, HTTP POST: {base}{INBOUND}{OVERRIDES}",
        f"on the {place}, primary handler fails, POST:   {base}{FALLBACK}",
        "delivery status callback: none; each text carries its own",
    ]


def _walk(settings: Settings, base: str) -> Iterator[Finding]:
    ready = ask("GET", f"{base}/health/ready")
    if ready.status != 200 or b'"status"' not in ready.body:
        yield _elsewhere(base, "/health/ready", ready)
        return
    yield ok(f"{base}/health/ready answers: the web process has its database.")
    wrong_method = ask("GET", base + INBOUND)
    if wrong_method.status != 405 or "xml" not in wrong_method.content_type:
        yield _elsewhere(base, INBOUND, wrong_method)
        return
    unsigned = ask("POST", base + INBOUND, {"Body": "doctor"})
    if unsigned.status == 403:
        yield ok(f"{base}{INBOUND} refuses what is not signed.")
    else:
        yield fault(
            f"{base}{INBOUND} answered {unsigned.status} to a request without a signature.",
            "It should be 403: does another program, or an older version, answer there?",
        )
    yield _signed(settings, base)


def _elsewhere(base: str, path: str, answer: Answer) -> Finding:
    if 300 <= answer.status <= 399:
        return fault(
            f"{base}{path} leads on to {answer.location}.",
            "The carrier loses the text on the way: put the last address into PUBLIC_BASE_URL.",
        )
    if answer.status == 503 and b"no database" in answer.body:
        return fault(
            f"{base}: the web process has no database.", "See its log, and its DATABASE_URL."
        )
    return fault(
        f"{base}{path} answered {answer.status} {answer.content_type or 'without a type'}.",
        "That is not Loanline: check PUBLIC_BASE_URL and whatever stands in front of it.",
    )


def _signed(settings: Settings, base: str) -> Finding:
    """As the carrier signs: the address with the form, under the newest auth token."""
    url = base + STATUS
    form = {
        "AccountSid": settings.twilio_account_sid,
        "MessageSid": "SM" + "0" * 32,
        "MessageStatus": "doctor",
    }
    validator = RequestValidator(settings.twilio_auth_tokens[0])
    signature = validator.compute_signature(url, form)
    answer = ask("POST", url, form, {SIGNATURE_HEADER: signature})
    if answer.status == 200:
        return ok(f"A signed receipt was believed; what was signed: {url}")
    if answer.status == 403:
        return fault(
            f"A signed receipt was refused; what was signed: {url}",
            "The web process has other TWILIO_AUTH_TOKENS, TWILIO_ACCOUNT_SID or PUBLIC_BASE_URL "
            "than\nthis command, or something in front of it changes paths.",
        )
    return fault(
        f"A signed receipt was answered with {answer.status}; what was signed: {url}",
        "See the log of the web process.",
    )
