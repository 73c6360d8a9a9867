"""Words that promise one payment more beside what was promised: "plus 50 more on Monday"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.promises.denied_days import meant_days
from bot.words.promises.promise_words import amounts_of_parts
from bot.words.promises.refusals import refuses_payment
from bot.words.questions import asks

_MORE: Final = words_like(
    r"^\W*(?:and|plus|also|then|as well as)\b|\b(?:another|in addition|on top(?: of that)?|"
    r"extra)\b|"
    r"\b\d[\d.,]* more\b|\bas well\W*$|\btoo\W*$",
    r"^\W*(?:y|ademas|mas|tambien)\b|\botr[oa]s\b|\b(?:adicional\w*|aparte)\b|\d mas\b",
    r"^\W*(?:还有|再|另外|另|同埋|加|仲有|外加|然后再?)|再(?:还|付|交|加)|另外(?:还|再)",
)
_INSTEAD: Final = words_like(
    r"\b(?:make (?:it|that)|instead|change|rather|actually|no wait|not|only|mejor|cambi\w+|en vez|"
    r"en lugar|solo)\b|改|换成|不是|只"
)
_LONGEST: Final = 80


def adds_promise(text: str) -> bool:
    """Whether a text names a payment more, by its sum or its day, and changes none."""
    if len(text) > _LONGEST or asks(text) or mentions(text, _INSTEAD) or refuses_payment(text):
        return False
    named = len(meant_days(text)) == 1 or len(amounts_of_parts(text)) == 1
    return named and mentions(text, _MORE)


def completes_further(text: str) -> bool:
    """Whether such a text names both, so that it can be nothing else after a promise."""
    one_each = len(meant_days(text)) == 1 and len(amounts_of_parts(text)) == 1
    return one_each and adds_promise(text)
