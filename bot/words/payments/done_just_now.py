"""Words that what was spoken of is done, said after a promise: "did it just now", "ya lo hice".

They name no payment; only where one was promised, or its sum is asked for, do they tell of it.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.payments.bare_payments import is_to_come
from bot.words.payments.made import was_made
from bot.words.questions import asks

_LATELY: Final = (
    r"(?:just now|right now|already|today|this morning|earlier|yesterday|last night|"
    r"a (?:minute|min|moment|sec\w*) ago|again)"
)
JUST_NOW: Final = words_like(
    r"\bjust (?:now )?(?:sent|paid|payed|made)\b|\b(?:sent|paid|did) (?:it |that )?(?:again )?"
    r"just now|\bjust did (?:it|that)\b|"
    r"(?:刚刚?|刚才|头先|啱啱)(?:才|已经?)?(?:还|转|付|交|汇|打|过|入|存)|"
    r"\bacabo de (?:pag|mand|transf|depos|hac|abon)|"
    r"\brecien (?:pague|mande|transferi|deposite)|"
    r"\bhace (?:un )?(?:rat\w+|ratito|poco|\d+ min\w*)\b.{0,12}\b(?:pague|mande|transferi|"
    r"deposite|abone)\b|"
    r"\b(?:pague|mande|transferi|deposite|abone)\b.{0,16}\bhace (?:un )?(?:rat\w+|poco|"
    r"\d+ min\w*)\b",
)
"""A payment that is told as made a moment ago."""
_DONE: Final = words_like(
    rf"\b(?:i|we) (?:(?:just|already|actually) )*did (?:it|that)(?: {_LATELY})*(?!\w| (?:\w))|"
    rf"^\W*(?:(?:so|ok|and|hey|yo|oh|wait|no|actually)\W+)*(?:just |already )?did (?:it|that) "
    rf"{_LATELY}|"
    r"^\W*(?:(?:so|ok|and|hey|yo|oh|wait|no|actually|i)\W+)*(?:just|already) did(?: (?:it|that))?"
    r"(?=\W*$|\W+\$?\d|[,.;!])|"
    r"\b(?:i |we )?just (?:now )?(?:paid|payed|sent it|made (?:it|the payment))\b|"
    r"^\W*(?:(?:so|ok|and|hey|oh|no|it.?s|its)\W+)*(?:all )?done"
    r"(?: (?:already|now|today|just now|it))*"
    r"\W*(?:\$?\d[\d.,]*\W*)?$",
    r"\b(?:l[oa]|eso) acabo de (?:hacer|pagar|mandar|depositar|transferir|abonar)\b|"
    r"\bacabo de (?:hacerl[oa]|pagar\w*|mandarl[oa]|depositar\w*|transferir\w*|abonar\w*)\b|"
    r"\bya l[oa] hice\b|\bl[oa] hice (?:hoy|ahorita|ayer|hace|anoche|esta manana|otra vez)\b|"
    r"^\W*(?:(?:listo|bueno|ok|pues|no)\W+)*ya (?:quedo|esta(?: hecho| listo)?)"
    r"\W*(?:\$?\d[\d.,]*\W*)?$",
    r"(?:刚刚?|刚才|啱啱|头先|已经|已)(?:又|再)?(?:才)?(?:还|付|转|交|存|汇|入|过|搞|弄|做|办)"
    r"(?:了|咗|好|完|掂|过|数)|(?:入|过|找|还)(?:咗|了)数|"
    r"(?:搞|弄|办)(?:掂|好|完|定)(?:咗|了)|^\W*(?:都|我)?(?:还|付|转|交)(?:咗|了)",
)
_NOT: Final = words_like(
    r"\b(?:not|never|when|once|after|if|until|till|haven.?t|didn.?t|can.?t|said|told|texted|called)\b|"
    r"\b(?:no (?:l[oae]|he|pude|ha)|cuando|si|hasta|despues|en cuanto|llame|dije)\b|"
    r"没|未|冇|如果|等|说|讲|电话|资料|文件"
)
_LONGEST: Final = 60


def did_it(text: str) -> bool:
    """Whether a short text says that what was spoken of is done by now."""
    if len(text) > _LONGEST or asks(text) or is_to_come(text) or mentions(text, _NOT):
        return False
    return mentions(text, _DONE)


def done_by_now(text: str) -> bool:
    """Whether a text after a promise tells that the payment was made, by name or not."""
    return was_made(text) or did_it(text)
