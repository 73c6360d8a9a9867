"""Whether somebody asks what we write for."""

import re
from typing import Final

from intents.normalise import fold

_WHY: Final = re.compile(
    r"\W*(?:so |hey |hi |ok |and |but )*(?:why|y)(?:'?s| is| did| do| am| are| r| have| was| were|"
    r" would)? (?:i|you|u|yall|ya|you guys|you people|im)\b.{0,12}\b(?:get\w*|got|receiv\w*|"
    r"sen[dt]\w*|text\w*|messag\w*)(?: (?:to )?me)?"
    r"(?: (?:this|that|these|those|it|a|the|your|ur))?"
    r"(?: (?:the )?(?:same )?(?:two|2|three|3|four|4|several|multiple|"
    r"double))?(?: of (?:them|these|the "
    r"same))?(?: (?:payment )?(?:text|message|msg|sms|reminder|notice)(?:e?s|ing)?)?"
    r"(?: from (?:you|u|you guys))?"
    r"(?: (?:today|yesterday|again|then|on|last|\w+day|night|week|morning))*\W*|"
    r"\W*(?:y |pero )?(?:por ?que|xq|pq) (?:me |estoy )?(?:recib\w+|lleg\w+|mand\w+|envi\w+|"
    r"escrib\w+|estan \w+ndo(?:me)?)?(?: (?!tant)\w+)?"
    r"(?: (?:mensajes?|textos?|sms|esto|recordatorios?|avisos?))?"
    r"(?: (?:ayer|hoy|otra vez|seguidos|el \w+))*\W*|"
    r"\W*(?:btw|顺便问一?下|请问|那)?\W*(?:你们|你哋)?(?:为什么|为何|为啥|点解|干嘛|做乜)(?:你们|你哋)?(?:昨天|今天|今日|琴日|"
    r"寻日|昨晚|今早|前天|又|"
    r"同一天|一天|老|总|一直)*(?:要|会)?"
    r"(?:给我|我会|俾我|我)?(?:发|收到|send)(?:了|咗)?(?:给我|俾我)?(?:你们的?|"
    r"你哋嘅)?(?:这个|这条|这些|呢个|"
    r"呢条|呢啲|这|[两二三2-9几][条个则封次]|两次)? ?(?:催款|还款|重复的?|"
    r"同样的?)?(?:reminder|message|text|"
    r"sms|提醒|短信|短讯|信息|讯息|消息)?(?:俾我|给我)?[呢啊呀]?\W*"
)


def asks_why_texted(text: str) -> bool:
    """Whether a text asks what we write for, and nothing else."""
    return _WHY.fullmatch(fold(text)) is not None
