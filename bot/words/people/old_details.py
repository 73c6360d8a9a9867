"""Which of the numbers and addresses that a text names is the old one.

"I changed my number, the old one was ..." names a number that is to come off, and the new one is
the phone that the text came from.
"""

import re
from typing import Final

from bot.words.patterns import mentions, words_like
from intents.entities import find_contacts
from intents.normalise import fold
from intents.reading import Entity

_OLD: Final = (
    r"\b(?:old|previous|prev|former|formerly|used to be|earlier|original|viej[oa]|anterior|"
    r"antigu[oa]|no longer|ya no)\b|[旧舊]|原来|原先|原本|以前|之前|从前|(?:不|唔)(?:再)?用|没用了"
)
_MARK: Final = re.compile(
    rf"(?P<old>{_OLD}|\b(?:before|lost|instead of|not|antes|perdi|en (?:vez|lugar) de)\b|本来|丢了|"
    r"\b(?:from|del?)\W*$|从\W*$)|"
    r"\b(?:new|now|current|nuev[oa]|ahora|actual)\b|新|现在|而家|改成|改为|换成|换为"
)
_BEHIND: Final = re.compile(
    r"\W*(?:(?:was|is|it.?s|that.?s|era|es|fue)\b|是|系|就是)*\W*"
    rf"(?:(?:my|the|our|mi|el|la)\b|我的?)*\W*(?:{_OLD})"
)
_CLAUSE: Final = re.compile(r"[,;.!?\n，。；！？]")
_THIS_ONE: Final = words_like(
    r"\b(?:this|the one (?:i.?m|im|i am) (?:texting|using|on)|here)\b.{0,12}\b(?:is|s|as)\b.{0,12}"
    r"\bnew\b(?! (?:name|address|e-?mail|home|place|house|apartment))|"
    r"\bthis (?:new )?(?:number|phone|cell|one|#)\b.{0,10}\b(?:is|s) (?:my |the |mine|new|now)|"
    r"\b(?:update|save|use|change (?:it|that|my (?:number|phone)) to|put|add|have) this "
    r"(?:number|phone|one|#)\b|"
    r"\b(?:texting|writing|messaging|text) (?:u |you |ya )?(?:from|with|on) (?:my |the |a )?new\b|"
    r"\b(?:este|esta|ese) (?:numero |telefono |celular )?(?:es|sera) (?:ahora )?(?:mi|el)\b.{0,12}"
    r"\b(?:nuevo|numero|telefono|celular)\b|"
    r"\b(?:escribo|mando|mandando|escribiendo)\b.{0,8}\b(?:de|desde|con)\b.{0,6}\bnuevo\b|"
    r"(?:这|呢)(?:一)?(?:个|是|就是|系|只|支)?(?:号码?|手机号?|电话)?(?:就|是|系|才是)*我?(?:的|嘅)?新"
    r"(?:的|嘅)?(?:号|手机|电话|number)|"
    r"(?:现在|而家|以后|今后)(?:就)?(?:用|打)(?:这|呢)(?:个|一个)?(?:号|手机|电话|number)?|"
    r"(?:用|系|是)(?:这|呢)个(?:新号|号码|新的)|"
    r"(?:以后|之后|今后|往后|从今)(?:请|就|都|再)*(?:发|传|打|联系|联络|用|send|call)(?:短信|信息)?(?:到|俾|给|去)?"
    r"(?:我)?(?:这|呢)(?:一)?(?:个|支|部|只)|"
    r"\b(?:text|reach|message|contact) me (?:here|(?:at|on) this (?:one|number|"
    r"phone)) (?:from now on|"
    r"instead|now)\b|"
    r"\b(?:de ahora en adelante|ahora|desde hoy)\b.{0,12}\b(?:escrib|mand|contact|busqu)\w+.{0,8}"
    r"\b(?:aqui|(?:a|en) este)\b",
)
"""That the phone which the text came from is the new one."""
_JUST_THIS: Final = words_like(
    r"^\W*(?:(?:it.?s|its|the|yes|just|ok|um+|is|my new one is|es|si|pues|就|就是|是|系)\W*)*"
    r"(?:this (?:one|number|phone|is it|is the new one|#)|the one (?:i.?m|im|i am|you.?re|ur) "
    r"(?:texting|using|on|writing)(?: (?:from|with|on|to|you|now))*|same (?:one )?as this|"
    r"(?:(?:desde |con |es )?est[ea]|el mismo)(?: numero| mismo| de (?:aqui|ahora))?|"
    r"desde (?:el que|donde) (?:le |les )?(?:escribo|mando)\w*|"
    r"(?:这|呢)(?:个|一个)?(?:号码?|手机|电话|就是)?)(?:\W*(?:the|my|new|right|now|here|that|is|"
    r"el|nuevo|one|啊|呀|啦|了|吧|就是|嘅|的|number))*\W*$"
)
_OLD_ADDRESS: Final = words_like(
    r"\b(?:old|previous|prev|former) (?:address|place|house|apartment|apt|home|street)\b|"
    r"\b(?:old|previous|former) (?:one|1) (?:was|is)\b|"
    r"\bused to live\b|\b(?:direccion|domicilio) (?:anterior|viej[oa]|antigu[oa])\b|"
    r"\bla (?:anterior|vieja|antigua) (?:era|es)\b|\bantes vivia\b|"
    r"(?:旧|原来的?|以前的?|之前的?|老)(?:地址|住址|住处|家)|(?:以前|之前|原来)住"
)
_NEW_ADDRESS: Final = words_like(
    r"\b(?:new|current|now|moved to|moving to|change (?:it |that |my address )?to|nuev[oa]|ahora|"
    r"actual|me mude a)\b|新(?:的)?(?:地址|住址|家|是|系)|现在|而家|搬到|搬去|改成|改为"
)

