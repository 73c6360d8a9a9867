"""Whether a text takes an offer of credit, turns it down, or only says that it was read.

A yes binds whoever writes it, so it must be one: "yes i saw that", "ok too expensive" and "vale, es
mucho interes" are none, whatever they begin with.
"""

from itertools import takewhile
from typing import Final

from bot.words.applications.agreed_at_home import AGREED_AT_HOME
from bot.words.patterns import mentions, words_like
from intents.normalise import fold

_IDIOMS: Final = words_like(
    r"\b(?:why not|no (?:problem|worries|doubt)|no hay problema|sin problema|por que no|"
    r"no se diga mas)\b|[没冇]问题|不错"
)
"""Words of a yes that have a no in them."""
_CONFIRMS: Final = words_like(
    r"\bi (?:do |will |hereby |fully |also |now |can )?(?:confirm|accept|agree)\b|"
    r"^\W*(?:(?:yes|yeah|yep|ok|okay|sure|fine|please|so|then|well|great|and|now|alright|let me|"
    r"let.?s|want to|i want to|i.?d like to|i.?ll|we|we.?ll)\W+)*(?:confirm|accept|agree)(?:ed)?\b",
    r"\b(?:acepto|aceptamos|confirmo|confirmamos|confirmad[oa]|aceptad[oa]|estoy de acuerdo)\b",
    r"确认|(?<!不)确定|同意|接受|成交",
)
"""A yes in so many words, whatever reason is given beside it."""
_TAKES: Final = words_like(
    r"\blet.?s (?:do (?:it|this|that)|go(?: ahead| forward| for it)?(?! over| back| through)|"
    r"take it|get it|sign(?: it| the (?:papers?|contract|loan))?|"
    r"proceed|move forward)\b|"
    r"\b(?:i.?ll|i will|we.?ll|we will|imma|i.?m (?:gonna|going to)|(?:i )?want to) "
    r"(?:take|do|have) (?:it|that|this|the (?:loan|offer|money|full|whole|\$?\d[\d.,]*))\b|"
    r"\b(?:i|we) (?:do |still |really )?(?:want|need|would like|.d like|.d love) "
    r"(?:it|that|this|the (?:loan|offer|money|credit))\b|\b(?:yes|yeah) i do\b|"
    r"\b(?:go ahead(?: and)?|go for it|sign me up|count me in|i.?m in|move forward|proceed|"
    r"good to go|do it|hell|(?:ready|want|like|i.?ll|i will|we.?ll)(?: to)? sign(?: it| the "
    r"(?:papers?|contract|loan))?)\b|"
    r"\b(?:deposit|send|transfer|fund|release) (?:it|me the|the (?:money|funds|loan))\b",
    r"\b(?:adelante|hagamosl[oa]|le entro|procedan|trato hecho|depositen\w*|de una|orale|"
    r"si quiero|(?:l[oa] |quiero |vamos a )?firm(?:o|amos|ar(?:l[oa])?)|sigamos)\b|"
    r"\bl[oa] (?:quiero|tomo|queremos)\b|\bme (?:l[oa] )?(?:interesa|quedo)\b|"
    r"\bquiero (?:el|la|mi|ese|este|esa) (?:prestamo|credito|dinero|oferta)\b",
    r"就这[样么](?:办|定)?|就咁(?:办|定)?|[贷借办]吧|"
    r"(?:就|还是|都系|那)*按(?:照|返)?(?:原来|之前|原先|本来|原本)(?:的|嘅)?(?:条件|方案|金额)?[签办来借贷]?|"
    r"(?:我|就|那|想|要|可以|现在|而家|决定|还是|都系)*签(?:字|约)?(?![了咗过])(?:(?:那|这|呢|嗰)?[个份笔])?"
    r"(?:合同|协议|合约|贷款)?|"
    r"[我都系]*(?:想要|就要|决定要|要)(?:这个|呢个|这笔|呢笔)?(?:贷款)?(?!的|是|求|点|紧|不)|"
    r"(?:尽快|麻烦|请)?(?:放款|打款|办理)",
)
"""Likewise, but only where nothing else is said: "i'm in" takes an offer, "i'm in texas" none."""
_YES: Final = words_like(
    r"\b(?:yes+|yep|yup|yeah|yea|ya|yas|yess+ir|y|si+p?|claro(?: que si)?|por supuesto|desde luego|"
    r"absolutely|definitely|certainly|of course|for sure|i.?m (?:sure|certain|positive)|"
    r"(?:estoy )?segur[oa]|deal|agreed|affirmative|afirmativo)\b|"
    r"(?:是|系)(?!我)的?|对的?|[没冇]问题|确定|肯定|当然|没错"
)
_OK: Final = words_like(
    r"\b(?:ok+|okay|okey|oki|okie|k+|sure thing|sure|fine|alright|all right|"
    r"sounds (?:good|great|fine)(?: to me)?|works|perfect|great|good|cool|vale|dale|sale|bueno|va|"
    r"de acuerdo|esta bien|perfecto|excelente)\b|好的?|行|可以|得|[👍👌✅🆗]"
)
"""A yes to a question that was put just before, and no more than politeness to any other."""
_BESIDE: Final = words_like(
    r"\b(?:please|pls|plz|thank you|thanks?|thanx|thx|ty|u|so much|very much|sir|ma.?am|man|bro|"
    r"then|so|well|oh|hi|hey|now|today|asap|right now|if possible|that.?s|thats|that is|it.?s|its|"
    r"it is|is|are|for (?:me|us)|with (?:me|that|it)|it|that|this|the|my|a|an|loan|offer|"
    r"application|amount|terms?|all|everything|looks|sounds|very|still|really|do|soon|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|and|for|over|at|in|of|to|by|"
    r"months?|mos?|years?|yrs?|dollars?|bucks|usd|k|grand|"
    r"por favor|porfa|porfis|gracias|muchas|mil|pues|entonces|ya|que|muy|bien|senor\w*|"
    r"el|la|los|las|de|con|por|a|y|eso|esta|todo|monto|prestamo|credito|oferta|meses|anos?|"
    r"dolares|pesos|hoy|ahora|mismo)\b|"
    r"谢谢你?们?|多谢|唔该|麻烦|请|就|那|咁|噉|我|这个|呢个|这笔|这样|期|个月|年|块|元|美元|的|吧|啊|呀|啦|喇|"
    r"了|咗|嘅|喔|哦|嗯"
)
_NEGATES: Final = words_like(
    r"\b(?:no|not|nah|nope|never|none|nothing|without|neither|dont|wont|cant|cannot|didnt|isnt|"
    r"doesnt|aint|[a-z]+n.t|ni|nunca|jamas|tampoco|nada)\b|"
    r"不|没|唔(?!该)|冇|别|未|放弃|算了|免了"
)
_DOUBTS: Final = words_like(
    r"\b(?:but|unless|until|till|before|after|though|maybe|perhaps|might|guess|unsure|not sure|"
    r"doubts?|questions?|think\w*|see|look|check|read|ask|talk|discuss|decide|consider|wait|hold|"
    r"later|tomorrow|sometime|eventually|whatever|forget|cancel|withdraw|stop|expensive|pricey|"
    r"steep|costly|rip ?off|interest|payments?|paid|receipt|"
    r"received|address|appointment|pagos?|recibid[oa]|much(?<!so much)(?<!very much)|"
    r"(?:too|so|kinda|pretty|very) (?:high|long|low|little|small|short))\b|[?]|"
    r"\b(?:pero|car[oa]s?|carisim[oa]s?|demasiado|much[oa]s?(?! gracias)|alt[oa]s?|intereses|"
    r"pens\w+|pienso|ver|veo|vere|veremos|luego|despues|manana|mas tarde|antes|primero|esper\w+|"
    r"dudas?|preguntas?|consult\w+|platic\w+|preguntar\w*|tal vez|quizas?|a lo mejor|dej[aeo]\w*|"
    r"olvid\w+|cancel\w+|depende|no se)\b|"
    r"收到|还款|地址|贵|太高|太多|太少|高了|考虑(?!好|过|清楚|完)|想一?想|看看|睇下|谂下|先(?!确认|办|同意)|再|等|"
    r"问(?!过|题)|[吗嘛么？]|呢(?!个|笔|度)|如果|但|可是|不过|晚点|迟[点啲]|明天|听日|之后|以后|"
    r"商量(?!好|过)|利息|多少|几"
)
_REFUSES: Final = words_like(
    r"\b(?:forget (?:it|this|that|about it)|never ?mind|nvm|not worth|nah|nope|no (?:deal|way)|"
    r"i.?m (?:out|good(?! with| to))|hard pass|(?:i.?ll )?pass on|i.?ll pass|rather not|"
    r"drop it|leave it|not (?:interested|for me|doing (?:it|this))|"
    r"(?:don.?t|dont|do not|no longer) (?:want|need) (?:it|this|that|the|any|your|no))\b",
    r"\b(?:ya )?no (?:l[oa]s? |me )(?:quiero|queremos|necesito|ocupo|interesa|conviene|convence|"
    r"tomo)\b|\bno quiero (?:el|la|ese|este|esa|nada|ningun)\b|\bclaro que no\b|"
    r"^\W*(?:(?:bueno|vale|pues|ok|okay|mejor|dale|si|entonces|no|que)\W+)*(?:ya |mejor |pues )*no"
    r"\W*$|\bdej(?:a|e|en|emos)l[oa]\b|\bolvid\w+\b|\bmejor (?:ya )?no\b|\bpara nada\b|"
    r"^\W*paso\W*$|\bde baja (?:a )?(?:eso|esto|l[oa])\b|\bd[ae]r?l[oa] de baja\b",
    r"不用了|唔使(?:了|啦|喇)|不了\W*$|放弃|算了|(?:不|唔)要(?!现在|太|马上|忘|改|取|撤)|不需要|"
    r"(?:不|唔)(?:想)?(?:贷|借|办)(?!法)|(?:不|唔)(?:接受|同意|考虑了)|免了",
)
_FIGURE: Final = words_like(r"[$¥￥]?\d[\d.,]*")
_LETTER: Final = words_like(r"[a-z\u3400-\u9fff]")
_CLAUSE: Final = words_like(r"[,.;!，。；！]|\by\b|\band\b")
_BUT: Final = words_like(
    r"\b(?:but|question|not|no|don.?t|dont|wait|unless|if|pero|espere\w*|duda|si)\b|"
    r"不|没|但|可是|等|如果|唔"
)


