"""English sentences that take leave to text away or refuse more, one pattern each."""

from __future__ import annotations

from intents.rules.english_rule import rule
from intents.rules.english_words import END, FILL, TEXTS

WITHDRAWALS = (
    rule(
        "consent_withdrawn",
        "consent permission",
        r" (?:revoke|revoking|withdraw|withdrawing|rescind|retract|cancel|"
        r"remove) (?:(?:my|all|any|text|texting|sms|messaging|"
        r"prior|previous|express|written|tcpa|of) )*(?:consent|permission)"
        r"(?! (?:for|to|of) (?:(?:the|my|any|all|your|you|use|of|to) )*"
        r"(?:ach|auto\w*|debits?|payments?|bank|card|withdraw\w*|charg\w*|"
        r"credit|take|pull|share))",
    ),
    rule(
        "consent_withdrawn",
        "consent permission",
        r" (?:revoke|revoking|withdraw|withdrawing|rescind|retract|cancel|take back|taking back) "
        r"(?:the|that|this|whatever|every|an?y?) (?:\w+ )?(?:consent|permission)"
        rf"(?:{END}|(?: (?!debit|auto|ach|card|bank|charge|pull|share)\w+){{1,10}}? (?:to|for|"
        rf"about) "
        r"(?:be )?(?:text(?:ed|ing|s)?|messag(?:e|ed|ing|es)|contact(?:ed)?|sms|send me|"
        r"sending me)\b)",
    ),
    rule(
        "consent_withdrawn",
        "permission consent",
        r" (?:text|texts|texting|texted|messages|messaged|sms)\b.{0,40} take (?:that|this|it|my|"
        rf"the) (?:permission|consent) back{END}",
    ),
    rule(
        "over_with",
        "text texts texting messages messaging",
        r" (?:the |these |your |those )?(?:texts|texting|messages|messaging|text messages|"
        r"texting days)"
        r"(?: (?:with|from|to|for) \w+(?: \w+)?)? (?:(?:are|is|r) (?:a (?:hard |firm |big )?no|"
        r"over|done "
        rf"with|finished)(?: (?:from|for|with) me)?|ends?|stops?) (?:(?:today|now|here|"
        rf"going forward|"
        rf"right here|this minute|from (?:now|here) on) ?(?:though|please)?)?{END}",
    ),
    rule(
        "every_kind",
        "reminders notices alerts",
        r" (?:no|stop(?: the)?|quit(?: the)?|without) (?:more )?(?:reminders|notices|"
        r"alerts)\b[^.?]{0,30}"
        r" (?:no|nor|stop(?: the)?|quit(?: the)?|or) (?:more )?(?:offers|promos|promotions|ads|"
        r"marketing)\b",
    ),
    rule(
        "not_only_one_kind",
        "everything all every",
        r" (?:stop|unsubscribe|end|off|texts|no|cancel)\b[^?]{0,30} (?:not|dont mean|"
        r"isnt) (?:just|only) "
        r"(?:the |your )?\w+(?: \w+)?[^?]{0,12} (?:i mean |but |its )?(?:everything|all|"
        r"every (?:one|text|"
        r"single))\b",
    ),
    rule(
        "other_means_only",
        "do",
        rf" (?:i|we) (?:really |just |simply )?(?:dont|do not) do (?:text|texts|texting|sms){END}",
    ),
    rule(
        "not_to_be_used",
        "number phone",
        r" (?:number|phone)\b[^.?]{0,20} [.?] (?:please )?(?:dont|do not|never|stop) us(?:e|ing) "
        rf"(?:it|this) (?:again|anymore|any more|ever){END}",
    ),
    rule(
        "refuse",
        "refuse decline object",
        r" (?:i|we|and|but|so|hereby|flat out) (?:do |must |absolutely |politely |respectfully |"
        r"hereby |now )?(?:refuse|decline|object) "
        r"(?:to |being |be |get |getting |receive |receiving |have |having |you |accept |any |"
        r"more |"
        r"further |your |these |all )*(?:texted|messaged|contacted by (?:text|phone)|texts|"
        r"text messages|messages|texting me|messaging me|text me|message me)\b",
    ),
    rule(
        "never_another",
        "another nother",
        r" (?:ask|asking|want|wish|hope|demand|expect|make sure|see to it|ensure|so that|rather|"
        r"request)\b[^.?]{0,60} never (?:ever )?(?:to )?(?:get|gets|receive|receives|see|sees|"
        r"hear|hears|getting) a?nother (?:single )?(?:text|message|sms|word)\b",
    ),
    rule(
        "changed_mind",
        "mind thoughts",
        r" (?:text|texts|texting|message|messages|messaging)\b.* (?:changed my mind|"
        r"(?:on )?second thoughts?)"
        r"(?: ,| [.]| and| so| now| please| i want){0,4} (?:no more|stop|nothing|"
        r"none)\b(?! (?:\w+ )?than)",
    ),
    rule(
        "out_of_everything",
        "out",
        r" (?:i (?:just )?want (?:to (?:get|be) )?|i need |i would like |get me |let me |lemme |"
        r"count me |take me )out (?:of|from) (?:everything|all (?:of )?(?:it|this|them|these|"
        r"the texts|your texts)|(?:(?:the|your|this|these|all|any) )*(?:text|texting|sms|message|"
        r"messaging|alert|notification|reminder)s?(?: (?:program|list|service|system|thing|club|"
        r"alerts|messages|plan|stuff))?)\b",
    ),
    rule(
        "unenrolled",
        "unenroll unenrol disenroll deenroll deregister unregister unlist enroll register de un",
        r" (?:unenroll?|disenroll|deenroll|de enroll|un enroll|deregister|de register|unregister|"
        r"unlist) (?:me|us|my number|my phone|this number|this phone|this line|the number) (?:from|"
        rf"for|on|off|with) {FILL}(?:{TEXTS}|text)\b",
    ),
    rule(
        "not_another",
        "not",
        r" not (?:one more|another|a single|a) (?:text|message|sms)(?: more| further)?"
        rf"(?: (?:here|to (?:me|us|this number|this phone)|please|ever|again|,)){{0,4}}{END}",
    ),
    rule(
        "no_permission",
        "permission consent authorization right",
        r" (?:dont|do not|no longer|never) (?:have|had|gave you|give you|given you) "
        r"(?:(?:my|the|any|our) )*(?:permission|consent|authorization|right) to "
        r"(?:text|message|contact|send|bother)",
    ),
    rule(
        "texts_must_stop",
        "stop",
        r" (?:make|get) (?:these|the|those|your|all|them)(?: \w+)?"
        rf" {TEXTS} (?:to )?(?:stop|end|quit|go away)\b|"
        r" (?:(?:texts|messages|texting|messaging|spam|harassment|this|"
        r"these) (?:has|have|need|"
        r"needs|must|should|better|got|gotta|had better)(?: to| got to)?(?: all)? stop|"
        r"(?:make|want|need|like|get)(?: all)? (?:it|this|these|them|"
        r"the texts|these texts|"
        r"the messages|these messages|this texting|your texts|"
        r"your messages) (?:to )?(?:just )?stop)"
        rf"{END}",
    ),
    rule(
        "block_me",
        "block",
        r" (?:please )?block (?:me|my number|this number)(?: from (?:your|"
        rf"this)[^.?]*)?{END}",
        imperative=True,
    ),
    rule(
        "texts_to_none",
        "preference preferences setting settings frequency",
        r" (?:text|texting|message|sms|contact|communication|notification|alert)s? "
        r"(?:preferences?|settings?|frequency) (?:to|at|as|on) (?:none|off|never|zero|0|nothing)\b",
    ),
    rule(
        "last_one",
        "last",
        r" (?:this|that|it|let this|let that|let it|make this|make that|make it) (?:better |had "
        r"better |should |must |has to |needs to |to )?(?:be )?(?:is )?(?:the|your) (?:very )?last "
        rf"(?:{TEXTS}|text|message|one)(?: (?:i|we) (?:ever |will |want to )*(?:get|receive|see|"
        rf"hear|read)(?: from (?:you|this number))?| you (?:ever |will )*send(?: (?:me|us))?){END}",
    ),
    rule(
        "on_the_list_of_none",
        "list",
        r" (?:put|add|place) (?:me|us|this number|my number|my phone|this phone)(?: \w+)? "
        r"(?:on|to|onto|in) (?:the|your|that|a) (?:\w+ )?(?:do not|dont|no) (?:text|message|sms|"
        r"contact|disturb)\b",
    ),
    rule(
        "not_here",
        "here",
        r" (?:dont|do not|never|stop|quit) (?:send|sending|text|texting|message|messaging) "
        r"(?:(?:his|her|their|this|that|any|your|more|all|of|me) )*(?:stuff|things?|messages?|"
        r"texts?|anything|it)? ?(?:to )?here(?: (?:anymore|any more|again|ever|please|no more)"
        rf"){{1,3}}{END}",
    ),
    rule(
        "no_contact",
        "contact communication communications correspondence",
        r" no (?:further|more|additional) (?:contact|communications?|correspondence)\b",
    ),
    rule(
        "called_a_day",
        "call",
        rf" call (?:it|this) (?:a day|quits|a wrap) (?:with|on) (?:the|your|these|this|all)"
        rf"(?: \w+)? (?:{TEXTS}|texting|text)\b",
    ),
)
