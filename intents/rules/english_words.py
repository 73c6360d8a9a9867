"""The vocabulary of the English sentence rules: spellings, and phrases that patterns share."""

from __future__ import annotations

import re

from intents.rules.spans import ENGLISH as SPAN

_SPELLINGS_TABLE = """
u:you ya:you yu:you ur:your yr:your yall:you txtn:texting textn:texting w:with txt:text txts:texts
txting:texting txtin:texting textin:texting texing:texting texring:texting textng:texting
txtng:texting tex:text texs:texts textes:texts textmessages:text_messages msg:message
msgs:messages msging:messaging msgin:messaging mesg:message mesgs:messages mssg:message
mssgs:messages messges:messages mesages:messages messags:messages mesage:message massages:messages
messagin:messaging messge:message messeges:messages plz:please pls:please plse:please plzz:please
pleas:please dnt:dont dun:dont donot:dont doan:dont dnot:dont evr:ever
anymor:anymore nomore:no_more
sendin:sending sendng:sending botherin:bothering contactin:contacting callin:calling stp:stop
sotp:stop stpo:stop stopp:stop stoppp:stop stahp:stop stopppp:stop stopppppp:stop stooop:stop
stoooop:stop stoop:stop unsub:unsubscribe unsuscribe:unsubscribe unsubcribe:unsubscribe
unsubscibe:unsubscribe unsubscribing:unsubscribe optout:opt_out num:number nmbr:number
numba:number nbr:number numbr:number fone:phone cell:phone cellphone:phone mobile:phone
fuckin:damn fucking:damn fking:damn effing:damn freaking:damn frickin:damn friggin:damn
goddamn:damn bloody:damn fkn:damn darn:damn stupid:damn dumb:damn fing:damn harrassing:harassing
harrasing:harassing harasing:harassing bc:because cuz:because cus:because coz:because abt:about
wanna:want_to tryna:trying_to recieve:receive recieving:receiving receving:receiving
recive:receive notifs:notifications sms:texts smses:texts theses:these thes:these tihs:this
dis:this aint:dont donut:dont dotn:dont anymroe:anymore agian:again agn:again agen:again
agin:again bak:back bakc:back mroe:more optuot:opt_out trun:turn alr:already lah:, la:, leh:,
lor:, n:and liao:, sia:, hor:, hp:phone acident:accident resubscrib:resubscribe
unsubscrib:unsubscribe gettin:getting gettn:getting remiders:reminders mesaging:messaging
til:till telephone:phone ftw:damn stup:stop txtin:texting
"""
SPELLINGS = {
    word: said.replace("_", " ")
    for word, said in (pair.split(":") for pair in _SPELLINGS_TABLE.split())
}
"""What people type, and the words that the rules are written with."""


# Words that may stand between the parts of a request without changing it.
FILL_WORD = (
    r"(?:please|just|ever|all|now|damn|immediately|already|kindly|you|"
    r"guys|people|the|with|this|"
    r"these|those|that|your|any|more|further|me|us|my|so|ok|right|away|"
    r"future|automated|unwanted|"
    r"constant|bot|robot|auto|of|from|trying|to|getting|receiving|seeing|"
    r"and|even|again|it|really|"
    r"simply|completely|permanently|immediatly|text|spam|random|sending|"
    r"asap|at|once|lousy|dang|annoying)"
)
FILL = rf"(?:{FILL_WORD} ){{0,12}}"
CONTACTING = (
    r"(?:texting|testing me|messaging|contacting|bothering|harassing|spamming|bugging|annoying|"
    r"pestering|disturbing|hounding|pinging|smsing|blasting|hitting me up|hitting us up|"
    r"hitting my phone|blowing me up|blowing up my|reaching out|communicating|stalking|writing me|"
    r"writing to me|notifying me|badgering|hassling)"
)
TEXTS = (
    r"(?:texts|text messages?|texting|messages|text msg|spam|communications?|notifications|alerts|"
    r"contact|sms|message)"
)
CONTACT = (
    r"(?:text|message|contact|sms|bother|disturb|harass|ping|spam|annoy|bug|hit me up|reach out|"
    r"communicate with|write to|hassle|pester|msg)"
)
END = (
    r"(?= (?:[.?]|,|please|now|ok|okay|thanks|thank|thx|asap|immediately|"
    r"already|anymore|again|$))"
)
SENTENCE_END = r"(?= (?:[.?]|,|$))"

