"""Questions of a loan that were taken for credit that is wanted, or for an application.

When it is paid off, how many payments are left, whether a payment on it came, what it shows.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.troubles.freezes import asks_to_freeze

_DONE: Final = words_like(
    r"\bwhen\b.{0,12}\b(?:am|will|would|do|can|could) i\b.{0,12}\b(?:be )?(?:done|finished|"
    r"through) "
    r"(?:with|paying|on)\b|"
    r"\bwhen\b.{0,8}\b(?:will|is|would|does)\b.{0,6}\b(?:my|the|this|that|it)\b(?: \w+){0,3} "
    r"(?:be |get |gonna be |going to be )?(?:all )?(?:paid off|payed off|paid in full|finished|"
    r"over)\b|"
    r"\b(?:when|how long|how much longer)\b.{0,14}\b(?:until|till|before|to)\b.{0,14}"
    r"\b(?:paid off|pay (?:it|the \w+|this|my \w+) off|done paying)\b|"
    r"\bwhat (?:day|date|month|year)\b.{0,20}\b(?:paid off|last payment due)\b|"
    r"\bhow many (?:more )?(?:payments?|months|instal\w+)\b.{0,20}\b(?:left|more|to go|"
    r"remain\w*)\b",
    r"\bcuando (?:termino|acabo|terminaria|voy a (?:terminar|acabar)) (?:de pagar|con (?:el|la|"
    r"mi))\b|"
    r"\bcuando (?:queda|quedaria|quedara|estaria|va a estar) (?:\w+ ){0,4}(?:pagad|liquidad|"
    r"saldad)\w+|"
    r"\bcuant[ao]s? (?:pagos|cuotas|mensualidades|meses)\b.{0,12}\b(?:falt\w+|qued\w+|deb\w+)\b",
    r"(?:什么时候|几时|何时|哪天|多久)(?:才)?(?:能|可以|会)?(?:还|供|付|还得)(?:清|完)|"
    r"(?:还|仲)?(?:剩|有|差)(?:下)?(?:几|多少|几多)期",
)
_OF_ELSE: Final = words_like(
    r"\b(?:application|docs?|documents?|papers?|review\w*|complaint|case|claim|dispute|call|hold|"
    r"solicitud|tramite|queja|caso)\b|申请|材料|审核|投诉|案"
)
_CAME: Final = words_like(
    r"\b(?:did|has|have)\b.{0,4}\b(?:my|the|that)\b.{0,24}\b(?:payment|pymt|check|"
    r"transfer)\b.{0,12}"
    r"\b(?:go (?:thru|through|in)|gone (?:thru|through)|post(?:ed)?|clear(?:ed)?|come (?:thru|"
    r"through|"
    r"in)|arrived?|get there|received)\b|"
    r"\b(?:did|have) (?:you|u|ya|yall) (?:get|got|receive[d]?) (?:my|the)\b.{0,24}\bpayment\b|"
    r"\b(?:ya )?(?:llego|entro|paso|recibieron|se reflejo)\b.{0,4}\b(?:mi|el) pago\b"
)
_SHOWS: Final = words_like(
    r"^\W*(?:hi|hey|hello)?\W*(?:can|do) (?:you|u|ya|yall) (?:see|find|pull up|look up|"
    r"check) (?:on )?"
    r"(?:my|the) (?:\w+ )?(?:loan|account)\W*$|"
    r"\bhow much more (?:do |must |should |would )?i (?:still )?(?:need|have|must|gotta|"
    r"got) (?:to )?pay\b|"
    r"\bpueden? ver mi (?:prestamo|cuenta)\b|(?:能|可以)(?:看|查)(?:到|下|一下)?我的(?:贷款|"
    r"借款)[吗嘛么]?\W*$"
)
_FROZEN: Final = words_like(
    r"\b(?:card|debit|bank(?: account)?|checking(?: account)?|bank acct)\b.{0,12}\b(?:is |was |"
    r"got |been |"
    r"are |has )*(?:frozen|froze|blocked|locked|on hold|restricted|suspended|seized|levied)\b|"
    r"\b(?:bank|they) (?:just )?(?:froze|blocked|locked|restricted) (?:my|the) (?:\w+ )?(?:card|"
    r"account|"
    r"money)\b|\bmy (?:bank )?account (?:is|was|got) frozen\b",
    r"\b(?:bloque\w+|congel\w+|retuv\w+|embarg\w+)\b.{0,12}\b(?:tarjeta|cuenta(?: del banco)?|"
    r"dinero)\b|"
    r"\b(?:tarjeta|cuenta (?:del banco|bancaria))\b.{0,12}\b(?:bloquead|congelad|embargad)\w+",
    r"(?:银行|卡|户口|账户|帐户|账号).{0,6}(?:被)?(?:银行)?(?:冻结|锁(?:了|住|咗)|封(?:了|咗)|"
    r"止付)",
)
_THEFT: Final = words_like(
    r"\b(?:stole\w*|steal\w*|hack\w*|scam\w*|fraud\w*|lost my card|identity|robar\w*|robo|fraude|"
    r"estafa\w*|link|clicked|your (?:site|app))\b|盗|诈|骗|偷|黑客|链接"
)


def asks_when_done(text: str) -> bool:
    """Whether a text asks when a loan is paid off, or how many payments are left of it."""
    return mentions(text, _DONE) and not mentions(text, _OF_ELSE)


def asks_if_it_came(text: str) -> bool:
    """Whether a text asks if a payment has come: "did my personal loan payment go thru"."""
    return mentions(text, _CAME)


def asks_what_it_shows(text: str) -> bool:
    """Whether a text asks what there is of a loan: "can you see my loan"."""
    return mentions(text, _SHOWS)


def bank_is_frozen(text: str) -> bool:
    """Whether somebody's bank or card is closed to them, and nobody stole from it."""
    if asks_to_freeze(text):
        return False
    asked = text.rstrip().endswith(("?", "？")) or mentions(text, _OTHER_WAY)
    return mentions(text, _FROZEN) and not mentions(text, _THEFT) and not asked


_OTHER_WAY: Final = words_like(
    r"\b(?:another|other|different|else) (?:way|card|how)\b|\bhow (?:else )?(?:can|do) i\b|"
    r"\botr[oa] (?:forma|manera|tarjeta)\b|怎么还|其他方式|点样还|别的卡"
)
"""Whoever asks how else to pay is told the ways."""
