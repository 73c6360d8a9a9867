"""Wanting new credit: products may be named only to whoever agreed to marketing."""

from accounts.lender import worded
from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.phrasing import listed
from bot.context import TurnContext
from bot.effects import Escalate
from models.consent import ConsentEvent


class ApplyLoan(BotAction):
    """With marketing consent the products and where to apply; otherwise a person answers."""

    action_name = "action_apply_loan"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Never a rate or a promise of credit: those are a person's or the application's."""
        del slots
        lender = turn.lender
        agreed = turn.number.marketing == ConsentEvent.GRANTED.value
        turn.effects.append(Escalate("apply_loan"))
        if not agreed or not lender.products or lender.portal is None:
            return say("utter_apply_person")
        names = [worded(product.names, turn.language) for product in lender.products]
        products = listed(names[:4], turn.language)
        return say("utter_apply_products", products=products, link=lender.portal)
