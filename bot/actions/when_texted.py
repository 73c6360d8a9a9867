"""The hours in which we text somebody, for whoever asks after them."""

from typing import Final

from bot.actions.base import Decision, say
from bot.actions.phrasing import mentions, words_like
from bot.context import TurnContext
from bot.formats import wall_time

_EARLIEST, _LATEST = "08:00", "20:00"
_ASKS_WHEN: Final = words_like(
    r"\b(?:when|what (?:time|hours?))\b.{0,10}\b(?:will|do|would|can|are) (?:you|u|ya|yall)\b"
    r".{0,12}\btext(?:ing)?\b(?: me)?"
    r"(?!.{0,6}\bback\b)|"
    r"\b(?:cuando|a que hora)\b.{0,12}\b(?:me )?(?:van a |vas a )?(?:escrib\w+|mand\w+ (?:los )?"
    r"mensajes)|"
    r"(?:什么时候|几点|几时|何时)(?:会|才|可以)?(?:给我|俾我)?(?:发|传)(?:给我|俾我)?(?:短信|短讯|信息)|"
    r"(?:什么时候|几点|几时|何时)(?:会|才)?(?:给我|俾我)(?:发|传)"
)


def asks_when_texted(words: str) -> bool:
    """Whether a text asks at which hours we text, and not when we answer."""
    return mentions(words, _ASKS_WHEN)


def hours_of_texts(turn: TurnContext) -> Decision:
    """The hours that were wished, or those in which we text anybody."""
    kept = turn.known.preferences()
    opens = (kept.earliest if kept else None) or _EARLIEST
    closes = (kept.latest if kept else None) or _LATEST
    return say(
        "utter_texted_between",
        opens=wall_time(opens, turn.language),
        closes=wall_time(closes, turn.language),
    )
