"""Whether a text that tells of a payment as made promises another one beside it.

A weekday says by itself neither which: "ya pagué 208.33 el viernes" names the day that is over.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.payments.bare_payments import is_to_come
from bot.words.promises.denied_days import meant_days
from bot.words.promises.promise_words import amounts_of_parts

_PAYS: Final = words_like(
    r"\b(?:i.?ll|i will|we.?ll|we will|gonna|going to|imma|i can|let me|i.?m|plan to|want to)\b"
    r".{0,16}\b(?:pay(?:ing)?|send(?:ing)?|do(?:ing)?|finish|catch up|make)\b|"
    r"\b(?:pay|send) (?:you |u |y.?all )?(?:the |my )?(?:other|rest|next|remain\w*)\b",
    r"\b(?:le|les|lo|los|la|te|se l[oa]|yo) (?:pago|deposito|abono|mando|doy)\b|"
    r"\b(?:pagare|(?:voy|vamos) a (?:pagar|depositar|abonar|mandar|dar))\b|"
    r"(?<!un )(?<!el )(?<!mi )(?<!ese )\bpago (?:el|la|lo|los|otr[oa]s?|manana|\$?\d)",
    r"(?:会|要|再|先|打算|准备|能|可以|才)[^,，。;；]{0,8}(?:还|付|交|转|汇|俾|畀|缴)",
)
_ANOTHER: Final = words_like(
    r"\b(?:rest|remain\w*|other (?:half|part|one)|another|more (?:on|next|this)|again (?:on|next|"
    r"this))\b|"
    r"\b(?:el resto|lo demas|lo que falta|la otra mitad|otr[oa]s? (?:\$?\d+|parte|pago))\b|"
    r"剩|其余|其他的|余下|另外?一?[半笔]|下(?:一)?[次笔期]"
)
_NOW: Final = words_like(r"\b(?:now|today|just|hoy|ahora|ahorita)\b|今[天日]|现在|而家|刚|啱")
_TWO: Final = 2


def promises_beside(text: str) -> bool:
    """Whether more is to come by the words, or a second sum has a day of its own."""
    if mentions(text, _PAYS) or mentions(text, _ANOTHER) or is_to_come(text):
        return True
    days = len(meant_days(text)) + mentions(text, _NOW)
    return days >= _TWO and len(amounts_of_parts(text)) >= _TWO
