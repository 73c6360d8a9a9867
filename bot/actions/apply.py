"""Wanting new credit: products may be named only to whoever agreed to marketing."""

from typing import Final

from accounts.lender import worded
from bot.actions.base import BotAction, Decision, Slots, and_then, say
from bot.actions.casework import open_case_of
from bot.actions.phrasing import listed
from bot.context import TurnContext
from bot.effects import Escalate
from bot.words.patterns import mentions, words_like
from bot.words.talk.asked_after import asks_which_papers
from models.cases import CaseKind
from models.consent import ConsentEvent

_OWN_RATE: Final = words_like(
    r"\b(?:what|how (?:much|high)|tell me|whats|remind me)\b.{0,16}\bmy (?:\w+ )?(?:rate|apr|"
    r"interest(?: rate)?)\b(?! (?:would|will|if))|^\W*my (?:interest rate|rate|apr)\W*$|"
    r"\b(?:rate|apr|interest)\b.{0,12}\b(?:on|of|for) (?:my|this|the) (?:\w+ )?loan\b|"
    r"\b(?:rate|apr|interest) (?:am i|do i|i.?m|i am) (?:pay\w*|hav\w*|getting|on)\b",
    r"我(?:现在|而家|这笔|呢笔|笔|的|嘅|个|贷款|车贷|借款)*(?:利率|利息|年利率|息)(?:现在|而家)?(?:是|系|有|要)?"
    r"(?:多少|几多|几个?点|几厘|几高|百分之几)|"
    r"(?:这|呢|那)笔(?:贷款)?(?:的|嘅)?(?:利率|年利率)(?:是|系)?(?:多少|几多|几个?点|几厘)",
    r"\b(?:cual es|cuanto es|de cuanto es|que tan alta es|dime|digame)\b.{0,8}\b"
    r"(?:mi|la de mi) (?:tasa|interes)\b|"
    r"\b(?:que|cuanto|cuanta) (?:tasa|interes) (?:tengo|pago|estoy pagando|tiene mi)\b|"
    r"\b(?:tasa|interes) (?:de|tiene) mi (?:prestamo|credito)\b",
)
_NEW: Final = words_like(
    r"\b(?:new|another|lower|better|reduce|refinanc\w*|top.?up|if i|would|gonna be|qualify)\b|"
    r"新|再(?:借|贷)|降|优惠|低|\b(?:nuev[oa]|otr[oa]|bajar|mejor|refinanci\w*|si (?:pido|saco))\b"
)


def asks_own_rate(words: str) -> bool:
    """Whether a text asks for the rate of a loan that its sender has."""
    return mentions(words, _OWN_RATE) and not mentions(words, _NEW)


_WHERE: Final = words_like(
    r"\b(?:how|where|online|website|in person|branch|come in|process|steps)\b.{0,40}\b(?:apply|"
    r"applying|"
    r"application|sign up|start)\b|\bapply\b.{0,24}\b(?:online|in person|at a branch|by phone|"
    r"here|where)\b|"
    r"(?:怎么|怎样|如何|点样?|在哪里?|哪里|边度|网上|线上|去网点|去分行|到网点).{0,8}申请|申请.{0,8}(?:怎么|流程|手续|步骤|在哪|去哪|"
    r"网上|网点)|"
    r"\b(?:como|donde|en linea|en persona|sucursal)\b.{0,24}\b(?:solicit\w+|aplic\w+|tramit\w+)\b|"
    r"\b(?:solicit\w+|aplic\w+)\b.{0,20}\b(?:en linea|por internet|en persona|sucursal)\b"
)
_NO_ACCOUNT: Final = words_like(
    r"\b(?:don.?t|do not|never|haven.?t)\b.{0,8}\b(?:have|had|got|opened)\b.{0,10}\b(?:account|"
    r"loan|anything)\b|"
    r"\bnot (?:a|your) (?:customer|client)\b|\bnew customer\b|"
    r"(?:没有?|冇)(?:开过?|你们的?)?(?:账户|账号|户口|开户)|不是你们的?客户|\bno (?:tengo|"
    r"soy)\b.{0,10}"
    r"\b(?:cuenta|client[ea])\b"
)


def asks_where(words: str) -> bool:
    """Whether a text asks how or where one applies."""
    return mentions(words, _WHERE)


def has_no_account(words: str) -> bool:
    """Whether somebody says that they have no account, or are no customer yet."""
    return mentions(words, _NO_ACCOUNT)


def goes_on_applying(words: str) -> bool:
    """Whether a text goes on with a wish for credit: how, with which papers, without an account."""
    return asks_where(words) or asks_which_papers(words) or has_no_account(words)


class ApplyLoan(BotAction):
    """With marketing consent the products and where to apply; otherwise a person answers."""

    action_name = "action_apply_loan"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Never a rate or a promise of credit: those are a person's or the application's.

        Nor is anything sold to whoever asks for their own rate, or has a legal matter open.
        """
        del slots
        decision = self._told(turn)
        return and_then(decision, Decision(slots={"credit_asked": "asked"}))

    def _told(self, turn: TurnContext) -> Decision:
        if asks_own_rate(turn.words):
            turn.effects.append(Escalate("own_rate"))
            return say("utter_own_rate")
        lender = turn.lender
        agreed = turn.number.marketing == ConsentEvent.GRANTED.value
        turn.effects.append(Escalate("apply_loan"))
        barred = open_case_of(turn, CaseKind.LEGAL) is not None
        if not barred and not agreed and lender.portal and asks_where(turn.words):
            return say("utter_apply_where", link=lender.portal)
        if barred or not agreed or not lender.products or lender.portal is None:
            return say("utter_apply_person")
        names = [worded(product.names, turn.language) for product in lender.products]
        products = listed(names[:4], turn.language)
        return say("utter_apply_products", products=products, link=lender.portal)
