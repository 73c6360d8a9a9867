"""What is asked between a case and its answer: who answers and when, what else is to be done."""

from typing import Final

from bot.words.patterns import mentions, words_like

_AND_WHEN: Final = r"(?:\W*(?:,? ?and |y |then )?(?:when|by when|how soon|(?:para )?cuando))?"
WHO_ANSWERS: Final = words_like(
    r"^\W*(?:so |and |ok |but )*who(?:.?s| is| will|.?ll)? (?:gonna |going to )?(?:answer|reply|"
    r"respond|call|contact|write|text|get back|tell)(?:ing|s)?(?: to)?(?: me| us)?(?: back)?"
    rf"(?: about (?:it|this|that))?{_AND_WHEN}\W*$|"
    r"^\W*(?:so |and )*when (?:and (?:by )?who)\b.{0,20}\b(?:answer|repl|respond|contact)\w*\W*$",
    r"^\W*(?:y |entonces |oiga )*quien (?:me |nos )?(?:va a |es el que )?(?:me |nos )?(?:contest|"
    rf"respond|avis|llam|atend|escrib|inform)\w*{_AND_WHEN}\W*$|"
    r"^\W*(?:y |entonces |oiga )*(?:para )?cuando (?:me |nos )?(?:dicen|diran|informan|avisan|"
    r"confirman|van a (?:decir|avisar|informar|confirmar)) (?:si |que )*(?:ya )?(?:quedo|"
    r"se arreglo|esta(?: listo)?|llego|lo (?:encontraron|vieron|recibieron)|se puede)\W*$",
    r"^\W*(?:那么?|咁|请问)*(?:谁|哪位|边个)(?:会|来|嚟|负责)*(?:联系|联络|回复?|答复|处理|跟进|覆|打给|通知|话)(?:返)?我?"
    r"\W*(?:大概|要)?(?:什么时候|几时|何时|多久)?[呢啊呀]?\W*$",
)
"""The case that was opened last is meant, as where only the day is asked."""
_WHAT_ELSE: Final = words_like(
    r"\bdo (?:i|we) (?:still )?(?:need|have) to do (?:anything|something)"
    r"(?: else| more| now| for (?:this|that|it)| (?:on|from) my (?:end|side)| about (?:it|this))*"
    r"\W*$|\b(?:is there |s there )?anything else (?:i|we|u|you) (?:need|have|must|should)"
    r"(?: to do| from me| to)?\W*$|\bwhat else do (?:i|we) (?:need|have) to do\W*$",
    r"\b(?:tengo|hay|necesito|falta|debo) (?:que )?hacer (?:algo|alguna cosa)(?: mas)?\W*$|"
    r"\b(?:necesitan|falta|ocupan) algo mas(?: de mi)?\W*$|"
    r"\bque mas (?:tengo|hay|necesito|debo)(?: que)?(?: hacer)?\W*$",
    r"(?:还|仲)?(?:需要|要|使|需)(?:唔使|不要)?我(?:再)?(?:做|办|提供|搞)(?:什么|咩|乜|啥)|"
    r"我(?:还|仲)?(?:需要|要|使唔使)(?:再)?(?:做|办|搞)(?:什么|咩|乜|啥)|"
    r"(?:还|仲)有(?:什么|咩|乜)要我?(?:做|办|搞)",
)


def asks_what_else(text: str) -> bool:
    """Whether a text asks what else its writer is to do."""
    return mentions(text, _WHAT_ELSE)
