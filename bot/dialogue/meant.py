"""What a text means by its own words, or after what was said before, whatever it was read as.

Only where the words leave no doubt: these rules go before the classifier, which sees a text alone.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from bot.actions.applied import asks_of_penalty
from bot.actions.apply import asks_own_rate
from bot.actions.complaint import asks_regulator
from bot.actions.documents import asks_which_paper, says_sent
from bot.actions.fraud import tells_of_harm, was_taken_in
from bot.actions.hardship import asks_options
from bot.actions.languages import wishes_language
from bot.actions.promised import asks_promised
from bot.actions.relatives import (
    asks_for_another,
    names_helper,
    pays_for_another,
    speaks_for_another,
)
from bot.actions.requests import document_named
from bot.actions.smalltalk import is_notice
from bot.actions.when_texted import asks_when_texted
from bot.actions.withdrawal_words import withdraws, withdraws_it
from bot.dialogue.asked_after import (
    asks_for_proof_of_us,
    asks_for_word,
    asks_what_now,
    gave_away,
    word_given,
)
from bot.dialogue.debits import charged_twice
from bot.dialogue.offers import gives_up, is_of_an_offer
from bot.dialogue.taken_back import is_me_after_all, is_still_not_me, is_taken_back
from bot.dialogue.too_many import ends_texts, finds_too_many
from intents.normalise import fold
from intents.reading import Reading

_WHY: Final = re.compile(
    r"\W*(?:so |hey |hi |ok |and |but )*(?:why|y)(?:'?s| is| did| do| am| are| r| have| was| were|"
    r" would)? (?:i|you|u|yall|ya|you guys|you people|im)\b.{0,12}\b(?:get\w*|got|receiv\w*|"
    r"sen[dt]\w*|text\w*|messag\w*)(?: (?:to )?me)?"
    r"(?: (?:this|that|these|those|it|a|the|your|ur))?"
    r"(?: (?:payment )?(?:text|message|msg|sms|reminder|notice)(?:e?s|ing)?)?"
    r"(?: from (?:you|u|you guys))?"
    r"(?: (?:today|yesterday|again|then|on|last|\w+day|night|week|morning))*\W*|"
    r"\W*(?:y |pero )?(?:por ?que|xq|pq) (?:me |estoy )?(?:recib\w+|lleg\w+|mand\w+|envi\w+|"
    r"escrib\w+|estan \w+ndo(?:me)?)?(?: \w+)?(?: (?:mensajes?|textos?|sms|esto))?\W*|"
    r"(?:你们|你哋)?(?:为什么|为何|为啥|点解|干嘛|做乜)(?:你们|你哋)?(?:老|总|一直)?(?:要|会)?"
    r"(?:给我|我会|俾我)?(?:发|收到|send)(?:了|咗)?(?:给我|俾我)?(?:你们的?|你哋嘅)?(?:这个|这条|这些|呢个|"
    r"呢条|呢啲|这)?(?:短信|短讯|信息|讯息|消息)?(?:俾我|给我)?[呢啊呀]?\W*"
)
_ASKS_WHY: Final = frozenset(
    {
        "help",
        "application_status",
        "out_of_scope",
        "dispute_debt",
        "confirm_payment",
        "payment_due",
        "stop",
        "complaint",
    }
)
_MAY_BE_LANGUAGE: Final = frozenset({"out_of_scope", "start", "help", "affirm", "greet"})
_PAYS: Final = frozenset({"how_to_pay", "start", "out_of_scope", "apply_loan", "hardship"})
_OF_A_RATE: Final = frozenset(
    {"stop", "legal_notice", "wrong_number", "dispute_debt", "complaint", "hardship",
     "payment_history", "report_fraud", "check_balance"}
)  # fmt: skip
"""Readings that stand where a rate is only named: too high, wrong, interest paid this year."""
_LEFT_BY_HARM: Final = frozenset(
    {"stop", "legal_notice", "wrong_number", "dispute_debt", "speak_to_agent", "update_contact"}
)
"""Readings of a text of harm, after a doubt, that stand where they are sure."""
_FELL_FOR_IT: Final = re.compile(
    r"\b(?:clicked|tapped|opened)\b.{0,40}\b(?:card|password|pin|ssn|social|bank info|my info)\b|"
    r"(?:点|按|揿|打开)(?:了|咗|开|进).{0,16}(?:卡号|密码|验证码|信用卡)|"
    r"\b(?:clic|abri)\b.{0,40}\b(?:tarjeta|clave|contrasena|n?ip|datos)\b"
)
"""A link that was opened and a secret that was given, though nobody spoke of a doubt before."""
_WHICH_FIRST: Final = re.compile(
    r"[哪边]一?[个笔](?:贷款)?.{0,3}[先早].{0,3}(?:到期|要[还供]|[还供]款)|"
    r"\bwhich (?:one|loan|of (?:them|the two|those))\b.{0,20}\b(?:due (?:first|sooner)|first)\b|"
    r"\bcual\b.{0,20}\b(?:vence|se paga|toca) primero\b"
)
_NOT_OF_A_DAY: Final = frozenset({"stop", "legal_notice", "wrong_number", "report_fraud"})
_WHICH_DUE: Final = re.compile(
    r"[哪边]一?[个笔](?:贷款)?.{0,4}(?:到期|要[还供]|[还供]款)|"
    r"\b(?:when|what day)\b.{0,20}\b(?:one|loan|note)\b.{0,6}\bdue\b|"
    r"\bcual\b.{0,20}\b(?:vence|se paga|toca)\b|"
    r"\bcuando (?:vence|toca|se paga|pago|hay que pagar|(?:debo|tengo que) pagar)\b"
)
_LENDS: Final = re.compile(
    r"\b(?:y.?all|you(?: guys| all)?|u|ya|they)\b.{0,8}\b(?:do|offer|give|make|have|got)\b.{0,12}"
    r"\bloans?\b|"
    r"\b(?:hacen|dan|ofrecen|tienen|manejan)\b.{0,12}\b(?:prestamos?|creditos?)\b|"
    r"(?:你们?|你哋)(?:有没有|有冇|有|做|提供|办)[^,.!?]{0,8}(?:贷款|贷)"
)
_SEND_ME: Final = re.compile(
    r"\b(?:send|mail|e-?mail|get|give|need|want)\b|\b(?:manda|mande|mandan|manden|mandas|envia|envie|"
    r"envien|enviame|mandeme|da|dan|necesito|ocupo|quiero)\b|[给發发寄要开開]|俾|畀|攞"
)

_OF_A_PENALTY: Final = frozenset({"hardship", "payment_due", "complaint", "apply_loan"})
_UNLAWFUL: Final = re.compile(r"\bdiscriminat\w+|\bracis[tm]\b|\bdiscrimina\w*|歧视")
_WHY_DECLINED: Final = re.compile(
    r"\b(?:why|how come)\b.{0,15}\b(?:den(?:y|ied)|declin\w+|reject\w*|turn\w* (?:me )?down)\b|"
    r"(?:为什么|为何|为啥|点解).{0,6}(?:拒|不批|没批|没通过|唔批)|"
    r"\b(?:por ?que|xq|pq)\b.{0,12}\b(?:rechaz\w+|neg\w+|declin\w+)\b"
)
_LETTER_OF_IT: Final = re.compile(
    r"\b(?:letter|copy|it)\b.{0,20}\breasons?\b|\breasons?\b.{0,20}\bin writing\b|"
    r"(?:拒|原因).{0,8}(?:信|书面|函)|\bcarta\b.{0,20}\bmotivos?\b"
)
_FEARS: Final = re.compile(
    r"^\W*(?:so |and |but )*(?:will|are|can|would|could|do|am) (?:you|u|yall|they|i)\b.{0,25}"
    r"\b(?:sue|suing|sued|court|garnish\w*|arrest\w*|jail)\b|"
    r"会不?会?.{0,4}(?:起诉|告)我|\b(?:me van a|van a|pueden) demandar(?:me)?\b"
)
_OF_PEOPLE: Final = frozenset({"update_contact", "speak_to_agent", "message_preferences", "help"})
_OF_PAPERS: Final = frozenset({"payment_history", "apply_loan", "help", "out_of_scope"})
_OF_A_DEBIT: Final = frozenset(
    {"confirm_payment", "complaint", "payment_history", "how_to_pay", "hardship"}
)
_GRAVE: Final = frozenset({"stop", "legal_notice", "wrong_number", "report_fraud"})

_ABOUT_ANOTHER: Final = frozenset({"out_of_scope", "help", "apply_loan", "greet"})
"""What a question about the loan of one's mother may be read as."""


