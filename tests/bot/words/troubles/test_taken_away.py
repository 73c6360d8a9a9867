"""Words of somebody who is in jail, held, or sent out of the country."""

import pytest

from bot.words.troubles.taken_away import is_taken_away


@pytest.mark.parametrize(
    "text",
    [
        "my son is in jail", "im in jail til march", "hes locked up", "my husband got locked up",
        "my brother was arrested", "ice took my husband", "they deported my husband, ice has him",
        "lo detuvo la migra", "a mi esposo lo detuvo la migra", "deportaron a mi esposo",
        "mi esposo está preso", "se lo llevó la migra", "estoy detenida",
        "我老公被抓了", "我老公俾差人拉咗", "他坐牢了", "佢喺監倉", "我儿子被拘留",
    ],
)  # fmt: skip
def test_somebody_is_held(text: str) -> None:
    assert is_taken_away(text)


@pytest.mark.parametrize(
    "text",
    [
        "will i go to jail", "you people should be in jail", "can you have me arrested",
        "i work at the county jail", "my account was detained", "i was locked out",
        "me van a meter a la carcel?", "voy preso si no pago?", "会不会坐牢", "我会坐牢吗", "我被拉黑了",
        "我被扣了钱", "车被拖走了",
    ],
)  # fmt: skip
def test_nobody_is(text: str) -> None:
    assert not is_taken_away(text)
