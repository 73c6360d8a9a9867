"""Words that have an intent for sure, and the readings that give way to it.

The classifier sees a text alone and learns from others like it; where the words leave no doubt,
what it made of them does not count.
"""

import re
from collections.abc import Callable
from typing import Final

from bot.actions.apply import asks_own_rate
from bot.actions.complaint import asks_regulator, would_complain
from bot.actions.documents import asks_which_paper, says_papers_sent
from bot.actions.fraud import was_taken_in
from bot.actions.holiday_names import asks_of_holiday
from bot.actions.languages import talks_in, wishes_language
from bot.actions.paying import asks_of_way
from bot.actions.people import asks_call, asks_hours
from bot.actions.promised import asks_promised
from bot.actions.smalltalk import is_notice
from bot.actions.when_texted import asks_of_offers, asks_when_texted
from bot.dialogue.giving_way import ALL, GRAVE, SMALL, ByWords
from bot.dialogue.words_of_asking import OF_WHAT_THIS_IS
from bot.dialogue.words_of_denials import OF_DENIALS
from bot.dialogue.words_of_excuses import OF_THE_BUSY
from bot.dialogue.words_of_lives import OF_GRIEF_AND_NEED, OF_OTHERS
from bot.dialogue.words_of_loans import OF_ONE_LOAN
from bot.dialogue.words_of_paying import OF_PAYING
from bot.dialogue.words_unsurely_read import UNSURELY_READ
from bot.words.applications.after_a_no import asks_to_apply_again
from bot.words.loans.asked_of_loans import asks_which_first
from bot.words.loans.end_of_loan import (
    asks_if_it_came,
    asks_what_it_shows,
    asks_when_done,
    bank_is_frozen,
)
from bot.words.loans.penalties import asks_of_penalty
from bot.words.payments.debits import charged_twice
from bot.words.payments.past_payments import asks_for_earlier, asks_if_paid_off
from bot.words.payments.put_right import asks_who_confirms
from bot.words.people.relatives import names_helper, pays_for_another
from bot.words.questions import asks
from bot.words.talk.asked_after import asks_for_word
from bot.words.talk.small_asks import asks_how_it_stands, asks_if_open
from bot.words.texts.any_time import asks_which_number, lifts_limits
from bot.words.texts.call_times import is_call_time
from bot.words.texts.channels import changes_channel, refuses_texts_for
from bot.words.texts.coming import says_will_come
from bot.words.texts.hours import forbids_some_hours
from bot.words.texts.no_calls import ends_calls
from bot.words.texts.too_many import ends_texts, finds_too_many
from bot.words.texts.work_calls import fears_work_calls
from bot.words.troubles.freezes import asks_to_freeze
from bot.words.troubles.late_costs import wants_no_more_interest
from bot.words.troubles.scammed import gave_a_secret, paid_a_thief
from bot.words.troubles.threats import goes_to_regulator, will_see_lawyer
from bot.words.troubles.time_off import asks_for_time_off
from intents.normalise import fold

