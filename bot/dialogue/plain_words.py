"""Words whose meaning is plain, whatever a text was read as: "paid 50 today, whats my balance".

A text that says two things is read as one of them too often, and one that mixes trouble with other
matters as none. Only what the words leave no doubt about stands here.
"""

from collections.abc import Mapping
from typing import Any, Final

from bot.actions.balance import MY_LOANS, PAYOFF
from bot.actions.hardship import asks_options
from bot.actions.languages import wishes_language
from bot.actions.people import asks_who_calls, wants_call
from bot.actions.promise import MINIMUM
from bot.actions.standing import asks_after
from bot.dialogue.answers import PROMISE_SLOTS, is_answer
from bot.proof import offers_proof
from bot.words.loans.balance import names_balance
from bot.words.loans.of_one_loan import asks_due_of_one
from bot.words.loans.told_of_a_loan import told_of_a_loan
from bot.words.patterns import mentions, words_like
from bot.words.payments.bare_payments import promises_again
from bot.words.payments.debits import charged_twice
from bot.words.payments.done_just_now import done_by_now
from bot.words.payments.made import is_promised_instead, was_made
from bot.words.payments.told_payments import tells_it_is_paid, tells_of_payment
from bot.words.payments.unpaid import PAYMENT_SLOTS, takes_claim_back
from bot.words.payments.wrong_loan import paid_wrong_loan
from bot.words.people.kin import FAMILIA, KIN, KIN_ZH
from bot.words.people.other_people import adds_to_account, gives_their_number
from bot.words.promises.can_on_a_day import cannot_pay_all, offers_on_a_day
from bot.words.promises.later_parts import in_parts
from bot.words.promises.shares import ALL, said_share
from bot.words.promises.some_days_later import asks_for_days
from bot.words.questions import asks
from bot.words.talk.understood import asks_if_understood
from bot.words.talk.whom_else import asks_whom_else
from bot.words.texts.channels import moves_to_email
from bot.words.texts.hours import part_of_day
from bot.words.texts.work_calls import forbids_work_calls
from intents.entities import find_contacts, find_date_entities
from intents.flags import PARTIAL_OPT_OUT as NARROW
from intents.reading import Reading

Meant = tuple[str, str | None]
"""What a text asks for first, and what else."""

