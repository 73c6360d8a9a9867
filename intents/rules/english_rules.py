"""English sentences that ask for an end of all texts, one pattern each."""

from __future__ import annotations

from intents.rules.english_rule import rule
from intents.rules.english_words import CONTACT, CONTACTING, END, FILL, SENTENCE_END, TEXTS

_STOP = r"(?:stop|quit|cease|discontinue|halt|refrain from|knock off|desist from|please end)"
_END_SERVICE = (
    r"(?:stop|quit|end|cease|cancel|discontinue|halt|disable|deactivate|"
    r"kill|block|turn off|"
    r"turn|shut off|switch off|cut off|cut|done with|im done|i am done|"
    r"finished with|through with|get rid of|"
    r"unsubscribe from|unsubscribe me from|opt out of|opt out from|"
    r"opt me out of|opting out of|"
    r"out of|enough|enough of|stop with|remove me from|take me off|"
    r"get me off|no longer want)"
)
_NOT = (
    r"(?:dont|do not|never|no longer|dont you|"
    r"(?:to|please|can you|could you|would you|will you|better|prefer you|rather you|you|and|or) "
    r"not|no (?:right|permission|reason|need|consent) to|not (?:allowed|authorized|permitted) to)"
)
_ME = r"(?:me|us|this number|this phone|this line|my phone|my number|on this|at this number|here)"
_AFTER = (
    r"(?: (?:anymore|any more|again|no more|ever|any longer|any further)|"
    r"(?= (?:[.?]|,|please|thanks|thank|or|and|i|im|because|ok|now|"
    r"already|cuz|n|about|with|at|for|unless|until|"
    r"before|after|so|while|during|in|on|from|re|except|by|every|all|$)))"
)


_STOPPING = "stop quit cease discontinue halt refrain knock desist end"
_NEGATED = "dont not never no"

