"""No texts for a while: what asks for it, and for how long."""

import re
from datetime import date, timedelta
from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.texts.hours import forbids_some_hours, hours_named
from intents.law import uncertainty
from intents.normalise import fold
from intents.rules.chinese_words import FILL, SEND
from intents.rules.spans import CHINESE, CHINESE_GAP, CHINESE_PAUSE, ENGLISH, SPANISH

_SOME_DAYS: Final = timedelta(days=7)
LONGEST: Final = timedelta(days=31)
NO_TEXTS: Final = words_like(
    r"\b(?:do ?n'?t|do not|no|no more|stop|quit|pause|hold off(?: on)?|without|leave)\b.{0,12}"
    r"\b(?:te?xt\w*|messag\w*|msgs?|reminders?|contact\w*|bother\w*|alone|hitting|writ\w+)\b",
    r"\b(?:no|sin|dejen? de|paren de)\b.{0,12}\b(?:mensajes?|textos?|mand\w+|escrib\w+|envi\w+|"
    r"molest\w+|contact\w+|recordatorios?)\b",
    r"(?:别|不要|先不|唔好|暂停|停|唔使)(?:再)?(?:给|同|俾|畀)?(?:我|她|他|佢)?(?:们)?(?:再)?"
    r"(?:发|傳|传|send|sd|联系|打扰|烦|短信|讯息|信息)",
)
_EN_NO: Final = (
    r"\b(?:do ?n.?t|do not|dnt|stop|quit|no(?: more)?|pause|skip|hold off(?: on)?|leave)"
    r"(?: (?:please|pls|me|us|my|the|any|all|more|your|send\w*|te?xt\w*|messag\w*|msgs?|"
    r"reminders?|contact\w*|bother\w*|alone|stuff|anything|this|phone|number|to)){1,8} "
)
_ES_NO: Final = (
    r"\b(?:no|sin|dejen? de|paren? de|nada de)(?: (?:me|nos|quiero|mas|mand(?:en|e|es|ar|arme)|"
    r"envi(?:en|e|es|ar|arme)|escrib(?:an|a|as|ir|irme)|molest(?:en|e|es|ar|arme)|"
    r"contact(?:en|e|es|ar|arme)|mensajes?|textos?|sms|recordatorios?|nada|cosas|por|favor|"
    r"ningun)){1,8} "
)
_ZH_NO: Final = r"(?:别|不要|先别|先不要|请勿|勿|唔好|咪|唔使|不用|停止?|暂停)"
_FOR_A_TIME: Final = words_like(
    rf"{_EN_NO}(?:{ENGLISH}|today\b|this wk\b|(?:until|till?)\b)",
    rf"{_ES_NO}(?:{SPANISH}|hasta\b)",
    rf"{CHINESE}{CHINESE_GAP}{_ZH_NO}{FILL}{SEND}|{_ZH_NO}(?:在|喺)?{CHINESE}[^,.?!\n]{{0,6}}{SEND}|"
    rf"{CHINESE_PAUSE}",
    r"^(?:please |pls )?(?:this week|this month|today|the next few days),? (?:please |pls )?"
    r"(?:do ?n.?t|do not|no|stop) (?:te?xt|messag|send|contact|bother)",
    r"(?:^|[.,;!] ?)(?:por favor )?(?:esta semana|este mes|estos dias|hoy),? (?:por favor )?"
    r"(?:ya )?no (?:me |nos )?(?:manden?|envien?|escriban?|molesten?|contacten?)\b",
)
"""A request and, beside it, the stretch of time that it is for."""
_FOR_GOOD: Final = words_like(
    r"\b(?:for ?ever|for good|permanently|ever|never|start\w*|as of|effective|from (?:today|now|"
    r"this)|nunca|jamas|para siempre|desde|a partir|en adelante)\b|"
    r"永|以后|往后|今后|从此|再也|起|开始"
)
_NO_REQUEST: Final = words_like(
    r"\b(?:why|how come|did ?n.?t|have ?n.?t|por ?que|no (?:me )?(?:lleg\w+|han))\b|"
    r"为什么|为啥|点解|(?<![别再好要])[发传]了|收到"
)
TO_A_DAY: Final = words_like(
    r"\b(?:til+|'til|until|before|hasta|antes del?)\b|(?:到|直到|等到)|(?:之?前|以前)"
)
_OPEN_END: Final = words_like(
    r"\b(?:til+|until|while|as long as|hasta que|mientras)\b|(?:之?前|以前|期间|嗰阵|的时候)"
)
_DAILY: Final = words_like(
    r"\b(?:work\w*|shift|job|meetings?|asleep|sleep\w*|class|office|lunch|dinner|noon|dark|"
    r"trabaj\w+|turno|duermo|clases?|oficina|reunion\w*)\b|上班|返工|开会|上课|睡觉|瞓觉|吃饭|食饭|工作"
)
"""What comes every day limits the hours, and pauses nothing."""
_WEEK: Final = words_like(
    r"\b(?:this|the|all|whole|rest of the) (?:week|wk)\b|\b(?:esta|toda la) semana\b|"
    r"[这本呢今]个?(?:周|星期|礼拜)(?![一二三四五六日天末])"
)
_NEXT_WEEK: Final = words_like(
    r"\bnext (?:week|wk)\b|\bla (?:proxima|otra|siguiente) semana\b|"
    r"\bla semana (?:proxima|que viene|entrante)\b|下个?(?:周|星期|礼拜)(?![一二三四五六日天末])"
)
_TODAY: Final = words_like(
    r"\b(?:today|tonight|right now|rn)\b|\b(?:hoy|esta (?:noche|tarde))\b|今[天日晚]"
)
_MONTH: Final = words_like(r"\bthis month\b|\beste mes\b|[这本呢]个月|今个月|本月")
_NUMBERS: Final = {
    "two": 2, "couple": 2, "three": 3, "ten": 10, "dos": 2, "tres": 3, "diez": 10,
    "quince": 15, "两": 2, "三": 3, "十": 10,
}  # fmt: skip
_COUNTED: Final = re.compile(
    r"(?P<count>\d{1,2}|two|couple(?: of)?|three|ten|dos|tres|diez|quince|[两三十])[个]? ?"
    r"(?P<unit>days?|dias?|weeks?|wks?|semanas?|天|日|周|星期|礼拜)"
)
_A_WHILE: Final = words_like(
    r"\b(?:few|some|several) days\b|\bfor (?:now|a (?:bit|while|little|week))\b|"
    r"\ba week\b|\b(?:unos|estos|algunos) dias\b|\bpor (?:ahora|un tiempo)\b|\buna semana\b|"
    r"[这呢]几[天日]|几[天日]|暂时|一段时间|一(?:个)?(?:周|星期|礼拜)|[呢这][排阵]"
)


