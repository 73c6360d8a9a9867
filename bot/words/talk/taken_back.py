"""Words that take back what was said before: a request, or that the phone is somebody else's."""

import re
from typing import Final

from bot.words.people.kin import KIN_YUE, KIN_ZH
from bot.words.questions import asks
from intents.normalise import fold
from intents.reading import Reading

_TAKES_BACK: Final = re.compile(
    r"\b(?:never ?mind|nvm|nevermind|forget (?:it|that|about it)|leave it|keep it|changed my mind|"
    r"no need(?! (?:(?:already|lah|lor|leh|ah|anymore|i) )*(?:paid|sent|gave|told)\b)"
    r"(?! (?:to|for|of) (?:you |u |ya |them )?(?:to )?(?:check|verif|confirm|ask|pay|prov|explain|"
    r"apolog|rush|hurry|wait|look|remind|text|repeat|know|prove|my |an? (?:address|id|proof)))|"
    r"disregard|scratch that|undo (?:it|that)|take (?:it|that) back|hold off|"
    r"cancel (?:that|it|my request|the request)|(?:don.?t|do not) (?:bother|worry|change|send|call|"
    r"do it|do that|turn it off))\b|"
    r"\b(?:dej[ae]\w*(?: l[oa])?(?: como esta| asi)|dej[ae]\w*l[oa]|olvid\w+|ya no hace falta|"
    r"no hace falta(?! (?:que )?(?:me )?(?:revis|verif|confirm|pag|prueb|recuerd|expli|esper))|"
    r"mejor no|cambie de (?:idea|opinion)|cancel\w+ (?:eso|mi solicitud)|"
    r"no l[oa] (?:quiten|cambien|manden|envien)|ya no l[oa] quiero)\b|"
    r"算了|不用了|不必了|不用(?:改|关|取消|寄|发|打|换)了?|还是(?:留着|保留|开着|不改|不要|不用|"
    r"别|算)|"
    r"唔使(?:啦|喇|了|改|住)|都系唔|当我没说|先不(?:改|关|要)|留返|照旧"
)
_TAKEN_FOR: Final = frozenset(
    {"deny", "affirm", "out_of_scope", "message_preferences", "how_to_pay", "update_contact",
     "speak_to_agent", "payment_history", "greet", "thanks", "application_status"}
)  # fmt: skip
"""What such words are read as. Whoever says "never mind, my balance?" asks for something else."""
_LONGEST: Final = 60
_IS_ME: Final = re.compile(
    r"\b(?:it.?s|this is|it is|that.?s|its) (?:really |actually |indeed )?me\b|\bmy mistake\b|"
    r"\bright (?:number|person|phone) after all|\bi am (?:him|her)\b|"
    r"\b(?:him|her)self\b|\b(?:was )?just (?:kidding|"
    r"joking)\b|\bi am the (?:borrower|right person|account holder)|"
    r"\bsoy (?:el|la) titular\b|"
    r"\bsi?,? ?soy yo\b|\bsi soy\b|\bera (?:broma|mentira)\b|\bsi es mi numero\b|"
    r"\bmy (?:son|daughter|kids?|child|boy|girl|grand\w+|nephew|niece|toddler|little one|brother|"
    r"sister|wife|husband) (?:\w+ )?(?:texted|sent|typed|wrote|replied|did|said|answered|"
    r"had)\b.{0,30}"
    r"\b(?:i am|i.?m|its|it.?s|this is)\b (?!not)|\b(?:that|it) was my (?:kids?|son|daughter|child|"
    r"nephew|niece|brother|sister|wife|husband)\b.{0,20}\b(?:i am|i.?m|its|it.?s|this is)\b"
    r" (?!not)|"
    r"\bfue mi (?:hij[oa]|niet[oa]|sobrin[oa]|espos[oa])\b.{0,24}\bsoy\b|"
    r"(?:儿子|女儿|孩子|小孩|阿仔|个仔|个女|细路|老公|老婆).{0,6}(?:发|send|打|回|覆|"
    r"按).{0,8}我(?:是|系)(?!不)|"
    rf"(?<!不)(?<!唔)(?:是|系)我(?:的|嘅|个|阿)?(?:{KIN_ZH}|{KIN_YUE})[^,.!?，。]{{0,4}}(?:发|send|打|回|覆|按)|"
    rf"(?<!不)(?<!唔)(?:是我|系我)(?!不|(?:的|嘅|个|阿)?(?:{KIN_ZH}|{KIN_YUE}))|我就是|我是本人|讲笑|开玩笑|(?:说|讲|打|发|按)错(?:了|咗)"
)
_IS_NOT_ME: Final = re.compile(
    r"\b(?:not (?:me|him|her)|wrong (?:number|person))\b|\bi (?:said|told)\b.{0,20}\b(?:not|no|"
    r"wrong)\b|\b(?:ya (?:le|les|te) dije|no soy|numero equivocado)\b|"
    r"(?:说|讲)(?:了|过|咗).{0,6}(?:不是|唔系)|(?:不是|唔系)(?:他|她|佢|我|本人)|打错"
)
_MINE_NOW: Final = re.compile(
    r"\b(?:it.?s|its|this is|that.?s|(?:this |the )?(?:phone|number|line|cell) is) (?:been )?"
    r"(?:mine|my (?:number|phone|line|cell))\b.{0,6}\b(?:now|since|for)\b|"
    r"\b(?:been|had) (?:mine|this (?:number|phone|line|cell)|it) (?:since|for)\b|"
    r"\bi(?:.?ve| have)? (?:got|had|have) (?:this|it|the) ?(?:number|phone|line|cell)? (?:since|"
    r"for|in|"
    r"last|back)\b|\b(?:ya )?es mi[oa]? (?:numero )?(?:ahora|desde)|\bahora es mi[oa]\b|"
    r"\b(?:lo|este numero) tengo desde\b|我用(?:了|"
    r"咗).{0,6}(?:年|个?月)"
)
"""Whose phone it is now, after it was taken off."""


def takes_back(text: str) -> bool:
    """Whether a text takes a request back."""
    return len(text) <= _LONGEST and not asks(text) and bool(_TAKES_BACK.search(fold(text)))


def is_taken_back(text: str, reading: Reading) -> bool:
    """Likewise, where it was read as nothing that asks for something else."""
    unsure = reading.decision != "act" or reading.intent in _TAKEN_FOR
    return unsure and takes_back(text)


def is_me_after_all(text: str) -> bool:
    """Whether somebody whose number was taken off says that it is theirs."""
    words = fold(text)
    return bool(_IS_ME.search(words)) and not _IS_NOT_ME.search(words)


def is_still_not_me(text: str) -> bool:
    """Whether somebody says again that they are not the one we look for, or whose phone it is."""
    words = fold(text)
    return bool(_IS_NOT_ME.search(words) or _MINE_NOW.search(words))
