"""Whoever says that the account is wrong or not theirs: a case, and no collection meanwhile."""

from typing import Final

from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import new_case, open_case_of, told
from bot.actions.details import added, more_welcome
from bot.actions.said import said_amount
from bot.context import TurnContext
from bot.effects import AddToCase, EndProof, Escalate
from bot.words.patterns import mentions, words_like
from bot.words.payments.debits import charged_twice
from bot.words.questions import asks
from bot.words.talk.urgent import is_overdrawn, is_urgent
from bot.words.troubles.stolen_names import is_taken_in_ones_name
from models.cases import CaseKind

_VALIDATION: Final = words_like(
    r"\bvalidat\w+|\bverif(?:y|ication) (?:of )?(?:the|this|my)? ?(?:debt|loan|account)|"
    r"\bproof (?:of|that) |\bprove (?:it|i|that|this)|\bshow me (?:the )?(?:contract|proof|paper)|"
    r"\boriginal (?:creditor|lender)|拿出.{0,4}(?:证据|合同)|(?:证明|凭证)|合同给我看|"
    r"\bprueb\w+|demuestr\w+|(?:donde esta|muestr\w+|ensen\w+) el contrato|validacion|"
    r"comprobante de la deuda",
)
_THEFT: Final = words_like(
    r"\bidentity (?:theft|stolen|thief)|\bstole my identity|\bsomebody (?:else )?(?:took|opened|"
    r"used)|"
    r"\bsomeone (?:else )?(?:took|opened|used|got)|\bnot me who|\bfraud\w*|"
    r"\bopened .{0,12} in my name|"
    r"冒名|盗用|冒用|身份被|[用拿以]我的?(?:名字|身份|名义)|被人.{0,6}(?:贷|借)|"
    r"robo de identidad|suplant\w+|a mi nombre",
)


class OpenDispute(BotAction):
    """Rule REGF-12: the dispute is recorded and collection of it stops until it is settled."""

    action_name = "action_open_dispute"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Acknowledge, say what happens next and when; never argue, never ask for money."""
        turn.effects.append(Escalate("dispute_debt"))
        earlier = open_case_of(turn, CaseKind.DISPUTE)
        if earlier is not None:
            stolen = _tells_of_theft(turn.words)
            category = "identity_theft" if stolen else None
            note = "The borrower wrote again."
            turn.effects.append(AddToCase(earlier.id, note, category=category))
            if stolen:
                turn.effects.append(EndProof())
            more = added(turn, slots, earlier, "utter_dispute_added")
            return more_welcome(more, earlier.reference)
        theft = _tells_of_theft(turn.words)
        validation = mentions(turn.words, _VALIDATION)
        category = "identity_theft" if theft else "validation" if validation else "dispute"
        category = "double_debit" if charged_twice(turn.words) else category
        case = new_case(
            turn,
            CaseKind.DISPUTE,
            category=category,
            details=_amount_said(turn),
        )
        if theft:
            turn.effects.append(EndProof())
        key = "utter_dispute_validation" if category == "validation" else "utter_dispute_opened"
        return more_welcome(say(key, **told(turn, case)), case.reference)


def _tells_of_theft(words: str) -> bool:
    return mentions(words, _THEFT) or is_taken_in_ones_name(words)


def _amount_said(turn: TurnContext) -> dict[str, str]:
    """What is said to be wrong, where one amount is named: the ledger shows the rest to staff."""
    amount = said_amount(turn)
    return {} if amount is None else {"amount_said": str(amount)}


def reply_to_harm(turn: TurnContext) -> str | None:
    """Money wanted back at once, or what its lack costs: no promise of either."""
    if is_urgent(turn.words):
        return "utter_dispute_urgent"
    asked = "utter_added_question" if asks(turn.words) else "utter_dispute_urgent"
    return asked if is_overdrawn(turn.words) else None
