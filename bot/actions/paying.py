"""How to pay: the lender's own link and ways, and what goes wrong on the way."""

from datetime import timedelta
from typing import Final

from accounts.lender import worded
from bot.actions.applied import without_loan
from bot.actions.balance import PAYOFF
from bot.actions.base import BotAction, Decision, Slots, and_then, say
from bot.actions.casework import may_be_taken_back, new_case, open_case_of, said_of, told
from bot.actions.grave import nothing_told
from bot.actions.identity import ask_first
from bot.actions.phrasing import listed
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate, MakeLink
from bot.phrases import phrase
from bot.words.loans.early_discounts import asks_early_discount
from bot.words.loans.extra_payments import asks_effect_of_extra
from bot.words.loans.penalties import asks_of_penalty
from bot.words.patterns import mentions, words_like
from bot.words.payments.changed_cards import changes_card, gives_bank_number
from bot.words.payments.debits_to_come import asks_if_still_debited
from bot.words.payments.wrong_loan import only_says_wrong, paid_wrong_loan
from bot.words.people.relatives import pays_for_another
from bot.words.questions import asks
from cases.terms import WRONG_LOAN
from intents.normalise import fold
from models.cases import CaseKind

LINK_LASTS: Final = timedelta(hours=24)
_AUTOPAY: Final = words_like(
    r"\bauto ?-?(?:pay|draft|debit)\w*|\bautomatic(?:ally)?\b.{0,15}\b(?:pay|debit|draft|charg|"
    r"withdraw|tak)\w*|\bdirect debit|\bach\b|\brecurring|自动扣|自动还|代扣|"
    r"自动转[账帐]|domiciliad?\w*|"
    r"pago automatico|debito automatico|cargo (?:automatico|recurrente)",
)
_HAS_IT: Final = words_like(
    r"^(?!.*\b(?:cancel\w*|turn|stop\w*|off|chang\w*|want\w*|need|how|can|could|please|pls|charged|"
    r"took|twice|wrong|not|why|but|no|quit\w*|cambi\w+|como|pero)\b|.*(?:取消|关|停|改|怎么|想|不|"
    r"没|但))"
    r".*(?:\b(?:already|i have|i got|i.?ve got|i.?m on|i am on|we have|i use|ya tengo|ya esta|"
    r"ya estoy|tengo|uso)\b.{0,15}(?:auto|direct|domicili|pago|debito|cargo)|"
    r"(?:有|开了|设了|设置了|开通了|办了|绑了|用紧).{0,4}(?:自动|代扣))"
)
"""Whoever says that they have it asks for no change of it."""
_ARRANGEMENT: Final = words_like(
    r"\b(?:payment )?arrangements?\b|\bpayment plan\b|分期还款计划|延期还款|plan de pagos|"
    r"convenio de pago",
)
_TROUBLE: Final = words_like(
    r"\b(?:not|isn.?t|doesn.?t|won.?t|can.?t|cannot|wont|doesnt|cant)\b.{0,25}\b(?:work\w*|load\w*|"
    r"open\w*|log ?in|go through|let(?:ting)? me|sign in|accept\w*)|\berror\b|\bfail\w*|"
    r"\bdeclined?\b|"
    r"\b(?:link|app|page|site|website|portal)\b.{0,20}\b(?:broken|down|dead|expired|crash\w*|"
    r"stuck)|"
    r"\blocked out|打不开|登不上|登录不|付不了|还不了款|失败|报错|卡住|闪退|进不去|"
    r"\b(?:forgot|forget|lost|reset|don.?t (?:know|remember))\b.{0,12}\b(?:passwords?|passcode|"
    r"login|user ?name)\b|忘(?:了|记|咗).{0,4}密码|密码.{0,3}忘|"
    r"\bolvid\w+.{0,10}(?:clave|contrasena)|"
    r"no (?:funciona|jala|agarra|abre|carga|me deja|sirve|"
    r"puedo (?:entrar|pagar en))|error|rechaz\w+",
)
_ACCOUNT_ON_FILE: Final = words_like(
    r"\b(?:change|new|update|switch|replace|different|expired)\b.{0,25}\b(?:card|bank|debit|"
    r"checking)|"
    r"\b(?:card|bank account)\b.{0,20}\b(?:expired|changed|new|closed)|"
    r"换了?(?:张|个|新)?(?:卡|银行)|新卡|"
    r"改.{0,4}(?:卡|银行)|(?:cambi\w+|nueva?|otra?).{0,15}(?:tarjeta|banco|cuenta bancaria)",
)
_FEE: Final = words_like(
    r"\bfees?\b|\b(?:is|does|do) (?:it|that|you|they)\b.{0,10}\b(?:extra|cost|charge)\b|"
    r"手续费|收费|"
    r"要(?:另外)?(?:加|多收)钱|\bcomision(?:es)?\b|\bcobran\b.{0,10}\b(?:extra|por)\b"
)
"""What a way of paying costs stands in no setting of the lender's: a person answers."""
_OTHER_WAYS: Final = words_like(
    r"\b(?:oxxo|western union|moneygram|zelle|venmo|cash ?app|paypal|apple pay|google pay|bitcoin|"
    r"crypto|spei|7.?eleven|walmart|walgreens|"
    r"mercado pago)\b|支付宝|微信|比特币|银联"
)
"""Ways to pay that people ask for and few lenders take."""
_ON_PAPER: Final = words_like(
    r"\b(?:mail|post|write|send|make|by|with|take|accept|drop off|personal|paper|cashier.?s|out) "
    r"(?:you |y.?all |in |out )?(?:a |an |my |the |in a )*(?:check|cheque)s?\b|"
    r"\bthe (?:check|cheque) out\b|\bmoney orders?\b|"
    r"\b(?:mailing )?address for (?:my |the )?(?:payments?|checks?)|"
    r"\bpay(?:ments?)? (?:by|through the) (?:mail|post)\b|支票|\bcheque\b|\bgiro postal\b"
)
_PAPER_WORDS: Final = ("check", "cheque", "money order", "mail", "post", "支票", "giro", "correo")
_PRINCIPAL: Final = words_like(
    r"\b(?:to|toward\w*|on|against|off|reduce|lower|principal first)\b.{0,14}\bprincipal\b|"
    r"\bprincipal\b.{0,12}\b(?:or|first|only)\b|本金|\b(?:al?|el) capital\b"
)
"""What a payment is counted towards stands in no row of ours: a person answers."""
_IF: Final = words_like(
    r"^\W*(?:so |and |but )*if (?:i|we)\b.{0,40}\b(?:do(?:es)?|will|is|can)\b|会不会|是不是"
)
_BARE_PAY: Final = words_like(
    r"^\W*(?:pay|pay now|pay link|付款|还款链接|还款|pagar|liga de pago)\W*$"
)


