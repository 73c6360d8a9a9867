"""Despair told by way of a policy: a family would be better off with the insurance than with me.

Whoever asks what an insurance pays, or has one beside a loan, says no such thing.
"""

from __future__ import annotations

import re

_POLICY = r"(?:life |death |term )?(?:insurance|policy|benefits?|payout)(?: money| payout| check)?"
_NO_FIRM = r"(?! (?:compan\w+|people|guys?|adjusters?|claims?|reps?|lady|folks|agents?))"
_BETTER = r"(?:better|happier|easier|best|more|richer|safer|fine|set)"
_THAN_ME = (
    r"(?:than (?:with |having |from |they (?:do|are|get) with )?(?:me|i (?:do|can|could|ever|am|"
    r"will|have|give|bring|make)|what i)|instead of me|without me|if i(?:'?m| was| were| am) "
    r"(?:gone|dead|not (?:here|around)))\b(?! (?:pay|as a|on the phone))"
)
_ENGLISH = (
    (
        rf"\b{_BETTER}\b.{{0,24}}\b(?:with|off|on|from|getting|have|having) (?:just |only )?"
        rf"(?:the|my|that|a) {_POLICY}\b{_NO_FIRM}.{{0,16}}{_THAN_ME}"
    ),
    (
        rf"\b(?:the|my|that) {_POLICY}\b{_NO_FIRM} (?:\w+ )?(?:would|could|will|can|might|'?d|"
        rf"does|is|helps?)\b.{{0,36}}\b{_BETTER}\b.{{0,20}}{_THAN_ME}"
    ),
    (
        rf"\bworth more (?:to \w+(?: \w+)? )?(?:on|with|for|in|as|through|because of) (?:the|my|a) "
        rf"{_POLICY}\b{_NO_FIRM}"
    ),
    (
        r"\b(?:at least|only|then) (?:they|she|he|my \w+|the kids|everyone)(?:'?d| would| will|"
        rf"'?ll)? (?:\w+ )?(?:get|have|collect|see) (?:the|my) {_POLICY}\b(?!.{{0,30}}\bif i "
        r"(?:get sick|lose|retire))"
    ),
    (
        r"\b(?:they|he|she|everyone|everybody|(?:my|the) (?:wife|husband|kids?|family|children|mom|"
        r"girls|boys|son|daughter))(?:.?d| would| will|.?ll)? (?:\w+ )?(?:be|do) (?:\w+ "
        r")?better(?: "
        rf"off)? (?:with|on|getting) (?:the|my) {_POLICY}\b{_NO_FIRM}"
    ),
    (
        r"\bworth more (?:\w+ ){0,3}(?:dead|gone|in the ground|six feet)\b|"
        r"\b(?:more|better) (?:use|help|good|value|money) (?:to \w+(?: \w+)? )?(?:dead|gone)\b|"
        r"\b(?:i|me)\b.{0,20}\b(?:dead|gone) (?:\w+ )?than alive\b"
    ),
)
_SPANISH = (
    (
        r"\b(?:mejor|mas|felices|tranquil\w+)\b.{0,24}\bcon (?:el|mi|lo del) (?:dinero del )?seguro"
        r"(?: de vida)?\b.{0,16}\b(?:que conmigo|sin mi|en vez de mi|que con este)\b"
    ),
    (
        r"\b(?:el|mi) seguro(?: de vida)? (?:les|los|las|le) .{0,36}\b(?:mas|mejor) que "
        r"(?:yo|conmigo|lo que yo)\b"
    ),
    (
        r"\b(?:valgo|sirvo|ayudo) mas (?:\w+ ){0,3}(?:muert[oa]|por el seguro|con el seguro)\b|"
        r"\bmuert[oa] (?:les )?(?:valgo|sirvo|ayudo) mas\b"
    ),
)
_CHINESE = (
    (
        r"(?:保险|保单|寿险|赔偿|赔付)(?:金|款|的?钱)?[^,.!?，。]{0,10}(?:比|强过|好过|胜过|多过)我"
        r"(?!们|哋|(?:买|想|以为|预|上|的))"
    ),
    (
        r"(?:拿|有|靠|用|攞)(?:到|着|住|了|咗)?(?:我的?|份|那笔|嗰笔)?(?:人寿|寿|意外)?保险(?:金|"
        r"钱|赔偿)?"
        r"[^,.!?，。]{0,8}(?:还|仲|更|反而|都)?(?:好过|强过|过得好|更好|仲好)"
    ),
    (
        r"我(?:人)?(?:死|走|不在|唔喺度)(?:了|咗)[^.!?。]{0,10}(?:至少|起码|还|仲|就|反而)"
        r"[^.!?。]{0,4}(?:有|拿|赔)[^.!?。]{0,6}(?:保险|赔)"
    ),
)
_TOLD = re.compile("|".join((*_ENGLISH, *_SPANISH, *_CHINESE)), re.ASCII)


def tells(folded: str) -> bool:
    """Whether the folded text finds its sender worth less than what an insurance would pay."""
    return _TOLD.search(folded) is not None
