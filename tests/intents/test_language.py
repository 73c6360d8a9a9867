"""Which language a text is in, and when the thread's own language decides."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents import corpus
from intents.language import detect

TEXTS = Path(__file__).parent / "texts"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("how much do i owe", "en"),
        ("hw much i owe u", "en"),
        ("no thanks", "en"),
        ("cuanto debo todavia", "es"),
        ("ya pagué ayer", "es"),
        ("no me manden mensajes", "es"),
        ("¿hay alguien?", "es"),
        ("我还欠多少", "zh"),
        ("我還欠多少", "zh-Hant"),
        ("唔好再send", "zh-Hant"),
        ("已转", "zh"),
        ("已轉", "zh-Hant"),
        ("pay了没", "zh"),
        ("je n'ai pas payé, combien je dois", "fr"),
        ("não consigo pagar este mês", "pt"),
        ("tôi không có tiền trả nợ", "vi"),
        ("khi nao toi phai tra", "vi"),
        ("kailan po ang bayad", "tl"),
        ("mwen pa ka peye kounye a", "ht"),
        ("ich kann nicht bezahlen", "de"),
        ("quando devo pagare, grazie", "it"),
        ("mujhe kitna paisa dena hai", "hi"),
        ("namaste, mera loan kitna baki hai", "hi"),
        ("मुझे कितना देना है", "hi"),
        ("Сколько я должен", "ru"),
        ("借りたお金を返したい", "ja"),
        ("얼마나 남았나요", "ko"),
        ("كم الرصيد", "ar"),
        ("עברית שלום", "he"),
    ],
)
def test_a_text_names_its_language(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "inherited", "language"),
    [
        ("yo no conozco a ninguna Luz", "es", "es"),
        ("yo no conozco a ninguna Luz", None, "es"),
        ("well God bless ya hon", "en", "en"),
        ("well God bless ya hon", None, "en"),
        ("no veo la oferta", "es", "es"),
        ("perdi mi trabajo", "en", "es"),
        ("ya les dije que no soy", "en", "es"),
        ("how much do i owe", "es", "en"),
        ("i came home late", "es", "en"),
    ],
)
def test_words_of_both_languages_are_weighed_with_the_thread(
    text: str, inherited: str | None, language: str
) -> None:
    assert detect(text, inherited) == language


@pytest.mark.parametrize(
    ("text", "inherited"),
    [
        ("4410 airline hwy rm 12 baton rouge la 70806", "en"),
        ("send em to 4410 airline hwy rm 12 baton rouge la 70806", "en"),
        ("new address 4410 airline hwy rm 12 baton rouge la 70806", "en"),
        ("300 el camino real apt 2 san mateo ca 94402", "en"),
        ("18 rue dumaine new orleans la 70116", "en"),
        ("55 la salle st", "en"),
        ("12 calle real san juan pr 00907", "en"),
        ("9 nguyen ave", "en"),
        ("my new address is 1200 paseo del norte el paso tx 79928", "en"),
        ("4410 airline hwy rm 12 baton rouge la 70806", "es"),
        ("mi nueva direccion es 77 the lake st houston tx 77001", "es"),
        ("4410 airline hwy rm 12 baton rouge la 70806", "zh"),
        ("Maria de la Cruz", "en"),
        ("y a 36 meses", "es"),
        ("y a 36 meses?", "es"),
        ("a 36 meses", "es"),
        ("a 12 meses", "es"),
        ("a dos quincenas", "es"),
        ("in 36 months", "en"),
    ],
)
def test_names_of_places_and_people_are_of_no_language(text: str, inherited: str) -> None:
    assert detect(text, inherited) == inherited


@pytest.mark.parametrize(
    ("text", "inherited", "language"),
    [
        ("i moved to 12 calle real san juan pr 00907", "es", "en"),
        ("me mude a 4410 airline hwy baton rouge la 70806", "en", "es"),
        ("soy Maria de la Cruz y no puedo pagar", "en", "es"),
        ("debo 300 y no puedo este mes", "en", "es"),
        ("me dan dos meses", "en", "es"),
        ("give me 3 more weeks in the house", "es", "en"),
    ],
)
def test_words_beside_an_address_name_a_language(text: str, inherited: str, language: str) -> None:
    assert detect(text, inherited) == language


@pytest.mark.parametrize(
    "text", ["1", "Y", "TD", "ok", "👍", "12/01", "", "   ", "stop", "baja", "4417", "hola"]
)
@pytest.mark.parametrize("inherited", ["en", "es", "zh", "zh-Hant", "vi"])
def test_one_word_or_less_takes_the_language_of_the_thread(text: str, inherited: str) -> None:
    assert detect(text, inherited) == inherited


@pytest.mark.parametrize(
    ("text", "language"),
    [("hola", "es"), ("baja", "es"), ("gracias", "es"), ("ok", "en"), ("1", "en"), ("", "en")],
)
def test_one_word_of_an_unknown_thread_is_guessed(text: str, language: str) -> None:
    assert detect(text) == language


def test_chinese_that_both_scripts_share_takes_the_script_of_the_thread() -> None:
    assert detect("你好", "zh-Hant") == "zh-Hant"
    assert detect("你好", "zh") == "zh"
    assert detect("你好", "en") == "zh"


def test_chinese_is_chinese_whatever_the_thread_speaks() -> None:
    assert detect("退订", "es") == "zh"


OTHERS = {
    "vi": """
        toi da tra roi
        Tôi không nợ ai cả
        bao gio phai tra tien
        xin chào
        nhan vien goi cho toi
        dung nhan tin nua
        Em chưa có lương, cho em trả sau
        con no bao nhieu
        mình trả rồi mà
    """,
    "tl": """
        magkano pa utang ko
        bayad na ako kahapon
        wala pa po akong pera
        tigilan nyo na pag text
        hindi ako yan, wrong number po
        pwede po ba sa sahod na lang
        kelan due ko
        nagbayad na ako
    """,
    "ht": """
        mwen pa gen lajan
        konbyen mwen dwe
        sispann voye mesaj ban mwen
        mwen te peye yè
        kilè pou m peye
        tanpri pa rele m ankò
        se pa mwen
        eske m ka peye pita
    """,
    "fr": """
        je ne peux pas payer
        combien je dois
        arrêtez de m'envoyer des messages
        j'ai déjà payé
        c'est qui
        mauvais numéro
        quand est la prochaine échéance
        je veux parler à quelqu'un
        jai paye hier
    """,
    "pt": """
        quanto eu devo
        já paguei ontem
        não posso pagar agora
        pare de mandar mensagem
        quem é
        numero errado
        vou pagar sexta
        quero falar com uma pessoa
        eu ja paguei o boleto
    """,
    "ko": """
        얼마 남았어요
        돈 없어요
        그만 보내세요
        어제 냈어요 $200
    """,
    "ar": """
        كم باقي علي
        دفعت امس
        توقف عن المراسلة
    """,
    "ru": """
        сколько я должен
        я уже заплатил
        не пишите мне больше
        пж перестаньте sms
    """,
}
LISTED = [
    (line.strip(), code) for code, lines in OTHERS.items() for line in lines.strip().splitlines()
]


@pytest.mark.parametrize(("text", "language"), LISTED)
@pytest.mark.parametrize("inherited", [None, "en", "es"])
def test_another_language_is_named_whatever_the_thread_spoke(
    text: str, language: str, inherited: str | None
) -> None:
    assert detect(text, inherited) == language


@pytest.mark.parametrize(
    "text",
    [
        "hola i need to pay el loan de mi carro", "no puedo pagar this month, i lost el trabajo"],
)  # fmt: skip
def test_a_text_in_two_languages_keeps_that_of_the_thread(text: str) -> None:
    assert (detect(text, "es"), detect(text, "en")) == ("es", "en")


@pytest.mark.parametrize("inherited", ["en", "zh", "vi"])
def test_a_loan_word_does_not_keep_a_thread_from_changing(inherited: str) -> None:
    assert detect("quiero pagar mi loan mañana, cuánto debo", inherited) == "es"
    assert detect("how much do i owe on my loan amigo", "es") == "en"


def test_most_unseen_texts_are_given_their_own_language() -> None:
    """One word says nothing of its language, and neither does Latin in a Chinese thread."""
    files = [*TEXTS.glob("dev.*.yml"), *TEXTS.glob("test.*.yml")]
    examples = [each for path in files for each in corpus.read(path)]
    telling = [each for each in examples if says_its_language(each)]
    assert len(telling) > 1_500
    right = sum(detect(each.text, each.language) == each.language for each in telling)
    assert right / len(telling) >= 0.97
    alone = sum(detect(each.text)[:2] == each.language[:2] for each in telling)
    assert alone / len(telling) >= 0.96


def says_its_language(example: corpus.Example) -> bool:
    if example.language.startswith("zh"):
        return not example.text.isascii() and len(example.text) > 1
    return len(example.text.split()) > 1


def test_most_training_texts_are_given_their_own_language() -> None:
    examples = [each for each in corpus.examples() if each.language in {"en", "es"}]
    right = sum(detect(each.text, each.language) == each.language for each in examples)
    assert right / len(examples) > 0.97


@given(st.text(max_size=200))
def test_any_text_has_a_language(text: str) -> None:
    assert detect(text)


def test_detection_takes_microseconds() -> None:
    text = "Hi I paid my bill last tuesday, why do you keep saying it's overdue? Please check it"
    begun = time.thread_time()
    for _ in range(100):
        detect(text)
    assert (time.thread_time() - begun) / 100 < 0.0005


@pytest.mark.parametrize("inherited", ["en", "zh", "es"])
@pytest.mark.parametrize("text", ["SE15 4QR 1988", "DE22 3AB", "LA1 4XX", "EN3 4AB", "se1 9sg"])
def test_letters_of_a_code_are_of_no_language(text: str, inherited: str) -> None:
    assert detect(text, inherited) == inherited


@pytest.mark.parametrize(
    "text",
    ["mi cyaan pay di ting dis month, mi baby sick", "mi son sick", "mi phone mash up", "mi baby"],
)
def test_a_jamaican_mi_is_not_spanish(text: str) -> None:
    assert detect(text, "en") == "en"


@pytest.mark.parametrize(
    "text",
    ["mi saldo", "mi celular perdido", "mi esposo paga", "mi mama esta enferma", "mi correo"],
)
def test_a_spanish_mi_is(text: str) -> None:
    assert detect(text, "en") == "es"
