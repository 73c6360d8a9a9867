"""What is kept as a word in a column, in plain English: for the terminal and the console alike.

The console's catalogues translate these sentences, so that each has one home.
"""

from collections.abc import Mapping
from typing import Final

STATES: Final[Mapping[str, str]] = {
    "queued": "waits to be sent",
    "sending": "is being sent",
    "uncertain": "may have gone: the carrier is being asked",
    "accepted": "the carrier has it",
    "scheduled": "the carrier has it",
    "sent": "sent",
    "delivered": "delivered",
    "partially_delivered": "delivered in part",
    "read": "read",
    "undelivered": "not delivered",
    "refused": "not sent",
    "failed": "not sent: the carrier refused it",
    "expired": "not sent: its time ran out",
    "canceled": "not sent: taken back",
    "unknown": "nobody knows whether it went: a person must look",
    "unread": "not handled yet",
    "parked": "could not be handled: a person must answer",
    "set_aside": "from a sender that is never answered",
}
"""How far a text is; ``done`` needs no word."""

REASONS: Final[Mapping[str, str]] = {
    "opted_out": "they opted out",
    "quiet_hours": "it is outside the hours at which texts may go to them",
    "switched_off": "outgoing texts are stopped",
    "expired": "its time ran out",
    "already_answered": "they opted out and had their one answer",
    "confirmation_too_late": "a confirmation goes within five minutes or not at all",
    "identity_not_proved": "it holds figures and they have not proved who they are",
    "number_not_on_file": "the number is not on file",
    "reply_budget_spent": "they had as many automatic answers as are allowed",
    "silenced": "a loop between machines was seen",
    "number_invalid": "the carrier cannot reach the number",
    "number_blocked": "the carrier cannot reach the number",
    "held": "a case holds texts to them",
    "consent_unknown": "no consent is on record",
    "consent_revoked": "consent was withdrawn",
}

HAPPENED: Final[Mapping[str, str]] = {
    "opted_out": "opted out of all texts",
    "opted_in": "asked for texts again",
    "thread.take": "taken by",
    "thread.assign": "assigned by",
    "thread.snooze": "snoozed by",
    "thread.wake": "woken by",
    "thread.reopen": "put into the queue by",
    "thread.take.undo": "taking undone by",
    "thread.release.undo": "release undone by",
    "thread.assign.undo": "assignment undone by",
    "thread.snooze.undo": "snooze undone by",
    "thread.wake.undo": "waking undone by",
    "thread.reopen.undo": "step into the queue undone by",
    "thread.merge": "merged into another thread by",
    "thread.merged": "another thread merged into this one by",
    "thread.part": "parted from the other thread by",
    "hold.place": "hold set by",
    "hold.lift": "hold lifted by",
    "number.wrong": "taken off the account, as a wrong number, by",
    "identity.by_phone": "identity proved by phone to",
    "preferences.set": "wishes changed by",
    "consent.revoke": "opted out by",
    "promise.record": "promise written down by",
    "hold.place.undo": "setting the hold undone by",
    "hold.lift.undo": "lifting the hold undone by",
    "promise.record.undo": "writing down the promise undone by",
    "case.opened": "case opened:",
    "case.added": "added to the case:",
    "case.added_by_staff": "added to the case:",
    "case.closed": "case closed:",
    "case.rated": "case rated:",
    "case.reopened": "case opened again:",
    "case.paused": "clock paused:",
    "case.resumed": "clock goes on:",
    "case.extended": "clock extended:",
    "case.owner": "the case has another owner:",
    "case.category": "the case was sorted:",
    "case.note": "note on the case:",
    "case.acknowledged": "they were told that we have the case:",
    "case.waiting": "the case waits for them:",
    "case.hold_lifted": "texts may go though the case is open:",
    "case.about": "a colleague was named in the case:",
    "case.about_no_more": "a colleague is named no more in the case:",
    "case.taken_back": "a step with the case was taken back:",
    "case.harm": "what it did to them was noted:",
    "case.escalation_body": "where they took the case was noted:",
    "thread.release": "released to the bot by",
    "task.opened": "task for staff:",
    "task.done": "task done:",
}

IN_PLACE: Final[Mapping[str, str]] = {
    "identity_answer": "[identity answer]",
    "retention": "[no longer kept]",
}

