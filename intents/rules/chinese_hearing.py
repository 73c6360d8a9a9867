"""Characters that a phone writes for what it heard: 别再罚短心 for 别再发短信."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"(?<=[\u3400-\u9fff])[ ]+(?=[\u3400-\u9fff])", re.ASCII)
_MISHEARD = (
    (re.compile(r"(?<=[别要想许好])在(?=给|发|罚|法|传|船|来|打|跟|收)"), "再"),
    (re.compile(r"[罚伐法阀](?=短信|信息|消息|简讯|短讯)"), "发"),
    (re.compile(r"(?<=[简短])[训迅汛](?=[^练])"), "讯"),
    (re.compile(r"(?<=[再别])[罚伐法阀](?=$|[,.!?\s了啦吧来])"), "发"),
    (re.compile(r"(?<=短)[心芯](?=$|[,.!?\s了啦吧来])"), "信"),
    (re.compile(r"(?<=[再别要])[船川穿](?=$|[,.!?\s了啦吧来我])"), "传"),
)


def as_said(folded: str) -> str:
    """Folded text without blanks between characters, with the words of texting put right."""
    text = _BLANKS.sub("", folded)
    for misheard, said in _MISHEARD:
        text = misheard.sub(said, text)
    return text


def after_blanks(folded: str) -> frozenset[int]:
    """Where in the text as said a blank stood: many write one where others write a comma."""
    starts: set[int] = set()
    removed = 0
    for blank in _BLANKS.finditer(folded):
        removed += len(blank.group())
        starts.add(blank.end() - removed)
    return frozenset(starts)
