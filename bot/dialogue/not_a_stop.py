"""Texts that the classifier takes for an end of all texts, and that ask for none.

Only its own finding is put in doubt here: what rules have heard stands, and whoever names texts or
their end is believed. What is left in doubt is held until a person has read it.
"""

import re
from typing import Final

from bot.words.people.asked_to_write import asks_if_they_may_write
from bot.words.talk.machines import asks_if_machine
from bot.words.texts.any_time import asks_which_number, lifts_limits
from bot.words.texts.busy import excuses_silence
from bot.words.texts.hours import forbids_some_hours
from bot.words.texts.needed_no_more import needs_it_no_more
from bot.words.texts.too_many import ends_texts, finds_too_many
from bot.words.texts.why_texted import asks_why_texted
from intents.law import uncertainty
from intents.normalise import fold
from intents.reading import Reading

_OF_TEXTS: Final = re.compile(
    r"te?xt|mess?ag|msg|me[ns]s?aj|mnsj|sms|\btx\b|contact|reminde|notif|alert|spam|st ?o ?p|"
    r"so?tp|un ?s|u ?n ?su|scrib|opt|\bop[pd]\b|quit|cease|\bend|cancel|remov|delet|discontin|"
    r"delist|block|"
    r"\blist|leave|alone|bother|harass|annoy|pester|n[u4]mb?[e3]r|phone|mobile|inbox|screen|"
    r"off\b|\boff|enough|forever|permanent|further|\bfinal\b|desub|ningun|siguiente|ecrib|"
    r"no more|never|anymore|again|\bever\b|away|silen|mute|peace|quiet|shut|hush|hear|writ|sen[dt]|"
    r"receiv|get(?:ting)? |rid\b|\bout\b|goodbye|\bbye|forget|permission|consent|"
    r"these\b(?! options)|\bdnc\b|zero|enrol|another|"
    r"escri|mand|envi|molest|estorb|apag|desu[sz]|despedi|tach[ae]|b[a4] ?j[a4]|cort[ae]|"
    r"\bdej|[bv]a+j+a|\bpar[aeo]|basta|\balto|suscri|saqu|saca|salir|salgo|"
    r"\bborr|elimin|telefono|celular|\bcel\b|movil|\bya\b|nunca|jamas|\bmas\b|\bpaz|lista|fuera|"
    r"call|"
    r"recib|aviso|recordat|llegu|vuelv|comuni|hablen|olvid|desapar|"
    r"[短信讯消简通提发停退联扰烦别滚拉屏拒取再号删名够嘈收订静送传寄嘢关断莫从往永免回封走熄黑丁钉勿条]"
    r"|不要了|不想|不需要|\btd\b|\bt\b|\bdx\b|\b(?:bie|bu|tui(?:ding)?|duan ?xin|ting|lian ?xi)\b"
)
"""Words that may speak of texts or of an end to them, spelt as they come."""
_LONGEST_ANSWER: Final = 60
_OF_US_OR_THEM: Final = (asks_why_texted, excuses_silence, asks_if_they_may_write)


def is_grumble_or_question(text: str, reading: Reading) -> bool:
    """Whether a text asks why we write, finds it too often or at the wrong hour, or missed it.

    Or asks if a relative may write to us, or if a machine does.

    A stop that a rule heard stands.
    """
    if reading.why.source == "rule":
        return False
    verdict = uncertainty(text)
    if needs_it_no_more(text):
        return verdict is None
    if asks_which_number(text) or lifts_limits(text):
        return verdict is None or verdict.certainty == "grey"
    of_machine = asks_if_machine(text) and _OF_TEXTS.search(fold(text)) is None
    if of_machine or any(one(text) for one in _OF_US_OR_THEM):
        return verdict is None
    if forbids_some_hours(text):
        return verdict is None or verdict.certainty in ("partial", "grey")
    heard = verdict is not None and verdict.certainty != "grey"
    return not heard and finds_too_many(text) and not ends_texts(text)


def is_of_the_question(text: str, reading: Reading) -> bool:
    """Whether a short text names no texts and no end, so that it is about what was asked."""
    if reading.why.source == "rule" or len(text) > _LONGEST_ANSWER or uncertainty(text) is not None:
        return False
    return _OF_TEXTS.search(fold(text)) is None
