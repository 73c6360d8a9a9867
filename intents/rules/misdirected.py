"""Texts that tell of a text of the sender's own which was meant for somebody else.

They speak of a wrong person, and yet the phone is whose it was: nothing is taken off for them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from intents.normalise import fold
from intents.rules import own_texts

RULE = "misdirected"
_TEXT = r"(?:texts?|txts?|msgs?|messages?|sms|one)"
_YOU = r"(?:you|u|ya|y'?all|yall|you guys|this (?:number|chat))\b(?! to\b)"
_WRONG_END = r"(?:person|people|number|num|chat|thread|guy|one|window|place|contact)"
_SURELY = (
    (
        rf"\b(?:that|this|the|my|it|last|previous)(?:'?s)?"
        rf"(?: (?:was|is|last|previous|earlier|{_TEXT}))* ?(?:was ?n'?t|is ?n'?t|was not|"
        rf"is not|were ?n'?t|not)"
        rf"(?: (?:meant|intended|supposed to (?:be|go)))? (?:for|to) {_YOU}"
    ),
    (
        rf"^\W*(?:that|this|it|the last one|my last)(?: last)?(?: {_TEXT})? (?:was|is) "
        r"(?:meant|intended|supposed to (?:be|go)) (?:for|to) (?:my \w+|someone else|"
        r"somebody else|another person)\W*$"
    ),
    (
        rf"\bmy (?:last|previous|earlier|other) {_TEXT}\b.{{0,24}}\b(?:someone|somebody|another|"
        rf"different|wrong)\b(?: (?:else|person|number))?"
    ),
    rf"\bi (?:\w+ )?(?:texted|messaged)(?: the| a)? wrong {_WRONG_END}\b",
    (
        rf"\b(?:i )?(?:\w+ )?(?:sent|send) (?:that|this|it|you that|my {_TEXT}|(?:that|"
        rf"the)(?: last)? "
        rf"{_TEXT}) (?:to|in) (?:the|a) wrong {_WRONG_END}\b"
    ),
    r"\bwrong (?:chat|convo|conversation|thread|window|group ?chat|gc)\b",
    (
        r"(?:^|\bi |\bi was |\bsorry,? |\boops,? )(?:meant|trying|tryna|wanted) "
        r"(?:to |2 )?(?:send|text|txt|message|msg) (?:(?:that|this|it) )?(?:to )?(?:my|"
        r"someone|somebody|another|a friend)\b"
        r"(?: \w+)?"
    ),
    (
        r"^\W*(?:(?:oops|sorry|so sorry|my bad)\W+)*wrong (?:person|number|one|text)\W+"
        r"(?:sorry\W+)?(?:please |pls )?(?:ignore|disregard) (?:that|it|"
        r"my (?:last|text)\w*(?: \w+)?)\W*$"
    ),
    (
        r"\b(?:ignore|disregard) (?:that|my last|that last|"
        r"the last)\b(?: \w+)?,? (?:it was (?:for|to) "
        r"(?:the |a )?)?wrong (?:person|chat)\b"
    ),
    (
        r"\b(?:ese|este|el|mi|eso|esto)(?: ultimo| otro)?(?: mensaje| texto| msj|"
        r" sms)?(?: anterior| "
        r"ultimo)? no (?:era|es|iba|fue|va)(?: dirigido)? (?:para|a) (?:ustedes|usted|uds?|ti|vos|"
        r"este numero)\b"
    ),
    (
        r"\bme equivoque (?:de|con el|con la|en el) (?:chat|numero|persona|contacto|conversacion|"
        r"destinatario)\b"
    ),
    (
        r"\b(?:mande|envie|escribi) (?:a|al|en)(?: la| el)? (?:persona|numero|chat|contacto) "
        r"equivocad[oa]\b"
    ),
    (
        r"(?:刚才|刚刚|上一?|上面|前面|那|嗰|头先)的?[^你您]{0,4}(?:条|个|则|封|短信|"
        r"信息|消息|讯息)"
        r"[^你您]{0,8}(?:发|传|send|打|寄)错(?:了|咗)?(?:人|号|对象|群)?"
    ),
    (
        r"(?:(?:刚才|刚刚|上一?|那|这|嗰|呢|头先)*的?[条个]?(?:短信|信息|消息|讯息)?)?"
        r"(?:不是|唔系|并非|不该)(?:想|要|打算)?(?:发|传|send|写)(?:给|畀|"
        r"俾)?[你您](?:们|哋|的|嘅)*"
    ),
    (
        r"(?<![给对向跟帮同])我(?:朋友|室友|同事|细佬|弟弟|妹妹|儿子|女儿|阿仔|阿女)?(?:刚才|"
        r"刚刚|刚|不小心|可能|好像|是|头先|一时)*(?:发|传|"
        r"send)错(?:了|咗)?"
        r"(?:人|号码?|对象|群|条)?"
    ),
)
_CHINESE_QUOTED = (
    r"[「『“\"][^」』”\"]{1,24}[」』”\"](?:是|系)?(?:send|[发传覆回打讲])错(?:了|咗|啦|畀|俾|"
    r"给|[你您]|们|哋)*"
)
_WITH_REGRET = (
    (
        rf"\bthat(?: last)?(?: {_TEXT})? (?:was|is) (?:meant |intended )?(?:for|to) "
        r"(?:someone|somebody|another|a different|my)\b(?: \w+)?"
    ),
    r"\bera para (?:mi \w+|otra persona|alguien mas|otro (?:contacto|numero))\b",
    (
        r"(?:本来|原本|其实|应该)?(?:是|系)?(?:要|想)?[发传](?:给|畀|"
        r"俾)(?:我的?)?(?:老婆|老公|朋友|别人|"
        r"另一个人|其他人|同事|妈妈?|爸爸?|孩子|客户)的?"
    ),
)
_REGRET = re.compile(
    r"\b(?:sorry|oops|whoops|my bad|my mistake|ignore|disregard|perdon|disculp\w*|lo siento)\b|"
    r"不好意思|唔好意思|抱歉|对不起|忽略",
    re.ASCII,
)
_BESIDE = re.compile(
    r"\b(?:oops|whoops|so sorry|sorry|my (?:bad|mistake)|apologies|hey|hi|ah+|oh+|lol|haha|please|"
    r"pls|ignore (?:that|it|this)|disregard(?: that| it)?|never ?mind|ok|thanks|thank you|about|"
    r"for|that|it|was|i|the|wrong person|wrong number|wrong|didn'?t mean to send (?:that|this|it)|"
    r"perdon\w*|disculp\w*|lo siento|hola|ay|gracias|era|para|otra persona|ignorelo|ignoren)\b|"
    r"不好意思|唔好意思|抱歉|对不起|sorry|请?忽略|打扰了|没事|谢谢|哈哈|"
    r"[发传打寄]错(?:了|咗)?(?:人|号)?|"
    r"[啊哦的了呢呀喇啦]",
    re.ASCII,
)
_PATTERNS = tuple(re.compile(pattern, re.ASCII) for pattern in (*_SURELY, _CHINESE_QUOTED))
_UNSURE = tuple(re.compile(pattern, re.ASCII) for pattern in _WITH_REGRET)
_LITTLE, _WIDE = 6, 0x2E80


def read(folded: str) -> bool:
    """Whether a folded text says that an earlier one of its sender's was not meant for us."""
    return bool(_said(folded))


def read_alone(folded: str) -> bool:
    """Whether it says that and no more: whatever else it asks is left to be read.

    So does a wish that a text of the sender's own be forgotten.
    """
    if own_texts.read(folded):
        return True
    patterns = _said(folded)
    rest = folded
    for pattern in patterns:
        rest = pattern.sub(" ", rest)
    rest = _BESIDE.sub(" ", rest)
    letters = sum(2 if ord(sign) > _WIDE else 1 for sign in rest if sign.isalpha())
    return bool(patterns) and letters <= _LITTLE and "?" not in rest


@lru_cache(16)
def _said(folded: str) -> tuple[re.Pattern[str], ...]:
    patterns = (*_PATTERNS, *(_UNSURE if _REGRET.search(folded) else ()))
    return tuple(pattern for pattern in patterns if pattern.search(folded))


_SENTENCES = re.compile(r"[.!?;。！？；\n]+")


def without_it(text: str) -> str:
    """The sentences of a text beside those that tell of such a text; all where none is left."""
    parts = [part.strip() for part in _SENTENCES.split(text) if part.strip()]
    left = [part for part in parts if not read(fold(part))]
    return ". ".join(left) if 0 < len(left) < len(parts) else text