_FELL_FOR_IT: Final = re.compile(
    r"\b(?:clicked|tapped|opened)\b.{0,40}\b(?:card|password|pin|ssn|social|bank info|my info)\b|"
    r"(?:点|按|揿|打开)(?:了|咗|开|进).{0,16}(?:卡号|密码|验证码|信用卡)|"
    r"\b(?:clic|abri)\b.{0,40}\b(?:tarjeta|clave|contrasena|n?ip|datos)\b"
)
"""A link that was opened and a secret that was given, though nobody spoke of a doubt before."""
_UNLAWFUL: Final = re.compile(r"\bdiscriminat\w+|\bracis[tm]\b|\bdiscrimina\w*|歧视")
_WHY_DECLINED: Final = re.compile(
    r"\b(?:why|how come)\b.{0,15}\b(?:den(?:y|ied)|declin\w+|reject\w*|turn\w* (?:me )?down)\b|"
    r"(?:为什么|为何|为啥|点解).{0,6}(?:拒|不批|没批|没通过|唔批)|"
    r"\b(?:por ?que|xq|pq)\b.{0,12}\b(?:rechaz\w+|neg\w+|declin\w+)\b"
)
_SARCASM: Final = re.compile(
    r"\b(?:thanks|thank you|thx|tks|ty) (?:so much |a lot |very much )?for (?:nothing|"
    r"absolutely nothing|"
    r"zero help|no help|wasting|ruining|the headache|being (?:useless|no help))\b|"
    r"\bthanks a lot,? (?:jerks?|idiots?|a\w*holes?)\b|"
    r"\bgracias por nada\b|\bgracias por (?:la )?(?:perdida de tiempo|hacerme perder)|"
    r"(?:真是)?谢谢你们?(?:什么都没|帮倒忙|的?不帮忙|害我|浪费)|(?:真|"
    r"可)(?:是)?谢谢你们?(?:全家|八辈|祖宗)|"
    r"多谢(?:你哋|你们?)?(?:乜都冇|咩都冇)"
)
_FEARS: Final = re.compile(
    r"^\W*(?:so |and |but )*(?:will|are|can|would|could|do|am) (?:you|u|yall|they|i)\b.{0,25}"
    r"\b(?:sue|suing|sued|court|garnish\w*|arrest\w*|jail)\b|"
    r"会不?会?.{0,4}(?:起诉|告)我|\b(?:me van a|van a|pueden) demandar(?:me)?\b|"
    r"\b(?:will|are|can|would|could|gonna|going to)\b.{0,25}\b(?:repo|reposses\w*|foreclose|tow|"
    r"take (?:away )?(?:my|the) (?:car|truck|house|home|van|bike))\b|"
    r"(?:会|唔会|不会|会唔会|会不会|要|系咪).{0,6}(?:拖车|拖我|收车|收楼|收我|收回我|没收|扣押)|"
    r"[车楼房屋](?:子)?.{0,3}会.{0,6}(?:收走|拖走|拉走|收返|收回|没收|扣走)|"
    r"\b(?:me|nos) (?:van a )?(?:quitan?|quitar|embargan?|embargar|recogen|recoger)\b.{0,8}"
    r"\b(?:carro|coche|troca|camioneta|auto|casa|sueldo)\b"
)

_OF_CALLS: Final = re.compile(r"\bcall|\bphon|\bring|\bllam|\bmarqu|打|电话")
_OF_ITS_END: Final = frozenset(
    {"payment_due", "payment_history", "application_status", "apply_loan", "out_of_scope"}
)
_OF_A_NUMBER: Final = frozenset(
    {"stop", "help", "update_contact", "out_of_scope", "message_preferences", "speak_to_agent"}
)
_OF_A_RATE: Final = frozenset(
    {"stop", "legal_notice", "wrong_number", "dispute_debt", "complaint", "hardship",
     "payment_history", "report_fraud", "check_balance"}
)  # fmt: skip
"""Readings that stand where a rate is only named: too high, wrong, interest paid this year."""