# What may not stand before a request: it would be a statement, a question or its contrary.
CONTRARY = re.compile(
    r"(?:(?<! if you)(?<! why)(?<! if yall)(?<! unless you)(?<! wont you)"
    r" (?:dont|do not|not to|did not|didnt|never|shouldnt|without|"
    r"no need to|rather not)"
    r"(?: (?:ever|you|please|want|need|have|mean|to|it|the|them|these|ask|"
    r"say|said|texts|asked)){0,8}"
    r"| (?:did|have|had|has|when did|why did|when do|when does|if i|if we|"
    r"once i|unless i|going|"
    r"used|how come)(?: (?:you|they|it|i|we|guys|the|your|my|these|ever|"
    r"to|accidentally))*"
    r"| (?:cant|cannot|couldnt|wont|doesnt|refuse to)(?: you)?) $"
)
DOUBTFUL = re.compile(r" (?:wont|cant|doesnt|didnt|never|refuse to|if i|if we|once i)(?: you)? $")
STATEMENT = re.compile(
    r" (?:(?<!can )(?<!could )(?<!will )(?<!would )(?<!to )(?<!if )you|they|we|i|he|she|who|"
    r"it|others|ones|rest|system|app|people|staff|guys|folks|lot|also|why)(?: (?:guys|all|"
    r"people|still))? $"
)

# An hour or a day before the request limits it: "working hours dont text".
HOURS = re.compile(
    r" (?:hours|hrs|hour|at (?:work|night|school)|weekends?|sundays?|"
    r"saturdays?|nights?|mornings?|"
    r"evenings?|days|before (?!that\b)\w+|after (?!(?:that|this|which)\b)\w+|"
    r"(?<=\d )[ap]m|meetings?|shift|lunch|"
    r"overnight)(?: ,| please| just)* $"
)

# What may not follow: some kind, time, frequency, language or channel only.
KINDS = (
    r"(?:promo\w*|offers?|deals?|ads?|adverts?|advertis\w+|marketing|sales?|coupons?|surveys?|"
    r"newsletters?|specials?|insurance|pre ?approv\w*|reminders?|new loans?|loan offers?|refi\w*|"
    r"credit cards?|e ?mails?|calls?|voicemails?|robocalls?|letters?|paper\w*|statements?|"
    r"referrals?|birthday|upsell\w*|junk mail|solicit\w*|products?)"
)
PARTIAL_TAIL = re.compile(
    r"(?: (?:me|us|please|damn|texts?|messages?|stuff|anything|phone|all|these|this|here|"
    r"on my phone|my phone)){0,8}"
    r" (?:at night|at (?:my )?(?:work|job|school|dinner)|at \d+\w*|while|"
    r"during|when (?:i am|im)|"
    r"so (?:early|late|much|often|many|frequently)|(?:this|too|"
    r"that) (?:early|late|often|much)|"
    r"before \d+\w*|before (?:then|that|noon|breakfast|work|eight|nine|seven)|after \d+\w*|"
    r"after (?:work|hours|nine|eight|ten|dark|midnight)|until|till|between|"
    r"in (?:my |the |your )?(?:office|business|working|work) hours|"
    r"on (?:the )?(?:weekends?|sundays?|saturdays?|weekdays|holidays|"
    r"sabbath|my day off)|"
    r"in (?:english|spanish|french|portuguese|german|tagalog|vietnamese|korean|creole|chinese|"
    r"mandarin|cantonese|another language|a language|all caps|"
    r"the (?:morning|middle|evening))|"
    r"every (?:\w+ )?(?:day|hour|morning|week|night|time|minute|hours|"
    r"minutes)|multiple times|"
    r"(?:\d+|two|three|four|five|ten|several) times|twice|all (?:day|"
    r"night|hours)|more than|daily|"
    rf"{SPAN}|"
    r"unless|except|other than|but keep|by (?:phone|mail|email)|"
    r"(?:about|with|for|of|re|regarding|from) (?:(?:your|the|these|any|"
    r"all|more|damn|my|those|new|this|"
    r"other|special|extra) ){0,8}" + KINDS + r")\b"
)
SOMEBODY_ELSE = re.compile(
    r"(?: and \w+ing)? (?:(?:my|our|his|her|their) (?!phone|number|line|damn|texts|messages|inbox)"
    r"\w+|her|him|them|other people|everyone at|someone|anyone else)\b"
)
