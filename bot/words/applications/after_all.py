"""Words that drop what was asked for beside an offer and take the offer: "forget it, i'll take it".

They are neither a no nor a yes that binds: whoever says so is asked once more.
"""

from typing import Final

from bot.words.patterns import mentions, words_like

_DROPS: Final = (
    r"(?:\b(?:forget|scratch|drop) (?:it|that|about (?:it|that)|what i said|the \S+)|"
    r"\bnever ?mind\b|\bnvm\b|\bnah\b|\bno worries\b|\bolvid\w+|\bdej(?:a|e|en|emos)l[oa]\b|"
    r"\bno importa\b|"
    r"算了|没事|冇事|唔紧要|没关系|不管了|唔使(?:了|啦|喇)|不用了)"
)
_TAKES: Final = (
    r"(?:\b(?:just |then |can you )*(?:give|send|get) (?:me|us) (?:the|that|it|my|\$?\d)|"
    r"\b(?:i|we)(?:.?ll| will| can)? (?:just )?take (?:it|that|this|the|what|\$?\d)|"
    r"\bjust (?:take|do|confirm) (?:it|that|this)\b|\b(?:it.?s|that.?s|is|are) (?:fine|ok|okay|good"
    r"|enough)\b|\bdeme(?:n|lo|la)?\b|\bdenme\w*\b|\bmande(?:n)?me(?:l[oa])?\b|"
    r"\bl[oa] (?:tomo|acepto|quiero|agarro)\b|\bme (?:l[oa] )?quedo\b|\besta bien (?:asi|con)\b|"
    r"\b(?:con )?(?:los )?\$?\d[\d.,]* (?:estan? bien|me alcanzan?)\b|\b(?:acepto|confirmo)\b|"
    r"\b(?:i.?ll|i will) (?:do it|go with|sign)\b|"
    r"(?:就|还是|都系)(?:要|借|贷|办|拿|这个|呢个|这样|咁)|(?:给|畀|俾)我(?:那|这|呢|个|就)?\d+(?![天日个])|(?:够|也行|都得|可以)了?$)"
)
_AFTER_ALL: Final = words_like(rf"{_DROPS}.{{0,30}}{_TAKES}")
_STILL_NOT: Final = words_like(
    r"\b(?:don.?t|dont|do not|won.?t|not|no longer) (?:\w+ )?(?:want|need|take|taking)\b|"
    r"\b(?:ya )?no (?:l[oa] )?(?:quiero|necesito|tomo)\b|(?:不|唔)(?:想)?(?:要|借|贷|办)|"
    r"\b(?:money|deposit|documents?|papers?) back\b"
)


def takes_after_all(text: str) -> bool:
    """Whether a text drops what stood in the way of an offer, and wants it as it is."""
    return mentions(text, _AFTER_ALL) and not mentions(text, _STILL_NOT)
