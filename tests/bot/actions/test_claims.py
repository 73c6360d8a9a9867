"""What is put right, asked or refused while a payment claim is open."""

import pytest

from models.cases import Case
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("no wait it was thursday", "Nov 19, 2026"),
        ("不对，是前天晚上转的", "2026年11月19日"),
        ("不對，是前天晚上轉的", "2026年11月19日"),
        ("perdon, fue el jueves", "19 nov 2026"),
    ],
)
def test_another_day_is_said_back_and_kept_with_the_claim(
    claimed: House, said: str, day: str
) -> None:
    (answer,) = claimed.says(DANA, said)
    (case,) = claimed.rows(Case)
    assert day in answer
    assert case.reference in answer
    assert (case.details["paid_on"], case.details["amount"]) == ("2026-11-19", 5000)


@pytest.mark.parametrize(
    "said", ["sorry it was 55", "it was 55 not 50", "no eran 50 sino 55", "不是50块，是55块"]
)
def test_another_amount_is_said_back_and_kept_with_the_claim(claimed: House, said: str) -> None:
    (answer,) = claimed.says(DANA, said)
    (case,) = claimed.rows(Case)
    assert case.reference in answer
    assert "$55.00" in answer
    assert (case.details["paid_on"], case.details["amount"]) == ("2026-11-20", 5500)


@pytest.mark.parametrize(
    "said",
    ["so no late fee right?", "will i get a late fee", "那会有滞纳金吗", "會算違約金嗎",
     "me van a cobrar recargos?"],
)  # fmt: skip
def test_what_it_will_cost_is_asked_of_whoever_works_on_it(claimed: House, said: str) -> None:
    (answer,) = claimed.says(DANA, said)
    assert claimed.rows(Case)[0].reference in answer
    assert len(cases(claimed)) == 1


@pytest.mark.parametrize(
    "said",
    ["why did you charge me a late fee in october", "you charged me a late fee, thats wrong"],
)
def test_a_fee_that_was_charged_is_another_matter(claimed: House, said: str) -> None:
    claimed.says(DANA, said)
    assert claimed.turn(4).decided_by != "added_to_case"


@pytest.mark.parametrize("said", ["那你们别再催了", "那你們別再催了"])
def test_no_reminders_are_what_an_open_claim_means_already(claimed: House, said: str) -> None:
    (answer,) = claimed.says(DANA, said)
    assert claimed.rows(Case)[0].reference in answer
    assert len(cases(claimed)) == 1


GRIEVANCE = "your collector was very rude to me on the phone, I want to complain"


@pytest.mark.parametrize("said", ["ok", "好", "好的", "got it", "vale"])
def test_a_word_of_notice_is_no_further_word_of_a_complaint(house: House, said: str) -> None:
    house.says(DANA, GRIEVANCE)
    assert house.says(DANA, said) == []
    (answer,) = house.says(DANA, "he called me trash last friday")
    assert house.rows(Case)[0].reference in answer


def test_a_manager_asked_for_with_a_complaint_is_called(house: House) -> None:
    house.says(DANA, GRIEVANCE)
    answer = " ".join(house.says(DANA, "he called me trash last friday. i want a manager"))
    assert house.rows(Case)[0].reference in answer
    assert "person" in answer
    assert house.thread(DANA).mode != "bot"


HARD = "i lost my job and cannot pay this month"


@pytest.mark.parametrize(
    "said",
    ["改成每个月25号", "make it the 25th of every month", "que sea el 25 de cada mes",
     "so are u still expecting the 100 on the 4th", "会算违约金吗"],
)  # fmt: skip
def test_what_is_wished_of_a_plan_goes_to_its_case(dana: House, said: str) -> None:
    dana.says(DANA, HARD)
    dana.says(DANA, "2")
    (answer,) = dana.says(DANA, said)
    assert dana.rows(Case)[0].reference in answer
    assert len(cases(dana)) == 1


@pytest.mark.parametrize(
    ("said", "promised"),
    [
        ("sorry my check bounced, wednesday for sure", "How much"),
        ("扣款失败了，周三一定还", "请问"),
        ("me rechazaron el pago, el miercoles sin falta", "Cuanto"),
    ],
)
def test_a_payment_that_came_back_is_promised_again(dana: House, said: str, promised: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert promised in answer
    assert "1 = " not in answer


@pytest.mark.parametrize("said", ["are u gonna send me ads now", "你们会不会发广告"])
def test_whether_we_send_offers_is_told(house: House, said: str) -> None:
    (answer,) = house.says(DANA, said)
    assert "NO OFFERS" in answer or "不要推广" in answer


def test_no_offers_is_a_wish_and_no_question(house: House) -> None:
    assert "no more offers" in house.says(DANA, "are you ever going to stop? no ads please")[0]


def test_what_is_owed_is_disputed_beside_a_claim(claimed: House) -> None:
    claimed.says(DANA, "i owe 55 not 50")
    assert [kind for kind, _ in cases(claimed)] == ["payment_claim", "dispute"]
