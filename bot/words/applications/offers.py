"""Words about an offer of credit: what is not right with it, whether it stands, when money comes.

They are read before the classifier is believed, which knows nothing of the offer: "the term is
not what I asked for" looks like trouble with paying, "is it confirmed?" like a yes.
"""

import re
from typing import Final

from bot.words.applications.after_all import takes_after_all
from bot.words.applications.asked_terms import asks_other_term
from bot.words.applications.held_offers import (
    asks_if_it_stands,
    asks_to_hold,
    asks_to_hold_offer,
)
from bot.words.applications.other_sums import wants_a_sum
from intents.entities import find_date_entities
from intents.normalise import fold
from intents.reading import Reading

_WRONG: Final = re.compile(
    r"\b(?:wrong|incorrect|mistake|error|not (?:right|correct|what)|instead|asked for|different|"
    r"change|(?:should|shld|shoud|supposed to) (?:be|say|read)|mal|equivoc\w+|incorrect[oa]|"
    r"deberia|pedi|no es (?:el|la|lo) que|no (?:coincide|corresponde))\b|"
    r"不对|错|有误|更正|改成|应该是|唔啱|唔系我|不是我(?:要|申请|想)"
)
_OTHERWISE: Final = re.compile(
    r"\b(?:wanted|applied for|requested|queria|solicite|solicitaba|pedia)\b|"
    r"(?:申请|要|想借|想要)(?:的|嘅)?(?:是|系)|明明"
)
_FIGURE: Final = re.compile(r"\d{2}|[二三四五六七八九十百千万两]{1,6}(?:个月|期|年|千|万|块|元)")
_RATHER: Final = re.compile(
    r"\b(?:make|change|switch|raise|lower|increase) (?:it|that|(?:the|"
    r"my) (?:loan )?(?:amount|term|sum|"
    r"months)) (?:to )?|\bcambiar(?:le)? (?:el|la) (?:monto|cantidad|plazo)\b|"
    r"\b(?:subir|bajar) (?:el|la) (?:monto|cantidad|plazo)\b|"
    r"(?:改|调|提高|降低)(?:一下)?(?:金额|额度|期限|期数)|(?:金额|额度|期限|期数)(?:可以|能|"
    r"可唔可以|能不能)?[改调]|"
    r"\b(?:rather|prefer|only (?:want|need)|"
    r"just (?:want|"
    r"need)|can (?:we|you|i) do)\b|\bmejor (?:que )?(?:sea\w*|dej\w+|en|por|a)?\b|"
    r"\bque (?:mejor )?sean\b|\b(?:pueden?|podrian?) ser\b|"
    r"\b(?:solo|nomas) (?:quiero|necesito|ocupo)\b|\bprefiero\b|"
    r"改(?:成|为|做)|换成|(?:只|就)(?:要|借|想要)|不如"
)
_SMALLER: Final = re.compile(
    r"\b(?:take|get|borrow|have|do|want|need|make it|just|only|something)"
    r" (?:a )?(?:bit |little |lot )?(?:less|smaller|lower)\b(?! (?:text|messag|remind|pay|interest|"
    r"rate))|\b(?:a|the|any) (?:smaller|lower|shorter|longer)"
    r"(?: (?:one|loan|amount|offer|sum|term))?"
    r"\W*$|\b(?:less|smaller) (?:money|amount)\b|"
    r"\b(?:un[oa]?|algo|otr[oa]) (?:\w+ )?mas "
    r"(?:chic[oa]|pequen[oa]|baj[oa]|cort[oa]|larg[oa])\b|"
    r"\b(?:por|con|quiero|pedir|sacar) menos(?: dinero)?\b(?! de\b)|"
    r"(?:少|低)(?:借|贷|拿|批|要)(?:一?[点啲些])?|"
    r"(?:借|贷|批|要)(?:少|低)(?:一?[点啲些])|细(?:一?[点啲])|小一?[点些](?:的|额)?"
)
"""Another size of what is offered, with a figure or without."""
_TERMS_ALONE: Final = re.compile(
    r"\W*(?:and |y |then |but |for |over |in |a |en |por |to |还有|那|分|做)*\d{1,3} ?"
    r"(?:months?|mos?|years?|meses|anos?|个月|期|年)(?: please| instead| por favor|吧|可以吗)*\W*"
)
_SUM: Final = re.compile(
    r"\d{1,3}(?:[.,]\d{3})+|(?<![\d:])\d{3,6}(?![\d:])|\b\d+ ?(?:k|mil|months?|meses|个月|期|千|"
    r"万)|"
    r"[一二三四五六七八九十两]{1,4}(?:千|万|个月|期)"
)
"""An amount or a term, and no hour of the day."""
_NAMED: Final = re.compile(
    r"\b(?:terms?|months?|years?|amount|rate|apr|interest|name|address|plazo|meses|anos|monto|"
    r"cantidad|tasa|interes|nombre)\b|期限|期数|月|年|金额|利率|利息|名字|地址|几多"
)
_OF_CREDIT: Final = re.compile(
    r"\b(?:the |my )?(?:term|plazo)\b.{0,40}\b(?:wrong|not|no|mal|asked|pedi|queria|should|shld|"
    r"wanted|incorrect\w*)\b|"
    r"\b(?:wrong|incorrect) (?:loan )?(?:term|number of months)\b|"
    r"\b(?:applied for|asked for|requested|pedi|queria|solicite|wanted)\b.{0,15}\b\d+ ?"
    r"(?:months?|mos?|meses|k)\b(?! (?:more|extra|mas|to pay|para pagar))|"
    r"\b(?:applied for|solicite) (?:\$|un |una )?[\d.,]{3,}|"
    r"(?:申请|借)(?:的|嘅)(?:是|系)|(?:期限|期数).{0,8}(?:不对|错|唔啱|不是)|"
    r"(?:不是|唔系)我(?:申请|要)(?:的|嘅)"
)
_TAKEN: Final = re.compile(
    r"\b(?:got|saw|received|have|about)\b.{0,20}\b(?:loan |credit )?offer\b|"
    r"\b(?:accept|want|take|confirm) (?:the|your|my|this|that) (?:loan )?offer\b|"
    r"\b(?:recibi|vi|me llego)\b.{0,25}\b(?:oferta|aprobacion)\b|"
    r"\b(?:acepto|quiero|tomo|confirmo) (?:la|su|esa|esta) oferta\b|"
    r"(?:收到|看到).{0,8}(?:批核|审批|贷款(?:要约|通过|批)|offer)|接受.{0,4}(?:要约|offer)"
)
_PROMOTED: Final = re.compile(
    r"\b(?:stop|no more|sending|send|unsubscribe|scam|spam|real|legit|fake)\b|\bofertas\b|别发|骗"
)
_MONEY: Final = re.compile(
    r"\bwhen\b.{0,20}\b(?:get|receive|see|have|expect)\b.{0,8}\b(?:the|my) (?:money|funds|cash|"
    r"loan)\b|\bwhen\b.{0,25}\b(?:funded|deposit(?:ed)?|disbursed?|paid out|"
    r"hits? (?:my|the|our) (?:acc(?:oun)?t|bank))\b|"
    r"\bcuando\b.{0,20}\b(?:deposit\w+|desembols\w+|cae el dinero|(?:recibo|llega|tengo|dan|"
    r"mandan|transfieren) (?:el|mi) dinero)|"
    r"(?:什么时候|几时|多久|啥时候|何时).{0,6}(?:放款|放贷|到账|到帐|过数|出款|打款|拿到钱|收到钱|"
    r"有钱)|"
    r"(?:放款|(?<!多少)(?<!几多)钱|(?<!还)(?<!付)款).{0,4}(?:什么时候|几时|多久|何时)"
)
_PAID_BY_US: Final = re.compile(r"我(?:还|转|付|交|过)|\bi (?:paid|sent)\b|\bpague\b")
_STANDS: Final = re.compile(
    r"\b(?:is|its|am|are|was|has|so)\b.{0,20}\b(?:confirmed|set|final(?:ized)?|done|approved|"
    r"all good)\b|\bdid (?:it|that|my (?:answer|reply)) (?:go through|count|work)|"
    r"\b(?:ya )?(?:quedo|esta|fue)\b.{0,12}\b(?:confirmad[oa]|list[oa]|aprobad[oa])\b|"
    r"\b(?:entonces )?ya quedo\b|"
    r"(?:确认|通过|批|成|搞掂|搞定)(?:了|咗|好|到)?(?:吗|没有?|未|咗未|了没)"
)
_UNTIL: Final = re.compile(
    r"\bhow long\b.{0,12}\b(?:have|got|decide|confirm|answer)\b|\b(?:by|until) when\b|"
    r"\bwhen.{0,6}\b(?:deadline|expire)|\bhasta cuando\b|\bcuanto tiempo tengo\b|"
    r"^\W*(?:and |so |ok |then )*how (?:long|many days)\b.{0,12}"
    r"\b(?:after|from|then|once|it|this|that|they)\b.{0,25}$|"
    r"^\W*(?:y |entonces )*cuanto (?:tarda\w*|demora\w*)\b.{0,15}$|"
    r"^\W*(?:那|之后|然后|还)*要?(?:多久|几天|几耐)(?:才|可以|能|会)*(?:知道|批|有结果|好|"
    r"完成)?[呢呀啊]?\W*$|"
    r"(?:到|几时|什么时候|多久)(?:之?前)?.{0,6}(?:考虑|决定|确认|答复|回复|过期|截止)|截止"
)
_TERM: Final = re.compile(
    r"\b(?:amount|sum|term|months?|plazo|meses|monto|cantidad)\b|金额|额度|期限|期数|个月"
)
_OF_A_DEBT: Final = re.compile(
    r"\b(?:owe\w*|balance|due|late|overdue|fees?|charg\w+|bill\w*|texts?|messag\w*|saldo|deb[eo]|"
    r"adeud\w+|vence|cobr\w+)\b|欠|余额|到期|逾期|扣|短信"
)
_CHANGES_MIND: Final = re.compile(
    r"\bchang\w* (?:my|your|our) minds?\b|\bcambi\w+ de (?:idea|opinion)\b|改变主意"
)
"""A mind that is changed is nothing that is wrong with an offer."""
_AFTER_ALL: Final = re.compile(
    r"\b(?:it.?s|its|that.?s|thats|all|is) (?:fine|ok|okay|good|right|correct|all right)\b.{0,20}"
    r"\bi(?:.?ll| will| do)? (?:confirm|accept|sign|take it)\b|"
    r"\b(?:esta bien|asi esta bien|olvid\w+|dej\w+l[oa])\b.{0,20}\b(?:confirmo|acepto)\b|"
    r"(?:算了|没事|不用改|唔使改|不改|唔改|改变主意|没问题|冇问题|想好|还是|都系).{0,6}"
    r"(?:确认|同意|接受)|"
    r"\b(?:after all|on second thought|changed my mind|actually|wait|never ?mind)\b.{0,40}"
    r"\b(?:yes|want it|take it|keep it|do want|i.?ll take|accept|confirm|sign)\b|"
    r"\bi(?:.?ll| will| do| still)? (?:take|want) (?:it|the loan|the offer)(?: after all)?\b|"
    r"\b(?:wait|no|hold on|hang on|stop|actually|sorry|says?|said)\b.{0,30}\b(?:i|we) "
    r"(?:do |really |still |actually |will )*(?:need|want) (?:it|the (?:loan|money)|that)\b|"
    r"(?:\b(?:no|esper\w+|que|siempre|mejor|pero|ella?)\b[ ,.]*){1,3}si l[oa] "
    r"(?:necesit|ocup|quer)\w+(?: (?:todavia|aun|siempre))?[ .!]*$|"
    r"\bsiempre si\b.{0,6}\b(?:necesit|ocup|quer|quier)\w+|"
    r"(?:等等|等一下|等阵|先?别|唔好|老公|老婆|我们|我哋)[^不唔冇没]{0,10}(?:还是|都系|真的?|是|系)"
    r"(?:需要|想要|要)(?!撤|取|退|不|唔)|"
    r"\b(?:mejor|pensandolo|siempre|cambie de (?:opinion|idea)|al final)\b.{0,25}"
    r"\b(?:si|quiero|acepto|confirmo)\b|"
    r"(?:想清楚|谂清楚|谂过|想了想|想过|考虑).{0,8}(?:还是|都系|要|接受)|"
    r"(?:还是|都系|又想|我又)(?:想)?(?:要|接受)(?![取撤])|改变主意.{0,6}要"
)
_NOT_WANTED: Final = re.compile(
    r"\b(?:don.?t|do not|not|no) (?:l[oa] )?(?:want|quiero|acepto|need)|(?:不|唔)(?:想)?要|"
    r"(?:不|唔)(?:想)?(?:接受|确认|同意)|\bno (?:l[oa] )?confirmo\b|"
    r"(?:\bnot|n.?t) (?:\w+ )?(?:confirm|accept|sign|take)\b"
)
_CONFIRMS: Final = re.compile(
    r"\W*(?:(?:ok|okay|fine|yes|yeah|sure|great|so|then|well|alright|actually|hmm)\b\W*)*"
    r"(?:i.?ll|i will|i want to|i.?d like to|let.?s|we.?ll) (?:take|do|accept|have) (?:it|that|the "
    r"(?:loan|offer))(?:\W+(?:then|please|thanks|now))*\W*|"
    r"\W*(?:(?:ok|okay|yes|so|then|now|i|can|let me|want to|will|do|just|please)\b\W*)*"
    r"confirm(?:ed)?(?:\W+(?:it|that|the|my|filing|application|offer|loan|now|then|please))*\W*|"
    r"\W*(?:(?:si|ok|bueno|entonces|ahora|ya|yo|pues|la|lo|quiero)\b\W*)*"
    r"(?:confirm(?:o|ar(?:l[oa])?)|acepto|(?:me )?(?:lo|la) (?:quiero|tomo|quedo))"
    r"(?:\W+(?:l[oa]|el|mi|tramite|solicitud|oferta|registro|ahora|ya))*\W*|"
    r"(?:那么?|咁|噉|好的?|我|现在|而家|可以|就|要|想|先|都|[\s,.!])*(?:确认|同意|接受)"
    r"(?:立案|申请|办理|这个|了|吧|啦|喇|一下|[\s,.!])*"
)
_THANKS: Final = re.compile(
    r"\W*(?:\b(?:thanks?(?: you| u| so much)*|thx|ty|(?:muchas |mil )?gracias)|"
    r"谢谢你?们?|多谢|唔该)\W*$"
)
_GIVES_UP: Final = re.compile(r"\W*我?(?:不|唔)(?:想|要|打算)?再?(?:办|贷|借)(?:了|啦|喇|咗)?\W*")
_PAYING: Final = re.compile(r"\b(?:pay\w*|paid|afford|pag\w+|cuotas?)\b|还款|还钱|还不|付款")
"""Whoever speaks of paying speaks of a loan that they have."""
_MAY_BE_OF_AN_OFFER: Final = frozenset(
    {"start", "affirm", "apply_loan", "application_status", "dispute_debt", "hardship",
     "out_of_scope", "complaint", "check_balance", "promise_to_pay", "help", "payment_due",
     "payment_history"}
)  # fmt: skip


