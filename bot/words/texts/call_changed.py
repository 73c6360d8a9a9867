"""What is said of a call that was asked for: another hour, another number, or no call at all."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.entities import find_contacts
from intents.normalise import fold

_HOUR: Final = r"(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?"
_OTHER_HOUR: Final = words_like(
    r"\W*(?:(?:no|nope|wait|sorry|oops|actually|make (?:it|that)|i meant?|lets do|let.?s say|"
    r"how about|better|instead|rather|at|around|perdon|mejor|digo|que sea|espera|a las?)\b\W*)+"
    + _HOUR
    + r"\W*(?:(?:actually|instead|please|pls|rather|then|thanks|por favor)\b\W*)*",
    r"\W*" + _HOUR + r"\W*(?:actually|instead|rather|is better|works better|would be better|mejor|"
    r"por favor mejor)\W*",
)
_NUMBER: Final = words_like(
    r"\b(?:call|ring|phone|reach|dial|try|use|number|line|cell|not (?:on |at )?this|instead|tho|"
    r"its|it.?s)\b|"
    r"\b(?:llam\w+|marqu\w+|numero|no (?:a |al |en )?est[ea]|al|a este)\b|"
    r"[打拨拔]|致电|号码?|电话"
)
_OF_TEXTS: Final = words_like(
    r"\btext\w*|\bsend\b|\bmessag\w*|\bmensaj\w*|\bmand\w+|\benvi\w+|短信|短讯|[发传]|send|"
    r"\b(?:new|nuevo|changed|cambie|moved)\b|新|换|改"
)
_MOST_BESIDE: Final = 40
_NO_CALL: Final = words_like(
    r"\b(?:never ?mind|nvm|forget|cancel|skip|drop|no need (?:for|to)|(?:don.?t|do not) need|"
    r"(?:don.?t|do not) have to|no longer (?:need|want))(?: (?:about|the|that|my|a|this|any|to|me|"
    r"want))* (?:call ?back|call(?:ing)?(?: me)?|phone call)\b|"
    r"\bno need (?:for|to) (?:a )?call\w*\b",
    r"\bya no (?:me )?(?:llamen?|marquen?)\b.{0,12}"
    r"\bya (?:quedo|esta|lo \w+|se \w+|entendi|pude)\b|"
    r"\b(?:cancel\w+|olvid\w+)(?: de| lo de)? (?:la|mi|esa) llamada\b|"
    r"\b(?:ya )?no (?:hace falta|necesito|es necesario)(?: que)? (?:me )?(?:la )?"
    r"(?:llam\w+|marqu\w+)\b",
    r"^\W*(?:都|咁|那|好|我)*(?:唔使|唔洗|不用|不必|无需|不需要)(?:再)?(?:打|call|致电|回电|来电)"
    r"(?:电话|过来|嚟|给我|俾我|畀我)*(?:了|喇|啦|住|谢谢|唔该|\W)*$|"
    r"取消(?:那个|我的|嗰个)?(?:回电|电话|来电)",
)


def changes_hour(text: str) -> bool:
    """Whether a text puts a bare hour in the place of another: "wait no 4"."""
    return _OTHER_HOUR.fullmatch(fold(text)) is not None


def names_call_number(text: str) -> bool:
    """Whether a text gives the number that is to be called, and no new one for texts."""
    phones = [one for one in find_contacts(text) if one.kind == "phone"]
    if len(phones) != 1 or mentions(text, _OF_TEXTS):
        return False
    rest = text[: phones[0].start] + text[phones[0].end :]
    letters = sum(sign.isalpha() for sign in rest)
    return letters <= _MOST_BESIDE and (letters == 0 or mentions(rest, _NUMBER))


def calls_off_call(text: str) -> bool:
    """Whether a text says that no call is wanted any more: "never mind the call"."""
    return mentions(text, _NO_CALL)
