"""Texts that say we reached somebody else: the number has to leave the borrower at once."""

from __future__ import annotations

import re

from intents.rules.names import (
    A_NAME,
    NO_ES_NOMBRE,
    NO_HAY_TAL_COSA,
    NO_SUCH_THING,
    NOT_A_NAME,
)
from intents.rules.right_person import is_meant
from intents.rules.slips import without_slip

_NOT_DONE_BY = r"(?!.{0,2}(?:操作|签|申请|借|消费|刷|办|贷|意愿|授权|名下))"
"""What somebody else did in a borrower's name is no stranger's phone."""
_NO_NAME = (
    r"(?:me|us|back|yet|still|today|yesterday|tonight|this|that|so|or|and|but|to|about|for|from|on|"
    r"in|at|since|all|again|ever|like|though|tho|when|after|as|the|my|your|it|him|her|you|u|ya|i|"
    r"we|a|an|any|either|because|bc|cause|cuz|until|till|last|either|except|before|if|out|off|with|"
    r"by|bout|regarding|re|ok|please|pls|lol|smh|wtf|why|what|how|who|where|just|only|here|morning|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun)"
)
"""What follows "nobody called" where it is a call that never came and no name."""

_ENGLISH = (
    (
        r"\b(?:(?:you(?: guys| all)?(?:'?ve| have)?(?: got)?|u|ya|this is|"
        r"that'?s|its|it'?s|think (?:you|u)|must(?: have| be)|got|have|"
        r"has|sorry|uh|um|dialed|texting|texted) (?:the |a |da |got the |"
        r"have the |got a )?)?"
        r"(?:wrong|incorrect) (?:number|num|nmbr|person|phone|guy|lady|girl|"
        r"dude|man|woman|#|no\b)"
    ),
    r"\bwrong ?number\b|\bwrng (?:number|num)\b|\bwrong (?:#|numba|numbr)",
    (
        r"\b(?:this|it|that)(?: here)?(?: is|'?s| isn'?t| is not|'?s not|aint|"
        r" ain'?t) ?(?:not|nt|no longer|n't)? ?"
        r"(?:(?:[a-z]+'?s (?:phone|number|cell)(?: anymore)?)|"
        r"(?:the (?:right )?(?:number|phone) (?:for|of)(?! (?:my|our) "
        r"(?:work|job|office|company|business)\b)))"
    ),
    (
        r"\bthis (?:isn'?t|is not|aint|ain'?t|isnt) (?!(?:my|the|a|an|about|"
        r"right|fair|what|working|how|ok|okay|"
        r"possible|legal|good|cool|funny|correct|true|over|it|and|going|"
        r"helping|helpful|me|for|even|acceptable|"
        r"really|because|on|real|accurate|fraud|happening|enough|legit|due|"
        r"paid|clear|easy|urgent|normal)\b)[a-z]{3,}\b"
    ),
    (
        rf"\b(?:i'?m|i am) not (?!{NOT_A_NAME}\b)[a-z]{{3,}}\b(?= *(?:$|[.,!?]|and\b|so\b|"
        r"stop|this|please|pls|any ?more))"
    ),
    (
        r"\b(?:no one|nobody|no body|noone|nobdy|no)(?: here| w/?|"
        r" with)?(?: by| with| w| named| called)? (?:that name|named|by the name)\b|"
        r"\b(?:no one|nobody|no body|noone|nobdy|no)(?: here| in this house)? called "
        rf"(?!{_NO_NAME}\b)[a-z]{{2,}}|"
        r"\b(?:nobody|no one) (?:(?:by|of|with|called|named) [a-z]+ |[a-z]+ )?(?:here|at this "
        r"number|lives here)\b(?! (?:to|can|is|who|(?:has|have)(?! (?:an?|any|"
        r"that|your|no) (?:loan|account|name|debt|business))|does|would|will|works?|that|helps?|"
        r"lends?|gets?|got|paid|pays))|"
        rf"\bno (?!{NO_SUCH_THING}\b)[a-z]+ (?:at this number|lives here)\b|"
        rf"(?:^|[,.!?:;] ?|\bthere'?s |\btheres |\bthere is |\bain'?t |\bwe have |\b(?:hi|hey|"
        rf"hello|sorry|nope|uh|um|look) )no (?!{NO_SUCH_THING}\b)[a-z]+"
        rf"(?: (?!{NO_SUCH_THING}\b)[a-z]+)? here(?= *(?:$|[,.!?:;]|and\b|an\b|i'?m afraid|sorry|"
        r"br[oau]h?\b|mate|man\b|dude|sir\b|ma'?am|stop|bye|please|pls|wrong|dear|so\b))"
    ),
    (
        r"\b(?:don'?t|do not|dont|doesnt|doesn'?t|never) (?:even )?(?:know|"
        r"heard of|know who|recognize|kno|know any|know anyone) "
        r"(?:(?:any|a|anyone|anybody|who)(?: named| called| by that name)?|"
        r"(?:this|that|the) (?:person|man|woman|guy|name|lady)|him|her|them|"
        r"(?!what|how|when|where|why|if|about|the|my|that|this|you|which|it|i|"
        r"anything|much|your|whether|yet|exactly)[a-z]+(?: is)?$)"
    ),
    (
        r"\b(?:he|she|they|that person|[a-z]+)? ?(?:doesn'?t|does not|dont|"
        r"no longer|doesnt) (?:live here|have this (?:number|phone)|"
        r"use this (?:number|phone)|own this)\b"
    ),
    (
        r"\b(?:new|different) (?:owner|person)(?: of| on| with| at)? (?:this|"
        r"the) (?:number|phone)|\bthis is (?:a|my) new (?:number|"
        r"phone) (?:and|i just|i got)|"
        r"\b(?:just|recently|only) got this (?:number|phone|sim)|\bi(?:'?ve|"
        r" have)? (?:just |recently |only )?(?:got|had|have|"
        r"gotten) this (?:number|phone(?: number)?) (?:(?:for )?(?:only |"
        r"about )?\w+ (?:days?|weeks?|months?|years?)|last|since|recently)|"
        r"\bi (?:just )?(?:got|have) (?:a new|someone'?s old|their old|"
        r"his old|her old) (?:number|phone number)\b(?=.*\b(?:not|who|stop|"
        r"person)\b)"
    ),
    (
        r"\b(?:you|u|ur|you'?re|youre) (?:are |have |got |texting |texted |"
        r"reached |contacting |messaging )?(?:the )?wrong\b(?! (?:day|date|amount|sum|figure|total|"
        r"address|name|account|info\w*|e-?mail|loan|time|balance|payment|card|birth\w*|zip)\b)|"
        r"\bnot (?:the )?(?:person|guy|one|lady|man|woman) (?:you|u|your|"
        r"youre|ur|you'?re)(?: are| r)? (?:looking|trying|want|searching|"
        r"after|need|seek)"
    ),
    (
        r"\bnot (?:my|his|her) (?:loan|debt|account)[, ]+(?:wrong|you have)|"
        r"\b(?:who(?:'?s| is)|whos) (?!this|that|it|you|calling|texting|the|"
        r"my|your|in|responsible|going|handling|he|she|they|u|gonna|paying|"
        r"best|able|available)[a-z]{3,}\b(?=.{0,40}(?:wrong|not me|not my|"
        r"don'?t know|dont know|this is|no idea))"
    ),
)
_SPANISH = (
    (
        r"\bnumero (?:equivocado|incorrecto|erroneo|errado|ekivocado|"
        r"equibocado)\b|\b(?:se |te |estas |estan |esta )?(?:equivoc(?:o|aron|"
        r"aste|ado|ados|a|an)|eqivoc\w+) (?:de )?(?:numero|persona|telefono)"
    ),
    (
        r"\bpersona equivocada\b|\bno (?:soy|es) (?:la persona|el numero|"
        r"el telefono|quien busca|ese|esa persona)|\beste (?:no es|"
        r"ya no es) (?:el )?(?:numero|telefono|celular|cel|movil) de\b|"
        r"\bno es (?:el )?(?:numero|telefono|celular) de\b"
    ),
    (
        r"\bno (?:conozco|conosco|se quien es|conocemos) (?:a )?(?:ningun|"
        r"ninguna|nadie(?! (?:que|para|mas|con dinero))|esa|ese|quien|esa persona|(?!(?:el|la|los|"
        r"las|mi|su|como|que|cuanto|cual|a|nadie|ningun|ninguna|otr[oa]|bien|muy|mucho|sus|mis)\b)"
        r"[a-z]+|(?:la|esa) "
        r"persona que|su (?:moros|cliente|deudor)\w*)\b|"
        r"\baqui no (?:vive|conocemos) (?:ningun|ninguna|nadie|esa|ese|[a-z]+)\b|"
        r"\baqui no (?:hay|esta|es) (?:nadie|ninguna persona|alguien) (?:(?:que se )?llam\w+|"
        r"(?:con|de|por) ese nombre|de nombre)|"
        r"\bcon ese nombre aqui no (?:hay|vive|esta|trabaja)|"
        rf"\baqui no (?:hay|esta|es) (?:(?:ningun|ninguna|esa|ese|el|la|don|dona|de|"
        r"senor|senora|senorita) )+"
        rf"(?!{NO_HAY_TAL_COSA}\b)[a-z]+(?= *(?:$|[,.!?]|se equivoc|"
        r"numero|hombre|amig|gracias))|"
        rf"^\W*(?:hola|no|perdon|disculpe|oiga)?\W*aqui no (?:hay|esta|es) (?!{NO_HAY_TAL_COSA}\b)"
        rf"(?!{NO_ES_NOMBRE}\b)(?!\w+[ai]d[oa]\b|funcion|bien|posible|facil|abiert)[a-z]+"
        r"(?: [a-z]+)?\W*(?:(?:gracias|perdon|disculpe)\W*)?$"
    ),
    (
        rf"\b(?:yo )?no soy (?!{NO_ES_NOMBRE}\b)[a-z]{{3,}}\b(?= *(?:$|[.,!?]|y\b|ni\b|este\b|"
        r"esta\b|se\b))|"
        r"\bacabo de (?:comprar|sacar|obtener|adquirir) este (?:numero|chip)|"
        r"\bme dieron este numero|\beste numero (?:ya no es|es nuevo|ahora es|"
        r"no es) "
    ),
)
_CHINESE = (
    (
        r"(?:打|发|找|搵|寄|传|send|认)错(?:了|咗)?(?:号码?|人|电话|手机|对象|"
        r"啦|了|咗|喇|ar|吧)|(?:搞|弄)错(?:了|咗)?(?:号码?|人|对象|手机)|"
        r"错(?:号|人)了|(?:(?:电话|手机)(?:号码)?|人)(?:错|不对|唔啱|搞错|"
        r"弄错|打错)|打错[了啦咗]"
    ),
    (
        r"(?:我|这|呢个|这里|呢度|这个)(?:不是|并不是|唔系|唔係|"
        r"根本不是)(?:你(?:们)?(?:要)?(?:找|搵|联系|说)的?|"
        rf"[他她佢](?!们|哋|[的嘅](?!电话|手机|号))|机主|本人{_NOT_DONE_BY}|"
        rf"这个人|呢个人|姓|叫|什么{A_NAME}(?=$|[,.!?\s]))"
    ),
    (
        rf"我(?:根本|真的|真|都|并)?(?:不是|唔系|并不是){A_NAME}"
        r"(?=$|[,.!?\s]|你|别|唔|了|啊|呀|吖|阿|吧|哦|喔)|"
        r"我不是(?:您|你们?)的?客户(?!经理)(?=$|[,.!?\s])|"
        r"我(?:不叫|唔叫|不姓|唔姓)(?!你|他|她|车|外卖|人|救)(?:[\u4e00-\u9fff]{1,4}|[a-z]+)"
        r"(?=$|[,.!?\s]|你|别|唔|了|啊|呀|吖|阿)"
    ),
    (
        r"(?:我)?(?:不|唔|根本不|都唔|也不)(?:认识|识(?![打做用点讲字英普])|"
        r"认得|知道谁是)(?!的)(?:这个?人?|他|她|佢|谁|什么|叫|此人|呢个人|"
        r"[\u4e00-\u9fff]{2,3}(?=$|[,.!?\s]))"
    ),
    (
        r"(?:这|呢)(?:个)?(?:手机)?(?:号码?|号|电话|手机)(?:现在|已经|而家|"
        r"早就|早已|不是|唔系|换了?人?|已)*(?:是我(?:的|刚|新)|不是(?:他|她|"
        r"机主|你)|换主|不是他|唔系佢|系我(?:嘅|新)|换了?人|"
        r"不是[\u4e00-\u9fff]{2,4}的|我刚(?:办|买|换))|(?:新|刚)(?:办|换|买|"
        r"开)(?:的|嘅|咗)?(?:这个|呢个)(?:手机)?(?:号|卡|number)(?!.*(?:更新|"
        r"改|登记))"
    ),
    (
        r"(?:没有|冇|无)(?:这个人|呢个人|此人|叫)|查无此人|(?:他|她|佢|"
        r"机主)(?:早)?(?:已经|已|早|都)?(?:不用|唔用|换了?|冇用)(?:这个|呢个|"
        r"此)?(?:号|电话|手机|number)"
    ),
)
_NUMBER = r"(?:numbers?|num|nubmer|numbr|numba|phone|fone|sim(?: card)?|cell|line|telephone|no)"
_MORE_ENGLISH = (
    rf"\b(?:w?rong|worng|wrng) (?:{_NUMBER}|pers\w*|guy|man|lady)\b",
    (
        r"^\W*(?:not me|its not me|it's not me|that's not me|thats not me)\W*$|"
        r"\b(?:ex|but|its|it's|lookin\w*|after|thats|that's) not me\b|\bnot me\b.{0,12}\bmy name\b"
    ),
    r"\bi (?:ain'?t|am not|m not|not) (?:him|her|them|mr|mrs|ms|miss)\b",
    (
        r"\b(?:who(?:ever)?|person|man|woman|guy|one) (?:you|u|ya|yall|y'all|"
        r"ur|you're|youre)(?: are| r)? "
        r"(?:look\w*|chas\w*|after|search\w*|want\w*|keep \w+)(?: for)?\b(?!.*\bme to\b)"
    ),
    r"\byall lookin\w* for|\bwho ur look\w* for|\bwho(?:ever)? [a-z]+ is,? (?:s?he|they)\b",
    (
        r"\bnever heard of (?:no |any |this person|him|her|them|"
        r"[a-z]+\W*$)(?!.*\b(?:loan|company|you)\b)"
    ),
    (
        rf"\bno such person|\b(?:used to|use to) have this {_NUMBER}|"
        rf"\bhad this {_NUMBER} (?:before|since|two|for)"
    ),
    (
        rf"\b(?:old|previous|last|former|original) owner\b|\bonly had this {_NUMBER}|"
        rf"\b(?:just|jsut|only) (?:got|bought|buy|have had) this {_NUMBER}"
    ),
    (
        r"\b(?:belong\w*(?: to)?|want|meant(?: this)? for|mixed me up with|"
        r"confus\w+ me with|texting|after|"
        r"reached) (?:somebody|someone|some one|another|a different) (?:else|"
        r"person|guy|bloke)\b"
    ),
    (
        r"\bi'?m a different (?:person|guy|woman|man|bloke)|"
        r"\bdifferent (?:bloke|guy|person)\b.*\bname|"
        r"\b(?:same|similar) (?:first |last |sur)?na?me?\b.{0,30}(?:not me|"
        r"differ\w+|thats al|all|else)"
    ),
    (
        r"\bi don'?t know no\b|\b(?:she|he) (?:isn'?t|is not|aint|ain't) here\b|"
        rf"\b(?:that|this) guy don'?t hav\w* this {_NUMBER}"
    ),
    r"\btheres no [a-z]+\W*$|\bnobo?dy (?:named?|namd)\b",
)
_MORE_SPANISH = (
    (
        r"\b(?:se|te) (?:ha |han |has )?(?:confundi\w+|"
        r"equivoc\w+)(?: (?:usted|ustedes))?(?: de (?:numero|persona))?"
        r"(?= mi amor|\W*$| de numero)"
    ),
    r"\bno me llamo\b|\bme llamo [a-z]+,? no [a-z]+|\bnumero equivoca\w*|\bbusquen a otr[oa]",
    (
        r"\b(?:esa persona|ese senor|esa senora|el|ella)(?: ya)? "
        r"no (?:usa|tiene|vive|esta en|contesta)"
        r"(?: en)? (?:este|aqui|esta)"
    ),
    (
        r"\baqui no vive\b|\banterior titular|\bdueno anterior|\b(?:este|"
        r"mi) (?:telefono|numero|cel|celular)"
        r"(?: (?:lo|es|ya|no|tengo|mio|desde|hace|nuevo|poco))* (?:es de otra|"
        r"suyo|no es suyo|hace poco)"
    ),
)
_MORE_CHINESE = (
    (
        rf"不是本人{_NOT_DONE_BY}|^[\s,.!?]*不是我[\s,.!?]*$|(?:没|冇|没有|无)(?:这个?|呢个|您要?找的|你要?找的)人|找错门|"
        r"(?:不是|唔系)(?:你们?|您|你哋)(?:要)?(?:找|搵|说)(?:的|嘅)?(?:那?个?人)?|你找的不是我|"
        r"(?:你们?找的人|他|她|佢|机主|这位\w{0,3})早?(?:就|已经?)?(?:换号|不用这个号|换咗号)"
    ),
    (
        r"(?:谁是|边个系)[\u4e00-\u9fff]{1,4}(?=$|[,.!?\s])|原来的机主|"
        r"之前的?机主|前机主|previous owner|"
        r"我姓[\u4e00-\u9fff]不姓|(?:打|发|传)错 ?(?:number|text)|"
        r"不是你说的?那人|没听说过|我个名唔系|毫无关系"
    ),
    (
        r"(?:这|呢)个?号码?.{0,4}(?:上个月|刚|先)(?:先|才)?(?:出|办|get|用|买)|这个号码我刚|用了没几天|"
        r"人冇用(?:这|呢)个|我(?:是|系)[他她佢](?:旧)?(?:同事|房东|室友|邻居)"
    ),
)
_PATTERNS = tuple(
    (language, tuple(re.compile(pattern, re.ASCII) for pattern in patterns))
    for language, patterns in (
        ("en", _ENGLISH + _MORE_ENGLISH),
        ("es", _SPANISH + _MORE_SPANISH),
        ("zh", _CHINESE + _MORE_CHINESE),
    )
)
_ABOUT_SOMETHING_ELSE = re.compile(
    r"wrong (?:account|amount|card)|(?:sent|paid|transfer\w*|put|typed|"
    r"gave|entered|have|you have|saved|update|"
    r"change|on file).{0,25}wrong (?:number|num)\b.{0,40}(?:on file|"
    r"account|update|for me|new)|my old|"
    r"wrong (?:number|num) (?:on|for) (?:my|me)|"
    r"numero equivocado de cuenta|account number|routing",
    re.ASCII,
)
_CHINESE_ELSE = re.compile(
    r"(?:转|打款|打钱|还款|汇)[^,.!?]{0,6}错|(?:账号|卡号|金额|字|词|名字|拼写)(?:好像|都|是|像是)?(?:填|写|输|打)?错",
    re.ASCII,
)


def read(folded: str) -> str | None:
    """The rule by which the folded text says that we have the wrong person, or None."""
    if _ABOUT_SOMETHING_ELSE.search(folded) or _CHINESE_ELSE.search(folded):
        return None
    if is_meant(folded):
        return None
    besides = without_slip(folded)
    for language, patterns in _PATTERNS:
        for pattern in patterns:
            if pattern.search(folded if besides is None else besides):
                return f"wrong_number_{language}"
    return None
