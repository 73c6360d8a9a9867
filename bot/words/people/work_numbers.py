"""A phone of the writer's work, told of and nothing else: "this is my work number".

It asks for no end of texts and is no stranger's; a company's phone that is not the writer's own
may be one.
"""

from typing import Final

from bot.words.patterns import mentions, words_like

_PHONE: Final = r"(?:(?:cell ?|mobile )?phone|cell|number|num|line|mobile|device)"
_MY_WORK: Final = (
    rf"(?:(?:my|our) (?:work|job|office|business|company|employer)(?:'?s)?|(?:an? |the )?work) "
    rf"{_PHONE}"
)
_TEL: Final = r"(?:numero|cel(?:ular)?|tel(?:efono)?|movil|linea)"
_TRABAJO: Final = (
    r"(?:(?:del|de(?: mi| el)?|en mi) (?:trabajo|chamba|jale|empleo)|"
    r"de mi (?:oficina|empresa|negocio))"
)
_JI: Final = r"(?:手机|电话|座机|号码?|number|phone)(?:号码?)?"
_ALONE: Final = words_like(
    r"^\W*(?:(?:hi|hey|hello|fyi|btw|sorry|just so (?:you|u) know|yo|note|um|so|and|ok|oh|actually|"
    r"by the way|good morning)\W+)*(?:(?:this|it|that)(?: (?:number|phone|cell|line|one))?"
    rf"(?: is|'?s)? (?:also |actually |only |just )*{_MY_WORK}|(?:(?:you|u|ya|yall)(?: have| got|"
    rf"'?ve got| reached| are on) )(?:on )?{_MY_WORK})"
    r"(?:\W+(?:by the way|btw|fyi|thanks|thank you|thx|ok|okay|lol|though|tho|here|right|just so "
    r"(?:you|u) know))*\W*$",
    r"^\W*(?:(?:hola|oiga|oigan|buenas|buenos dias|perdon|disculpe|aviso|por cierto)\W+)*"
    rf"(?:est[ea]|es[ea]|esto)(?: {_TEL})? es (?:el |un |mi |una? )*(?:{_TEL} )?{_TRABAJO}"
    r"(?:\W+(?:gracias|por cierto|ok))*\W*$",
    r"^\W*(?:(?:你好|您好|喂|唔好意思|不好意思|对了|话时话)\W*)*(?:这|呢|此)(?:个|部|支|台)?"
    rf"(?:号码?|手机|电话)?(?:是|系)(?:我们?(?:的|嘅)?(?:公司|单位|办公室)|我?(?:的|嘅)?"
    rf"(?:工作|上班|返工))(?:上|里|时)?(?:用)?(?:的|嘅)?{_JI}(?:来的|嚟㗎|嚟|来|㗎|啊|呀|喔|哦|谢谢)*\W*$",
)


def tells_work_number(text: str) -> bool:
    """Whether a text says that this phone is one of the writer's work, and no more than that."""
    return mentions(text, _ALONE)
