"""English sentences that end all texts, and those that only look so.

A federal rule asks for any wording "that a reasonable person would understand" as a revocation
(47 CFR 64.1200(a)(10)). Each pattern names a request; what stands before it (a negation, somebody
else's doing) and after it (another person, one kind of text, an hour) can take it back.
"""

from __future__ import annotations

import re

from intents.rules import work_phones
from intents.rules.english_rule import Rule
from intents.rules.english_rules import REQUESTS
from intents.rules.english_withdrawals import WITHDRAWALS
from intents.rules.english_words import (
    CONTRARY,
    DOUBTFUL,
    FILL,
    FILL_WORD,
    KINDS,
    PARTIAL_TAIL,
    SENTENCE_END,
    SOMEBODY_ELSE,
    STATEMENT,
    TEXTS,
)
from intents.rules.limits import limits_english
from intents.rules.spans import ENGLISH_TODAY
from intents.rules.verdict import ONLY_ONE_KIND, Verdict

_NO_MORE = re.compile(
    rf" no (?:more|further|longer|additional) (?:(?:phone )?calls? (?:or|and|nor) )?"
    rf"(?:{FILL}(?:{TEXTS}|texting|"
    r"messaging)|of (?:them|(?:these|this|those)(?! (?!texts|messages|msgs|spam|please|anymore|"
    r"now|ever|and|ok)[a-z])))\b"
    r"(?! (?:today|yet|since|from you since|came|come|coming))"
)
_RECEIVING = re.compile(
    r" (?:get|getting|got|receive|received|receiving|why|are|is|see|have|had|been|seen|got|with|"
    r"there|how come)(?: \w+)? $"
)
_NO_TEXTS = re.compile(
    r"(?:^|[.?,]| please| thanks| just| want| said)(?: (?:no|zero|"
    r"0)) (?:texts?|messages?|sms|"
    r"texting|messaging|contact)(?: (?:please|thanks|anymore|at all|again|"
    rf"me|thank you))*{SENTENCE_END}"
)
_STOP_CLAUSE = re.compile(
    r" (?:stop|stopall|unsubscribe|optout|quit it|stop it|just stop)"
    r"(?: (?:please|now|already|asap|immediately|ok|okay|thanks|thank you|"
    r"thx|sir|maam|you|guys|"
    r"the|damn|immediately|today|right now|at once|stop|i said|i mean it|"
    r"seriously|lol|pl[sz]*|"
    r"for real|fr|forever|period|dude|man|bro|omg|ffs|wtf|ty|lady|people|"
    r"here|this))*(?= (?:[.?]|,|$|and (?:have a|god bless|good (?:day|night|luck)|thank|bless)))"
)
_STOP_FIRST = re.compile(
    r"^(?: (?:please|just|omg|ok|hey|hi|yo|dude|no|bro|pls|wtf|ugh|"
    r"lol))*(?: [.,?])? stop(?: please| now| already)*"
    r"(?= (?:i|im|ive|ill|id|you|youre|who|wrong|not|already|no|dont|"
    r"leave|because|before|its|we|"
    r"thanks|never|this is|there|nobody|idk|what|why|how|or|"
    r"(?:and|also|plus|but) (?:also|please|what|whats|when|how|where|can|could|tell|send|give|call|"
    r"my|i|im|dont))\b)"
)
_NOT_A_REQUEST = re.compile(
    r" (?:bus|full|non|a|an|one|the|pit|rest|truck|train|next|last|first|ever|texts|messages|calls|"
    r"fees?|interest|payments?|charges?|late|autopay|it|they|that|will|would it|does|do|to not|"
    r"cant|cannot|cant you|wont|didnt|doesnt|never|not|dont|can it|may|might|should i|should we|"
    r"did|your|my|our|subway|one|i|we|where|when|when you|debt|going to|used to|gonna|could it|"
    r"harassment|letters|wages|garnishment|when will|how do i|can i|could i|short) $"
)

