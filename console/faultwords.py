"""What is wrong with the lender's document, in the reader's language.

``accounts`` says it in English, for terminals and programs too. A sentence that is not known here
is shown as it is.
"""

from typing import Final

from accounts.faults import Fault
from console.words import say
from desk.known_sentences import KnownSentences

PROBLEMS: Final = (
    "is missing",
    "is not a known key: correct its spelling or take it away",
    "should be text: put it in quotes",
    "should be text without broken characters",
    "should not be empty",
    "is not written as it should be: see the example",
    "should be a whole number",
    "should be true or false",
    "should be a list",
    "should be a set of keys and values",
    "should be a key in letters: put it in quotes",
    "cannot be read here: compare it with the documentation",
    "should be at most {count} characters",
    "should have at most {count} entries",
    "should have at least {count} entries",
    "should be at least {least}",
    "should be at most {most}",
    "should be one of {words}",
    "should be one line without control characters",
    "should be a phone number with + and country code, such as +12025550101",
    "should be an e-mail address",
    "should be an IANA time zone such as America/New_York",
    "should be a date such as 2026-12-05",
    "should be a time with its zone, such as 2026-11-21T06:00:00Z",
    'should be a span of a day such as "08:00-20:00"',
    "should be a country of two capitals such as US",
    "should be an https address without a query",
    "names a country or subdivision without known holidays",
    "should have hours on at least one day from mon to fri",
    "should have the spans of {day} in order, without overlap",
    "should word products, methods and options in all reply_languages",
    'should be an amount such as "1250.00", without sign, symbol or separators',
    "should have at most {digits} decimals, as {currency} has",
    "is larger than can be kept",
    "should be an ISO 4217 currency code such as USD",
    "is not well-formed YAML here, or has a key twice",
    "is not well-formed YAML",
    "is nested too deeply",
    "uses an anchor: write it out",
    "the document has more than {count} characters",
)
"""What can be wrong, with names for what differs; of several that fit the first one counts."""


_KNOWN: Final = KnownSentences(PROBLEMS)


def fault_words(fault: Fault) -> str:
    """Where it is and what to do."""
    line = say("line {number}", number=fault.line) if fault.line else ""
    where = ", ".join(place for place in (line, fault.field) if place)
    problem = problem_words(fault.problem)
    return say("{label}: {words}", label=where, words=problem) if where else problem


def problem_words(english: str) -> str:
    """What to do, without the place."""
    return _KNOWN.said(say, english)
