"""Whoever has the phone and is not the borrower: a stranger, or an ex who has moved on."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.normalise import fold

_NOT_HERE: Final = (
    r"\b(?:this|that)(?: is ?n.?t| isnt| is not|.?s not| aint| ain.?t) (?!my |our |your |the )"
    r"(?:\w+ )?\w+'?s (?:\w+ )?(?:number|phone|cell\w*|line)\b|"
    r"\b(?:we|i|he|she) (?:don.?t|dont|do not|doesn.?t|doesnt|does not|no longer) (?:even )?live "
    r"(?:together|here|with (?:me|him|her|us))\b|"
    r"\b(?:he|she|\w+) (?:has |have )?(?:moved out|left (?:me|us))\b|"
    r"\b(?:este|ese|esto) (?:ya )?no es (?:el )?(?:numero|telefono|tel|cel\w*|movil) de "
    r"(?!mi\b)\w+|"
    r"^\W*(?:ya )?no es (?:el )?(?:numero|telefono|tel|cel\w*|movil) de (?!mi\b)\w+|"
    r"\bya no (?:vivimos|estamos) junt[oa]s\b|\bya no vive (?:aqui|conmigo|con nosotros)\b|"
    r"\bse fue de (?:aqui|la casa)\b|"
    r"(?:这|呢)(?:个|部|支|只)?(?:不是|唔系)(?!我)[\u4e00-\u9fffa-z]{1,8}(?:的|嘅)(?:号码?|电话|手机)|"
    r"(?:已经|早就|早已|而家)?(?:不|唔|没|冇)(?:和|跟|同)?我?(?:们|哋)?(?:住|住喺)?(?:一起|一齐|这里|呢度)住?(?:了|啦|喇)|"
    r"(?:他|她|佢)(?:已经|早就)?搬(?:走|出去)(?:了|咗)"
)
_NO_LONGER_THEIRS: Final = words_like(
    r"\b(?:no longer|not|isn.?t|ain.?t|never was)\b.{0,8}\b(?:her|his|their) (?:\w+ )?"
    r"(?:number|phone|cell)\b|\b(?:changed|has a new|got a new) (?:her|his|their)? ?"
    r"(?:number|phone)\b|"
    r"\b(?:she|he|they|\w+)\b (?:does ?n.?t|dont|don.?t|no longer|do not|does not|stopped|quit)(?: "
    r"even| ever)? (?:us(?:e|es|ing)|ha(?:s|ve|ving)|owns?) (?:this|that|the) "
    r"(?:number|phone|cell\w*|line)\b|"
    r"\b(?:this|that) (?:number|phone|cell\w*|line) ?(?:is|.?s|belongs to) (?:now )?(?:mine|me)\b|"
    r"\bthis is my (?:number|phone|cell\w*) now\b|"
    r"\bya no es (?:su|el) (?:numero|telefono|celular)\b|"
    r"\bya no (?:usa|tiene|ocupa|maneja) (?:este|ese|el|esta) (?:numero|telefono|cel\w*|linea)\b|"
    r"\b(?:este|ese) (?:numero|telefono|cel\w*) (?:ya|ahora) es mi[oa]\b|"
    r"(?:不是|唔系|不再是)(?:他|她|佢)(?:的|嘅)?(?:号码|电话|手机)|"
    r"(?:他|她|佢)(?:已经|早就|现在|而家)?(?:不用|唔用|没用|冇用|不再用|没有用|唔再用)(?:这|呢|此)"
    r"(?:个|支|部|只)?(?:号|电话|手机|number)|"
    rf"{_NOT_HERE}|"
    r"(?:这|呢)(?:个|部|支|只)(?:号码?|电话|手机)(?:现在|而家|已经)?(?:就)?(?:是|系|归)我(?:的|嘅|用)"
)
"""A sister who tells that the borrower has another number now speaks of this one."""
_SWEARS: Final = r"(?: (?:tf|tha|da|the (?:hell|heck|fuck|f)|in the world|on earth))?"
_WHO: Final = words_like(
    rf"^\W*(?:(?:and|so|um+|ok|hey|yo|bro|ma.?am|sir|sorry)\W+)*who{_SWEARS}(?:.?s| is|z)? "
    r"(?:this |that |the )?(?P<en>[a-z]{3,})\b"
)
_QUIEN: Final = words_like(
    r"^\W*(?:(?:y|oiga|perdon|hola)\W+)*quien (?:diablos |chingados |carajos? |demonios )?es "
    r"(?:es[ea] |el |la |tal )?(?P<en>[a-z]{3,})\b"
)
_SHEI: Final = words_like(
    r"^\W*(?:谁|边个)(?:他妈|特么)?(?:是|系)(?P<en>[\u4e00-\u9fff]{2,4}?|[a-z]{3,})(?=\W|$)"
)
_ENDS: Final = words_like(
    r"\b(?:stop|quit|dont|don.?t|do not|leave)\b.{0,14}\b(?:call\w*|ring\w*|phon\w*|me alone|"
    r"bother\w*|contact\w*|harass\w*)\b|\b(?:dejen|deje|no)\b.{0,10}\b(?:llam|marqu|molest)\w+|"
    r"(?:别|不要|唔好|停止)(?:再)?(?:打|骚扰|烦|嘈)"
)
_NO_NAME: Final = frozenset(
    {
        "this", "that", "these", "those", "calling", "texting", "the", "my", "your", "our",
        "you", "it", "in", "responsible", "going", "handling", "he", "she", "they", "gonna",
        "paying", "best", "able", "available", "there", "here", "person", "people", "agent",
        "manager", "boss", "owner", "harbor", "lane", "company", "lender", "caller", "bank",
        "credit", "who", "ese", "esa", "este", "esta", "usted", "ustedes", "empresa", "banco",
        "gerente", "responsable", "numero", "quien",
    }
)  # fmt: skip


def phone_is_not_theirs(text: str) -> bool:
    """Whether a text says that the phone is the borrower's no longer, or never was."""
    return mentions(text, _NO_LONGER_THEIRS)


def who_is_asked_for(text: str) -> str | None:
    """The name in "who is dana", folded; ``None`` where nobody is asked for by a name."""
    folded = fold(text)
    found = next((hit for one in (_WHO, _QUIEN, _SHEI) if (hit := one.search(folded))), None)
    return None if found is None or found["en"] in _NO_NAME else found["en"]


def asks_who_somebody_is(text: str) -> bool:
    """Whether a text asks who somebody is, and wants no more calls for them."""
    return who_is_asked_for(text) is not None and mentions(text, _ENDS)
