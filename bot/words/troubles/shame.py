"""Words of somebody who is ashamed of being behind, or drowns in debt: no grievance against us."""

from typing import Final

from bot.words.patterns import mentions, words_like

_ASHAMED: Final = words_like(
    r"\b(?:feel(?:ing)?|felt) (?:like )?(?:such |like )*(?:an? |so )?(?:total |complete |huge |"
    r"big )*(?:failure|loser|idiot|fool|shit|garbage|bad|terrible|awful|horrible|embarrass\w+|"
    r"asham\w+|guilty)\b|"
    r"\b(?:i.?m|im|i am|i feel|feeling|so|really|very|kinda) (?:so |really |very |just |kinda )*"
    r"(?:ashamed|embarrassed|humiliated|mortified)\b|"
    r"\bi (?:let|have let) (?:every(?:one|body)|my (?:family|kids|wife|husband)|myself) down\b|"
    r"\b(?:drowning|buried|over my head|up to my (?:neck|ears|eyes)|underwater|sinking) "
    r"(?:in|under|with) (?:my |all (?:this|these|my) |so much )?(?:debts?|bills?|loans?)\b|"
    r"\b(?:i.?m|im|i am|we.?re|we are) (?:so|way|really|too|that) (?:far )?behind\b",
    r"\b(?:me da|que|tengo|con|siento) (?:mucha |tanta |demasiada )?(?:verguenza|pena)\b|"
    r"\bavergonzad[oa]\b|\bsoy un (?:fracaso|fracasad[oa])\b|\bme siento (?:un |como un )?"
    r"(?:fracaso|fracasad[oa]|fatal|muy mal)\b|\bahogad[oa] (?:en|de|por) (?:deudas?|las deudas)\b|"
    r"\bestoy (?:muy |tan |bien )atrasad[oa]\b",
    r"丢人|丢脸|没脸|冇面|羞愧|惭愧|好羞|不好意思欠|(?:我|自己)(?:真|太|好|系|是个?|就是个?)+(?:没用|失败|废物|废)|"
    r"(?:被|俾)?(?:债|账单|欠款)(?:压|逼)(?:到|得)?|欠(?:到|得)一?屁股|落后(?:了)?(?:好|很)多期",
)
_AGAINST_US: Final = words_like(
    r"\b(?:you|your|yall|ur|company|agent|rep|staff) (?:\w+ ){0,3}(?:asham\w+|embarrass\w+|"
    r"humiliat\w+|made me|make me|making me)\b|\bshould be ashamed\b|\bmade me feel\b|"
    r"\bme (?:hicieron|hacen) sentir\b|"
    r"\bdeberian? (?:de )?(?:darles|tener|sentir) (?:pena|verguenza)|"
    r"你们(?:真|太|好)?(?:丢人|丢脸|没用|不要脸|冇面)|你哋"
)


def is_ashamed(text: str) -> bool:
    """Whether a text tells of shame or of too much debt, and lays it at nobody's door."""
    return mentions(text, _ASHAMED) and not mentions(text, _AGAINST_US)
