"""Bopomofo letters typed in place of Chinese words: ㄅ要再傳ㄌ is 不要再傳了.

A letter stands for a word that begins with its sound. The first of two readings of ㄅ and ㄇ holds
at the end of a clause (好ㄅ: 吧), the other before a word (ㄅ要: 不).
"""

from __future__ import annotations

import re
from typing import Final

_ANY: Final = re.compile("[\u3105-\u312f]")
_TONE: Final = "[\u02c7\u02ca\u02cb\u02d9\u0307 ]*"
_SPELT: Final = tuple(
    (re.compile(_TONE.join(sounds) + "[\u02c7\u02ca\u02cb\u02d9\u0307]*"), word)
    for sounds, word in (
        ("ㄊㄨㄟㄉㄧㄥ", "退订"),
        ("ㄑㄩㄒㄧㄠ", "取消"),
        ("ㄊㄧㄥ", "停"),
        ("ㄅㄨㄧㄠ", "不要"),
        ("ㄅㄧㄝ", "别"),
        ("ㄅㄨ", "不"),
    )
)
_AT_THE_END: Final = {"ㄅ": "吧", "ㄇ": "吗"}
_WORDS: Final = {
    "ㄅ": "不", "ㄇ": "没", "ㄌ": "了", "ㄉ": "的", "ㄋ": "呢", "ㄚ": "啊", "ㄛ": "哦", "ㄟ": "欸",
    "ㄧ": "一", "ㄍ": "个", "ㄐ": "就", "ㄏ": "哈", "ㄗ": "在", "ㄊ": "他",
}  # fmt: skip
_ALONE: Final = re.compile(
    "(?<![\u3105-\u312f])([\u3105-\u312f])(?![\u3105-\u312f])(?=(.?))", re.DOTALL
)


def spelt_out(folded: str) -> str:
    """Folded text with bopomofo letters that stand for words written as those words.

    >>> spelt_out("ㄅ要再传ㄌ好ㄅ")
    '不要再传了好吧'
    """
    if folded.isascii() or not _ANY.search(folded):
        return folded
    for pattern, word in _SPELT:
        folded = pattern.sub(word, folded)
    return _ALONE.sub(_word, folded)


def _word(found: re.Match[str]) -> str:
    letter, following = found.groups()
    ends = not following or not following.isalnum()
    return (_AT_THE_END.get(letter) if ends else None) or _WORDS.get(letter, letter)
