"""Wishes about our texts: language, hours, how many, which kind, by which way; done at once."""

from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Decision, FormCheck, Slots, say
from bot.actions.call_limits import calls_limited
from bot.actions.choosing import chosen_place
from bot.actions.languages import language_wished, refuses_language
from bot.actions.paused_hours import paused_until
from bot.actions.phrasing import numbered
from bot.actions.text_hours import AFTER_WORK, CLOSES, OPENS
from bot.actions.when_texted import asks_of_offers, told_of_texts
from bot.actions.wished import Wishes, wish_for_one_each, wish_for_papers
from bot.actions.work_number import work_number_told
from bot.context import TurnContext, current_turn
from bot.effects import (
    EndMarketing,
    Escalate,
    Hold,
    HoldForReview,
    OpenTask,
    OptOut,
    Prefer,
)
from bot.formats import wall_time
from bot.phrases import phrase
from bot.words.patterns import mentions
from bot.words.people.relatives import is_relative
from bot.words.people.work_numbers import tells_work_number
from bot.words.talk.open_cases import OF_TEXTS
from bot.words.texts.any_time import lifts_limits
from bot.words.texts.before_then import is_of_today, not_before
from bot.words.texts.call_limits import limits_calls
from bot.words.texts.channels import channel_wished, names_channel
from bot.words.texts.hours import (
    Hours,
    forbids_evenings,
    hours_named,
    off_work_at,
    part_of_day,
    wants_evenings,
)
from bot.words.texts.how_many import most_wanted, wants_one_each
from bot.words.texts.kinds import (
    AT_WORK,
    CERTAIN_DAYS,
    FEWER,
    NO_PROMOTIONS,
    ONLY_DAYS,
    ONLY_REMINDERS,
)
from bot.words.texts.others_called import forbids_calls_elsewhere
from cases.holds import HoldScope

OFFERED: Final = ("reminders", "fewer", "evenings")
"""What is offered to whoever finds our texts too many and does not say what they want."""