def corrects(text: str) -> bool:
    """Whether a text says that an offer is not right, or what it should be."""
    words = _CHANGES_MIND.sub("", fold(text))
    if _WRONG.search(words) or (_OTHERWISE.search(words) and _FIGURE.search(words)):
        return True
    if _SMALLER.search(words) or _TERMS_ALONE.fullmatch(words) or asks_other_term(text):
        return True
    if wants_a_sum(text):
        return True
    return bool(_RATHER.search(words) and _SUM.search(words))


def corrects_terms(text: str) -> bool:
    """Whether a text says that the amount or the term is not right, and speaks of no debt."""
    words = fold(text)
    if _PAYING.search(words) or _OF_A_DEBT.search(words):
        return False
    return bool(_TERM.search(words)) and corrects(text)


def confirms(text: str) -> bool:
    """Whether a text confirms, and says nothing else: "then confirm it now"."""
    return _CONFIRMS.fullmatch(_THANKS.sub("", fold(text))) is not None


def says_what(text: str) -> bool:
    """Whether a correction tells what is not right, so that there is nothing to ask back."""
    words = fold(text)
    return bool(_FIGURE.search(words) or _NAMED.search(words))


def asks_for_money(text: str) -> bool:
    """Whether a text asks when a loan is paid out."""
    words = fold(text)
    return bool(_MONEY.search(words)) and not _PAID_BY_US.search(words)


