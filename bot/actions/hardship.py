"""Trouble paying: a case, no collection texts meanwhile, and the ways out the lender offers."""

import re
from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.lender import HardshipOption, worded
from bot.actions.base import BotAction, Decision, FormCheck, Slots, and_then, say
from bot.actions.casework import new_case, open_case_of, said_of, told
from bot.actions.choosing import chosen_place, hinted_place
from bot.actions.grave import death_told, nothing_told
from bot.actions.meant_loan import named_loan
from bot.actions.parts import promised_amount
from bot.actions.phrasing import numbered
from bot.actions.refusal import NOTHING_PROMISED, WHOLE, withdrawn_with
from bot.context import TurnContext, current_turn
from bot.dialogue.answers import PROMISE_SLOTS
from bot.effects import AddToCase, Escalate, OpenCase
from bot.phrases import phrase
from bot.words.patterns import mentions, words_like
from bot.words.people.heirs import asks_if_they_owe
from bot.words.promises.whole import says_whole
from bot.words.talk.asked_of_answers import asks_of_choice
from bot.words.talk.other_choice import another_place
from bot.words.troubles.every_month import says_every_month
from bot.words.troubles.later_once import wished_due_day
from bot.words.troubles.offered_in_trouble import offers_so_much
from bot.words.troubles.settlements import offers_settlement
from models.cases import Case, CaseKind

_BARE_PLACE: Final = re.compile(r"\W*[1-9]\W*", re.ASCII)
NONE_OF_THEM: Final = "other"
MOVED: Final = "moved_due_date"
"""The way out by another due day each month, as lenders call it."""


_ASKS_OPTIONS: Final = words_like(
    r"\b(?:what|which|any|tell me)\b.{0,15}\b(?:options?|choices?|ways? out)\b|"
    r"(?:有|是|系)(?:什么|哪些|哪几种|咩|乜)(?:选择|选项|办法|方案)|"
    r"\b(?:que|cuales)\b.{0,12}\bopciones\b"
)


class OpenHardship(BotAction):
    """A case for whoever cannot pay; automated collection texts stop while it is open."""

    action_name = "action_open_hardship"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """A new case with the lender's options, or a further word on the open one.

        A promise that the trouble touches is taken back, and so is one half made.
        """
        if death_told(turn) is not None and (not turn.people or asks_if_they_owe(turn.words)):
            # Whether the family owes anything is nothing that a list of ways to pay may suggest.
            return nothing_told(turn) or Decision()
        beside = turn.serves_second and turn.intent == "hardship"
        asked = slots.get("requested_slot") in PROMISE_SLOTS and not beside
        said = withdrawn_with(turn)
        cleared = NOTHING_PROMISED if said or asked else {}
        # A day may follow, for the sum that can be paid.
        offered = promised_amount(turn, {}) if offers_so_much(turn.words) else None
        kept = {} if offered is None or beside else {"promise_amount": offered}
        opened = self._opened(turn, briefly=bool(said and turn.second))
        return Decision(
            [*said, *opened.says],
            {**opened.slots, **cleared, **kept, **({"promised": None} if said else {})},
            opened.followup,
            leaves_form=asked,
        )

    def _opened(self, turn: TurnContext, *, briefly: bool) -> Decision:
        turn.effects.append(Escalate("hardship"))
        earlier = open_case_of(turn, CaseKind.HARDSHIP)
        if earlier is not None and earlier.category is None and asks_of_choice(turn.words):
            turn.effects.append(AddToCase(earlier.id, "They ask what a way out means."))
            return and_then(say("utter_person_will_read"), _asked_to_choose(earlier.reference))
        if earlier is not None and earlier.category is None and asks_options(turn.words):
            return _asked_to_choose(earlier.reference)
        if earlier is not None:
            turn.effects.append(
                AddToCase(earlier.id, "The borrower wrote again.", details={"over": False})
            )
            return said_of(turn, earlier, "utter_hardship_added")
        case = _new(turn)
        values = told(turn, case)
        wished = _wished_day(turn)
        if wished is not None and case.category is not None:
            return say("utter_due_day_wished", **values, option=wished)
        settles = offers_settlement(turn.words)
        if settles or not turn.lender.hardship_options or turn.serves_second or briefly:
            return say("utter_settlement" if settles else "utter_hardship_opened", **values)
        slots_set = {"hardship_choice": None, "hardship_case": case.reference}
        says = [("utter_hardship_opened", values)]
        return Decision(says, slots_set, followup="hardship_form")


