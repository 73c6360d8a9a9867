"""Whether a payment is still due on a day that is named: "my payment is still the 3rd right"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.entities import find_date_entities

_PAYMENT: Final = (
    r"(?:(?:my|the|this|next|our)(?: next)? (?:payment|pmt|pymt|bill|due ?date|due day|installment|"
    r"instalment|one)|it|its|it.?s|thats|that.?s|payment|bill)"
)
_DAY: Final = (
    r"(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|"
    r"dec)"
    r"\w* \d{1,2}(?:st|nd|rd|th)?)|\d{1,2}/\d{1,2}|first|second|third|fifth|tenth|fifteenth)"
)
_RIGHT: Final = (
    r"(?:,? ?(?:right|correct|yes|yeah|no|huh|isn.?t it|still|though?|tho|or (?:what|no|not)))*"
)
_STILL_DUE: Final = words_like(
    rf"^\W*(?:(?:and|so|ok|but|hi|hey|just checking|wait|quick question)\W+)*(?:is )?{_PAYMENT}"
    rf"(?: is|.?s)? ?(?:still |also |always )?(?:due |for |set for )?(?:on |by )?{_DAY}"
    rf"(?<!\d){_RIGHT}\W*$",
    rf"^\W*(?:(?:and|so|ok|but|hi|hey)\W+)*(?:is )?(?:{_PAYMENT} )?(?:is |still )*due (?:on |by )?"
    rf"(?:{_DAY}|(?:the )?\d{{1,2}})"
    rf"{_RIGHT}\W*$",
    r"^\W*(?:y |oiga |entonces )*(?:mi|el|la) (?:proximo )?(?:pago|cuota|fecha|vencimiento)"
    r" (?:sigue siendo|es|todavia es|aun es|vence|sigue)(?: siendo)? (?:el |"
    r"para el )?(?:dia )?\d{1,2}"
    r"(?: de \w+)?(?:,? ?(?:verdad|cierto|no|correcto))*\W*$",
    r"^\W*(?:请问|那|我)*(?:的|嘅)?(?:还款日|到期日|供款日|下期|这期|下一期|还款)(?:还|仍|仲|"
    r"依然|都)?"
    r"(?:是|系|在)?(?:\d{1,2}月)?\d{1,2}[号日](?:还|付|到期)?(?:吧|吗|么|对吧|对吗|对不对|系咪|"
    r"呀|没变吧)+\W*$",
)
_ASKS: Final = words_like(
    r"[?？]|\b(?:right|correct|still|isn.?t it|huh|or no|or what|verdad|cierto|sigue|todavia|"
    r"aun)\b|"
    r"^\W*(?:and |so |ok )*is\b|吧|吗|么|对不对|系咪"
)
_LONGEST: Final = 70


def asks_if_due_on(text: str) -> bool:
    """Whether a text asks if its writer's payment is due on the day that it names."""
    if len(text) > _LONGEST or not mentions(text, _ASKS):
        return False
    return mentions(text, _STILL_DUE) and len(find_date_entities(text)) <= 1
