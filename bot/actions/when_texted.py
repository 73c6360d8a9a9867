"""In which hours we text somebody, and of what, for whoever asks after it."""

from typing import Final

from bot.actions.base import Decision, say
from bot.actions.text_hours import CLOSES, OPENS
from bot.context import TurnContext
from bot.formats import wall_time
from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from bot.words.texts.any_time import asks_which_number

_ASKS_WHEN: Final = words_like(
    r"\b(?:when|what (?:time|hours?))\b.{0,10}\b(?:will|do|would|can|are) (?:you|u|ya|yall)\b"
    r".{0,12}\btext(?:ing)?\b(?: me)?"
    r"(?!.{0,6}\bback\b)|"
    r"\b(?:cuando|a que hora)\b.{0,12}\b(?:me )?(?:van a |vas a )?(?:escrib\w+|mand\w+ (?:los )?"
    r"mensajes)|"
    r"(?:什么时候|几点|几时|何时)(?:会|才|可以)?(?:给我|俾我)?(?:发|传)(?:给我|俾我)?(?:短信|短讯|信息)|"
    r"(?:什么时候|几点|几时|何时)(?:会|才)?(?:给我|俾我)(?:发|传)"
)
_ASKS_OF_OFFERS: Final = words_like(
    r"\b(?:are|will|do|would|am|is)\b.{0,12}\b(?:you|u|ya|yall|i|this)\b.{0,20}\b(?:send\w*|text\w*|get|"
    r"sign\w*|for)\b.{0,16}\b(?:ads?|promo\w*|spam|marketing|offers|advert\w*|junk)\b|"
    r"\b(?:me )?(?:van a|va a|seguiran|mandan|envian)\b.{0,16}\b(?:publicidad|promocion\w*|"
    r"anuncios|"
    r"ofertas)\b|"
    r"(?:会不会|会唔会|会|还会|仲会|是不是).{0,8}(?:广告|推销|推广|促销|营销)"
)
_OR_NOT: Final = words_like(r"会不会|会唔会|是不是|系咪")


def asks_when_texted(words: str) -> bool:
    """Whether a text asks at which hours we text, and not when we answer."""
    return mentions(words, _ASKS_WHEN)


def asks_of_offers(words: str) -> bool:
    """Whether a text asks if we send advertising, and does not forbid it."""
    return mentions(words, _ASKS_OF_OFFERS) and (asks(words) or mentions(words, _OR_NOT))


def told_of_texts(turn: TurnContext, words: str) -> Decision | None:
    """What is told of our texts to whoever asks when they come, or of which kind they are."""
    if asks_of_offers(words):
        return say("utter_offers_told")
    if asks_which_number(words):
        return say("utter_this_number")
    return hours_of_texts(turn) if asks_when_texted(words) else None


def hours_of_texts(turn: TurnContext) -> Decision:
    """The hours that were wished, or those in which we text anybody."""
    kept = turn.known.preferences()
    opens = (kept.earliest if kept else None) or OPENS
    closes = (kept.latest if kept else None) or CLOSES
    return say(
        "utter_texted_between",
        opens=wall_time(opens, turn.language),
        closes=wall_time(closes, turn.language),
    )
