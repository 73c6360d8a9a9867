"""A wish for no reminders until what was promised is paid, which is so already."""

from typing import Final

from bot.words.patterns import mentions, words_like

_NO_REMINDERS: Final = words_like(
    r"\b(?:so |then |and |please |pls |just |now )*(?:don.?t|dont|do not|stop|quit|no more|no) "
    r"(?:\w+ )?(?:remind|bug|chas|nag|hound|pester)\w*\b.{0,14}"
    r"\b(?:me|then|until|till|before|these days|meanwhile)\b",
    r"\b(?:ya )?no (?:me )?(?:esten |anden |sigan )?(?:recuerd\w+|recordando|cobr\w+|molest\w+|"
    r"insist\w+)\b"
    r".{0,16}\b(?:hasta|mientras|antes|estos dias|entonces)\b|"
    r"\b(?:hasta|mientras|antes|estos dias|entonces)\b.{0,16}"
    r"\bno (?:me )?(?:esten |anden |sigan )?(?:recuerd\w+|recordando|cobr\w+|molest\w+|"
    r"insist\w+)\b",
    r"(?:别|不要|勿|唔好|不用|唔使|咪)(?:再|一直|老是|成日|继续|来)*(?:催|追(?:住)?我|提醒)",
)
_ASKED: Final = words_like(r"[?？]|[吗么嘛]\W*$|为什么|点解|\bwhy\b|\bpor ?que\b")
_NO_MORE_TEXTS: Final = words_like(
    r"\b(?:texts?|messages?|mensajes|ever|never|nunca)\b|短信|短讯|永远|再也|以后都|退订"
)
_LONGEST: Final = 40


def wants_no_reminders(text: str) -> bool:
    """Whether a short text asks to be spared reminders, and for no end of texts."""
    if len(text) > (2 * _LONGEST if text.isascii() else _LONGEST) or mentions(text, _ASKED):
        return False
    return mentions(text, _NO_REMINDERS) and not mentions(text, _NO_MORE_TEXTS)
