"""Texts that want a better answer than one by text, one on paper, or ask whom to turn to for one.

"I don't want a sorry by text" names texts and a refusal, and refuses only what they say: whoever
writes so waits for an answer. So does "who do I bug if nobody gets back to me".
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.other_wishes import may_end

_ENGLISH: Final = re.compile(
    # An apology, an excuse or a ready-made answer is not enough.
    r" (?:(?:i |we )?(?:dont|do not|didnt|did not) (?:just )?(?:want|need|ask for|care for|send me|"
    r"give me|send|give)|not asking for|not looking for|not interested in|no need for|spare me|"
    r"keep|save|enough with)"
    r"(?: (?:a|an|any|your|the|these|more|another|just|of|me|little))*"
    r"(?: (?:canned|automatic|automated|robot|form|copy paste|standard|scripted|fake|empty|"
    r"generic))*"
    r" (?:sorry|sorrys|sorries|apolog\w+|excuses?|explanations?|promises?|auto ?reply|"
    r"(?<=canned )\w+|(?<=automated )\w+|(?<=automatic )\w+|(?<=scripted )\w+)\b"
    r"(?: (?:by|over|in|via|through|thru|on|from) (?:a )?(?:text|texts|sms|phone|text message|"
    r"text messages|message|messages)\b| (?:text|texts|text message|message|"
    r"messages)\b)?(?! (?:or|nor|and) )"
    # It is to come on paper, too: who wants no more on the phone says so of that.
    r"| (?:want|need|like|expect|get|have|send|put|asked for) (?:it|that|this|an answer|"
    r"your answer|the answer|a reply|an apology|a letter)"
    r"(?: (?:sent|put|to me|and signed|down|all))* (?:in writing|on paper)\b"
    r"(?:(?: ,| and)? (?:in the mail|by mail))?"
    r"(?!.* (?:nothing|none|no|not|never|from now on|always|phone|text\w*|here)\b)"
    # Whom to turn to where nobody answers.
    r"| (?:who|whom|what|where)(?: else)? (?:do|can|should|would|could|am|will|must)(?: i)?"
    r"(?: (?!stop|end|cancel|remove|unsubscribe|block|quit|get|make)\w+){1,5}? "
    r"(?:if|when|in case) (?:nobody|noone|no one|none|nothing|you|yall|they|no|i)"
    r"(?: (?:of|guys|people|all|still|ever|dont|do not|never|doesnt|wont|isnt|body|one|them))*"
    r" (?:gets? back|answers?|repl(?:y|ies)|responds?|calls?|hear|picks? up|follows? up|"
    r"contacts?|reach\w*|writes? back|happens?)"
    r"(?: (?:to|me|back|with|up|on|it|out|anything|from|us|you))*"
)
_DONE: Final = re.compile(r" (?:being|been|be|get|gets|getting|is|can be) done\b")
"""What is done about a matter ends no texts: "I want to know what is being done"."""
_SPANISH: Final = re.compile(
    r" no (?:quiero|necesito|pido|pedi|me den|me manden|me sirven?)(?: (?:una|unas|sus?|las|la|mas|"
    r"otra|que me pidan|puras?))* (?:disculpas?|perdon|excusas?|explicaciones|promesas?)"
    r"(?: por (?:un )?(?:mensaje|mensajes|texto|textos|aqui|este medio))?"
    r"| (?:a )?(?:con )?quien (?:le )?(?:\w+ ){1,3}si (?:nadie|no) (?:me )?(?:contest|respond|"
    r"llam|habl|escrib|atiend)\w+"
)
_CHINESE: Final = re.compile(
    r"(?:不要|不想要|不需要|不用|唔要|唔想要|唔使|唔好)(?:你们?|你哋)?(?:用|发|以|靠)?(?:短信|短讯|"
    r"简讯|信息|讯息)?(?:里|上)?(?:的|来|讲|说|嘅)?(?:道歉|对不起|对唔住|抱歉|"
    r"借口)(?![或和跟同及与也])"
    r"|(?:如果|万一|要是)?(?:没有?人|冇人|你们?不|你哋唔)(?:回复?|覆|理|联系|搵)我?[^,.?!]{0,4}"
    r"(?:找谁|搵边个|联系谁|找哪)"
)


def wants_an_answer(folded: str, english: str, spanish: str) -> bool:
    """Whether a text waits for an answer and says nothing else by which texts might be ended.

    ``english`` and ``spanish`` are its Latin words, spelt as the rules of each language are.
    """
    if rest := _beside(_ENGLISH, english):
        return not may_end("", _DONE.sub(" ", rest), "")
    if rest := _beside(_SPANISH, spanish):
        return not may_end("", "", rest)
    rest = None if folded.isascii() else _beside(_CHINESE, folded)
    return rest is not None and not may_end(rest, "", "")


def _beside(pattern: re.Pattern[str], words: str) -> str | None:
    """What stands beside such words; ``None`` where there are none."""
    rest = pattern.sub(" ", words)
    return None if rest == words else f" {rest.strip()} "
