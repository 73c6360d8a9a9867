"""The training text that explains a reading: of the same intent, and near in meaning."""

import numpy as np
import pytest

from intents import corpus
from intents.labels import INTENTS
from intents.model import Model
from intents.nearest import DIMENSIONS, NearestTexts, make_codes

RANDOM = np.random.Generator(np.random.PCG64(7))


def small() -> tuple[list[str], NearestTexts, np.ndarray]:
    """Six texts of three labels (the middle one has none) on vectors of their own."""
    texts = ["a0", "b0", "c0", "\u4f59\u989d", "x2", "y2" * 200]
    vectors = RANDOM.standard_normal((6, 256)).astype(np.float32)
    labels = np.array([0, 2, 0, 0, 2, 2])
    return texts, NearestTexts(make_codes(texts, labels, vectors)), vectors


@pytest.mark.parametrize(("place", "label"), [(0, 0), (2, 0), (3, 0), (1, 2), (4, 2)])
def test_a_texts_own_vector_finds_it(place: int, label: int) -> None:
    texts, index, vectors = small()
    assert index.find(vectors[place], label) == texts[place]


def test_only_texts_of_the_label_are_looked_at() -> None:
    texts, index, vectors = small()
    assert index.find(vectors[0], 2) in {texts[1], texts[4], texts[5][:160]}
    assert index.find(vectors[0], 1) is None


def test_a_code_is_a_few_bytes() -> None:
    arrays = make_codes(["a"], np.array([0]), np.ones((1, 256), np.float32))
    assert arrays["codes"].dtype == np.dtype(np.int8)
    assert arrays["codes"].shape == (1, DIMENSIONS)


@pytest.mark.parametrize(
    ("text", "intent"),
    [("whats my balance", "check_balance"), ("i want out of these texts", "stop"),
     ("我还欠多少钱", "check_balance"), ("quiero hablar con una persona", "speak_to_agent")],
)  # fmt: skip
def test_the_nearest_text_is_a_training_text_of_the_intent(text: str, intent: str) -> None:
    found = Model.load().nearest(text, INTENTS.index(intent))
    mine = {one.text[:160] for one in corpus.examples() if one.intent == intent}
    assert found in mine
