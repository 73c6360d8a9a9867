"""Texts on the border of an opt-out that rules once took for the contrary of what they say."""

import pytest

from intents import classify
from intents.law import is_contrary, read_law

ENDS = """
8要再发短信给窝
从今天起不要给我发短信
BAAAAAJA YAAAA
dnt evr txt me agn
No envíen nada más, ni de día ni de noche.
you never answer me so stop texting me
nobody ever replies, take me off your list
nunca contestan, ya no me manden mensajes
me escriben demasiado, no me escriban más
你们一直不理我，别再给我发短信了
如果我退订没用就投诉，别再给我发短信
I don't do texts, sorry. Post me the paper.
I once said yes to texts and now I take that permission back.
Where did you find my number? Don't use it again.
当初同意接收你们的短信，现在撤回同意
短信我一律不收了
把我号码从你们发送名单里抹掉
手机那一栏请清空
取消 喔不是 退订啦
el correo me sirve, por aquí ya no
los textos me los cortan todos
a este celular ya ni me busquen
que sea el último que me entra por acá
mejor no me manden ninguno
Remuévanme
It's not you, it's me, so don't text me anymore
What do I type so you stop texting me?
q no me escriiiban, ni oy ni nunca ni en mil años
por favor, ¿dónde me desapunto de sus avisos?
doneu-me de baixa si us plau
What's my balance? And after that get me off these texts altogether
I want out of your messaging list
Please deregister my number from your SMS
Not one more text to this phone, please
我想取消接收贵行任何信息
再发短信我就去举报你们，说到做到
推订!!打错了,是退订
我不同意你们继续给我发短信
为什么还发，别发了
How do I make these texts stop? I want them all stopped.
let this be the last text you send me
set my text preference to none please
put my number on the do not text list
wrong person, don't send his stuff here anymore
estob porfabor
Que este sea el último que me llega. Buenas noches.
别在罚短信给我了
簡訓不要再船了 謝謝
本人撤回对贵公司短信联络的同意
请即日执行并停止一切短信
本門號恕不再承接貴行一切文字訊息
贵司短讯恕不再收，望体谅
短信这一块全给我关了吧
Could we call it a day with the texting please
Revoke my texting consent, please confirm by mail
che, no me manden más mensajes a este celu
por texto ya nada, prefiero que me hablen
Ya no escriban aquí por favor
Dejen este número en paz
Anulen mi alta en los SMS, por favor
me siguen llegando. baja baja baja
quítenme los textos, mejor yo llamo
stop y no me pregunten si estoy seguro
回T退订是吧。T
拒收请回R是吧,那我回R
手机短信就免了吧
把我拉出你们的群发
電話短訊我一律唔收
唔該除名
你們一天傳三次簡訊很煩，我要投訴，不要再傳了
"""
DOUBTED = """
STOP!! dont send my payment yet, it is the wrong account
I got a text saying I'm unsubscribed, I never did that
Sorry, my toddler had the phone and typed stop. Carry on please
I thought about opting out but decided to stay on
Some man claims to be from your company, make him stop please
Stop! Don't process that payment, I typed one zero too many
Tell me the difference between STOP and STOPALL, I'm not asking for either
張卡唔見咗,麻煩stop咗佢過數先
噚日覆咗STOP係阿仔玩電話,唔該開返個短訊服務
"""
GOES_ON = """
昨晚的话别当真，短信照常
那句是回别人的，请继续通知我
me había dado de baja en mayo y luego volví, todo bien
hace semanas no me llega nada y yo nunca los cancelé
I told you to stop last week, my mistake, please resume the reminders
stop texting me so much
dont message me so often please
No more phone calls, texting works for me
Call me less please, I do read the texts
my husband says unsubscribe but i like the reminders
Keep sending me the texts
My old lender kept texting after I told them to stop
all of it
All of it, 310.00
everything
全部
全部都要
todo
lo completo
店长冲我喊“别再发了”，吓我一跳
「退订」读什么音？
El vigilante gritó "no me escriban más" y todos volteamos
no quiero darme de baja, nomás pregunto
de la lista no pienso salir, gracias
把我从黑名单里放出来
这些跟你们没关系，是别家发的
I asked my last bank to stop texting and it took a year
is opting out permanent
the baby's first words were no more
电话全停，有事短信说
簡訊我都留著，App推播關掉
最近收不到你们短信，我需要的
上门的事到此为止，不准再来敲门
「取消訂閱」同「結束帳戶」係咪同一樣嘢？
我没让你们停短信啊，怎么这个月没提醒
如果我停咗短訊，係咪要自己記住還款日？
我说的是别打电话，不是别发短信
唔好再寄信嚟屋企，短訊通知我就得
Dejen de dejar recados de voz, los textos sí los leo
Con el mensaje es suficiente, dejen de enviarme papel
Me dejaron de llegar sus mensajes y los necesito
keep em coming, they help me
did I get unsubscribed? I never asked for that
I did not say I wanted to opt out, I said I wanted to pay out
I am not asking you to stop messaging, I am asking you to spell my name right
Please remove my old number 0803 and use this one for all messages
take my number off the autodialer, I only want texts
unsubscribe is such a weird word lol
Stop! Wait! don't run that card yet, use the other one
no stop no stop I meant YES
Someone texted me saying to reply STOP. is that a scam?
my dad said stop, not me. Keep mine going
cambié de número, manden los mensajes a este ahora
冇人叫你哋停短訊,點解我今個月一條都收唔到
去年我停过短信,年底又开了,现在收得挺好
Take me off my dad's account, I'm only an authorized user
do not contact my employer, you have my cell
How would someone stop these texts if they wanted to?
轉咗台，舊嗰個唔好再發，以後發嚟呢個
Quiero que me manden más mensajes, no menos
ya no me llegan los mensajes, qué pasó
no le escriban más a mi esposo, escríbanme a mí
mi papá les puso "ya no me escriban", conmigo todo sigue igual
"""
ONE_PART = """
Quit texting me in German, I cannot read it
讲真，来电给我停了就行
你上次写的“退订”那个字写错了吧，提醒你们
「拒收請回覆」這串字是誰加的呢？
Could you cut the texts down to once a week?
同样的内容发一遍就够，不用发三遍
De madrugada no me manden, soy panadera
Dejen de mandarme los sorteos, los comprobantes sí los uso
不许再骚扰我妹妹，我的事找我
Si algún día me doy de baja, ¿cómo me entero de la fecha de pago?
olviden lo de la baja, andaba enojado, sigan como siempre
I revoke permission for you to pull my credit again
enough already with these fees
no me manden más con la máquina, póngame a alguien
el interés está muy alto, hay forma de bajarlo?
ya basta!! es la tercera vez que me cobran mal
"STOP" is what your last message said at the bottom, what is it for
déjenme en paz con lo del aumento de crédito
no me vuelvan a mandar ese formulario, ya lo llené
no me manden el mensaje tan temprano
不要发到旧号139那个，发到我现在这个号
"""