_KIN_OF_ONES_OWN: Final = words_like(rf"\bmy (?:\w+ )?{KIN}\b|\bmi {FAMILIA}\b|我{KIN_ZH}")
_NO_INCOME: Final = words_like(
    r"\b(?:no (?:job|work|income)|lost (?:my|the) job|laid off|got fired|let go|unemployed|jobless|"
    r"out of work|between jobs)\b|没有?(?:工作|收入|活干)|失业|下岗|被裁|冇(?:工作|工开|收入|嘢做)|"
    r"失咗业|\b(?:sin|no tengo|perdi(?: el| mi)?) (?:trabajo|empleo|chamba|jale|ingresos)|"
    r"\bdesemplead[oa]|\bme (?:despidieron|corrieron)|\bsin un peso\b",
)
_CANNOT: Final = words_like(
    r"\b(?:can.?t|cannot|unable to|not able to|no way to) (?:pay|afford|make|cover|do|keep)|"
    r"\bwhat (?:do|did|am|r) (?:you|u|ya|i)\b.{0,15}\b(?:expect|want|supposed)|"
    r"\bhow (?:am|can|do|would|could) i (?:\w+ )?(?:supposed to |going to |gonna )?pay|"
    r"\bno money\b|\bbroke\b|\b\d (?:kids|children)\b|\bwith what\b|"
    r"还不(?:上|起|了)|还唔(?:到|起)|没钱|冇钱|拿什么还|攞咩还|(?:怎么|点样?)还|叫我(?:怎么|点)|"
    r"no puedo|no me alcanza|no (?:tengo|hay) (?:dinero|con que)|como (?:quieren|voy a|le hago)|"
    r"que (?:quieren|esperan) que|con que (?:pago|quieren)|\b\d hijos\b|mantener",
)
_IN_HALVES: Final = words_like(
    r"\bhalf (?:now|today|of it now|this week)\b.{0,30}\b(?:half|rest|other)\b|"
    r"先[还付交]一半|(?:分(?:开)?两次|分两笔)[还付交]|"
    r"\bla mitad (?:ahora|hoy|ya)\b|\bmitad y mitad\b|\bmitad ahora\b",
)
_OF_A_PLAN: Final = words_like(
    r"\bpayment (?:plan|arrangement)\b|\bplan de pagos?\b|\bconvenio de pago|"
    r"(?:还款|付款|分期)(?:计划|方案|安排)|分期(?:还|付)"
)
_SOME_FIRST: Final = words_like(
    r"(?:可以|能|想|打算|最多)?先[还交付俾畀](?:你们?)?[a-z$¥￥]{0,4}\d|"
    r"\bi (?:can|could|will) (?:pay|do|send) \$?\d[\d.,]* (?:now|first|for now|to start)\b|"
    r"\b(?:puedo|podria) (?:pagar|dar|abonar) \$?\d[\d.,]* (?:primero|por ahora|ahorita)\b"
)
_PAYS: Final = words_like(
    r"\b(?:pay|do|send|make|give)\b|还|付|交|俾|畀|\b(?:pag(?:o|ar|are)|dar|doy|abon(?:o|ar))\b"
)
_ASKS_WHICH: Final = words_like(
    r"\b(?:when|what|how much|is (?:the|my))\b|几号|什么时候|几时|多少|几多|几钱|"
    r"\b(?:cuando|cuanto|cual)\b",
)
_NEXT_PAYMENT: Final = words_like(
    r"^\W*(?:whats? |when.?s? |whens |is |my |the |due )*(?:nxt|next) ?"
    r"(?:pymn?t|pmn?t|paymt|payt|paymnt|paymet|pay ?ment|paymen|pmy?t)(?: due)?(?: date)?\W*$",
)
_HOW_THIS_PERIOD: Final = words_like(
    r"^\W*(?:请问|那么?|咁)*(?:我)?(?:这|本|今|下|呢)一?(?:期|个?月|次|笔)(?:的|嘅)?(?:钱|款|"
    r"数)?(?:要|应该|该)?"
    r"(?:怎么|怎样|如何|点样?|在哪里?|系边度)(?:还|付|供|交|缴|俾|畀)(?:款|钱|数)?[呢啊呀]?\W*$"
)
_MOVED: Final = frozenset({"hardship", "update_contact"})
_MOVED_TO: Final = words_like(
    r"\b(?:moved|moving|new (?:address|place)|my address)\b|搬家|搬到|搬咗|新地址|地址|"
    r"\bme mude\b|mudanza|nueva direccion",
)
_ADDRESS: Final = words_like(r"\b\d{1,6} [a-z]+|[路街道号楼室区]")
_MAY_BE_LATER: Final = frozenset(
    {"payment_due", "hardship", "apply_loan", "out_of_scope", "how_to_pay"}
)
_NOT_OURS: Final = frozenset({"stop", "legal_notice", "wrong_number"})
"""What may be one of these, however unsurely, is read as such and as nothing milder."""
_WHEN_DUE: Final = words_like(
    r"\b(?:when|what day)\b.{0,20}\b(?:due|payment)\b|\bcuando (?:vence|me toca|pago)\b|"
    r"(?:几时|什么时候|几号|哪天).{0,6}(?:到期|[还供交])"
)
_OF_TEXTS: Final = frozenset({"complaint", "message_preferences", "check_balance", "payment_due"})
_CALL_ME_ON: Final = words_like(
    r"^\W*(?:请|麻烦|唔该)?(?:你们?|你哋)?(?:明天|后天|今天|听日|今日|今晚|上午|下午|晚点|稍后|"
    r"(?:下?周|星期|礼拜)[一二三四五六日天])[^，。,.!！]{0,8}(?:给|畀|俾)我(?:回|来|"
    r"打)?个?(?:打)?电话\W*$"
)
_MAY_WANT_A_CALL: Final = frozenset(
    {"promise_to_pay", "out_of_scope", "speak_to_agent", "how_to_pay", "confirm_payment", "help"}
)
_LEFT_BY_TROUBLE: Final = frozenset(
    {"hardship", "report_fraud", "dispute_debt", "speak_to_agent", "apply_loan"}
)
"""Readings of a text of trouble that are left as they are where they are sure."""
_MAY_BE_PAID: Final = frozenset({"promise_to_pay", "out_of_scope", "confirm_payment"})
"""What a payment that was made by all its words may be read as."""
_ASKS_OF_ACCOUNT: Final = frozenset({"check_balance", "payment_due"})
_A_SUM: Final = r"(?:\$?\d[\d.,]* ?(?:dollars|bucks|usd)? ?)"
_HOW_PAID: Final = words_like(
    rf"^\W*{_A_SUM}?(?:i (?:(?:paid|used|did|sent it)\b ?)?)?(?:it was |was )?(?:by |"
    r"with |via |from |thru |through |at |using |in )?(?:an? |my |the |your )?"
    r"(?:debit|credit|card|visa|bank|ach|wire|check|cash|"
    r"money order|zelle|transfer|online|app|branch|autopay|phone|store|website)\b|"
    r"^\W*(?:是|用|从|在|透过)?(?:银行|信用卡|借记卡|刷卡|转账|过数|现金|支票|柜台|"
    r"网上|网银|支付宝|微信|门店|网点|分行)|"
    r"^\W*(?:fue )?(?:con|por|en|desde)? ?(?:la |el |mi |un |una )?(?:tarjeta|transferencia|banco|"
    r"efectivo|sucursal|cheque|app|linea|deposito)\b",
)
_PAID_BY: Final = words_like(
    r"(?:用|从|经|透过|通过) ?(?:zelle|venmo|cash ?app|paypal|ach|微信|支付宝|银行|网银|手机|"
    r"柜台)[^,.!?，。]{0,4}"
    r"(?:转|汇|付|还|交|过数)|\b(?:zelled|venmoed)\b|"
    r"\b(?:with|via|by|through|thru|from|por|con) (?:zelle|venmo|cash ?app|paypal|ach|wire)\b"
)
_LOOK_AGAIN: Final = words_like(r"^\W*(?:please |pls |can you )*(?:re-?)?check\b(?!ing)")
"""A check is a way to pay as well."""
_AND_NOW: Final = words_like(
    r"^\W*(?:and |so |what about |how about |y )?(?:now|yet|anything|ahora|ya)\W*$|"
    r"^\W*(?:现在|而家|依家|今天|今日)(?:呢|点)|"
    r"^\W*(?:到|收到|查到|入)(?:帐|账|数)?(?:了|咗)?(?:没有?|未|吗)",
)
_TOLD_LATER: Final = frozenset(
    {"confirm_payment", "promise_to_pay", "how_to_pay", "out_of_scope", "affirm", "deny",
     "payment_history"}
)  # fmt: skip
_LONGEST_DETAIL: Final = 50
_MAY_BE_PAYOFF: Final = frozenset({"how_to_pay", "application_status", "payment_due"})
_IN_PARTS: Final = frozenset({"hardship", "promise_to_pay", "how_to_pay", "payment_due"})