def _new(turn: TurnContext) -> OpenCase:
    """The case, on the loan that was named, with the day of the month that was wished for."""
    loan, day = named_loan(turn, turn.words), wished_due_day(turn.words)
    return new_case(
        turn,
        CaseKind.HARDSHIP,
        category=MOVED if day and _moved_day(turn) else None,
        loan_id=loan.id if loan else None,
        details={"wished_due_day": str(day)} if day else None,
    )


def _moved_day(turn: TurnContext) -> HardshipOption | None:
    """The way out by another due day, where the lender offers it."""
    return next((one for one in _options(turn) if one.code == MOVED), None)


def _wished_day(turn: TurnContext) -> str | None:
    """That way out as it is said back, with the day of the month that was wished for."""
    day, option = wished_due_day(turn.words), _moved_day(turn)
    if day is None or option is None:
        return None
    return _with_day(turn, worded(option.names, turn.language), day)


def _with_day(turn: TurnContext, option: str, day: int | str) -> str:
    said = phrase("day.of_month", turn.language).format(day=day)
    return f"{option} ({said})"


def asks_options(words: str) -> bool:
    """Whether a text asks which ways out there are, or what one of them means."""
    return mentions(words, _ASKS_OPTIONS) or asks_of_choice(words)


def _asked_to_choose(reference: str) -> Decision:
    """The ways out once more, for whoever asked something else meanwhile."""
    slots = {"hardship_choice": None, "hardship_case": reference}
    return Decision(slots=slots, followup="hardship_form")


class AskHardshipChoice(BotAction):
    """The ways out that the lender configured, as a numbered list."""

    action_name = "action_ask_hardship_choice"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """One entry an option."""
        del slots
        return say("utter_ask_hardship_choice", options=numbered(_names(turn), turn.language))


def _options(turn: TurnContext) -> list[HardshipOption]:
    return list(turn.lender.hardship_options)


def _names(turn: TurnContext) -> list[str]:
    return [worded(option.names, turn.language) for option in _options(turn)]


def chosen_later(turn: TurnContext, case: Case, words: str | None = None) -> Decision | None:
    """The way out that a short text names for a case that is open, asked for it or not.

    ``words`` are those of the text that name it, where the rest of it only puts right.
    """
    names = _names(turn)
    place = _hinted(turn, words or turn.words)
    if place is None:
        return None
    code = _options(turn)[place].code
    turn.effects += [Escalate("hardship"), _choice(case, code)]
    day = case.details.get("wished_due_day") if code == MOVED else None
    option = _with_day(turn, names[place], day) if day else names[place]
    return said_of(turn, case, "utter_hardship_chosen", option=option)


def _hinted(turn: TurnContext, text: str) -> int | None:
    """The option that a short text means by a word of its name, or by what the lender calls it."""
    names = _names(turn)
    another = another_place(text)
    if another is not None:
        return another if another < len(names) else None
    codes = [option.code for option in _options(turn)]
    if says_every_month(text) and MOVED in codes:
        return codes.index(MOVED)
    bare = _BARE_PLACE.fullmatch(text) is not None
    place = chosen_place(text, names) if bare else hinted_place(text, names)
    called = [code.partition("_")[0] for code in codes]
    return hinted_place(text, called) if place is None else place


def _choice(case: Case, code: str) -> AddToCase:
    return AddToCase(case.id, f"The borrower chose: {code}.", category=code)


class ValidateHardshipForm(FormCheck):
    """Reads the choice; words that choose nothing go to the case as they are."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_hardship_form"

    def validate_hardship_choice(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """The option's code, or ``other``."""
        del dispatcher, tracker, domain
        turn = current_turn()
        said, names = str(slot_value), _names(turn)
        place = chosen_place(said, names)
        place = _hinted(turn, said) if place is None else place
        chosen = _options(turn)[place].code if place is not None else NONE_OF_THEM
        # "All of it" chooses none of them: it says how much, should a day follow.
        amount = {"promise_amount": WHOLE} if says_whole(said) else {}
        return {"hardship_choice": chosen, **amount}


class HardshipChosen(BotAction):
    """Writes the choice on the case."""

    action_name = "action_hardship_chosen"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """What was chosen, by name; a person settles it."""
        code, reference = slots.get("hardship_choice"), slots.get("hardship_case")
        done = {"hardship_choice": None, "hardship_case": None}
        case = turn.known.case_named(str(reference))
        if case is None:
            return Decision(slots=done)
        answered = AddToCase(case.id, "The borrower answered.")
        turn.effects.append(answered if code == NONE_OF_THEM else _choice(case, str(code)))
        option = next((one for one in _options(turn) if one.code == code), None)
        values = told(turn, case)
        if option is None:
            return Decision([("utter_hardship_added", values)], done)
        name = worded(option.names, turn.language)
        return Decision([("utter_hardship_chosen", values | {"option": name})], done)
