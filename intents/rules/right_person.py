"""Texts that say we reached whom we look for: "this is not a wrong number", "soy yo", 没打错."""

from __future__ import annotations

import re
from typing import Final

_RIGHT_PERSON: Final = re.compile(
    r"(?<!not )\b(?:this is|you(?:'?ve)?(?: have| got| did)*(?: reach\w*)?|its|it'?s|yes|yep|yeah|"
    r"correct)(?: \w+)? the (?:right|correct) (?:number|person|phone)\b|"
    r"\b(?:not|n't|isnt|aint|never said|no|didnt say)(?: (?:a|the|it|its|it'?s|was|is|my|this))* "
    r"wrong (?:number|person|phone)\b.{0,24}\b(?:it'?s|its|this is|i am|im|i'?m|me|my|mine|"
    r"right)\b|"
    r"\b(?:not|isn'?t|isnt|aint) (?:a |the )?wrong (?:number|person)\b|"
    r"\bno (?:es|era|esta|fue)(?: (?:un|el|de))? (?:numero|persona) equivocad[oa]\b|"
    r"\b(?:si )?(?:es|este es) (?:el |mi )?(?:numero|persona) correct[oa]\b|"
    r"\bno se equivoc\w+(?: de (?:numero|persona))?\b.{0,12}\b(?:soy|es mi)\b|"
    r"(?:没有?|冇|不是|唔系|并没|并非)(?:打|发|找|搵|send|传)?错(?:号码?|人|"
    r"号)?[^,.!?，。]{0,3}[,，\s]*"
    r"(?:是|系|就是|正是)?(?:我|本人)|(?:号码?|人)(?:没|没有|冇)错",
    re.ASCII,
)
_NOT_RIGHT: Final = re.compile(
    r"\b(?:not|isn'?t|isnt|aint|never|no longer)(?: \w+){0,2} (?:right|correct) (?:number|person|"
    r"phone)\b|\bnot me\b|\bno soy\b|\bya no es\b|(?:不是|唔系)(?:我|本人)",
    re.ASCII,
)


def is_meant(folded: str) -> bool:
    """Whether the sender of a folded text says that the phone is theirs, and means them."""
    return _RIGHT_PERSON.search(folded) is not None and _NOT_RIGHT.search(folded) is None
