"""What is asked after word of an application: why it was refused, how long it takes, once more."""

from typing import Final

from bot.words.patterns import mentions, words_like

_GROUND: Final = (
    r"(?:credit(?: score| report| history)?(?! card)|score|income|job|pay ?stubs?|history|debts?|"
    r"age|immigration status|social(?: security)?|itin|"
    r"late payments?)"
)
_MOTIVO: Final = (
    r"(?:credito|buro(?: de credito)?|historial(?: de credito| crediticio)?|puntaje|score|"
    r"ingresos?|trabajo|sueldo|deudas?|edad|estatus|seguro social|itin|atrasos?)"
)
_LI: Final = (
    r"(?:信用(?:分|记录|评分|报告)?|征信|收入|工资|人工|工作|欠款|负债|年龄|身份|逾期|流水)"
)
_ASKED_WHY: Final = words_like(
    rf"\b(?:is|was|were)(?:n.?t)? (?:it|that|this)(?: just| only)?"
    rf"(?: because| cause| cuz| bc| due)?(?: of| to)?(?: my| the)? {_GROUND}\b(?! (?:that|which))|"
    rf"\b(?:denied|declined|rejected|refused|turned down|say no|said no)\b.{{0,20}}"
    rf"\b(?:because|cause|cuz|bc|over|for) (?:of |its |it.?s )?(?:my|the) {_GROUND}\b|"
    rf"^\W*(?:so |is |was |its |it.?s )*(?:my|the) {_GROUND}"
    r"(?: or what| or something|, right| huh)?\W*[?]\W*$",
    r"^\W*(?:so|but|and|ok|y|pero)?\W*(?:why|how come|why not|why is that|why was (?:it|that)|"
    r"y tho|for what reason|what.?s the reason|what was the reason|what reason|"
    r"what did i do(?: wrong)?|what.?s wrong with (?:it|me|my \w+))\W*$",
    rf"\b(?:es|fue|sera|era) (?:por|debido a)(?: culpa de)? "
    rf"(?:mi|mis|el|la|los|lo de mi|eso de mi) {_MOTIVO}\b|"
    rf"^\W*(?:y |pero )?(?:por|es) (?:mi|el) {_MOTIVO}(?: o que)?\W*[?]\W*$",
    r"^\W*(?:y |pero |oiga )*(?:por ?que|x ?que|xq|porque no|y eso por ?que|cual (?:es|fue) "
    r"(?:el motivo|la razon)|que (?:hice|tengo) mal|en que falle)\W*$",
    rf"(?:(?:是|系)(?:不是|唔系|咪)?(?:因为|因|由于)?|系咪(?:因为)?|因为|是否因为)(?:我|我的|我嘅)*"
    rf"{_LI}[^,.，。]{{0,8}}(?:吗|么|嘛|呀|啊|吧|问题|[?？])\W*$|"
    rf"^\W*(?:系咪|是不是|是否)(?:因为)?(?:我|我的|我嘅)*{_LI}|"
    r"^\W*(?:那|咁|但是?|请问)*(?:为什么|为何|为啥|点解|什么原因|咩原因|乜原因|"
    r"原因(?:是|系)(?:什么|乜|咩)|我?(?:哪里|边度)(?:不行|做错|有问题|出问题))"
    r"(?:呢|啊|呀|唔批|不批|没批|不通过|没通过|会这样|咁)?\W*$",
)
_HOW_LONG: Final = words_like(
    r"\bhow (?:much )?long(?:er)?\b"
    r"(?!.{0,30}\b(?:loan|term|pay(?:ing)?|extension|late|owe)\b)|"
    r"\bhow many (?:more )?(?:days|weeks)\b|"
    r"\bwhen (?:will|do|would|can|am) (?:i|we|you|u|yall|they)(?: gonna| going to)? "
    r"(?:know|hear|find out|decide|tell me|let me know|get an? (?:answer|decision))\b",
    r"\bcuanto (?:mas |tiempo )?(?:falta|tarda\w*|se tarda\w*|demora\w*|tiempo|"
    r"hay que esperar|tengo que esperar)\b|"
    r"\bcuando (?:me (?:dicen|avisan|resuelven|contestan|dan respuesta)|sabre|hay respuesta)\b",
    r"(?:还|仲)?(?:要|得|需要)等?(?:多久|几耐|几长时间|多长时间|几多日|多少天|几[天日])|"
    r"等(?:到)?(?:几时|什么时候|几耐|多久)|"
    r"(?:几时|什么时候|何时|多久)(?:会|能|可以|才|先)*"
    r"(?:有|出|知道?|批)(?:结果|消息|答复|回复|到)?",
)
_AGAIN: Final = words_like(
    r"\b(?:apply|reapply|re-apply|try|submit)\b.{0,16}\b(?:again|later|another time|once more|"
    r"in (?:a few|some|\w+) (?:weeks|months))\b|\bre-?apply\b",
    r"\b(?:aplicar|solicitar\w*|aplico|pedir\w*|intentar\w*|tramitar\w*)\b.{0,20}\b(?:otra vez|"
    r"de nuevo|nuevamente|mas (?:tarde|adelante)|despues)\b|\b(?:volver a|vuelvo a) (?:aplicar|"
    r"solicitar\w*|aplico|solicito|intentar\w*)\b",
    r"(?:再|重新|又)(?:次|来)?申请|申请(?:多)?(?:一次|过)|(?:以后|之后|第日|下次|迟[些啲]|过几个月).{0,6}申请",
)
_OF_TROUBLE: Final = words_like(
    r"\b(?:extension|plan|deferment|hardship|defer\w*|pay(?:ment)?s?|prorroga|plazo|pago)\b|"
    r"延期|延后|分期|宽限|缓交|减免"
)


def asks_why_refused(text: str) -> bool:
    """Whether a text asks why an application was refused, be it by naming a reason."""
    return mentions(text, _ASKED_WHY)


def asks_how_long(text: str) -> bool:
    """Whether a text asks how long something still takes."""
    return mentions(text, _HOW_LONG)


def asks_to_apply_again(text: str) -> bool:
    """Whether a text asks to apply once more, for a loan and not for time."""
    return mentions(text, _AGAIN) and not mentions(text, _OF_TROUBLE)
