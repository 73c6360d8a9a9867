"""A stop that is taken back, asked of a number that is opted out: "pressed it by mistake, go on".

Neither half is enough: a mistake may be any mistake, and "keep texting me" may be mockery. Both
together, with no word of an end beside them, can only mean the texts.
"""

from __future__ import annotations

import re

_MISTAKEN = re.compile(
    r" (?:by (?:mistake|accident|error)|accident|accidentally|mistake|mistakenly|oops|whoops|wait|"
    r"misclick\w*|mistyped|typo|wrong (?:button|key|word)|changed my mind|i take (?:it|that) back|"
    r"(?:didnt|did not|dint) mean(?: to)?(?: (?:it|that|this|stop|say (?:it|that|stop)))?|"
    r"my bad|not what i meant|"
    r"(?:i )?(?:only |just )?meant (?:no|stop|to stop|the|just the|only the|"
    r"the (?:loan )?)(?: (?:the|your|"
    r"those|loan))* (?:ads?|promos?|promotions?|marketing|offers|advertis\w+))\b"
    r"| (?:me equivoque|fue (?:un |por )?(?:error|equivocacion|accidente)|por (?:error|"
    r"equivocacion|"
    r"accidente)|sin querer|no era (?:stop|baja|alto|eso|mi intencion)|"
    r"(?:me referia a|quise decir|solo era|era solo)(?: \w+){0,3} (?:publicidad|promociones|"
    r"ofertas|"
    r"anuncios)|"
    r"cambie de (?:idea|opinion)|no (?:queria|quise) (?:decir |poner |mandar |darme |"
    r"dar )*(?:de )?(?:stop|baja|alto|eso|parar))\b"
)
_GOES_ON = re.compile(
    r" (?:keep (?:on )?(?:texting|sending|messaging|writing|me (?:updated|posted|on)|them coming|"
    r"(?:the|my|your) (?:texts|messages|reminders|alerts))|"
    r"(?:continue|resume) (?:texting|sending|messaging|with|the|my|your)|"
    r"dont stop (?:texting|sending|messaging|the|my)|"
    r"(?:want|need|like)(?: to)?(?: (?:still|get|getting|receive|receiving|the|your|my|those|"
    r"all))* "
    r"(?:texts|messages|reminders|alerts|them)(?! to (?:stop|end|go away)))\b"
    r"| (?:quiero (?:seguir |recibir |recibiendo |los |sus |las |mis )+(?:recibiendo|"
    r"mensajes|textos|"
    r"avisos|recordatorios)|quiero (?:los|sus|mis) (?:mensajes|textos|avisos|recordatorios)|"
    r"quiero seguir recibi\w+|si (?:los |las )?quiero (?:los |sus )?(?:mensajes|textos|recib\w+)?|"
    r"(?:sigan?|siganme|continuen?) (?:mandando|enviando|escribiendo|texteando|avisando)\w*)\b"
)
_ONLY_AN_HOUR = re.compile(
    r" (?:didnt|did not|dint|never) (?:say|said|tell|told|ask|asked)(?: \w+){0,2} (?:stop|end|quit|"
    r"unsubscribe)\b.* (?:just|only) (?:said|say|meant|asked|wanted)?\b"
    r"| no (?:dije|pedi)(?: que)? (?:no (?:me )?(?:mand|envi|escrib)\w+|baja|stop|paren)\b"
    r".* (?:solo|nada mas|nomas) (?:que|dije|de|pedi|en)\b"
)
"""Somebody asked for less, and got none."""
_CHINESE_ONLY = re.compile(
    r"(?:没|冇|没有)(?:说|话|讲|叫)(?:过)?(?:你们?|你哋)?[^,.?!\n]{0,8}(?:不要|唔要|不收|唔收|退订|停)"
    r"[^?!\n]*(?:只是|只系|净系|不过)|(?:没|冇|没有)(?:说|话|讲)(?:过)?(?:不要|唔要)(?:短信|短讯|简讯|讯息)"
)
_NOT_ON = re.compile(
    r" (?:you|u|ya|they|yall|why|how|dont|do not|not|never|no longer|if|unless|nunca|ni|ya no|no) $"
)
_CHINESE_MISTAKEN = re.compile(
    r"(?<![你您们])(?:按|点|打|发|撳|揿|搞|回)错|误(?:按|点|触|操作|发)|不小心|唔小心|手滑|"
    r"手误|手误|"
    r"(?:不是|唔系|并非|没|冇)(?:要|想|打算)(?:要)?(?:退|停|拒收)|改变主意|改主意|"
    r"我(?:只|净|的)?(?:是|系)?(?:(?:想|要)?(?:说|话|讲|指|意思是|意思系)|(?<=只是)想|(?<=只系)想)[^,.!?\n]{0,4}"
    r"(?:不要|别发?|唔要|退|停)(?:那些|这些|啲|那种|掉|订|了)*(?:贷款)?(?:广告|推广|推销|促销|营销|宣传|优惠)"
)
_CHINESE_GOES_ON = re.compile(
    r"(?:继续|接着|照常|照旧|照样|还是|请再|再)(?:给我|帮我|向我|俾我|畀我)?(?:发|传|send|收|"
    r"寄|通知|提醒)|"
    r"(?:还|仍|都|系)(?:是)?(?:要|想)(?:继续)?(?:收|接收|看)|"
    r"(?:提醒|短信|短讯|通知)[^,.!?\n]{0,4}(?:要|得)?(?:留着?|保留|留返|照发|照收|继续)"
)
_CHINESE_NOT = re.compile(
    r"(?:别|不要|不用|不想|不准|不许|勿|唔好|唔使|唔要|停止|不必)[^,.!?]{0,4}$"
)
_CHINESE_ALONE = re.compile(
    r"[\s,.!]*(?:不好意思|抱歉|对不起|唔好意思)?[\s,.!]*(?:刚才|刚刚|头先)?(?:是|系|"
    r"我)?(?:按|点|撳|揿)错"
    r"(?:了|咗|键)*[啦喇呀啊]?[\s,.!]*"
)
_ALONE = re.compile(
    r"^(?: (?:perdon|disculpe[n]?|oops|ay))?(?: ,)? "
    r"(?:eso )?fue (?:sin querer|(?:un |por )?(?:error|equivocacion|accidente))(?: [.])? $"
)


def read(folded: str, plain: str) -> bool:
    """Whether a text takes a stop back: its folded form, and the same as canonical words."""
    return _in_letters(plain) or _in_chinese(folded)


def _in_letters(plain: str) -> bool:
    if _ALONE.search(plain) or _ONLY_AN_HOUR.search(plain):
        return True
    found = _GOES_ON.search(plain) if _MISTAKEN.search(plain) else None
    return found is not None and not _NOT_ON.search(f"{plain[: found.start()]} ")


def _in_chinese(folded: str) -> bool:
    if _CHINESE_ALONE.fullmatch(folded) or _CHINESE_ONLY.search(folded):
        return True
    found = _CHINESE_GOES_ON.search(folded) if _CHINESE_MISTAKEN.search(folded) else None
    return found is not None and not _CHINESE_NOT.search(folded[: found.start()])
