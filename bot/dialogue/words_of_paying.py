"""Words of paying that leave no doubt, and the readings that give way to them."""

from typing import Final

from bot.dialogue.giving_way import GRAVE, SMALL, ByWords
from bot.words.payments.paid_early import asks_to_pay_early
from bot.words.promises.cantonese_all import pays_all_on_a_day
from bot.words.troubles.only_late import is_only_late

OF_PAYING: Final = (
    ByWords(
        asks_to_pay_early,
        "how_to_pay",
        over=SMALL | {"hardship", "apply_loan"},
        never=GRAVE | {"confirm_payment", "promise_to_pay", "application_status"},
        rules_stand=True,
    ),
    ByWords(
        pays_all_on_a_day,
        "promise_to_pay",
        over=SMALL | {"hardship"},
        never=GRAVE | {"dispute_debt"},
        rules_stand=True,
    ),
    ByWords(
        is_only_late,
        "hardship",
        over=SMALL | {"deny", "dispute_debt"},
        never=GRAVE | {"confirm_payment", "promise_to_pay"},
        rules_stand=True,
    ),
)
"""Who pays before the day, who pays all of it on one, and who will pay, only later."""
