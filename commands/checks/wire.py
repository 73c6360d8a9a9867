"""The carrier's API: whether it answers, and whether it knows us."""

from collections.abc import Iterator

from bot.services import Services
from carriers.base import Busy, CarrierError, Misconfigured, Refused, Unreachable
from commands.checks.finding import Finding, fault, ok, warning


def wire(services: Services) -> Iterator[Finding]:
    """One text is listed, which needs the account, the key and the address to be right."""
    try:
        services.carrier.texts(limit=1)
    except CarrierError as error:
        yield _explained(error)
    else:
        yield ok(f"The carrier answers to the API key at {services.settings.twilio_api_base_url}.")


def _explained(error: CarrierError) -> Finding:
    """Which setting it is. Being busy is no fault: what cannot be sent yet is not lost."""
    code = error.code or 0
    if isinstance(error, Unreachable):
        return fault(
            f"{error.reason[0].upper()}{error.reason[1:]}.",
            "Check TWILIO_API_BASE_URL, and that this machine may call out.",
        )
    if 300 <= code <= 399:
        return fault(str(error), "TWILIO_API_BASE_URL should be the address it leads to.")
    if code in (404, 20404):
        return fault(
            "The carrier knows no such account (20404).",
            "Check TWILIO_ACCOUNT_SID: AC and 32 digits, of the account that the key belongs to.",
        )
    if isinstance(error, Misconfigured):
        return fault(
            f"The carrier does not let us in ({code}).",
            "Check TWILIO_API_KEY and TWILIO_API_SECRET: a key of TWILIO_ACCOUNT_SID that was not\n"
            "revoked and may read and send messages.",
        )
    if isinstance(error, Refused):
        return fault(f"{error}.", "Look the code up at the carrier.")
    how = "is busy" if isinstance(error, Busy) else "gave no clear answer"
    return warning(f"The carrier {how}.", "Run the doctor again in a minute.")
