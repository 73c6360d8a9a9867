"""Deletion of what we hold about somebody: a request about their data, and no end of texts.

A number, a contact or "me" taken off a list or a system ends texts as before, and so does whatever
names texts beside the data.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard

_OURS: Final = (
    r"(?:personal |private |bank(?:ing)? |card |payment |debit |credit |all |any |of |the |this |"
    r"that |these |my |our |file |loan |account |whole |entire |and |n |& )*"
)
_DATA: Final = (
    r"(?:info\w*|data|details|records?|files?|ssn|ss#|social(?: security)?(?: numbers?| #)?|"
    r"documents?|docs|paperwork|profile|(?<!bank )accounts?|id|licen[cs]e|dob|card numbers?|"
    r"paystubs?|pay stubs?)\b"
)
_KEPT: Final = rf"(?:{_DATA}|cards?\b|bank accounts?\b)"
_FROM_US: Final = r"(?:off|out of|from|in) (?:of )?(?:your|ur|the|yall'?s|y'all'?s)"
_DELETE: Final = (
    r"(?:delet(?:e|ing)|eras(?:e|ing)|wip(?:e|ing)|purg(?:e|ing)|destroy|scrub|"
    r"remov(?:e|ing)|shred)"
)
_ENGLISH: Final = re.compile(
    rf"\b{_DELETE} {_OURS}{_DATA}|\b(?:delete|erase|wipe|purge) (?:everything|all|anything|stuff|"
    r"what)(?: that)? (?:you|u|ya|y'?all)(?: guys)? (?:have|got|hold|keep|know|store)|"
    rf"\b(?:take|get|{_DELETE}) {_OURS}{_KEPT} {_FROM_US} (?:systems?|files?|records?|"
    r"database|site|website|app)"
)
_BORRAR: Final = (
    r"(?:borr(?:en|e|ar|a)|elimin(?:en|e|ar|a)|quit(?:en|e|ar)|remuevan?|suprim(?:an|a|ir)|"
    r"destruy(?:an|a))"
)
_SPANISH: Final = re.compile(
    rf"\b{_BORRAR}(?:me|nos|los)? (?:por favor |ya |de su sistema )*(?:tod[oa]s? |l[oa]s? |mis? |"
    r"el |la |de |sus? )*(?:datos|informacion|info|ssn|(?:numero de )?seguro social|expediente|"
    r"archivos?|documentos?|papeles|perfil|identificacion|"
    r"cuenta(?! (?:de(?:l)? banco|bancaria|terminada|que))|"
    r"tarjeta (?:del?|de (?:el|su|la)) (?:sistema|archivos?|pagina|app))\b"
)
_THINGS: Final = (
    r"(?:资料|数据|档案|身份证|社安号码?|社会安全号码?|ssn|银行卡|卡号|隐私|账户|账号|户口|"
    r"文件|记录)"
)
_INFO: Final = r"(?:信息|讯息)"
_SHANCHU: Final = r"(?:删除|删掉|删了|删咗|删|清除|清空|抹掉|抹去|销毁|移除|注销|delete|del)"
_CHINESE: Final = re.compile(
    rf"{_SHANCHU}(?:掉|了|咗|一下|全部|所有|晒|你们|你哋|系统|里|入面|关于|我|的|嘅|个人|私人|那些|啲)*{_THINGS}|"
    rf"{_SHANCHU}(?:掉|了|咗|一下|全部|所有|晒|关于|你们|系统|里)*(?:我(?:的|嘅)?(?:个人|私人|所有|全部|身份证?)?|"
    rf"个人|身份证?)(?:的|嘅)?{_INFO}|"
    rf"(?:把|将)?我?(?:的|嘅)?(?:个人|所有|全部|私人|那些|之前|以前|聊天|啲|的|嘅)*(?:{_THINGS}(?:的?{_INFO})?|"
    rf"(?:我的|我嘅|个人|身份证?|身份){_INFO})(?:都|也|全|全部|统统|给|从(?:你们)?系统(?:里|中)?)*{_SHANCHU}"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:don'?t|do not|did ?n'?t|did not|never|not|why did|why would|did (?:you|u|they)|"
    rf"said) ?(?:\w+ )?{_DELETE}\b|"
    r"\b(?:autopay|auto pay|automatic|collections?|late|credit (?:report|score|file|bureaus?)|"
    r"bureaus?|stole\w*|stolen|fraud\w*|scam\w*|hack\w*|identity|mistake|wrong|old|new|replace|"
    r"update|change|instead|add|application)\b|"
    r"\bno (?:me |nos )?(?:borr|elimin|quit)\w*|\b(?:buro|autopago|automatic\w|cargos?|robar\w*|"
    r"fraude|estaf\w+|viej[oa]|nuev[oa]|cambi\w+|agreg\w+|equivocad\w+)\b|"
    r"(?:不要|别|唔好|没|为什么|点解)(?:再)?(?:删|注销)|自动|扣款|逾期|征信|盗|骗|冒|旧|新|换|改|错|申请"
)
_ENDS_TEXTS: Final = re.compile(
    r"te?xt|messag|msg|\bsms\b|contact|\bstop|unsub|\bopt|\blist\b|leave me|alone|e-?mails? list|"
    r"(?<!security )(?<!card )(?<!account )(?<!social )(?<!routing )\bnumbers?\b|\bphone|"
    r"\bbye|goodbye|forever|(?:remove|delete|take|get|erase) me\b|notif|remind|"
    r"mensaj|escrib|mand[ae]|envi|molest|\blista|\bnumero(?! de seguro)|telefono|"
    r"celular|\bbaja\b|"
    r"短信|简讯|发|send|联系|打扰|骚扰|手机|电话|(?<!社安)(?<!安全)(?<!卡)号码|名单|退订|通知"
)


def asks_deletion(folded: str) -> bool:
    """Whether the folded text asks that data of its sender be deleted."""
    asked = heard((_ENGLISH, _SPANISH, _CHINESE), folded, folded, folded)
    return asked and _ELSEWHERE.search(folded) is None


def only_asks_deletion(folded: str) -> bool:
    """Whether it asks for that, and names nothing by which texts would end as well."""
    return asks_deletion(folded) and _ENDS_TEXTS.search(folded) is None
