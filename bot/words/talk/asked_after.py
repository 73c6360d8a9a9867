"""What is asked after word of a fraud, a death or a lawyer: what now, do you still text me.

By themselves such texts mean little, and are read as ways to pay or as something not understood.
"""

import re
from typing import Final

from bot.words.patterns import mentions, words_like
from intents.law import read_law
from intents.normalise import fold

_TELL_BANK: Final = (
    r"(?:do|should|must|shall|can|can'?t) i (?:need to |have to |also |just |go )*"
    r"(?:call|tell|contact|notify|cancel|freeze|block|change|report (?:it|this)|lock)"
    r"(?: (?:it )?to)?(?: (?:my|the|a|new))* (?:bank|cards?|passwords?|police|pin)|"
    r"(?:tengo que|debo|deberia|necesito|hay que|puedo) (?:llamar|avisar|hablar|reportar|cancelar|"
    r"bloquear|cambiar)(?:lo|la|le)?(?: (?:a|al|con|mi|el|la|de))* (?:banco|tarjeta|clave|policia)|"
    r"(?:llamo|aviso|hablo)(?: (?:a|al|con|mi|el|la))* (?:banco|policia)|"
    r"(?:我)?(?:该不该|是不是(?:该|要)?|要不要|要唔要|使唔使|用不用|需不需要|系咪要|可以)(?:先)?"
    r"(?:打(?:电话)?(?:给|俾|去)?|通知|联系|联络|找|搵|告诉|话俾|换|改|冻结|挂失|报|停)"
    r"(?:我的?|我嘅)?(?:银行|发卡行|警|警察|警方|卡|银行卡|信用卡|密码)|"
    r"(?:银行卡|信用卡|张?卡|密码)(?:要不要|使唔使|用不用|需不需要)(?:冻结|挂失|停|换|改)(?:了|掉|"
    r"咗)?"
)
_WHAT_NOW: Final = re.compile(
    r"\W*(?:(?:ok|so|and|but|then|well|please|omg|help|y|pues|entonces|ahora|那|咁|噉)\b[\s,.]*|"
    r"[那咁噉])*(?:"
    r"what (?:do|should|can|shall|must|am) (?:i|we)(?: supposed to| need to| have to)?(?: do)?|"
    r"what (?:now|next)|now what|what happens (?:now|next)|what else (?:can|should|do) i do|"
    r"(?:y )?(?:ahora )?que (?:hago|hacemos|puedo hacer|debo hacer|tengo que hacer|sigue)|y ahora|"
    r"(?:我|现在|而家|跟住|接下来|下一步|之后)*(?:该|应该)?(?:怎么办|怎样办|咋办|点算|点办|点做|"
    r"点搞|怎么处理|"
    r"做什么|要做什么|要做咩|做咩|怎么做)(?:好)?|"
    rf"{_TELL_BANK}"
    r")(?: (?:now|next|then|about (?:it|this|that)|ahora|entonces))?[呢啊呀吧的嘅\s]*\W*"
)
_GAVE: Final = re.compile(
    r"\b(?:i|we)\b.{0,12}\b(?:(?:gave|sent|shared)\b.{0,12}\b(?:it|them|him|her|everything)|"
    r"told (?:them|him|her)|typed it|entered it|read it)\b|"
    r"\b(?:se l[oa]s?|les?) (?:di|dije|mande|pase|envie|conte)\b|"
    r"\b(?:ya )?l[oa] (?:di|puse|mande)\b|"
    r"(?:给|告诉|讲|说|发|话|俾|畀|比)(?:了|咗)?(?:给)?(?:他|她|佢|对方)(?:们|哋)?(?:了|听|知|啦|"
    r"喇)?\W*$|"
    r"我(?:已经)?(?:给|俾|畀|比)(?:了|咗)"
)
_FORBIDS: Final = re.compile(r"(?:别|不要|不准|唔好)再?[打致联找搵]")
"""Whoever forbids calls to somebody gave nothing away."""
_PROVE: Final = re.compile(
    r"\bprove (?:it|that|this|you)\b|"
    r"\bhow (?:do|can|could|will|would|should|am) i (?:know|be sure|trust|verify|tell)\b|"
    r"\bwhy should i (?:trust|believe)|\bverify (?:you|yourself)|"
    r"\b(?:demuestr\w+|pruebenlo)\b|\bcomo (?:se|puedo saber) (?:que|si) (?:son|es)|"
    r"\bcomo confio\b|"
    r"(?:怎么|怎样|点|如何|点样)(?:能|可以)?(?:证明|相信|核实|验证|信|确认(?:是|系|你))|"
    r"怎么知道(?:是|你|真|这)|"
    r"点知(?:你|系|真)|^\W*证明(?:给|一下|你|下)|凭什么(?:信|相信)"
)
_TEXTED: Final = re.compile(
    r"\W*(?:so |and |but |ok |then |wait )*(?:are|r|will|do|does|is)\b[^,.;]{0,15}\b(?:still|keep|"
    r"gonna|going to|continue|more|any)\b[^,.;]{0,20}\b(?:text\w*|messag\w*)\b[^,.;]{0,15}|"
    r"\W*(?:y |pero |entonces )*(?:me )?(?:van a|seguiran|siguen|seguira|va a)\b[^,.;]{0,20}\b(?:"
    r"mand\w+|envi\w+|escrib\w+|mensajes)\b[^,.;]{0,15}|"
    r"[那咁]?你?们?(?:还|仲|以后|会不会|会唔会|是不是|系咪)[^,，。]{0,6}(?:发|send|短信|短讯|信息)"
    r"[^,，。]{0,8}[吗嘛呀啊?？]*"
)

