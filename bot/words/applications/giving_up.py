"""Words that give up an application that is spoken of, or take back an answer to its offer.

Most name it by no more than "it", so whoever asks here knows that an application was spoken of.
"""

from typing import Final

from bot.words.applications.after_all import takes_after_all
from bot.words.applications.whether import asks_whether
from bot.words.patterns import mentions, words_like
from bot.words.people.kin import EX_ZH, KIN, KIN_YUE, KIN_ZH

_IT: Final = r"(?:it|that|this|(?:the|my) (?:loan|money|offer|credit|application|app|whole thing))"
_IT_ES: Final = (
    r"(?:eso|esto|l[oa]|(?:el|la|mi|ese|esa) (?:prestamo|credito|oferta|solicitud|tramite|dinero))"
)
_GIVES_UP: Final = words_like(
    rf"\b(?:withdraw|cancel|pull|drop|kill|scrap|undo|reverse|forget|close) {_IT}\b|"
    r"\bclose it out\b|"
    r"\b(?:back|pull|drop)\w* (?:me )?out\b(?! of (?:work|school|college))|"
    rf"\b(?:don.?t|dont|do not|didn.?t|no longer|not) (?:really |even )?(?:want|need|want to do|"
    rf"wanna do|doing|taking|interested in|wanting) {_IT}\b|"
    r"\bchang\w* (?:my|our) minds?\b|\btake (?:it|that) back\b|\bi (?:take|took) it back\b|"
    r"\b(?:hit|press\w*|push\w*|typed|tapped|sent|chose|picked) (?:the )?wrong (?:button|key|"
    r"number|one|thing)?\b|\b(?:confirm\w*|accept\w*|agree\w*|answer\w*|repl\w+|yes|it|"
    r"that|was) (?:\w+ )?(?:by|on) (?:mistake|accident)\b|\bdidn.?t mean (?:to|that|it|yes)\b|"
    r"\bi (?:said|say) no\b|\bi didn.?t (?:confirm|accept|agree)\b|"
    r"\b(?:can|could|may) i (?:still )?(?:cancel|withdraw|get out)\b",
    r"\b(?:ya )?no l[oa] (?:quiero|queremos|necesito|voy a (?:querer|tomar))\b|"
    rf"\b(?:ya )?no quiero {_IT_ES}\b|"
    r"\b(?:me arrepent\w+|cambi\w+ de (?:idea|opinion)|me equivoque|marcha atras|para atras|"
    r"desist\w+|deshacer\w*|sin querer|(?:por|un) error|dije que no)\b|"
    r"\b(?:cancel|anul|retir)\w*l[oa]\b|"
    rf"\b(?:cancel|anul|retir)\w* {_IT_ES}\b|"
    rf"\b(?:d[ae]\w*|dar) de baja (?:a )?{_IT_ES}\b|\bd[ae]r?l[oa] de baja\b|"
    r"\b(?:puedo|podria) (?:todavia |aun )?(?:cancelar|echarme|arrepentir)\w*",
    r"(?:不|唔)(?:想)?(?:要|贷|借|办)(?:这个|呢个|这笔|它)?(?:了|啦|喇|咗|呀|啊)|"
    r"我(?:说|讲)(?:了|过)?(?:不|唔)要|反悔|后悔|(?:按|点|揿|发|回|选)错|改变主意|放弃|作罢|"
    r"(?:撤回|撤销|撤咗|取消|收回)(?:它|吧|掉|了|啦|申请|贷款|这个|呢个|确认|刚才.{0,6})?\W*$|"
    r"^\W*撤[吧了掉咗]*\W*$|(?:可以|能|可唔可以|还能)(?:不能)?(?:取消|撤回|反悔)",
)
_OF_SOMETHING_ELSE: Final = words_like(
    r"\b(?:payments?|paid|charged|pague|cobraron|"
    r"autopay|auto ?pay|card|appointment|call(?:back)?|texts?|messages?|reminders?|"
    r"claim|address|(?<!wrong )number|phone|pago|tarjeta|cita|llamada|mensajes?|recordatorios?|"
    r"reclamo|direccion|numero)\b|自动扣|扣|还了|短信|短讯|预约|电话|地址|付款|还款|投诉"
)
_KEEPS: Final = words_like(
    r"\b(?:don.?t|dont|do not|not|never) (?:\w+ )?(?:withdraw|cancel|pull|drop)\w*|\bkeep (?:it|my|"
    r"the)\b|\bno (?:l[oa]s? )?(?:retire|cancele|anule)\w*|\bmant\w+l[oa]\b|"
    r"\bdej\w+l[oa] (?:asi|como esta)\b|"
    r"(?:不|别|唔好|唔使|唔)(?:想|要|用|再)?(?:撤|取消)|保留|留着|留返"
)
_WOULD: Final = words_like(
    r"\b(?:if|when|once) (?:i|we) (?:\w+ )?(?:back out|cancel|withdraw|change my mind)\b|"
    r"\bsi (?:l[oa] )?(?:cancelo|retiro|me (?:echo|arrepiento))\b|"
    r"(?:如果|要是|万一)我?(?:取消|撤回|反悔|不要)|(?:取消|撤回|反悔).{0,6}(?:收费|罚|违约金|手续费|扣)"
)
_IS_IT_GONE: Final = words_like(
    r"\b(?:is|was|did|has|so|its)\b.{0,14}\b(?:it|that|application|loan|you|yall|its)\b.{0,12}"
    r"\b(?:cancel+ed|cancel+|withdrawn?|withdraw|gone|pulled)\b|"
    r"\b(?:esta|quedo|fue|l[oa])\b.{0,12}\b(?:cancelad[oa]|retirad[oa]|anulad[oa]|cancelaron|"
    r"retiraron)\b|(?:取消|撤回|撤销)(?:了|好|咗|成功)*(?:吗|没有?|未)"
)
_AT_ONCE: Final = words_like(
    r"^\W*(?:oh |wait |hey |hold on |stop )*(?:wait|no|hold on|oops|hang on)\W+(?:wait|no|don.?t|"
    r"dont|hold on|not yet)\b|^\W*(?:no )*(?:wait|hold on|hang on|oops)\W*$|"
    r"^\W*(?:no,? )?(?:esper[ae]\w*|un momento)\W*(?:no\b.{0,12})?$|"
    r"^\W*(?:等等|等一下|等下|慢着|慢住|且慢|等阵)\W*(?:先?(?:别|不要|唔好).{0,6})?$|"
    r"\bscratch that\b|\bnever ?mind\b|\bnvm\b|\bdisregard\b|当我没说"
)
_OF_TEXTS: Final = words_like(
    r"\b(?:texts?|texting|texted|messages?|messaging|msgs?|sms|contact\w*|reminders?|alerts?|"
    r"notifications?|spam\w*|numbers?|phone|list|from you|hear|stop|unsubscribe|mensajes?|"
    r"mensajitos|textos?|avisos?|notificacion\w*|lista|numero|celular|telefono|servicio)\b"
)


