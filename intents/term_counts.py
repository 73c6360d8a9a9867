"""How often training texts have which features: counted once, whatever is then fitted to some.

Needs scipy, which is not deployed. Running counts one text at a time, in ``features``.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags, hstack

from intents.features import CHARACTER_BLOCK, Featuriser, Floats, pieces, tokens, word_terms


@dataclass(frozen=True, slots=True)
class TermCounts:
    """One row for each text, one column for each term, the terms in their own order."""

    names: Sequence[str]
    counts: csr_matrix

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """The counts of some texts, with every term that one of them has."""
        place: dict[str, int] = {}
        found, ends = array("i"), array("i", [0])
        # Most words come again and again, and are cut to pieces once.
        columns = cache(lambda word: [place.setdefault(each, len(place)) for each in pieces(word)])
        for text in texts:
            words = tokens(text)
            for word in words:
                found.extend(columns(word))
            found.extend(place.setdefault(term, len(place)) for term in word_terms(words))
            ends.append(len(found))
        once = np.ones(len(found), np.float32)
        shape = (len(texts), len(place))
        counts = csr_matrix((once, np.array(found), np.array(ends)), shape)
        counts.sum_duplicates()
        names = sorted(place)
        return cls(names, counts[:, [place[name] for name in names]])

    def at(self, rows: Sequence[int] | NDArray[np.int64]) -> TermCounts:
        """Those of some texts."""
        return TermCounts(self.names, self.counts[rows])

    def featuriser(self, *, least: int, most: int) -> Featuriser:
        """A featuriser of the terms that ``least`` texts have, the ``most`` commonest of them.

        idf is ln((1 + texts) / (1 + texts with the term)) + 1.
        """
        having = np.asarray((self.counts > 0).sum(axis=0)).ravel()
        common = np.argsort(-having, kind="stable")[:most]
        kept = np.sort(common[having[common] >= least])
        total = self.counts.shape[0]
        idf = np.array([math.log((1 + total) / (1 + n)) + 1 for n in having[kept].tolist()])
        # Half precision is what the weight file keeps; training sees the same numbers.
        vocabulary = {self.names[column]: index for index, column in enumerate(kept)}
        return Featuriser(vocabulary, idf.astype(np.float16).astype(np.float32))

    def weighted(self, names: Sequence[str], idf: Floats) -> csr_matrix:
        """The texts' features, weighted as a ``Featuriser`` of these names does.

        The names are in their own order, so that each block's stand together.
        """
        place = {name: column for column, name in enumerate(self.names)}
        nowhere = len(self.names)
        columns = [place.get(name, nowhere) for name in names]
        empty = csr_matrix((self.counts.shape[0], 1), dtype=np.float32)
        chosen = hstack([self.counts, empty], format="csr")[:, columns]
        chosen.data = (1 + np.log(chosen.data)) * idf[chosen.indices]
        first_word = sum(name.startswith(CHARACTER_BLOCK) for name in names)
        blocks = (chosen[:, :first_word], chosen[:, first_word:])
        return hstack([_at_length_one(block) for block in blocks], format="csr", dtype=np.float32)


def _at_length_one(rows: csr_matrix) -> Any:
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    return diags(1 / np.maximum(lengths, 1e-12)) @ rows