def said_plainly(body: str, reading: Reading, slots: Mapping[str, Any]) -> Meant | None:
    """What the words say beyond doubt, or ``None`` where the reading is to be believed."""
    if reading.intent in _NOT_OURS:
        return None
    paid = _of_a_payment(body, reading, slots)
    if paid is not None:
        return paid
    if reading.intent in _IN_PARTS and mentions(body, _SOME_FIRST) and not asks(body):
        return "promise_to_pay", "hardship" if mentions(body, _NO_INCOME) else None
    trouble = _of_trouble(body, reading) or _by_email(body, reading)
    if trouble is not None:
        return trouble
    if mentions(body, MY_LOANS) or (reading.intent == "greet" and names_balance(body)):
        return "check_balance", None
    unsurely = None if reading.decision == "act" else _meant_unsurely(body, reading)
    return _beside_contact(body, reading) or unsurely


def _by_email(body: str, reading: Reading) -> Meant | None:
    """E-mail instead of texts, and the address for it: a person confirms that one first."""
    told = reading.intent in ("update_contact", "message_preferences") and moves_to_email(body)
    return ("message_preferences", "update_contact") if told else None


def _of_a_payment(body: str, reading: Reading, slots: Mapping[str, Any]) -> Meant | None:
    """What is told of a payment, made or to come, and what waits for the proof."""
    waiting = slots.get("pending") or []
    if _is_no_promise(body, reading) or _tells_more_of_payment(body, reading, slots):
        return "confirm_payment", None
    if waiting and reading.decision != "act" and asks_after(body):
        return waiting[0]["intent"], None
    if reading.intent in _ASKS_OF_ACCOUNT and tells_of_payment(body):
        return "confirm_payment", reading.intent
    if reading.intent == "how_to_pay" and tells_it_is_paid(body):
        return "confirm_payment", None
    offers_minimum = reading.intent in _IN_PARTS and _would_pay_minimum(body)
    again = reading.decision != "act" and promises_again(body)
    offers_sum = reading.intent == "hardship" and offers_on_a_day(body)
    denied = reading.intent == "deny" and reading.second == "promise_to_pay"
    # "No, I pay on Friday" beside a payment that is asked about denies that and promises another.
    promised = offers_minimum or again or offers_sum or (denied and find_date_entities(body))
    trouble = "hardship" if offers_sum and cannot_pay_all(body) else None
    return ("promise_to_pay", trouble) if promised else None


