"""While nobody is there, a reply that promises a person says when there will be one."""

from typing import Final

from accounts.hours import is_open, next_opening
from bot.context import TurnContext
from bot.formats import clock_time, local_day, weekday
from bot.replies import Say

_PROMISE_A_PERSON: Final = frozenset(
    {
        "utter_application_person", "utter_apply_person", "utter_co_borrower",
        "utter_documents_looked_for", "utter_doubt_again", "utter_offer_over",
        "utter_person_will_read",
        "utter_power_of_attorney", "utter_prefers_days",
        "utter_promise_to_person", "utter_promise_to_person_whole",
    }
)  # fmt: skip
_SAY_WHEN: Final = frozenset({"utter_hours", "utter_person_when_open"})


def with_opening(turn: TurnContext, says: tuple[Say, ...]) -> tuple[Say, ...]:
    """The reply with the next opening behind the last promise of a person, once, where closed."""
    promised = [place for place, one in enumerate(says) if one.key in _PROMISE_A_PERSON]
    if not promised or any(one.key in _SAY_WHEN for one in says) or is_open(turn.lender, turn.now):
        return says
    opens, zone = next_opening(turn.lender, turn.now), turn.zone
    values = {
        "day": weekday(local_day(opens, zone), turn.language),
        "time": clock_time(opens, zone, turn.language),
    }
    behind = promised[-1] + 1
    return (*says[:behind], Say("utter_team_is_back", values), *says[behind:])
