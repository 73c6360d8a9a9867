"""Whether autopay will still take something, once the loan or the bank is another matter."""

from typing import Final

from bot.words.patterns import mentions, words_like

_STILL: Final = words_like(
    r"\b(?:will|would|does|do|is|are|gonna|going to)\b.{0,30}\b(?:still|anyway|again)\b.{0,24}"
    r"\b(?:take|taken|charge\w*|debit\w*|deduct\w*|draft\w*|pull\w*|come out|go(?:es)? out|run)\b",
    r"\b(?:va|van|seguira\w*|sigue\w*|se)\b.{0,24}\b(?:saliendo|cobr\w+|descont\w+|debit\w+|sac\w+|"
    r"retir\w+|carg\w+)\b",
    r"(?:还会不会|会不会还|还会|会不会|会唔会|仲会唔会|是不是还|系咪仲|仲会)(?:是|系)?(?:再|照|继续|在|喺)?[^,.!?，。]{0,4}[扣划]",
)
_OTHERWISE: Final = words_like(
    r"\bauto ?-?(?:pay|draft|debit)\w*|\bautomatic\w*\b|\b(?:old|closed|other|new) (?:bank|account|"
    r"card)\b|\bpa(?:y|id) (?:it |this )?off\b",
    r"\bautomatic[oa]\b|\bdomicili\w+|\b(?:cuenta|tarjeta) (?:vieja|anterior|cancelada|nueva)\b|"
    r"\bliquid\w+|\btermino de pagar\b",
    r"自动(?:扣|还)|代扣|(?:旧|老|原来|之前|嗰个|以前)[^,.!?，。]{0,3}(?:账|帐|户口|卡|银行|的)|"
    r"(?:结|还|付|清)清|清晒|换(?:了|咗)?(?:银行|卡)",
)


def asks_if_still_debited(text: str) -> bool:
    """Whether a text asks if it is debited still, after a payoff or from an account of before."""
    return mentions(text, _STILL) and mentions(text, _OTHERWISE)
