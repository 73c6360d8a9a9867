"""Whoever asks what they promised is told their own word again, as it was noted.

It needs no proof, for it tells what came from this very number; an amount that was taken from the
account, as the least that is due, is told to nobody without one.
"""

from datetime import timedelta
from functools import reduce
from typing import Final

from bot.actions.base import Decision, and_then, say
from bot.context import TurnContext
from bot.formats import money, weekday
from bot.words.patterns import mentions, words_like
from models.promises import Promise, PromiseState

_MOST_TOLD: Final = 3
_LATELY: Final = timedelta(days=31)
"""So long after its day a promise that was not kept is told again."""
_ASKED: Final = words_like(
    r"\bwhat (?:do|did|have) (?:you|u|y.?all)(?: guys)? (?:have|got|put|write|"
    r"written) (?:me )?down for"
    r"(?: me)?\b|\b(?:what|which) (?:date|day|amount) did i (?:give|tell|text|send) (?:you|u|"
    r"y.?all)\b|"
    r"\b(?:did|have|so) (?:you|u|y.?all)(?: guys)? (?:write|wrote|written|put|note|noted|get|got|"
    r"mark|marked) (?:me |it |that )?(?:down )?(?:for )?(?:the|my) (?:\d{1,2}(?:st|nd|rd|th)?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|promise|date)\b|"
    r"\b(?:apuntaron|anotaron|quedo anotado|tienen anotado) (?:lo )?(?:del?|el|para el|mi)"
    r" (?:dia )?(?:\d{1,2}|lunes|martes|miercoles|jueves|viernes|sabado|domingo|promesa|fecha)\b|"
    r"(?:记|写)(?:下|低)?(?:了|咗|好)?(?:我)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:号|日)(?:了|咗)?"
    r"(?:没有?|吗|未)|"
    r"\bque (?:dia|fecha) (?:les|le|te) (?:di|dije)\b|我(?:之前)?(?:给|跟)你们?(?:说|"
    r"报)?的(?:日期|日子)是",
    r"\b(?:when|what day|which day|what date|how much|what)\b.{0,12}\b(?:did|was) i\b.{0,8}"
    r"\b(?:say|promis\w*|agree\w*|commit\w*)\b|\bwhat (?:was|is) my promise\b|"
    r"\bwhat(?:.?s| is| was) the (?:day|date|amount) i (?:said|promised|agreed)",
    r"\b(?:cuando|que dia|cuanto|para cuando|que)\b.{0,8}\b(?:dije que (?:iba a |les )?pag\w*|"
    r"prometi|"
    r"quede de pagar|me comprometi|acorde)\b|\bcual fue mi promesa\b",
    r"我.{0,6}(?:答应|承诺|应承|应咗|说好|讲好|约好|约定)(?:了|过|咗|的|嘅|你们|你哋)?.{0,4}"
    r"(?:几号|哪天|哪一天|什么时候|几时|边日|多少|几多)|"
    r"我(?:之前|上次|当时)?(?:说|讲|话)(?:过|了|咗)?(?:几号|哪天|几时|边日)(?:还|付|交)",
    r"\b(?:remind me|forgot|tell me|remember|not sure|know|what was|^\W*(?:so|and|sorry)?)\W*"
    r"(?:of |about )?(?:the |on )?(?:what day|which day|what date|what amount|when|how much|day|"
    r"date|amount) (?:it was )?(?:that )?i(?:.?d| had| have)? "
    r"(?:said|promised|agreed|told (?:you|u))\b",
    r"我(?:之前|上次|上回|当时|昨天|那天|前几天)?(?:跟你们?|同你哋)?(?:说|讲|话)(?:过|了|咗|的|嘅)?(?:是|系|要|会)?"
    r"(?:(?:几号|哪一?天|几时|什么时候|边一?日|多少|几多)(?:会|要|再)?(?:还|付|交|畀|俾)|"
    r"(?:还|付|交|畀|俾)(?:多少|几多))(?:款|钱)?(?:来着|嚟|呢|啊|呀|的|嘅|来|\W)*$",
)


def asks_promised(words: str) -> bool:
    """Whether a text asks for the day or the amount that its writer promised."""
    return mentions(words, _ASKED)


def promise_told(turn: TurnContext) -> Decision:
    """The promises that stand; else the last one, where its day went by; or that none does."""
    made = turn.known.promises(PromiseState.OPEN)
    if not made:
        broken = turn.known.promises(PromiseState.BROKEN)
        over = [one for one in broken if turn.today - one.due_on <= _LATELY]
        return _over(turn, over[-1]) if over else say("utter_nothing_promised")
    return reduce(and_then, [_told(turn, one) for one in made[-_MOST_TOLD:]])


def spared_until_then(turn: TurnContext) -> Decision | None:
    """That no reminders come until the day that was promised; ``None`` where none was."""
    made = turn.known.promises(PromiseState.OPEN)
    if not made:
        return None
    first, told = made[0], promise_told(turn)
    if first.amount is None or len(made) > 1 or told.says[0][0] != "utter_promise_stands":
        return told
    return say("utter_promise_noted", **told.says[0][1])


def _told(turn: TurnContext, made: Promise) -> Decision:
    return _said_back(turn, made, "utter_promise_stands")


def _over(turn: TurnContext, made: Promise) -> Decision:
    """A promise whose day is over: whether it was paid, they know better than we do."""
    return _said_back(turn, made, "utter_promise_over")


def _said_back(turn: TurnContext, made: Promise, key: str) -> Decision:
    day = weekday(made.due_on, turn.language)
    own_word = made.borrower_id is None or turn.verified is not None
    if made.amount is None or made.currency is None or not own_word:
        return say(f"{key}_day", day=day)
    return say(key, amount=money(made.amount, made.currency, turn.language), day=day)
