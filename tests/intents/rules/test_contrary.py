"""Texts that speak of ending texts and want the contrary, and requests that only resemble them."""

import pytest

from intents import classify
from intents.law import is_contrary, read_law

CONTRARY = {
    "en": """
        dont stop texting me
        please don't stop sending the reminders
        Do not unsubscribe me
        i dont want to opt out
        I never asked to be unsubscribed
        never told you to stop
        i didnt mean to opt out
        no need to take me off, i like them
        keep texting me please
        keep the reminders coming
        keep sending my due dates
        please keep me on
        texts are fine
        texting is better for me
        i still want the texts
        i do want your reminders
        why did you stop texting me
        how come i stopped getting texts
        when did the reminders stop
        quit calling me, text me instead
        stop the calls, text only
        what happens if i text stop?
        does stop cancel my loan?
        I'm not trying to unsubscribe, just curious
        we are not asking to be removed
        take me off the do not text list
        my gym keeps texting me, how do i make them stop
        some store won't stop texting me, how can I block them
        your texts can keep coming, end the letters
        nvm i dont want it anymore, withdraw it
        withdraw my application, i don't need it any more
        "reply STOP to opt out" is how every one of those ends
    """,
    "zh": """
        别停短信
        不要停，短信继续发
        我没说要退订
        不想退订
        短信不要停
        为什么不给我发短信了
        怎么不发了
        照常发就行
        继续给我发提醒
        别打电话，发短信就行
        不要把我移除
        我没打算退订，只是问问
        不是想退订，想问清楚
        短信还要的
        别理我刚才那条退订
        我姐早退订了你们还给她发
        除了退订还可以回复什么
        健身房天天给我发短信，怎么才能让他们停
        别再找我老婆，有事联系我
    """,
    "zh-Hant": """
        唔好停短訊
        我冇話要退訂
        點解唔再發
        繼續傳提醒給我
        照舊發俾我
        不要取消訂閱
        唔想退訂
    """,
    "es": """
        no dejen de mandarme los avisos
        no me den de baja
        no me borren de la lista por favor
        no quiero darme de baja
        nunca pedí la baja
        sigan mandando los recordatorios
        por qué dejaron de mandarme mensajes
        por qué ya no me llegan
        no me llamen, mejor mensaje
        qué pasa si mando baja?
        no me quiten de los avisos
        nunca dejen de mandarme los recordatorios
        no estoy pidiendo la baja, solo pregunto
        sáquenme de la lista de no molestar
        mi gimnasio no deja de mandarme mensajes, qué hago para que ellos paren
        "responda BAJA para salir" dice siempre abajo del texto
    """,
}
REQUESTS = {
    "en": """
        i dont want it anymore, withdraw my consent
        withdraw my application and stop texting me
        stop texting me
        why dont you stop texting me
        if you dont stop texting me im calling a lawyer
        dont text me again
        i dont want your texts
        do not contact me anymore
        dont keep texting me, stop
        why keep texting me after i said stop
        you keep texting me after i said stop
        stop, why do you keep sending these
        never text this number again
        take me off your list
        i didn't ask for these, unsubscribe me
        no more calls or texts
        quit calling and texting me
        dont call me and dont text me
        stop calling me stop texting me
        i still get your texts, stop
        i'm not asking you to stop, i'm telling you to stop texting me
        my bank keeps texting me and so do you, stop
        this number keeps texting me, stop
        dont stop by my house, stop texting me
        I refuse to receive messages
        i take back the permission you had to text me
        make sure i never get another text from you
        leave this number alone
        i wasn't planning to unsubscribe but now i am, unsubscribe me
        i am not going to cancel my loan, just stop texting me
        my gym keeps texting me too, how do i make them stop, and stop texting me
        I know i said keep texting, changed my mind, no more
    """,
    "zh": """
        别再发短信了
        不要再给我发短信
        为什么还发，别发了
        不想再收到你们的短信
        停止发送短信
        电话短信都别再来了
        怎么还在发，退订
        你们怎么又发，不要再发了
        把我从名单移除
        我妈退订了，我也要退订
        他退订了，我的也退了吧，别再发短信
        别打电话，也别发短信
        短信麻烦停掉
        我不接受你们的短信
        短信还要发到什么时候，别再发了
    """,
    "zh-Hant": """
        唔好再send短訊俾我
        請不要再傳簡訊給我
        我要退訂
        點解仲send，唔好再發
    """,
    "es": """
        no me manden más mensajes
        dejen de mandarme mensajes
        por qué no dejan de escribirme, ya no me escriban
        no quiero recibir más mensajes
        denme de baja
        no me llamen ni me escriban
        no me sigan mandando mensajes
        ya no quiero sus mensajes
        bórrenme de su lista
        me rehúso a recibir mensajes
        no quiero que me vuelvan a mandar nada
        no me eskriban mas
        vorrenme de la lista
        sus mensajes no me sirven, quítenlos
        que no me llegue un mensaje más
        sáquenme de la lista, no quiero mensajes
        sí, baja
        no me manden cartas ni mensajes ni nada, dejen de escribirme
    """,
}


def listed(table: dict[str, str]) -> list[str]:
    return [line.strip() for lines in table.values() for line in lines.strip().splitlines()]


@pytest.mark.parametrize("text", listed(CONTRARY))
def test_the_contrary_of_an_end_ends_no_texts(text: str) -> None:
    assert is_contrary(text)
    read = read_law(text)
    assert read is None or read.kind != "opt_out"


@pytest.mark.parametrize("text", listed(CONTRARY))
def test_the_contrary_is_no_end_for_the_model_either(text: str) -> None:
    reading = classify(text)
    assert "stop" not in {reading.intent, reading.second}


@pytest.mark.parametrize("text", listed(REQUESTS))
def test_a_request_that_resembles_its_contrary_is_one(text: str) -> None:
    """Most are sure by rule; of the others the model decides, as it may for what is not contrary."""
    reading = classify(text)
    assert not is_contrary(text)
    assert ("stop" in {reading.intent, reading.second}, reading.decision) == (True, "act")


@pytest.mark.parametrize("text", listed(REQUESTS))
def test_case_and_signs_make_no_request_contrary(text: str) -> None:
    for other in (text.upper(), text.title(), f"{text} 🙏", f"  {text}!!", f"{text}\n"):
        assert not is_contrary(other)
