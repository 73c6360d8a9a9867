"""What is decided before any dialogue, and in which order."""

from datetime import timedelta

import pytest
from sqlalchemy import update

import clock
from models.cases import Case, Hold
from models.consent import ConsentEntry
from models.threads import Thread, ThreadMode
from models.turns import Turn
from tests.bot.actions.seen import cases
from tests.bot.conftest import MakeHouse
from tests.bot.house import DANA, PROOF, STRANGER, House


def decided(house: House, inbound_id: int) -> str:
    return house.turn(inbound_id).decided_by


def test_help_says_who_texts_what_can_be_asked_and_how_to_stop(house: House) -> None:
    (answer,) = house.says(STRANGER, "HELP")
    for part in ("Harbor Lane Credit", "balance", "+1 202-555-0142", "STOP"):
        assert part in answer


def test_help_is_answered_once_while_opted_out(house: House) -> None:
    house.says(STRANGER, "STOP")
    house.says(STRANGER, "HELP")
    house.says(STRANGER, "HELP")
    assert [text.state for text in house.texts_out(STRANGER)] == ["accepted", "accepted", "refused"]


def test_what_comes_after_an_opt_out_is_kept_and_shown_to_staff(house: House) -> None:
    house.says(STRANGER, "STOP")
    assert house.says(STRANGER, "what about my balance") == []
    thread = house.thread(STRANGER)
    assert (thread.mode, thread.escalation_reason) == ("escalated", "text_after_opt_out")


def test_machines_that_thank_each_other_end_by_themselves(house: House) -> None:
    answers = [len(house.says(STRANGER, "Thanks for your message!")) for _ in range(4)]
    assert answers == [1, 0, 0, 0]
    assert house.thread(STRANGER).escalation_reason == "identical_texts"


def test_a_complaint_in_an_opt_out_is_recorded_in_silence(house: House) -> None:
    """Rule CMP-05."""
    said = "your agent threatened me and insulted my wife, stop texting me, this is a complaint"
    (confirmation,) = house.says(STRANGER, said)
    assert "opted out" in confirmation
    (case,) = house.rows(Case)
    assert case.kind == "complaint"
    assert house.thread(STRANGER).escalation_reason == "complaint"


def test_a_late_text_gets_no_stale_answer(house: House) -> None:
    inbound_id = house.receives(
        STRANGER, "balance", received_at=clock.now() - timedelta(minutes=31)
    )
    house.drains(STRANGER)
    assert decided(house, inbound_id) == "late_text"
    assert house.texts_out(STRANGER) == []
    assert house.thread(STRANGER).escalation_reason == "late_text"


def test_a_late_opt_out_is_still_an_opt_out(house: House) -> None:
    house.says(STRANGER, "STOP", received_at=clock.now() - timedelta(hours=5))
    assert house.number(STRANGER).opted_out_at is not None
    assert house.texts_out(STRANGER) == []


# --- Loops ----------------------------------------------------------------------------------------


def test_the_fourth_identical_text_in_five_minutes_trips(house: House) -> None:
    answers = [len(house.says(STRANGER, "what can you do?")) for _ in range(4)]
    assert answers == [1, 1, 1, 0]
    assert house.number(STRANGER).silent_until is not None
    assert house.thread(STRANGER).escalation_reason == "identical_texts"


def test_silence_holds_for_the_next_text_and_not_for_a_stop(house: House) -> None:
    for _ in range(4):
        house.says(STRANGER, "hello")
    house.says(STRANGER, "balance")
    assert house.texts_out(STRANGER)[-1].state == "refused"
    house.says(STRANGER, "STOP")
    assert "opted out" in house.sent(STRANGER)[-1]


def test_identical_texts_that_are_far_apart_do_not_trip(house: House) -> None:
    for _ in range(5):
        assert len(house.says(STRANGER, "what can you do?")) == 1
        house.passes(minutes=2)


def test_another_text_between_them_does_not_trip(house: House) -> None:
    asked = "what can you do?"
    for body in (asked, asked, "balance", asked, asked):
        assert len(house.says(STRANGER, body)) == 1


# --- Taken threads --------------------------------------------------------------------------------


