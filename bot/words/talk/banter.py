"""Banter: a joke that is asked for, and praise of a machine."""

from typing import Final

from bot.words.patterns import mentions, words_like

_JOKE: Final = words_like(
    r"^\W*(?:(?:ok|so|lol|haha|then|well|can (?:you|u)|please|pls|go|come on)\W+)*(?:tell|say|"
    r"give|text|got|"
    r"know|do (?:you|u) know) (?:me |us )?(?:a |any |another |good |some |one )*jokes?"
    r"(?: (?:then|please|pls|lol|or something))*\W*$",
    r"^\W*(?:(?:oye|a ver|entonces)\W+)*(?:cuent\w+|dime|sabes) (?:un |algun |otro )?chistes?"
    r"(?: (?:pues|entonces|por favor))*\W*$",
    r"^\W*(?:那|来|給|给|请)*(?:你)?(?:讲|说|講|來)(?:个|一个|句)?笑话(?:吧|来听听|听听|我听|呗|"
    r"啦)*\W*$",
)
_PRAISE: Final = words_like(
    r"^\W*(?:(?:haha|lol|hey|well|ok|wow|thanks|thx)\W+)*(?:(?:you.?re|youre|you are|ur|u r|"
    r"u are|that.?s|"
    r"thats|this is|not)\W+)*(?:(?:a|an|pretty|really|so|very|kinda|actually|quite|"
    r"not)\W+)*(?:alright|"
    r"aight|ok|okay|good|great|cool|nice|smart|helpful|bad|decent|fine|the best|awesome)\b"
    r"(?: (?:for|at this for))? (?:a |an )?(?:ro)?(?:bot|machine|computer|program|ai|robot)"
    r"(?: (?:lol|haha|tbh|ngl|man|bro))*\W*$|^\W*good (?:bot|robot)\W*$",
    r"^\W*(?:no )?(?:est[aá]s?|eres|es) (?:muy |bastante )?(?:bien|buen[oa]?|mal|listo|lista|"
    r"amable) "
    r"(?:para ser )?(?:un[a]? )?(?:robot|bot|maquina|programa)\W*$",
    r"^\W*(?:你)?(?:这个?|作为|以)?(?:机器人|程序|AI|ai)(?:来说)?(?:还)?(?:不错|挺好|可以|好叻|"
    r"几好)(?:的|啊|嘛|呀|喔)*\W*$",
)


def asks_joke(text: str) -> bool:
    """Whether a text asks for a joke and nothing else."""
    return mentions(text, _JOKE)


def praises_machine(text: str) -> bool:
    """Whether a text finds that we do well for a machine, and says nothing else."""
    return mentions(text, _PRAISE)
