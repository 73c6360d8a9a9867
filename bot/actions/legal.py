"""Words of law that change what may be sent: a lawyer, bankruptcy, a death, service, a demand."""

from collections.abc import Mapping
from typing import Final

from bot.actions.base import BotAction, Decision, Slots, and_then, say
from bot.actions.casework import new_case, open_case_of, said_of, told
from bot.actions.details import more_welcome
from bot.actions.filing import about_a_filing
from bot.actions.grave import DEATH
from bot.actions.notices import CASE_NUMBER, OTHER, is_another, kind_of_notice
from bot.context import TurnContext
from bot.effects import AddToCase, EndProof, Escalate, Hold
from bot.words.patterns import mentions, words_like
from bot.words.talk.denied import gives_no_notice
from cases.holds import HoldScope
from cases.terms import MILITARY
from intents.entities import find_entities
from intents.normalise import fold
from intents.rules.denied import denies_law
from models.cases import Case, CaseKind

_REPLIES: Final[Mapping[str, str]] = {
    "represented": "utter_legal_lawyer",
    "bankruptcy": "utter_legal_bankruptcy",
    "death": "utter_legal_death",
    "military": "utter_legal_military",
}
"""By the notice that rules read; any other gets the plain answer."""
_GIVEN: Final[Mapping[str, str]] = {
    "represented": "utter_legal_lawyer_given",
    "bankruptcy": "utter_legal_bankruptcy_given",
}
"""Where the text holds already what the other reply asks for."""
_NAMED: Final = {
    "represented": words_like(r"lawyer|attorney|atty|solicitor|abogad|律师"),
    "bankruptcy": words_like(r"bankrupt|chapter|bancarrota|quiebra|破产"),
}
"""By what name a kind of notice is denied."""


class LegalNotice(BotAction):
    """Rules REGF-04, REGF-05 and SPEC-01 to SPEC-03: all that we start stops at once.

    For military service only collection stops: their protections are looked into first.
    """

    action_name = "action_legal_notice"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Careful words by the kind of notice; the right people have the case."""
        del slots
        filing = about_a_filing(turn)
        if filing is not None:
            return filing
        turn.effects.append(Escalate("legal_notice"))
        if gives_no_notice(turn.words):
            return _none_given(turn)
        kind = kind_of_notice(turn.words)
        earlier = open_case_of(turn, CaseKind.LEGAL)
        if earlier is not None:
            return _added(turn, earlier, kind)
        case = new_case(turn, CaseKind.LEGAL, category=kind)
        slots_set = {"third_party": "told"} if kind == DEATH else {}
        if kind == DEATH:
            turn.effects.append(EndProof())
        decision = say(_reply(turn, kind) or "utter_legal_other", **told(turn, case))
        decision = and_then(Decision(slots=slots_set), decision)
        return more_welcome(decision, case.reference, takes="everything")


def _none_given(turn: TurnContext) -> Decision:
    """Words of law that deny one, or only ask: a person reads them, and nothing stops for them.

    What was taken for a lawyer of theirs before is no such case any more.
    """
    case = open_case_of(turn, CaseKind.LEGAL)
    if case is None:
        return say("utter_person_will_read")
    named = _NAMED.get(case.category or "")
    denied = named is not None and denies_law(fold(turn.words)) and mentions(turn.words, named)
    category = OTHER if denied else None
    turn.effects.append(AddToCase(case.id, "They write that it is not so.", category=category))
    decision = said_of(turn, case, "utter_legal_added")
    return more_welcome(decision, case.reference, takes="everything")


def _reply(turn: TurnContext, kind: str) -> str | None:
    """The reply to a kind of notice; what was told already is not asked for."""
    found = {entity.kind for entity in find_entities(turn.words)}
    given = {
        "represented": bool(found & {"phone", "email"}),
        "bankruptcy": mentions(turn.words, CASE_NUMBER),
    }
    return _GIVEN[kind] if given.get(kind) else _REPLIES.get(kind)


def _added(turn: TurnContext, case: Case, kind: str) -> Decision:
    """One legal case a thread: a lawyer belongs to the bankruptcy that was told of before."""
    new = is_another(turn.words, case)
    # Whoever wrote of a death goes on being somebody else, whatever the next word is about.
    category = kind if new and case.category != DEATH else None
    turn.effects.append(AddToCase(case.id, "The borrower wrote again.", category=category))
    if kind == DEATH:
        turn.effects.append(EndProof())
    if new and kind != MILITARY:
        turn.effects.append(Hold(HoldScope.ALL, str(CaseKind.LEGAL)))
    key = _reply(turn, kind) if new else None
    decision = said_of(turn, case, key or "utter_legal_added")
    return more_welcome(decision, case.reference, takes="everything")
