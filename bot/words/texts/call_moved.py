"""Another day for a call that was asked for: "tmr cannot, thurs can?", "mejor el jueves"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.texts.call_times import CLOCK
from intents.entities import find_amounts, find_date_entities
from intents.normalise import fold

_CALLS: Final = words_like(
    r"\b(?:call(?:ing)?|ring|phone)\b|\bllam\w+|\bm[ae]rqu\w+|\bmarcar\w*|"
    r"(?:打|来|回)(?:个)?电话|电话|打(?:给|俾|畀|来|嚟|过来)"
)
_RINGS: Final = words_like(r"[点时](?:半|钟)?(?:以|之)?后?(?:再|先|才)?打")
_MOVES: Final = words_like(
    r"\b(?:can ?no?t|can.?t|cant|won.?t|does ?n.?t|not|instead|rather|actually|wait|move|change|"
    r"switch|push|make it|how about|what about|better|best|reschedule|thurs can|can)\b|"
    r"\b(?:mejor|no (?:puedo|voy a poder)|cambi\w+|pas\w+l[oa]|que sea|perdon|ocupad[oa])\b|"
    r"改|换|还是|都系|不如|不行|不方便|唔得|唔方便|没空|冇空|有事|等等|不要|唔要|别|好了|推迟|延后"
)
_FILLERS: Final = words_like(
    r"\b(?:wait|no|nope|sorry|oops|actually|hmm|ok|okay|so|but|can|could|can ?no?t|can.?t|cant|"
    r"won.?t|wont|do|does|does ?n.?t|doesnt|don.?t|work|works|working|for|me|is|not|good|better|"
    r"best|instead|rather|how|what|about|make|it|that|let.?s|say|u|you|possible|free|busy|"
    r"available|i|i.?m|im|am|be|will|ill|i.?ll|on|at|the|then|please|pls|plz|thanks|try|move|"
    r"change|to|switch|push|reschedule|and|or|day|time|tho|maybe|lah|lor|leh|ah|anot|have|after|"
    r"before|around|just|call|calling|me|my|off)\b",
    r"\b(?:mejor|no|puedo|puede[ns]?|perdon|disculpe|que|sea|el|la|las|los|al|a|por|favor|"
    r"entonces|ese|dia|estoy|ocupad[oa]|libre|cambi\w+|pas\w+l[oa]|y|si|es|esta|bien|para|seria|"
    r"me|queda|llam\w+|marqu\w+|voy|poder|de|en)\b",
    r"改|成|到|为|换|吧|不行|不可以|不方便|唔得|唔方便|没空|冇空|我|那天|可以|得|好|行|吗|还是|都系|"
    r"不如|要不|咁|等等|不好意思|唔好意思|啦|喇|的|嘅|就|那|请|唔该|麻烦|再|先|系|是|有事|有空|"
    r"打|给|俾|畀|电话|来|嚟|回|个|了|咗|呀|啊|呢|在|能|唔|不|要|别|推迟|延后",
)
_OF_ELSE: Final = words_like(
    r"\b(?:pay\w*|paid|send|text\w*|messag\w*|promise\w*|due|address|mail|e-?mail|pag\w+|abon\w+|"
    r"deposit\w+|mensaj\w+|escrib\w+|mand\w+)\b|[还付交缴]款?|短信|讯息|信息|地址|"
    r"\b(?:don.?t|do not|never|stop|quit|no more)(?: \w+)? call|\bno (?:me )?llam|"
    r"\b(?:called|llamaron|llamo)\b"
)
_LONGEST: Final = 80
_MOST_BESIDE: Final = 4


def moves_call(text: str, *, alone: bool) -> bool:
    """Whether a text names another day for a call.

    Where nothing else was spoken of since (``alone``), it need not name the call.
    """
    words = fold(text)
    days = find_date_entities(words)
    if not days or len(words) > _LONGEST or not mentions(text, _MOVES) or mentions(text, _OF_ELSE):
        return False
    if mentions(text, _CALLS):
        return True
    for day in reversed(days):
        words = words[: day.start] + " " + words[day.end :]
    rest = _FILLERS.sub(" ", CLOCK.sub(" ", words))
    letters = sum(sign.isalpha() for sign in rest)
    return alone and letters <= _MOST_BESIDE and not any(sign.isdigit() for sign in rest)


def moves_call_hour(text: str) -> bool:
    """Whether a text names another hour for a call, by that name: "改四点以后打可以吗"."""
    if len(text) > _LONGEST or mentions(text, _OF_ELSE):
        return False
    calls = mentions(text, _CALLS) or mentions(text, _RINGS)
    return calls and mentions(text, _MOVES) and CLOCK.search(fold(text)) is not None


def is_only_a_call(text: str) -> bool:
    """Whether the day in a text is that of a call, for it names neither a sum nor a payment."""
    return mentions(text, _CALLS) and not mentions(text, _OF_ELSE) and not find_amounts(text)
