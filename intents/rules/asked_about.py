"""Questions whether or why texts end, which ask for no end of them.

"So you won't text me anymore?" repeats what somebody was told; "will you stop texting me once it's
paid" looks ahead. "Are you going to stop texting me or what?" is a request in the form of one.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.canonical import canonical
from intents.rules.english_words import SPELLINGS
from intents.rules.spanish_words import SPELLINGS as SPANISH
from intents.rules.tongues import heard

RULE: Final = "law.asked_about"
_SEND: Final = r"(?:text|texting|message|messaging|send|sending|contact|contacting)"
_PAID: Final = (
    r"(?:(?:once|when|if|after|as soon as) (?:\w+ ){0,3}(?:paid|pay|settled|paying)|"
    r"(?:cuando|si|hasta que) (?:\w+ )?(?:acabe|termine|pague|liquide))"
)
_IMPATIENT: Final = r"(?!.* (?:or (?:what|not|do|else)|already|ever|finally|please)\b)"
_ENGLISH: Final = re.compile(
    rf"^{_IMPATIENT}(?: so| and| then| ok| okay| wait| oh| now| ,)* (?:you|you guys)(?: all)?"
    rf"(?: are| will)? (?:wont|not going to|not gonna|will not) (?:\w+ ){{0,2}}{_SEND}\b[^.?]* \?"
    rf"|^{_IMPATIENT}(?: so| and| then| ok| okay| wait| ,)+ (?:you|you guys)(?: all)?(?: are)? "
    rf"(?:going to|gonna) (?:stop|quit) {_SEND}\b[^.?]* \?"
    r"|^(?: so| and| then| ok| okay| ,)* no more (?:texts|messages)(?: \w+){0,3}(?: ,)? "
    r"(?:right|huh|correct|yeah)(?: \?)? $"
    rf"| (?:will|are|would) you (?:going to |gonna )?(?:stop|quit) {_SEND}\b[^.]* {_PAID}\b"
    rf"|^ {_PAID}\b[^.]* (?:will|would|do|are) (?:you|yall|it|they|this|the texts)\b[^.]* (?:stop|"
    r"quit|end)\b[^.]* \?"
    r"| who (?:told|asked) (?:you|you guys|you people) to (?:stop|quit|end|unsubscribe)\b"
    r"|^(?: so| and)* did (?:my|the|anyone|anybody|someone|somebody) (?:\w+ ){0,2}?(?:tell|ask) "
    r"(?:you|you guys) to (?:stop|quit|end|unsubscribe)\b"
    # What would be, some day or for others.
    r"| is there (?:a|any|some) way (?:for me )?to (?:\w+ )?(?:unsubscribe|opt out|stop|get off)\b"
    r"[^.]* (?:later|after|if i|once|down the)\b"
    r"| how long (?:does|will|would) it take\b[^.]* (?:off|unsubscribe|opt out|stop)\b[^.]* "
    r"(?:if|should|once) i\b"
    rf"| do you (?:guys )?(?:automatically |ever )?(?:stop|quit) {_SEND} (?:people|customers|"
    r"everyone|everybody|folks|borrowers|clients|somebody|someone)\b"
    r"|^(?: hi| hey| ,)* did (?:my|the|our) \w+ (?:\w+ )?(?:opt out|unsubscribe|quit|stop)\b"
    r"[^.]* \?"
)
_SPANISH: Final = re.compile(
    r"^(?: entonces| y| o sea| ,| pues| ok)* (?:ya )?no (?:me|nos) (?:van|va|vas) a (?:mandar|"
    r"enviar|escribir|textear)\b[^.]* \?"
    r"|^(?: y| entonces| ,)* (?:si|cuando) (?:ya )?(?:pago|pague|liquido|liquide|termino|termine)"
    r"\b[^.]* (?:dejan|dejaran|van a dejar|paran) de (?:mandar|enviar|escribir|molestar)\w*\b"
    r"[^.]* \?"
)
_TEXT: Final = r"(?:短信|信息|简讯|短讯|讯息|消息)"
_CHINESE: Final = re.compile(
    r"^(?:那|所以|那么|即是|咁)?(?:你们|你哋|以后|之后|后面|,)*(?:就)?(?:不会|唔会)再?(?:给我|俾我)?"
    rf"(?:发|传|send){_TEXT}?了?(?:吧|吗|么|咩|嘛|㗎)\??$"
    r"|(?:还清|还完|付清|结清|还咗|清咗)[^,.?!]{0,6}?(?:就|会|是不是|系咪|,)*(?:就)?(?:不|唔)会?再?"
    rf"(?:给我|俾我)?(?:发|传|send){_TEXT}?了?(?:吗|么|吧|咩|\?)+$"
)


def asks(folded: str, english: str, spanish: str) -> bool:
    """Whether a text only asks about an end of texts.

    ``english`` and ``spanish`` are its Latin words, spelt as the rules of each language are.
    """
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)


def read(folded: str) -> bool:
    """Likewise, of the folded text alone."""
    return asks(folded, canonical(folded, SPELLINGS), canonical(folded, SPANISH))
