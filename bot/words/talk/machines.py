"""Whether a program or a person writes: asked, or said to our face."""

from typing import Final

from bot.words.patterns import mentions, words_like

_A_MACHINE: Final = (
    r"(?:(?:chat)?bot|robot|machine|computer|a\.?i\.?|program|chat ?gpt|automated|auto ?reply|"
    r"recording)"
)
_SAID: Final = words_like(
    rf"\b(?:are|r|ar) (?:you|u|ya|yall|this) (?:even |really |just |only |still )*(?:an? )?"
    rf"(?:\w+ )?(?:{_A_MACHINE}|(?:real )?(?:human|person))\b(?! (?:in|at|from|on|who|i|that))",
    rf"\b(?:you.?re|youre|ur|you are|u r|u are|you r|this is|its|it.?s) (?:just |only |prob\w* |"
    rf"probably |all |not even |not |even )*(?:an? )?(?:\w+ )?(?:{_A_MACHINE}|human)\b"
    r"(?! (?:error|texts?|calls?|message|rights|problem|issue))",
    rf"\bam i (?:\w+ )?(?:talk|text|chat|writ)\w* (?:to|with) (?:an? )?(?:{_A_MACHINE}|(?:real )?"
    r"(?:human|person))\b",
    r"\b(?:eres|es usted|son|es esto|esto es|estoy (?:hablando|escribiendo) con|hablo con) "
    r"(?:solo |puro )?(?:un[oa]? )?(?:robot|bot|maquina|computadora|programa|humano|persona "
    r"real)\b",
    r"^\W*(?:[^,.!?，。]{0,6}[,，。 ])?(?:你们?|您|你哋|这|呢个)(?:这边|度)?(?:是|系|就是|只是|"
    r"不就是|都系|"
    r"不过是|唔系)?(?:不是|唔系)?(?:个|一个)?(?:机器人?|人工智能|电脑|程序|机械人|真人)(?:来的|"
    r"而已)?"
    r"(?:[吗吧么呢呀啊嘛]|来的)*\W*$",
)
_WANTS_ONE: Final = words_like(
    r"\b(?:get|give|want|need|let|put|transfer|connect|stop|talk to (?:a|some))\b.{0,20}\b(?:human|"
    r"person|someone|robot|bot)\b|(?:转|找|要|接|换)(?:个|一个)?(?:人工|真人)|"
    r"\b(?:quiero|necesito|deme|pong\w+)\b.{0,16}\b(?:persona|humano)\b"
)
"""Whoever asks for a person is given one, and no word of what we are."""


def asks_if_machine(text: str) -> bool:
    """Whether a text asks if a machine writes, or says so, and asks for no person instead."""
    return mentions(text, _SAID) and not mentions(text, _WANTS_ONE)
