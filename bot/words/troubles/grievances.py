"""A grievance beside the wish for a person, and one that is denied: "I'm not complaining"."""

from typing import Final

from bot.words.loans.balance import names_balance
from bot.words.patterns import mentions, words_like
from intents.reading import Reading

_UNFAIR: Final = words_like(
    r"\b(?:not fair|isn.?t fair|ain.?t fair|unfair\w*|not right what|discriminat\w+|racis[tm])\b|"
    r"\b(?:no (?:es|me parece|se me hace) justo|injust[oa]s?|injusticia|discrimin\w+)\b|"
    r"不公平|唔公平|不公道|歧视"
)
_DENIED: Final = words_like(
    r"\b(?:not|n.t|dont|no|never|aint) (?:\w+ ){0,4}(?:complain(?:ing)?|complaints?)\b",
    r"\bno (?:me |es |era |quiero |estoy |vengo |poner |hacer |meter |una? |para |a |de )*"
    r"(?:quej\w+|reclam\w+)\b",
    r"(?:不是|没有|冇|唔系)(?:要|想|来|嚟)?投诉|(?:不|唔)(?:想|要|用|使)投诉",
)
_AND_YET: Final = words_like(
    r"\b(?:but|however|though|if|unless|until|pero|aunque|si no)\b|但|可是|不过|如果|要是|再|"
    r"\b(?:got|had|have|get|gotten|received|heard|answer\w*|respon\w+|repl\w+) (?:\w+ ){0,4}"
    r"complaints?\b|\bcomplaints? (?:\w+ ){0,3}(?:answer\w*|closed|resolved|number|status)\b"
)
_BESIDE: Final = frozenset({"speak_to_agent", "application_status"})


def grieves_beside(text: str, reading: Reading) -> str | None:
    """The complaint beside a request, which the reading does not name."""
    told = reading.intent in _BESIDE and reading.second is None and mentions(text, _UNFAIR)
    return "complaint" if told else None


def denies_complaint(text: str) -> bool:
    """Whether a text says that it is no complaint, and goes on with none."""
    return mentions(text, _DENIED) and not mentions(text, _AND_YET)


def wants_balance_instead(text: str) -> bool:
    """Whether a text wants to know what is owed, and no complaint."""
    return denies_complaint(text) and names_balance(text)
