"""Where a payment was made and what that cost: "at walmart with the code", "me cobraron 12"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks

_PLACE: Final = (
    r"(?:walmart|wal-mart|walgreens|cvs|kroger|heb|target|7.?eleven|seven eleven|oxxo|"
    r"money ?gram|western union|ace|amscot|soriana|elektra|coppel|farmacia|tienda|gas station|"
    r"(?:the )?(?:corner )?store|check cashing(?: place)?|post office|atm|cajero)"
)
_WHERE: Final = words_like(
    r"^\W*(?:(?:i|it|was|we|paid|did|sent|made|the payment|fue|lo|la|pague|hice|mande|"
    r"deposite)\W+)*"
    rf"(?:at|in|through|thru|from|by|via|en|por|desde)\W+(?:a |an |the |el |la |un |una |my )?"
    rf"{_PLACE}\b(?:\W+(?:with|using|w|con|and|by|the|el|la|un|una|code|codigo|barcode|cash|"
    r"efectivo|card|tarjeta|debit|app|on|in|de|del|counter|caja|register|down|there|main|st))*\W*$",
    r"^\W*(?:我|是|系)*(?:在|去|喺)(?:便利店|超市|七?[-十]?十?一|沃尔玛|邮局|柜员机|atm|惠康|银行柜台)"
    r"(?:还|付|交|俾|畀|过数|用|的|嘅|条码|现金)*\W*$",
)
_FEE: Final = words_like(
    r"\b(?:they|it|store|walmart|zelle|bank|app|western union|money ?gram)\b(?: also| even| had)*"
    r" (?:charged|took|cost|made)(?: me| us)?(?: pay)?(?: an?)?(?: extra)? (?:us)?\$?\d[\d.]*"
    r"(?! ?(?:late|interest))(?: (?:dollars?|bucks))?(?: (?:for|in|as|a|the))*"
    r" (?:fees?|commission|extra|to (?:send|do) it)\b",
    r"\b(?:me|nos) (?:cobraron|cobro|quitaron) (?:\w+ )?(?:us)?\$?\d[\d.]*"
    r"(?: (?:dolares|pesos))?(?: (?:de|por|la))+ comision\b",
    r"(?:银行|店|他们|佢哋|便利店|仲|还)(?:还|仲)?(?:收|扣)(?:了|咗)?我?\d+(?:块|元|蚊)?(?:钱)?的?手续费",
)
_OURS: Final = words_like(r"\b(?:you|u|ya|yall|ustedes)\b|你们?|你哋|late|mora|滞纳")
_LONGEST: Final = 80


def tells_where_paid(text: str) -> bool:
    """Whether a short text tells at which shop or counter a payment was made."""
    return len(text) <= _LONGEST and not asks(text) and mentions(text, _WHERE)


def tells_payment_cost(text: str) -> bool:
    """Whether a text tells what a shop or a bank took for a payment, and blames nobody here."""
    told = len(text) <= _LONGEST and not asks(text) and mentions(text, _FEE)
    return told and not mentions(text, _OURS)
