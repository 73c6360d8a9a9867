"""What is meant beside an excuse, and the readings that heed the excuse alone."""

from typing import Final

from bot.dialogue.giving_way import SMALL, ByWords
from bot.words.texts.busy import (
    asks_balance_while_busy,
    asks_due_while_busy,
    asks_to_pay_while_busy,
    excuses_silence,
)

_OF_WORK: Final = SMALL | {"stop", "complaint", "message_preferences", "speak_to_agent"}
"""What work is read as that was told of as a reason."""
_EXCUSED: Final = frozenset({"complaint", "stop", "out_of_scope"})

OF_THE_BUSY: Final = (
    ByWords(
        asks_balance_while_busy,
        "check_balance",
        over=_OF_WORK,
        among=_OF_WORK,
        rules_stand=True,
    ),
    ByWords(
        asks_due_while_busy,
        "payment_due",
        over=_OF_WORK,
        among=_OF_WORK,
        rules_stand=True,
    ),
    ByWords(
        asks_to_pay_while_busy,
        "promise_to_pay",
        over=_OF_WORK,
        among=_OF_WORK | {"how_to_pay", "promise_to_pay", "hardship"},
        rules_stand=True,
    ),
    ByWords(excuses_silence, "affirm", over=_EXCUSED, among=_EXCUSED, rules_stand=True),
)
"""Who missed our texts or cannot take a call, and complains of neither."""
