"""Words that somebody else will pay: "my brother says he's gonna pay you 208 on friday"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import EX_ZH, FAMILIA, KIN, KIN_YUE, KIN_ZH
from bot.words.questions import asks

_WHO: Final = (
    rf"(?:(?:my|our|the|his|her) (?:\w+ )?{KIN}(?:.?s)?|my ex|he|she|they|someone|somebody)"
)
_WILL: Final = (
    r"(?:will|.?ll|.?s (?:gonna|going to|goin to|gunna)|is (?:gonna|going to)|are (?:gonna|"
    r"going to)|gonna|going to|wants to|promised to|agreed to|is|are|.?s)"
)
_PAYS: Final = r"(?:pay(?:ing|s)?|send(?:ing|s)?|cover(?:ing|s)?|giv(?:e|es|ing)|mail(?:ing)?)"
_NOT_ME: Final = r"(?! (?:me|us|my|him|her|them)\b)"
_ZH: Final = rf"(?:我?(?:的|嘅|个|阿)?(?:{KIN_ZH}|{KIN_YUE}|{EX_ZH})|(?<!其)他|她|佢)"
_OTHERS: Final = words_like(
    rf"\b{_WHO}(?: (?:says?|said|told me|promised|swears?|is saying))?(?: that)?"
    rf"(?: (?:he|she|they|that))? ?{_WILL} (?:\w+ )?{_PAYS}\b{_NOT_ME}|"
    rf"\b(?:my (?:\w+ )?{KIN}|he|she) (?:pays|sends|covers)\b{_NOT_ME}",
    rf"\b(?:mi {FAMILIA}|ella)\b(?: (?:dice|dijo|me dijo|prometio))?(?: que)?.{{0,8}}"
    r"\b(?:l[eo]s? )?(?:va a (?:pagar|mandar|depositar|cubrir|abonar|dar)|pagara|mandara|"
    r"depositara|paga|deposita)\w*\b|"
    r"\bel (?:dice que |dijo que |mismo )?(?:l[eo]s? )?(?:va a (?:pagar|mandar|depositar|cubrir|"
    r"abonar|dar)|pagara|mandara|depositara|paga|manda)\w*\b|"
    rf"\b(?:l[eo]s? )?(?:paga|pagara|manda|deposita|va a pagar) mi {FAMILIA}\b",
    rf"(?<![和跟同与给俾畀]){_ZH}(?:说|讲|话|答应|应承)?(?:他|她|佢)?[^我，。,.!！]{{0,8}}"
    r"(?:还|付|交|缴|转|俾|畀|给|汇)(?![没了过咗钱我])",
)
_OWN: Final = words_like(
    r"\b(?:i.?ll|i will|i can|i.?m (?:going to|gonna)|imma|we.?ll|we will) (?:\w+ )?(?:pay|send|do|"
    r"cover)\b|\bi pay\b|\b(?:yo|les?) (?:pago|pagare|deposito)\b|\bvoy a pagar\b|"
    r"我(?:自己|来|会|就|再|先|周|星期|下)",
)
_OF_ELSE: Final = words_like(
    r"\b(?:text|call|letter|papers?|documents?|proof|copy|number|attention|rent|back)\b|"
    r"\bme (?:va a |lo )?(?:pag|da|prest|mand)|借(?:给)?我|"
    r"\b(?:llam\w+|papeles|documentos?|carta)\b|电话|文件|资料|\b(?:if|unless|once|when|si|cuando)\b"
)
_LONGEST: Final = 100
_INSTEAD: Final = words_like(
    r"\b(?:instead|not me|rather than me|in my place|en (?:mi )?lugar|en vez de mi|yo no)\b|"
    r"不是我|唔系我|代替我"
)


def pays_in_its_place(text: str) -> bool:
    """Whether such a text puts the other's payment in the place of its writer's own."""
    return mentions(text, _INSTEAD)


def paid_by_another(text: str) -> bool:
    """Whether a text says that somebody else will pay, and promises nothing of its writer's."""
    if len(text) > _LONGEST or asks(text) or mentions(text, _OWN):
        return False
    return mentions(text, _OTHERS) and not mentions(text, _OF_ELSE)