def accepts(text: str) -> bool:
    """Whether a text takes what is offered: "yes please", "i accept", "let's do it"."""
    words = _plain(text)
    if _NEGATES.search(words) or _DOUBTS.search(words):
        return False
    if _CONFIRMS.search(words):
        return True
    takes = _TAKES.search(words) is not None or _YES.search(words) is not None
    return takes and _says_no_more(_TAKES.sub(" ", words))


def takes_it(text: str) -> bool:
    """Whether a text takes something in so many words: "let's go ahead", and no bare "yes"."""
    words = _plain(text)
    return accepts(text) and bool(_CONFIRMS.search(words) or _TAKES.search(words))


def agrees_politely(text: str) -> bool:
    """Whether a text says "ok" and nothing else: a yes only straight after the question."""
    words = _plain(text)
    return bool(_OK.search(words)) and _says_no_more(words)


def begins_politely(text: str) -> bool:
    """Whether a text begins with a yes or an "ok", whatever it goes on to say."""
    words = _plain(text).lstrip()
    return any(one.match(words) for one in (_OK, _YES))


def accepts_beside(text: str) -> bool:
    """Whether a text that asks for something else begins with a yes: "yes, and where do i pay"."""
    clauses = _CLAUSE.split(fold(text))
    said = list(takewhile(lambda one: accepts(one) or agrees_politely(one), clauses))
    rest = " ".join(clauses[len(said) :])
    return bool(rest.strip()) and any(map(accepts, said)) and _BUT.search(rest) is None


def refuses(text: str) -> bool:
    """Whether a text turns down what is offered, however politely it begins."""
    return mentions(text, _REFUSES)


def negates(text: str) -> bool:
    """Whether any word of a text is a no."""
    return _NEGATES.search(_plain(text)) is not None


def doubts(text: str) -> bool:
    """Whether a text finds an offer dear, or has yet to think of it."""
    return mentions(text, _DOUBTS)


def _plain(text: str) -> str:
    return _IDIOMS.sub(" ok ", AGREED_AT_HOME.sub(" ok ", fold(text)))


def _says_no_more(words: str) -> bool:
    """Whether nothing is left of a text but its yes, and what it is said to."""
    rest = _BESIDE.sub(" ", _OK.sub(" ", _YES.sub(" ", _FIGURE.sub(" ", words))))
    return _LETTER.search(rest) is None
