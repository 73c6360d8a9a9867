"""From what went wrong on the wire to the exceptions of ``carriers.base``.

One question decides which: can the carrier have taken the text? It cannot where no connection came
about (Unreachable), where it said so (Refused, Misconfigured) and where it was too busy to look
(Busy). In every other case nobody knows (OutcomeUnknown). The words are ours and fixed, because the
carrier's own quote the number they are about.
"""

import json
import math
from collections.abc import Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final

import requests
from urllib3.exceptions import NewConnectionError

from carriers.base import (
    Busy,
    CarrierError,
    Misconfigured,
    OutcomeUnknown,
    Refused,
    Unreachable,
)
from carriers.reactions import Reaction, rule

_TOO_MANY: Final = 20429
# A router that waited for the carrier in vain answers 408, and the carrier may be at work still.
_TIMED_OUT: Final = 408
_NO_ENTRY: Final = (401, 403, 407)
# Nobody is told to wait longer than this; a carrier that asks for more is asked again meanwhile.
_LONGEST_WAIT: Final = 3600.0


def answer_fault(status: int, headers: Mapping[str, str], body: str) -> CarrierError | None:
    """What an HTTP answer means where it is not a success (2xx: None).

    ``code`` of the result is Twilio's, from either of its two error shapes; the HTTP status where
    the answer has none, unless the outcome is unknown: then there is nothing to look up.
    """
    if 200 <= status <= 299:
        return None
    code = _code(body)
    if status == 429 or code == _TOO_MANY:
        return Busy("the carrier is too busy", code or _TOO_MANY, retry_after(headers))
    if status >= 500 or status == _TIMED_OUT:
        return OutcomeUnknown("the carrier failed over the request", code)
    if status <= 399:
        return Misconfigured("the carrier's address leads elsewhere", code or status)
    if _concerns_account(status, code):
        return Misconfigured("the carrier does not accept our account or sender", code or status)
    return Refused("the carrier refused the request", code or status)


def network_fault(fault: requests.RequestException) -> CarrierError:
    """What a failure of the network means, by whether a connection had come about."""
    if isinstance(fault, requests.ConnectTimeout | requests.exceptions.ProxyError):
        return Unreachable("the carrier could not be reached")
    reason = getattr(fault.args[0], "reason", None) if fault.args else None
    if isinstance(reason, NewConnectionError):
        return Unreachable("the carrier could not be reached")
    if "CERTIFICATE_VERIFY_FAILED" in str(reason):
        return Unreachable("the carrier's certificate is not to be trusted")
    if isinstance(fault, requests.Timeout):
        return OutcomeUnknown("the carrier did not answer in time")
    return OutcomeUnknown("the connection to the carrier broke")


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait by the ``Retry-After`` header (RFC 9110, 10.2.3); None without a sound one.

    A date is counted from the answer's own ``Date``, so that no clock of ours has a part in it.
    """
    asked = headers.get("Retry-After", "").strip()
    try:
        seconds = float(asked)
    except ValueError:
        asked_at, answered_at = _date(asked), _date(headers.get("Date", ""))
        if asked_at is None or answered_at is None:
            return None
        seconds = (asked_at - answered_at).total_seconds()
    return min(max(seconds, 0.0), _LONGEST_WAIT) if math.isfinite(seconds) else None


def _date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _code(body: str) -> int | None:
    try:
        answer = json.loads(body)
    except ValueError:
        return None
    code = answer.get("code") if isinstance(answer, dict) else None
    return code if isinstance(code, int) and not isinstance(code, bool) else None


def _concerns_account(status: int, code: int | None) -> bool:
    if code is None:
        return status in _NO_ENTRY
    return rule(code).reaction is Reaction.BREAK_CIRCUIT
