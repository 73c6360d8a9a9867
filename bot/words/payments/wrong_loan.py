"""A payment that was made on another loan than the one it was meant for, and shall be moved."""

from typing import Final

from bot.words.patterns import mentions, words_like

_LOAN: Final = r"(?:one|loan|note)"
_CUAL: Final = r"(?:prestamo|credito|cuenta del prestamo)"
_MOVED_TO: Final = (
    r"(?:(?:the|my) )?(?:car|truck|auto|personal|house|home|other|right|correct|first|second)\b"
)
_TELLS: Final = words_like(
    r"\b(?:went|gone|go|goes|goin|going|applied|posted|credited|put|landed|counted|sent|paid|pay|"
    rf"hit|clicked|picked|chose|selected|did|made)\b.{{0,28}}\b(?:wrong|incorrect) {_LOAN}\b|"
    r"\b(?:went|applied|posted|credited|put|landed|counted|sent|paid)\b.{0,24}\b(?:to|on|onto|"
    r"toward\w*|for|against) (?:the |my )?(?:wrong|incorrect) account\b",
    r"\b(?:went|applied|posted|credited|landed|counted)\b.{0,16}\b(?:to|on|onto|toward\w*) (?:the |"
    rf"my )?other {_LOAN}\b.{{0,24}}\b(?:instead|by mistake|by accident|wrong|my bad|oops)\b|"
    r"\b(?:went|applied|posted|credited|put|landed|counted|sent|paid)\b.{0,16}\b(?:to|on|onto|"
    r"toward\w*) (?:the |my )?(?:car|truck|auto|personal|house|home|other)(?: (?:one|loan|note))?"
    r"\b.{0,8}\b(?:by (?:mistake|accident|error)|instead|accidentally)\b|"
    rf"\b(?:bet|guess|think|thought|must.?ve|maybe|prob\w*)\b.{{0,12}}\b(?:went|applied|posted|"
    rf"landed)\b.{{0,12}}\bother {_LOAN}\b",
    r"\b(?:meant|supposed|intended|should.?ve|should have)\b.{0,20}\b(?:go|gone|been|be|pay|paid|"
    rf"it)\b.{{0,12}}\b(?:to|on|toward\w*|for) (?:the |my )?(?:car|truck|auto|personal|house|home|"
    rf"other)\b(?: {_LOAN})?\W*(?:not|instead|but)\b",
    r"\b(?:move|switch|transfer|apply|put|shift|swap|reapply|re ?apply|credit) (?:it|that|the "
    r"payment|the money|my payment|that payment|that money)(?: over)? (?:to|on|onto|toward\w*|for) "
    rf"{_MOVED_TO}(?! (?:week|month|day|time|date|card|bank))",
    rf"\b(?:se fue|cayo|aplicaron|aplico|mande|puse|pague|abone|hice|deposite)\b.{{0,24}}\b(?:al?|"
    rf"en el|en|del) (?:otro )?{_CUAL} (?:equivocado|incorrecto|que no era)|"
    rf"\bme equivoque de {_CUAL}|\b(?:el|al) {_CUAL} equivocado\b|"
    r"\b(?:pas|cambi|muev|mov|aplic|pon)\w*(?:(?:lo|la|melo)| (?:el|mi|ese) pago) (?:al|para el|a) "
    r"(?:prestamo )?(?:del? (?:la )?)?(?:otro|carro|coche|auto|troca|camioneta|personal|casa)\b",
    r"(?:还|付|转|交|供|打|存)错(?:了|咗)?(?:到)?(?:哪|那|去|另)?一?(?:笔|个|单)?(?:贷款?|那笔|另)|"
    r"(?:还|付|转|交|供)(?:到|去|咗|了)?(?:错|错了)(?:的)?(?:那|另)?一?(?:笔|个|单)?贷款|"
    r"(?:转|挪|划|移|改)(?:到|去|回|返|给)(?:我)?(?:的|嘅)?(?:另一?[笔个]|车贷|汽车贷|个人贷|房贷|"
    r"那笔|对的)",
)
_KIND: Final = r"(?:car|truck|auto|personal|house|home(?: improvements?)?|other)"
_MEANT: Final = words_like(
    r"^\W*(?:(?:no|nah|but|well|wait|oh|actually|pero|es que)\W+)*(?:it|that|this|i)(?:.?s| was| "
    r"is| "
    r"meant (?:it|that))? (?:\w+ )?(?:meant |supposed to (?:be |go )|intended )?(?:for|on|to|"
    r"toward\w*) "
    rf"(?:the|my) {_KIND}(?: (?:loan|one|note|payment))?\W*$|"
    r"^\W*(?:(?:no|pero|es que)\W+)*(?:era|es|fue) (?:para|del?) (?:el|la|mi) (?:prestamo "
    r")?(?:del? "
    r"(?:la )?)?(?:carro|coche|auto|troca|camioneta|personal|casa)\W*$|"
    r"^\W*(?:不|唔系|不是)?[,，\s]*(?:那|这|呢)?(?:笔)?(?:是|系)(?:还|付|给|俾)?(?:我的?)?(?:车贷|"
    r"个人贷款?|房贷|"
    r"汽车贷款)(?:的|嘅)?\W*$"
)
_BARE: Final = words_like(
    r"^\W*(?:(?:yes|yeah|yep|si|oh|ya|the|el|是|对|係)\W*)*(?:wrong (?:loan|one)|"
    r"prestamo equivocado|[还還]错(?:了)?贷款)(?: please| por favor|了)?\W*$"
)
_MOVES_IT: Final = words_like(
    r"\b(?:move|switch|transfer|shift|swap|apply|put|fix|change|correct|undo)\b.{0,8}\b(?:it|that|"
    r"them|the money|the payment|my payment)\b|\bmy (?:own )?(?:mistake|fault|bad)\b|\bnot "
    r"(?:yours|your (?:fault|mistake))\b",
    r"\b(?:muev|mov|pas|cambi|correg|arregl)\w*(?:lo|la)\b|\b(?:fue )?(?:mi error|culpa mia|mi "
    r"culpa)\b",
    r"(?:转|挪|改|划|移)(?:过去|过来|一下|返|回)|(?:我|自己)(?:的|嘅)?(?:错|问题|失误)|搞错|弄错",
)
_NO_FEE: Final = words_like(
    r"\b(?:do ?n.?t|dont|no|not|never|waive|without|drop|any|will|would|am i|gonna|hope)\b.{0,20}"
    r"\b(?:late|fees?|penalt\w+|overdue|past due)\b|"
    r"\b(?:no|sin|quit\w+|ningun)\b.{0,20}\b(?:recargos?|mora|multa|atrasad\w+)\b|"
    r"(?:别|不要|不会|没有?|免|唔好|唔会|会不会)[^,.!?，。]{0,6}(?:滞纳金|罚|逾期|迟|收费)"
)


def paid_wrong_loan(text: str) -> bool:
    """Whether a text says that a payment went to a loan it was not meant for."""
    return mentions(text, _TELLS)


def names_meant_loan(text: str) -> bool:
    """Whether a text says which loan a payment was meant for, and nothing else."""
    return mentions(text, _MEANT)


def only_says_wrong(text: str) -> bool:
    """Whether a text is "wrong loan" and nothing else: after a payment was told it means that."""
    return mentions(text, _BARE)


def goes_on_with_move(text: str) -> bool:
    """Whether a text goes on about such a payment: to move it, whose mistake it was, or a fee."""
    return any(mentions(text, words) for words in (_TELLS, _MOVES_IT, _NO_FEE))
