"""Plain requests and their neighbours, one table a kind: who asks, and who only sounds like it."""

import pytest

from intents.law import is_contrary, read_law, uncertainty

ASKED = """
I am revoking my consent to be texted.
i am withdrawing consent
STOP and what do I still owe
stop, also when is my payment due
短信全停掉
还剩几期？另外短信全停掉
tampoco quiero más sus textos
le solicito no volver a enviarme mensajes
ni se os ocurra volver a mandarme nada
No envíen nada más, ni de día ni de noche.
bajaaaa
STOPPPPP
"""
NOT_ASKED = """
stop and think about it
i am at work until 9
i am stopping by tomorrow
no volver a pagar tarde es mi meta
no me manden nada más hasta el lunes
我撤回贷款申请授权
Kindly do not send sms in office hours 9 to 6
dejen de mandarme cupones, el resto ta bien
"""
WANTED_AGAIN = """
my kid had my phone and typed stop. Turn the texts on again please
Changed my mind about opting out, I need those reminders
早前unsub咗，想收返啲短訊
"""


@pytest.mark.parametrize("text", ASKED.strip().splitlines())
def test_a_plain_request_is_sure(text: str) -> None:
    found = read_law(text)
    assert found is not None
    assert found.kind == "opt_out"


@pytest.mark.parametrize("text", NOT_ASKED.strip().splitlines())
def test_what_only_sounds_like_one_is_none(text: str) -> None:
    assert read_law(text) is None
    verdict = uncertainty(text)
    assert verdict is None or verdict.certainty in ("partial", "grey")


@pytest.mark.parametrize("text", WANTED_AGAIN.strip().splitlines())
def test_who_wants_them_again_does_not_end_them(text: str) -> None:
    found = read_law(text)
    assert found is None or found.kind == "opt_in"
    assert is_contrary(text)
