"""What will happen if texts come again: "the next one goes to my lawyer", 再发就法院见.

Beside the words of a wish ("text me again and see") a threat says that it is none. By itself it is
a request to end texts in other words, for consent may be revoked by any reasonable means (47 CFR
64.1200(a)(10)).
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard
from intents.rules.verdict import Verdict

RULE: Final = "threatened"
_ENGLISH: Final = re.compile(
    r" (?:and|n|then|one more time)(?: (?:see|watch) (?:what|how|if|me)\b|"
    r"(?: (?:i|ill|im|we|well|you|youll|will|am|going to|gonna|swear|my))* "
    r"(?:sue|suing|report|reporting|block|blocking|regret|find out|lawyer|attorney|"
    r"call(?:ing)? (?:the )?(?:cops|police|cfpb|fcc|ftc)|hear from my lawyer|be in court)\b)"
)
_SPANISH: Final = re.compile(
    r" (?:y|que) (?:van a ver|veran|ya veran|los (?:voy a )?(?:demand|denunci|bloque|report)\w+|"
    r"se arrepent\w+|llamo a (?:la policia|mi abogad\w+))"
)
_CHINESE: Final = re.compile(
    r"再[^,.?!\n]{0,10}(?:试试|看我不|(?:我)?就(?:投诉|报警|举报|拉黑|告|屏蔽|翻脸|找律师|骂)|"
    r"一条[^.?!\n]{0,4}(?:投诉|报警|举报|拉黑|告))|"
    r"(?:再|继续)[^.?!\n]{0,12},?(?:我)?(?:就|马上|立刻|直接)(?:去)?"
    r"(?:投诉|报警|举报|拉黑|告你|屏蔽|找律师)"
)
_ENGLISH_NEXT: Final = (
    r"(?: (?:text|texts|message|messages|sms|contact|bother|write)(?: to)? (?:me|us|this number|"
    r"this phone|here)(?: \w+)? (?:again|anymore|one more(?: time)?|once more)|"
    r" (?:send|sending|get|getting|receive|see)(?: me| us)? (?:one more|another|even one more)"
    r"(?: text| message| sms| one)?|"
    r" (?:one more|another|the next|your next|next|any more|each new|every new) (?:text|"
    r"message|sms)s?|"
    r" the next one|"
    r" (?:keep|continue) (?:texting|messaging|sending|contacting|bothering))\b"
)
_ENGLISH_PRICE: Final = (
    r"(?: (?:my|our|an?|the|your|this) (?:lawyers?|attorneys?|solicitors?)| (?:ill|i will|im|"
    r"we will|"
    r"will|gonna|going to)"
    r"(?: \w+)? (?:sue|suing|file|report|reporting|press)| lawsuit| small claims| in court|"
    r" to court|"
    r" tcpa| fcc| ftc| cfpb| attorney general| ombudsman| (?:police|cops)| harass\w+ (?:charges?|"
    r"claim|case)|"
    r" i (?:sue|report|press charges|file|call (?:a |my |the )?(?:lawyer|attorney|police|cops))|"
    r" (?:costs?|worth|owes?|is|be) (?:you |me )?(?:500|1500|1 500|five hundred|fifteen hundred))\b"
)
_WARNS_ENGLISH: Final = re.compile(
    rf"{_ENGLISH_NEXT}[^.?]{{0,50}}{_ENGLISH_PRICE}|{_ENGLISH_PRICE}[^?]{{0,50}}{_ENGLISH_NEXT}"
    r"| \$?(?:500|1500|five hundred|fifteen hundred)(?: dollars| bucks)? (?:per|a|for each|"
    r"for every|"
    r"each|every) (?:text|message)\b"
)
_WARNS_SPANISH: Final = re.compile(
    r" (?:si (?:me |nos )?(?:(?:vuelven?|siguen?)"
    r"(?! (?:a )?(?:telefon|llam|marc|habl|ven|ir\b|visit)\w*)|"
    r"llega|suena|mandan?|escriben?|envian?)\b[^.?]{0,40}|"
    r"(?:un|otro|el proximo|el siguiente)(?: solo)? (?:mensaje|texto|sms)(?: mas)?\b[^.?]{0,30}|"
    r"(?:el proximo|el siguiente|la proxima)\b[^.?]{0,30})"
    r" (?:abogad[oa]s?|demand\w+|denunci\w+|procurador\w*|profeco|condusef|fiscalia|fcc|cfpb|"
    r"tribunal\w*|juzgado|policia|corte)\b"
    r"| (?:500|1500|quinientos|mil quinientos) dolares (?:por|cada|x) (?:cada )?(?:texto|mensaje)\b"
)
_PRICE_CHINESE: Final = (
    r"(?:法院见|法院見|法庭见|上法院|去法院|律师(?:函|信)|(?:找|(?:转|发|交)?给)(?:我的?)?律师|我(?:的)?律师|消委会|消保|"
    r"消基会|银保监|私隐公署|见官|"
    r"金管会|工信部|12321|12315|12378|投诉|举报|报警|起诉|告(?:你|死)|索赔|赔)"
)
_WARNS_CHINESE: Final = re.compile(
    r"(?:(?:再|还|仲|下次|下一次|下回|多)[^,.?!\n]{0,6}(?:发|传|send|收到|收多|收[^,.]{0,3}(?:短|简|信|讯)|来(?:短信|信息|讯息|"
    r"简讯)|嚟)"
    r"[^.?!\n]{0,14}|"
    r"(?:下一条|下条|每多?一?条|每一?条|多一?条|下一则)[^.?!\n]{0,14})" + _PRICE_CHINESE
)


def warns(folded: str, english: str, spanish: str) -> Verdict | None:
    """A sure opt-out where a consequence is named for the next text."""
    patterns = (_WARNS_ENGLISH, _WARNS_SPANISH, _WARNS_CHINESE)
    warned = heard(patterns, folded, english, spanish)
    return Verdict("sure", RULE) if warned else None


def threatens(folded: str, english: str, spanish: str) -> bool:
    """Whether the text says what will happen if texts come again: that is no wish for them."""
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)
