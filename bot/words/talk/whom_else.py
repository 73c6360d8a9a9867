"""Whom to turn to if nobody answers, and what is being done: asked of what is open already."""

from typing import Final

from bot.words.patterns import mentions, words_like

_NO_ANSWER: Final = (
    r"(?:gets? back|answers?|repl(?:y|ies)|responds?|calls?|hear|picks? up|follows? up|"
    r"contacts?|reach\w*|writes? back|happens?|comes? through)"
)
_WHOM_ELSE: Final = words_like(
    r"\b(?:who|whom|what|where)(?: else)? (?:do|can|should|would|could|am|will|must)(?: i| we)\b"
    r".{0,24}\b(?:if|when|in case) (?:nobody|noone|no ?one|none|nothing|you|u|y.?all|they|no|i)\b"
    rf".{{0,16}}\b{_NO_ANSWER}\b|"
    r"^\W*(?:ok |and |but |so )*(?:what if|if) (?:nobody|noone|no ?one|none of (?:you|"
    r"them)) .{0,10}"
    rf"\b{_NO_ANSWER}\b.{{0,12}}[?]?\W*$",
    r"\b(?:a|con) quien (?:le |les )?\w+.{0,12}\bsi (?:nadie|no) (?:me |nos )?(?:contest|respond|"
    r"llam|habl|escrib|atiend)\w+|"
    r"\b(?:y )?si (?:nadie|no) me (?:contest|respond|llam|habl)\w+,? (?:a|con) quien\b",
    r"(?:没有?人|冇人|你们?不|你哋唔)(?:回复?|[覆复]|理|联系|搵|答).{0,6}(?:找谁|搵边个|找哪|"
    r"联系谁|怎么办|点算)",
)
_MEANT_OTHERWISE: Final = words_like(
    r"\b(?:pay|stop|unsubscribe|refund)\b|\b(?:pag\w+|baja)\b|[还付]款"
)
_WHAT_IS_DONE: Final = words_like(
    r"\bwhat(?:.?s| is| are (?:you|yall|they)| r u| u| you)? (?:being |been |gonna |going to "
    r"(?:be |get )?|to be )?(?:done|doing|do)(?: about (?:it|this|that|him|her|them))\b|"
    r"\bwhat(?:.?s| is) (?:being|been|gonna be|going to be) done\b|"
    r"\bwhat (?:are|r) (?:you|u|y.?all|they) (?:going to |gonna )(?:do|be doing)\W*$",
    r"\b(?:saber )?que (?:van a hacer|(?:se )?(?:esta|estan) haciendo|se va a hacer|piensan hacer)"
    r"(?: (?:con|al respecto|de) ?(?:esto|eso|mi queja)?)?\W*$",
    r"(?:你们?|你哋)(?:会|要|打算|准备|到底)*(?:怎么|怎样|如何|点样?)(?:处理|跟进|解决|做)(?:呢|"
    r"这事|这件事)?\W*$",
)
_IN_VAIN: Final = words_like(
    r"\bif (?:i|we) (?:do ?n.?t|do not|never|havent|haven.?t|have not) (?:hear|get (?:an? |any |"
    r"my )?(?:answer|"
    r"reply|response|letter|call)|heard|gotten)\b|"
    r"\bif (?:you|yall|y.?all|nobody|no ?one|they|someone|somebody) (?:do ?n.?t|do not|doesn.?t|"
    r"never|wont|"
    r"won.?t)? ?(?:answers?|repl(?:y|ies)|responds?|gets? back|calls?|fix(?:es)?|resolves?|"
    r"handles?|deals?)\b",
    r"\bsi (?:nadie|no) (?:me )?(?:contest|respond|llam|resuelv|arregl)\w+",
    r"(?:再不|要是不|如果不|再没人|如果没人)(?:回复?|答复|处理|解决|理)",
)
_LONGEST: Final = 120


def asks_whom_else(text: str) -> bool:
    """Whether a text asks whom to turn to if nobody answers: "who do i bug if nobody calls"."""
    if len(text) > _LONGEST or mentions(text, _MEANT_OTHERWISE):
        return False
    return mentions(text, _WHOM_ELSE)


def asks_what_is_done(text: str) -> bool:
    """Whether a text asks what is done about what was told: a case that is open is meant."""
    return len(text) <= _LONGEST and mentions(text, _WHAT_IS_DONE)


def waits_in_vain(text: str) -> bool:
    """Whether a short text says what its writer will do if no answer comes."""
    return len(text) <= _LONGEST and mentions(text, _IN_VAIN)
