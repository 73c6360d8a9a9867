"""Words of a debit that went wrong: taken twice, by two ways at once."""

import re
from typing import Final

from intents.normalise import fold

_TWICE: Final = re.compile(
    r"\b(?:charg|bill|debit|took|tak(?:e|ing)|pull|drew|withdr|hit|deduct|drafted|ran|swip)\w*\b"
    r".{0,35}\b(?:twice|two times|2 times|2x)\b|\bcharg\w+ (?:me )?double\b|"
    r"\b(?:twice|two times|2x)\b.{0,15}\b(?:charged|billed|debited|taken|deducted)\b|"
    r"\b(?:payments?|it|autopay|card|debits?)\b.{0,12}\b(?:went|came|gone|go) (?:thr\w+|out|off) "
    r"(?:twice|two times|2x)\b|"
    r"\bdoubl[ey][- ]?(?:charg|bill|debit|withdr|deduct|draft|dip)\w*|"
    r"\bduplicate (?:charge|debit|payment|withdrawal|draft)|"
    r"\bboth\b.{0,12}\b(?:went (?:thr\w+|out)|cleared|posted|got (?:taken|charged|debited)|"
    r"(?:were|was) (?:taken|charged))\b|"
    r"\b(?:cobr|carg|descont|debit|sac|retir|quit)\w*\b.{0,25}\b(?:dos veces|2 veces|"
    r"por duplicado)\b|\bcobr\w+ (?:el )?doble\b|\bdoble (?:cobro|cargo|descuento|debito)|"
    r"\b(?:cobro|cargo|descuento|pago|debito) (?:duplicado|doble|repetido)|"
    r"(?:扣|收|划|刷)(?:款|钱|数|帐|账)?(?:了|咗|过)?(?:我)?(?:两|2|二)(?:次|笔|遍|回|期)|"
    r"(?:重复|双重|double)(?:扣|收|划|付|还)|多(?:扣|收)(?:了|咗)?(?:我)?(?:一|1)(?:次|笔|期)|扣重"
)
_AGAIN: Final = re.compile(
    r"\$?\b(\d+(?:\.\d\d)?)\b.{0,40}\b(?:and|then|y|luego)\b.{0,20}?(?<![\d.])\$?\1(?![\d.]).{0,14}"
    r"\b(?:again|same day|same time|otra vez|de nuevo|mismo dia)\b|"
    r"\b(?:charg|debit|took|pull|hit|deduct|draft|withdr)\w*\b.{0,24}\bagain\b.{0,16}\b(?:same "
    r"(?:day|amount|payment|time))\b|"
    r"(\d+(?:\.\d\d)?)(?:块|元|刀)?[^\d]{0,12}又[^\d]{0,6}\2(?!\d)|扣(?:了|咗)?[^,.!?]{0,10}又扣"
)
"""The same sum named twice, as taken again."""
_TO_COME: Final = re.compile(
    r"\b(?:i.?ll|i will|will pay|i can|gonna|going to|want to|voy a|puedo|pagare)\b|会还|会付|打算|"
    r"^\W*(?:i )?(?:pay|send|do)\b"
)
_ASKED: Final = re.compile(
    r"^\W*(?:did|do|does|has|have|was|is|will|would|could|can|if|wont|won.?t)\b|"
    r"吗\W*$|嘛\W*$|^\W*会|会不会|会唔会|是不是|系咪|有没有|有冇|如果|万一|"
    r"^\W*(?:si|acaso|no se)\b|\b(?:me|se) (?:va|van) a cobrar"
)
_NOT_YET: Final = re.compile(
    r"\b(?:do ?n.?t|dont|do not|not|never|won.?t|no)(?: (?:you|please|me|nos|l[oa]|les?|se|be|get|"
    r"vayan a|vuelvan a|want to))* (?:charge|bill|debit|take|pull|draw|hit|deduct|draft|run|double|"
    r"taking|charging|cobr\w+|descuent\w+|carguen|debiten|saquen|quiten|retiren)\b|"
    r"(?:别|不要|不会|不能|勿|唔好|唔会|以免|免得|避免|怕)(?:再|会|又|重复|给我)*[扣收划刷重]"
)
"""That it shall not be taken twice is said before it is."""
_ELSEWHERE: Final = re.compile(
    r"\b(?:not your fault|not you|gym|store|netflix|amazon|doctor|credit karma)\b|不关你们|唔关你哋"
)


def charged_twice(text: str) -> bool:
    """Whether a text states that one payment was taken two times, rather than asks if it was."""
    words = fold(text)
    if _ASKED.search(words) or _ELSEWHERE.search(words) or _NOT_YET.search(words):
        return False
    if _AGAIN.search(words) and not _TO_COME.search(words):
        return True
    return _TWICE.search(words) is not None
