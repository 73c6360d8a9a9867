"""The days of a text that are meant: "saturday not friday" and "can't today, the 3rd" name one."""

import re
from collections.abc import Mapping
from typing import Final

from bot.words.promises.impossible_days import cannot_be_on, clause_before, only_from
from intents.entities import find_date_entities, find_entities
from intents.normalise import fold
from intents.reading import Entity

_DENIED: Final = re.compile(
    r"(?:\bnot(?: on| the| this| next)*|\binstead of|\brather than|\bno (?=el\b)|"
    r"\ben (?:vez|lugar) del?|不是|唔系|不系|不要|唔要|唔好|别)\s*(?:el\s*)?$"
)
"""Before a day that is not meant."""
_NO_FIRST: Final = re.compile(r"[^\w\u4e00-\u9fff]*(?:不是|唔系|不系)[\s,，。.!！]+(?!不|唔)")
"""A no that stands by itself, before the one day that is meant: "唔係，後日"."""
_CANNOT: Final = re.compile(
    r"(?:\b(?:can ?no?t|can'?t|cant|couldn'?t|won'?t|unable to|not able to|"
    r"no (?:puedo|podre|podria|alcanzo|tengo|voy a poder|voy a pagar|me alcanza))"
    r"(?: (?:pay|do|make|it|that|this|anything|nothing|right|now|by|on|for|be|able|to|pagar|"
    r"hacerlo|pagarlo|nada|el|para|este|en|la|de|dinero|les|le))*\s*$|"
    r"(?:没钱|没法|没办法|冇钱|还不了|还不上|不能还|唔可以)(?:在|系)?$)"
)
"""Before a day on which it cannot be."""
_IS_OUT: Final = re.compile(
    r"\s*(?:no(?! (?:puedo|alcanzo|me alcanza)(?: \w+)? (?:todo|completo))"
    r"(?:\W*$|\s*[,.;!]|\s+(?:puedo|tengo|podre|alcanzo|me alcanza|se (?:puede|va a poder)|"
    r"va a (?:poder|ser)|hay)\b)|(?:i |we )?(?:can ?no?t|can'?t|cant|won'?t (?:work|do|be able))\b"
    r"(?! (?:do|pay|make|cover|afford) (?:(?:the|it|that) )?"
    r"(?:whole|full|entire|all|rest|everything))|"
    r"(?:is|are)(?: no(?:t| good)|n'?t) ?(?:good|possible|work\w*|gonna|going)?|"
    r"(?:我|真的|实在|是|也|都|就|恐怕|手上|手头|还)*(?:没有?钱|没(?:有)?办法|不行|不方便|不可以|"
    r"还不[了上起]|"
    r"冇钱|唔得|唔方便|给不了|付不了|不够))"
)
"""Behind a day on which it cannot be."""
_PUTS_RIGHT: Final = re.compile(
    r"\W*(?:(?:no|nope|wait|sorry|oops|actually|i meant|make it|rather|perdon|mejor|digo|"
    r"no es|espera|quise decir)\b|不对|不是|错了|说错|唔系|等等|改)"
)
_MADE: Final = re.compile(
    r"(?:\b(?:make (?:it|that)|(?:change|move|switch|push) (?:it|that) to|"
    r"(?:cambi\w+l[oa]|pas\w+l[oa]|mejor)(?: al?| para)?(?: el)?)|改(?:成|到|为|在)|换(?:成|到))"
    r"(?: the| on| this| next)*\s*$"
)
"""Before the one day that takes the place of another."""
_WHY: Final = re.compile(
    r"[,.;，。；]|\b(?:because|cuz|cause|coz|bc|since|as i|porque|pq|xq)\b|因为"
)
_DAY_AFTER: Final = re.compile(
    r"\b(?:the|a|one) day (?:after|later)(?: that| it)?\W*$|\bnext day\W*$|"
    r"\b(?:al|el) (?:otro dia|dia siguiente)\b|\bun dia (?:despues|mas)\b|"
    r"(?:第二天|隔天|翌日|之后一天|晚一天|迟一日|第二日)"
)
_SHORT: Final = 40
_BESIDE: Final = re.compile(r"\W*(?:the|el|dia|on)?\W*")


def meant_days(text: str) -> list[Entity]:
    """The days of a text without those that it denies, or on which it says that it cannot be."""
    days = [one for one in find_entities(text) if one.kind == "date"]
    meant = [one for one in days if not _is_denied(text, one)]
    if not meant and len(days) == 1 and _NO_FIRST.match(fold(text)):
        return days
    changed = [one for one in meant if _MADE.search(fold(text[: one.start]))]
    others = [one for one in meant if one not in changed]
    if len(changed) == 1 and all(_is_why(text, changed[0], one) for one in others):
        return changed
    return meant


def puts_right(text: str) -> bool:
    """Whether a text names a day instead of another: "no wait, friday", "not today, the 3rd"."""
    named = bool(find_date_entities(text))
    return named and (denies_a_day(text) or _PUTS_RIGHT.match(fold(text)) is not None)


def denies_a_day(text: str) -> bool:
    """Whether a text names a day that is not meant: "not friday, monday"."""
    return any(_is_denied(text, one) for one in find_date_entities(text))


def says_day_after(text: str) -> bool:
    """Whether a short text means the day behind the one that was named before it."""
    return len(text) <= _SHORT and _DAY_AFTER.search(fold(text)) is not None


def names_today(text: str) -> bool:
    """Whether today is meant by its name: "couldn't on friday, i pay today"."""
    values = [one.value for one in meant_days(text)]
    return any(
        isinstance(value, Mapping) and value.get("kind") == "offset" and not value.get("days")
        for value in values
    )


def may_name_again(text: str, weekday: Entity, day: Entity) -> bool:
    """Whether a weekday stands beside a day and may be its name: "friday, dec 4"."""
    if kind_of(weekday) != "weekday" or kind_of(day) not in ("day", "month_day", "numeric"):
        return False
    between = text[min(weekday.end, day.end) : max(weekday.start, day.start)]
    return _BESIDE.fullmatch(fold(between)) is not None


def kind_of(day: Entity) -> str:
    """What describes a day: a weekday, a day of the month."""
    return str(day.value.get("kind")) if isinstance(day.value, Mapping) else ""


def _is_why(text: str, day: Entity, other: Entity) -> bool:
    """Whether another day stands in the reason behind the day: "saturday, i work late friday"."""
    between = fold(text[day.end : other.start])
    return other.start > day.end and _WHY.match(between.strip()) is not None


def _is_denied(text: str, day: Entity) -> bool:
    article = "el" if fold(day.text).startswith("el ") else ""
    before = clause_before(text, day)
    if only_from(day):
        return False
    if _DENIED.search(f"{before} {article}") or _CANNOT.search(before) or cannot_be_on(text, day):
        return True
    return _IS_OUT.match(fold(text[day.end :])) is not None