ESCALATIONS: Final[Mapping[str, str]] = {
    "person_asked_for": "They asked for a person",
    "opt_out_review": "This may be an opt-out",
    "distress": "They may be in distress",
    "complaint": "A complaint",
    "payment_claim": "They say they paid",
    "promise_beyond_limits": "They promise more or later than the bot may take",
    "promises_broken": "They broke promises before",
    "hardship": "They cannot pay now",
    "dispute_debt": "They dispute the debt",
    "report_fraud": "They report fraud",
    "wrong_number": "Wrong number",
    "third_party": "Somebody else writes for them",
    "legal_notice": "A legal notice",
    "privacy_request": "A privacy request",
    "document_request": "They ask for a document",
    "loan_end": "They ask when their loan is paid off",
    "own_rate": "They ask for the rate of their loan",
    "credit_file": "They ask about credit bureaus",
    "late_cost": "They ask what being late costs",
    "payment_rise": "They ask why a payment is higher",
    "cut_off": "They ask by whose clock a payment is in time",
    "title": "They ask about a title or a lien",
    "close_account": "They want their account closed",
    "update_contact": "New contact details",
    "application_status": "About an application",
    "application_confirm": "They confirm an application",
    "application_correct": "They correct an application",
    "application_decline": "They decline an offer",
    "application_reconsidered": "They want what they gave up, after all",
    "application_withdraw": "They take an application back",
    "apply_loan": "They want a loan",
    "autopay": "About automatic payments",
    "how_to_pay": "About ways to pay",
    "payment_trouble": "A payment does not go through",
    "wrong_loan": "A payment on the wrong loan",
    "text_after_opt_out": "A text after their opt-out",
    "callback": "They ask to be called",
    "case_late": "They ask after an answer that is late",
    "interpreter": "An interpreter is needed",
    "language": "A language we do not speak",
    "other_channel": "They want another channel",
    "message_preferences": "A wish about texts",
    "to_colleague": "An answer to a colleague",
    "not_understood_twice": "Not understood twice",
    "unsure": "The bot was not sure",
    "identity_locked": "Too many wrong proofs of identity",
    "identical_texts": "The same text again and again",
    "late_text": "A text that reached us late",
    "reply_too_long": "The answer was too long for a text",
    "unanswered_text": "A text without an answer",
    "taken_by_staff": "Taken by a colleague",
    "reply_budget_spent": "They had as many automatic answers as are allowed",
    "quiet_hours": "The answer fell into the night",
    "parked_turn": "A text could not be handled",
    "loop": "The same text again and again",
    "reply_not_delivered": "A reply of ours did not arrive",
}
"""Why a thread is in the queue; another word is shown as it is."""

APPLICATIONS: Final[Mapping[str, str]] = {
    "submitted": "received",
    "under_review": "being reviewed",
    "documents_missing": "waits for documents",
    "approved": "approved",
    "awaiting_confirmation": "waits for their confirmation",
    "funded": "paid out",
    "declined": "not approved",
    "withdrawn": "withdrawn",
    "filing": "filing waits for their confirmation",
    "filed": "filed",
}
"""How far an application is, by ``accounts.statuses``; another word is shown as it is."""

SKILLS: Final[Mapping[str, str]] = {
    "complaints": "complaints",
    "payments": "payments and promises",
    "hardship": "hardship",
    "disputes": "disputes, fraud and wrong numbers",
    "legal": "legal, privacy and opt-outs",
    "applications": "applications and documents",
}
"""What people can be given threads about: ``desk.skills``."""

CASES: Final[Mapping[str, str]] = {
    "complaint": "Complaint",
    "payment_claim": "Payment claim",
    "hardship": "Hardship",
    "dispute": "Dispute",
    "fraud": "Fraud",
    "wrong_number": "Wrong number",
    "legal": "Legal",
    "request": "Request",
    "callback": "Call-back",
    "contact": "Contact details",
    "application": "Application",
}

INTENTS: Final[Mapping[str, str]] = {
    "check_balance": "Balance",
    "payment_due": "Payment due",
    "payment_history": "Payment history",
    "confirm_payment": "Says they paid",
    "promise_to_pay": "Promise to pay",
    "hardship": "Hardship",
    "how_to_pay": "How to pay",
    "application_status": "Application status",
    "apply_loan": "Wants a loan",
    "complaint": "Complaint",
    "dispute_debt": "Disputes the debt",
    "report_fraud": "Fraud, or is it you",
    "wrong_number": "Wrong number",
    "update_contact": "New contact details",
    "message_preferences": "A wish about texts",
    "speak_to_agent": "Wants a person",
    "legal_notice": "Legal notice",
    "stop": "Opt-out",
    "start": "Opt-in",
    "help": "Help",
    "affirm": "Yes",
    "deny": "No",
    "greet": "Greeting",
    "thanks": "Thanks",
    "out_of_scope": "Something else",
}

