"""A name that is spelled wrong with us: "it's Whitfeld not Whitfield" is no stranger's phone."""

import re
from difflib import SequenceMatcher
from typing import Final

from bot.words.patterns import mentions, words_like
from intents.entities import find_date_entities
from intents.normalise import fold

_SPELLED: Final = words_like(
    r"\b(?:mis-?spel\w*|spel\w* (?:my|our|the) (?:\w+ )?name (?:wrong|incorrectly)|(?:my|our) "
    r"(?:\w+ )?name(?:'?s| is| was| got)* (?:spel\w*|misspel\w*|typed|written|wrong|incorrect)|"
    r"(?:got|have|had|put|typed|wrote) my (?:\w+ )?name (?:\w+ )?(?:wrong|incorrect\w*)|"
    r"typo in my (?:\w+ )?name|name (?:is )?(?:spel\w*|written) wrong|wrong (?:spelling|name) "
    r"(?:of|for|on) (?:my|me))\b",
    r"\b(?:mi|el) (?:nombre|apellido)\b.{0,16}\bmal (?:escrito|puesto)\b|"
    r"\b(?:escribieron|pusieron|tienen|escriben) mal mi (?:nombre|apellido)\b|"
    r"\bmi apellido es \w+,? no \w+|\bse escribe con \w+\b|"
    r"\b(?:nombre|apellido) es \w+ con (?:una? )?(?:sola |doble )?[a-z]\b",
    r"\bname(?:'?s| is) \w+ with (?:an? |one |two |just )*(?:single |double )?[a-z]'?s?(?!\w)",
    r"(?:名字?|姓名?)[^,.!?，。]{0,3}(?:打|写|拼|搞|弄|登记|输)错|(?:打|写|拼|搞|弄|登记|"
    r"输)错(?:了|咗)?(?:我)?(?:的|嘅|个)?"
    r"(?:名|姓)|错别字.{0,4}名",
)
_ONE_NOT_OTHER: Final = re.compile(
    r"\b(?:name(?:'?s| is)?|it'?s|its|i'?m|spel\w+) (?P<mine>[a-z]{4,}),? (?:and )?not "
    r"(?P<yours>[a-z]{4,})\b|"
    r"\b(?P<wrong>[a-z]{4,}) is wrong,? (?:it'?s|its|should be) (?P<right>[a-z]{4,})\b"
)
_CHINESE_NAME: Final = re.compile(
    r"(?:叫|是|系)(?P<mine>[\u4e00-\u9fff]{2,4}?)[,，\s]*(?:不是|唔系|不叫|"
    r"唔叫)(?P<yours>[\u4e00-\u9fff]{2,4})"
)
_OPENS: Final = (
    r"^\W*(?:(?:hi|hey|hello|no|um|oh|ok|actually|sorry|btw|fyi|also|and|hola|oiga|perdon|disculpe|"
    r"你好|唔好意思|不好意思)\W+)*"
)
_CLOSES: Final = r"(?:\W+(?:please|pls|thanks|thx|lol|por favor|gracias|谢谢|唔该))*\W*$"
_SAID_OF_ME: Final = (
    r"(?:(?:my |the )?name(?:'?s| is)? |it'?s |its |it is |spel\w+ |(?:mi )?nombre es |me llamo |"
    r"es |se escribe |(?:我|名字|应该)*(?:叫|是|系) ?)"
)
_WHOLE: Final = (
    re.compile(
        rf"{_OPENS}{_SAID_OF_ME}?(?P<mine>[a-z]{{3,}})(?:[,，.] ?| )?(?:and |y )?"
        rf"(?:not |no (?:es )?|不是 ?|唔系 ?|不叫 ?)(?P<yours>[a-z]{{3,}}){_CLOSES}"
    ),
    re.compile(
        rf"{_OPENS}(?:(?:my |the )?name(?:'?s| is)? |it'?s |its |it is |(?:mi )?nombre )?"
        r"(?:not |isn'?t |no es |no me llamo |不是 ?|唔系 ?|不叫 ?)(?P<yours>[a-z]{3,})"
        r"(?:[,，.] ?| )?(?:it'?s |its |it is |but |sino |es |me llamo |是 ?|系 ?|叫 ?)"
        rf"(?P<mine>[a-z]{{3,}}){_CLOSES}"
    ),
)
"""A text that is nothing but one name instead of another, so that short ones count as well."""
_ENDINGS: Final = frozenset({"r", "s", "d", "er", "es", "ed", "ly", "ing"})
"""What makes another form of a word, and hardly ever another name."""
_TOLD: Final = words_like(
    r"\b(?:name(?:'?s| is)?|it'?s|its|it is|should be|spel\w+) (?!(?:wrong|spel|mis|incorrect|not|"
    r"the|my|a|on|in)\w*\b)[a-z]{2,}(?:,? (?:and )?not [a-z]{2,}| with\b|\W*$)|"
    r"\bis wrong,? (?:its?|it'?s) (?!mis|spel|wrong|not)[a-z]{3,}\W*$",
    r"\b(?:nombre|apellido) es \w{3,}|\bes \w{3,},? no \w{3,}",
    r"(?:叫|是|系|应该是|应为)[\u4e00-\u9fff]{2,4}(?:\W*$|[,，\s]*(?:不是|唔系|不叫|唔叫))",
)
_ALIKE: Final = 0.8
_LONG_LATIN: Final = 5
"""Within a longer text shorter names look alike by chance: Dana and Diana may be two people."""
_OF_A_STRANGER: Final = words_like(
    r"\b(?:wrong (?:number|person)|don'?t know|not (?:me|him|her)|who is|no one|nobody)\b|"
    r"\b(?:numero equivocado|no conozco)\b|(?:打|发|找|搵)错(?:了|咗)?(?:人|号)|(?:不|唔)认识|"
    r"不是我|唔系我"
)


def spells_name(text: str) -> bool:
    """Whether a text puts right how a name is spelled, and tells of nobody else."""
    if mentions(text, _OF_A_STRANGER):
        return False
    if mentions(text, _SPELLED):
        return True
    alike = _alike(fold(text)) or _is_one_for_another(text)
    return alike and not find_date_entities(text)


def _is_one_for_another(text: str) -> bool:
    """Whether a text says one name instead of one much like it, and nothing else."""
    read = (pattern.search(fold(text)) for pattern in _WHOLE)
    found = next((one for one in read if one is not None), None)
    if found is None:
        return False
    short, long = sorted((str(found["mine"]), str(found["yours"])), key=len)
    if short == long or long.removeprefix(short) in _ENDINGS:
        return False
    return SequenceMatcher(None, short, long).ratio() >= _ALIKE


def _alike(folded: str) -> bool:
    found = _ONE_NOT_OTHER.search(folded)
    if found is not None:
        one, other = found["mine"] or found["wrong"], found["yours"] or found["right"]
        long = min(len(one), len(other)) > _LONG_LATIN
        return long and one != other and SequenceMatcher(None, one, other).ratio() >= _ALIKE
    chinese = _CHINESE_NAME.search(folded)
    if chinese is None:
        return False
    shared = set(chinese["mine"]) & set(chinese["yours"])
    return bool(shared) and chinese["mine"] != chinese["yours"]


def tells_name(text: str) -> bool:
    """Whether such a text names how it is spelled."""
    told = mentions(text, _TOLD) or _is_one_for_another(text)
    return told and spells_name(text)