def comes_back(text: str) -> bool:
    """Whether a text wants after all what was declined before."""
    words = fold(text)
    wanted = bool(_AFTER_ALL.search(words)) and not _NOT_WANTED.search(words)
    return wanted or takes_after_all(text)


def gives_up(text: str) -> bool:
    """Whether a text says no more than that what was applied for is not wanted any more."""
    return _GIVES_UP.fullmatch(fold(text)) is not None


def is_of_an_offer(text: str, reading: Reading, *, told: bool) -> bool:
    """Whether a text is about an application, though it may not be read so.

    ``told`` says that the application was spoken of lately; then it need not be named.
    """
    if reading.intent not in _MAY_BE_OF_AN_OFFER and reading.decision == "act" and not told:
        return False
    words = fold(text)
    if asks_for_money(text) or asks_to_hold_offer(text):
        return True
    if _PAYING.search(words):
        return False
    if _OF_CREDIT.search(words) or (told and _goes_on(words, text)):
        return True
    return bool(_TAKEN.search(words)) and not _PROMOTED.search(words)


def _goes_on(words: str, text: str) -> bool:
    rather = _RATHER.search(words) and _SUM.search(words) and not find_date_entities(text)
    asks_on = bool(rather or _STANDS.search(words) or _UNTIL.search(words))
    asks_on = asks_on or asks_if_it_stands(text) or asks_to_hold(text)
    resized = _SMALLER.search(words) or _TERMS_ALONE.fullmatch(words) or asks_other_term(text)
    return asks_on or bool(resized) or comes_back(text) or confirms(text)
