"""What a person's words would cost as a text, and what speaks against them."""

from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256

from accounts.lender import Lender
from bot.code_word import with_word
from carriers.segments import fold, segments
from desk.answering import MOST_SEGMENTS, framed
from desk.sums import names_a_sum
from intents.language import detect
from policy.wording import forbidden


@dataclass(frozen=True)
class Measure:
    """A text as it would leave."""

    body: str
    segments: int
    encoding: str
    characters: int
    special: tuple[str, ...]
    """The characters for which the whole text is UCS-2, each once."""
    language: str
    other_language: bool
    """Whether they write in another language than the words."""
    phrases: tuple[tuple[str, str], ...]
    amount: bool
    price: tuple[Decimal, str] | None
    """What the carrier charges for it, about, with its currency; where the lender told us."""

    @property
    def too_long(self) -> bool:
        """Whether it may not be sent."""
        return self.segments > MOST_SEGMENTS

    @property
    def warnings(self) -> tuple[str, ...]:
        """Short names of what speaks against it, by which a page tells what it has said."""
        named = [f"{kind}:{words.casefold()}" for kind, words in self.phrases]
        if self.other_language:
            named.append(f"language:{self.language[:2]}")
        return tuple(sorted({sha256(one.encode()).hexdigest()[:12] for one in named}))


def measure(lender: Lender, words: str, theirs: str | None, word: str | None = None) -> Measure:
    """Of ``words`` to somebody who writes in ``theirs`` and has the code word ``word``, if any."""
    tongue = detect(words, theirs)
    body = fold(with_word(framed(lender, words, tongue), word), tongue)
    count = segments(body)
    return Measure(
        body=body,
        segments=count.segments,
        encoding=count.encoding,
        characters=len(body),
        special=count.ucs2_characters,
        language=tongue,
        other_language=theirs is not None and tongue[:2] != theirs[:2],
        phrases=tuple(forbidden(words)),
        amount=names_a_sum(words),
        price=_price(lender, count.segments),
    )


def _price(lender: Lender, segments: int) -> tuple[Decimal, str] | None:
    one = lender.desk.segment_price
    return (one.amount * segments, one.currency) if one else None
