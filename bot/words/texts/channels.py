"""By which way a borrower wants to hear from us instead of by text: e-mail, letter or a call."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.texts.papers_by_mail import papers_wished_by
from intents.entities.contact import find_contacts
from intents.normalise import fold
from intents.rules import large_print

_OTHER_CHANNEL: Final = {
    "email": words_like(
        r"\be-?mail|邮件|邮箱|电邮|\bcorreo\b(?! (?:postal|normal|ordinario|regular|fisico|a "
        r"(?:mi|la) (?:casa|domicilio|direccion)))"
    ),
    "letter": words_like(
        r"\b(?:letters?|by post|paper|postal mail|regular mail)\b|信件|寄信|carta|"
        r"\b(?:post|mail) (?:(?:me|the|my|your|those|out) )*(?:reminders?|notices?|statements?) "
        r"(?:to|at) (?:my|our)\b|\bcorreo (?:postal|normal|ordinario|regular|fisico|a (?:mi|la) "
        r"(?:casa|domicilio|direccion))"
    ),
    "call": words_like(
        r"\bcall (?:me )?instead|\bphone (?:me )?instead|打电话.{0,4}(?:别|不)发|"
        r"(?<!no )(?<!no me )\bllamen"
    ),
}
_NO_CHANNEL: Final = words_like(
    r"\b(?:don.?t|do not|not|no|never|stop|without)\W+(?:me )?(?:\w+ )?(?:e-?mail\w*|letters?\b|"
    r"by post)|"
    r"\b(?:what|which)\b.{0,8}\be-?mail|\b(?:a )?(?:que|cual)\b.{0,4}\bcorreo|"
    r"\b(?:no|nunca|ni)\b.{0,18}\b(?:correo|e-?mails?|cartas?)\b|"
    r"(?:别|不要|不用|唔好|唔使|勿).{0,4}(?:邮件|邮箱|电邮|信件|寄信)|(?:哪个|什么|"
    r"边个).{0,2}(?:邮箱|电邮)"
)
"""A way that is refused or asked after, which is no wish to be written to by it."""
_SENDS_A_THING: Final = words_like(
    r"\b(?:e-?mail|mail|send|fax|post) (?:me )?(?:it|them|that|these|this|those|the (?!texts?|"
    r"mess|remind)\w+|a copy)\b|\b(?:can|could|may|should) i (?:just )?(?:e-?mail|mail|fax)\b|"
    r"\b(?:mand|envi)\w*l[oa]s?\b|\bl[oa]s? (?:mand|envi)\w+|(?:把|将).{1,8}(?:发|寄)"
)
"""A paper that is to come by some way: it is no wish about our texts."""
_TOO: Final = words_like(
    r"\b(?:letters?|e-?mails?|paper|by post|by mail) (?:as well|too|also)\b|"
    r"\b(?:tambien|ademas)\b.{0,24}\b(?:cartas?|correo|e-?mail)\b|"
    r"\b(?:cartas?|correo|e-?mail)\b.{0,8}\b(?:tambien|ademas)\b|"
    r"(?:也|同时|另外|都)[^,.!?，。]{0,4}(?:寄信|邮件|电邮|信件|寄)"
)
"""Both ways are wished for, so that texts go on."""
_TEXTS: Final = words_like(r"\b(?:texts?|texting|sms|messag\w*|mensajes?)\b|短信|短讯|信息|讯息")
_NOT_BY_TEXT: Final = words_like(
    r"\b(?:not|no|instead of|rather than|don.?t|stop)\b.{0,12}\b(?:by |via |through )?"
    r"(?:te?xt\w*|sms|messag\w*)\b|\bno (?:por|con|mas) mensajes?\b|"
    r"(?:别|不要|不用|唔好|勿).{0,4}(?:短信|短讯|信息)"
)

_INSTEAD: Final = words_like(
    r"\binstead\b|\bfrom now on\b|\ben (?:vez|lugar) de\b|\bmejor\b|改用|改为|改成|改以|改由|转用"
)


_UNREAD: Final = words_like(
    r"\b(?:won.?t|wont|can.?t|cant|cannot|not|no longer|unable)\b.{0,16}\b(?:answer|reply|text|get|"
    r"receive|see|check|read|have (?:my )?(?:phone|signal))\b",
    r"\bno (?:voy a poder|podre|puedo|tendre|voy a tener)\b.{0,16}\b(?:contest\w+|respond\w+|"
    r"recib\w+|"
    r"ver|leer|senal|telefono)\b",
    r"(?:收不到|收唔到|回不了|覆唔到|看不到|睇唔到|没(?:有)?信号|冇信号|不方便[^,.!?，。]{0,3}(?:回|看|收))",
)
"""Texts that somebody will not be able to read or answer."""


def channel_wished(words: str) -> str | None:
    """The one way that a text asks for instead of texts; nothing for a paper that is to come."""
    if mentions(words, _SENDS_A_THING) and not mentions(words, _TEXTS):
        return None
    if large_print.wanted(fold(words)):
        return None
    if mentions(words, _TOO) and not mentions(words, _NOT_BY_TEXT):
        return None
    if papers_wished_by(words) is not None:
        return None
    rest = _NO_CHANNEL.sub(" ", fold(words))
    found = [name for name, pattern in _OTHER_CHANNEL.items() if mentions(rest, pattern)]
    return found[0] if len(found) == 1 else None


def names_channel(words: str) -> bool:
    """Whether a text speaks of a way that no machine can carry out or refuses one."""
    return mentions(words, _SENDS_A_THING) or mentions(words, _NO_CHANNEL)


def refuses_texts_for(words: str) -> bool:
    """Whether a text asks for another way, and for it not to be by text."""
    return channel_wished(words) is not None and mentions(words, _NOT_BY_TEXT)


def moves_to_email(words: str) -> bool:
    """Whether a text asks to be written to at an e-mail address, for texts are of no use now."""
    mailed = any(one.kind == "email" for one in find_contacts(words))
    wished = channel_wished(words) == "email"
    return mailed and wished and (mentions(words, _INSTEAD) or mentions(words, _UNREAD))


def changes_channel(words: str) -> bool:
    """Whether a text asks for another way from now on, and names no address for it."""
    return (
        mentions(words, _INSTEAD) and channel_wished(words) is not None and not find_contacts(words)
    )
