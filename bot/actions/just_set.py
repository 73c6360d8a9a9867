"""What was set up last from this number, told again: a promise, wishes about texts, a case."""

from collections.abc import Mapping

from bot.actions.base import Decision, and_then, say
from bot.actions.paused_hours import told_of_pause
from bot.actions.promised import promise_told
from bot.actions.standing import how_far
from bot.actions.text_hours import CLOSES, OPENS
from bot.context import TurnContext
from bot.formats import wall_time
from bot.phrases import phrase
from bot.words.talk.just_set import asks_if_wish_stands
from models.preferences import Preferences
from models.promises import PromiseState


def last_set(turn: TurnContext) -> Decision:
    """Whichever of them is the latest; or that nothing was set up here."""
    made = turn.known.promises(PromiseState.OPEN)
    kept, opened = turn.known.preferences(), turn.known.cases()
    wishes = _wished(turn, kept) if kept is not None else Decision()
    if wishes.says and asks_if_wish_stands(turn.words):
        return wishes
    pause = turn.known.paused(turn.now)
    found = [
        *((one.made_at, "promise") for one in made[-1:]),
        *((one.opened_at, "case") for one in opened[-1:]),
        *([(kept.changed_at, "wishes")] if kept is not None and wishes.says else []),
        *([(pause[0], "pause")] if pause is not None else []),
    ]
    last = max(found, default=None)
    if last is None:
        return say("utter_nothing_set_up")
    if last[1] == "promise":
        return promise_told(turn)
    if last[1] == "pause" and pause is not None:
        return told_of_pause(turn, pause[1])
    return wishes if last[1] == "wishes" else how_far(turn, opened[-1])


def _wished(turn: TurnContext, kept: Preferences) -> Decision:
    """Every wish that holds, in the words in which it was done."""
    told = Decision()
    for key, values in _wishes(turn, kept):
        told = and_then(told, say(key, **values))
    return told


def _wishes(turn: TurnContext, kept: Preferences) -> list[tuple[str, Mapping[str, str]]]:
    if kept.other_channel:
        return [(f"utter_prefers_{kept.other_channel}", {})]
    says: list[tuple[str, Mapping[str, str]]] = []
    if kept.earliest or kept.latest:
        times = {"opens": kept.earliest or OPENS, "closes": kept.latest or CLOSES}
        key = "utter_prefers_evenings" if kept.free_days_open else "utter_prefers_hours"
        said = {side: wall_time(time, turn.language) for side, time in times.items()}
        says.append((key, said))
    if kept.most_per_week == 1:
        says.append(("utter_prefers_fewer", {}))
    elif kept.most_per_week:
        says.append(("utter_prefers_most", {"count": str(kept.most_per_week)}))
    if kept.only_reminders:
        says.append(("utter_prefers_reminders", {}))
    if kept.language and not says:
        name = phrase(f"language.{kept.language}", kept.language)
        says.append(("utter_prefers_language", {"language": name}))
    return says
