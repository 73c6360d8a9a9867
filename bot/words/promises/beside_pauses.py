"""A payment promised beside a wish for a pause: "paying friday. no more texts till then".

The wish is for a while, and the promise is as good as any.
"""

import re
from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.payments.made import was_made
from bot.words.promises.denied_days import meant_days
from bot.words.promises.no_promise import is_hypothetical, moves_due_date
from bot.words.promises.promise_words import amounts_of_parts
from bot.words.promises.refusals import says_cannot
from bot.words.texts.pauses import NO_TEXTS, TO_A_DAY, asks_pause
from intents.normalise import fold

_PARTS: Final = re.compile(
    r"[;!?；！？。，\n]|[.,](?!\d)|\b(?:and|so|but|just|then|y|pero|asi que|entonces)\b(?! (?:that|"
    r"ese)\b)|所以|但是?"
)
_PAYS: Final = words_like(
    r"\b(?:(?:i.?ll|i will|i.?m|im|imma|gonna|going to|will|i can)\b.{0,12}\b(?:pay|paying|send|"
    r"sending)|paying|sending (?:it|you|u|the))\b|^\W*(?:ok |fine |whatever )*pay\b",
    r"\b(?:(?:le|les|lo|los|yo|te|se l[oa]s?) )?(?:pago|abono|deposito|transfiero|pagare)\b|"
    r"\bvoy a (?:pagar|depositar|abonar)\b",
    r"(?<!归)(?:还|付|交|缴|俾|畀)(?![有是没不唔欠多少了过咗着])",
)
_LESS: Final = words_like(r"\b(?:if|unless|maybe|how|about|si|quizas?)\b|如果|要是|可能|怎么|吗")
_LONGEST: Final = 120


def promises_beside_pause(text: str) -> bool:
    """Whether a text that asks for no texts until a day promises a payment on it as well."""
    if len(text) > _LONGEST or not asks_pause(text) or was_made(text) or says_cannot(text):
        return False
    if is_hypothetical(text) or moves_due_date(text):
        return False
    promises = [part for part in _PARTS.split(fold(text)) if part and _promises(part)]
    return len(promises) == 1 and len(meant_days(promises[0])) == 1


def _promises(part: str) -> bool:
    """Whether one clause says what is paid and when, and neither forbids nor doubts anything."""
    if mentions(part, NO_TEXTS) or mentions(part, TO_A_DAY) or mentions(part, _LESS):
        return False
    named = bool(meant_days(part))
    return named and (mentions(part, _PAYS) or len(amounts_of_parts(part)) == 1)
