"""Which of our languages a text names or asks for."""

import re
from typing import Final

from accounts.lender import Lender
from bot.words.patterns import mentions, words_like
from intents.normalise import fold

_LANGUAGES: Final = {
    "zh-Hant": words_like(r"繁体|繁體|traditional chinese|chino tradicional|cantonese|粤语|广东话"),
    "zh": words_like(
        r"\b(?:in|speak|use|to|sorry) (?:simplified )?(?:chinese|mandarin)\b|^\W*(?:chinese|"
        r"mandarin)\W*$|\bchinese (?:please|pls|plz|again)|"
        r"\b(?:chinese|mandarin) (?:version|texts?|language)|中文|普通话|简体|华语|\bchino\b|"
        r"mandarin",
    ),
    "es": words_like(
        r"\b(?:in|speak|use|to|sorry) spanish\b|^\W*spanish\W*$|\bspanish (?:please|pls|plz|"
        r"porfa\w*|again)|"
        r"\bspanish (?:version|texts?)|"
        r"西班牙|\bespanol|castellano",
    ),
    "en": words_like(
        r"\b(?:in|speak|use|to|sorry) english\b|^\W*english\W*$|\benglish (?:please|pls|plz|"
        r"porfa\w*|por favor|again)|"
        r"\benglish (?:version|texts?|only)|"
        r"英文|英语|\bingles\b",
    ),
}
_SIMPLIFIED: Final = words_like(r"简体|\bsimplified\b|\bsimplificad[oa]")
"""The characters by their name, and not just Chinese."""
_UNWANTED: Final = words_like(
    r"(?:\bdon.?t|\bdo not|\bcan.?t|\bcannot|\bnot\b|\bno (?:hablo|entiendo|leo|se|me|quiero)\b|"
    r"(?<![能可会是要行])不|别|唔(?:识|明|懂|晓|会)).{0,25}?(?:english|spanish|chinese|mandarin|英文|英语|中文|西班牙|ingles|espanol|chino)"
)
"""A language that is refused: "i don't read english"."""
_NAMES: Final = {
    "zh-Hant": r"(?:traditional chinese|cantonese|chino tradicional|繁体(?:中文)?|粤语|广东话)",
    "zh": r"(?:(?:simplified )?chinese|mandarin|chino|mandarin|中文|普通话|简体|华语)",
    "es": r"(?:spanish|espanol|castellano|西班牙[语文])",
    "en": r"(?:english|ingles|英文|英语)",
}
_OF_SEVERAL: Final = {
    code: words_like(
        r"\b(?:keep|stay|stick|write|text|send|speak|talk|answer|reply|switch|change|prefer|want|"
        r"mejor|prefiero|hablen?(?:me)?|escriban?(?:me)?|manden?(?:me)?|contesten?(?:me)?|sigan?)\b"
        rf".{{0,20}}\b(?:in|to|with|en|al) {name}\b|"
        rf"\b(?:in|to|en|al) {name} (?:\w+ )?(?:please|pls|plz|porfa\w*|por favor)\b|"
        rf"\b{name} (?:please|pls|plz|porfa\w*|por favor|only)\b|"
        rf"(?:用|说|讲|发|换成?|改成?|请用){name}"
    )
    for code, name in _NAMES.items()
}
"""The one that is asked for among others that are only spoken of."""
_FEW_WORDS: Final = 5


def names_language(words: str) -> bool:
    """Whether a short text names one of our languages: "no sorry chinese"."""
    if len(words.split()) > _FEW_WORDS or len(words) > 40:
        return False
    return any(mentions(words, pattern) for pattern in _LANGUAGES.values())


_BACK: Final = words_like(
    r"\b(?:again|back|switch|change|please|pls|otra vez|de nuevo|nuevamente|volver|vuelv\w+|"
    r"cambi\w+|por favor|porfa)\b|还是|吧|换|切|改|再|返|用|说|讲|请"
)