_TAKES: Final = words_like(r"\b(?:take|accept|use|pay|aceptan|reciben|usan|pagar)\b|[收接用付还]")


def asks_of_way(words: str) -> bool:
    """Whether a text asks if a way to pay that few lenders take is taken."""
    return asks(words) and mentions(words, _OTHER_WAYS) and mentions(words, _TAKES)


class HowToPay(BotAction):
    """The ways to pay, the same for everybody who asks."""

    action_name = "action_how_to_pay"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Trouble, autopay and changed cards go to people; the rest is the lender's own answer."""
        return nothing_told(turn) or self._told(turn, slots)

    def _told(self, turn: TurnContext, slots: Slots) -> Decision:
        if mentions(turn.words, _ARRANGEMENT) and not turn.serves_second:
            return Decision(followup="action_open_hardship")
        if pays_for_another(turn.words):
            return say("utter_pay_for_another", link=turn.lender.payment.link)
        if asks_of_penalty(turn.words) or asks_early_discount(turn.words):
            return _of_penalty(turn)
        passed = _on_wrong_loan(turn, slots) or _for_people(turn)
        if passed is not None:
            return passed
        if mentions(turn.words, _BARE_PAY) and turn.lender.payment.single_use:
            return self._single_use(turn, slots)
        return and_then(_ways(turn), _more_of_ways(turn))

    def _single_use(self, turn: TurnContext, slots: Slots) -> Decision:
        """PAY: a link made for one borrower, for one use, after the identity step."""
        whose = turn.verified
        if whose is None:
            return ask_first(turn, slots, self.action_name)
        loans = turn.known.open_loans(whose.id)
        if not loans:
            return without_loan(turn, whose)
        token = turn.lookup.link_token(f"payment/{turn.text.id}")
        turn.effects.append(
            MakeLink(
                token, whose.id, loans[0].id if len(loans) == 1 else None, turn.now + LINK_LASTS
            )
        )
        address = f"{turn.lender.payment.link.rstrip('/')}/{token}"
        return say("utter_pay_link", link=address, hours="24")


