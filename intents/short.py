"""Texts too short for a model: a bare yes or no, a thumb, a code, nothing at all."""

from __future__ import annotations

import re

from intents.labels import OUT_OF_SCOPE

NO_WORDS, BARE_CODE = "short.no_words", "short.bare_code"
WORDLESS = frozenset({NO_WORDS})

_YES = frozenset(
    "yes y yep yup yeah ya yea yah ye ok okay k kk okey oki sure correct right confirm confirmed "
    "agreed agree fine alright yess yesss noted roger affirmative absolutely definitely "
    "si sip claro vale bueno correcto confirmo confirmado dale sale okey exacto acepto afirmativo "
    "是 是的 对 对的 好 好的 好吧 好啊 行 可以 嗯 嗯嗯 恩 确认 同意 没问题 收到 没错 正确 ok的 系 系呀 得 好呀 冇问题 "
    "啱 明白 知道了 了解 知道 okk okie".split()
)  # fmt: skip
_NO = frozenset(
    "no n nope nah naw nay negative nvm "
    "nop nel negativo nunca "
    "不 不是 不对 不行 不要 不用 不用了 没有 否 不可以 不了 唔系 唔好 唔使 唔要 算了 不同意 唔得 没".split()
)
_THUMBS = {
    "affirm": frozenset("👍👌✅☑✔🆗💯"),
    "deny": frozenset("👎❌✖🚫"),
    "thanks": frozenset("🙏❤💖💕🥰😘💐"),
    "greet": frozenset("👋"),
}
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_CODE = re.compile(r"[\W\d_]*\d[\W\d_]*|[a-z]|[a-z]{0,3}[-# ]?\d[\d\- ]*")
_LEADING_YES = re.compile(
    r"^(?:yes|yep|yeah|yup|ok|okay|sure|si|claro|vale|好的?|是的?|对的?|可以|行|系|嗯)\s*[,.!]\s*\S"
)
_LEADING_NO = re.compile(r"^(?:no|nope|nah|不是|不对|不行|不|唔系)\s*[,.!]\s*\S")


def read(folded: str) -> tuple[str, str] | None:
    """The intent and the rule for folded text that is only a yes, a no, a sign or a code."""
    bare = _EDGES.sub("", folded)
    if not bare:
        return _thumb(folded), NO_WORDS
    if len(bare) > 24:
        return None
    if bare in _YES:
        return "affirm", "short.yes"
    if bare in _NO:
        return "deny", "short.no"
    return (OUT_OF_SCOPE, BARE_CODE) if _CODE.fullmatch(bare) else None


def leading_answer(folded: str) -> str | None:
    """affirm or deny, when a request follows a yes or a no: "yes, and where do I pay"."""
    if _LEADING_YES.match(folded):
        return "affirm"
    return "deny" if _LEADING_NO.match(folded) else None


def _thumb(folded: str) -> str:
    signs = set(folded)
    found = [intent for intent, thumbs in _THUMBS.items() if signs & thumbs]
    return found[0] if len(found) == 1 else OUT_OF_SCOPE