# "Do I have to reply STOP" asks about the word and does not say it.
_ASKS_ABOUT = re.compile(
    r" (?:if|when|do|does|should|must|what|can|why|would|will) .{0,24}"
    r"(?:reply|text|send|say|type|sending|texting|typing) $"
)
_STOP_WORDS = frozenset(["stop", "stopall", "unsubscribe", "optout"])
_KIND_WORDS_LIST = """
stop quit cancel end more no turn unsubscribe opt take remove dont not enough without skip
less only
"""
_KIND_WORDS = frozenset(_KIND_WORDS_LIST.split())
_GREY_WORDS_LIST = """
lost screw tired sick hate fed had annoyed wont cant never refuse didnt did dont blocking
block reporting report said told asked lose fuck f piss bugger eff sod fck fuk how
"""
_GREY_WORDS = frozenset(_GREY_WORDS_LIST.split())
_GREY_PHRASES = frozenset(
    (
        "no more", "enough", "no more please", "im done", "i am done", "let me out", "i want out",
        "get me out", "do not disturb", "not again", "lose it", "forget it", "enough already",
        "go away", "shut up",
    )
)  # fmt: skip
_PARTIAL = re.compile(
    r" (?:stop|quit|cancel|end|no more|no|turn off|"
    r"unsubscribe(?: me)? from|opt(?: me)? out of|"
    r"opt out from|take me off|remove me from|dont want|do not want|"
    r"dont need|dont send|not interested in|"
    r"do not send|dont text|do not text|stop texting|enough|without|skip|"
    r"stop with|less|only want) "
    rf"(?:me )?(?:(?:{FILL_WORD}|texting|get|receive|send|in|about|for|mailing|list|payment|weekly|"
    rf"daily|monthly|extra|credit|loan|new|late) ){{0,12}}{KINDS}\b"
)
_GREY = re.compile(
    r" (?:fuck|f|piss|bugger|eff|sod|fck|fuk) off\b| get lost\b| screw you\b|"
    r" (?:tired|sick|hate|fed up|had enough|annoyed)(?: and tired)?(?: of|"
    r" with| by)? "
    r"(?:getting |receiving |seeing |all )*(?:these|your|the|this|"
    r"all) (?:damn |constant |text )*"
    r"(?:texts|messages|texting|spam|messaging)|"
    r" (?:wont|cant|dont|never|refuse to) (?:you )?(?:stop|"
    r"quit) (?:texting|messaging|bothering|"
    r"harassing|contacting|spamming)|"
    r" (?:never|didnt|did not|dont remember) (?:signed|sign|agreed?|"
    r"consent(?:ed)?|asked?|ask|opt(?:ed)?|"
    r"subscribed?|giv(?:e|en|ing)|gave)(?: you)? (?:up|to|for|in|"
    r"permission|consent|these|this)|"
    r" (?:im|i am|ill|going to|gonna|am) (?:be )?(?:blocking|block|"
    r"reporting|report) (?:you|this|"
    r"your|the number|as spam)| lose it (?:[.?] )?$|"
    r" (?:i )?(?:already )?(?:said|told you|asked you)(?: \w+)? (?:to )?stop\b|"
    r" how (?:do|can) i (?:make|get) (?:this|these|it|them|you)\b.{0,20} stop"
)
_AT_AN_HOUR = re.compile(
    r" (?:stop|quit|no more|no|cut|enough|end)(?: (?:it|with|of|w|out|the|your|these|those|"
    r"sending|me))* "
    r"(?:\d{1,2} ?(?:am|pm)|(?:early |late )?(?:morning|night|evening|midnight|weekend|sunday|"
    r"saturday|"
    r"dawn)) (?:texts|messages|msgs|alerts|reminders|texting)\b"
)
_TODAY = re.compile(ENGLISH_TODAY)


def read(text: str, words: frozenset[str]) -> Verdict | None:
    """The verdict on canonical text and its words, or None when nothing is about ending texts."""
    if work_phones.ends_texts(text):
        return Verdict("sure", work_phones.RULE)
    best: Verdict | None = None
    for rule in (*REQUESTS, *WITHDRAWALS):
        verdict = None if rule.needed.isdisjoint(words) else _apply(rule, text)
        if verdict and verdict.certainty == "sure":
            return verdict
        best = best or verdict
    if not words.isdisjoint(_STOP_WORDS):
        best = _bare_stop(text) or best
    if "no" in words or "0" in words or "zero" in words:
        best = _no_more(text) or best
    return best or _uncertain(text, words)


def _apply(rule: Rule, text: str) -> Verdict | None:
    weaker: Verdict | None = None
    for match in rule.pattern.finditer(text):
        before = text[: match.start() + 1][-60:]
        found = _judge(rule, before, match.group(), text[match.end() :])
        if found and found.certainty == "sure":
            return found
        weaker = weaker or found
    return weaker


def _judge(rule: Rule, before: str, request: str, after: str) -> Verdict | None:
    if CONTRARY.search(before):
        return Verdict("grey", rule.name) if DOUBTFUL.search(before) else None
    if rule.imperative and STATEMENT.search(before):
        return None
    if SOMEBODY_ELSE.match(after):
        return None
    today = rule.name.startswith("dont_") and _TODAY.match(after)
    limited = today or limits_english(before, request, after)
    return Verdict("partial" if limited else "sure", rule.name)


def _bare_stop(text: str) -> Verdict | None:
    """STOP as a sentence of its own, or at the head of one: "stop i already paid"."""
    if _STOP_FIRST.search(text):
        return Verdict("sure", "stop_first")
    for match in _STOP_CLAUSE.finditer(text):
        before = text[: match.start() + 1][-40:]
        doubts = (_NOT_A_REQUEST, CONTRARY, _ASKS_ABOUT)
        if not any(doubt.search(before) for doubt in doubts):
            return Verdict("sure", "stop_clause")
    return None


def _no_more(text: str) -> Verdict | None:
    match = _NO_MORE.search(text)
    if match and not _RECEIVING.search(text[: match.start() + 1]):
        if PARTIAL_TAIL.match(text[match.end() :]):
            return Verdict("partial", "no_more_texts")
        return Verdict("sure", "no_more_texts")
    return Verdict("sure", "no_texts") if _NO_TEXTS.search(text) else None


def _uncertain(text: str, words: frozenset[str]) -> Verdict | None:
    if _AT_AN_HOUR.search(text):
        return Verdict("partial", ONLY_ONE_KIND)
    if not words.isdisjoint(_KIND_WORDS) and _PARTIAL.search(text):
        return Verdict("partial", "one_kind")
    if text.strip(" .?!") in _GREY_PHRASES:
        return Verdict("grey", "sounds_like_it")
    if words.isdisjoint(_GREY_WORDS):
        return None
    return Verdict("grey", "sounds_like_it") if _GREY.search(text) else None
