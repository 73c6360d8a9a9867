"""Words that may not stand in a response, beyond those of no text at all, and words it must keep.

The shipped responses are held to the same lists by their own tests.
"""

import re
from typing import Final, Protocol

from desk.responses.worst import names_in
from policy.gate import OUTSIDE_BUDGET
from policy.wording import forbidden


class Wording(Protocol):
    """A wording with what the release says of its response; a row or a shipped one."""

    @property
    def key(self) -> str:
        """The response's name."""

    @property
    def language(self) -> str:
        """Its language."""

    @property
    def text(self) -> str:
        """The words, with the names of values in curly brackets."""

    @property
    def tier(self) -> int:
        """The disclosure tier."""

    @property
    def kind(self) -> str:
        """What the gate asks for."""

    @property
    def budget(self) -> int:
        """The most segments."""


RESERVED: Final = frozenset(
    {
        "STOP", "STOPALL", "END", "QUIT", "CANCEL", "REVOKE", "OPTOUT", "UNSUBSCRIBE", "START",
        "YES", "UNSTOP", "HELP", "INFO", "T", "TD", "R", "退订",
    }
)  # fmt: skip
"""Words of the carrier's and the law's."""
KEPT: Final = ("STOP", "START", "HELP")
"""Whoever reads one of these in a text learns how texts end or come back: rules OPT-04, OPT-07."""
ECHOED: Final = frozenset(
    {
        "utter_promise_noted", "utter_promise_changed", "utter_promise_to_person",
        "utter_promise_beside_case", "utter_promise_beside_dispute", "utter_promise_noted_other",
        "utter_promise_stands", "utter_promise_over", "utter_ask_promise_amount_sure",
    }
)  # fmt: skip
"""What the borrower has just said, said back: it tells nobody anything of an account."""
FIGURES: Final = frozenset(
    {
        "outstanding", "due_amount", "amount", "claimed", "overdue", "minimum", "total", "payments",
        "paid", "left", "loan", "meant", "status",
    }
)  # fmt: skip
_TELLING: Final = re.compile(
    r"\b(loans?|debts?|past due|overdue|late|collect\w*|owed?|amount due|deudas?|pr[eé]stamos?)\b"
    r"|\b(debe|atras\w*)\b"
    r"|贷款|貸款|欠|逾期|催收|借款",
    re.IGNORECASE,
)
_SELLING: Final = re.compile(
    r"\b(offer|save|sorry|miss|sure|before you go|apply|rate|http|www|pay|oferta)"
    r"|优惠|優惠|挽留|额度|額度",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"(?:repl(?:y|ies)|text|answer|send|write|say|tell us|responda|envie|conteste|escriba|diga|"
    r"回复|回覆)\s*(?:with\s*|con\s*)?[\"'“「]?(\w+)",
    re.IGNORECASE,
)
_FORCE: Final = re.compile(
    r"\b(arrest\w*|jail|prison|police|sheriff|crim(?:e|inal)\w*|prosecut\w*|garnish\w*|wages?|"
    r"lawsuit|sue|sued|legal action|court date|seiz\w+|repossess\w*|foreclos\w*|levy|lien|"
    r"bureaus?|credit (?:score|file|report|rating)|blacklist\w*|warrant\w*|consequences?|"
    r"must pay|pay (?:now|today|at once|immediately)|immediate(?:ly)? pay\w*|final (?:notice|"
    r"warning|chance)|last (?:notice|warning|chance)|or else|avoid (?:further|legal)|penalt\w+|"
    r"employer|family|neighbou?rs?|visit (?:you|your))\b"
    r"|\b(arrest\w*|carcel|prision|policia|delito|fiscalia|demand(?:a|ar|aremos|ado)|juicio|"
    r"embarg\w*|decomis\w*|buro|lista negra|historial crediticio|consecuencias?|ultim[oa] "
    r"(?:aviso|oportunidad)|pague (?:ya|hoy|ahora)|inmediatamente|debe pagar|jefe|familia|"
    r"vecinos|visitar\w*)\b"
    r"|逮捕|拘留|坐牢|监狱|監獄|报警|報警|公安|起诉|起訴|诉讼|訴訟|传票|傳票|强制执行|強制執行|"
    r"查封|"
    r"冻结|凍結|黑名单|黑名單|失信|征信|徵信|信用记录|信用紀錄|上门|上門|家访|单位|單位|家人|亲属|"
    r"親屬|邻居|鄰居|后果|後果|最后通牒|最後通牒|限期|立即还|立即還|马上还|馬上還|必须还|必須還|"
    r"否则|否則|滞纳|滯納|罚|罰",
    re.IGNORECASE,
)
"""Rules REGF-14 and CN-11: no threat, no pressure, no word about others than the borrower."""


def forcing(text: str) -> list[str]:
    """Words of force, and whatever no text to a borrower may hold."""
    found = [match.group() for match in _FORCE.finditer(text)]
    return list(dict.fromkeys([*found, *(words for _, words in forbidden(text))]))


def reserved_answers(text: str, kind: str) -> list[str]:
    """Reserved words that the text asks for as an answer, but for those that its kind is about."""
    about = (*OUTSIDE_BUDGET, "opt_in_confirmation")
    allowed = frozenset(KEPT) if kind in about else frozenset()
    asked = {match.upper() for match in _ASKS.findall(text)}
    return sorted(asked & RESERVED - allowed)


def words_of_a_debt(one: Wording) -> list[str]:
    """What a text that anybody may read tells of an account: nothing, if it is right."""
    if one.tier > 0 or one.key in ECHOED:
        return []
    told = [match.group() for match in _TELLING.finditer(one.text)]
    return told + sorted(names_in(one.text) & FIGURES)


def selling(one: Wording) -> list[str]:
    """An opt-out is confirmed without an offer or a plea: 47 CFR 64.1200(a)(12)."""
    if one.kind != "opt_out_confirmation":
        return []
    return [match.group() for match in _SELLING.finditer(one.text)]
