"""The law step: in force at once, once, and whatever else happens to the text."""

import threading
from datetime import timedelta

import pytest

import clock
from bot.law import Expression, restore, revoke, take_law_step
from bot.services import Services
from models.consent import ConsentEntry
from models.inbound import LawStep
from models.ledger_check import faults_in_chains
from models.numbers import lock_number
from models.outbound import OutboundKind
from models.turns import Turn
from tests.bot.conftest import MakeHouse
from tests.bot.house import DANA, STRANGER, House

CARRIER = "carrier"


def ledger(house: House) -> list[tuple[str, str, str]]:
    return [(row.purpose, row.event, row.method) for row in house.rows(ConsentEntry)]


def kinds(house: House, number: str = STRANGER) -> list[str]:
    return [text.kind for text in house.texts_out(number)]


def test_a_stop_is_in_force_when_the_webhook_answers(house: House) -> None:
    inbound_id = house.receives(STRANGER, "STOP")
    number = house.number(STRANGER)
    text = house.text_in(inbound_id)
    assert number.opted_out_at == text.received_at
    assert number.opt_out_inbound_id == inbound_id
    assert (number.service, number.collections, number.marketing) == ("revoked",) * 3
    assert ledger(house) == [("all", "revoked", "keyword")]
    assert (text.law_step, text.state) == ("done", "unread")
    assert kinds(house) == ["opt_out_confirmation"]


def test_the_ledger_keeps_the_words_and_where_they_came_from(house: House) -> None:
    inbound_id = house.receives(STRANGER, "please stop texting me")
    (entry,) = house.rows(ConsentEntry)
    assert (entry.wording, entry.method, entry.inbound_id) == (
        "please stop texting me",
        "sentence",
        inbound_id,
    )
    assert entry.evidence["sid"] == house.text_in(inbound_id).provider_sid


def test_the_step_is_taken_once(house: House) -> None:
    inbound_id = house.receives(STRANGER, "STOP")
    for _ in range(3):
        assert take_law_step(house.services, inbound_id, clock.now()) == LawStep.DONE
    assert len(ledger(house)) == 1
    assert len(kinds(house)) == 1


