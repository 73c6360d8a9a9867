"""What a family asks after a death: whether the debt is theirs now."""

from typing import Final

from bot.words.patterns import mentions, words_like

_IF_THEY_OWE: Final = words_like(
    r"\b(?:do|does|should|must|will|would|am|are|is) (?:i|we|my \w+|the family|it)\b.{0,16}"
    r"\b(?:pay|owe|responsible|liable|on (?:me|us)|mine|my debt)\b|\b(?:i|we) (?:have to|gotta|"
    r"got to|need to|must) pay (?:this|it|that|for (?:him|her)|(?:his|her|their) \w+)\b",
    r"\b(?:tengo|tenemos) que pagar\b|\b(?:debo|debemos) pagar\b|\b(?:me|nos) toca pagar\b|"
    r"\bsoy responsable\b",
    r"(?:要|使|需要|用)(?:不要|唔使|不需要|不用)?(?:我|我们|我哋|家人|子女)(?:来|去|帮)*[还付供交]|"
    r"(?:我|我们|我哋)(?:要|使|需要|用)(?:不要|唔使|不用)?(?:帮)?(?:他|她|佢)?[还付供交]|"
    r"(?:这|呢)(?:笔)?(?:钱|债|数).{0,4}(?:我|我们|我哋)[还付供交]|算(?:不算|唔算)?我(?:的|嘅)",
)


def asks_if_they_owe(text: str) -> bool:
    """Whether it is asked if a debt of the dead must be paid by who writes."""
    return mentions(text, _IF_THEY_OWE)