_ELSEWHERE: Final = words_like(
    r"\b(?:got|getting|found|have|borrow\w*|take|taking)\b.{0,16}\b(?:(?:the )?(?:money|loan|it)|"
    r"one) "
    r"(?:from|with|through) (?:my|a|another|somewhere|someone|somebody|elsewhere)\b|"
    rf"\bmy (?:\w+ )?{KIN}(?:.?s| is| will|.?ll)? (?:gonna |going to )?(?:lend\w*|loan\w*|"
    rf"giv\w+) (?:me|it)\b",
    r"\b(?:me l[oa]s?|l[oa]s?|me) (?:va a|van a|puede|quiere)? ?(?:prest\w+|consegu\w+)(?:me)?\b|"
    r"\bya (?:consegui|tengo|junte|me prestaron)\b.{0,12}\b(?:dinero|prestamo|lana|el credito|"
    r"en otro)\b",
    rf"(?:{KIN_ZH}|{KIN_YUE}|{EX_ZH}|别人|亲戚)(?:会|可以|肯|答应|说|先)*(?:借|给|畀|俾)(?:钱)?(?:给|畀|俾)?我|"
    r"(?:已经|我)?(?:在|喺|跟|向|同)(?:别处|别的地方|其他地方|第二度|朋友|亲戚|家里)[^,.!?，。]{0,4}借(?:到|了|咗)",
)
_LETS_GO: Final = words_like(
    r"\b(?:never ?mind|nvm|forget (?:it|about it)|no (?:longer )?need|don.?t need|cancel|"
    r"all good)\b|"
    r"\b(?:ya (?:mejor|no)|mejor (?:ya )?(?:no|dej\w+)|dej\w+l[oa]|olvid\w+|asi dej\w+)\b|"
    r"算了|不用了|唔使(?:了|啦|喇)|不办了|不要了|唔要(?:了|啦|喇)"
)


def has_money_elsewhere(text: str) -> bool:
    """Whether somebody lets what they asked for go, for the money comes from somebody else."""
    return mentions(text, _ELSEWHERE) and mentions(text, _LETS_GO)


def gives_up_it(text: str) -> bool:
    """Whether a text gives up what is spoken of, or takes back the yes that was said to it."""
    if has_money_elsewhere(text):
        return True
    if keeps_it(text) or takes_after_all(text) or asks_whether(text):
        return False
    if mentions(text, _WOULD) or mentions(text, _OF_SOMETHING_ELSE):
        return False
    return mentions(text, _GIVES_UP)


def keeps_it(text: str) -> bool:
    """Whether a text asks that nothing be withdrawn."""
    return mentions(text, _KEEPS)


def asks_if_given_up(text: str) -> bool:
    """Whether a text asks if what was given up is gone."""
    return mentions(text, _IS_IT_GONE)


def asks_of_giving_up(text: str) -> bool:
    """Whether a text asks what follows if an application is given up."""
    return mentions(text, _WOULD)


def wavers(text: str) -> bool:
    """Whether a text stops what was said just before, by no word of its own: "wait no"."""
    return mentions(text, _AT_ONCE)


def names_no_texts(text: str) -> bool:
    """Whether a text that ends something names no texts, nor a list or a phone they come to."""
    return not mentions(text, _OF_TEXTS)