def _finds(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.search(fold(text)) is not None


def _too_many(text: str) -> bool:
    return finds_too_many(text) and not ends_texts(text)


def _wants_other_hours(text: str) -> bool:
    """Whether no texts are wanted at some time of the day; calls at it are a grievance."""
    return forbids_some_hours(text) and _OF_CALLS.search(fold(text)) is None


def _call_at(text: str) -> bool:
    """Whether a text asks for a call at an hour and says nothing else: llamenme a las 3."""
    return asks_call(text) and is_call_time(text)


def _only_notes(text: str) -> bool:
    """Whether a text says no more than that ours was read: "ok ill wait"."""
    return bool(text.strip()) and is_notice(text)


def _fell_for_it(text: str) -> bool:
    return _FELL_FOR_IT.search(fold(text)) is not None and was_taken_in(text)


BY_WORDS: Final = (
    *OF_DENIALS,
    *OF_WHAT_THIS_IS,
    *UNSURELY_READ,
    *OF_THE_BUSY,
    *OF_GRIEF_AND_NEED,
    ByWords(
        _wants_other_hours,
        "message_preferences",
        over=frozenset({"stop"}),
        among=frozenset({"stop", "message_preferences", "complaint"}),
        rules_stand=True,
    ),
    ByWords(_too_many, "complaint", over=ALL, among=frozenset({"stop", "complaint"})),
    *OF_OTHERS,
    *OF_PAYING,
    *OF_ONE_LOAN,
    ByWords(
        lifts_limits, "message_preferences", over=SMALL | {"stop", "start"}, never=GRAVE - {"stop"}
    ),
    ByWords(asks_which_number, "message_preferences", over=ALL, among=_OF_A_NUMBER),
    ByWords(refuses_texts_for, "message_preferences", over=SMALL, never=GRAVE),
    ByWords(changes_channel, "message_preferences", over=frozenset({"update_contact"})),
    ByWords(
        ends_calls,
        "complaint",
        over=SMALL | {"message_preferences", "speak_to_agent", "deny"},
        never=GRAVE | {"hardship", "promise_to_pay"},
    ),
    ByWords(
        asks_call,
        "speak_to_agent",
        over=frozenset({"message_preferences"}),
        among=frozenset({"message_preferences"}),
    ),
    ByWords(
        _call_at,
        "speak_to_agent",
        over=frozenset({"message_preferences", "complaint"}),
        among=frozenset({"message_preferences", "complaint"}),
    ),
    ByWords(wishes_language, "message_preferences", over=SMALL),
    ByWords(talks_in, "message_preferences", over=SMALL | {"speak_to_agent"}, never=GRAVE),
    ByWords(asks_when_texted, "message_preferences", over=SMALL | {"speak_to_agent"}, never=GRAVE),
    ByWords(asks_of_offers, "message_preferences", over=SMALL, never=GRAVE - {"stop"}),
    ByWords(
        asks_for_word,
        "report_fraud",
        over=SMALL | {"update_contact", "how_to_pay", "message_preferences"},
        never=GRAVE - {"report_fraud"},
    ),
    ByWords(asks_if_open, "speak_to_agent", over=SMALL | {"promise_to_pay"}, never=GRAVE),
    ByWords(
        asks_how_it_stands,
        "check_balance",
        over=SMALL | {"how_to_pay", "hardship", "report_fraud"},
        never=GRAVE - {"report_fraud"},
        rules_stand=True,
    ),
    ByWords(
        asks_for_time_off,
        "hardship",
        over=SMALL | {"payment_due", "payment_history", "apply_loan", "check_balance"},
        never=GRAVE | {"confirm_payment"},
        rules_stand=True,
    ),
    ByWords(
        asks_of_penalty,
        "how_to_pay",
        over=frozenset({"hardship", "payment_due", "complaint", "apply_loan"}),
        never=GRAVE,
    ),
    ByWords(_finds(_UNLAWFUL), "complaint"),
    ByWords(wants_no_more_interest, "complaint", over=SMALL | {"apply_loan"}, never=GRAVE),
    ByWords(_finds(_WHY_DECLINED), "application_status"),
    ByWords(_only_notes, "affirm", over=frozenset({"out_of_scope"})),
    ByWords(
        says_will_come,
        "speak_to_agent",
        over=frozenset({"complaint", "promise_to_pay", "speak_to_agent", "out_of_scope"}),
        never=GRAVE,
    ),
    ByWords(
        _finds(_FEARS),
        "hardship",
        over=frozenset({"legal_notice", "out_of_scope", "payment_due", "promise_to_pay"}),
        rules_stand=True,
    ),
    ByWords(
        asks_hours,
        "speak_to_agent",
        over=SMALL | {"payment_due"},
        never=GRAVE,
    ),
    ByWords(fears_work_calls, "update_contact", over=SMALL | {"complaint"}, never=GRAVE),
    ByWords(asks_which_first, "payment_due", over=ALL, never=GRAVE),
    ByWords(asks_own_rate, "apply_loan", over=ALL - _OF_A_RATE),
    ByWords(
        asks_to_apply_again, "apply_loan", over=SMALL | {"application_status"}, never=_OF_A_RATE
    ),
    ByWords(
        pays_for_another,
        "how_to_pay",
        over=frozenset({"how_to_pay", "start", "out_of_scope", "apply_loan", "hardship"}),
    ),
    ByWords(_fell_for_it, "report_fraud", over=ALL),
    ByWords(asks_to_freeze, "report_fraud", over=SMALL | {"update_contact"}, never=GRAVE),
    ByWords(gave_a_secret, "report_fraud", over=ALL - {"stop", "legal_notice"}),
    ByWords(paid_a_thief, "report_fraud", over=ALL - {"stop", "legal_notice"}),
    ByWords(
        goes_to_regulator,
        "complaint",
        over=ALL - {"legal_notice"},
        never=GRAVE - {"legal_notice"},
    ),
    ByWords(will_see_lawyer, "complaint", over=frozenset({"legal_notice", "promise_to_pay"})),
    ByWords(_finds(_SARCASM), "complaint", over=frozenset({"thanks", "out_of_scope"}), never=GRAVE),
    ByWords(
        names_helper,
        "update_contact",
        over=frozenset({"update_contact", "speak_to_agent", "message_preferences", "help"}),
        never=GRAVE - {"wrong_number"},
        rules_stand=True,
    ),
    ByWords(
        charged_twice,
        "dispute_debt",
        over=frozenset(
            {
                *("confirm_payment", "complaint", "payment_history", "how_to_pay", "hardship"),
                "promise_to_pay",
            }
        ),
        never=GRAVE,
    ),
    ByWords(
        asks_which_paper,
        "application_status",
        over=frozenset(
            {
                "payment_history",
                "apply_loan",
                "help",
                "out_of_scope",
                "payment_due",
                "check_balance",
            }
        ),
        never=GRAVE,
    ),
    ByWords(
        says_papers_sent,
        "application_status",
        over=frozenset({"confirm_payment", "start", "payment_history"}),
        never=GRAVE,
    ),
    ByWords(
        lambda text: asks(text) and asks_of_holiday(text),
        "speak_to_agent",
        over=ALL,
        among=frozenset(
            {"out_of_scope", "greet", "thanks", "help", "speak_to_agent", "apply_loan"}
        ),
    ),
    ByWords(
        asks_if_paid_off,
        "check_balance",
        over=frozenset({"confirm_payment", "payment_history", "apply_loan", "out_of_scope"}),
        never=GRAVE,
    ),
    ByWords(asks_for_earlier, "payment_history", never=GRAVE - {"wrong_number"}, rules_stand=True),
    ByWords(asks_when_done, "check_balance", over=_OF_ITS_END, never=GRAVE),
    ByWords(
        asks_if_it_came,
        "confirm_payment",
        over=frozenset({"apply_loan", "application_status"}),
        never=GRAVE | {"complaint", "dispute_debt"},
    ),
    ByWords(
        asks_what_it_shows,
        "check_balance",
        over=frozenset({"apply_loan", "application_status", "out_of_scope", "help"}),
        never=GRAVE,
    ),
    ByWords(
        bank_is_frozen,
        "hardship",
        over=frozenset({"how_to_pay", "out_of_scope", "report_fraud", "confirm_payment"}),
        never=GRAVE - {"report_fraud"} | {"complaint"},
    ),
    ByWords(asks_of_way, "how_to_pay", over=SMALL, never=GRAVE | {"confirm_payment"}),
    ByWords(asks_regulator, "complaint", over=ALL, never=GRAVE),
    ByWords(
        would_complain,
        "complaint",
        over=SMALL | {"apply_loan", "speak_to_agent", "update_contact", "how_to_pay"},
        never=GRAVE,
    ),
    ByWords(asks_promised, "promise_to_pay", over=ALL, never=GRAVE),
    ByWords(asks_who_confirms, "out_of_scope", over=SMALL, among=SMALL),
)
"""The first that holds counts."""
