"""Features: the same for training and running, and the same as scikit-learn would make them."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from intents import corpus
from intents.features import CHARACTER_BLOCK, NUMBER, WORD_BLOCK, pieces, terms, tokens
from intents.term_counts import TermCounts

TEXTS = [example.text for example in corpus.examples()][::7]
COUNTS = TermCounts.of(TEXTS)


def test_a_text_is_cut_into_words_numbers_and_signs() -> None:
    assert tokens("I paid $1,250.50 on 11/3, OK? 已转200块 👍") == [
        "i", "paid", NUMBER, "on", NUMBER, "ok", "?", "已转", NUMBER, "块", "👍",
    ]  # fmt: skip


def test_the_regulators_hotline_is_a_word() -> None:
    assert tokens("打12378投诉") == ["打", "12378", "投诉"]


def test_latin_words_are_cut_as_scikit_learn_cuts_them() -> None:
    expected = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5)).build_analyzer()("balance")
    assert sorted(piece[1:] for piece in pieces("balance")) == sorted(expected)


def test_chinese_runs_give_pieces_of_one_to_three() -> None:
    assert set(pieces("还款日")) == {"c还", "c款", "c日", "c还款", "c款日", "c还款日"}


def test_words_pairs_and_the_first_word_are_features() -> None:
    words = [term[1:] for term in terms("how much left") if term[0] == WORD_BLOCK]
    assert words == ["how", "much", "left", "how much", "much left", "how_left", "^how"]


@pytest.mark.parametrize("block", [CHARACTER_BLOCK, WORD_BLOCK])
def test_weights_are_those_of_scikit_learns_tfidf(block: str) -> None:
    def of_block(text: str) -> list[str]:
        return [term for term in terms(text) if term[0] == block]

    reference = TfidfVectorizer(analyzer=of_block, sublinear_tf=True, min_df=2)
    expected = reference.fit_transform(TEXTS).toarray()
    featuriser = COUNTS.featuriser(least=2, most=10**6)
    column = {name: index for index, name in enumerate(featuriser.names)}
    order = [column[name] for name in reference.get_feature_names_out()]
    for text, row in list(zip(TEXTS, expected, strict=True))[:120]:
        dense = np.zeros(len(column), np.float32)
        ids, weights = featuriser.features(text)
        dense[ids] = weights
        # The difference is that of half precision, in which idf is kept.
        assert np.abs(dense[order] - row).max() < 1e-3


def test_a_text_without_known_features_has_none() -> None:
    ids, weights = (
        TermCounts.of(["pay me", "pay now"]).featuriser(least=2, most=100).features("完全")
    )
    assert (len(ids), len(weights)) == (0, 0)


def test_another_amount_or_day_changes_no_feature() -> None:
    assert terms("i paid 190 on 11/3") == terms("i paid 2,075.50 on 12/25")


def test_only_the_commonest_terms_are_kept() -> None:
    assert len(COUNTS.featuriser(least=2, most=50).names) == 50


def test_rows_of_counted_texts_are_weighted_as_one_text_is() -> None:
    of_others = TermCounts.of(TEXTS[::3]).featuriser(least=2, most=5_000)
    rows = COUNTS.weighted(of_others.names, of_others.idf)
    for place, text in list(enumerate(TEXTS))[:200]:
        ids, weights = of_others.features(text)
        expected = np.zeros(len(of_others.names), np.float32)
        expected[ids] = weights
        np.testing.assert_allclose(rows[place].toarray()[0], expected, atol=1e-6)


def test_counts_of_some_texts_are_those_of_the_texts_alone() -> None:
    some = COUNTS.at(range(0, 90, 3)).featuriser(least=2, most=300)
    alone = TermCounts.of(TEXTS[:90:3]).featuriser(least=2, most=300)
    assert some.names == alone.names
    np.testing.assert_array_equal(some.idf, alone.idf)