def meant(text: str, reading: Reading, slots: Mapping[str, Any]) -> str | None:
    """The intent that a text surely has, or ``None`` where its reading stands."""
    told = bool(slots.get("application_told"))
    if is_of_an_offer(text, reading, told=told) or (told and _goes_on_with_it(text, reading)):
        return "application_status"
    by_words = next((intent for holds, intent in _BY_WORDS if holds(text, reading)), None)
    by_words = by_words or speaks_for_another(text, reading)
    if by_words is None and _asks_for_another(text, reading):
        by_words = "check_balance"
    by_words = by_words or _asked_unsurely(text, reading)
    return by_words or _after_what_was_told(text, reading, slots)


def _asked_unsurely(text: str, reading: Reading) -> str | None:
    """What the words ask for where the reading is unsure of them."""
    if reading.decision == "act" or reading.why.source == "rule":
        return None
    words = fold(text)
    if _WHICH_DUE.search(words):
        return "payment_due"
    if _LENDS.search(words):
        return "apply_loan"
    return "payment_history" if _SEND_ME.search(words) and document_named(text) else None


def _gives_up(text: str, reading: Reading) -> bool:
    """Whether a text that names an application gives it up, whatever else was asked before."""
    of_it = reading.intent == "application_status" or is_taken_back(text, reading)
    return of_it and withdraws(text)