@pytest.mark.parametrize("text", ENDS.strip().splitlines())
def test_a_request_however_it_is_spelt_ends_all_texts(text: str) -> None:
    found = read_law(text)
    assert found is not None
    assert found.kind == "opt_out"


def test_a_formal_no_is_never_a_yes() -> None:
    text = "本人不欲再收到貴公司任何短訊"
    assert read_law(text) is None
    assert classify(text).intent == "stop"


@pytest.mark.parametrize("text", GOES_ON.strip().splitlines())
def test_what_asks_that_texts_go_on_is_no_request_for_rules_or_model(text: str) -> None:
    assert is_contrary(text)
    found = read_law(text)
    assert found is None or found.kind != "opt_out"
    assert classify(text).intent != "stop"


@pytest.mark.parametrize("text", ONE_PART.strip().splitlines())
def test_what_ends_one_part_or_nothing_yet_is_no_sure_request(text: str) -> None:
    found = read_law(text)
    assert found is None or found.kind != "opt_out"


@pytest.mark.parametrize(
    "text",
    [
        "I'm the new owner of this number. Whatever you send Mr. Abernall, please end it here.",
        "Soy enfermera de noche y no conozco a ninguna Domitila. Fuera mi número de su lista.",
        "说了多少遍了！我不是老曲！别！再！发！了！",
    ],
)
def test_somebody_elses_phone_and_an_end_of_texts_is_an_opt_out_first(text: str) -> None:
    reading = classify(text)
    assert (reading.intent, reading.second) == ("stop", "wrong_number")


