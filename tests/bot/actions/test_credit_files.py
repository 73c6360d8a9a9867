"""What credit bureaus hear of a loan: a question for a person, and no dispute."""

import pytest

from bot.words.troubles.credit_files import asks_of_credit_file
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "said",
    [
        "do u report me to the credit bureau",
        "does a late payment show on my credit report",
        "will this hurt my credit",
        "are u going to report me to the bureau if i pay late",
        "does 75 keep yall from reportin me to the bureau",
        "how long does it stay on my credit report",
        "me van a reportar al buro?",
        "esto afecta mi historial crediticio?",
        "你们会上报征信吗",
        "逾期会不会影响信用",
        "遲還會唔會影響信貸評級",
    ],
)
def test_a_question_goes_to_a_person_in_their_own_language(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert cases(dana) == []
    assert dana.thread(DANA).escalation_reason == "credit_file"
    assert ("passed" in answer) == said.isascii() or "equipo" in answer


@pytest.mark.parametrize(
    "text",
    [
        "you reported me to the credit bureau and its wrong",
        "remove this from my credit report, its not mine",
        "why is this on my credit report, i paid",
        "征信上的记录是错的",
        "borren esto de mi buro, no es mio",
        "will you check my credit if i apply",
        "can i get more credit",
        "can i report you to the bureau",
        "stop reporting me to the bureau",
        "you reported me to the bureau wrong, i was never late",
        "what is my balance",
    ],
)
def test_whoever_denies_or_applies_asks_something_else(text: str) -> None:
    assert not asks_of_credit_file(text)


def test_a_wrong_entry_is_disputed(dana: House) -> None:
    dana.says(DANA, "my credit report shows this loan and it is not mine")
    assert cases(dana)[0][0] == "dispute"
