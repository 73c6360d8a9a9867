"""Wishes for texts that mean their contrary: "text me when pigs fly".

Read word for word such a text asks for messages. An idiom for "never" beside the act of texting is
a request to end them.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard
from intents.rules.verdict import Verdict

_ENGLISH_NEVER: Final = (
    r"(?:(?:when|until|till|once|after|before) (?:pigs (?:can )?fly|the cows come home|"
    r"hell freezes(?: over)?)|the day (?:pigs fly|hell freezes(?: over)?)|"
    r"(?:the )?twel(?:fth|ve) of never|over my dead body|in your dreams|"
    r"not in (?:this|a million) (?:life\w*|years)|a cold day in hell|when im dead and buried)"
)
_ENGLISH: Final = re.compile(
    rf" (?:text|message|texts|messages|texting|messaging|sms|hear from me)\b[^.]{{0,40}}"
    rf" {_ENGLISH_NEVER}\b|"
    rf" {_ENGLISH_NEVER} [^.?]{{0,30}}\b(?:text|message|texts|messages|texting|messaging) (?:me|us|"
    r"from you|this (?:phone|number))\b"
)
_SPANISH_NEVER: Final = (
    r"(?:cuando (?:las |los )?(?:ranas crien pelo|vacas vuelen|(?:chanchos|cerdos|marranos|burros|"
    r"puercos) vuelen|gallinas (?:meen|tengan dientes))|cuando (?:nieve|haga frio) en el infierno|"
    r"cuando se (?:congele|enfrie) el infierno|el dia del (?:juicio(?: final)?|nunca jamas)|"
    r"ni en suenos|ni (?:loc[oa]|muert[oa])|sobre mi cadaver|"
    r"en (?:otra|la otra|su otra|la proxima) vida)"
)
_SPANISH: Final = re.compile(
    r" (?:mensajes?|escrib(?:irme|anme|an|ir|eme|as)|textear\w*|mandarme|mandenme|mandar)\b"
    rf"(?:(?! pag)[^.]){{0,40}} {_SPANISH_NEVER}(?! (?:les )?pag)\b"
)
_CHINESE_NEVER: Final = (
    r"(?:太阳(?:打|从)?(?:西边|西)(?:边)?(?:出|升)|下辈子|来世|做梦|发梦|门都没有|没门|冇门|"
    r"想得美|想都别想|谂都唔好谂|休想|铁树开花|公鸡(?:会)?(?:下|生)蛋|猴年马月|梦里|"
    r"等到?天荒地老|除非我死|地球不转)"
)
_CHINESE_ACT: Final = (
    r"(?:(?:给|跟|向|俾|畀)我(?:们)?(?:发|传|send)[^,.?!\n]{0,6}|"
    r"(?:发|传|寄|send)(?:短信|信息|消息|讯息|简讯|短讯)(?:给我|俾我|来)?|"
    r"(?:发|传)给我|(?:联系|联络|骚扰|烦)我)"
)
_CHINESE: Final = re.compile(
    _CHINESE_ACT
    + r"[^\n]{0,2}?[,.?!~ ]{0,4}(?:等|等到|那|得等|你|你们|就|除非|先|简直|趁早){0,3}"
    + _CHINESE_NEVER
    + "|"
    + _CHINESE_NEVER
    + r"[^,.?!\n]{0,3}(?:再|才|先|继续|可以|能)"
    + _CHINESE_ACT
    + "|(?:休想|别想|甭想|想都别想|唔使旨意)(?:再|继续|又){0,2}"
    + _CHINESE_ACT
)


def read(folded: str, english: str, spanish: str) -> Verdict | None:
    """A sure opt-out where texts are put off to a day that never comes."""
    never = heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)
    return Verdict("sure", "ironic") if never else None
