"""The card that payments are taken from is another one now: "扣款卡换了", "my card expired"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_GONE: Final = (
    r"(?:expired|changed|new|closed|cancel+ed|replaced|lost|stolen|gone|dead|frozen|deactivated|"
    r"blocked|no good|no longer (?:works|valid|active))"
)
_ENDS: Final = words_like(
    r"\b(?:cancel(?! (?:my|the|that|old)? ?(?:old )?(?:debit |bank )?card)|turn(?:ed)? off|stop|"
    r"quit|end|disable)\b.{0,16}\b(?:auto|payments?|charg\w*|debit\w*|taking)|"
    r"\b(?:cancelar|quitar|detener|parar)\b.{0,16}\b(?:pago|cargo|debito|domicili\w+|cobr\w+)|"
    r"(?:取消|关掉?|停止?|不要|别).{0,4}(?:自动|代扣|扣款|扣钱|再扣)"
)
_CHANGED: Final = words_like(
    rf"\b(?:card|bank account|checking)\b.{{0,24}}\b(?:is|was|got|has|have|.?s|been)\b.{{0,12}}"
    rf"\b{_GONE}\b|\b(?:change|switch|update|replace|put (?:a )?new)\b.{{0,24}}\b(?:card|bank|"
    r"account)\b.{0,24}\b(?:auto ?-?pay\w*|autodraft|on file|u charge|you charge|u take|you take)|"
    r"\b(?:lost|cancel+ed|replaced) (?:my |the |that )?(?:old |debit |bank |credit )*card\b",
    r"\b(?:tarjeta|cuenta(?: de banco| bancaria)?)\b.{0,24}\b(?:cambio|cambie|vencio|expiro|"
    r"cancele|cancelaron|perdi|robaron|reemplaz\w+|ya no (?:sirve|existe|funciona))\b|"
    r"\btarjeta nueva\b|\b(?:perdi|cancele|se vencio|me robaron|vencio) (?:mi|la) (?:otra |vieja )?"
    r"tarjeta\b|\bcambiar\b.{0,12}\b(?:tarjeta|cuenta)\b.{0,20}\b(?:automatic\w+|domicili\w+|cobran)",
    r"(?:扣款|扣钱|代扣|绑定|银行|还款|自动还款|自动扣款)的?(?:那张|呢张|嗰张|张)?(?:银行)?卡.{0,4}"
    r"(?:换|丢|冇咗|唔见|过期|注销|作废|冻结|挂失|停用|取消|到期|没了|失效)|"
    r"(?:旧|老|原来的?|之前的?|那张|呢张|嗰张)(?:的)?(?:银行)?卡.{0,4}"
    r"(?:丢|冇咗|唔见|过期|注销|作废|挂失|停用|取消|到期|没了|失效|剪|用不了|唔用)|"
    r"(?:换|补)(?:了|咗|过)(?:一|第)?(?:张|个)?(?:新|另)?(?:的|一张)?(?:银行|扣款|借记)?卡|"
    r"卡(?:号|片)?(?:都|已经?)?换(?:了|咗)(?!号|手机|电话)|"
    r"(?:换|改|转)(?:过|个|张|一)*(?:还款|过数|供款|扣数)?(?:的|用的|嘅)?(?:银行)?卡"
    r"(?:过数|还款|供款|扣|[，,。 ]|$)|(?:旧|嗰|那)张(?:已经?|都)?(?:cut|剪|断)(?:咗|了)|"
    r"(?:改|换|更换|更新).{0,4}(?:自动扣款|自动还款|扣款|代扣|绑定)"
    r"(?:的|嘅)?(?:银行)?(?:卡|账户|账号|户口)",
)
_OTHER_CARD: Final = words_like(
    r"\bsim\b|\bgift|\bgreen card|\bid card|电话卡|手机卡|sim卡|绿卡|身份证|社保卡"
)


_BANK_NUMBER: Final = words_like(
    r"\b(?:account|acct|routing|aba|checking|card|debit)\b.{0,14}(?:\d[ -]?){8,}",
    r"\b(?:cuenta|clabe|tarjeta|iban)\b.{0,14}(?:\d[ -]?){8,}",
    r"(?:账号|帐号|户口|账户|卡号|卡)[^,.!?，。\d]{0,8}(?:\d[ -]?){8,}",
)
_OF_A_BANK: Final = words_like(
    r"\b(?:bank|routing|checking|savings|debit|card|auto ?pay|chase|wells|boa)\b|"
    r"\b(?:banco|clabe|tarjeta|debito|domicili\w+)\b|银行|户名|开户|卡号|扣款"
)


def gives_bank_number(text: str) -> bool:
    """Whether a text holds the number of a bank account or a card, which no text should."""
    return mentions(text, _BANK_NUMBER) and mentions(text, _OF_A_BANK)


def changes_card(text: str) -> bool:
    """Whether the card or the account that payments are taken from is or shall be another one."""
    if mentions(text, _ENDS) or mentions(text, _OTHER_CARD):
        return False
    return mentions(text, _CHANGED)
