"""An offer to settle a loan for less: "if i send 1500 would yall call it even", "
""一次过还五千当还清".
"""

from typing import Final

from bot.words.patterns import mentions, words_like

_SUM: Final = r"\$?\d[\d.,]{2,}k?"
_EVEN: Final = (
    r"(?:even|square|quits|settled|done|good|paid(?: off| in full)?|closed|over with|a day|it)"
)
_OFFERS: Final = words_like(
    rf"\bcall (?:it|us|everything|the whole thing) (?:even|square|quits|settled|good|paid)\b|"
    rf"\b(?:take|accept|agree to|settle for|do|work with)\b.{{0,16}}{_SUM}.{{0,30}}\b(?:to "
    rf"(?:settle|"
    rf"close|clear|wipe|end)|and (?:be|call|we.?re|we|i.?m) (?:\w+ )?{_EVEN}|in full|as (?:a )?"
    r"(?:settlement|full payment|payment in full))\b|"
    rf"\b(?:settle|close|clear|wipe)\w*\b.{{0,20}}\b(?:for|with) (?:like |about |around )?{_SUM}",
    rf"\bif i (?:send|pay|give|come up with|put down|"
    rf"throw)\b.{{0,20}}{_SUM}.{{0,40}}\b(?:settle\w*|"
    rf"(?:be|consider|call|mark) (?:it |me |us )?(?:even|square|done|settled|paid|closed)|wipe\w*|"
    r"forgive|drop|waive|forget)\b|"
    r"\b(?:settle|settlement)\b.{0,30}\b(?:less|lump ?sum|portion|percent|half|offer|amount|"
    r"deal)\b|"
    r"\b(?:offer|make|do|take|accept|negotiate|want|need|get|any)\b.{0,12}\b(?:a |an "
    r")?settlements?\b"
    r"(?! (?:check|money|letter|amount|figure|quote|statement|from|with (?:the|my) (?:insurance|"
    r"ex|job|accident)))|"
    r"\blump ?sum\b.{0,30}\b(?:settle\w*|less|forgive|deal|instead)\b",
    rf"\bsi (?:les |le )?(?:doy|mando|pago|deposito)\b.{{0,16}}{_SUM}.{{0,40}}\b(?:quedamos (?:a "
    rf"mano|"
    r"en paz|bien)|dan por (?:pagad[oa]|saldad[oa]|liquidad[oa])|lo dejan|liquidado|saldado)\b|"
    r"\b(?:quita|acuerdo|arreglo) (?:de pago )?(?:por menos|con descuento)\b|\bquedamos a mano\b",
    r"(?:一次过?|一次性)[还付交][^,.!?，。]{0,10}(?:当|就|算|抵)[^,.!?，。]{0,4}(?:还清|结清|两清|"
    r"了结|清)|"
    r"打折(?:还|结清)|减免后结清",
)

_EARLY: Final = words_like(r"\bearly\b|提前|\banticipad\w+")
"""Whoever ends the loan early pays all of it."""


def offers_settlement(text: str) -> bool:
    """Whether a text offers, or asks for, an end of the loan for less than is owed."""
    return mentions(text, _OFFERS) and not mentions(text, _EARLY)
