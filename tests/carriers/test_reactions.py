import re
from datetime import timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carriers.code_table import ROWS
from carriers.reactions import CodeRule, Reaction, plain_words, reaction, rule

CODES: Final = [code for row in ROWS for code in row.codes]
MINUTES_15: Final = timedelta(minutes=15)


def test_no_code_stands_in_two_rows() -> None:
    assert len(CODES) == len(set(CODES))


def test_every_reaction_is_some_codes_reaction() -> None:
    assert {row.reaction for row in ROWS} == set(Reaction)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (21610, Reaction.OPTED_OUT),
        (30004, Reaction.BLOCKED),
        (63014, Reaction.BLOCKED),
        (63033, Reaction.BLOCKED),
        (30640, Reaction.BLOCKED),
        (21211, Reaction.INVALID_NUMBER),
        (21217, Reaction.INVALID_NUMBER),
        (21614, Reaction.INVALID_NUMBER),
        (21635, Reaction.INVALID_NUMBER),
        (21612, Reaction.INVALID_NUMBER),
        (14101, Reaction.INVALID_NUMBER),
        (30006, Reaction.INVALID_NUMBER),
        (63003, Reaction.INVALID_NUMBER),
        (63024, Reaction.INVALID_NUMBER),
        (30005, Reaction.SUSPECT_NUMBER),
        (30003, Reaction.RETRY_TWICE),
        (30008, Reaction.RETRY_ONCE),
        (30410, Reaction.RETRY_ONCE),
        (30500, Reaction.RETRY_ONCE),
        (30010, Reaction.RETRY_ONCE),
        (30007, Reaction.FILTERED),
        (63013, Reaction.FILTERED),
        (63026, Reaction.FILTERED),
        (30034, Reaction.STOP_SENDER),
        (30032, Reaction.STOP_SENDER),
        (30024, Reaction.STOP_SENDER),
        (30022, Reaction.STOP_SENDER),
        (30023, Reaction.NEXT_DAY),
        (30027, Reaction.NEXT_DAY),
        (30001, Reaction.SLOW_DOWN),
        (21611, Reaction.SLOW_DOWN),
        (63018, Reaction.SLOW_DOWN),
        (63038, Reaction.SLOW_DOWN),
        (30002, Reaction.BREAK_CIRCUIT),
        (20003, Reaction.BREAK_CIRCUIT),
        (20005, Reaction.BREAK_CIRCUIT),
        (21606, Reaction.BREAK_CIRCUIT),
        (21701, Reaction.BREAK_CIRCUIT),
        (21703, Reaction.BREAK_CIRCUIT),
        (21704, Reaction.BREAK_CIRCUIT),
        (21705, Reaction.BREAK_CIRCUIT),
        (21408, Reaction.GEO_PERMISSION),
        (21617, Reaction.OUR_FAULT),
        (21602, Reaction.OUR_FAULT),
        (21603, Reaction.OUR_FAULT),
        (21604, Reaction.OUR_FAULT),
        (21656, Reaction.OUR_FAULT),
        (63016, Reaction.OUR_FAULT),
        (63021, Reaction.OUR_FAULT),
        (30450, Reaction.REVIEW),
        (63041, Reaction.REVIEW),
        (30610, Reaction.RESCHEDULE),
        (30039, Reaction.LOOP),
        (14107, Reaction.LOOP),
    ],
)
def test_a_code_is_reacted_to_alike_in_an_answer_and_in_a_receipt(
    code: int, expected: Reaction
) -> None:
    assert reaction(code, asynchronous=False) is expected
    assert reaction(code, asynchronous=True) is expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (20429, Reaction.BACK_OFF),
        (429, Reaction.BACK_OFF),
        (20500, Reaction.OUTCOME_UNKNOWN),
        (20503, Reaction.OUTCOME_UNKNOWN),
        (20504, Reaction.OUTCOME_UNKNOWN),
        (502, Reaction.OUTCOME_UNKNOWN),
        (None, Reaction.OUTCOME_UNKNOWN),
    ],
)
def test_what_befell_the_request_says_nothing_of_a_text_that_was_accepted(
    code: int | None, expected: Reaction
) -> None:
    assert reaction(code, asynchronous=False) is expected
    assert reaction(code, asynchronous=True) is Reaction.REVIEW


@pytest.mark.parametrize(("status", "expected"), [(401, 20003), (403, 20005)])
def test_a_bare_http_status_means_what_twilios_code_means(status: int, expected: int) -> None:
    assert rule(status).reaction is rule(expected).reaction


@given(st.integers().filter(lambda code: code not in CODES))
def test_a_code_nobody_knows_alerts_and_does_nothing_by_itself(code: int) -> None:
    if code in {401, 403, 429} or 500 <= code <= 599 or 20500 <= code <= 20599:
        return
    assert rule(code) == CodeRule(code, Reaction.REVIEW, (), True)
    assert str(code) in plain_words(code, "en")


def test_retries_wait_as_long_as_the_rule_says_and_no_other_code_is_retried() -> None:
    assert rule(30003).retry_after == (MINUTES_15, timedelta(hours=4))
    assert rule(30008).retry_after == (MINUTES_15,)
    retried = {code for code in CODES if rule(code).retry_after}
    assert retried == {30003, 30008, 30010, 30410, 30500}


def test_numbers_are_given_up_after_the_strikes_of_the_rule() -> None:
    assert (rule(30005).strikes, rule(30005).strike_window) == (2, timedelta(days=7))
    assert (rule(30003).strikes, rule(30003).strike_window) == (3, timedelta(days=30))
    assert rule(30006).strikes is None


def test_an_operator_is_called_where_only_an_operator_can_help() -> None:
    calls = {code for code in CODES if rule(code).alert}
    assert {21606, 20003, 30034, 30023, 21408, 21617, 30450} <= calls
    assert not calls & {21610, 30003, 30005, 30006, 30007, 20429, 30610, 30039}


@pytest.mark.parametrize("code", [*CODES, 12345, None])
def test_staff_read_two_sentences_in_either_language(code: int | None) -> None:
    english, chinese = plain_words(code, "en"), plain_words(code, "zh")
    assert len(re.findall(r"[a-z]\.(?=\s|$)", english)) == 2
    assert chinese.count("。") == 2
    assert re.search(r"[\u4e00-\u9fff]", chinese)
    assert not re.search(r"[\u4e00-\u9fff]", english)


def test_other_languages_are_told_in_english_and_every_chinese_in_chinese() -> None:
    assert plain_words(21610, "es") == plain_words(21610, "en")
    assert plain_words(21610, "zh-Hant") == plain_words(21610, "zh")