def _quiet_hours(body: str, reading: Reading) -> Meant:
    """No texts at night, beside a question: the wish is no grievance, and the question stays."""
    asked = reading.second if reading.second in _ASKS_OF_ACCOUNT else None
    asked = asked or (reading.intent if reading.intent in _ASKS_OF_ACCOUNT else None)
    asked = asked or ("check_balance" if names_balance(body) else None)
    return "message_preferences", asked


def _meant_unsurely(body: str, reading: Reading) -> Meant | None:
    """What the words tell where the reading is unsure of them."""
    if mentions(body, _NEXT_PAYMENT):
        return "payment_due", None
    called = reading.intent in _MAY_WANT_A_CALL and wants_call(body) and not asks(body)
    if called or mentions(body, _CALL_ME_ON) or asks_who_calls(body):
        return "speak_to_agent", None
    plan = reading.intent == "speak_to_agent" and mentions(body, _OF_A_PLAN)
    by_parts = _by_parts(body) if plan or reading.intent in _IN_PARTS else None
    if by_parts is not None:
        return by_parts, None
    if reading.intent in _MAY_BE_PAYOFF and mentions(body, PAYOFF):
        return "check_balance", "how_to_pay"
    if NARROW in reading.flags and reading.intent in _OF_TEXTS and part_of_day(body):
        return _quiet_hours(body, reading)
    return None


def _beside_contact(body: str, reading: Reading) -> Meant | None:
    """What is asked of the account beside a new address: both are served."""
    moved = mentions(body, _MOVED_TO) and mentions(body, _ADDRESS)
    if "update_contact" not in (reading.intent, reading.second):
        return None
    if not (moved or find_contacts(body)):
        return None
    if names_balance(body):
        return "check_balance", "update_contact"
    return ("payment_due", "update_contact") if mentions(body, _WHEN_DUE) else None


def asks_for_else(slot: str, body: str) -> bool:
    """Whether whoever was asked for a way out of trouble wants a call, or would pay it all.

    Whoever asks which ways there are has chosen none, nor has who can pay one sum on a day.
    Whoever names a loan to tell of trouble, of a payment or of a promise asks for more than to be
    told of it. A debit taken twice is no answer to how much was paid, nor when, nor is that none
    was made; nor a promise of two payments one to either of them, nor a payment that was made or
    a helper's number to what is promised. A wish for another language answers no question, nor
    does a doubt that we understand, or whom to turn to if nobody answers. A husband or wife who
    is to deal with us is no detail of a case.
    """
    if wishes_language(body) or asks_whom_else(body) or asks_if_understood(body):
        return True
    if slot == "details":
        return mentions(body, _KIN_OF_ONES_OWN) and adds_to_account(body)
    if slot in PROMISE_SLOTS:
        asked = asks_due_of_one(body) or gives_their_number(body)
        return asked or in_parts(body) or done_by_now(body)
    if slot in PAYMENT_SLOTS:
        told_else = charged_twice(body) or takes_claim_back(body) or paid_wrong_loan(body)
        return told_else or is_promised_instead(body)
    if slot == "loan_choice":
        return told_of_a_loan(body) is not None
    else_asked = wants_call(body) or _settles_all(body) or asks_options(body)
    return slot == "hardship_choice" and (else_asked or offers_on_a_day(body))


