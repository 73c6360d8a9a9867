"""Questions where the money of a new loan goes: to which account or card, and whether to another.

They look like questions of paying, and are answered by a person: an account that is changed before
a payout may be a thief's.
"""

from typing import Final

from bot.words.patterns import mentions, words_like

_PAYOUT: Final = words_like(
    r"\b(?:which|what|whose|where)\b.{0,20}\b(?:account|card|bank)\b.{0,25}\b(?:money|loan|funds|"
    r"deposit\w*|(?:go|goes|going|paid|put|sent?) (?:in ?to|to)|receive)\b|"
    r"\b(?:money|funds|loan|cash|deposit\w*|payout|it)\b.{0,20}\b(?:go|goes|going|sent?|paid|put|"
    r"deposited|come|land)\b.{0,12}\b(?:in ?to|to|on|in)\b.{0,14}\b(?:account|card|bank)\b|"
    r"\bwhere\b.{0,12}\b(?:will|do|does|is|are|would)\b.{0,12}\b(?:the money|the funds|the loan|"
    r"you (?:send|deposit|put) (?:it|the money))\b|"
    r"\b(?:chang\w+|switch|different|another|new|other)\b.{0,25}\b(?:account|card|bank)\b.{0,30}"
    r"\b(?:payout|deposit\w*|receive|the money (?:to|go|in)|the funds|disburs\w*)\b|"
    r"\b(?:deposit|send|put|pay) (?:it|the money|the loan|the funds) (?:in ?to|to|on|in) (?:my |an?"
    r" |the )?(?:other |different |another |new |wifes |husbands )?(?:account|card|bank)\b",
    r"\b(?:a|en) (?:que|cual) (?:cuenta|tarjeta|banco)\b|"
    r"\b(?:que|cual) (?:cuenta|tarjeta)\b.{0,20}\b(?:deposit|transfier|mand|cae|llega|dinero)\w*|"
    r"\b(?:cambi\w+|otra|nueva)\b.{0,20}\b(?:cuenta|tarjeta)\b.{0,25}\b(?:deposit|desembols|"
    r"recib|dinero)\w*|\b(?:deposit|transfier|desembols)\w*\b.{0,20}\b(?:otra|a mi|en mi|a la) "
    r"(?:cuenta|tarjeta)\b|\bdonde\b.{0,12}\b(?:deposit|desembols)\w*",
    r"(?:打|转|放|存|汇|入|到|过)(?:款|账|帐|钱|数)?(?:到|去|进|入|落)?(?:哪|边)(?:一?[张个])?(?:银行)?"
    r"(?:卡|账|户|帐|里|度)|(?:换|改|用)(?:一|另|别|其他|第二)?.{0,3}(?:卡|账户|帐户|户口).{0,6}"
    r"(?:收款|收钱|放款|到账|入账|过数|打款)|(?:收款|放款|到账|入账|打款)(?:的)?(?:卡|账户|帐户|账号|户口)",
)


def asks_of_payout(text: str) -> bool:
    """Whether a text asks to which account a loan is paid out, or wants another for it."""
    return mentions(text, _PAYOUT)