def take(house: House, number: str) -> None:
    with house.database.write() as session:
        session.execute(
            update(Thread)
            .where(Thread.id == house.thread_id(number))
            .values(mode=ThreadMode.TAKEN, taken_at=clock.now())
        )


def test_in_a_taken_thread_the_bot_gives_one_notice(house: House) -> None:
    house.says(STRANGER, "hello")
    take(house, STRANGER)
    (notice,) = house.says(STRANGER, "balance")
    assert "They will answer you here" in notice
    assert house.says(STRANGER, "balance?") == []
    assert decided(house, 3) == "taken"


def test_a_notice_outside_hours_says_when_somebody_is_back(house: House) -> None:
    house.passes(hours=6)
    (notice,) = house.says(STRANGER, "I want to talk to a person")
    assert "back on Mon, Nov 23 at 8:00 AM" in notice


def test_after_a_staff_reply_no_notice_is_given(house: House) -> None:
    house.says(STRANGER, "hello")
    take(house, STRANGER)
    with house.database.write() as session:
        session.execute(update(Thread).values(last_staff_reply_at=clock.now()))
    assert house.says(STRANGER, "ok, thanks") == []


@pytest.mark.parametrize(
    ("body", "part"), [("HELP", "account texts"), ("STOP", "opted out"), ("i want to die", "988")]
)
def test_help_stop_and_distress_are_answered_in_a_taken_thread(
    house: House, body: str, part: str
) -> None:
    house.says(STRANGER, "I want to talk to a real person")
    assert part in house.says(STRANGER, body)[0]


def test_who_asks_for_a_person_is_in_the_queue_for_that(house: House) -> None:
    house.says(STRANGER, "I want to talk to a real person")
    thread = house.thread(STRANGER)
    assert (thread.mode, thread.escalation_reason) == ("taken", "person_asked_for")
    assert thread.person_asked_for
    assert thread.notice_given


# --- The rest -------------------------------------------------------------------------------------


@pytest.mark.parametrize("body", ["", "   ", "\n"])
def test_a_text_without_words_is_asked_for_some(house: House, body: str) -> None:
    assert "only read words" in house.says(STRANGER, body)[0]


def test_what_may_be_an_opt_out_holds_back_what_we_start(house: House) -> None:
    house.says(STRANGER, "i'm blocking you")
    (hold,) = house.rows(Hold)
    assert (hold.scope, hold.reason) == ("all", "review")
    assert hold.until - hold.since == timedelta(hours=72)
    assert house.thread(STRANGER).mode == "escalated"
    assert house.rows(ConsentEntry) == []


def test_a_proof_while_none_is_taken_is_told_so(dana: House) -> None:
    for answer in ("balance", "20011 1901", "20011 1902", "20011 1903"):
        dana.says(DANA, answer)
    (answer,) = dana.says(DANA, PROOF)
    assert "no more answers here" in answer
    assert decided(dana, 5) == "identity_locked"
    dana.passes(minutes=31)
    assert "ZIP" in dana.says(DANA, "balance")[0]
    assert "$1,250.00" in dana.says(DANA, PROOF)[0]


def test_a_turn_keeps_what_it_was_decided_from(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "balance")
    turn = dana.turn(3)
    assert turn.decided_by == "balance"
    assert turn.reading["intent"] == "check_balance"
    assert turn.before["verified"] is not None
    assert turn.replies[0]["response"] == "utter_balance_and_due"
    assert turn.versions.keys() >= {"turn", "model", "dialogue"}


# --- What Rasa users have met ---------------------------------------------------------------------

FORMS = [
    ["i will pay 150"],
    ["i already paid"],
    ["balance"],
    ["I lost my job and cannot pay this month"],
    ["complaint"],
    ["my address changed"],
    ["please call me"],
    ["is this really you?"],
    ["you text me way too many times, 10 texts a day"],
]


