"""Quiet for a while: whoever lies in hospital or buries somebody is not texted until a day."""

from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.actions.said import possible_days
from bot.arrival import Arrival, Triaged
from bot.context import TurnContext
from bot.effects import Escalate, Hold
from bot.formats import weekday
from bot.replies import Say
from bot.words.patterns import mentions, words_like
from bot.words.troubles.hard_times import is_stricken
from cases.holds import HoldScope
from intents.law import read_law
from intents.normalise import fold
from intents.rules.deaths import mourns
from models.threads import ThreadMode

QUIET: Final = "quiet"
"""The rule, and the reason of the hold."""
_LONGEST: Final = timedelta(days=31)
_SOME_DAYS: Final = timedelta(days=7)
_NO_TEXTS: Final = words_like(
    r"\b(?:do ?n'?t|do not|no|no more|stop|quit|pause|hold off(?: on)?|without|leave)\b.{0,12}"
    r"\b(?:te?xt\w*|messag\w*|msgs?|reminders?|contact\w*|bother\w*|alone|hitting|writ\w+)\b",
    r"\b(?:no|sin|dejen? de|paren de)\b.{0,12}\b(?:mensajes?|textos?|mand\w+|escrib\w+|envi\w+|"
    r"molest\w+|contact\w+|recordatorios?)\b",
    r"(?:别|不要|先不|唔好|暂停|停|唔使)(?:再)?(?:给|同|俾|畀)?(?:我|她|他|佢)?(?:们)?(?:再)?"
    r"(?:发|傳|传|send|sd|联系|打扰|短信|讯息|信息)",
)
_TO_A_DAY: Final = words_like(
    r"\b(?:til+|'til|until|before|hasta|antes del?)\b|(?:到|直到|等到)|(?:之?前|以前)"
)
_WEEK: Final = words_like(
    r"\b(?:this|the|all|whole|rest of the) (?:week|wk)\b|\b(?:esta|toda la) semana\b|"
    r"[这本呢]个?(?:周|星期|礼拜)(?![一二三四五六日天末])"
)
_TODAY: Final = words_like(
    r"\b(?:today|tonight|right now|rn)\b|\b(?:hoy|esta noche)\b|今天|今日|今晚"
)
_MONTH: Final = words_like(r"\bthis month\b|\beste mes\b|[这本呢]个月|今个月")
_A_WHILE: Final = words_like(
    r"\b(?:few|couple(?: of)?|some|several|\d) days\b|\bfor (?:now|a (?:bit|while|little|week))\b|"
    r"\ba week\b|\b(?:unos|estos|algunos|\d) dias\b|\bpor (?:ahora|un tiempo)\b|\buna semana\b|"
    r"[这呢]几[天日]|[几两三]天|暂时|一段时间|一(?:个)?(?:周|星期|礼拜)"
)


def quiet_asked(arrival: Arrival) -> Triaged | None:
    """No texts until a day, asked for because of illness, a death or a disaster.

    It ends no texts for good, whatever it was read as; it tells nothing of an account, so that a
    daughter may ask it for her mother. Where a person has the thread it holds, and nothing is said.
    """
    turn = arrival.turn
    body = turn.text.body
    if read_law(body) is not None or not mentions(body, _NO_TEXTS):
        return None
    if not (is_stricken(body) or mourns(fold(body))):
        return None
    day = _quiet_until(turn)
    if day is None:
        return None
    until = datetime.combine(day, time(), ZoneInfo(turn.zone))
    effects = (Hold(HoldScope.ALL, QUIET, until), Escalate("message_preferences"))
    if turn.thread.mode == ThreadMode.TAKEN:
        return Triaged(QUIET, effects=effects)
    say = Say("utter_quiet", {"day": weekday(day, turn.language, turn.today)})
    return Triaged(QUIET, (say,), effects=effects)


def _quiet_until(turn: TurnContext) -> date | None:
    """The first day on which we may text again; nothing where the words name no end."""
    today, body = turn.today, turn.text.body
    if mentions(body, _TO_A_DAY):
        days = [day for day in possible_days(turn, "future") if today < day <= today + _LONGEST]
        if days:
            return days[-1]
    if mentions(body, _WEEK):
        return today + timedelta(days=7 - today.weekday())
    if mentions(body, _MONTH):
        return (today.replace(day=1) + _LONGEST + timedelta(days=1)).replace(day=1)
    if mentions(body, _A_WHILE):
        return today + _SOME_DAYS
    return today + timedelta(days=1) if mentions(body, _TODAY) else None
