"""Languages that we do not speak: ends of texts that are plain, and the rest, which ends nothing."""

import pytest

from intents import classify
from intents.law import read_law

ENDS = [
    "đừng nhắn tin cho tôi nữa",
    "dung nhan tin nua",
    "ngừng nhắn tin",
    "tôi không muốn nhận tin nhắn nữa",
    "wag na kayo mag text",
    "huwag na po kayong mag-text sa akin",
    "tigilan nyo na ang pag text",
    "pa voye mesaj ankò",
    "sispann voye mesaj ban mwen",
    "mwen pa vle resevwa mesaj anko",
    "arretez de m'envoyer des messages",
    "ne m'envoyez plus de messages",
    "je ne veux plus recevoir vos sms",
    "arrêtez svp",
    "laissez-moi tranquille",
    "parem de mandar mensagem",
    "não quero mais receber mensagens",
    "não me mandem mensagem",
    "me deixem em paz",
    "sair",
    "smettete di scrivermi",
    "non voglio più ricevere messaggi",
    "bitte keine nachrichten mehr",
    "hören sie auf mir zu schreiben",
    "mujhe message mat bhejo",
]
GOES_ON = [
    "Xin chào, tôi muốn biết còn nợ bao nhiêu",
    "tôi muốn biết số dư",
    "Cho tôi biết số tiền phải trả",
    "tôi muốn trả tiền",
    "tôi không nhận được tin nhắn của bạn",
    "xin hãy gửi lại",
    "sai số rồi",
    "tôi muốn nói chuyện với người",
    "không muốn nhận email nữa",
    "gusto ko malaman kung magkano pa ang utang ko",
    "hindi ko po natanggap ang text nyo",
    "wag nyo po akong kalimutan i-text",
    "wag po muna kayo mag text bukas kasi may meeting ako",
    "huwag po muna i text ang asawa ko, ako na lang",
    "no text po ba kayo sa asawa ko",
    "stop na po yung autopay ko",
    "mwen vle konnen konbyen mwen dwe",
    "voye mesaj la an kreyòl tanpri",
    "sispann rele m, voye mesaj pito",
    "je veux savoir combien il me reste à payer",
    "je n'ai pas reçu votre message",
    "arretez de m'appeler, ecrivez moi",
    "je voudrais arrêter le prélèvement automatique",
    "quero saber quanto ainda devo",
    "não recebi a mensagem",
    "quero quitar tudo",
    "não mandem mais boleto pelo correio",
    "parem de me ligar, só mensagem",
    "vorrei sapere quanto devo",
    "ich verstehe die nachricht nicht",
    "mera balance kya hai",
]
NOTHING_OF_AN_END = [
    "Xin chào, khoản vay của tôi còn bao nhiêu",
    "Cho tôi biết số tiền phải trả",
    "xin hãy gửi lại",
    "hindi ko po natanggap ang text nyo",
    "voye mesaj la an kreyòl tanpri",
    "não recebi a mensagem",
]


@pytest.mark.parametrize("text", ENDS)
def test_whoever_asks_plainly_is_heard_by_a_rule(text: str) -> None:
    read = read_law(text)
    assert read is not None
    assert read.kind == "opt_out"


@pytest.mark.parametrize("text", GOES_ON)
@pytest.mark.parametrize("inherited", [None, "en", "es"])
def test_anything_else_ends_nothing(text: str, inherited: str | None) -> None:
    reading = classify(text, inherited)
    assert read_law(text) is None
    assert (reading.intent, reading.decision) != ("stop", "act")


@pytest.mark.parametrize("text", NOTHING_OF_AN_END)
def test_without_a_word_of_an_end_nobody_is_asked_to_look_for_one(text: str) -> None:
    reading = classify(text)
    assert reading.intent != "stop"
    assert "grey_opt_out" not in reading.flags