class SetPreferences(BotAction):
    """Does what was asked, and says what stays on (rule OPT-16)."""

    action_name = "action_set_preferences"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The wishes that the words name; with none, a short list to choose from."""
        del slots
        if tells_work_number(turn.words) or limits_calls(turn.words):
            of_work = tells_work_number(turn.words)
            return work_number_told(turn) if of_work else calls_limited(turn)
        wishes = wishes_in(turn, turn.words)
        until = None if wishes.says else paused_until(turn, turn.words)
        if until is not None:
            turn.effects.append(until.hold)
            return say("utter_paused_until", **until.told)
        if asks_of_offers(turn.words) or not wishes.says:
            told = told_of_texts(turn, turn.words)
            if told is not None:
                return told
        unmet = None if wishes.says else _for_a_person(turn.words)
        if unmet is not None:
            turn.effects.append(Escalate(unmet))
            return say("utter_person_will_read")
        if not wishes.says:
            return Decision(slots={"preference_choice": None}, followup="preference_form")
        return carry_out(turn, wishes)


def _for_a_person(words: str) -> str | None:
    """Why a wish that no machine can carry out is read by a person; ``None`` for any other."""
    if refuses_language(words):
        return "language"
    return "message_preferences" if names_channel(words) else None


def carry_out(turn: TurnContext, wishes: Wishes) -> Decision:
    """The effects of the wishes, and what is said about them."""
    if wishes.columns.get("language"):
        turn.language = str(wishes.columns["language"])
    if wishes.columns:
        turn.effects.append(Prefer(wishes.columns))
    if wishes.ends_marketing:
        turn.effects.append(EndMarketing())
    if wishes.for_staff:
        turn.effects.append(Escalate("message_preferences"))
        turn.effects.append(OpenTask("preferences", wishes.for_staff))
    if wishes.waits:
        turn.effects.append(HoldForReview())
    if wishes.columns.get("other_channel"):
        turn.effects += [Hold(HoldScope.ALL, "other_channel"), Escalate("other_channel")]
    return Decision(says=wishes.says)


def narrowed_beside(turn: TurnContext) -> Decision | None:
    """An end of promotions, or of texts at some hours, beside whatever else a text asks for.

    Rule OPT-16: it is carried out whatever the text was read as, unless it has been already.
    """
    done = any(isinstance(effect, EndMarketing | Prefer | OptOut) for effect in turn.effects)
    if done or "partial_opt_out" not in turn.flags or turn.number.opted_out_at is not None:
        return None
    if is_relative(turn.text.body):
        # What a son says his mother wishes is hers to say: a person reads it first.
        turn.effects += [HoldForReview(), Escalate("third_party")]
        return None
    wishes = Wishes()
    for read in (_kinds, _times, _days):
        if not wishes.says:
            read(turn, turn.text.body, wishes)
    return carry_out(turn, wishes) if wishes.says else None


class UnsureStop(BotAction):
    """What may be an opt-out and is not sure: a narrower wish in it is done, else a person reads.

    What we start is held meanwhile, by the flags of the reading.
    """

    action_name = "action_unsure_stop"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """An end of promotions is carried out, and the reply says what stays on."""
        del slots
        wishes = wishes_in(turn, turn.words)
        if wishes.says and "partial_opt_out" in turn.flags:
            return carry_out(turn, wishes)
        turn.effects.append(Escalate("opt_out_review"))
        return say("utter_person_will_read")


def wishes_in(turn: TurnContext, words: str) -> Wishes:
    """Everything that the words ask for."""
    wishes = Wishes()
    if lifts_limits(words):
        return _as_before(turn)
    for read in (_language, _kinds, _times, _days, _channel):
        read(turn, words, wishes)
    wish_for_papers(words, wishes)
    if not any(name in wishes.columns for name in ("other_channel", "most_per_week")):
        _how_many(turn, words, wishes)
    return wishes


def _as_before(turn: TurnContext) -> Wishes:
    """No wish for hours or for fewer texts any more; other wishes stay."""
    free = {"earliest": None, "latest": None, "free_days_open": False, "most_per_week": None}
    opens, closes = (wall_time(time, turn.language) for time in (OPENS, CLOSES))
    return Wishes(dict(free), [("utter_prefers_as_before", {"opens": opens, "closes": closes})])


def _how_many(turn: TurnContext, words: str, wishes: Wishes) -> None:
    """A number of texts; where it is less than one a week, the rest is for a person."""
    if wants_one_each(words):
        wish_for_one_each(wishes)
        return
    most = most_wanted(words)
    if most is None:
        if not wishes.says and mentions(words, FEWER):
            wish(turn, "fewer", wishes)
        return
    wishes.columns["most_per_week"] = most.per_week
    if most.is_stricter:
        wishes.for_staff = f"At most {most.count} texts in {most.days} days."
        wishes.says.append(("utter_prefers_monthly", {"count": str(most.count)}))
    elif most.per_week == 1:
        wishes.says.append(("utter_prefers_fewer", {}))
    else:
        wishes.says.append(("utter_prefers_most", {"count": str(most.per_week)}))


def _language(turn: TurnContext, words: str, wishes: Wishes) -> None:
    wish_for = language_wished(words, turn.lender, turn.language)
    if wish_for is None:
        return
    wishes.columns["language"] = wish_for
    name = phrase(f"language.{wish_for}", wish_for)
    wishes.says.append(("utter_prefers_language", {"language": name}))


def _kinds(turn: TurnContext, words: str, wishes: Wishes) -> None:
    if mentions(words, ONLY_REMINDERS):
        wish(turn, "reminders", wishes)
    elif mentions(words, NO_PROMOTIONS):
        wishes.ends_marketing = True
        wishes.says.append(("utter_prefers_no_promotions", {}))


def _times(turn: TurnContext, words: str, wishes: Wishes) -> None:
    if forbids_calls_elsewhere(words) and not mentions(words, OF_TEXTS):
        return  # Where we may not call says nothing of when we may text.
    then = not_before(words)
    if limits_calls(words) or (then is not None and is_of_today(words)):
        return  # It is a pause until that hour, and no wish for every day.
    named = hours_named(words) if then is None else Hours(earliest=then[0])
    at_work = mentions(words, AT_WORK) and not forbids_evenings(words)
    free_from = off_work_at(words) if at_work else None
    if free_from is not None and free_from < CLOSES:
        _evenings(turn, wishes, free_from)
        return
    if named is None and (at_work or wants_evenings(words)):
        wish(turn, "evenings", wishes)
        return
    named = named or part_of_day(words)
    if named is not None:
        _between(turn, wishes, named.earliest, named.latest)


def _days(turn: TurnContext, words: str, wishes: Wishes) -> None:
    """No machine keeps a wish for certain days, so a person does; few days alone are kept to by
    texting on none until then.
    """
    if wishes.columns.get("free_days_open") or not mentions(words, CERTAIN_DAYS):
        return
    wishes.for_staff = "A wish about days on which we may text."
    wishes.says.append(("utter_prefers_days", {}))
    wishes.waits = not wishes.columns and mentions(words, ONLY_DAYS)
    del turn


def _between(turn: TurnContext, wishes: Wishes, earliest: str | None, latest: str | None) -> None:
    """Hours that leave some of the day; of others it is said that we may not text then."""
    opens, closes = earliest or OPENS, latest or CLOSES
    if max(opens, OPENS) >= min(closes, CLOSES):
        wishes.for_staff = "Wants texts only at hours at which we may start none."
        bounds = {"opens": OPENS, "closes": CLOSES}
        said = {side: wall_time(time, turn.language) for side, time in bounds.items()}
        wishes.says.append(("utter_hours_not_ours", said))
        return
    wishes.columns |= {"earliest": earliest, "latest": latest, "free_days_open": False}
    said = {"opens": wall_time(opens, turn.language), "closes": wall_time(closes, turn.language)}
    wishes.says.append(("utter_prefers_hours", said))


def _channel(turn: TurnContext, words: str, wishes: Wishes) -> None:
    """Rule REGF-03: by another way instead of texts, so no texts that we start."""
    if any(name in wishes.columns for name in ("earliest", "most_per_week")):
        return
    found = channel_wished(words)
    if found is not None:
        wishes.columns["other_channel"] = found
        wishes.says.append((f"utter_prefers_{found}", {}))
    del turn


def wish(turn: TurnContext, name: str, wishes: Wishes) -> None:
    """One of the wishes that are offered by name."""
    if name == "reminders":
        wishes.columns["only_reminders"] = True
        wishes.ends_marketing = True
        wishes.says.append(("utter_prefers_reminders", {}))
    elif name == "fewer":
        wishes.columns["most_per_week"] = 1
        wishes.says.append(("utter_prefers_fewer", {}))
    else:
        _evenings(turn, wishes, AFTER_WORK)


def _evenings(turn: TurnContext, wishes: Wishes, earliest: str) -> None:
    """On working days only once work is over."""
    latest = CLOSES
    wishes.columns |= {"earliest": earliest, "latest": latest, "free_days_open": True}
    opens, closes = (wall_time(time, turn.language) for time in (earliest, latest))
    wishes.says.append(("utter_prefers_evenings", {"opens": opens, "closes": closes}))


class AskPreferenceChoice(BotAction):
    """The wishes that are offered, as a numbered list."""

    action_name = "action_ask_preference_choice"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """One entry a wish."""
        del slots
        return Decision(
            says=[("utter_ask_preference", {"options": numbered(_names(turn), turn.language)})]
        )


def _names(turn: TurnContext) -> list[str]:
    return [phrase(f"preference.{name}", turn.language) for name in OFFERED]


class ValidatePreferenceForm(FormCheck):
    """Reads the choice, or a wish in words; what is neither goes to a person."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_preference_form"

    def validate_preference_choice(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """The wish's name, ``words`` for one in words, or ``other``."""
        del dispatcher, tracker, domain
        turn = current_turn()
        place = chosen_place(str(slot_value), _names(turn))
        if place is not None:
            return {"preference_choice": OFFERED[place]}
        has_words = bool(wishes_in(turn, turn.text.body).says)
        return {"preference_choice": "words" if has_words else "other"}


class PreferenceChosen(BotAction):
    """Does what was chosen."""

    action_name = "action_preference_chosen"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The wish of the list, the words, or a person."""
        chosen, done = str(slots.get("preference_choice")), {"preference_choice": None}
        if chosen == "other":
            turn.effects.append(Escalate("message_preferences"))
            return Decision([("utter_person_will_read", {})], done)
        wishes = Wishes()
        if chosen == "words":
            wishes = wishes_in(turn, turn.text.body)
        else:
            wish(turn, chosen, wishes)
        return Decision(carry_out(turn, wishes).says, done)