def _by_parts(body: str) -> str | None:
    """Whoever would pay in parts needs a plan; whoever would pay it all on a day promises.

    Whoever asks how the instalment of this period is paid needs neither.
    """
    if mentions(body, _HOW_THIS_PERIOD):
        return "how_to_pay"
    if mentions(body, _IN_HALVES) or mentions(body, _OF_A_PLAN):
        return "hardship"
    return "promise_to_pay" if _settles_all(body) else None


def _settles_all(body: str) -> bool:
    """Whether a text offers all of it on one day: "then I clear it all on Friday, can?"."""
    on_a_day = len(find_date_entities(body)) == 1 and not mentions(body, _CANNOT)
    return on_a_day and said_share(body) == ALL and not mentions(body, _ASKS_WHICH)


def _would_pay_minimum(body: str) -> bool:
    """Whether a text offers the least that is due on a day, rather than asks for either."""
    offers = mentions(body, MINIMUM) and mentions(body, _PAYS) and not mentions(body, _ASKS_WHICH)
    return offers and bool(find_date_entities(body))


def _tells_of_trouble(body: str, reading: Reading) -> bool:
    """No income and no way to pay, whatever else a text complains of or quotes."""
    surely_else = reading.decision == "act" and reading.intent in _LEFT_BY_TROUBLE
    return not surely_else and mentions(body, _NO_INCOME) and mentions(body, _CANNOT)


def _of_trouble(body: str, reading: Reading) -> Meant | None:
    """Trouble paying, and a move that is told with it."""
    if reading.intent in _MOVED and mentions(body, _NO_INCOME) and mentions(body, _MOVED_TO):
        # With the address in the text nothing is asked for it; else that question comes last.
        told = mentions(body, _ADDRESS)
        return ("hardship", "update_contact") if told else ("update_contact", "hardship")
    trouble = _tells_of_trouble(body, reading) or _asks_for_days(body, reading)
    if not trouble:
        return None
    return "hardship", "complaint" if forbids_work_calls(body) else None


def _asks_for_days(body: str, reading: Reading) -> bool:
    return reading.intent in _MAY_BE_LATER and asks_for_days(body)


def _is_no_promise(body: str, reading: Reading) -> bool:
    """Whether a payment was made by all the words of a text that is not surely read as one."""
    sure = reading.decision == "act" and reading.intent == "confirm_payment"
    return not sure and reading.intent in _MAY_BE_PAID and was_made(body)


def _tells_more_of_payment(body: str, reading: Reading, slots: Mapping[str, Any]) -> bool:
    """An amount, a day or a way of paying, of a payment that waits to be looked for."""
    if len(body) > _LONGEST_DETAIL or offers_proof(body):
        return False
    told = bool(slots.get("payment_amount") or slots.get("payment_day"))
    if told and mentions(body, _AND_NOW):
        return True
    waits = any(one["intent"] == "confirm_payment" for one in slots.get("pending") or [])
    waits = waits or bool(slots.get("payment_seen"))
    surely_else = reading.intent not in _TOLD_LATER and reading.decision == "act"
    if not waits or surely_else or asks(body):
        return False
    named = is_answer("payment_amount", body) or is_answer("payment_day", body)
    return named or mentions(body, _HOW_PAID) or mentions(body, _PAID_BY)


def tells_how_paid(body: str) -> bool:
    """Whether a short text tells by which way a payment was made."""
    short = len(body) <= _LONGEST_DETAIL and not asks(body)
    return short and mentions(body, _HOW_PAID) and not mentions(body, _LOOK_AGAIN)
