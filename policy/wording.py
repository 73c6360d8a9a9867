"""Words that no text to a borrower may hold, whoever writes it (rules REGF-14 and CN-11)."""

import re
from typing import Final

_PHRASES: Final = {
    "threat": (
        r"\b(?:arrest(?:ed)?|jail|prison|sheriff|police|warrant|criminal|garnish\w*|lawsuit)\b"
        r"|\b(?:sue you|arrestad[oa]|c[aá]rcel|polic[ií]a|embarg\w+|demanda judicial|delito)\b"
        r"|公安|警察|刑事|坐牢|抓你|传票|傳票|上门|上門|起诉|起訴|失信|黑名单|黑名單"
    ),
    "pressure": (
        r"\b(?:final notice|last (?:chance|warning)|act (?:now|immediately)|or else)\b"
        r"|\b(?:[uú]ltim[oa] (?:aviso|oportunidad)|o si no|de inmediato o)\b"
        r"|最后通牒|最後通牒|最后警告|最後警告|否则后果|否則後果|后果自负|後果自負"
    ),
    "others": (
        r"\b(?:your (?:family|boss|employer|neighbo(?:u)?rs?|references?) will)\b"
        r"|\b(?:tu|su) (?:familia|jefe|empleador)\b"
        r"|通讯录|通訊錄|联系你的家人|聯繫你的家人|告诉你的?(?:家人|单位)|告訴你的?(?:家人|單位)"
    ),
    "secrets": (
        r"\b(?:ssn|social security number|card number|cvv|password)\b|\b\d{3}-\d{2}-\d{4}\b"
        r"|\bcontrase[nñ]a\b|\bn[uú]mero de (?:tarjeta|seguro social)\b"
        r"|身份证号|身份證號|密码|密碼|卡号|卡號"
    ),
}
_PATTERNS: Final = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _PHRASES.items()}


def forbidden(text: str) -> list[tuple[str, str]]:
    """Each phrase found, with its kind: ``threat``, ``pressure``, ``others`` or ``secrets``."""
    return [
        (kind, found.group())
        for kind, pattern in _PATTERNS.items()
        for found in pattern.finditer(text)
    ]
