"""Words of a borrower who owns up: "I'm no crook, I'll pay Friday", "there is no work here".

They speak of what somebody is not and of what there is not, and are read as somebody else's phone
or as a warning of fraud.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks

_NO_CROOK: Final = words_like(
    r"\b(?:i'?m|i am|we'?re|im) (?:not|no) (?:an? |some |no |your )*(?:scam\w*|thie\w+|crook\w*|"
    r"liar\w*|fraud\w*|criminal\w*|dead ?beat\w*|con ?(?:man|artist))\b",
    r"\bno soy (?:ningun[oa]? |un[oa]? )?(?:estafador\w*|rater\w*|ladron\w*|rata|tran[sz]a|"
    r"mentiros\w+|moros[oa]|tramp\w+|delincuente|criminal)\b",
    r"我?(?:又|真的?|并)?(?:不|唔)(?:是|系)(?:什么|乜|个)?(?:骗子|老赖|"
    r"赖账|赖帐|赖皮|坏人|骗人|走数|小偷|贼)",
)
_NO_SHIRKER: Final = words_like(
    r"\b(?:i'?m|i am|im) not (?:\w+ )?(?:avoiding|dodging|ducking|ignoring|hiding|refusing|running|"
    r"trying to (?:get out|avoid|skip|dodge|not pay|cheat|scam|stiff))\b|"
    r"\bit'?s not (?:that|like|cause|because) i (?:do ?n'?t|wo ?n'?t|did ?n'?t) (?:want|wanna|"
    r"intend|care)\b",
    r"\bno es (?:que|q|k) no (?:(?:les|le|los|te|me|se|l[ao]) )*(?:quier[ao]|quisiera)\b|"
    r"\bno (?:los |les |le |me )?(?:estoy |ando )"
    r"(?:evitand|escondiend|ignorand|huyend)\w+",
    r"(?:我|又)?(?:不|唔)(?:是|系)我?(?:故意|有心|存心|成心|特登)|"
    r"(?:不|唔)(?:是|系)我?(?:不|唔)(?:想|肯|愿意?)?(?:还|交|付|供|俾|畀)|我(?:不|唔)(?:是|系)(?:没|冇)(?:有)?钱",
)
_CROOKS: Final = words_like(
    r"\byou(?:'?re| are| guys| all|r)?\b.{0,12}\b(?:scam\w*|thie\w+|crook\w*|fraud\w*)\b|"
    r"\bustedes\b.{0,12}\b(?:rater|estafador|ladron)\w*|[你您](?:们|哋)?(?:才|先)?(?:是|系)(?:骗|贼)"
)
"""Whoever throws it back at us doubts us after all."""
_NOTHING_TO_LIVE_ON: Final = words_like(
    r"\b(?:no|not any|ain'?t any|ain'?t no|aint no) (?:power|work|jobs?|money|electricity|lights?|"
    r"food|water|income|heat|gas|hours|shifts|cash)\b(?: \w+)? (?:here|over here|out here|"
    r"around here|"
    r"in this (?:town|house|place))\b",
    r"\b(?:aqui|aca|por aqui|por aca) no (?:hay|tenemos|tengo) (?:(?:ni|nada de|ya|mas) )*(?:luz|"
    r"agua|trabajo|empleo|chamba|jale|dinero|plata|lana|comida|ventas|ni un peso|nadie que me "
    r"(?:preste|ayude))\b",
    r"(?:这边|这里|我这|呢度|我哋?呢边|家里|屋企)(?:儿)?(?:都)?(?:没|冇|停)(?:有)?(?:了)?"
    r"(?:工作|工开|活干|活儿|收入|电|水|钱|生意)",
)
_NOWHERE_TO_PAY: Final = words_like(
    r"\bno (?:branch(?:es)?|banks?|atms?|internet|wi ?fi|signal|stores?|offices?) (?:around |"
    r"near )?here\b",
    r"\b(?:aqui|aca) no hay (?:internet|senal|wifi|sucursal\w*|bancos?|cajeros?|oxxo|oficinas?)\b",
    r"(?:这边|这里|我这|呢度)(?:没|冇)(?:有)?(?:网点|分行|银行|网络|网|信号|门店)|"
    r"(?:不知道?|唔知)(?:要|该|应该)?(?:怎么|怎样|点样?|如何|去哪里?|去边度)(?:还|付|交|供|俾|畀)",
)
_FORGOT: Final = words_like(r"\bforgot(?:ten)?\b|\bse me (?:olvido|paso)\b|\bme olvide\b|忘|唔记得")
_WILL_PAY: Final = words_like(
    r"\b(?:i'?ll|ill|i will|i'?m (?:gonna|going to)|im (?:gonna|going to)|imma|gonna) "
    r"(?:\w+ )?pay\b|\bpaying (?:you )?(?:on |by |this |next )?(?:\w+day|tomorrow|soon|friday)\b",
    r"\b(?:le|les|lo|los|yo|te) (?:voy a pagar|pago|pagare|deposito|doy)\b|\bvoy a pagar\b|"
    r"\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|quincena) (?:\w+ )?pago\b|"
    r"\bpago el\b",
    r"我?(?:一定|肯定|实)?(?:会|就|实)(?:尽快|按时|准时)?(?:还|付|交|供|俾|畀)(?:的|款|钱|嘅|返|清)?(?![了过咗])|"
    r"(?:(?:周|星期|礼拜)[一二三四五六日天]|明天|听日|后天|月底|发工资)(?:就|再|一定|会)?(?:还|付|交)(?![了过咗])",
)
_OPENS_WITH_NO_PROBLEM: Final = words_like(r"\baqui no hay (?:de otra|problema|falla)\b")


def says_will_pay(text: str) -> bool:
    """Whether a text says that its sender will pay."""
    return mentions(text, _WILL_PAY)


def owns_up_and_pays(text: str) -> bool:
    """Whether somebody says that they mean no ill, and that they will pay."""
    owns = _owns_up(text) or _lacks(text) or mentions(text, _OPENS_WITH_NO_PROBLEM)
    return owns and not asks(text) and says_will_pay(text)


def owns_up_and_cannot(text: str) -> bool:
    """Whether somebody says why nothing was paid: it is no ill will, or there is nothing here."""
    if mentions(text, _CROOKS) or mentions(text, _FORGOT):
        return False
    return mentions(text, _NO_SHIRKER) or mentions(text, _NOTHING_TO_LIVE_ON)


def has_no_way_to_pay(text: str) -> bool:
    """Whether somebody does not know how to pay where they are, or only forgot."""
    return mentions(text, _NOWHERE_TO_PAY) or (_owns_up(text) and mentions(text, _FORGOT))


def _owns_up(text: str) -> bool:
    owns = mentions(text, _NO_CROOK) or mentions(text, _NO_SHIRKER)
    return owns and not mentions(text, _CROOKS)


def _lacks(text: str) -> bool:
    return mentions(text, _NOTHING_TO_LIVE_ON) or mentions(text, _NOWHERE_TO_PAY)
