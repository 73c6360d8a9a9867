"""What people answer when asked at what time a call suits them: a time, any time, or the topic."""

import re
from typing import Final

from intents.entities import find_date_entities, yes_or_no
from intents.normalise import fold

_ZH_HOUR: Final = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
CLOCK: Final = re.compile(
    r"\b\d{1,2}(?:[:. ]?\d{2})? ?(?:am|pm|a\.m\.?|p\.m\.?|o.?clock|ish|hrs?)\b|"
    r"\b\d{1,2}[:h]\d{2}\b|"
    r"\b(?:at|around|after|before|by|til+|until|from|between|past) \d{1,2}(?:[:.]?\d{2})?\b"
    r"(?! ?(?:days?|weeks?|months?|percent|dollars?|bucks|%))|"
    r"\b(?:a|de|para) las? \d{1,2}(?:[:.]\d{2})?\b|"
    r"\b(?:mornings?|afternoons?|evenings?|nights?|noon|midday|lunch ?(?:time|break)?|tonight|"
    r"week ?ends?|week ?days?|mediodia)\b|"
    r"\b(?:en|por|de) la (?:manana|tarde|noche)\b|"
    r"\bin (?:an?|half an|one|two|\d{1,2}) (?:hours?|hrs?|min\w*)\b|"
    rf"{_ZH_HOUR}[点时:](?:半|[一三]刻|正|钟|\d{{1,2}}分?)?|"
    r"上午|下午|早上|朝早|中午|晏昼|傍晚|晚上|夜晚|今晚|明早|听朝|听晚|明晚|放工|下班|收工|午饭"
)
_ANY: Final = re.compile(
    r"\bany ?time\b|\bwhenever\b|\basap\b|\ba\.?s\.?a\.?p\b|\b(?:right )?now\b|\bsoon(?:est)?\b|"
    r"\bno preference\b|\b(?:does.?n.?t|don.?t) (?:matter|care|mind)\b|\bup to (?:you|u)\b|"
    r"\bcualquier (?:hora|momento|dia)\b|\bcuando (?:sea|quieran?|puedan?|gusten?)\b|"
    r"\bahor(?:a|ita)\b|\b(?:lo antes posible|cuanto antes|me da igual)\b|"
    r"随时|(?:什么时候|几时|几点|边个钟)都(?:得|行|可以|好|方便)|都(?:得|行|可以|方便)|尽快|马上|即刻|"
    r"现在|而家|越快越好|无所谓|冇所谓"
)
_TOPIC: Final = re.compile(
    r"^\W*(?:(?:it.?s|its|this is|thats|that.?s|just|mainly|regarding|re|concerning) )*"
    r"(?:about|regarding|concerning)\b|"
    r"\bi?.?(?:want|wanna|need|would like|have|got|just)\b.{0,12}"
    r"\b(?:ask|talk|speak|discuss|questions?)\b.{0,16}\b(?:about|regarding|on|re)\b|"
    r"^\W*(?:es |seria )?(?:sobre|acerca de|por lo de|por el tema)\b|"
    r"\b(?:quiero|quisiera|necesito|es para)\b.{0,8}\b(?:preguntar|hablar|consultar)\b|"
    r"^\W*(?:(?:我|就)?(?:是|系)?(?:想|要)?(?:关于|有关)|(?:我)?(?:就)?(?:是|系)?(?:想|要)(?:问|倾|谈|讲|了解))"
)
_CALL: Final = re.compile(
    r"\b(?:please|pls|call(?: me)?|llam(?:e|en)me)\b|打?(?:给|俾|畀)我打?|打[来嚟]|"
    r"电话|唔该|麻烦|[啦吧]"
)
_OF_OTHER: Final = re.compile(
    r"\b(?:no|not|don.?t|never|stop|texts?|messages?|called|calling|paid|pay\w*)\b|[不没别还付]|唔好"
)
_CHANGES: Final = re.compile(
    r"\b(?:actually|no|nah|wait|sorry|make it|(?:is|would be|works?|suits?)(?: me)?|better|best|"
    r"instead|rather|perdon|mejor|seria|es|que sea)\b|还是|都系|改成|改为|改到|换成|不如|不|唔系"
)
"""What says that another hour takes the place of the first."""
_TEXTS: Final = re.compile(r"text|messag|mensaj|sms|escrib|短信|短讯|信息|发|send")
_BARE: Final = re.compile(r"\W*\d{1,2}\W*")
_MOST_BESIDE: Final = 12
_LONGEST: Final = 80


def names_time(text: str) -> bool:
    """Whether a text says when a call suits, were it any time; a topic may name a day, too."""
    words = fold(text)
    if CLOCK.search(words) or _ANY.search(words) or _BARE.fullmatch(words):
        return True
    return bool(find_date_entities(text)) and not tells_topic(text)


def is_call_time(text: str) -> bool:
    """Whether a text is a time for a call and little else: "tomorrow at 3pm", "830 am"."""
    words = fold(text)
    if len(words) > _LONGEST or not CLOCK.search(words) or _OF_OTHER.search(words):
        return False
    for day in reversed(find_date_entities(words)):
        words = words[: day.start] + words[day.end :]
    rest = _CALL.sub("", CLOCK.sub("", words))
    return sum(sign.isalpha() for sign in rest) <= _MOST_BESIDE // (1 if rest.isascii() else 3)


def changes_call_time(text: str) -> bool:
    """Whether a short text puts another hour in place of one: "actually after 5 is better"."""
    words = _CHANGES.sub(" ", fold(text))
    return words != fold(text) and _TEXTS.search(words) is None and is_call_time(words)


def tells_topic(text: str) -> bool:
    """Whether a text says what a call is to be about: "I want to ask about my late fee"."""
    return len(text) <= _LONGEST and _TOPIC.search(fold(text)) is not None


def settles_time(text: str) -> bool:
    """Whether there is nothing to ask back: a time, or a mere yes or no."""
    return names_time(text) or yes_or_no(text) is not None