_CHANGED: Final = words_like(
    r"\bi.{0,8}\b(?:changed|switched|got a new) (?:my )?(?:phone )?(?:numbers?|phones?|cell\w*)\b|"
    r"\bi.{0,8}\b(?:switching|changing|moving|porting|getting)(?: over)?(?: to)?(?: a|"
    r" my)?(?: new)?"
    r"(?: \d{3})? (?:phone )?(?:numbers?|phones?|cell\w*)\b|"
    r"\b(?:my|the) (?:new )?(?:number|cell|phone) (?:will be|is gonna be|is going to be|changes)\b|"
    r"\b(?:voy a cambiar|cambiare|estoy cambiando) (?:de|mi|a otro) (?:numero|cel\w*|telefono)\b|"
    r"我?(?:要|准备|打算|下(?:周|个?月|星期|礼拜))换(?:个|新|的)*(?:手机|电话)?(?:号码?|手机|电话)|"
    r"\bcambie (?:de|mi) (?:numero|cel\w*|telefono|linea)\b|"
    r"我?(?:刚|已经|已)?换(?:了|咗)(?:个|新|的)*(?:手机|电话)?(?:号码?|手机|电话)|"
    r"我?换(?:新)?(?:手机|电话)?(?:号码?|手机|电话)(?:了|咗|啦|喇)"
)


def changed_number(words: str) -> bool:
    """Whether a text tells of a new number of the writer's, or that the phone it is from has it."""
    return mentions(words, _CHANGED) or is_this_phone(words)


def is_old(words: str, detail: Entity, others: list[Entity]) -> bool:
    """Whether the words beside a number or an address say that it is the old one."""
    earlier = max((one.end for one in others if one.end <= detail.start), default=0)
    later = min((one.start for one in others if one.start >= detail.end), default=len(words))
    before = fold(_CLAUSE.split(words[earlier : detail.start])[-1])
    marks = list(_MARK.finditer(before))
    if marks:
        return marks[-1]["old"] is not None
    return _BEHIND.match(fold(words[detail.end : later])) is not None


def only_old(words: str, kind: str) -> bool:
    """Whether what a text names of a kind is the old one, and nothing that is new."""
    if kind == "address":
        return mentions(words, _OLD_ADDRESS) and not mentions(words, _NEW_ADDRESS)
    found = [one for one in find_contacts(words) if one.kind in ("email", "phone")]
    mine = [one for one in found if one.kind == kind]
    return bool(mine) and all(is_old(words, one, found) for one in mine)


def is_this_phone(words: str) -> bool:
    """Whether a text says that the phone it came from has the new number, and names none."""
    if any(one.kind == "phone" and not is_old(words, one, []) for one in find_contacts(words)):
        return False
    return mentions(words, _THIS_ONE)


def means_this_phone(words: str) -> bool:
    """Whether an answer to the question for a new number says "this one", and nothing else."""
    return mentions(words, _JUST_THIS) or is_this_phone(words)
