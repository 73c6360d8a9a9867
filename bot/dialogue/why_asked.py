"""Whether somebody who was asked for a proof of identity asks back what it is needed for."""

import re
from typing import Final

from intents.normalise import fold

_LONGEST: Final = 60
_WHY: Final = re.compile(
    r"^(?:but|and|ok|um+|y|pero)? ?(?:why|how come|what for|wh?y tho(?:ugh)?|(?:por|pa|para) ?que|"
    r"xq|pq|为(?:什么|啥|何|咩)|点解|干嘛|做咩)\W*$|"
    r"\b(?:why|how come|what)\b.{0,20}\b(?:need|want|ask(?:ing)?|requir\w*|"
    r"(?:have|got) to (?:give|send|tell|text)|should i (?:give|send|tell|text))\b|"
    r"\bwhat(?:'?s| is) (?:that|this|it) for\b|"
    r"(?:为(?:什么|啥|何|咩)|点解|做咩|干(?:嘛|啥|什么)|凭(?:什么|啥)).{0,6}(?:要|问|提供|给|知|"
    r"核)|"
    r"要(?:这|那|呢|嗰)个?.{0,2}(?:干嘛|做什么|干什么|做咩|有什么用)|"
    r"\b(?:por ?que|(?:para|pa) ?que|xq|pq)\b.{0,16}"
    r"\b(?:quier\w*|necesit\w*|pid\w*|ocup\w*|es eso)\b"
)
_OF_MONEY: Final = re.compile(
    r"\b(?:pay\w*|balance|loan|money|amount|bill|fee|call\w*|pag\w+|saldo|prestamo)\b|[还付款费]"
)


def asks_why(slot: str, text: str) -> bool:
    """Whether whoever was asked for a proof asks what it is needed for."""
    words = fold(text)
    about_it = slot == "identity_answer" and len(words) <= _LONGEST
    return about_it and _WHY.search(words) is not None and _OF_MONEY.search(words) is None


_WHY_PROOF: Final = re.compile(
    r"\bwhy\b.{0,40}\b(?:zip|birth ?(?:day|year|date)?|dob)\b|"
    r"\b(?:zip|birth ?year)\b.{0,30}\b(?:why|what for)\b|"
    r"(?:为什么|为何|点解|干嘛).{0,12}(?:邮编|出生)|(?:邮编|出生).{0,12}(?:为什么|干嘛|做咩)|"
    r"\bpor ?que\b.{0,30}\b(?:codigo postal|nacimiento)\b"
)


def asks_why_proof(text: str) -> bool:
    """Whether a text asks by name what the ZIP or the birth year is needed for."""
    words = fold(text)
    return len(words) <= _LONGEST and _WHY_PROOF.search(words) is not None