def test_eight_who_take_it_at_once_enter_it_once(house: House) -> None:
    inbound_id = house.records(STRANGER, "STOP")
    start = threading.Barrier(8)
    errors: list[Exception] = []

    def take(services: Services) -> None:
        start.wait()
        try:
            take_law_step(services, inbound_id, clock.now())
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=take, args=(house.services,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert len(ledger(house)) == 1
    assert kinds(house) == ["opt_out_confirmation"]


def test_a_step_that_its_webhook_did_not_take_is_taken_before_anything_else(house: House) -> None:
    house.records(STRANGER, "what is my balance")
    house.records(STRANGER, "STOP")
    house.drains(STRANGER)
    assert house.number(STRANGER).opted_out_at is not None
    assert kinds(house) == ["opt_out_confirmation"]
    assert len(house.sent(STRANGER)) == 1


def test_a_duplicate_whose_first_delivery_died_takes_the_step(house: House) -> None:
    house.records(STRANGER, "STOP")
    sid = house.text_in(1).provider_sid
    house.receives(STRANGER, "STOP", sid=sid)
    assert house.number(STRANGER).opted_out_at is not None


def test_an_opt_out_empties_the_queue(house: House) -> None:
    house.opens_thread()
    waiting = house.queues(STRANGER)
    house.receives(STRANGER, "STOP")
    assert house.text_out(waiting).state == "canceled"


def test_a_second_stop_is_entered_and_not_confirmed(house: House) -> None:
    house.says(STRANGER, "STOP")
    first = house.number(STRANGER).opted_out_at
    house.passes(minutes=3)
    assert house.says(STRANGER, "stop it now please") == []
    assert len(ledger(house)) == 2
    assert house.number(STRANGER).opted_out_at == first


def test_a_start_restores_service_and_collections_and_not_marketing(house: House) -> None:
    house.says(STRANGER, "STOP")
    (confirmed,) = house.says(STRANGER, "START")
    assert "get our account texts again" in confirmed
    number = house.number(STRANGER)
    assert number.opted_out_at is None
    assert (number.service, number.collections, number.marketing) == (
        "granted",
        "granted",
        "revoked",
    )
    assert ledger(house)[1:] == [
        ("service", "granted", "keyword"),
        ("collections", "granted", "keyword"),
    ]


def test_each_new_opt_out_has_its_own_confirmation_help_and_safety_answer(house: House) -> None:
    for _ in range(2):
        assert len(house.says(STRANGER, "STOP")) == 1
        assert len(house.says(STRANGER, "HELP")) == 1
        house.says(STRANGER, "START")
    assert len(house.sent(STRANGER)) == 6


def test_a_confirmation_that_would_come_late_is_not_queued(house: House) -> None:
    house.receives(STRANGER, "STOP", received_at=clock.now() - timedelta(minutes=6))
    assert house.number(STRANGER).opted_out_at is not None
    assert kinds(house) == []


@pytest.mark.parametrize("body", ["yes", "Y", "ok", "确认"])
def test_no_bare_yes_lifts_an_opt_out(house: House, body: str) -> None:
    house.says(STRANGER, "STOP")
    assert house.says(STRANGER, body) == []
    assert house.number(STRANGER).opted_out_at is not None


# --- Where the carrier answers its own words ------------------------------------------------------


@pytest.fixture
def at_carrier(make_house: MakeHouse) -> House:
    return make_house(opt_out_reply_by=CARRIER)


@pytest.mark.parametrize(
    ("body", "opt_out_type", "confirmed"),
    [
        ("STOP", None, False),
        (" stop ", None, False),
        ("Stop", "STOP", False),
        ("basta ya", "STOP", False),
        ("stop!", None, True),
        ("please stop texting me", None, True),
        ("退订", None, True),
    ],
)
def test_we_confirm_what_the_carrier_does_not(
    at_carrier: House, body: str, opt_out_type: str | None, confirmed: bool
) -> None:
    at_carrier.receives(STRANGER, body, opt_out_type=opt_out_type)
    assert at_carrier.number(STRANGER).opted_out_at is not None
    assert kinds(at_carrier) == (["opt_out_confirmation"] if confirmed else [])


def test_its_help_is_not_answered_twice(at_carrier: House) -> None:
    assert at_carrier.says(STRANGER, "HELP") == []
    assert at_carrier.turn(1).decided_by == "help_by_carrier"
    assert len(at_carrier.says(STRANGER, "help!")) == 1


def test_a_sentence_lifts_nothing_there_and_a_person_is_told(at_carrier: House) -> None:
    at_carrier.says(STRANGER, "STOP")
    at_carrier.says(STRANGER, "please send me texts again")
    assert at_carrier.number(STRANGER).opted_out_at is not None
    assert at_carrier.tasks() == ["opt_in_at_carrier"]


def test_its_own_word_lifts_both_in_silence(at_carrier: House) -> None:
    at_carrier.says(STRANGER, "STOP")
    assert at_carrier.says(STRANGER, "START") == []
    assert at_carrier.number(STRANGER).opted_out_at is None


def test_a_yes_that_it_takes_for_a_start_does_not_lift_ours(at_carrier: House) -> None:
    at_carrier.says(STRANGER, "STOP")
    at_carrier.says(STRANGER, "YES", opt_out_type="START")
    assert at_carrier.number(STRANGER).opted_out_at is not None


def test_on_a_toll_free_number_only_its_words_opt_in(house: House) -> None:
    toll_free = "+18885550100"
    house.receives(STRANGER, "STOP", recipient=toll_free)
    house.receives(STRANGER, "please send me texts again", recipient=toll_free)
    assert house.number(STRANGER).opted_out_at is not None
    assert house.tasks() == ["opt_in_at_carrier"]
    house.receives(STRANGER, "unstop", recipient=toll_free)
    assert house.number(STRANGER).opted_out_at is None


# --- By other ways than a text --------------------------------------------------------------------


def test_revoking_and_restoring_keep_the_chain_whole(dana: House) -> None:
    for act in (revoke, restore, revoke, revoke, restore):
        with dana.database.write() as session:
            number = lock_number(session, dana.thread_id(DANA))
            how = Expression(method="voice", at=clock.now(), wording="said on the phone")
            act(session, number, how, dana.services.lookup, clock.now())
    assert len(ledger(dana)) == 3 + 2 * 2
    with dana.database.write() as session:
        assert list(faults_in_chains(session, dana.services.lookup)) == []


def test_a_revocation_by_staff_is_not_confirmed(dana: House) -> None:
    waiting = dana.queues(DANA, kind=OutboundKind.NOTICE)
    with dana.database.write() as session:
        number = lock_number(session, dana.thread_id(DANA))
        how = Expression(method="letter", at=clock.now())
        revoke(session, number, how, dana.services.lookup, clock.now())
    assert dana.text_out(waiting).state == "canceled"
    assert [text.id for text in dana.texts_out(DANA)] == [waiting]


@pytest.mark.parametrize(
    "said",
    [
        "wait i didnt mean stop, keep texting me",
        "me equivoque, si quiero los mensajes",
        "按错了，继续发吧",
        "no era stop, quiero seguir recibiendo",
    ],
)
def test_a_stop_sent_by_mistake_is_taken_back(house: House, said: str) -> None:
    house.says(STRANGER, "STOP")
    (answer,) = house.says(STRANGER, said)
    assert house.number(STRANGER).opted_out_at is None
    assert "STOP" in answer or "退订" in answer


@pytest.mark.parametrize("said", ["我不是要退订", "sorry I hit stop by mistake"])
def test_a_stop_that_was_never_sent_gives_no_consent(house: House, said: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert "STOP" not in answer
    assert house.rows(ConsentEntry) == []
    assert house.rows(Turn)[-1].decided_by == "never_ended"


@pytest.mark.parametrize(
    "said",
    [
        "喂 我没说不要啊 我只是说别晚上发",
        "i didnt say stop i just said not at night",
        "yo no dije que no me mandaran, solo que no de noche",
    ],
)
def test_who_asked_for_less_and_was_opted_out_gets_texts_again(house: House, said: str) -> None:
    house.says(STRANGER, "STOP")
    (answer,) = house.says(STRANGER, said)
    assert house.number(STRANGER).opted_out_at is None
    assert answer


@pytest.mark.parametrize(
    ("said", "part"),
    [
        (
            "I am represented by attorney Neil Fremont. Under the FDCPA cease all communication.",
            "Our legal team has your notice",
        ),
        ("cease and desist all communication", "Our legal team has your notice"),
        ("我已委托律师处理此事，今后请直接联系王律师，不要再联系我本人", "法务已收到您的通知"),
        ("STOP", "You are opted out"),
        ("please stop texting me", "You are opted out"),
    ],
)
def test_a_notice_of_law_is_confirmed_as_one(house: House, said: str, part: str) -> None:
    (confirmation,) = house.says(STRANGER, said)
    assert part in confirmation
    assert "START" in confirmation
    assert ("legal" in confirmation or "法务" in confirmation) == ("You are opted" not in part)


@pytest.mark.parametrize(
    ("ended", "wanted"),
    [
        ("退订", "开始"),
        ("T", "算了还是给我发短信吧"),
        ("BAJA", "mejor si mandenme mensajes otra vez"),
        ("STOP", "nvm text me"),
    ],
)
def test_whoever_wants_texts_after_all_gets_them_and_is_told(
    dana: House, ended: str, wanted: str
) -> None:
    dana.says(DANA, ended)
    assert len(dana.says(DANA, wanted)) == 1
    assert dana.number(DANA).opted_out_at is None