@pytest.mark.parametrize("before", FORMS, ids=lambda before: str(before[-1]))
@pytest.mark.parametrize("stop", ["STOP", "please stop texting me", "退订", "no me escriban más"])
def test_a_stop_in_the_middle_of_anything_sends_one_text_and_asks_nothing_again(
    dana: House, before: list[str], stop: str
) -> None:
    for body in before:
        dana.says(DANA, body)
    assert dana.thread(DANA).tracker["active_form"] is not None
    (confirmation,) = dana.says(DANA, stop)
    assert dana.texts_out(DANA)[-1].kind == "opt_out_confirmation"
    assert "?" not in confirmation
    assert "？" not in confirmation
    assert dana.thread(DANA).tracker["active_form"] is None
    assert dana.says(DANA, "1") == []


@pytest.mark.parametrize("body", ["", "  ", "🙂", "👍👍", "?!"])
def test_without_words_an_open_question_is_neither_answered_nor_lost(
    dana: House, body: str
) -> None:
    dana.says(DANA, "balance")
    dana.says(DANA, body)
    assert dana.thread(DANA).identity_tries == 0
    assert "$1,250.00" in " ".join(dana.says(DANA, PROOF))


def test_a_picture_alone_is_told_that_we_read_words(house: House) -> None:
    media = [{"url": "https://api.carrier.example/media/ME1", "type": "image/jpeg"}]
    assert "only read words" in house.says(STRANGER, "", media=media)[0]


def test_no_action_runs_that_nobody_asked_for(house: House) -> None:
    """A slot filled by an action would have Rasa run it on every text."""
    house.says(STRANGER, "hello")
    acted = [step["action"] for step in house.turn(1).steps if "action" in step]
    assert acted == ["action_greet"]


def test_a_dialogue_goes_on_in_another_process(dana: House, make_house: MakeHouse) -> None:
    dana.says(DANA, "i will pay 150")
    dana.says(DANA, "balance")
    other = make_house()
    assert "$1,250.00" in other.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("I will hurt myself, stop", "safety"),
        ("STOP", "opt_out_confirmation"),
        ("HELP", "help"),
    ],
)
def test_after_hand_over_the_law_and_distress_are_heard(house: House, said: str, kind: str) -> None:
    house.says(STRANGER, "I want to talk to a person")
    house.says(STRANGER, said)
    assert kind in {text.kind for text in house.texts_out(STRANGER)}


@pytest.mark.parametrize("said", ["잔액이 얼마예요", "Сколько"])
def test_a_script_that_we_do_not_read_needs_no_three_words(house: House, said: str) -> None:
    assert "interpreter" not in house.says(STRANGER, said)[0]
    assert [(str(case.kind), case.category) for case in house.rows(Case)] == [
        ("callback", "interpreter")
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Xin chào, tôi muốn biết còn nợ bao nhiêu",
        "tôi muốn biết số dư",
        "hindi ko po natanggap ang text nyo",
        "mwen vle konnen konbyen mwen dwe",
        "je veux savoir combien il me reste à payer",
        "quando vence a minha parcela",
    ],
)
def test_a_question_in_another_language_gets_the_interpreter_and_ends_nothing(
    dana: House, said: str
) -> None:
    dana.says(DANA, said)
    assert dana.rows(Turn)[-1].decided_by == "other_language"
    assert cases(dana) == [("callback", "interpreter")]
    assert dana.number(DANA).opted_out_at is None
    assert dana.rows(Hold) == []
    assert "ZIP" in dana.says(DANA, "ok english is fine. what do i owe")[0]


@pytest.mark.parametrize("caption", ["here", "收入证明", "aqui esta el comprobante", "my paystub"])
def test_a_caption_is_answered_as_the_picture_is(house: House, caption: str) -> None:
    media = [{"url": "https://api.carrier.example/media/ME1", "type": "image/jpeg"}]
    (answer,) = house.says(STRANGER, caption, media=media)
    assert "words here" in answer or "读文字" in answer or "solo leemos texto" in answer
    assert cases(house) == []


def test_a_request_beside_a_picture_is_served_and_the_picture_said_to_be_unseen(
    house: House,
) -> None:
    media = [{"url": "https://api.carrier.example/media/ME1", "type": "image/jpeg"}]
    answer = " ".join(house.says(STRANGER, "i will pay 150 on friday", media=media))
    assert "you will pay $150.00" in answer
    assert "only read words" in answer
