"""Sentences that clearly ask for texts again, or take back a STOP sent by mistake.

Only what nobody could read otherwise lifts an opt-out: consent has to be proved, so "when does my
loan start" and a bare yes are left alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from intents.rules import optin_chinese, optin_spanish, undone, wanted_back
from intents.rules.canonical import canonical
from intents.rules.verdict import UNDONE

_TEXTS = (
    r"(?:texts|text messages?|text messaging|messages|text alerts|alerts|"
    r"notifications|text updates|"
    r"texting|messaging|reminders|text reminders)"
)
_STOPPING = (
    r"(?:stop|unsubscribe|unsubscribed|opt out|opted out|opting out|"
    r"stopped|cancel|quit|td|t)"
)
_BY_MISTAKE = (
    r"(?:by (?:mistake|accident|error)|accidentally|on accident|in error|"
    r"mistakenly|was a mistake|"
    r"was an accident|wasnt on purpose|not on purpose|accident|mistake|"
    r"for a (?:laugh|joke)|as a joke)"
)
_STOPPED = r"(?:unsubscribed|opted out|opting out|stopped)"
_SENT = (
    r"(?:sent|texted|text|hit|typed|pressed|said|replied|wrote|put|clicked|chose|tapped|entered|"
    r"answered|my|that|i)"
)
"""Without one of these before it "stop" is an order: "stop texting me, there is some mistake"."""
_AGAIN = r"(?:again|back|once more|please|now|up)"
_NOT_ONE_THING = (
    r"\b(?! (?:the|my|your|an?|that|this|it|what|whats|how|when|where|why|if|about|of|on|at|with|"
    r"for|later|tomorrow|tonight|next|in)\b)"
    r"(?!.* (?:deleted?|erased|lost|cant find|didnt (?:get|see|save)|never got)\b)"
)
"""What may not follow "text me again": one answer or message, wanted once more."""
_OTHER_THINGS = (
    r"(?! (?:(?:the|my|a|an|that|those|this|these|your|our|paper|monthly) ){0,3}(?:letters?|"
    r"statements?|bills?|invoices?|mail|e ?mails?|paper|documents?|receipts?|money|payments?|plan|"
    r"payment plan|autopay|auto pay|account|loans?|schedule|debit|direct debit|track|hold)\b)"
)
_MY = r"(?:the|my|your|these|those|damn|text|payment|all|me|us)"


class Rule(NamedTuple):
    """A pattern over canonical text, searched when the text has one of the `needed` words."""

    name: str
    needed: frozenset[str]
    pattern: re.Pattern[str]


def _rule(name: str, needed: str, pattern: str) -> Rule:
    return Rule(name, frozenset(needed.split()), re.compile(pattern, re.ASCII))


_ENGLISH = (
    _rule(
        UNDONE,
        "accident accidentally mistake mistakenly error purpose laugh joke",
        rf" (?:{_STOPPED}(?: \S+){{0,6}} {_BY_MISTAKE}|"
        rf"{_SENT}(?: (?:the|a|you|word|back|in))* {_STOPPING}(?: \S+){{0,6}} {_BY_MISTAKE}|"
        rf"{_STOPPING}(?: (?:was|is|sent|earlier|yesterday|today|text|message|word|just))* "
        rf"{_BY_MISTAKE}|"
        rf"{_BY_MISTAKE}(?: [^ .?!,]+){{0,4}} {_STOPPING}"
        rf"(?! (?:texting|messaging|sending|writing|contacting|these|it all)))\b",
    ),
    _rule(
        UNDONE,
        "mean want intend meant wanted",
        rf" (?:didnt|did not|dint|never) (?:mean|want|intend|meant)(?: \w+){{0,2}} to (?:\w+ )?"
        rf"{_STOPPING}(?! (?:making|paying|me|my payments?))\b|"
        r" (?:didnt|did not|dint) mean (?:the )?(?:stop|unsubscribe)\b(?! (?:paying|my|the))",
    ),
    _rule(
        UNDONE,
        "undo reverse take ignore disregard",
        rf" (?:undo|take back|reverse|ignore|disregard) (?:(?:the|my|that|last) )*{_STOPPING}\b|"
        rf" (?:sent|texted|replied|hit|typed|said|pressed|told you) {_STOPPING}\b.* undo\b",
    ),
    _rule(
        UNDONE,
        "sent texted typed hit replied told opted unsubscribed",
        r" (?:(?:kid|son|daughter|cat|toddler|helper|grandson|nephew|husband|"
        r"wife|friend|roommate|"
        r"flatmate|cousin|baby)(?: \S+){0,7} (?:(?:sent|texted|typed|hit|"
        r"replied)(?: \w+)? "
        rf"{_STOPPING}|told you to stop)|opted out|unsubscribed)\b"
        r".* (?:undo|turn (?:it|them) back on|put (?:me|it) back|"
        r"start (?:again|back)|opt in|back on|resume|"
        rf"sign me back)\b",
    ),
    _rule(
        UNDONE,
        "before earlier previously yesterday time",
        rf" (?:last time|before|earlier|previously|yesterday)(?: i| we)? {_STOPPING}\b"
        r".* (?:opt in|start|resume|sign me|back)\b",
    ),
    _rule(
        "start_texting",
        "start resume restart begin continue go starting",
        rf"(?:^|[.,?]| please| can you| could you| want you to| to| and| now| yes| so| can i|"
        rf" you can| you may| go ahead and| again| do i| i) (?:please |just )?"
        rf"(?:start|resume|restart|begin|continue|go back to)(?: (?:sending|getting|receiving))?"
        rf"(?: {_MY}){{0,6}} (?:{_TEXTS}|sending)(?: (?:{_MY}|{_TEXTS}|{_AGAIN})){{0,6}}"
        rf"(?! (?:about|from|to) (?:my )?(?:work|wife|job|husband)){_OTHER_THINGS}(?= )",
    ),
    _rule(
        "text_me_again",
        "again",
        r" (?:can|may|please|ok to|okay to|fine to|feel free to|want you to) "
        r"(?:(?:text|message|contact|write)(?: to)? (?:me|us)(?: (?:texts|messages|the reminders|"
        r"reminders))?|send (?:me|us) (?:texts|messages|the reminders|reminders))(?: now)? again"
        rf"{_NOT_ONE_THING}| send me (?:the |your |my )?(?:reminders|texts|messages) again"
        rf"{_NOT_ONE_THING}",
    ),
    _rule(
        "sign_me_up",
        "sign signing signup enroll opt put add",
        r" (?:sign|signing|enroll|opt|put|add) (?:me |my number |this number |"
        r"this phone )?"
        r"(?:back )?(?:up|in|on|into)?(?: again)?(?: (?:to|for|on|get|receive|"
        r"getting|the|your|these|"
        rf"receiving|text|back|please|payment|list))* {_TEXTS}(?: by text)?\b|"
        rf" (?:sign|opt|put|add) me back (?:up|in|on)\b{_OTHER_THINGS}",
    ),
    _rule(
        "opt_in",
        "in resubscribe subscribe unstop",
        r" (?:opt(?:ing)? (?:me )?(?:back )?in(?: back)?|resubscribe|re subscribe|unstop|"
        r"subscribe (?:me|again|back|to (?:the|your) (?:texts|messages|alerts|reminders)))\b"
        r"(?! (?:to|for) (?:auto|paperless))",
    ),
    _rule(
        "want_texts",
        "again back on resumed",
        r" (?:want|like|love|need)(?: to)? (?:(?:get|receive|start|getting|"
        r"receiving|have|the|"
        rf"your|my|those|these|to|all|be|keep|payment|text|hear) )*(?:{_TEXTS}|texted)"
        r"(?: (?:from you|please|sent|switched|turned))* (?:again|back|"
        r"back on|on again|resumed|on)\b",
    ),
    _rule(
        "agree_to_texts",
        "agree consent",
        rf" i (?:agree|consent) to (?:get|receive|receiving|getting) (?:{_MY} )*{_TEXTS}\b",
    ),
    _rule(
        "turn_back_on",
        "turn switch reactivate reenable enable restore reinstate restart resume bring put",
        rf" (?:(?:turn|switch|put) (?:back )?(?:{_MY} )*{_TEXTS} back on|"
        rf"(?:turn|(?<! off )(?<! kill )switch) (?:back )?on (?:{_MY} )*{_TEXTS}|"
        rf"(?:reactivate|reenable|enable|bring back|restore|reinstate|restart|resume) "
        rf"(?:{_MY} )*{_TEXTS})\b",
    ),
    _rule(
        "back_on_the_list",
        "put add get lemme let",
        r" (?:put|add|get|lemme|let me) (?:me )?back (?:on|in)(?: (?:the|your))? ?"
        r"(?:list|texts|text list|messages)?(?= (?:[.,?]|please|again|thanks|$))",
    ),
)
_NEVER = re.compile(
    r" (?:dont|do not|never|didnt|did not|if|not|wont|shouldnt|cant|no longer|unless|why|when|stop|"
    r"without|doesnt|did|keep|keeps|keep on|how often)"
    r"(?: (?:you|please|ever|want|to|need|we|they|ask|me|i|guys|it|would|did|and))*$",
    re.ASCII,
)
# Asked of a number that is opted out these can only mean the texts.
_WHEN_OPTED_OUT = re.compile(
    r"^(?: (?:please|ok|oops|sorry|can you|hi|hey|yes))*(?: ,)? "
    r"(?:start again|start (?:it )?back up|start it again|restart|undo(?: that| it)?|"
    r"that was (?:a mistake|an accident|by (?:mistake|accident))|"
    r"sent (?:that|it) by (?:mistake|accident)|"
    r"i want back (?:in|on)|sign me (?:back )?up|turn it back on|unblock me|resume)"
    r"(?: (?:please|thanks))*(?: [.?])? $",
    re.ASCII,
)

_SPANISH = tuple(
    Rule(name, frozenset(needed.split()), pattern) for name, needed, pattern in optin_spanish.RULES
)
_SPANISH_WORDS = frozenset[str]().union(*(rule.needed for rule in _SPANISH))
_SPANISH_NEVER = re.compile(
    r" (?:no|nunca|ni|jamas)(?: [a-z]+){0,7}$|"
    r" (?:no|nunca|ni|jamas|si|cuando|sin)"
    r"(?: (?:me|nos|quiero|que|es|vuelvan?|deseo|lo|se|os|ocurra|pueden))*$",
    re.ASCII,
)
_ONLY_SOME = re.compile(
    r"\b(?:only|just|solo|solamente|unicamente|nada mas)\b.{0,60}\b(?:(?:mon|tues|wednes|thurs|"
    r"fri|satur|sun)days?|week ?(?:days?|ends?)|mornings?|evenings?|afternoons?|nights?|noon|after|"
    r"before|between|\d{1,2} ?(?:am|pm)|reminders?|due|statements?|receipts?|urgent|important|"
    r"entre semana|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|fin(?:es)? de semana|"
    r"tardes?|noches?|mananas?|despues|antes|recordatorios?|recibos?)\b|"
    r"[只仅](?:想|要|在|希望|愿意|收|发|能|可以|俾|给|我)*.{0,8}(?:周|星期|礼拜|工作日|平日|"
    r"上午|下午|"
    r"晚|早|点|提醒|账单)"
)
"""Wishes for certain days, hours or kinds of texts: these begin nothing."""
_BEGINS = re.compile(
    r"\b(?:start (?:the|my|your|sending|texting|getting)|again|back|resume|restart|"
    r"re ?subscribe|unstop|otra vez|de nuevo|nuevamente|volver|"
    r"reactiv\w+|reanud\w+)\b|恢复|重新|重开|再次"
)


def read(folded: str, text: str, words: frozenset[str], *, opted_out: bool = False) -> str | None:
    """The name of the opt-in rule that folded text, canonical text and its words meet, or None."""
    if opted_out and (undone.read(folded, canonical(folded, {})) or wanted_back.read(folded)):
        return "start_again"
    if _ONLY_SOME.search(folded) and not _BEGINS.search(folded) and not _may_undo(folded):
        return None
    if not folded.isascii():
        chinese = optin_chinese.read(folded)
        if chinese:
            return chinese
    if opted_out and _WHEN_OPTED_OUT.search(text):
        return "start_again"
    english = _first(_ENGLISH, text, words, _NEVER)
    if english or words.isdisjoint(_SPANISH_WORDS):
        return english
    return _first(_SPANISH, canonical(folded, {}), words, _SPANISH_NEVER)


def _may_undo(folded: str) -> bool:
    """Whether a text speaks of a stop: whoever takes one back may say which texts they want."""
    return re.search(r"stop|opt|unsub|baja|退订|td", folded) is not None


def _of_the_texts(text: str, match: re.Match[str]) -> bool:
    return optin_spanish.of_the_texts(text, match.start(), match.end())


def _first(
    rules: tuple[Rule, ...], text: str, words: frozenset[str], never: re.Pattern[str]
) -> str | None:
    for rule in rules:
        if rule.needed.isdisjoint(words):
            continue
        match = rule.pattern.search(text)
        if match is None:
            continue
        if rule.name == optin_spanish.AGAIN and not _of_the_texts(text, match):
            continue
        if rule.name == UNDONE or not never.search(text[: match.start()]):
            return rule.name
    return None
