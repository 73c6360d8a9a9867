"""Questions whether or why texts end, which ask for no end of them.

"So you won't text me anymore?" repeats what somebody was told; "will you stop texting me once it's
paid" looks ahead. "Are you going to stop texting me or what?" is a request in the form of one.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard, once_a_text, spelt

RULE: Final = "law.asked_about"
_SEND: Final = r"(?:text|texting|message|messaging|send|sending|contact|contacting)"
_PAID: Final = (
    r"(?:(?:once|when|if|after|as soon as) (?:\w+ ){0,3}(?:paid|pay|settled|paying)|"
    r"(?:cuando|si|hasta que) (?:\w+ )?(?:acabe|termine|pague|liquide))"
)
_PAYING: Final = (
    r"(?:if|when|once|after|as soon as) (?:i|we|its|it is|this is|thats|the loan is) "
    r"(?:\w+ )?(?:pay|paid|settle|settled|clear|cleared)"
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
    # When it is, and whether it was so already.
    rf"|^{_IMPATIENT}(?: so| and| then| ok| hi| hey| ,)* (?:when|how long (?:until|till|before)|"
    rf"what day) (?:will |do |are |is |would )?(?:you|yall|u|it|they|this)(?: (?:guys|people|"
    rf"going to|"
    rf"gonna|all|will))* (?:stop|quit|end) {_SEND}\b(?! \w+ing\b)(?!.* (?:stop|quit|dont|"
    rf"unsubscribe|opt|remove|off|leave)\b)"
    rf"|^(?: so| and| hi| hey| wait| ok| ,)* (?:did|have|had) (?:you|yall|u|they)(?: guys| people)?"
    rf"(?: (?:already|just))? (?:stop|stopped|quit|end|ended|cancel|cancelled|pause|paused) "
    rf"(?:{_SEND}(?: me)?|(?:(?:my|the|your|all|sending|these) )*(?:texts|messages|reminders|"
    rf"alerts))(?: (?:already|now|or not|again|yet))*(?: [?.])* $"
    rf"|^{_IMPATIENT}(?: so| and| then| ok| hi| hey| ,)* {_PAYING}\b[^.]*? (?:will|would|do|are|"
    rf"can) "
    rf"(?:you|yall|it|they|this)(?: \w+){{0,2}}? (?:(?:stop|quit) {_SEND}|leave me alone)"
    r"(?!.* (?:until|till)\b)\b"
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
    r"|^(?!.* (?:ya|basta|hart[oa]|por favor|carajo|chingados)\b)(?: y| entonces| oigan?| hola| ,|"
    r" disculpe)* (?:hasta )?(?:cuando|que dia|a partir de cuando) (?:(?:me|nos|van a|va a|piensan|"
    r"vas a) )*(?:deja|para)(?:r|n|ran|ra)(?:me|nos)? de (?:mandar|enviar|escribir|textear)\w*\b"
    r"(?: (?:mensajes|textos|recordatorios|avisos|los|tantos|me))*(?: [?.])* $"
    r"|^(?: y| entonces| o sea| ,)* (?:cuando|si|ya que|en cuanto|una vez que|al) (?:ya |les |yo )*"
    r"(?:termine|acabe|pague|liquide|pago|pagar)\b[^.]*? (?:ya )?no (?:me|nos) (?:van|va|vas) a "
    r"(?:mandar|enviar|escribir|textear)\b[^.]*"
    r"|^(?!.* (?:ya|basta|hart[oa]|por favor|no)\b)(?: y| entonces| oigan?| hola| ,)* hasta cuando "
    r"(?:me|nos) (?:van|va|vas) a (?:seguir )?(?:mand|envi|escrib|text)\w+"
    r"(?: (?:mensajes|textos|recordatorios|avisos|los|tantos))*(?: [?.])* $"
    r"|^(?: y)* (?:me|nos) (?:dejaron|han dejado|pararon) de (?:mandar|escribir|enviar)\w*[^.]* \?"
)
_TEXT: Final = r"(?:短信|信息|简讯|短讯|讯息|消息)"
_CHINESE: Final = re.compile(
    r"^(?:那|所以|那么|即是|咁)?(?:你们|你哋|以后|之后|后面|,)*(?:就)?(?:不会|唔会)再?(?:给我|"
    r"俾我)?"
    rf"(?:发|传|send){_TEXT}?了?(?:吧|吗|么|咩|嘛|㗎)\??$"
    r"|(?:还清|还完|付清|结清|还咗|清咗)[^,.?!]{0,6}?(?:就|会|是不是|系咪|,)*(?:就)?(?:不|唔)会?再?"
    rf"(?:给我|俾我)?(?:发|传|send){_TEXT}?了?(?:吗|么|吧|咩|\?)+$"
    r"|(?:还|付|俾|畀|结|清)(?:清|完|了|咗)?[^.?!]{0,4}?(?:就|会|是不是|是否|系咪|系唔系|你们?|"
    r"你哋|,|之后|"
    rf"以后)*(?:就)?(?:不|唔)会?再?(?:给我|俾我)?(?:发|传|send){_TEXT}?(?:了|嚟|㗎|啦|喇)*"
    r"(?:吗|么|吧|咩|㗎啦|嘛|\?)+$"
    rf"|(?:还|付|俾|畀|结|清)(?:清|完|了|咗)[^.?!]{{0,4}}(?:是不是|是否|系咪|"
    rf"系唔系)(?:就)?(?:不|唔)会?再?"
    rf"(?:给我|俾我)?(?:发|传|send){_TEXT}?了?\??$"
    r"|^(?!.*(?:到底|究竟|烦|够))(?:那|请问|你们?|你哋|,)*(?:几时|什么时候|何时|哪天|边日|"
    r"要到几时)(?:你们?|"
    r"你哋|才|先|会|可以|能|就|肯)*(?:停止?|不再?|唔再?)(?:给我|俾我)?(?:再)?(?:发|传|send)"
    rf"{_TEXT}?(?:[嘎啊呀呢㗎]|\?)*$"
)


@once_a_text
def asks(folded: str, english: str, spanish: str) -> bool:
    """Whether a text only asks about an end of texts.

    ``english`` and ``spanish`` are its Latin words, spelt as the rules of each language are.
    """
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)


def read(folded: str) -> bool:
    """Likewise, of the folded text alone."""
    return asks(*spelt(folded))
