"""A card that the way to pay does not take: no credit that was declined, and no trouble paying."""

from typing import Final

from bot.words.patterns import mentions, words_like

_CARD: Final = r"(?:card|debit|visa|master ?card|amex|tarjeta|debito)"
_REFUSED: Final = words_like(
    rf"\b{_CARD}\b.{{0,24}}\b(?:(?:got|was|is|gets|keeps?|being|getting|"
    rf"says?) (?:\w+ )?(?:declin\w+|"
    r"reject\w+|refused)|(?:declin|reject)\w+|(?:not|n.?t) (?:be )?(?:accepted|working|work|going "
    r"through|go through))\b",
    rf"\b(?:won.?t|wont|doesn.?t|doesnt|does not|not|isn.?t|didn.?t|cant|can.?t) (?:\w+ )?"
    rf"(?:take|taking|accept|accepting|read|run) (?:\w+ )?(?:{_CARD})\b|"
    rf"\b(?:declin|reject)\w+ (?:my|the) (?:\w+ )?{_CARD}\b",
    r"\b(?:rechaz\w+|declin\w+)\b.{0,12}\btarjeta\b|\btarjeta\b.{0,16}\b(?:rechaz\w+|declin\w+|"
    r"no (?:pasa|paso|jala|entra|la (?:agarra|acepta|toma)))\b|"
    r"\bno (?:me )?(?:agarra|acepta|toma|pasa|quiere) (?:mi |la |con mi )?(?:tarjeta|debito)\b",
    r"(?:银行卡|信用卡|借记卡|张?卡)[^,.!?，。]{0,6}(?:被拒|刷不了|刷不过|刷唔到|付不了|用不了|不能用|不接受|唔收|过不了)",
)
_ELSE: Final = words_like(
    r"\b(?:application|applied|apply|loan (?:was|got|is)|solicitud|credito)\b|申请|贷款(?:被|没)|"
    r"办卡"
)


def card_refused(text: str) -> bool:
    """Whether a text tells that a card was refused where its writer wanted to pay."""
    return mentions(text, _REFUSED) and not mentions(text, _ELSE)