def _goes_on_with_it(text: str, reading: Reading) -> bool:
    """Whether an application that was spoken of just before is given up, or its papers sent."""
    unsure = reading.decision != "act" or reading.intent in ("application_status", "deny")
    if _LETTER_OF_IT.search(fold(text)) and reading.intent in ("payment_history", "complaint"):
        return True
    said = withdraws_it(text) or says_sent(text)
    return unsure and reading.intent not in _GRAVE and said


def _asks_why(text: str, reading: Reading) -> bool:
    return reading.intent in _ASKS_WHY and asks_why_texted(text)


def _finds_too_many(text: str, reading: Reading) -> bool:
    return _grumbles(reading) and finds_too_many(text) and not ends_texts(text)


def _wishes_language(text: str, reading: Reading) -> bool:
    unsure = reading.decision != "act" or reading.intent in _MAY_BE_LANGUAGE
    return unsure and wishes_language(text)


def _asks_when_texted(text: str, reading: Reading) -> bool:
    of_people = _MAY_BE_LANGUAGE | {"speak_to_agent"}
    unsure = reading.decision != "act" or reading.intent in of_people
    return unsure and reading.intent not in _GRAVE and asks_when_texted(text)


def _asks_for_word(text: str, reading: Reading) -> bool:
    unsure = reading.decision != "act" or reading.intent in _MAY_BE_LANGUAGE
    return unsure and reading.intent not in _GRAVE and asks_for_word(text)


def _asks_of_penalty(text: str, reading: Reading) -> bool:
    unsure = reading.decision != "act" or reading.intent in _OF_A_PENALTY
    return unsure and reading.intent not in _GRAVE and asks_of_penalty(text)


def _calls_unlawful(text: str, reading: Reading) -> bool:
    """Whether a text that was read as nothing surely says that we discriminate."""
    return reading.decision != "act" and _UNLAWFUL.search(fold(text)) is not None


def _asks_why_declined(text: str, reading: Reading) -> bool:
    return reading.decision != "act" and _WHY_DECLINED.search(fold(text)) is not None


def _only_notes(text: str, reading: Reading) -> bool:
    """Whether a text that was read as more says no more than that ours was read: "ok ill wait"."""
    return reading.decision != "act" and bool(text.strip()) and is_notice(text)


def _fears_a_suit(text: str, reading: Reading) -> bool:
    """Whether a text asks if we go to court: what happens to whoever cannot pay is no notice."""
    if reading.why.source == "rule":
        return False
    unsure = reading.decision != "act" or reading.intent == "legal_notice"
    return unsure and _FEARS.search(fold(text)) is not None


