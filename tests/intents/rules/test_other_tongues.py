"""Whoever asks plainly for an end of texts is heard in a language that we do not speak."""

import pytest

from intents.law import read_law

ASKED = """
Arrêtez de m'envoyer des messages
Ne m’écrivez plus SVP
plus de textos merci
retirez mon numéro de votre liste
désabonnez-moi
Parem de me mandar mensagens
Não me mandem mais mensagens por favor
não quero mais receber sms
tirem meu número daí
Đừng nhắn tin cho tôi nữa
Dừng gửi tin nhắn cho tôi
dung gui tin nhan nua
Wag na po kayo mag-text dito
tigilan nyo na pag text sakin
Ayoko na makatanggap ng text galing sa inyo
Sispann voye mesaj ban mwen
pa ekri mwen anko
"""
OTHER = """
Bonjour, combien je dois encore?
je ne parle pas bien anglais
Vous ne m'écrivez plus que pour demander de l'argent?
Não recebi a mensagem com o valor
quero parar de pagar juros
cho tôi biết còn nợ bao nhiêu
tôi không nhận được tin nhắn
Magkano pa po ang utang ko
hindi ko natanggap ang text nyo
konbyen mwen dwe
I stopped for a croissant and missed your text
tama ba ang bayad ko
tama ba ang text nyo
I got your email plus messages from the branch
"""


@pytest.mark.parametrize("text", ASKED.strip().splitlines())
def test_a_plain_request_ends_all_texts(text: str) -> None:
    found = read_law(text)
    assert found is not None
    assert found.kind == "opt_out"


@pytest.mark.parametrize("text", OTHER.strip().splitlines())
def test_anything_else_does_not(text: str) -> None:
    found = read_law(text)
    assert found is None or found.kind != "opt_out"
