"""After word of a fraud or a death: nothing of an account, no way to pay, and what comes next."""

from bot.actions.base import Decision, say
from bot.actions.casework import open_case_of, said_of, told
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate
from bot.words.talk.asked_after import asks_for_proof_of_us, asks_if_texted, asks_what_now
from bot.words.troubles.scammed import (
    asks_if_scammed,
    ends_in_what_now,
    fell_for_it,
    gave_a_secret,
    money_went,
)
from models.cases import Case, CaseKind

DEATH = "death"
_MILITARY = "military"
_OF_A_CASE = {
    CaseKind.COMPLAINT: "utter_complaint_added",
    CaseKind.DISPUTE: "utter_dispute_added",
    CaseKind.LEGAL: "utter_legal_added",
}


def death_told(turn: TurnContext) -> Case | None:
    """The open case by which whoever texts said that the borrower has died."""
    return open_case_of(turn, CaseKind.LEGAL, DEATH)


def nothing_told(turn: TurnContext) -> Decision | None:
    """What is said instead of anything about an account, its payments or its proof.

    Whoever has the phone may have the papers as well: a person speaks with the borrower first.
    """
    death = death_told(turn)
    if death is not None:
        return _left_to_a_person(turn, death)
    fraud = open_case_of(turn, CaseKind.FRAUD)
    if fraud is None:
        return None
    key = fraud_reply(turn.words, "utter_fraud_open")
    open_yet = key == "utter_fraud_open"
    says = (said_of(turn, fraud, key) if open_yet else say(key, **told(turn, fraud))).says
    return Decision(says, {"identity_answer": None, "pending": None}, leaves_form=True)


def _left_to_a_person(turn: TurnContext, case: Case) -> Decision:
    """What a widow asks goes with her case: she is not sent to the phone of the dead."""
    turn.effects.append(Escalate("third_party"))
    turn.effects.append(AddToCase(case.id, "The borrower's family asked."))
    says = said_of(turn, case, "utter_death_next").says
    return Decision(says, {"third_party": "told", "pending": None}, leaves_form=True)


def fraud_reply(words: str, otherwise: str) -> str:
    """The response to what is asked while a fraud is looked into; ``otherwise`` to the rest."""
    gave = gave_a_secret(words) or fell_for_it(words)
    if gave or asks_what_now(words) or ends_in_what_now(words) or money_went(words):
        return "utter_fraud_next"
    doubts = asks_for_proof_of_us(words) or asks_if_scammed(words)
    return "utter_doubt_again" if doubts else otherwise


def reply_of(turn: TurnContext, case: Case) -> str:
    """The response to a further word that belongs to a case."""
    words = turn.words
    if case.kind == CaseKind.FRAUD:
        return fraud_reply(words, "utter_details_added")
    if case.kind == CaseKind.LEGAL and case.category == DEATH:
        return "utter_death_next"
    if case.kind == CaseKind.LEGAL and case.category != _MILITARY and asks_if_texted(words):
        return "utter_legal_texts"
    return _OF_A_CASE.get(case.kind, "utter_details_added")