def _pays_for_another(text: str, reading: Reading) -> bool:
    return pays_for_another(text) and (reading.decision != "act" or reading.intent in _PAYS)


def _asks_which_first(text: str, reading: Reading) -> bool:
    return _WHICH_FIRST.search(fold(text)) is not None and reading.intent not in _NOT_OF_A_DAY


def _asks_own_rate(text: str, reading: Reading) -> bool:
    return asks_own_rate(text) and not (reading.intent in _OF_A_RATE and reading.decision == "act")


def _fell_for_it(text: str, _reading: Reading) -> bool:
    return _FELL_FOR_IT.search(fold(text)) is not None and was_taken_in(text)


def _asks_for_another(text: str, reading: Reading) -> bool:
    unsure = reading.decision != "act" and reading.intent in _ABOUT_ANOTHER
    return unsure and asks_for_another(text)


def _names_helper(text: str, reading: Reading) -> bool:
    unsure = reading.decision != "act" or reading.intent in _OF_PEOPLE
    return unsure and reading.intent not in _GRAVE and names_helper(text)


def _charged_twice(text: str, reading: Reading) -> bool:
    """A double debit that is stated, not asked after, is an error of the account."""
    unsure = reading.decision != "act" or reading.intent in _OF_A_DEBIT
    return unsure and reading.intent not in _GRAVE and charged_twice(text)


def _asks_which_paper(text: str, reading: Reading) -> bool:
    unsure = reading.decision != "act" or reading.intent in _OF_PAPERS
    return unsure and reading.intent not in _GRAVE and asks_which_paper(text)


def _asks_regulator(text: str, reading: Reading) -> bool:
    return reading.intent not in _GRAVE and asks_regulator(text)


def _asks_promised(text: str, reading: Reading) -> bool:
    return reading.intent not in _GRAVE and asks_promised(text)


_BY_WORDS: Final[tuple[tuple[Callable[[str, Reading], bool], str], ...]] = (
    (_gives_up, "application_status"),
    (_asks_why, "help"),
    (_finds_too_many, "complaint"),
    (_wishes_language, "message_preferences"),
    (_asks_when_texted, "message_preferences"),
    (_asks_for_word, "report_fraud"),
    (_asks_of_penalty, "how_to_pay"),
    (_calls_unlawful, "complaint"),
    (_asks_why_declined, "application_status"),
    (_only_notes, "affirm"),
    (_fears_a_suit, "hardship"),
    (_asks_which_first, "payment_due"),
    (_asks_own_rate, "apply_loan"),
    (_pays_for_another, "how_to_pay"),
    (_fell_for_it, "report_fraud"),
    (_names_helper, "update_contact"),
    (_charged_twice, "dispute_debt"),
    (_asks_which_paper, "application_status"),
    (_asks_regulator, "complaint"),
    (_asks_promised, "promise_to_pay"),
)


def _grumbles(reading: Reading) -> bool:
    """Whether a text that finds our texts too many was read as something more or less than that."""
    return reading.intent == "stop" or (reading.intent, reading.decision) == (
        "complaint",
        "hand_over",
    )


def asks_why_texted(text: str) -> bool:
    """Whether a text asks what we write for, and nothing else."""
    return _WHY.fullmatch(fold(text)) is not None


def _after_what_was_told(text: str, reading: Reading, slots: Mapping[str, Any]) -> str | None:
    if slots.get("doubted") and _goes_on_doubting(text, reading):
        return "report_fraud"
    if slots.get("hardship_case") and asks_options(text):
        return "hardship"
    if slots.get("taken_off") and (is_me_after_all(text) or is_still_not_me(text)):
        return "wrong_number"
    if slots.get("last_request") and is_taken_back(text, reading):
        return "deny"
    return "application_status" if gives_up(text) else None


def _goes_on_doubting(text: str, reading: Reading) -> bool:
    """Whoever doubts us, or was asked for a secret, is not sold anything nor asked who they are."""
    if asks_what_now(text) or asks_for_proof_of_us(text) or gave_away(text):
        return True
    surely_else = reading.decision == "act" and reading.intent in _LEFT_BY_HARM
    told = was_taken_in(text) or (tells_of_harm(text) and not surely_else)
    return told or word_given(text) is not None
