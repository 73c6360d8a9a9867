"""Not this but that: "not the autopay, the texts" ends texts; "not the texts, the calls" ends none.

Who puts two things side by side says of one of them that it is to end and of the other that it is
not. Which of the two is the texts decides, whatever stands beside it.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard

RULE: Final = "contrasted"
_TEXTS_EN: Final = (
    r"(?:(?:the|your|these|those|them|all) )*(?:texts?|texting|messages?|messaging|sms|alerts?)"
)
_ELSE_EN: Final = (
    r"(?:(?:the|your|these|my|this|that|those) )*(?:auto ?pay\w*|payments?|debits?|deducts?|"
    r"deductions?|charg\w+|fees?|calls?|calling|loan|account|application|service|card|contract|"
    r"interest|plan|job|bank|insurance|emails?|letters?)"
)
_TEXTS_ES: Final = (
    r"(?:(?:los|sus|tus|estos|esos|de) )*(?:mensaj\w+|textos?|textitos?|sms|avisos?|alertas?)"
)
_ELSE_ES: Final = (
    r"(?:(?:el|la|los|las|mi|mis|sus|su|de|del) )*(?:cobros?|pagos?|cargos?|domiciliacion\w*|"
    r"llamadas?|prestamo|credito|cuenta|servicio|solicitud|tarjeta|interes\w*|comision\w*|"
    r"contrato|seguro|correos?|cartas?)"
)
_TEXTS_ZH: Final = (
    r"(?:你们?的?|你哋的?|啲|这些|那些|所有|所有的|发|给我发|俾我发|send)*"
    r"(?:短信|短讯|简讯|讯息|信息|sms)"
)
_ELSE_ZH: Final = (
    r"(?:我的?|个|这个|张|自动)*(?:扣款|代扣|扣数|供款|还款|贷款|借款|申请|账户|户口|卡|服务|电话|"
    r"来电|自动转账|利息|手续费|合约|合同|月费)"
)
_END_ZH: Final = r"(?:停止?|取消|终止|cut|cancel|stop|退订|关掉?)"
_NOT_ZH: Final = r"(?:不是|唔系|并非|没说|冇话|没有说)(?:要|想|说|叫|话|让|你们?|你哋)*"
_BUT_ZH: Final = (
    r"[,. ]*(?:而)?(?:是|系|我要|我说的是|我讲紧|我讲的是)(?:要|想|说|叫|话|让|你们?|你哋)*"
)

_ENDS_EN: Final = re.compile(
    rf" not (?:to )?(?:(?:stop|cancel|end)\w* )?{_ELSE_EN}(?: i \w+(?: \w+)?)?"
    rf" [,.] (?:its |it is |but |just |i mean )*(?:stop |end )?{_TEXTS_EN}"
    r" (?:$|[.,] (?:ok|please|thanks) )"
    rf"| not {_ELSE_EN} [,.] (?:stop|end|quit) {_TEXTS_EN}\b"
    rf"| (?:stop|end|cancel|quit) {_TEXTS_EN} ,? ?not {_ELSE_EN}\b"
    rf"| (?:i )?(?:dont|do not) (?:want|mean|need) (?:to )?(?:stop|cancel|end) {_ELSE_EN}"
    rf" [,.] (?:i (?:want|mean|need) )?(?:to )?(?:stop|end) {_TEXTS_EN}\b"
)
_KEEPS_EN: Final = re.compile(
    rf" not {_TEXTS_EN} [,.] (?:its |it is |but |just |only |i mean |i meant )*{_ELSE_EN}\b"
    rf"| (?:stop|end|cancel|quit) {_ELSE_EN}(?: ,)* not (?:to )?(?:stop |end |cancel )?"
    rf"{_TEXTS_EN}\b"
    r"| (?:said|meant|mean|asked)(?: \w+){0,2} (?:to )?(?:stop|end|cancel) "
    rf"{_ELSE_EN}\b.* not {_TEXTS_EN}\b"
    rf"| (?:said|say|saying|meant|mean) no such thing\b"
)
_ENDS_ES: Final = re.compile(
    r" no (?:es |son |quiero |hablo de )*(?:parar |cancelar |quitar )?"
    rf"{_ELSE_ES}(?: lo que \w+ \w+)?"
    rf" [,.] (?:es|son|sino|lo que quiero (?:parar|cancelar|quitar) (?:es|son)|quiero) "
    rf"(?:parar |cancelar |quitar )?{_TEXTS_ES}\b"
    rf"| (?:paren|cancelen|quiten|detengan) {_TEXTS_ES} (?:, )?no {_ELSE_ES}\b"
)
_KEEPS_ES: Final = re.compile(
    rf" (?:parar|paren|pare|cancelar|cancelen|cancele|quitar|quiten|detener|detengan) {_ELSE_ES}"
    rf" (?:, )?(?:y )?no {_TEXTS_ES}\b"
    rf"| no (?:es |son |hablo de )?{_TEXTS_ES} [,.] (?:es|son|sino|hablo de)?(?: )?{_ELSE_ES}\b"
)
_ENDS_ZH: Final = re.compile(
    rf"{_NOT_ZH}{_END_ZH}?{_ELSE_ZH}{_BUT_ZH}{_END_ZH}{_TEXTS_ZH}"
    rf"|{_END_ZH}{_TEXTS_ZH}[,. ]*(?:不是|唔系){_END_ZH}?{_ELSE_ZH}"
)
_KEEPS_ZH: Final = re.compile(
    rf"{_NOT_ZH}{_END_ZH}?{_TEXTS_ZH}{_BUT_ZH}{_END_ZH}?{_ELSE_ZH}"
    rf"|{_END_ZH}{_ELSE_ZH}[,. ]*(?:不是|唔系|别|唔好|不要){_END_ZH}?{_TEXTS_ZH}"
)


def ends_texts(folded: str, english: str, spanish: str) -> bool:
    """Whether the texts are what is to end, and something else is not.

    ``english`` and ``spanish`` are its Latin words, spelt as the rules of each language are.
    """
    return heard((_ENDS_EN, _ENDS_ES, _ENDS_ZH), folded, english, spanish)


def keeps_texts(folded: str, english: str, spanish: str) -> bool:
    """Whether something else is to end, and the texts are not; the words as above."""
    return heard((_KEEPS_EN, _KEEPS_ES, _KEEPS_ZH), folded, english, spanish)