def _of_penalty(turn: TurnContext) -> Decision:
    """What an early end costs stands in the contract, which a person looks up."""
    whose = turn.verified
    if whose is not None and not turn.known.open_loans(whose.id):
        return without_loan(turn, whose)
    turn.effects.append(Escalate("how_to_pay"))
    return say("utter_person_will_read")


def _on_wrong_loan(turn: TurnContext, slots: Slots) -> Decision | None:
    """A payment that shall count for another loan: nobody but a person moves it."""
    told = slots.get("payment_seen") and only_says_wrong(turn.words)
    if not told and not paid_wrong_loan(turn.words):
        return None
    return _passed_on(turn, WRONG_LOAN, "utter_wrong_loan")


def _for_people(turn: TurnContext) -> Decision | None:
    """Autopay, a changed card, fees and trouble; ``None`` where ways to pay are the answer."""
    of_cost = mentions(turn.words, _FEE) or mentions(turn.words, _PRINCIPAL)
    if (of_cost and _asks_on(turn.words)) or asks_effect_of_extra(turn.words):
        turn.effects.append(Escalate("how_to_pay"))
        return say("utter_person_will_read")
    if changes_card(turn.words) or gives_bank_number(turn.words):
        return _card_changed(turn)
    if mentions(turn.words, _AUTOPAY) or asks_if_still_debited(turn.words):
        return _of_autopay(turn)
    if mentions(turn.words, _ACCOUNT_ON_FILE):
        return _card_changed(turn)
    if mentions(turn.words, _TROUBLE):
        return _passed_on(turn, "payment_trouble", "utter_pay_trouble")
    return None


def _of_autopay(turn: TurnContext) -> Decision:
    if mentions(turn.words, _HAS_IT):
        return say("utter_autopay_on")
    return _passed_on(turn, "autopay", "utter_autopay")


def _card_changed(turn: TurnContext) -> Decision:
    return say("utter_change_card", link=turn.lender.portal or turn.lender.payment.link)


def _asks_on(words: str) -> bool:
    """Whether a text asks, be it behind a condition: "if i pay extra does it go to principal"."""
    return asks(words) or mentions(words, _IF)


def _more_of_ways(turn: TurnContext) -> Decision:
    """A word on a payoff, or on a way to pay that is none of the lender's."""
    if mentions(turn.words, PAYOFF):
        earlier = open_case_of(turn, CaseKind.REQUEST, "payoff")
        if earlier is None:
            return say("utter_payoff_how")
        return said_of(
            turn, earlier, "utter_request_open", what=phrase("document.payoff", turn.language)
        )
    ours = fold(" ".join(word for one in turn.lender.payment.methods for word in one.values()))
    if mentions(turn.words, _ON_PAPER) and not any(word in ours for word in _PAPER_WORDS):
        return say("utter_only_these_ways")
    named = {match.group() for match in _OTHER_WAYS.finditer(fold(turn.words))}
    return say("utter_only_these_ways") if any(one not in ours for one in named) else Decision()


def _ways(turn: TurnContext) -> Decision:
    pay = turn.lender.payment
    methods = [worded(method, turn.language) for method in pay.methods]
    ways = listed(methods, turn.language, "list.or")
    return say("utter_how_to_pay", link=pay.link, methods=ways)


def _passed_on(turn: TurnContext, category: str, key: str) -> Decision:
    """Rule SPEC-05: words against a debit are a task for payments staff, never an opt-out."""
    turn.effects.append(Escalate(category))
    earlier = open_case_of(turn, CaseKind.REQUEST, category)
    if earlier is not None:
        turn.effects.append(AddToCase(earlier.id, "The borrower wrote again."))
        return may_be_taken_back(say(key, **told(turn, earlier)), earlier)
    case = new_case(turn, CaseKind.REQUEST, category=category)
    return may_be_taken_back(say(key, **told(turn, case)), case)
