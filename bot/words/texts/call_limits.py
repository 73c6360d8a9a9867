"""Hours at which somebody wants no calls: no wish about our texts, and none to be called."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.texts.hours import Hours, hours_named, part_of_day
from bot.words.texts.others_called import forbids_calls_elsewhere
from intents.entities import find_date_entities

_CALLS: Final = words_like(
    r"\bcall(?:s|ing)?\b|\bphon(?:e calls?|ing)\b|\bring(?:ing)?\b|"
    r"\bllam(?:e|en|ar|ando|adas?)(?:me|nos)?\b|\bmarqu?(?:e|en|ar|ando)(?:me|nos)?\b|"
    r"电话|来电|打(?:给|俾|畀|来|嚟)"
)
_NO: Final = words_like(
    r"\b(?:no|not|never|stop|quit|don.?t|dont|do not|can.?t|cant|cannot|only|ya no|nunca|dejen|"
    r"solo)\b|别|不要|不准|唔好|唔准|勿|只(?:能|可以|准|好)?"
)
_OF_ELSE: Final = words_like(
    r"\b(?:te?xt\w*|messag\w*|sms|mensajes?|escrib\w+|mand\w+)\b|短信|短讯|简讯|信息|讯息|"
    r"\b(?:pay\w*|paid|pag\w+|missed|called|didn.?t call|no one|nobody|nadie|llamaron|why|"
    r"por ?que)\b|"
    r"[还付]款|为什么|点解|没(?:有)?(?:人)?打"
)
_LONGEST: Final = 100


def limits_calls(text: str) -> bool:
    """Whether a text forbids calls at some hours, of every day and not of one."""
    if len(text) > _LONGEST or find_date_entities(text) or mentions(text, _OF_ELSE):
        return False
    named = call_hours(text) is not None and not forbids_calls_elsewhere(text)
    return named and mentions(text, _CALLS) and mentions(text, _NO)


def call_hours(text: str) -> Hours | None:
    """The hours that are left for calls."""
    return hours_named(text) or part_of_day(text)
