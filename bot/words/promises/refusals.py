"""Words in which somebody says that what they promised will not be."""

import re
from typing import Final

from bot.words.promises.impossible_days import cannot_on_a_day
from bot.words.promises.unpromised import promises_nothing
from bot.words.troubles.no_refusal import denies_refusal, without_denial
from intents.entities import find_amounts, find_date_entities
from intents.normalise import fold

_CANNOT: Final = re.compile(
    r"\b(?:can ?no?t|can'?t|couldn'?t|cnt)\b(?! (?:wait|find|log|open|access|see|get (?:in|on)\b))|"
    r"\b(?:won'?t|will not|not(?: gonna| going to| goin to)?|ain'?t(?: gonna)?|isn'?t(?: gonna)?|"
    r"isn'?t going to|never gonna)"
    r" (?:be )?(?:able|mak(?:e|ing) it|hav(?:e|ing) (?:it|the|that|enough|any|money)|happen\w*|"
    r"pay(?:ing)?|be paying|work(?:ing)? out|possible)\b|"
    r"\b(?:don'?t|dont|won'?t|wont) have (?:it|the|that|enough|any|money|\$?\d)|"
    r"\bunable to\b|\bno way (?:i|to|im|i'm)\b|\bfell through\b|\bimpossible\b|"
    r"(?:[还付交缴]|给)不(?:了|上|起|到|出|成)|(?:没|冇)(?:法|办法|钱|得[还付交])|"
    r"(?<!能)不能(?:按时)?[还付交缴]|(?<!行)不行|(?<!得)唔得|唔到|做不到|办不到|(?:不|唔)够钱|"
    r"凑不|拿不出|"
    r"\bno (?:voy|vamos|va|podre|puedo|podria|alcanzo|me alcanza|tengo|tendre|lo tengo|"
    r"se va a poder|se puede|me es posible|sera posible)\b|\bimposible\b",
)
_CALLS_OFF: Final = re.compile(
    r"\b(?:forget (?:it|that|about|the|what i (?:said|told|promised))|(?:disregard|ignore) what i|"
    r"scratch that|never ?mind|nvm|cancel|call (?:it|that) off|"
    r"(?:take|took) (?:it|that) back|changed my mind|(?:not|won'?t|wont) (?:gonna )?pay(?:ing)?)\b|"
    r"算了|取消|作废|不[还付交]了|唔还|改(?:变)?主意|当我没说|"
    r"\b(?:(?<!me )olvid\w+|cancel[aeo]\w*|cambie de (?:opinion|idea|parecer)|mejor no|siempre no|"
    r"ya no)\b(?! (?:me|nos|les?|l[oa]s?) (?:cobr|llam|mand|env|escrib|habl|marqu|moles|busq))",
)
_DENIED: Final = re.compile(
    r"\b(?:i|we) (?:never|did ?n.?t|did not|do ?n.?t remember)(?: even| ever| actually| really)?"
    r" (?:sa(?:y|id|ying)|promis\w+|agreed? to|told? (?:you|u|ya|yall)|commit\w*)\b"
    r"(?!.{0,20}(?:n.?t\b|\bnot\b|\bnever\b|\bloan\b|\bdebt\b))|"
    r"\b(?:yo )?(?:nunca|no) (?:les? |te )?(?:dije|prometi|quede (?:de|en)|acorde|me comprometi)\b"
    r"(?!.{0,12}\bno\b)|"
    r"我(?:从来|从)?(?:没|冇|没有|未)(?:说|讲|话|答应|承诺|应承|约)(?:过|要|会)?(?!.{0,4}不)"
)
"""Words in which somebody denies that they ever promised."""
_UNTIL: Final = re.compile(
    r"\b(?:un)?till?\b|\bbefore\b|\bafter (?!all\b)|\bhasta\b|\bantes\b|\bdespues\b|"
    r"才|之前|以前|之后|以后",
)
_ONLY: Final = re.compile(
    r"\b(?:only|just|more than|over|mas (?:de|que)|solo|solamente|nada mas)\b|最多|只|超过|多过"
)
"""Before an amount: "I cannot do more than 100" offers one."""
_TROUBLE: Final = re.compile(
    r"\b(?:job|fired|laid off|lay ?off|unemploy\w*|hours|sick|ill|hospital|surgery|accident|rent|"
    r"broke|money|afford|funds|paycheck|struggl\w*)\b|"
    r"失业|没工作|工作|裁|工资|薪|粮|病|住院|没钱|冇钱|周转|困难|"
    r"\b(?:trabajo|empleo|despid\w+|desped\w+|enferm\w+|hospital|dinero|alcanz\w+|renta|sueldo)\b"
)
_LONGEST_DENIAL: Final = 60
_OF_A_PAYMENT: Final = re.compile(
    r"\b(?:pay\w*|pymt|promise\w*|pag\w+|promesa|compromiso)\b|[还付交]|约定"
)


def says_cannot(text: str) -> bool:
    """Whether a text says that a payment cannot be made; not "I cannot until Friday"."""
    words = without_denial(text)
    if _UNTIL.search(words) is not None:
        return False
    told = _CANNOT.search(words) is not None or cannot_on_a_day(words)
    return told and not only_so_much(text)


def only_so_much(text: str) -> bool:
    """Whether a text offers an amount as all that there is: "only 40", "not more than 100"."""
    return _ONLY.search(fold(text)) is not None and bool(find_amounts(text))


def tells_trouble(text: str) -> bool:
    """Whether a text names why money is short: then it asks for more than another day."""
    return _TROUBLE.search(fold(text)) is not None


def calls_off(text: str) -> bool:
    """Whether a text takes something back, whatever it is: "never mind", "算了"."""
    return _CALLS_OFF.search(fold(text)) is not None


def denies_promise(text: str) -> bool:
    """Whether a text says that its writer never named that day, or promised nothing."""
    return _DENIED.search(fold(text)) is not None and len(text) <= _LONGEST_DENIAL


def refuses_payment(text: str) -> bool:
    """Whether a text says by itself that a payment which was promised will not be made."""
    text = without_denial(text) if denies_refusal(text) else text
    if says_cannot(text) or denies_promise(text) or promises_nothing(text):
        return True
    names = find_date_entities(text) or find_amounts(text) or _OF_A_PAYMENT.search(fold(text))
    return calls_off(text) and bool(names)
