"""What it costs to pay a loan off early, which no row of ours says."""

from typing import Final

from bot.words.patterns import mentions, words_like

_PENALTY: Final = words_like(
    r"\b(?:penalt\w+|fees?|charged?|cost)\b.{0,30}\b(?:early|sooner|pay(?:ing)? (?:it )?off)\b|"
    r"\b(?:early|pay(?:ing)? (?:it )?off)\b.{0,30}\b(?:penalt\w+|fees?)\b|\bprepay\w* penalt\w+|"
    r"\b(?:multa|penaliza\w+|comision|cargo|cobran)\b.{0,30}\b(?:antes|adelant\w+|anticipad\w+)\b|"
    r"提前(?:还|结清).{0,8}(?:违约金|手续费|罚|费)|(?:违约金|手续费).{0,6}提前|早还.{0,6}(?:罚|"
    r"违约金|费)",
    r"\b(?:liquid\w+|sald\w+|pag\w+|termin\w+)\b.{0,20}\b(?:antes|adelant\w+|anticip\w+)\b.{0,30}"
    r"\b(?:multa|penaliza\w+|comision|cargo|recargo|cobr\w+)\b|"
    r"(?:还清|结清|提早还|提前还|一次[过性]?(?:过)?(?:还|结)).{0,10}(?:罚息|违约金|手续费|罚款|"
    r"要罚|收费)",
    r"^\W*(?:is|are|will|would)\b.{0,12}\b(?:there|it)\b.{0,10}\bpenalt\w+"
    r"(?: for (?:that|it|this))?\W*$|"
    r"^\W*(?:那|咁|会|要|不会)*(?:有没有|有冇|会不会有|会有|有)\W*(?:罚息|违约金|罚款|"
    r"penalty)\W*[吗嘛么呀㗎]?\W*$|"
    r"^\W*(?:y )?(?:hay|tiene|cobran)\b.{0,8}\b(?:multa|penaliza\w+)\W*$",
)


def asks_of_penalty(words: str) -> bool:
    """Whether a text asks what it costs to pay a loan off early, which no row of ours says."""
    return mentions(words, _PENALTY)