_TO_SEND: Final = re.compile(
    r"\W*(?:so |and |then )?(?:do|should|must|shall) (?:i|we) (?:(?:need|have) to )?(?:send|mail|"
    r"sign|fill|bring|give you)\b.{0,40}|"
    r"\W*(?:y |entonces |pues )*(?:tengo|tenemos|hay) que (?:mandar|enviar|llenar|firmar|llevar|"
    r"presentar)\b.{0,40}|\W*(?:les|le) (?:mando|envio|llevo)\b.{0,40}[?]\W*|"
    r"[那咁]?我?(?:要不要|要唔要|使唔使|用不用|需不需要|需唔需要)(?:交|寄|填|签|发|传|提供).{0,16}|"
    r"[那咁]?我?(?:要|需要|使)(?:交|寄|填|签|发|传|提供).{0,12}[吗嘛么咩呀?？]\W*"
)
_WHICH_PAPERS: Final = re.compile(
    r"\W*(?:so |and |ok |then )*(?:what|which) (?:kind of )?(?:papers?|documents?|docs|forms?|"
    r"paperwork|proof|orders)\b.{0,12}\b(?:need|want|require)\b.{0,15}|"
    r"\W*(?:so |and |ok |then )*(?:what|which) (?:do|would|will|should) (?:i|we|you|u|ya|yall) "
    r"(?:need|want|bring)(?: to (?:apply|bring|show|send|have)| from me| for (?:that|it))?\W*"
    r"(?:(?:like |just |my |a |some |the )*(?:pay ?(?:stubs?|slips?)|w-?2s?|bank statements?|id|"
    r"proof|"
    r"papers?|documents?|ssn|license)\W*(?:or |and |etc)?)*|"
    r"\W*(?:(?:ok|so|y|entonces|pues|and|then)\W+)*que (?:mas )?(?:necesito|ocupo|hay que llevar|"
    r"tengo que "
    r"(?:llevar|mandar))(?: (?:para|pa) (?:eso|solicitar\w*|aplicar|el prestamo))?\W*"
    r"(?:(?:mis |los |unos |el |la )*(?:pay ?(?:stubs?|slips?)|talones|recibos(?: de nomina)?|"
    r"comprobantes?|id|papeles|estados de cuenta)\W*(?:o |y )?)*|"
    r"\W*(?:y |entonces |pues )*que (?:papeles|documentos|comprobantes?)\b.{0,15}\b(?:necesit\w*|"
    r"piden|quieren|ocupan|mando|llevo)\b.{0,15}|"
    r"[那咁]?(?:你们?|你哋|我)?(?:还|仲)?(?:需要|要)我?(?:交|提供|准备|给|俾)?(?:什么|哪些|咩|"
    r"乜嘢|乜)"
    r"(?:材料|文件|证明|资料|手续)[呢啊呀?？]*\W*"
)
_WORD_IS: Final = re.compile(
    r"\W*(?:(?:ok|yes|sure|please|si|好的?)\W+)?(?:"
    r"(?:my|the|our|code|secret|mi|la|nuestra)(?: (?:code|secret|safe))? ?(?:word|palabra)"
    r"(?: (?:clave|secreta))?(?: (?:is|will be|should be|can be|es|sera)|:)\s*|"
    r"(?:那|咁|请|請|给我|給我|帮我|幫我|俾我|设|設|用|要|想|一|个|個)*(?:暗号|暗號|口令)[,，]?\s*"
    r"(?:就|是|用|系|係|叫|為|为|:|：)+\s*|"
    r"(?:pon\w*|quiero|mi)? ?(?:una |la )?palabra (?:clave|secreta)[,:] (?!gracias|por|favor)"
    r")[\"'“”「]?(?P<word>[^\W_]{3,20})[\"'“”」]?\W*",
    re.IGNORECASE,
)
_OF_A_WORD: Final = re.compile(
    r"\b(?:code|secret|safe)[ -]?word\b|\bpalabra (?:clave|secreta)\b|暗号|口令"
)
_LONE_WORD: Final = re.compile(r"\W*(?P<word>[^\W\d_]{4,14}\d{1,6})\W*")
"""A word with figures behind it is chosen by somebody and means nothing else."""


