"""Asking leave to pay some days later: "can i have a few more days", 可以晚几天还吗."""

from typing import Final

from bot.words.patterns import mentions, words_like

_LATER: Final = words_like(
    r"^\W*(?:你好|请问|我|唔好意思|不好意思)*(?:可不可以|可唔可以|能不能|可否|能否|可以|得唔得|能|"
    r"想)?(?:申请)?"
    r"(?:晚|迟|拖|推迟|延迟|延后|延期|缓|宽限)(?:我)?(?:个)?(?:几|两|一|三|[四五六七八九十半]|"
    r"\d+)?(?:个)?"
    r"(?:天|日|周|星期|礼拜|月)(?:再|先|后)?(?:还|付|交|俾|畀|找)?(?:款|钱|数)?"
    r"(?:吗|么|嘛|呢|吧|可以吗|可以|行吗|行不行|行么|还?得唔得|得吗|得未|好吗|好不好)*\W*$",
    r"\b(?:can|could|may) i (?:please )?(?:get|have|pay) (?:a )?(?:few|couple(?: of)?|some|\d+) "
    r"(?:more |extra |additional )?(?:days|weeks)(?: later| late| more| longer)?(?: please)?\W*$|"
    r"^\W*(?:me pueden dar|puedo tener|me dan|puedo pagar) (?:unos|un par de|\d+) (?:dias|semanas) "
    r"(?:mas|despues|mas tarde)(?: por favor)?\W*$",
)


def asks_for_days(text: str) -> bool:
    """Whether a text asks for some days more, and for nothing else."""
    return mentions(text, _LATER)