REQUESTS = (
    rule("cease_and_desist", "desist", r" cease (?:and|&|n) desist\b"),
    rule(
        "stop_contacting",
        _STOPPING,
        rf" {_STOP} {FILL}(?:(?:calling|phoning|ringing|emailing|mailing)(?: me| us)?"
        rf" (?:and|or|&|,)(?: and| or)? )?{FILL}{CONTACTING}\b",
    ),
    rule(
        "stop_texts",
        "texts text message messages texting spam communication "
        "communications notifications alerts contact",
        rf" {_END_SERVICE} {FILL}(?:{TEXTS}|text(?= (?:me|us|this|[.?,]|please|now|$)))"
        r"(?! (?:reminders?|back|when|that|to (?!me\b|us\b|this|my phone|my number)))\b",
    ),
    rule(
        "stop_everything",
        _STOPPING,
        rf" {_STOP} (?:(?:it|this|these|those|that|them|all|everything|now|"
        r"please|doing|with|"
        rf"of|the|this|damn|crap|shit|bullshit|nonsense|madness|harassment|spamming|spam|"
        r"harassing|at once|immediately) )*(?:it|this|these|those|that|them|"
        r"everything|all|crap|"
        rf"shit|bullshit|nonsense|harassment|madness){END}",
    ),
    rule(
        "dont_contact",
        _NEGATED,
        rf" {_NOT} (?:ever |you |please |even |dare |try to |keep |be |to |"
        r"need to |have to )*"
        rf"(?:(?:call|phone|email|ring|calling)(?: me| us)?(?: or| and| nor|,) )?"
        rf"(?:{CONTACT}|{CONTACTING})(?: back)?"
        rf"(?: (?:or|and|nor|,) (?:call|email|phone|text|message|contact|harass|bother))*"
        rf"(?: {_ME}{_AFTER}| (?:again|anymore|any more|ever again)\b)",
        imperative=True,
    ),
    rule(
        "dont_contact_bare",
        _NEGATED,
        rf" (?:please )?(?:do not|dont|never) (?:text|message|contact|sms){SENTENCE_END}",
        imperative=True,
    ),
    rule(
        "dont_send",
        "send sending sned forward",
        r" (?:dont|do not|never|no longer|stop|quit|cease)(?: you)? (?:ever |"
        r"please |keep |be )*"
        rf"(?:send|sending|sned|forward) (?:{_ME} |to me |out )*(?:(?:any|"
        r"anymore|more|further|"
        r"these|those|your|the|all|damn|so many|text|annoying|unwanted|of|"
        r"kind|type|other) )*"
        r"(?:texts|text messages?|messages?|spam|shit|crap|stuff|bullshit|"
        r"garbage|notifications|"
        rf"alerts|anything|(?:these|those|this|it|them){END}|anymore|"
        rf"any more{END}|again{END})\b",
        imperative=True,
    ),
    rule(
        "stop_sending",
        "sending",
        rf" {_STOP} sending(?: {_ME}| to (?:me|us|this phone|this number|my phone))?{END}",
    ),
    rule(
        "not_wanted",
        _NEGATED,
        # What is needed no more and is only "it" may be a call, more time or a loan.
        r"(?! (?:dont|do not|no longer)(?: \w+)? need it\b)"
        r" (?:dont|do not|no longer|never|didnt|not|no)(?: (?:really|even|"
        r"longer|actually))? "
        r"(?:want|wish|need|like|care|consent|agree|authorize|interested in|wanting)"
        r"(?: (?:to|for|you|guys|people|anyone|be|being|get|getting|receive|"
        r"receiving|have|"
        r"contacted|any|more|further|these|your|the|from|of|in|see|seeing|all|"
        r"this|those|future|"
        r"keep|damn|text|me|or|called|emailed|by|on|my|phone|so|many|anymore|"
        r"other|type|kind|"
        r"annoying|at|number|continue|automated))*? "
        r"(?:texts|text messages|messages|texted|contacted|messaged|bothered|"
        r"texting me|anything (?:further|more|else)|"
        r"messaging me|contacting me|spam|communications?|"
        r"(?:these|this|it|them|to hear from you|from you|contact)"
        r"(?: (?:anymore|any more|any longer|again|ever)))\b",
    ),
    rule(
        "not_hear_from_you",
        "hear hearing",
        r" (?:dont|do not|never|no longer|not)(?: ever)? (?:want|wish|need|"
        r"care|interested)(?: to| in)?(?: ever)? "
        r"(?:hear|hearing)(?: anything|"
        r" nothing)?(?: else)?(?: more)? from (?:you|this|them)\b",
    ),
    rule(
        "off_the_list",
        "off from of out outta",
        r" (?:take|remove|removed|get|drop|delete|scratch|strike|pull|cross|"
        r"scrub|erase|remove|"
        r"taken|tak|be|am i|do i get|unlist|kick|leave|keep) (?:(?:me|us|this|"
        r"my|number|phone|"
        r"name|info|details|contact|information|please|the|hell|damn|no|nos|hand) )*"
        r"(?:off|from|out of|outta|of)(?: of)? "
        r"(?:(?:your|this|these|the|all|any|that|whatever|calling|call|"
        r"contact|text|texting|"
        r"message|messaging|distribution|phone|damn|auto|texts|sms|group|blast|robo|"
        r"automated|customer|subscriber|company|of|computers?) )*(?:lists?|"
        r"computers?|database|data base|systems?|"
        r"texts?|messages?|contacts?|thing|chain|here|thread|notifications|"
        r"alerts|blasts?|crap|"
        r"shit|distribution|directory|texting list|phone book|"
        rf"(?:this|these|everything|it|records?|files?|service|program){END})\b",
    ),
    rule(
        "want_off",
        "off",
        r" (?:want|like|need)(?: to)?(?: get| be)? off (?:of )?(?:your|this|the|these) "
        r"(?:text |texting |message |contact |call )?(?:list|texts|messages|thread)\b",
    ),
    rule(
        "off",
        "off out",
        r" (?:take|get|drop) (?:me|us|my number|this number) (?:off|"
        r"out)(?: this| it| of this)?"
        rf"{END}",
    ),
    rule(
        "remove_number",
        "remove delete lose loose forget erase drop scrub block unlist trash ditch toss take",
        r" (?:remove|delete|lose|loose|forget|erase|drop|scrub|block|unlist|"
        r"trash|ditch|toss|"
        r"take off|take out) (?:(?:me|us)"
        rf"{END}|(?:my|this) (?:damn )?(?:phone )?(?:number|digits|phone|line|"
        r"contact|contacts?|"
        r"contact info|contact details|info from your texts)(?! (?:and|"
        r"with) (?:add|use|put|replace|update|this|the)))"
        r"(?= (?:[.?]|,|please|now|ok|thanks|thank|from (?:your|the|this|all|"
        r"it|you|there)|off|"
        r"immediately|asap|already|you|i|or|and|today|at once|forever|so|before|$))",
    ),
    rule(
        "forget_number",
        "forget",
        r" forget (?:that )?you (?:ever )?(?:have|had|got|know) (?:my|this) number",
    ),
    rule(
        "unsubscribe",
        "unsubscribe unsubscribed out",
        r" (?:unsubscribe|unsubscribed|opt (?:me |us |this number |"
        r"my number )?out|opting out|"
        r"opted out)"
        r"(?: (?:me|us|now|please|this number|this phone|my number|my phone|immediately|"
        r"completely|fully|everything))*+"
        r"(?! (?:of|from|for) (?!(?:all|any|your|these|those|this|the|future|"
        r"further|receiving|"
        r"getting|being|everything|it|you|every|here|text|texts|sms|messages|"
        r"them|that)\b))",
    ),
    rule(
        "leave_alone",
        "leave",
        r" leave (?:me|us|(?:this|my) (?:phone|number|line)) (?:the |tf |hell |damn |f |"
        r"fuck )*(?:alone|"
        r"be)\b(?! (?:to|about|with|in))",
    ),
    rule(
        "go_away",
        "away off",
        r"(?:^|[.?,]| please| just| and| now| so| ok)(?: please|"
        rf" just)? (?:go away|buzz off|bug off){END}",
    ),
)
