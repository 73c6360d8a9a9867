"""A text that came although we said that the number is off: "another one, you said it was removed".

It is a complaint that somebody has to see, and no wish of its own: the number was to be off
already.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import spelt

RULE: Final = "law.sent_after_removal"
_ENGLISH: Final = (
    re.compile(
        r" (?:said|told me|told us|promised|confirmed|swore|thought)(?: (?:you|u|yall|it|that|this|"
        r"my|the|number|was|were|had|would|be|get|been|already|guys|me|i|we|off|all|have|has))* "
        r"(?:removed|taken off|took|deleted|erased|gone|taken care of|off|unsubscribed|opted out)\b"
    ),
    re.compile(
        r" (?:another|one more) (?:one|text|message|msg)\b|"
        r" (?:got|get|getting|received|receiving|sent|came|still)(?: \w+){0,3} "
        r"(?:texts?|messages?|one|these|this)\b| why (?:another|again|this|am i|did i|do i)\b|"
        r" (?:texted|messaged) (?:me|us)\b| (?:texting|messaging) (?:me|us)?\b"
    ),
    re.compile(
        r" (?:loan|fees?|charged?|payments?|autopay|card|plan|debt|money|balance|interest)\b"
    ),
)
_SPANISH: Final = (
    re.compile(
        r" (?:dijeron|dijo|dijiste|prometieron|pense|crei|creia|segun|quedaron|confirmaron)"
        r"(?: (?:que|ya|me|lo|los|mi|este|el|numero|habian|habia|han|iban|iba|van|va|a|nos|le|les|"
        r"estaba|fue|por favor)){0,7} (?:quit|borr|elimin|saca|sacar|dieron de baja)\w*"
    ),
    re.compile(
        r" (?:otro|otra vez|de nuevo|sigo|siguen|sigue|llego|llega|llegan|llegando|por que|todavia|"
        r"mandaron|escribieron|pense|crei)\b"
    ),
    re.compile(r" (?:prestamo|cargos?|cobr\w+|pagos?|tarjeta|deuda|dinero|saldo|interes\w*)\b"),
)
_CHINESE: Final = (
    re.compile(
        r"(?:说|话|讲|答应)(?:过|好|了)?(?:已经?|会|要|把|我|号码?|的|都|,)*(?:删|移除|铲|剷|"
        r"拿掉|剔|清)(?:掉|走)?"
        r"(?:了|咗|过)?"
    ),
    re.compile(r"(?:又|还|仲|怎么|点解|为什么|竟然).{0,6}?(?:发|来|嚟|收|send|传)"),
    re.compile(r"贷|还款|扣|费|账单|利息|资料|记录"),
)


def tells(folded: str) -> bool:
    """Whether folded text says that a text came after we had said that its number was off."""
    _, english, spanish = spelt(folded)
    heard = ((_ENGLISH, english), (_SPANISH, spanish), (_CHINESE, folded))
    return any(
        said.search(text) and came.search(text) and not of_money.search(text)
        for (said, came, of_money), text in heard
    )
