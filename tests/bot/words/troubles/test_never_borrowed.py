"""A debt that is denied root and branch, a report to the police, and what only looks so."""

import pytest

from bot.words.troubles.never_borrowed import denies_borrowing, tells_of_police


@pytest.mark.parametrize(
    "text",
    [
        "咩貸款呀？我由頭到尾冇同你哋借過錢",
        "我从来没跟你们借过钱",
        "我没有在你们公司贷过款",
        "根本没向你们借过",
        "i never borrowed from you",
        "ive never taken out a loan",
        "i never signed for this loan",
        "yo nunca les pedí un préstamo",
        "jamás saqué ningún crédito",
        "nunca he pedido prestado nada",
        "我未同你哋借過錢",
    ],
)
def test_nothing_was_borrowed(text: str) -> None:
    assert denies_borrowing(text)


@pytest.mark.parametrize(
    "text",
    [
        "我没跟你们借过 可以申请吗",
        "第一次借 之前没跟你们借过",
        "i never borrowed before, can i apply",
        "i never missed a loan payment",
        "nunca he pedido un prestamo antes, quiero solicitar",
        "我借过你们的钱",
        "你没借钱给我",
    ],
)
def test_and_not_here(text: str) -> None:
    assert not denies_borrowing(text)


@pytest.mark.parametrize(
    "text",
    [
        "我今朝報咗警 檔案編號 26-118842",
        "我报了警",
        "去警局备了案",
        "i filed a police report",
        "the police case number is 26-1188",
        "ya puse la denuncia",
        "levanté un reporte en la policía",
        "派出所登记过了",
    ],
)
def test_the_police_know(text: str) -> None:
    assert tells_of_police(text)


@pytest.mark.parametrize(
    "text",
    [
        "i work for the police",
        "my husband is a cop",
        "policia municipal",
        "报税",
        "举报你们",
        "i will report you",
        "case number 26-1188",
    ],
)
def test_or_they_do_not(text: str) -> None:
    assert not tells_of_police(text)
