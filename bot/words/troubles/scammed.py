"""Words of somebody who was called by an impostor, or has sent a thief money."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.troubles.never_borrowed import POLICE

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
_KEPT: Final = (
    r"(?:social|ssn|(?:bank |debit |credit )?card|bank (?:card|account|info\w*|login)|pin|password|"
    r"passcode|code|otp|login|info)"
)
_GAVE_A_SECRET: Final = words_like(
    r"\b(?:he|she|some(?:one|body)|(?:the|that|this|some) (?:\w+ )?(?:guy|man|dude|caller|lady|"
    r"woman|"
    r"scammer|thief))(?:'?s)?\b.{0,8}\b(?:has|have|got|knows|took|stole)\b.{0,6}"
    rf"\bmy {_KEPT}\b",
    r"\bthey (?:have|got|know|took|stole) my (?:ssn|social|pin|password|passcode|login)\b",
    r"\bi (?:\w+ )?(?:told|gave|read|sent|texted|showed)\b.{0,12}\b(?:him|her|(?:the|that|this|"
    r"some) "
    r"(?:\w+ )?(?:guy|man|dude|caller|lady|woman|scammer|person))\b.{0,12}"
    rf"\b(?:my|the) {_KEPT}\b",
    r"\b(?:gave|read|sent|told|texted)\b.{0,24}\b(?:numbers?|codes?) (?:off|on|from|of)\b.{0,16}"
    r"\bgift cards?\b",
    r"\b(?:di|dije|mande|lei|pase|envie)\b.{0,24}\b(?:numeros?|codigos?)\b.{0,16}"
    r"\btarjetas? de regalo\b|\b(?:tiene|sabe|se llevo) (?:mi|mis) (?:nip|clave|contrasena|codigo|"
    r"tarjeta|numero de (?:tarjeta|seguro)|seguro social)\b",
    r"(?:卡号|密码|验证码|社安号|社会安全号|身份证号?码?|银行卡号?)(?:都|也|就)?(?:告诉|给|报|发|话|俾|畀|讲)"
    r"(?:了|咗|给|俾|知)*(?:他|她|佢|对方|人家|骗子)",
    r"骗(?:了|走|咗|去)?(?:我|人)?(?:的|嘅|个|咗|了)*(?:验证码|密码|卡号)|"
    r"(?:俾|畀|被)(?:人|骗子)?(?:呃|骗|昆)(?:了|咗|走|去)*(?:我)?(?:的|嘅|个)*(?:验证码|密码|卡号|钱|\d)",
)
AFTER_A_THEFT: Final = words_like(
    POLICE.pattern,
    r"\b(?:come|comes|take|taken|took|knock\w*|count\w*|goes?|deduct\w*|subtract\w*|credit\w*|"
    r"appl\w+)\b.{0,16}\b(?:owe|balance|loan|debt|my account|payments?)\b|"
    r"\b(?:i'?m|im|i am|feel|was|am) (?:(?:so|such|an?|really|feeling|like) )*(?:stupid|dumb|idiot|"
    r"fool\w*)\b",
    r"\b(?:descuent\w+|descont\w+|cuenta|rest\w+|abon\w+)\b.{0,20}\b(?:debo|saldo|prestamo|deuda)\b|"
    r"\b(?:que|soy|fui|me siento) (?:una? |muy |tan |bien )*(?:tont[oa]|estupid[oa]|pendej[oa])\b",
    r"(?:能|可以|会|算)[^,.!?，。]{0,6}(?:抵|扣|减)[^,.!?，。]{0,8}(?:欠|贷款|余额|数|款)|"
    r"我(?:真|太|好|系)*(?:傻|蠢|笨)",
)
"""What whoever was robbed says and asks of the loan next: nothing of it disputes a debt."""


_TYPED_IN: Final = words_like(
    rf"\b(?:i|we)\b.{{0,30}}\b(?:put|typed|entered|filled|gave|submitted)\b.{{0,24}}\b{_KEPT}\b",
    r"\b(?:puse|meti|escribi|ingrese|llene|di)\b.{0,24}\b(?:tarjeta|clave|contrasena|codigo|nip|datos)\b",
    r"(?:卡号|密码|验证码|银行卡|信用卡|社安号)[^,.!?，。]{0,8}(?:都|也|全|已经?)?(?:填|输|写|打)(?:了|咗|进去|上去)|"
    r"(?:填|输|写|打)(?:入|了|咗|进)+[^,.!?，。]{0,8}(?:卡号|密码|验证码|银行卡|信用卡|社安号)",
)


_WAS_IT_ONE: Final = words_like(
    r"^\W*(?:so |omg |oh |wait |and )*(?:was|is|did|am|have|were) (?:i|it|this|that|they)\b.{0,12}"
    r"\b(?:scam\w*|fraud|tricked|phish\w*|fake)\b.{0,12}$",
    r"^\W*(?:y |entonces |ay )*(?:me (?:estafaron|robaron|enganaron)|(?:es|fue|"
    r"era) (?:una? )?(?:estafa|"
    r"fraude))\W*[?]\W*$",
    r"^\W*(?:那|我|所以|咁)*(?:是不是|系咪|系唔系|会不会|难道)(?:就)?(?:是)?(?:被|俾人|畀人|遇到|中了)?"
    r"(?:骗|呃|诈骗|骗子|骗局|假)(?:了|咗|的|嘅|人)*[啊呀吗呢吧㗎]*\W*$",
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


def fell_for_it(words: str) -> bool:
    """Whether the words tell that a secret was typed in where a thief asked for it."""
    return mentions(words, _TYPED_IN)


def asks_if_scammed(words: str) -> bool:
    """Whether the words ask if it was a fraud, and nothing else."""
    return mentions(words, _WAS_IT_ONE)


def says_to_be_us(words: str) -> bool:
    """Whether somebody called who said to be us, or wanted money in a safe account."""
    return mentions(words, _SAID_TO_BE_US)


def paid_a_thief(words: str) -> bool:
    """Whether the words tell that a thief was sent money."""
    return mentions(words, _TO_A_THIEF)


def gave_a_secret(words: str) -> bool:
    """Whether the words tell that a thief has a number or a code that was to be kept."""
    return mentions(words, _GAVE_A_SECRET)


def money_went(words: str) -> bool:
    """Whether they tell of money sent; after word of a thief it went to the thief."""
    went = mentions(words, _MONEY_WENT) and not mentions(words, _OWN_PAYMENT)
    return went or paid_a_thief(words)


def ends_in_what_now(words: str) -> bool:
    """Whether a text tells something and asks what to do about it."""
    return mentions(words, _WHAT_NOW)
