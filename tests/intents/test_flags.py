"""Warnings beside the intent: distress, law, a possible opt-out."""

import pytest

from intents import corpus
from intents.flags import flags
from intents.normalise import fold
from intents.rules import distress, legal


@pytest.mark.parametrize(
    "text",
    [
        "i want to die",
        "i'm going to kill myself",
        "kms fr",
        "i feel like giving up",
        "i can't go on",
        "my wife left, i cant do this anymore",
        "i cant keep going, i am all alone",
        "i really can't do this anymore",
        "我撑不下去了 老婆跑了 债也还不完",
        "我真的撐不下去了",
        "離咗婚 我真係捱唔落去",
        "no puedo mas con mi vida",
        "ya no puedo seguir, estoy sola y desesperada",
        "ya no aguanto más",
        "there's no reason to live",
        "better off dead",
        "thinking about ending it all",
        "he hits me, my husband hits me",
        "我不想活了",
        "你们逼死我算了",
        "我要跳楼",
        "活不下去了",
        "我唔想活喇",
        "想自殺",
        "ya no quiero vivir",
        "me quiero morir",
        "me voy a matar",
    ],
)
def test_words_of_distress_are_flagged(text: str) -> None:
    assert "distress" in flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "this fee is killing me",
        "i feel like giving up on this loan",
        "my phone died",
        "i'm dying to know",
        "dead line is friday?",
        "想死你了",
        "累死了",
        "笑死",
        "i can't go online",
        "i cant keep up with the payments",
        "i can't do this payment anymore",
        "i cant take this anymore, stop the late fees",
        "i'm done with your app",
        "我还不下去了",
        "公司撑不下去了",
        "每个月少还点，不然撑不下去了",
        "ya no puedo seguir pagando",
        "ya no puedo más con esta deuda, ayúdenme",
        "my battery is dead",
        "i will pay or die trying lol",
        "no quiero pagar",
    ],
)
def test_idioms_are_not_distress(text: str) -> None:
    assert "distress" not in flags(text)


def test_no_training_text_of_plain_business_is_taken_for_distress() -> None:
    calm = {"check_balance", "payment_due", "how_to_pay", "greet", "thanks", "affirm"}
    texts = [each.text for each in corpus.examples() if each.intent in calm]
    assert [text for text in texts if distress.read(fold(text))] == []


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("I filed chapter 7 last week", "bankruptcy"),
        ("i am represented by an attorney", "represented"),
        ("contact my lawyer", "represented"),
        ("my husband passed away in june", "death"),
        ("I'm on active duty until march", "military"),
        ("under the FDCPA I request validation", "statute"),
        ("this is a cease and desist", "cease_and_desist"),
        ("i got a court summons", "court"),
        ("I have power of attorney for my dad", "guardian"),
        ("我已经委托律师", "represented"),
        ("我爸上个月去世了", "death"),
        ("我先生過世了", "death"),
        ("mi esposo falleció", "death"),
        ("hablen con mi abogado", "represented"),
    ],
)
def test_a_legal_notice_is_named_and_flagged(text: str, notice: str) -> None:
    assert legal.notice(fold(text)) == notice
    assert "legal" in flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "i will get a lawyer",
        "see you in court",
        "would you sue me?",
        "我要去法院告你们",
        "los voy a demandar",
    ],
)
def test_a_threat_is_flagged_but_gives_no_notice(text: str) -> None:
    assert legal.notice(fold(text)) is None
    assert "legal" in flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "my phone died",
        "the food court",
        "courtesy call",
        "i passed on the offer",
        "customer service",
    ],
)
def test_everyday_words_are_no_law(text: str) -> None:
    assert flags(text) == frozenset()


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("stop the promos but keep the reminders", "partial_opt_out"),
        ("晚上别发短信", "partial_opt_out"),
        ("no me manden publicidad", "partial_opt_out"),
        ("sick of these texts", "grey_opt_out"),
        ("够了", "grey_opt_out"),
    ],
)
def test_a_partial_or_possible_opt_out_is_flagged(text: str, flag: str) -> None:
    assert flags(text) == {flag}


def test_a_sure_opt_out_needs_no_flag() -> None:
    assert flags("please stop texting me") == frozenset()


def test_an_ordinary_text_has_no_flags() -> None:
    assert flags("how much do i owe on my loan") == frozenset()
