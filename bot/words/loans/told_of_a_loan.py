"""What is told of a loan that is named: trouble with it, a payment made, or one to come.

"The personal loan, I paid it yesterday" chooses a loan, and asks for nothing of what is owed.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.payments.told_payments import tells_it_is_paid, tells_of_payment
from bot.words.promises.denied_days import meant_days
from bot.words.promises.no_promise import is_hypothetical, moves_due_date
from bot.words.promises.promise_words import states_sum_and_day
from bot.words.promises.refusals import refuses_payment
from bot.words.questions import asks
from bot.words.troubles.later_once import asks_for_later
from intents.reading import Reading

_CANNOT: Final = words_like(
    r"\b(?:can ?no?t|can.?t|couldn.?t|(?:won.?t|will not|not(?: going to)?)(?: be)? able to|"
    r"unable to|no way to) (?:\w+ )?(?:pay|afford|make|cover|keep up|manage)\b|"
    r"\b(?:struggling|having (?:trouble|a hard time)) (?:to pay|paying|with)\b|"
    r"(?:还|付|交|供|缴)(?:不|唔)(?:上|起|了|到|掂)|"
    r"(?:没|冇)(?:有)?(?:钱|能力|法|办法)(?:还|付|交|供|缴)|无力(?:偿|归)?还|"
    r"\bno (?:\w+ )?(?:puedo|podre|podria|voy a poder|alcanzo a) (?:\w+ )?"
    r"(?:pag\w+|cubrir|abonar|hacer)\b|\bno me alcanza\b|\bno tengo (?:dinero|con que)\b",
)
_BY_WHICH_WAY: Final = words_like(
    r"\b(?:online|website|site|app|portal|link|page|card|debit|phone|log ?in|autopay|en linea|"
    r"pagina|sitio|enlace|liga|tarjeta|aplicacion|por telefono)\b|"
    r"网上|网站|网页|链接|刷卡|银行卡|信用卡|登录|电话|app"
)
"""Where a way to pay fails, money is not what lacks."""
_UNPAID: Final = words_like(
    r"\b(?:have ?n.?t|haven.?t|did ?n.?t|have not|did not|never|not) (?:\w+ )?(?:paid|pay|sent|"
    r"made)\b|\bno (?:he|la|lo)? ?(?:pague|pagado|abone|deposite)\b|(?:没|未|冇)(?:有)?[还付交转]|"
    r"[还付交]没"
)
_WILL_PAY: Final = words_like(
    r"\b(?:i.?ll|i will|i can|i could|i.?m (?:going to|gonna)|i plan to|gonna) (?:\w+ )?"
    r"(?:pay|send)\b|"
    r"\b(?:pagare|voy a pagar|les pago|le pago)\b|我.{0,12}会[还付交]"
)
_LOAN: Final = words_like(
    r"\b(?:car|auto|truck|vehicle|personal|house|home(?: improvements?)?|first|second|other) "
    r"(?:loan|note|payment|one)\b|\bloan (?:ending (?:in )?)?\d{3,}|"
    r"\bprestamo (?:\w+ )?(?:del? |para )?(?:la |el )?"
    r"(?:auto|coche|carro|camioneta|troca|personal|casa|hogar|mejoras)\b|"
    r"(?:车|汽车|个人|消费|房|房屋|装修)(?:贷|借款)"
)
_SURELY: Final = frozenset(
    {"stop", "legal_notice", "wrong_number", "report_fraud", "dispute_debt", "complaint",
     "hardship", "promise_to_pay", "confirm_payment", "speak_to_agent"}
)  # fmt: skip
"""Readings that stand where they are sure, whatever is told beside them."""
_LONGEST: Final = 140


def told_of_a_loan(text: str) -> str | None:
    """The intent of what a text tells of the loan it names, or ``None`` where it only names it."""
    if len(text) > _LONGEST:
        return None
    if mentions(text, _CANNOT):
        return None if mentions(text, _BY_WHICH_WAY) else "hardship"
    if asks_for_later(text):
        return "hardship"
    if asks(text) or is_hypothetical(text) or moves_due_date(text):
        return None
    if (tells_of_payment(text) or tells_it_is_paid(text)) and not mentions(text, _UNPAID):
        return "confirm_payment"
    on_a_day = mentions(text, _WILL_PAY) and len(meant_days(text)) == 1
    will_pay = states_sum_and_day(text) or (on_a_day and not refuses_payment(text))
    return "promise_to_pay" if will_pay else None


def names_a_loan(text: str) -> bool:
    """Whether a text names one of several loans, by its kind, its place or its number."""
    return mentions(text, _LOAN)


def told_instead(text: str, reading: Reading, *, asked: bool) -> str | None:
    """Likewise, where the reading of the text does not stand.

    ``asked`` says that the loan was asked for; else it must be named for the words to count.
    """
    surely_else = reading.decision == "act" and (not asked or reading.intent in _SURELY)
    if reading.intent == "apply_loan":  # Whoever pays the loan that they name wants no other.
        surely_else = False
    if surely_else or reading.why.source == "rule":
        return None
    return told_of_a_loan(text) if asked or names_a_loan(text) else None
