"""Words that own a slip of the keys: "打错了 是200" is no wrong number, though it begins like one.

Only what stands beside the slip tells: a sum, a day, a street, what was typed wrong.
"""

from __future__ import annotations

import re
from typing import Final

_WRONG: Final = r"(?:打|写|输入?|说|讲|发|填|按|send)错(?:了|咗|啦|喇)?"
_TYPED: Final = r"(?:一?个?字|数字|数目?|金额|银码|日期|日子|地址|门牌)(?:了|咗|啦|喇)?"
_SLIP: Final = re.compile(
    rf"(?<![你您们哋给跟同俾畀])(?P<own>我(?:刚刚?|刚才|头先|啱啱)?)?{_WRONG}(?P<typed>{_TYPED})?"
    r"(?!号|人|电话|手机|对象|number|吧|钱|款|帐|账|卡)|"
    r"\b(?:numero|cantidad|monto|fecha) (?:equivocad[oa]|incorrect[oa])\b(?= *,? *"
    r"(?:son|es|era|eran|seria|serian)\b)|"
    r"\bwrong (?:number|num|#)(?= *[,.]? *(?:i meant?|its|it'?s|it (?:is|was)|should be)\b)",
    re.ASCII,
)
_CHINESE_SUM: Final = r"[一二两三四五六七八九十][一二两三四五六七八九十百千万零半]+"
_NO_SUM: Final = r"(?![\d.,]*(?:\d|号|点|次|条|遍|个|年|岁|天|楼|座|室| ?[ap]\.?m))"
_RIGHT: Final = re.compile(
    rf"(?:^|[\s,.;:，。]|[是系为成还付交转打]|应该|应系|改)(?:us)?[$￥¥]? ?"
    rf"(?:\d{{1,6}}(?:[.,]\d{{1,3}})?|{_CHINESE_SUM}){_NO_SUM}|"
    r"(?:^|[\s,.;，。]|[是系为成]|应该|改)(?:在|到)?(?:(?:这|下|今)?个?(?:周|星期|礼拜)[一二三四五六日天]|"
    r"明天|后天|听日|后日|今天|今日|月底|\d{1,2}(?:月|/)\d{1,2}[号日]?|(?<!\d)\d{1,2}[号日])"
    r"(?=$|[\s,.;!，。]|[才再]?[还付转打交])|"
    r"(?:^|[\s,.;，。])我(?:(?:只|净)?(?:是|系)想?(?:说|话|讲|指)|的?意思(?:是|系))"
    r"(?!.{0,8}(?:不是|唔系|不认识|唔识|没有这|冇呢))|"
    r"(?<!las )\b\d{1,6} (?:[nsew] )?(?!am\b|pm\b)[a-z]{2,}|"
    r"\b(?:son|es|era|eran|serian?) (?:el |los |unos )?\$?\d{2,6}(?:\.\d\d)?\b(?! ?[ap]\.?m)|"
    r"\b(?:i meant?|its|it'?s|it (?:is|was)|should be) \$?\d{1,6}(?:\.\d\d)?\b(?! ?[ap]\.?m)",
    re.ASCII,
)


def without_slip(folded: str) -> str | None:
    """The folded text without the words of a slip that it puts right, or None for no such text."""
    found = _SLIP.search(folded)
    if found is None:
        return None
    rest = f"{folded[: found.start()]} {folded[found.end() :]}"
    owned = found["own"] or found["typed"]
    return rest if owned or _RIGHT.search(rest.strip()) else None


def is_bare_slip(folded: str) -> bool:
    """Whether a text may own a slip and says nothing else: what was wrong with it is not told."""
    found = _SLIP.search(folded)
    if found is None:
        return False
    rest = folded[: found.start()] + folded[found.end() :]
    return re.fullmatch(r"(?:不好意思|唔好意思|抱歉|对不起|[啊呀哦噢喔]|[^\w])*", rest) is not None
