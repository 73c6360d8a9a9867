"""Greetings before a request and thanks after it: they are no part of what it asks."""

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
_GREETING: Final = (
    r"(?:hi+|hello+|hey+|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|greetings)"
    r"(?: (?:there|again|guys|team|all|sir|maam|ma'am|everyone|folks|dear))*|"
    r"(?:hola+|buen(?:os|as)? (?:d[ií]as?|tardes?|noches?)|buenas|que tal|qué tal)"
    r"(?: (?:a todos|de nuevo|otra vez|que tal|qué tal|buen(?:os|as) \w+))*|"
    r"(?:您好|你好|妳好|哈喽|哈囉|嗨|喂|早上好|下午好|晚上好|早晨|午安|晚安|早安|在吗|在嗎|在么|在不在|"
    r"有人吗|有人嗎|有冇人)(?:啊|呀|哦|喔|吗|嗎)*"
)
_OPENING = re.compile(
    rf"^[\W_]*(?:{_GREETING})(?:[\s,.!?;~，。！、；？…—-]+|(?=[\u3400-\u9fff]))"
    r"(?!(?:there|again|guys|team|all|sir|maam|everyone|folks|dear|a todos|de nuevo)\b)",
    re.IGNORECASE,
)
_LEFT = re.compile(r"[^\W\d_]{2}")
_ENOUGH = re.compile(r"\w+\W+\w+|[\u3400-\u9fff].*[\u3400-\u9fff]", re.DOTALL)


def without_closing(text: str) -> str:
    """The text without a thanks or please at its end, where a request may be left of it.

    >>> without_closing("when is it due, thanks!")
    'when is it due'
    """
    shorter = _CLOSING.sub("", _SIGNS.sub("", text.rstrip()))
    shorter = _CLOSING.sub("", shorter)
    return shorter if _ENOUGH.search(shorter) else text


def without_opening(text: str) -> str:
    """The text without a greeting at its beginning, where anything but that is left of it.

    >>> without_opening("hola ya pagué")
    'ya pagué'
    """
    shorter = _OPENING.sub("", _OPENING.sub("", text.strip()))
    return shorter if _LEFT.search(shorter) else text
