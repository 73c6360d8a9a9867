"""Money that is missed now: wanted back today, an account overdrawn, a rent check that bounces."""

from typing import Final

from bot.words.patterns import mentions, words_like

_AT_ONCE: Final = (
    r"(?:today|now|rn|right away|tonight|asap|immediately|this (?:morning|afternoon|minute)|by "
    r"(?:tonight|tomorrow|noon)|before (?:my|the) (?:rent|bills?))"
)
_WANTS_BACK: Final = words_like(
    r"\b(?:put|give|send|get|need|want|have)\b.{0,16}\b(?:it|that|them|my money|the money|(?:my )?"
    rf"\$?\d[\d.]*)\b.{{0,12}}\b(?:back|refunded|returned|reversed|fixed)\b.{{0,12}}\b{_AT_ONCE}\b|"
    rf"\b(?:refund|reverse|return)\b.{{0,20}}\b{_AT_ONCE}\b|"
    r"\bnot in \d+ (?:\w+ )?(?:days|weeks)\b|\b(?:ca ?n.?t|cannot|won.?t) wait (?:\d+|that|til|"
    r"till|until|for|another|weeks|days)\b|\b(?:that.?s|thats|is) (?:way )?too (?:long|late|"
    r"slow)\b",
    r"\b(?:regres\w*|devuelv\w*|devolv\w*|reembols\w*|(?:l[oa]|mi dinero) (?:necesito|quiero|"
    r"ocupo))"
    r"\b.{0,24}\b(?:hoy|ya|ahorita|ahora mismo|inmediatamente|urgente)\b|\bno (?:puedo|voy a) "
    r"esperar\b|\bno en \d+ dias\b",
    r"(?:今天|今日|马上|立刻|即刻|今晚|尽快)(?:就|之内|内|要|得|必须)*(?:把)?[^,.!?，。]{0,6}"
    r"(?:退|俾返|返还|还给我|还我)|等(?:不|唔)(?:了|起|到|切)|唔(?:可以|能)等|不能等",
)
_OVERDRAWN: Final = words_like(
    r"\bfees? (?:that )?(?:my|the) bank\b|\b(?:my|the) bank(?:.?s)? (?:\w+ )?(?:fees?|charg\w+)\b|"
    r"\bover ?-?draft\w*|\boverdraw\w*|\bnsf\b|\b(?:rent|check|checks|mortgage|bills?)\b.{0,24}"
    r"\bbounc\w*|\bbounc\w*\b.{0,16}\b(?:rent|check|checks|fee)\b|"
    r"\b(?:account|bank|balance|i.?m)\b.{0,14}\b(?:in the )?(?:negative|red)\b|"
    r"\bsobregir\w*|\ben (?:negativo|rojo|numeros rojos)\b|\bcheque\b.{0,16}\brebot\w*|"
    r"透支|退票|跳票|(?:账户|户口|卡)(?:里|上)?(?:变|成|是)?负"
)


def is_urgent(text: str) -> bool:
    """Whether money is wanted back sooner than a case takes, or its lack does harm by now."""
    return mentions(text, _WANTS_BACK)


def is_overdrawn(text: str) -> bool:
    """Whether a text names what a debit did to an account: an overdraft, a check that bounced."""
    return mentions(text, _OVERDRAWN)