@pytest.mark.parametrize(
    "text", ["this isnt Tasha, wrong number", "no soy Marisol", "打错了，我不姓周"]
)
def test_somebody_elses_phone_alone_is_none(text: str) -> None:
    assert classify(text).intent == "wrong_number"


@pytest.mark.parametrize(
    "text",
    [
        "Which menu has the off switch on these texts? Flip it.",
        "He put down my number by mistake. Can you stop texting it?",
        "Ni hoy ni mañana quiero que me vuelvan a escribir.",
        "Lo que no quiero es que vuelvan a mandarme nada.",
    ],
)
def test_a_refusal_is_no_request_for_texts(text: str) -> None:
    found = read_law(text)
    assert found is None or found.kind != "opt_in"


def test_a_death_and_an_end_of_texts_are_both_heard() -> None:
    reading = classify("My aunt died in May. Please don't text her phone anymore, I keep it now.")
    assert {reading.intent, reading.second} == {"stop", "legal_notice"}


@pytest.mark.parametrize(
    "text",
    [
        "Got the payment link, thanks. That's the last text I want from you ever.",
        "地址改成青羊区那个，卡号还是原来的，另外这手机以后就当没有吧，啥子都不要往上头发了",
    ],
)
def test_what_is_asked_for_at_the_end_of_a_story_is_heard(text: str) -> None:
    reading = classify(text)
    assert (reading.intent, reading.decision) == ("stop", "act")


@pytest.mark.parametrize(
    "text",
    ["广告也不要了", "廣告也不要了", "推广也停了吧", "促销也不用了", "不要再发广告", "别发广告了"],
)
def test_an_end_of_one_kind_and_nothing_else_is_a_wish_about_texts(text: str) -> None:
    reading = classify(text)
    assert (reading.intent, reading.decision) == ("message_preferences", "act")
    assert reading.flags == {"partial_opt_out"}


@pytest.mark.parametrize("text", ["连提醒都不要了", "短信不要了", "广告不要,提醒也不要,什么都别发"])
def test_an_end_of_all_kinds_is_an_opt_out(text: str) -> None:
    assert classify(text).intent == "stop"


def test_whether_texts_go_on_may_be_asked() -> None:
    assert classify("¿me van a seguir mandando mensajes?").intent != "stop"


def test_a_death_and_a_wish_for_texts_are_no_request_to_end_them() -> None:
    reading = classify("don't you dare stop these, the missus did the bills before she passed away")
    assert "stop" not in {reading.intent, reading.second}


def test_a_formal_notice_that_revokes_consent_ends_texts() -> None:
    reading = classify("根据个人信息保护法，本人撤回对贵公司短信联络的同意，请停止一切短信")
    assert (reading.intent, reading.second) == ("legal_notice", "stop")


@pytest.mark.parametrize("text", DOUBTED.strip().splitlines())
def test_what_rules_doubt_ends_nothing_by_itself(text: str) -> None:
    reading = classify(text)
    assert not ("stop" in {reading.intent, reading.second} and reading.decision == "act")
