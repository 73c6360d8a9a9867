"""Thoughts of death told as thoughts, in every language, and words that only look like them."""

import pytest

from intents import classify
from intents.normalise import fold
from intents.rules import distress


@pytest.mark.parametrize(
    "text",
    [
        "thinkin bout driving off a bridge",
        "i keep thinking about jumping off the roof",
        "thinking about jumping in front of a train",
        "cant do this no more, thinkin bout driving off the bridge",
        "thinking of driving off a bridge tonight",
        "thought about driving my car into a tree",
        "im gonna walk into traffic",
        "i keep thinkin of stepping in front of a bus",
        "i could just swerve into oncoming traffic",
        "i want to throw myself off something",
        "honestly id rather not be here at all anymore",
        "id be better off not being here",
        "i'd rather not exist",
        "it would be easier to not be here",
        "itd be better to not wake up",
        "maybe its best if i disappeared",
        "maybe i should just disappear for good",
        "i just want to go to sleep forever",
        "thinking about just ending things",
        "been having thoughts about not being here",
        "sometimes i hope i die in my sleep",
        "i dont deserve to live",
        "i'd rather be dead",
        "what if i just died",
        "i shouldnt be alive",
        "i cant be here anymore",
        "im giving up on life",
        "i want to be with him in heaven",
        "dont know why i keep living",
        "dont care if i die",
        "what if i just didnt wake up tomorrow",
        "i wanna off myself",
        "everyone would be happier without me",
        "i dont see myself being here next month",
    ],
)
def test_thoughts_of_death_are_heard_in_english(text: str) -> None:
    assert distress.read(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "a veces pienso que mejor ni estar",
        "a veces pienso que mejor no estar en este mundo",
        "a veces pienso que seria mejor no estar",
        "siento que ya no vale la pena seguir",
        "sería mejor no existir",
        "ganas de aventarme de un puente",
        "me dan ganas de aventarme al metro",
        "pienso en tirarme al metro",
        "he pensado en lanzarme de la azotea",
        "ya no vale la pena vivir",
        "quisiera ya no estar aqui",
        "preferiría no haber nacido",
        "no merezco vivir",
        "ya no tiene sentido seguir",
        "para qué seguir",
        "mejor desaparezco",
        "quiero dormir para siempre",
        "a veces pienso en la muerte",
        "ya no quiero estar en este mundo",
        "a veces quiero irme con él",
        "que ya me lleve dios",
        "quiero dejar de existir",
        "voy a estrellar el carro",
        "preferiria estar muerta",
        "no me quiero despertar mañana",
        "me quiero largar de esta vida",
    ],
)
def test_thoughts_of_death_are_heard_in_spanish(text: str) -> None:
    assert distress.read(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "我想去死",
        "想一死了之",
        "我真的撑不下去了，想一死了之",
        "我真的撑不住了，有时候想跟他一起走算了",
        "有时候想跟他一起走算了",
        "不如跟他一起走",
        "想跟我老公一起走了算了",
        "我想下去陪他",
        "真想一头撞死",
        "做人冇意思",
        "做人真係冇咩意思",
        "人生没有意义",
        "我頂唔順喇，唔想再喺度",
        "我不想再在这个世界上了",
        "唔想留喺呢個世界",
        "我活够了",
        "活腻了",
        "生不如死",
        "没有活下去的勇气",
        "没了我你们会更好",
        "想从这个世界消失",
        "不如我消失算了",
        "我想跳江",
        "想喝农药",
        "我想自我了断",
        "想寻短见",
        "想開車衝落河",
        "活著還有什麼意思",
        "做人好辛苦",
        "好想一觉不醒",
        "带着孩子一起死",
        "活唔落去",
        "我已經唔想生存",
        "活着比死还难受",
        "死的心都有",
        "别让我再醒来了",
    ],
)
def test_thoughts_of_death_are_heard_in_chinese(text: str) -> None:
    assert distress.read(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "this line is dead",
        "i'd rather not be here on sunday",
        "i'd rather not be here on sunday (at the branch)",
        "id rather not be here when the branch is packed",
        "kill me lol",
        "driving over the bridge to pay you",
        "im driving over the bridge to pay you at the branch",
        "i was driving off the bridge exit when you called",
        "driving into the city tomorrow to pay",
        "my brakes failed and i crashed into a tree, need more time",
        "i jumped off the call",
        "jumping on a call with you now",
        "thinking about jumping on the payment plan",
        "id rather not be on this list",
        "i'd rather not be texted",
        "id rather not pay by card",
        "i want this debt to disappear",
        "can my late fees disappear",
        "maybe i should disappear from your system",
        "i want you to go away forever",
        "leave me alone forever",
        "i cant be here tomorrow",
        "i cant be here at 9",
        "not worth it to keep going with this loan",
        "thinking about ending my loan early",
        "thinking of ending things with this bank account",
        "better not to be late",
        "id rather die than pay you a fee",
        "hope my phone doesnt die",
        "i live by the bridge",
        "walking into the branch now",
        "mejor no estar endeudado",
        "mejor no estar en su lista",
        "mejor no estar aqui el domingo",
        "no vale la pena seguir con este prestamo",
        "no vale la pena seguir pagando tanto interes",
        "me muero de risa",
        "para que sigo recibiendo mensajes",
        "para que sigo pagando si ya termine",
        "¿con quién hay que hablar para dejar de existir en su lista?",
        "voy a tirarme en la cama",
        "el puente esta cerrado, pago manana",
        "quiero ir con el gerente",
        "quiero ir con mi esposo a la sucursal",
        "ya no quiero estar en la lista",
        "ya no quiero estar en autopago",
        "累死了",
        "烦死了",
        "你们去死",
        "你们怎么不去死",
        "我想跟他一起走去分行",
        "我跟老公一起去还款",
        "想跟他一起还",
        "不想再在这里借钱了",
        "唔想再喺度借錢",
        "唔想喺度等",
        "没有我的同意不要扣款",
        "没有我签名更好吗",
        "这个利息高得要死",
        "饿得想死",
        "死机了打不开",
        "跳过这个月",
        "人生第一次贷款",
        "做人要讲信用",
        "做人要講信用，我會還",
        "活期账户",
        "我撞了车，修车要钱",
    ],
)
def test_what_only_looks_so_is_none(text: str) -> None:
    assert not distress.read(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "please let me be gone",
        "i dont want to carry on no more",
        "ya no quiero continuar en esta vida",
        "no mas vida por favor",
        "唔想再喺呢度捱",
    ],
)
def test_what_the_model_alone_takes_for_an_end_of_texts_may_be_of_a_life(text: str) -> None:
    assert not distress.read(fold(text))
    assert "distress" in classify(text).flags


@pytest.mark.parametrize(
    "text",
    [
        "STOP",
        "stop texting me",
        "let me live one whole life without hearing from you again, is it too much",
        "shukran for everything, now forget I exist",
        "no quiero saber mas nada de ustedes en la vida",
        "i want off this list forever",
        "no more",
        "basta ya",
        "别再来了",
        "i'm done with you people",
    ],
)
def test_an_end_of_texts_is_no_despair(text: str) -> None:
    assert "distress" not in classify(text).flags
