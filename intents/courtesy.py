"""The thanks and pleases that close a request: they are no part of what it asks."""

from __future__ import annotations

import re
from typing import Final

_THANKS: Final = (
    r"(?:many |much |ok |okay |and |so )?(?:thanks?(?: you| u)?|thank ?(?:you|u)|"
    r"thx|thnx|tks|tysm|ty|tnx|cheers|appreciated?(?: it)?|i appreciate it|"
    r"god bless(?: you)?|please|pls|plz)"
    r"(?: (?:so much|very much|a lot|a bunch|in advance|again|guys|sir|maam|ma'am|"
    r"kindly|everyone))*"
    r"|(?:muchas |mil |muchisimas |muchísimas |y )?gracias(?: (?:por todo|de antemano|mil|igual))?"
    r"|por ?favor|porfa(?:vor)?|xfa|se los agradezco|se lo agradezco"
    r"|(?:非常|十分|万分)?(?:谢谢|謝謝|多谢|多謝|感谢|感謝|谢啦|謝啦|谢了|謝了|唔该|唔該|辛苦|麻烦|麻煩|拜托|拜託)"
    r"(?:了|啦|你|您|你们|你們|哦|哈|喔|嘞|晒|咯|各位|大家)*"
)
_CLOSING = re.compile(
    rf"(?:[\s,.!?;~，。！、；…—-]+|(?<=[\u3400-\u9fff]))(?:{_THANKS})[\W_]*$", re.IGNORECASE
)
_SIGNS = re.compile(r"[^\w\s?？!！.。,，)）\"”'’%$€]+$")
_ENOUGH = re.compile(r"\w+\W+\w+|[\u3400-\u9fff].*[\u3400-\u9fff]", re.DOTALL)


def without_closing(text: str) -> str:
    """The text without a thanks or please at its end, where a request may be left of it.

    >>> without_closing("when is it due, thanks!")
    'when is it due'
    """
    shorter = _CLOSING.sub("", _SIGNS.sub("", text.rstrip()))
    shorter = _CLOSING.sub("", shorter)
    return shorter if _ENOUGH.search(shorter) else text
