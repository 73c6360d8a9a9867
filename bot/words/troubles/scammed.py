"""Words of somebody who was called by an impostor, or has sent a thief money."""

from typing import Final

from bot.words.patterns import mentions, words_like

_THIEF: Final = r"(?:scam\w*|fraud\w*|thie(?:f|ves)|impost\w*|fake \w+|con (?:man|artist)s?)"
_SAID_TO_BE_US: Final = words_like(
    r"(?:电话|来电|打来|有人|对方|短信)[^。.!?]{0,12}(?:说是|说他是|说自己是|话系|话佢系|称是)"
    r"(?:你们|你哋|贵公司|harbor|银行|客服)|(?:安全|指定|监管)(?:账户|帐户|户口|账号)",
    r"\b(?:habl\w+|llam\w+|marc\w+)\b.{0,12}\b(?:diciendo|dijeron|dicen|"
    r"dijo)\b.{0,12}\b(?:son|eran|"
    r"era|es)\b.{0,6}\b(?:ustedes|del? (?:banco|harbor))\b|\bcuenta segura\b",
    r"\b(?:move|moved|transfer\w*|send|sent|put)\b.{0,25}\b(?:to|in|into) (?:a|the) safe account\b",
)
_TO_A_THIEF: Final = words_like(
    rf"\b(?:sent|paid|wired|transferred|gave|zelled|venmoed)\b.{{0,30}}\b(?:{_THIEF}|(?:the|"
    rf"that|some) "
    r"(?:\w+ )?(?:guy|man|lady|woman|person|people|caller|number|ones?) (?:who|that) (?:\w+ )?"
    r"(?:called|texted|contacted|messaged))|"
    r"\b(?:bought|sent|gave)\b.{0,20}\bgift cards?\b",
    rf"\b{_THIEF}\b.{{0,20}}\b(?:took|got|has|have)\b.{{0,12}}\b(?:money|\d+|savings|payment)\b",
    r"\b(?:deposite|transferi|mande|envie|pague|di|hice)\b.{0,30}\b(?:(?:a|al) (?:los|el|la|"
    r"las)? ?que "
    r"me (?:\w+ )?(?:llam\w+|habl\w+|escrib\w+|marc\w+|mand\w+)|(?:a|al) (?:\w+ )?(?:estafador\w*|"
    r"rater\w+|defraudador\w*|delincuente\w*))",
    r"(?:给|向|畀|俾|被)(?:了|那个)?(?:骗子|诈骗\w?|假客服)(?:的?账户|的?帐户)?.{0,6}(?:转|"
    r"汇|打|付|过)(?:了|咗|过|走)|"
    r"(?:转|汇|打|给|付|俾|畀|过)(?:了|咗|过)?.{0,10}(?:给|畀|俾|到|去)?(?:了)?(?:骗子|诈骗|"
    r"假客服|安全账户|"
    r"安全帐户)|被骗(?:了|走|咗).{0,6}(?:\d|[一二两三四五六七八九十百千万]|钱)",
)
_MONEY_WENT: Final = words_like(
    r"\b(?:i|we)\b.{0,12}\b(?:paid|sent|wired|transferred|gave|zelled|bought)\b",
    r"\b(?:deposite|transferi|mande|envie|pague|hice (?:el|un|la|una) (?:pago|deposito|"
    r"transferencia))\b",
    r"(?:转|汇|打|付|过|存)(?:了|咗|过去|出去)",
)


_WHAT_NOW: Final = words_like(
    r"(?:怎么办|怎样办|咋办|点算|点办|点搞|点好)[呀啊呢]?\W*$|"
    r"\bwhat (?:do|should|can) (?:i|we) do(?: now| next)?\W*$|\bwhat now\W*$|"
    r"\bque (?:hago|hacemos|puedo hacer|debo hacer)(?: ahora)?\W*$"
)
_OWN_PAYMENT: Final = words_like(
    r"\b(?:loan|installment|my (?:monthly |regular |last )?payment|cuota|mensualidad|prestamo)\b|"
    r"这期|本期|月供|贷款|还款"
)


def says_to_be_us(words: str) -> bool:
    """Whether somebody called who said to be us, or wanted money in a safe account."""
    return mentions(words, _SAID_TO_BE_US)


def paid_a_thief(words: str) -> bool:
    """Whether the words tell that a thief was sent money."""
    return mentions(words, _TO_A_THIEF)


def money_went(words: str) -> bool:
    """Whether they tell of money sent; after word of a thief it went to the thief."""
    went = mentions(words, _MONEY_WENT) and not mentions(words, _OWN_PAYMENT)
    return went or paid_a_thief(words)


def ends_in_what_now(words: str) -> bool:
    """Whether a text tells something and asks what to do about it."""
    return mentions(words, _WHAT_NOW)
