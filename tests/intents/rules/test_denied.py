"""Words of law that deny a notice give none; the same words beside a notice leave it one."""

import pytest

from intents.normalise import fold
from intents.rules.denied import denies_law
from intents.rules.legal import notice

DENIED = (
    "i dont have a lawyer",
    "i have no lawyer and no money",
    "I can't afford an attorney",
    "my lawyer quit so i have nobody now",
    "no tengo abogado",
    "que no tengo abogado le dije",
    "我没有律师",
    "我冇律師",
    "我请不起律师",
    "im not bankrupt just late",
    "im not filing bankruptcy i just need more time",
    "no me he declarado en bancarrota todavía",
    "我还没申请破产，只是问问",
    "i'm not military",
    "my husband used to be in the army, he isnt anymore",
    "no soy militar",
    "我退伍了",
    "my lawyer is my cousin lol jk",
    "我在法院上班",
    "trabajo en el juzgado, pago el viernes",
)
GIVEN = {
    "i have a lawyer": "represented",
    "i have no time, call my lawyer": "represented",
    "i do not want to hear from you, talk to my lawyer": "represented",
    "my lawyer quit but i have a new lawyer": "represented",
    "im not in denial, i have an attorney": "represented",
    "i dont have money, my attorney said to send mail to him": "represented",
    "no me llamen, tengo abogado": "represented",
    "我不怕，我有律师": "represented",
    "im not lying i filed bankruptcy": "bankruptcy",
    "we are not paying, we filed chapter 13": "bankruptcy",
    "no puedo pagar, me declaré en bancarrota": "bankruptcy",
    "我没钱，已经申请破产": "bankruptcy",
    "my husband is in the army": "military",
    "i was deployed last month": "military",
    "i got served court papers, i have no lawyer": "court",
    "court order came, i work at the court cafe": "court",
    "my husband isn't in the army, he died": "death",
}


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_is_no_notice(text: str) -> None:
    assert notice(fold(text)) is None
    assert denies_law(fold(text))


@pytest.mark.parametrize("text", GIVEN)
def test_what_is_given_beside_a_denial_is_one(text: str) -> None:
    assert notice(fold(text)) == GIVEN[text]
