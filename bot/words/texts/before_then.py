"""No texts before an hour that was named first: "I'm at work until 6, don't text me before"."""

import re
from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.texts.hours import hour_said
from intents.normalise import fold

_FORBIDS: Final = (
    r"\b(?:do ?n.?t|do not|dnt|no|no more|stop|quit|hold off(?: on)?|please not|nothing)\b"
    r"(?: (?:please|pls|me|any|my|send\w*|te?xt\w*|messag\w*|msgs?|reminders?|contact\w*|"
    r"bother\w*|hit|up|anything|phone|this|number)){0,6}"
)
_THEN: Final = words_like(
    rf"{_FORBIDS},? (?:before|b4|until|till?)(?: (?:then|that))?"
    r"(?=\W*$|\s*[.,!?;]|\s+(?:please|pls|ok|okay|thx|thanks|thank|i.?m|cuz|because|bc)\b)",
    r"\b(?:te?xt|message|msg|write|contact|hit)(?: me)?(?: up)? (?:later|after(?: (?:that|then))?|"
    r"then)(?=\W*$|\s*[.,!?;]|\s+(?:please|pls|ok|okay|thx|thanks|thank)\b)",
    r"\b(?:no|sin|nada de)\b(?: (?:me|nos|mand\w+|envi\w+|escrib\w+|molest\w+|contact\w+|"
    r"mensajes?|textos?|mas|nada|por favor)){1,5} (?:antes|hasta entonces)"
    r"(?=\W*$|\s*[.,!?;]|\s+(?:por favor|gracias)\b)",
    r"\bantes,? (?:por favor )?no (?:me |nos )?(?:mand\w+|envi\w+|escrib\w+|molest\w+|contact\w+)",
    r"[点时](?:半|钟|\d{1,2}分?)?[^.?!\n]{0,12}?(?:之前|以前|前)(?:我|就|都|请|先|麻烦|你们?|你哋|唔该|"
    r"千祈|[,\s]){0,4}(?:别|不要|先别|请勿|勿|唔好|咪|唔使|不用)",
)
_NOW: Final = words_like(
    r"\b(?:i.?m|im|i am|am|we.?re)\b(?: (?:still|currently|stuck|busy|out|here|just|actually|"
    r"gonna|going to|be))* (?:at|in|on|working|driving|busy|asleep|sleeping|teaching|flying)\b|"
    r"^\W*(?:(?:hi|hey|sorry|still|currently|stuck|busy) )*(?:at (?:work|school|the|my)|"
    r"in (?:a |my |an |the )?\w+|on (?:shift|the clock|a \w+)|working|driving|busy|asleep)\b|"
    r"\b(?:today|tonight|right now|rn)\b|"
    r"\b(?:estoy|ando|sigo|estamos|hoy|ahorita|ahora)\b|"
    r"(?:正?在|仲?喺度?)(?:上班|开会|返工|忙|上课|考试|做嘢|开车)|(?:返|开|做|上|揸)紧|"
    r"(?:上班|返工|开会|忙|上课|加班)(?:要|得|会)?(?:上|返|开|忙|加班)?到|(?:才|先)[下放收][班工]|今[天日晚]"
)
_EACH_DAY: Final = words_like(
    r"\b(?:always|usually|normally|every|each|most|daily|week ?days?|week ?ends?|nights|mornings|"
    r"(?:mon|tues|wednes|thurs|fri)days?|siempre|cada|todos|diario|entre semana|normalmente|"
    r"lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\b|"
    r"每天|天天|日日|平时|平日|工作日|每个?(?:周|星期|礼拜)|一向|通常|周[一二三四五六日末]"
)


def not_before(text: str) -> tuple[str, bool] | None:
    """The hour named first, before which there are to be no texts, and whether its half is said.

    That hour looks like the end of some span: "until 6 I work, so don't text before then".
    """
    if not mentions(text, _THEN):
        return None
    return hour_said(text)


def is_of_today(text: str) -> bool:
    """Whether what keeps somebody until an hour keeps them now, and not every day."""
    return mentions(text, _NOW) and re.search(_EACH_DAY, fold(text)) is None
