"""An answer by number or by yes and no, for a dialogue that has just asked."""

from __future__ import annotations

import re

from intents.normalise import aligned, fold
from intents.reading import Entity

_YES_LIST = """
yes y yep yup yeah ya yea yah ye ok okay k kk okey oki sure correct right confirm confirmed
agreed agree fine alright yess yesss noted roger affirmative absolutely definitely okk okie si
sip claro vale bueno correcto confirmo confirmado dale sale okey exacto acepto afirmativo 是
是的 对 对的 好 好的 好吧 好啊 行 可以 嗯 嗯嗯 恩 确认 同意 没问题 收到 没错 正确 ok的 系 系呀
得 好呀 冇问题 啱 明白 知道了 了解 知道
"""
YES = frozenset(_YES_LIST.split())
_NO_LIST = """
no n nope nah naw nay negative nvm nop nel negativo nunca 不 不是 不对 不行 不要 不用 不用了
没有 否 不可以 不了 唔系 唔好 唔使 唔要 算了 不同意 唔得 没
"""
NO = frozenset(_NO_LIST.split())
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_LEADING_YES = re.compile(
    r"^(?:yes|yep|yeah|yup|ok|okay|sure|si|claro|vale|好的?|是的?|对的?|可以|行|系|嗯)\s*[,.!]\s*\S"
)
_LEADING_NO = re.compile(r"^(?:no|nope|nah|不是|不对|不行|不|唔系)\s*[,.!]\s*\S")
_CHOICE = re.compile(
    r"^\W*(?:(?:ok|okay|fine|sure|yes|yeah|well|alright|then|bueno|va|vale|si|pues|entonces|"
    r"好[的吧]?|那就?|就)[\s,.:]*)*(?:(?:option|choice|number|no\.?|#|opcion|la|el|the|选项?|第|揀|"
    r"拣|choose|i choose|pick)\s*)?"
    r"(?P<n>[1-9]|one|two|three|four|first|second|third|fourth|uno|dos|"
    r"tres|cuatro|primer[oa]?|segund[oa]|tercer[oa]?|"
    r"一|二|三|四)(?:\s*(?:one|option|opcion|个|项|please|por favor|st|nd|"
    r"rd|th|号))?[\W_]*$"
)
_ORDER = (
    ("1", "one", "first", "uno", "primer", "primero", "primera", "一"),
    ("2", "two", "second", "dos", "segundo", "segunda", "二"),
    ("3", "three", "third", "tres", "tercer", "tercero", "tercera", "三"),
    ("4", "four", "fourth", "cuatro", "四"),
)
_NUMBERS = {word: index + 1 for index, words in enumerate(_ORDER) for word in words}


def yes_or_no(text: str) -> bool | None:
    """True or False for a text that is a yes or a no and nothing else."""
    bare = _EDGES.sub("", fold(text))
    if bare in YES:
        return True
    return False if bare in NO else None


def leading_answer(folded: str) -> bool | None:
    """True or False when a request follows a yes or a no: "yes, and where do I pay"."""
    if _LEADING_YES.match(folded):
        return True
    return False if _LEADING_NO.match(folded) else None


def find_choices(text: str) -> list[Entity]:
    """A choice by number or order if that is all the text says, and a yes or no if it gives one."""
    if len(text) > 200:
        return []
    found: list[Entity] = []
    match = _CHOICE.match(aligned(text))
    if match:
        start, end = match.span("n")
        number = _NUMBERS.get(match["n"]) or int(match["n"])
        found.append(Entity("choice", text[start:end], start, end, number))
    answer = yes_or_no(text)
    answer = leading_answer(fold(text)) if answer is None else answer
    if answer is not None:
        found.append(Entity("yes_no", text, 0, len(text), answer))
    return found