def asks_pause(text: str) -> bool:
    """Whether a text asks for no texts in a stretch of time, and for no end of them for good."""
    if not mentions(text, _FOR_A_TIME) or mentions(text, _NO_REQUEST):
        return False
    verdict = uncertainty(text)
    return ends_for_now(text) and (verdict is None or verdict.certainty == "partial")


def ends_for_now(text: str) -> bool:
    """Whether a text says nothing of for ever, or of a day from which on there are no texts."""
    return not mentions(text, _FOR_GOOD)


def is_open_ended(text: str) -> bool:
    """Whether texts are to rest until something has happened, on a day that nobody can tell."""
    of_hours = hours_named(text) is not None or forbids_some_hours(text) or mentions(text, _DAILY)
    return mentions(text, _OPEN_END) and not of_hours


def first_day_after(text: str, today: date, days: list[date]) -> date | None:
    """The first day on which texts may come again; ``days`` are those that the text names."""
    if mentions(text, TO_A_DAY):
        named = [day for day in days if today < day <= today + LONGEST]
        if named:
            return named[-1]
    monday = today + timedelta(days=7 - today.weekday())
    if mentions(text, _NEXT_WEEK):
        return monday + timedelta(days=7)
    if mentions(text, _WEEK):
        return monday
    if mentions(text, _MONTH):
        return (today.replace(day=1) + LONGEST + timedelta(days=1)).replace(day=1)
    return _after_some(text, today)


def _after_some(text: str, today: date) -> date | None:
    counted = _COUNTED.search(fold(text))
    if counted is not None:
        said = counted["count"].removesuffix(" of")
        count = int(said) if said.isdigit() else _NUMBERS[said]
        is_week = counted["unit"][0] in {"w", "s", "周", "星", "礼"}
        after = timedelta(days=count * (7 if is_week else 1))
        return today + after if timedelta() < after <= LONGEST else None
    if mentions(text, _A_WHILE):
        return today + _SOME_DAYS
    return today + timedelta(days=1) if mentions(text, _TODAY) else None
