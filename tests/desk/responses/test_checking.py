"""What may not become a wording, and why; every shipped one passes (tests/bot)."""

import pytest

from bot.wordings import Shipped, shipped
from desk.responses.checking import check, is_misshapen, notices
from tests.released import released

LENDER = released()[0]
SHIPPED = {(one.key, one.language): one for one in shipped()}


def faults(key: str, text: str, language: str = "en") -> list[str]:
    return [str(fault) for fault in check(text, SHIPPED[key, language], LENDER)]


BALANCE = "{lender}: Loan ending {loan}: you owe {outstanding} as of {as_of}."


def test_other_words_with_the_same_values_pass() -> None:
    words = "{lender}: Your loan {loan} stood at {outstanding} on {as_of}."
    assert faults("utter_balance", words) == []
    assert faults("utter_greet", "{lender}: Good day. What can we do for you?") == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("{{7*7}}", "{{7*7}}"),
        ("{lender}: {0.__class__}", "{0.__class__}"),
        ("{lender}: {lender.__init__.__globals__}", "{lender.__init__.__globals__}"),
        ("{lender}: {lender!r}", "{lender!r}"),
        ("{lender}: {lender:>99999999999}", "{lender:>99999999999}"),
        ("{lender}: {", "{"),
        ("{lender}: a } b", "}"),
        ("{lender}: {}", "{}"),
        ("{lender}: {{loan}}", "{{loan}}"),
        ("{lender}: {loan{as_of}}", "{loan{as_of}}"),
    ],
)
def test_brackets_hold_a_name_and_nothing_else(text: str, odd: str) -> None:
    assert is_misshapen(text)
    (fault,) = faults("utter_balance", text)
    assert fault.endswith(f"mend “{odd}”.")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "Write the words."),
        ("  \n ", "Write the words."),
        ("{lender}: " + "x" * 1000, "at most 1000 characters"),
        ("{lender}: a\x07b", "signs that cannot be seen"),
        ("{lender}: a\u2028b", "signs that cannot be seen"),
        (BALANCE + " {as_off}", "has no value {as_off}"),
        (BALANCE.replace("{as_of}", "today"), "must keep {as_of}"),
        (BALANCE.replace("{lender}: ", ""), "Begin with {lender}:"),
        (BALANCE + " {lender}", "Name the lender once"),
        (BALANCE + " Or else.", "Not to a borrower: “Or else”"),
        (BALANCE + " Pay now.", "Not to a borrower: “Pay now”"),
        (BALANCE + " Tell us your card number.", "Not to a borrower: “card number”"),
        (BALANCE + " Reply YES to pay.", "“YES” is kept for the carrier and the law"),
        (BALANCE + " " + "word " * 60, "takes 3 segments and may take 2"),
    ],
)
def test_each_fault_is_a_sentence_that_says_what_to_do(text: str, fault: str) -> None:
    found = faults("utter_balance", text)
    assert len(found) == 1
    assert fault in found[0]


def test_all_faults_are_told_at_once() -> None:
    found = faults("utter_balance", "You must pay now. Reply STOP. {nothing}")
    assert len(found) >= 5


def test_a_text_that_anybody_may_read_tells_of_no_debt() -> None:
    (fault,) = faults("utter_greet", "{lender}: Hello. About your overdue account?")
    assert "“overdue”" in fault
    (fault,) = faults("utter_greet", "【{signature}】您好，您有贷款逾期。", "zh")[:1]
    assert "贷款" in fault


@pytest.mark.parametrize(
    ("key", "word", "text"),
    [
        ("utter_opted_out", "START", "{lender}: You get no more texts from us. {hotline}."),
        ("utter_help", "STOP", "{lender}: account texts. Person: {hotline}. Rates may apply."),
        ("utter_opted_in", "HELP", "{lender}: You will get texts again. Reply STOP to opt out."),
    ],
)
def test_the_words_by_which_texts_end_and_come_back_stay(key: str, word: str, text: str) -> None:
    assert f"Keep the word {word}, as the shipped wording has it." in faults(key, text)


def test_an_opt_out_is_confirmed_without_an_offer() -> None:
    words = "{lender}: Sorry to see you go. No more texts. Reply START to rejoin. {hotline}."
    assert any("without an offer: “Sorry”" in fault for fault in faults("utter_opted_out", words))


def test_a_word_that_the_shipped_wording_has_may_stay() -> None:
    """In Chinese the shipped text asks for no card numbers, by their name."""
    one = SHIPPED["utter_how_to_pay", "zh"]
    assert "卡号" in one.text
    assert check(one.text.replace("可", "可以", 1), one, LENDER) == []


def test_in_a_language_nobody_reads_only_the_number_stands() -> None:
    one = next(one for one in shipped() if one.language == "fr")
    (fault,) = check("{lender}: Appelez le 0800 12 12 {hotline}", one, LENDER)
    assert "holds no figures" in str(fault)
    assert check("{lender}: Appelez {hotline}", one, LENDER) == []


def noticed(one: Shipped, text: str) -> list[str]:
    return [str(notice) for notice in notices(text, one)]


def test_what_costs_double_and_the_other_script_are_noticed() -> None:
    greet = SHIPPED["utter_greet", "en"]
    assert noticed(greet, "{lender}: Hello ☺") == ["More than twice the price because of: ☺"]
    assert noticed(greet, "{lender}: Hello — “you”") == []
    assert "們" in noticed(SHIPPED["utter_greet", "zh"], "【{signature}】你們好")[0]
    assert noticed(SHIPPED["utter_greet", "zh"], "【{signature}】您好") == []
