"""Words that put one amount in the place of another: "make it 100 instead", "改成100吧".

They name no payment: only after a promise do they change one. A reason may stand behind them.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.promises.refusals import says_cannot
from intents.entities import find_amounts, find_date_entities
from intents.normalise import fold

_FIGURE: Final = r"(?:us)?[$￥¥]? ?(?:\d{1,3}(?:,\d{3})+|\d{2,6})(?:\.\d\d)?(?![\d/:])"
_CHANGED: Final = words_like(
    r"\W*(?:(?:no|nope|wait|sorry|oops|wrong|actually|hmm|ok|so|and|but|please|pls|well|"
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
    r"(?:不好意思|唔好意思|抱歉|等等|还是|都系|不如|改|成|为|做|换|能不能|可不可以|可唔可以|可以|"
    r"能|我|想|要|先|只|就|"
    r"还|付|交|金额|把|那|吧|不是\d+|\W)*" + _FIGURE + r"(?:美元|美金|元|块钱?|刀|蚊)?"
    r"(?:就好|算了|可以|可不可以|行不行|得唔得|好不好|行|好|得|吗|吧|啦|喇|谢谢|\W)*",
)
_CHANGES: Final = words_like(
    r"\b(?:make (?:it|that)|change (?:it|that|the|my)|switch (?:it|that)|lower|raise|bring it|"
    r"instead|rather|actually|i meant?|on second thought|can (?:i|we) do|how about|what about|"
    r"let.?s say|not \$?\d{2,})\b|"
    r"\b(?:mejor|cambi\w+|en vez|en lugar|que sean|dej\w+|pong\w+|perdon)\b|改|换|还是|都系|不如"
)
_OF_A_LOAN: Final = words_like(
    r"\W*(?:on|for|del?|al?|para) (?:(?:the|my|el|la|mi) )?(?:car|auto|truck|personal|house|home|"
    r"carro|"
    r"coche|camioneta|troca|casa)(?: (?:loan|one|note))?\W*"
)
_OF_ELSE: Final = words_like(
    r"\b(?:balance|loan|stop|text\w*|call\w*|how much|when|lawyer|complain\w*|saldo|prestamo|"
    r"cuanto|"
    r"llam\w+)\b|余额|多少|电话|短信|投诉"
)
"""Whoever goes on with one of these asks for something besides."""
_REASON: Final = words_like(
    r"\W*(?:(?:i|i.?m|i.?ve|my|we|our|had|got|gotta|have|because|cause|cuz|coz|bc|since|due to|"
    r"as i|"
    r"forgot|the|its|it.?s|there.?s|something|car|rent)\b|"
    r"(?:es que|se me|porque|pq|xq|tengo|tuve|me|mi|por l[oa]|olvide|hay|salio|ya que)\b|"
    r"因为|忘|要交|要付|我|得交|还要|得|刚|突然|有)"
)
"""How a reason begins that stands behind the new amount."""
_LONGEST: Final = 60
_LONGEST_REASON: Final = 60
_ANOTHER: Final = words_like(
    r"\b(?:make (?:the|my|that|it)|change|wait|actually|instead|rather|i meant?|mejor|cambi\w+|"
    r"perdon)\b|改|不对|还是|都系"
)


def puts_amount_right(text: str) -> bool:
    """Whether words of changing stand in a text that was asked for something else."""
    return mentions(text, _ANOTHER)


def changes_amount(text: str) -> bool:
    """Whether a text names an amount in words of changing, and says nothing else but why."""
    words = fold(text)
    found = _CHANGED.match(words)
    if found is None or len(found.group()) > _LONGEST or not mentions(found.group(), _CHANGES):
        return False
    rest = words[found.end() :]
    return not rest.strip() or _is_reason(rest) or _OF_A_LOAN.fullmatch(rest) is not None


def _is_reason(rest: str) -> bool:
    """Whether words give a reason, and neither another sum nor a day, nor ask for anything."""
    if len(rest) > _LONGEST_REASON or _REASON.match(rest) is None or rest.rstrip().endswith("?"):
        return False
    named = find_amounts(rest) or find_date_entities(rest)
    return not named and not _OF_ELSE.search(rest) and not says_cannot(rest)
