"""A filing of ours that the borrower confirms is no court's, whatever word they know it by."""

import pytest

from tests.bot.actions.seen import cases
from tests.bot.actions.test_application import application
from tests.bot.house import DANA, PROOF, House, account


@pytest.fixture
def filing(house: House) -> House:
    """Dana has a filing to confirm and has proved nothing yet."""
    house.imports(account(applications=[application(status="filing")]))
    return house


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("收到短信说立案 什么意思", "与法院和警方无关"),
        ("收到短訊話立案 係咩意思", "與法院和警方無關"),
        ("got a text about a filing, what does it mean", "no court's"),
        ("立案短信收到了 我要确认", "待立案，需要您确认"),
    ],
)
@pytest.mark.parametrize("answer", ["那现在确认", "我确认立案", "i confirm it", "sí, confirmo"])
def test_word_of_our_own_filing_is_no_legal_notice(
    filing: House, said: str, told: str, answer: str
) -> None:
    filing.says(DANA, said)
    assert told in " ".join(filing.says(DANA, PROOF))
    assert cases(filing) == []
    filing.says(DANA, answer)
    assert cases(filing) == [("application", "confirm")]


def test_fear_of_a_filing_is_met_and_what_is_wrong_is_taken(filing: House) -> None:
    filing.says(DANA, "收到短信说立案 什么意思")
    filing.says(DANA, PROOF)
    assert "与法院和警方无关" in filing.says(DANA, "立案之后会坐牢吗")[0]
    filing.says(DANA, "信息有误 身份证号写错了")
    filing.says(DANA, "尾号应该是4417")
    assert cases(filing) == [("application", "correct")]
    assert "尚未确认" in filing.says(DANA, "那现在确认")[0]


@pytest.mark.parametrize("said", ["法院已立案，案号随后提供", "我起诉你们了 已经立案"])
def test_a_court_stays_a_court(filing: House, said: str) -> None:
    filing.says(DANA, said)
    assert cases(filing)[0][0] == "legal"


def test_without_a_filing_the_word_is_the_courts(dana: House) -> None:
    dana.says(DANA, "已经立案了")
    assert cases(dana)[0][0] == "legal"


def test_what_a_filing_is_may_be_asked_in_words_that_look_like_a_yes(filing: House) -> None:
    filing.says(DANA, "收到短信说要确认报备 是什么")
    assert "与法院和警方无关" in filing.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    ("first", "said", "told"),
    [
        ("我那个立案到什么程度了", "什么意思", "与法院和警方无关"),
        ("whats this filing", "what does that mean", "no court's"),
        ("que es eso del tramite", "que significa eso", "confirm"),
    ],
)
def test_what_that_means_is_asked_of_the_filing_that_was_told(
    filing: House, first: str, said: str, told: str
) -> None:
    filing.says(DANA, first)
    filing.says(DANA, PROOF)
    (answer,) = filing.says(DANA, said)
    assert told in answer
    assert "STOP" not in answer


def test_nothing_is_paid_out_for_a_filing(filing: House) -> None:
    filing.says(DANA, "我那个立案到什么程度了")
    filing.says(DANA, PROOF)
    filing.says(DANA, "确认")
    (answer,) = filing.says(DANA, "那多久有结果")
    assert "联系您" in answer
    assert "放款" not in answer


def test_what_that_means_is_a_call_for_help_where_nothing_was_told(filing: House) -> None:
    assert "STOP" in filing.says(DANA, "what does that mean")[0]