_FURTHER: Final = {
    "ko": r"korean|coreano|韩[语文]",
    "vi": r"vietnamese|vietnamita|越南[语话]",
    "tl": r"tagalog|filipino",
    "fr": r"french|frances|法[语文]",
    "pt": r"portuguese|portugues|葡萄牙[语文]",
    "uk": r"ukrainian|ucraniano|乌克兰[语文]",
    "ru": r"russian|ruso|俄[语文]",
    "ar": r"arabic|arabe|阿拉伯[语文]",
    "hi": r"hindi|印地语",
    "ht": r"(?:haitian )?creole|criollo haitiano",
    "ja": r"japanese|japones|日[语文]",
}
"""Languages that we do not read, by the names that borrowers give them."""
_IN_IT: Final = words_like(
    r"\b(?:speaks?|in|text|read|write|hablan?|habla|en|leen?|escriben?)\b \W*"
    rf"(?:{'|'.join(_FURTHER.values())})\b|(?:会|能|讲|说|用|识|讲返).{{0,3}}(?:{'|'.join(_FURTHER.values())})"
)


_WRITE_IN: Final = words_like(
    r"\b(?:text|write|send|talk|speak|reply|respond|message|messages|texts|answer|communicate)\b"
    r".{0,20}\bin (?:simplified |traditional )?(?:english|spanish|chinese|mandarin)\b|"
    r"\b(?:escrib|mand|envi|habl|contest|respond|mensajes)\w*\b.{0,20}\ben "
    r"(?:ingles|espanol|chino)\b|"
    r"(?:用|说|讲|发|讲返|转|传)(?:简体|繁体)?(?:英文|英语|中文|西班牙|华语|普通话|粤语|繁体|简体)"
)
_TO_ME: Final = words_like(
    r"\b(?:talk|speak|write|text) (?:to )?me in\b|\b(?:habl|escrib)\w*me en\b"
)
_NO_WISH: Final = words_like(
    r"\b(?:why|don.?t|do not|stop|not|no|quit|por ?que)\b|为什么|点解|别|不要|唔好|干嘛"
)
_LONGEST: Final = 60


def further_language(words: str) -> str | None:
    """A language that we do not read, where a short text asks for it: "do you speak korean"."""
    if len(words) > _LONGEST or not mentions(words, _IN_IT) or mentions(words, _NO_WISH):
        return None
    text = fold(words)
    return next((code for code, names in _FURTHER.items() if re.search(names, text)), None)


def refuses_language(words: str) -> bool:
    """Whether a text says that its writer does not read one of our languages."""
    return mentions(words, _UNWANTED)


def wishes_language(words: str) -> bool:
    """Whether a short text asks for one of our languages by its name: "in english again"."""
    if names_language(words) and mentions(words, _BACK):
        return True
    asked = len(words) <= _LONGEST and mentions(words, _WRITE_IN)
    return asked and not mentions(words, _NO_WISH)


def talks_in(words: str) -> bool:
    """Whether a short text asks us, and no person, to talk one of our languages."""
    return wishes_language(words) and mentions(words, _TO_ME)


def language_wished(words: str, lender: Lender, language: str) -> str | None:
    """Which of the lender's languages a text asks for, if any; ``language`` is its own."""
    rest = _UNWANTED.sub("", fold(words))
    found = [code for code, pattern in _LANGUAGES.items() if mentions(rest, pattern)]
    if "zh-Hant" in found and "zh" in found:
        found.remove("zh")
    if len(found) > 1:
        found = [code for code in found if mentions(rest, _OF_SEVERAL[code])]
    if len(found) != 1 or found[0] not in lender.reply_languages:
        return None
    if mentions(rest, _SIMPLIFIED):
        return found[0]
    # Whoever writes Traditional characters and asks for Chinese means these.
    return language if (language, found[0]) == ("zh-Hant", "zh") else found[0]
