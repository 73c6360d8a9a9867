"""Words with a no in them that turn no offer down: "not yet", "if it is dear", "don't cancel it".

A refusal has to be plain, for it ends what somebody may have waited weeks for.
"""

from typing import Final

from bot.words.patterns import mentions, words_like

_IT: Final = r"(?:it|this|that|(?:the|my) (?:loan|offer|application|money|credit))"
_NOT_YET: Final = words_like(
    r"\byet\b|\bstill (?:\w+ )?(?:deciding|thinking|considering|not|unsure|talking|reading)|"
    r"\b(?:not|nope|no|isn.?t|aint) (?:\w+ )?(?:sure|ready|certain|decided)\b|\bunsure\b|"
    r"\b(?:don.?t|dont|do not|dunno) (?:\w+ )?know\b|\bdunno\b|\bundecided\b|"
    r"\b(?:un)?till? (?:i|we|my|after|next|mon|tue|wed|thu|fri|sat|sun|tomorrow)",
    r"\b(?:todavia|aun) no\b|\bno\b.{0,24}\b(?:todavia|aun)\b|\bhasta que\b|"
    r"\bno (?:estoy|ando|estamos) segur\w+|\bno se (?:si|todavia|aun)\b|^\W*no (?:lo )?se\W*$|"
    r"\b(?:lo |la )?(?:estoy|ando|sigo|estamos) (?:pens|decid|consider|viend|checand|consult)\w+",
    r"还没(?!钱)|还未|未(?:有)?(?:想|[谂諗]|决定|考虑|睇|看|倾|商量)|没(?:有)?(?:想|考虑|决定)(?:好|清|过)|"
    r"(?:仲|还|重)(?:在|喺度)?(?:[谂諗]|想(?!要)|考虑|睇|商量)(?:紧|着|中|下)?|(?:[谂諗]|考虑|商量)紧|不(?:确定|知道)|唔(?:确定|知)",
)
_NOT_NOW: Final = words_like(
    r"\b(?:not|no|nope|nah) (?:\w+ )?(?:right )?(?:now|today|tonight|at the moment)\b|"
    r"\b(?:maybe|perhaps) (?:later|tomorrow|next)\b|\bi.?m (?:\w+ )?(?:at work|busy|driving)\b",
    r"\b(?:ahorita|ahora|hoy|por ahora|de momento|por el momento|por lo pronto) no\b|"
    r"\bno\b.{0,24}\b(?:por ahora|por el momento|de momento|ahorita)\b|"
    r"\bno (?:ahora|hoy)\b|\b(?:estoy|ando) (?:en el trabajo|trabajando|ocupad\w+|manejando)\b",
    r"暂时[不未唔]|(?:现在|而家|今日|今天|宜家|依家)(?:先)?(?:不|未|唔)(?:行|得|方便|急)?|迟[些啲]先|^\W*不急|上班|返工|开车|揸车",
)
_ENDS: Final = r"(?:cancel\w*|withdraw\w*|declin\w*|reject\w*|close|delete|drop|refus\w*)"
_DO_NOT_END: Final = words_like(
    rf"\b(?:don.?t|dont|do not|never|not|pls no) (?:\w+ ){{0,3}}"
    rf"(?:{_ENDS}|lose|miss|say no|give (?:it|this) up)\b",
    r"\bno (?:\w+ )?(?:\w+ )?(?:(?:cancel|anul|retir|rechac|rechaz|perd|perder|elimin|borr)\w+|"
    r"dejar(?:l[oa])? (?:ir|pasar))\b",
    r"(?:不|别|唔|咪|勿)(?:好|想|要|愿|用|可以|是|系)*(?:先|再|急着|帮我|住)*(?:把它|将佢)?(?:取消|撤|拒绝|失去|错过|走鸡|冇咗)",
)
_IF: Final = words_like(
    r"(?<!even )\bif\b(?! (?:you|u|that.?s|thats|possible|i may|it.?s (?:ok|okay|all right)))|"
    r"\bunless\b|\bdepend\w*\b",
    r"^\W*(?:(?:y|pero|entonces|que pasa|oiga|no)\W+)*si (?:ya )?(?:no|sale|salen|es|esta|estan|"
    r"son|la|lo|el|los|las|me|cobran|hay|fuera|queda|tiene|suben?)\b|"
    r"[a-z],? si (?:sale|salen|es|esta|estan|son|la|el|los|las|me|cobran|hay|queda|tiene|suben?)\b|"
    r"\ba menos que\b|\bdepende\b",
    r"如果|要是|假如|万一|的话(?!费)|除非|(?:[太好]|咁|那么|这么)(?:贵|高|多|长|麻烦)[^,，。.了喇啦]{0,2}就[不唔]",
)
_FOR_SURE: Final = words_like(
    r"\bno,? (?:thanks?|thank (?:you|u)|thx|ty)\b|\bi (?:decline|reject)\b|"
    r"\bno,? (?:muchas )?gracias\b|\b(?:la|lo) rechazo\b|\bnot interested\b|"
    r"\bno me interesa\b|[没冇]兴趣"
)
_NEVER_SAID: Final = words_like(
    r"\b(?:did ?n.?t|did not|never|not) (?:say|said|mean|tell you|decline\w*|reject\w*|refuse\w*)"
    r"(?: to)?(?: say)?(?: you)? ?(?:no\b|i (?:don.?t|did)|that|it\b|cancel|decline|reject|$)|"
    r"\b(?:did ?n.?t|did not|never) (?:decline|reject|refuse|cancel|turn)\w*\b|"
    r"\bi (?:said|meant|say|mean) (?:\w+ )?(?:not yet|later|wait|maybe|hold on)\b",
    r"\b(?:no|nunca) (?:l[eo]s? )?(?:he )?(?:dije|dicho|digo) que no\b|"
    r"\b(?:yo )?(?:no|nunca) (?:l[oa] )?(?:rechace|rechazado|cancele|quise decir que no)\b|"
    r"\bdije que (?:todavia|aun|ahorita|luego|despues) ?(?:no)?\b",
    r"(?:没|冇|唔系|不是|未)(?:有)?(?:说|话|讲|打算|想)(?:过)?(?:我)?(?:不|唔)(?:想)?(?:要|借|贷)|"
    r"(?:没|冇)(?:有)?(?:拒绝|取消)|(?:我)?(?:是说|系话|说的是|讲嘅系)(?:还没|未|等|迟)",
)
_PART: Final = words_like(
    r"\b(?:don.?t|dont|do not|no longer|not) (?:want|need|like) (?:the |that |any |your |a |an |"
    r"so |all (?:of )?)*(?:insurance|protection|warrant\w+|add-? ?ons?|extras?|fees?|card|autopay|"
    r"(?:\w+ )?\d+ ?(?:months?|mos?|years?)|(?:long|longer|short|shorter) \w+|co-?signer|whole|"
    r"full|much|\$?\d[\d,.]*)\b",
    r"\bno (?:l[oa] )?quiero (?:el |la |los |las |un |una |tanto |tod[oa] )*(?:seguro|proteccion|"
    r"tarjeta|comision\w*|cargos?|extras?|\d+ (?:meses|anos)|\$?\d[\d,.]*|tanto|plazo)\b",
    r"(?:不|唔)(?:想)?(?:要|需要|买)(?:那|这|呢|嗰)?(?:个|份)?(?:保险|附加|手续费|卡|自动|"
    r"\d+ ?个?(?:月|期|年)|[一二三四五六十两]+个?(?:月|期|年)|那么多|这么多|咁多|太多)",
)
"""Of what is offered only a part is not wanted, or its size."""
_EFFECT: Final = words_like(
    rf"\b(?:don.?t|dont|do not) want (?:{_IT}|them|you|y.?all|my \w+) to\b|"
    rf"\b(?:don.?t|dont|do not) want {_IT} (?:on my|showing|affecting|hitting)\b",
    r"\bno quiero que (?!me (?:lo )?(?:den|presten|depositen))",
    r"(?:不|唔)(?:想|要|希望)(?:它|佢|这个|呢个)?(?:会)?(?:影响|上征信|查)",
)
"""What is not wanted is what may follow from it."""
_A_MOMENT: Final = words_like(
    r"^\W*(?:(?:ok|okay|yes|yeah|hold on|wait|sure|just|give me|gimme|i have|i got|but|hey)\W+)*"
    r"(?:1|one|a|a quick|quick) (?:sec\w*|mins?|minutes?|moment|question|thing|q)\b",
    r"^\W*(?:(?:ok|si|espere|deme|dame|tengo|bueno|hola)\W+)*(?:1|un|una) (?:seg\w*|min\w*|"
    r"moment\w*|pregunt\w+|duda|cosa)\b",
    r"^\W*(?:好的?|ok)?\W*(?:等(?:我|等|阵|一下|一会)|稍等|(?:1|一)(?:下|分钟|个问题|阵间))",
)


