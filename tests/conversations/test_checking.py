"""What must hold in every conversation would be missed if it did not."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from models.outbound import OutboundKind
from tests.conversations.checking import faults_of, written_days
from tests.conversations.playing import Heard, Step
from tests.conversations.script import Act

NOON = datetime(2026, 11, 23, 17, tzinfo=UTC)
NAME = "Harbor Lane Credit: "
LOAN = {
    "ref": "L-1",
    "outstanding": 1287.40,
    "next_due": "2026-12-05",
    "next_due_amount": 214.5,
    "payments": [{"ref": "P-1", "date": "2026-11-05", "amount": 300}],
}
ACCOUNT: dict[str, Any] = {"id": "V1", "postal_code": "20011", "dob": "1988-04-17", "loans": [LOAN]}
PROOF = "20011 1988"


def heard(body: str, kind: OutboundKind = OutboundKind.REPLY, **more: Any) -> Heard:
    facts: dict[str, Any] = {"language": "en", "encoding": "GSM-7", "segments": 1} | more
    return Heard(body, kind, **facts)


def step(said: str, *texts: Heard, after: int = 0, opted_out: bool = False) -> Step:
    act = Act("borrower", said)
    return Step(act, NOON + timedelta(minutes=after), texts, None, opted_out, parked=False)


def faults(*steps: Step) -> list[str]:
    return faults_of([ACCOUNT], steps)


def test_a_plain_answer_has_no_fault() -> None:
    assert faults(step("hi", heard(f"{NAME}Hello. Reply STOP to opt out.")), step("ok")) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (heard("Hello"), "begins without the lender's name"),
        (heard(f"{NAME}Hé", encoding="UCS-2"), "not GSM-7"),
        (heard(f"{NAME}Hi", segments=4), "4 segments"),
        (heard(f"{NAME}Reply YES"), "asks for the reserved word YES"),
        (heard("【Harbor Lane】请回复R", language="zh"), "asks for the reserved word R"),
    ],
)
def test_an_unfit_text_is_found(text: Heard, fault: str) -> None:
    assert faults(step("hi", text)) == [f"{fault}: {text.body!r}"]


def test_chinese_may_be_written_in_chinese() -> None:
    text = heard("【Harbor Lane】您好", language="zh-Hant", encoding="UCS-2", segments=4)
    assert faults(step("你好", text)) == []


def test_other_languages_are_not_gsm() -> None:
    assert (
        faults(step("allô", heard(f"{NAME}Bientôt. Tây.", language="fr", encoding="UCS-2"))) == []
    )


def test_a_text_that_was_never_answered_for_a_fault_is_found() -> None:
    assert faults(replace(step("hi"), parked=True)) == ["no turn was taken for 'hi'"]


def test_two_replies_to_a_text_are_found_and_a_reminder_is_none() -> None:
    reply, notice = heard(f"{NAME}Hi"), heard(f"{NAME}Due soon", OutboundKind.NOTICE)
    assert faults(step("hi", reply, notice)) == []
    assert faults(step("hi", reply, reply)) == ["2 replies to 'hi'"]


@pytest.mark.parametrize(
    "figure",
    [
        "$1,287.40",
        "1.287,40",
        "US$1287.40",
        "$214.50",
        "$300",
        "Dec 5",
        "5 dic",
        "12月5日",
        "2026-12-05",
    ],
)
def test_a_figure_before_the_proof_of_identity_is_found(figure: str) -> None:
    text = heard(f"{NAME}It is {figure}, and call 202-555-0142.")
    assert len(faults(step("how much", text))) == 1
    assert faults(step(PROOF, text), step("again", text, after=14)) == []
    assert len(faults(step(PROOF, text), step("again", text, after=15))) == 1
    assert len(faults(step("20011 1987", text))) == 1


def test_what_the_borrower_said_may_be_said_back() -> None:
    text = heard(f"{NAME}You paid $300.00 on Dec 5?")
    assert faults(step("i paid 300 on Dec 5", text)) == []
    assert len(faults(step("i paid", text), step("300 on Dec 5"))) == 2


def test_other_numbers_are_no_figures() -> None:
    text = heard(f"{NAME}C-1287 by Dec 51, in 30 minutes. Call +1 287-402-1450.")
    assert faults(step("hi", text)) == []


def test_a_day_is_known_in_each_language() -> None:
    assert {"Dec 5", "5 dic", "12月5", "12/05"} < set(written_days(date(2026, 12, 5)))


CONFIRMATION = heard(f"{NAME}You are opted out.", OutboundKind.OPT_OUT_CONFIRMATION)
HELP = heard(f"{NAME}Help.", OutboundKind.HELP)
REPLY = heard(f"{NAME}Hi.")


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        ([(CONFIRMATION, True), (HELP, True)], 0),
        ([(CONFIRMATION, True), (REPLY, False), (CONFIRMATION, True)], 0),
        ([(REPLY, True)], 2),
        ([(HELP, True)], 1),
        ([(CONFIRMATION, True), (REPLY, True)], 1),
        ([(CONFIRMATION, True), (CONFIRMATION, True)], 1),
        ([(CONFIRMATION, True), (HELP, True), (HELP, True)], 1),
    ],
)
def test_what_is_sent_to_somebody_who_opted_out_is_found(
    texts: list[tuple[Heard, bool]], count: int
) -> None:
    steps = [step("x", text, opted_out=opted_out) for text, opted_out in texts]
    assert len(faults(*steps)) == count
