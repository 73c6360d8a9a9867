"""What is owed, in words: "my balance", "还欠多少", "cuanto debo"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_BALANCE: Final = words_like(
    r"\bbalance\b|\bhow much (?:do|did) i (?:still )?owe|(?:还|仲)?[欠争]多少|争几多|余额|结欠|"
    r"\bsaldo\b|\bcuanto (?:les |te )?de[bv]o\b"
)


def names_balance(text: str) -> bool:
    """Whether a text asks what is owed, whatever else it says."""
    return mentions(text, _BALANCE)


_WHICH_SUM: Final = words_like(
    r"\b(?:is|was) (?:that|this|it)\b.{0,8}\b(?:the (?:whole|full|total|entire)|everything|all of "
    r"it|"
    r"all i owe|the total|my (?:whole|full|total))\b.{0,24}\bor\b.{0,16}\b(?:just|only|what|the|"
    r"past|"
    r"overdue|behind|late)\b|"
    r"\b(?:is|was) (?:that|this|it)\b.{0,8}\b(?:just|only) (?:what|the (?:past|late|overdue)|past "
    r"due|"
    r"the part)\b.{0,40}\bor\b.{0,20}\b(?:whole|everything|all|total|full)\b",
    r"\b(?:es|eso es)\b.{0,8}\b(?:todo|el total)\b.{0,24}\bo (?:solo|nada mas|nomas)\b|"
    r"\b(?:es|eso es)\b.{0,8}\b(?:solo|nada mas)\b.{0,24}\bo (?:todo|el total)\b",
    r"(?:是|系)(?:全部|总共|总额|所有|全数)[^,.!?，。]{0,8}(?:还是|定系|定)[^,.!?，。]{0,4}(?:只|"
    r"逾期|拖欠|欠的?部分)|"
    r"(?:是|系)(?:只是?|逾期)[^,.!?，。]{0,8}(?:还是|定系|定)[^,.!?，。]{0,4}(?:全部|总)",
)


def asks_which_sum(text: str) -> bool:
    """Whether a text asks if the sum that was told is all of the loan or what is overdue."""
    return mentions(text, _WHICH_SUM)