_NOT_COUNTED: Final = words_like(
    r"\b(?:that|it|what i said|my (?:yes|answer))(?: one)? (?:does ?n.?t|did ?n.?t|doesnt|didnt|"
    r"should ?n.?t|"
    r"don.?t) count\b|\bdon.?t count (?:that|it|what i said|my yes)\b",
    r"\b(?:eso|lo que dije|lo de antes|mi si) no (?:cuenta|vale)\b|\bno (?:tomen|"
    r"toman) en cuenta\b",
    r"(?:刚才|刚刚|头先|之前|上面)[^,.!?，。]{0,6}(?:不算|唔算|不作数|作废|当没说)|(?:那个|嗰个|说的|讲的)(?:不算|唔算|不作数)",
)
_UNDECIDED: Final = words_like(
    r"\b(?:i )?(?:have ?n.?t|not) (?:yet )?(?:decided|made up my mind)\b|\bstill (?:thinking|"
    r"deciding)\b",
    r"\b(?:todavia|aun) no (?:me )?(?:decido|decidi|lo pienso)\b|\b(?:lo|la) (?:estoy|"
    r"sigo) pensando\b",
    r"(?:还没|还未|未|仲未)(?:有)?(?:想好|考虑好|决定|谂好|谂清楚|想清楚)",
)


def takes_word_back(text: str) -> bool:
    """Whether a text takes back what was said just before, or is not decided after all."""
    return mentions(text, _NOT_COUNTED) or mentions(text, _UNDECIDED)


def leaves_open(text: str) -> bool:
    """Whether a text that says no, or nearly so, leaves the offer for later."""
    if mentions(text, _NOT_YET) or mentions(text, _DO_NOT_END) or denies_a_no(text):
        return True
    if mentions(text, _EFFECT) or mentions(text, _A_MOMENT):
        return True
    later = mentions(text, _NOT_NOW) or mentions(text, _IF)
    return later and not mentions(text, _FOR_SURE)


def refuses_a_part(text: str) -> bool:
    """Whether a text does not want the insurance, the term or the size, and leaves the rest."""
    return mentions(text, _PART) and not mentions(text, _FOR_SURE)


def denies_a_no(text: str) -> bool:
    """Whether a text says that no no was said: "i didnt say no, i said not yet"."""
    return mentions(text, _NEVER_SAID)
