"""Words that put one amount in the place of another: "make it 100 instead", "改成100吧".

They name no payment: only after a promise do they change one.
"""

from typing import Final

from bot.word_patterns import mentions, words_like
from intents.normalise import fold

_FIGURE: Final = r"(?:us)?[$￥¥]? ?(?:\d{1,3}(?:,\d{3})+|\d{2,6})(?:\.\d\d)?(?![\d/:])"
_CHANGED: Final = words_like(
    r"\W*(?:(?:no|nope|wait|sorry|oops|actually|hmm|ok|so|and|but|please|pls|well|"
    r"on second thought|can|could|may|i|we|you|lets|let.?s|i.?ll|i can|i meant?|just|only|"
    r"make|change|switch|lower|raise|bring|do|pay|say|it|that|this|the|my|amount|promise|payment|"
    r"down|up|to|how about|what about|rather|instead|have|be|of|want|need)\b\W*)*"
    + _FIGURE
    + r"\W*(?:(?:dollars?|bucks|usd|instead|then|please|pls|rather|for now|ok|is that ok|"
    r"if (?:thats|that.?s) ok|instead of \$?\d+|not \$?\d+|this time|thanks)\b\W*)*",
    r"\W*(?:(?:no|perdon|disculpe|mejor|cambi\w+|que|sean?|pueden?|puedo|podria|podemos|quiero|"
    r"pagar|poner\w*|dejar\w*|dej\w+|pong\w+|lo|la|el|a|por|en|solo|nomas|entonces|cantidad|"
    r"monto|los|unos|de|es|son|eran)\b\W*)*"
    + _FIGURE
    + r"\W*(?:(?:dolares|pesos|usd|mejor|entonces|por favor|nada mas|nomas|en vez de \$?\d+|"
    r"en lugar de \$?\d+|esta vez|gracias|esta bien)\b\W*)*",
    r"(?:不好意思|唔好意思|抱歉|等等|还是|都系|不如|改|成|为|做|换|能不能|可不可以|可唔可以|可以|能|我|想|要|先|只|就|"
    r"还|付|交|金额|把|那|吧|不是\d+|\W)*" + _FIGURE + r"(?:美元|美金|元|块钱?|刀|蚊)?"
    r"(?:就好|算了|可以|可不可以|行不行|得唔得|好不好|行|好|得|吗|吧|啦|喇|谢谢|\W)*",
)
_CHANGES: Final = words_like(
    r"\b(?:make (?:it|that)|change (?:it|that|the|my)|switch (?:it|that)|lower|raise|bring it|"
    r"instead|rather|actually|i meant?|on second thought|can (?:i|we) do|how about|what about)\b|"
    r"\b(?:mejor|cambi\w+|en vez|en lugar|que sean|dej\w+|pong\w+|perdon)\b|改|换|还是|都系|不如"
)
_LONGEST: Final = 60


def changes_amount(text: str) -> bool:
    """Whether a text names an amount in words of changing, and says nothing else."""
    short = len(text) <= _LONGEST and _CHANGED.fullmatch(fold(text)) is not None
    return short and mentions(text, _CHANGES)