def asks_for_word(text: str) -> bool:
    """Whether a text speaks of a code word without giving one."""
    return _OF_A_WORD.search(fold(text)) is not None and word_given(text) is None


def asks_what_now(text: str) -> bool:
    """Whether a text asks what to do, and nothing else."""
    return _WHAT_NOW.fullmatch(fold(text)) is not None


def gave_away(text: str) -> bool:
    """Whether a text says that somebody was given what they asked for."""
    words = fold(text)
    return _GAVE.search(words) is not None and _FORBIDS.search(words) is None


def asks_for_proof_of_us(text: str) -> bool:
    """Whether somebody who doubts us asks how we prove it."""
    return _PROVE.search(fold(text)) is not None


def asks_if_texted(text: str) -> bool:
    """Whether a text asks if we go on texting, and nothing else."""
    return _TEXTED.fullmatch(fold(text)) is not None


def asks_what_to_send(text: str) -> bool:
    """Whether a text asks if papers are wanted, and nothing else."""
    return _TO_SEND.fullmatch(fold(text)) is not None


def asks_which_papers(text: str) -> bool:
    """Whether a text asks which papers are wanted, and nothing else."""
    return _WHICH_PAPERS.fullmatch(fold(text)) is not None


def word_given(text: str) -> str | None:
    """The code word in a text that gives one: "my word is heron", "sunflower77"."""
    found = _WORD_IS.fullmatch(text) or _LONE_WORD.fullmatch(text)
    word = found["word"] if found else None
    return None if word is None or read_law(word) else word


_WHAT_TO_GIVE: Final = words_like(
    r"^\W*(?:(?:so|ok|and|then|well|alright)\W+)*what (?:else )?(?:(?:do|would|will|should|can) "
    r")?(?:i|"
    r"you|u|ya|yall) (?:have to |need to |gotta |need |still need |want )?(?:send|give|bring|"
    r"provide|"
    r"show|submit|from me)\b(?: (?:you|u|yall|in|from me|for (?:that|this|it)))*\W*$|"
    r"^\W*(?:(?:so|ok|and|then)\W+)*what do (?:you|u|ya|yall) need(?: from me)?(?: for (?:that|"
    r"this|it))"
    r"?\W*$",
    r"^\W*(?:y |entonces |ok )*que (?:necesitan|ocupan|tengo que (?:mandar|enviar|dar|llevar))(?: "
    r"de mi)?"
    r"(?: para eso)?\W*$",
    r"^\W*(?:那|请问)?(?:我)?(?:需要|要|使唔使)(?:我)?(?:提供|交|准备|给|俾|寄)(?:什么|啥|咩|"
    r"哪些)(?:材料|资料|文件)?"
    r"[呢啊]?\W*$",
)


def asks_what_to_give(text: str) -> bool:
    """Whether a text asks what its writer has to send for what was asked, and nothing else."""
    return mentions(text, _WHAT_TO_GIVE)