TASKS: Final[Mapping[str, str]] = {
    "application": "A question about an application",
    "blocked_number": "The carrier blocks the number",
    "broken_promise": "A promise was not kept",
    "carrier_configuration": "The carrier's account is not set up right",
    "failed_send": "A text could not be sent",
    "invalid_number": "The number cannot receive texts",
    "opt_in_at_carrier": "They want texts again, and the carrier blocks them",
    "parked_turn": "A text could not be handled",
    "payment_claim": "They say they paid",
    "payment_link": "A payment through a link",
    "preferences": "A wish about texts",
    "sender_stopped": "Our sending number is stopped",
    "unknown_send": "A text that may have gone",
    "wrong_number": "Wrong number",
}
"""What a person must look at, by the kind of the task; ``carrier_`` and a code is none of these."""

TASK_NOTES: Final = (
    (
        "A payment promised for {day} has not been posted: "
        "ask how things stand before anything else is done."
    ),
    "A wish about days on which we may text.",
    "No calls to the borrower: texts only.",
    "Calls at certain hours only: see the last text.",
    "They say that this is a work phone: ask for another number.",
    "No calls to whom {case} is about: see the last text.",
    "Answering this text failed three times ({why}). Read it and answer yourself.",
    (
        "Asked for texts again by a sentence, but the carrier still blocks the number: "
        "ask the borrower to text START."
    ),
    "The carrier may or may not have sent this text. Read the thread and decide.",
    "A colleague's reply did not arrive. Read why; answer again, or another way.",
    "The payment through their link: {event}. Tell them in the thread.",
    "The phone is somebody else's: correct the core system.",
    "They ask which paper will do for {application}.",
    "Without proof of identity: says that {amount} was paid on {day}.",
)
"""What our own tasks say, so that another language can say it; a test finds them in the code."""

HOLD_REASONS: Final[Mapping[str, str]] = {
    "distress": "They may be in distress",
    "other_channel": "They want another channel",
    "promise": "A promise to pay",
    "quiet": "They asked for quiet for a while",
    "review": "A person looks at it first",
    **CASES,
}
"""Why texts wait; what staff wrote is shown as it is."""

METHODS: Final[Mapping[str, str]] = {
    "account document": "from the core system",
    "agent": "told to an agent",
    "carrier": "told by the carrier",
    "carrier keyword": "a keyword that the carrier knows",
    "classifier": "understood from their words",
    "email": "by e-mail",
    "keyword": "a keyword",
    "letter": "by letter",
    "sentence": "a sentence",
    "staff": "told to staff",
    "voice": "by phone",
    "web": "on the web",
}
"""How consent was given or taken back; the core system's own words are shown as they are."""

TEXT_KINDS: Final[Mapping[str, str]] = {
    "reply": "reply",
    "opt_out_confirmation": "confirmation of an opt-out",
    "opt_in_confirmation": "confirmation of an opt-in",
    "help": "answer to HELP",
    "safety": "words of safety",
    "staff": "reply of staff",
    "notice": "notice",
    "campaign": "campaign",
}
"""What a text of ours is, as the gate and the proof have it."""

ENDED_BY: Final[Mapping[str, str]] = {
    "replaced": "another one is on the account",
    "wrong_number": "Wrong number",
}
"""Why a number is no longer on an account."""

DECISIONS: Final[Mapping[str, str]] = {
    "act": "acted on",
    "ask": "asked back",
    "hand_over": "handed over",
}
VERDICTS: Final[Mapping[str, str]] = {"send": "may go", "wait": "waits", "refuse": "may not go"}

ENTITIES: Final[Mapping[str, str]] = {
    "amount": "amount",
    "choice": "choice",
    "date": "date",
    "email": "e-mail address",
    "loan_ref": "loan",
    "payment_ref": "payment reference",
    "phone": "phone number",
    "postal_code": "postal code",
    "year": "year",
    "yes_no": "yes or no",
}
"""What was read in a text."""

VERSIONS: Final[Mapping[str, str]] = {
    "turn": "steps of a turn",
    "model": "model",
    "dialogue": "dialogue",
    "lender": "the lender's facts",
}
"""What a decision was made with."""
