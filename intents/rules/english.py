"""English sentences that end all texts, and those that only look so.

A federal rule asks for any wording "that a reasonable person would understand" as a revocation
(47 CFR 64.1200(a)(10)). Each pattern names a request; what stands before it (a negation, somebody
else's doing) and after it (another person, one kind of text, an hour) can take it back.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from intents.rules.english_words import (
    CONTACT,
    CONTACTING,
    CONTRARY,
    DOUBTFUL,
    END,
    FILL,
    HOURS,
    KINDS,
    PARTIAL_TAIL,
    SOMEBODY_ELSE,
    STATEMENT,
    TEXTS,
    SENTENCE_END,
)
from intents.rules.verdict import Verdict

_STOP = r"(?:stop|quit|cease|discontinue|halt|refrain from|knock off|desist from|please end)"
_END_SERVICE = (
    r"(?:stop|quit|end|cease|cancel|discontinue|halt|disable|deactivate|kill|block|turn off|"
    r"turn|shut off|switch off|cut off|cut|done with|finished with|through with|get rid of|"
    r"unsubscribe from|unsubscribe me from|opt out of|opt out from|opt me out of|opting out of|"
    r"out of|enough|enough of|stop with|remove me from|take me off|get me off|no longer want)"
)
_NOT = (
    r"(?:dont|do not|never|no longer|dont you|"
    r"(?:to|please|can you|could you|would you|will you|better|prefer you|rather you|you|and|or) "
    r"not|no (?:right|permission|reason|need|consent) to|not (?:allowed|authorized|permitted) to)"
)
_ME = r"(?:me|us|this number|this phone|this line|my phone|my number|on this|at this number|here)"
_AFTER = (
    r"(?: (?:anymore|any more|again|no more|ever|any longer|any further)|"
    r"(?= (?:[.?]|,|please|thanks|thank|or|and|i|im|because|ok|now|already|cuz|n|about|with|at|for|unless|until|"
    r"before|after|so|while|during|in|on|from|re|except|by|every|all|$)))"
)


class Rule(NamedTuple):
    """A pattern over canonical text, searched when the text has one of the `needed` words.

    An imperative is no request with a subject before it.
    """

    name: str
    needed: frozenset[str]
    pattern: re.Pattern[str]
    imperative: bool


def _rule(name: str, needed: str, pattern: str, *, imperative: bool = False) -> Rule:
    return Rule(name, frozenset(needed.split()), re.compile(pattern), imperative)


_STOPPING = "stop quit cease discontinue halt refrain knock desist end"
_NEGATED = "dont not never no"

RULES = (
    _rule("cease_and_desist", "desist", r" cease (?:and|&|n) desist\b"),
    _rule("stop_contacting", _STOPPING, rf" {_STOP} {FILL}(?:(?:calling|phoning|ringing|emailing|mailing)(?: me| us)?"
        rf" (?:and|or|&|,)(?: and| or)? )?{FILL}{CONTACTING}\b",
    ),
    _rule("stop_texts", "texts text message messages texting spam communication communications notifications alerts contact", rf" {_END_SERVICE} {FILL}(?:{TEXTS}|text(?= (?:me|us|this|[.?,]|please|now|$)))"
        r"(?! (?:reminders?|back|when|that|to (?!me\b|us\b|this|my phone|my number)))\b",
    ),
    _rule("stop_everything", _STOPPING, rf" {_STOP} (?:(?:it|this|these|those|that|them|all|everything|now|please|doing|with|"
        rf"of|the|this|damn|crap|shit|bullshit|nonsense|madness|harassment|spamming|spam|"
        rf"harassing|at once|immediately) )*(?:it|this|these|those|that|them|everything|all|crap|"
        rf"shit|bullshit|nonsense|harassment|madness){END}",
    ),
    _rule("dont_contact", _NEGATED, rf" {_NOT} (?:ever |you |please |even |dare |try to |keep |be |to |need to |have to )*"
        rf"(?:(?:call|phone|email|ring|calling)(?: me| us)?(?: or| and| nor|,) )?"
        rf"(?:{CONTACT}|{CONTACTING})(?: back)?"
        rf"(?: (?:or|and|nor|,) (?:call|email|phone|text|message|contact|harass|bother))*"
        rf"(?: {_ME}{_AFTER}| (?:again|anymore|any more|ever again)\b)",
        imperative=True,
    ),
    _rule("dont_contact_bare", _NEGATED, rf" (?:please )?(?:do not|dont|never) (?:text|message|contact|sms){SENTENCE_END}",
        imperative=True,
    ),
    _rule("dont_send", "send sending sned forward", rf" (?:dont|do not|never|no longer|stop|quit|cease)(?: you)? (?:ever |please |keep |be )*"
        rf"(?:send|sending|sned|forward) (?:{_ME} |to me |out )*(?:(?:any|anymore|more|further|"
        rf"these|those|your|the|all|damn|so many|text|annoying|unwanted|of|kind|type|other) )*"
        rf"(?:texts|text messages?|messages?|spam|shit|crap|stuff|bullshit|garbage|notifications|"
        rf"alerts|anything|(?:these|those|this|it|them){END}|anymore|any more{END}|again{END})\b",
        imperative=True,
    ),
    _rule("stop_sending", "sending", rf" {_STOP} sending(?: {_ME}| to (?:me|us|this phone|this number|my phone))?{END}"),
    _rule("not_wanted", _NEGATED, r" (?:dont|do not|no longer|never|didnt|not|no)(?: (?:really|even|longer|actually))? "
        r"(?:want|wish|need|like|care|consent|agree|authorize|interested in|wanting)"
        r"(?: (?:to|for|you|guys|people|anyone|be|being|get|getting|receive|receiving|have|"
        r"contacted|any|more|further|these|your|the|from|of|in|see|seeing|all|this|those|future|"
        r"keep|damn|text|me|or|called|emailed|by|on|my|phone|so|many|anymore|other|type|kind|"
        r"annoying|at|number|continue|automated))*? "
        r"(?:texts|text messages|messages|texted|contacted|messaged|bothered|texting me|anything (?:further|more|else)|"
        r"messaging me|contacting me|spam|communications?|"
        r"(?:these|this|it|them|to hear from you|from you|contact)"
        r"(?: (?:anymore|any more|any longer|again|ever)))\b",
    ),
    _rule("not_hear_from_you", "hear hearing", r" (?:dont|do not|never|no longer|not)(?: ever)? (?:want|wish|need|care|interested)(?: to| in)?(?: ever)? "
        r"(?:hear|hearing)(?: anything| nothing)?(?: else)?(?: more)? from (?:you|this|them)\b",
    ),
    _rule("off_the_list", "off from of out outta", r" (?:take|remove|removed|get|drop|delete|scratch|strike|pull|cross|scrub|erase|remove|"
        r"taken|tak|be|am i|do i get|unlist|kick|leave|keep) (?:(?:me|us|this|my|number|phone|"
        r"name|info|details|contact|information|please|the|hell|damn|no|nos|hand) )*"
        r"(?:off|from|out of|outta|of)(?: of)? "
        r"(?:(?:your|this|these|the|all|any|that|whatever|calling|call|contact|text|texting|"
        r"message|messaging|distribution|phone|damn|auto|texts|sms|group|blast|robo|"
        r"automated|customer|subscriber|company|of|computers?) )*(?:lists?|computers?|database|data base|systems?|"
        r"texts?|messages?|contacts?|thing|chain|here|thread|notifications|alerts|blasts?|crap|"
        r"shit|distribution|directory|texting list|phone book|"
        rf"(?:this|these|everything|it|records?|files?|service|program){END})\b",
    ),
    _rule("off", "off out", rf" (?:take|get|drop) (?:me|us|my number|this number) (?:off|out)(?: this| it| of this)?"
        rf"{END}",
    ),
    _rule("remove_number", "remove delete lose loose forget erase drop scrub block unlist trash ditch toss take", r" (?:remove|delete|lose|loose|forget|erase|drop|scrub|block|unlist|trash|ditch|toss|"
        r"take off|take out) (?:(?:me|us)"
        rf"{END}|(?:my|this) (?:damn )?(?:phone )?(?:number|digits|phone|contact|contacts?|"
        r"contact info|contact details|info from your texts)(?! (?:and|with) (?:add|use|put|replace|update|this|the)))"
        r"(?= (?:[.?]|,|please|now|ok|thanks|thank|from (?:your|the|this|all|it|you|there)|off|"
        r"immediately|asap|already|you|i|or|and|today|at once|forever|so|before|$))",
    ),
    _rule("forget_number", "forget", r" forget (?:that )?you (?:ever )?(?:have|had|got|know) (?:my|this) number"),
    _rule("unsubscribe", "unsubscribe unsubscribed out", r" (?:unsubscribe|unsubscribed|opt (?:me |us |this number |my number )?out|opting out|"
        r"opted out)"
        r"(?: (?:me|us|now|please|this number|this phone|my number|my phone|immediately|"
        r"completely|fully|everything))*"
        r"(?! (?:of|from|for) (?!(?:all|any|your|these|those|this|the|future|further|receiving|"
        r"getting|being|everything|it|you|every|here|text|texts|sms|messages|them|that)\b))",
    ),
    _rule("leave_alone", "leave", rf" leave (?:me|us) (?:the |tf |hell |damn |f |fuck )*(?:alone|be)\b(?! (?:to|about|with|in))"),
    _rule("go_away", "away off", rf"(?:^|[.?,]| please| just| and| now| so| ok)(?: please| just)? (?:go away|buzz off|bug off){END}"),
    _rule("consent_withdrawn", "consent permission", r" (?:revoke|revoking|withdraw|withdrawing|rescind|retract|cancel|remove) (?:(?:my|all|any|"
        r"prior|previous|express|written|tcpa|of) )*(?:consent|permission)"
        r"(?! (?:for|to|of) (?:(?:the|my|any|all|your|you|use|of) )*"
        r"(?:ach|auto\w*|debits?|payments?|bank|card|withdraw\w*|charg\w*|credit|take|pull|share))",
    ),
    _rule("no_permission", "permission consent authorization right", r" (?:dont|do not|no longer|never) (?:have|had|gave you|give you|given you) "
        r"(?:(?:my|the|any|our) )*(?:permission|consent|authorization|right) to "
        r"(?:text|message|contact|send|bother)",
    ),
    _rule("texts_must_stop", "stop", r" (?:(?:texts|messages|texting|messaging|spam|harassment|this|these) (?:has|have|need|"
        r"needs|must|should|better|got|gotta|had better)(?: to| got to)?(?: all)? stop|"
        r"(?:make|want|need|like|get)(?: all)? (?:it|this|these|them|the texts|these texts|"
        r"the messages|these messages|this texting|your texts|your messages) (?:to )?(?:just )?stop)"
        rf"{END}",
    ),
    _rule("block_me", "block", rf" (?:please )?block (?:me|my number|this number)(?: from (?:your|this)[^.?]*)?{END}",
        imperative=True,
    ),
    _rule("no_contact", "contact communication communications correspondence", r" no (?:further|more|additional) (?:contact|communications?|correspondence)\b"),
)

_NO_MORE = re.compile(
    rf" no (?:more|further|longer|additional) (?:{FILL}(?:{TEXTS}|texting|messaging)|of (?:them|these|this|those))\b"
    r"(?! (?:today|yet|since|from you since|came|come|coming))"
)
_RECEIVING = re.compile(
    r" (?:get|getting|got|receive|received|receiving|why|are|is|see|have|had|been|seen|got|with|"
    r"there|how come)(?: \w+)? $"
)
_NO_TEXTS = re.compile(
    rf"(?:^|[.?,]| please| thanks| just| want| said)(?: (?:no|zero|0)) (?:texts?|messages?|sms|"
    rf"texting|messaging|contact)(?: (?:please|thanks|anymore|at all|again|me|thank you))*{SENTENCE_END}"
)
_STOP_CLAUSE = re.compile(
    r" (?:stop|stopall|unsubscribe|optout|quit it|stop it|just stop)"
    r"(?: (?:please|now|already|asap|immediately|ok|okay|thanks|thank you|thx|sir|maam|you|guys|"
    r"the|damn|immediately|today|right now|at once|stop|i said|i mean it|seriously|lol|pl[sz]*|"
    r"for real|fr|forever|period|dude|man|bro|omg|ffs|wtf|ty|lady|people|here|this))*(?= (?:[.?]|,|$))"
)
_STOP_FIRST = re.compile(
    r"^(?: (?:please|just|omg|ok|hey|hi|yo|dude|no|bro|pls|wtf|ugh|lol))*(?: [.,?])? stop"
    r"(?= (?:i|im|ive|ill|id|you|youre|who|wrong|not|already|no|dont|leave|because|before|its|we|"
    r"thanks|never|this is|there|nobody|idk|what|why|how|or)\b)"
)
_NOT_A_REQUEST = re.compile(
    r" (?:bus|full|non|a|an|one|the|pit|rest|truck|train|next|last|first|ever|texts|messages|calls|"
    r"fees?|interest|payments?|charges?|late|autopay|it|they|that|will|would it|does|do|to not|"
    r"cant|cannot|cant you|wont|didnt|doesnt|never|not|dont|can it|may|might|should i|should we|"
    r"did|your|my|our|subway|one|i|we|where|when|when you|debt|going to|used to|gonna|could it|"
    r"harassment|letters|wages|garnishment|when will|how do i|can i|could i|short) $"
)

_STOP_WORDS = frozenset("stop stopall unsubscribe optout".split())
_KIND_WORDS = frozenset(
    "stop quit cancel end more no turn unsubscribe opt take remove dont not enough without skip "
    "less only".split()
)
_GREY_WORDS = frozenset(
    "lost screw tired sick hate fed had annoyed wont cant never refuse didnt did dont blocking block "
    "reporting report said told asked lose fuck f piss bugger eff sod fck fuk how".split()
)
_GREY_PHRASES = frozenset(
    (
        "no more", "enough", "no more please", "im done", "i am done", "let me out", "i want out",
        "get me out", "do not disturb", "not again", "lose it", "forget it", "enough already",
        "go away", "shut up",
    )
)  # fmt: skip
_PARTIAL = re.compile(
    rf" (?:stop|quit|cancel|end|no more|no|turn off|unsubscribe(?: me)? from|opt(?: me)? out of|"
    rf"opt out from|take me off|remove me from|dont want|do not want|dont need|dont send|not interested in|"
    rf"do not send|dont text|do not text|stop texting|enough|without|skip|stop with|less|only want) "
    rf"(?:me )?(?:{FILL}|(?:texting|to get|to receive|get|receive|send|in|about|for|text|mailing|"
    rf"list|payment|weekly|daily|monthly|extra|credit|loan|new|late) )*{KINDS}\b"
)
_GREY = re.compile(
    r" (?:fuck|f|piss|bugger|eff|sod|fck|fuk) off\b| get lost\b| screw you\b|"
    r" (?:tired|sick|hate|fed up|had enough|annoyed)(?: and tired)?(?: of| with| by)? "
    r"(?:getting |receiving |seeing |all )*(?:these|your|the|this|all) (?:damn |constant |text )*"
    r"(?:texts|messages|texting|spam|messaging)|"
    r" (?:wont|cant|dont|never|refuse to) (?:you )?(?:stop|quit) (?:texting|messaging|bothering|"
    r"harassing|contacting|spamming)|"
    r" (?:never|didnt|did not|dont remember) (?:signed|sign|agreed?|consent(?:ed)?|asked?|ask|opt(?:ed)?|"
    r"subscribed?|giv(?:e|en|ing)|gave)(?: you)? (?:up|to|for|in|permission|consent|these|this)|"
    r" (?:im|i am|ill|going to|gonna|am) (?:be )?(?:blocking|block|reporting|report) (?:you|this|"
    r"your|the number|as spam)| lose it (?:[.?] )?$|"
    r" (?:i )?(?:already )?(?:said|told you|asked you)(?: \w+)? (?:to )?stop\b|"
    r" how (?:do|can) i (?:make|get) (?:this|these|it|them|you)\b.{0,20} stop"
)


def read(text: str, words: frozenset[str]) -> Verdict | None:
    """The verdict on canonical text and its words, or None when nothing is about ending texts."""
    best: Verdict | None = None
    for rule in RULES:
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
        found = _judge(rule, text[: match.start() + 1][-60:], text[match.end() :])
        if found and found.certainty == "sure":
            return found
        weaker = weaker or found
    return weaker


def _judge(rule: Rule, before: str, after: str) -> Verdict | None:
    if CONTRARY.search(before):
        return Verdict("grey", rule.name) if DOUBTFUL.search(before) else None
    if rule.imperative and STATEMENT.search(before):
        return None
    if SOMEBODY_ELSE.match(after):
        return None
    if HOURS.search(before):
        return Verdict("partial", rule.name)
    if PARTIAL_TAIL.match(after):
        return Verdict("partial", rule.name)
    return Verdict("sure", rule.name)


def _bare_stop(text: str) -> Verdict | None:
    """STOP as a sentence of its own, or at the head of one: "stop i already paid"."""
    if _STOP_FIRST.search(text):
        return Verdict("sure", "stop_first")
    for match in _STOP_CLAUSE.finditer(text):
        before = text[: match.start() + 1][-40:]
        if not _NOT_A_REQUEST.search(before) and not CONTRARY.search(before):
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
    if not words.isdisjoint(_KIND_WORDS) and _PARTIAL.search(text):
        return Verdict("partial", "one_kind")
    if text.strip(" .?!") in _GREY_PHRASES:
        return Verdict("grey", "sounds_like_it")
    if words.isdisjoint(_GREY_WORDS):
        return None
    return Verdict("grey", "sounds_like_it") if _GREY.search(text) else None
