"""How we react to a carrier's error code. The codes themselves are rows of ``code_table``."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from carriers.code_table import ROWS, UNKNOWN, Reaction, Row

__all__ = ["CodeRule", "Reaction", "plain_words", "reaction", "rule"]


@dataclass(frozen=True, slots=True)
class CodeRule:
    """What one code asks for.

    ``retry_after`` are the delays of successive tries, counted from each failure; empty where
    there is no try. ``alert`` says that an operator is called. With ``strikes`` the number counts
    as invalid at that many failures with this code within ``strike_window``.
    """

    code: int | None
    reaction: Reaction
    retry_after: tuple[timedelta, ...]
    alert: bool
    strikes: int | None = None
    strike_window: timedelta | None = None


_BY_CODE: Final = {code: row for row in ROWS for code in row.codes}

# These describe the request to the carrier. Of a text that it had accepted they say nothing.
_OF_THE_REQUEST: Final = frozenset({Reaction.BACK_OFF, Reaction.OUTCOME_UNKNOWN})

# An answer without a code of Twilio's own, from a router on the way for instance, has its HTTP
# status alone; the status means what this code means.
_BY_STATUS: Final = {401: 20003, 403: 20005, 429: 20429}


def rule(code: int | None) -> CodeRule:
    """The rule of ``code``. One that is not in the table: alert, and nothing automatic."""
    row = _row(code)
    return CodeRule(code, row.reaction, row.retry_after, row.alert, row.strikes, row.strike_window)


def reaction(code: int | None, *, asynchronous: bool) -> Reaction:
    """How to react to ``code``, from a receipt (``asynchronous``) or from the answer to a send.

    A send that ended without a code, by a time-out for instance, has an unknown outcome. A receipt
    that reports a failure without a code is for review.
    """
    if code is None:
        return Reaction.REVIEW if asynchronous else Reaction.OUTCOME_UNKNOWN
    found = _row(code).reaction
    return Reaction.REVIEW if asynchronous and found in _OF_THE_REQUEST else found


def plain_words(code: int | None, language: str) -> str:
    """Two sentences for staff: what happened, and what follows. Chinese for ``zh…``, else English.

    An unknown code is named in brackets, so that it can be looked up.
    """
    row = _row(code)
    words = row.zh if language.lower().partition("-")[0] == "zh" else row.en
    return f"{words} ({code})" if row is UNKNOWN and code is not None else words


def _row(code: int | None) -> Row:
    if code is None:
        return UNKNOWN
    if 500 <= code <= 599 or 20500 <= code <= 20599:
        return _BY_CODE[20500]
    return _BY_CODE.get(_BY_STATUS.get(code, code), UNKNOWN)
