"""The law step: does this text opt out, opt in or ask for help? Rules only, no model.

The webhook asks before it answers the carrier, so this module loads nothing heavy and takes
microseconds. A text that rules read as an opt-out is one, whatever any model says later.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from intents.normalise import MAX_CHARACTERS, fold
from intents.rules import (
    apart,
    chinese,
    contrasted,
    english,
    irony,
    keywords,
    legal,
    once_more,
    optin,
    other_tongues,
    quotes,
    spanish,
    threats,
)
from intents.rules.answers_wanted import wants_an_answer
from intents.rules.canonical import canonical
from intents.rules.contrary import contrary, grumbles
from intents.rules.doubts import doubted, takes_back
from intents.rules.english_words import SPELLINGS
from intents.rules.lengths import says_more
from intents.rules.masked import unmasked
from intents.rules.mixed_hours import limited
from intents.rules.narrowed import one_part_only
from intents.rules.other_wishes import wishes_otherwise
from intents.rules.tongues import spelt
from intents.rules.unsaid import wants_less
from intents.rules.verdict import ONLY_ONE_KIND, UNDONE, Verdict

Kind = Literal["opt_out", "opt_in", "help"]
How = Literal["keyword", "sentence"]


@dataclass(frozen=True, slots=True)
class LawReading:
    """`word` names the keyword or the sentence rule that decided.

    `carrier_word` says that the carrier itself acts on this body and, when it owns the replies,
    answers it: the body without blanks around it is exactly one of its own words.
    """

    kind: Kind
    how: How
    word: str
    carrier_word: bool


FORMAL = frozenset({"statute", "represented", "cease_and_desist"})
"""Notices of law that come before the end of texts they may ask for."""
_CHINESE = re.compile("[\u3400-\u9fff]")
_REMEMBERED = 16
"""One text is asked about several times in its turn, and a few at a time."""
_FEW_LETTERS = 60
"""A text no longer than this says nothing beside its one request."""
_SIGNS = " .!?~"
_CLAUSES = re.compile(r"[,;:.!?\n]+\s*")
_LONG_DRAWN = re.compile(r"([a-z])\1{2,}")


def read_law(text: str, *, opted_out: bool = False) -> LawReading | None:
    """What the text asks under the rules of consent, or None when it asks nothing of the kind.

    `opted_out` says that the number is opted out now: "start again" then means the texts. A bare
    yes never opts in, although the carrier takes it so; bare N and Y mean nothing here.
    """
    text = text[:MAX_CHARACTERS]
    by_carrier = keywords.carrier_word(text)
    if by_carrier:
        return LawReading(_kind(by_carrier), "keyword", text.strip().lower(), carrier_word=True)
    folded = fold(text)
    word = keywords.keyword(text, folded) or _behind_a_mask(folded)
    command = folded.startswith("/")
    if word and not (command and word[0] != "opt_out"):
        return LawReading(_kind(word[0]), "keyword", word[1], carrier_word=False)
    return None if command else _sentence(unmasked(folded), opted_out=opted_out)


def _behind_a_mask(folded: str) -> tuple[str, str] | None:
    """An opt-out word spelt with digits or blanks; other words are not looked for there."""
    plain = _LONG_DRAWN.sub(r"\1", unmasked(folded))
    found = keywords.keyword(plain, plain) if plain != folded else None
    return found if found and found[0] == "opt_out" else None


def uncertainty(text: str) -> Verdict | None:
    """What the sentence rules say of a text that is no sure opt-out, if anything."""
    folded = unmasked(fold(text))
    return None if quotes.is_reaction(folded) else _asked_to_end(folded)


def is_formal(text: str) -> bool:
    """Whether a text gives formal notice: of a lawyer, of a statute, to cease and desist."""
    return legal.notice(fold(text)) in FORMAL


def is_contrary(text: str) -> bool:
    """Whether the text asks that texts go on, whatever it says of stopping: the model is told."""
    folded = unmasked(fold(text))
    if quotes.is_reaction(folded) or _only_quotes(folded):
        return True
    words = spelt(folded)
    asks_no_end = grumbles(*words) or wishes_otherwise(*words)
    if (
        contrary(*words)
        or wants_an_answer(*words)
        or (asks_no_end and _opt_out(_said(folded)) is None)
    ):
        return True
    if once_more.wanted(*words):
        found = _opt_out(_said(folded))
        return found is None or found.certainty == "grey"
    return quotes.reports(folded) and _only_quoted(_said(folded))


def _is_contrary(folded: str) -> bool:
    return contrary(*spelt(folded))


class _Said(NamedTuple):
    """The sender's own words: folded, as canonical Latin words, and the set of those."""

    folded: str
    plain: str
    words: frozenset[str]
    whole: str
    """The text with what it quotes."""


@lru_cache(_REMEMBERED)
def _said(folded: str) -> _Said:
    plain = canonical(folded, SPELLINGS)
    words = frozenset(plain.split())
    own = quotes.own_words(folded, words)
    if own == folded:
        return _Said(folded, plain, words, folded)
    plain = canonical(own, SPELLINGS)
    return _Said(own, plain, frozenset(plain.split()), folded)


def _sentence(folded: str, *, opted_out: bool) -> LawReading | None:
    if quotes.is_reaction(folded):
        return None
    said = _said(folded)
    wanted = optin.read(said.folded, said.plain, said.words, opted_out=opted_out)
    if wanted == UNDONE and not _said_anew(folded):
        undone = opted_out or not wants_less(*_heard(said))
        return LawReading("opt_in", "sentence", UNDONE, carrier_word=False) if undone else None
    ended = "said_anew" if wanted == UNDONE else _surely_ended(folded, said)
    if ended:
        return LawReading("opt_out", "sentence", ended, carrier_word=False)
    if wanted and threats.threatens(*_heard(said)):
        return LawReading("opt_out", "sentence", "threatened", carrier_word=False)
    if wanted:
        return LawReading("opt_in", "sentence", wanted, carrier_word=False)
    return None


def _said_anew(folded: str) -> bool:
    """Whether a text puts a slip right by the word that ends texts: "sotp, oops, STOP"."""
    *before, last = _CLAUSES.split(folded.strip(_SIGNS)) or [""]
    word = keywords.keyword(last, last) if before else None
    return word is not None and word[0] == "opt_out"


def _surely_ended(folded: str, said: _Said) -> str | None:
    """The rule by which a text surely asks to end texts: "Reply STOP to end? STOP" does."""
    if said.folded != folded and '"' not in folded and keywords.answers_with_one(said.folded):
        return "answered_with_it"
    verdict = _asked_to_end(folded)
    return verdict.rule if verdict and verdict.certainty == "sure" else None


@lru_cache(_REMEMBERED)
def _asked_to_end(folded: str) -> Verdict | None:
    """The verdict on the text as it is or, where it has none, without its drawn-out letters."""
    found, shorter = _opt_out(_said(folded)), _LONG_DRAWN.sub(r"\1", folded)
    return found if found or shorter == folded else _opt_out(_said(shorter))


def _opt_out(said: _Said) -> Verdict | None:
    """The strongest verdict of the three languages' rules, weaker where the text has doubts."""
    words = _heard(said)
    if contrasted.ends_texts(*words):
        return Verdict("sure", contrasted.RULE)
    ironic, found = irony.read(*words), _strongest(said)
    if found is None or found.certainty == "grey":
        found = threats.warns(*words) or found
    if ironic or found is None:
        return ironic
    if found.rule != "none_at_all" and _is_contrary(said.whole):
        return found if found.certainty == "partial" else None
    surely = found.certainty == "sure" and found.rule != threats.RULE
    return _weighed(found, said, words) if surely else found


def _weighed(found: Verdict, said: _Said, words: tuple[str, str, str]) -> Verdict:
    """A sure verdict, or a weaker one where the text names a part, quotes it or has doubts."""
    if one_part_only(*words):
        return Verdict("partial", found.rule)
    if limited(*words):
        few = len(said.folded) <= _FEW_LETTERS
        return Verdict("partial", ONLY_ONE_KIND if few else found.rule)
    if _only_quoted(said):
        return Verdict("likely", found.rule)
    doubts = takes_back(*words) if found.rule == "none_at_all" else doubted(found.rule, *words)
    if doubts:
        return _alone(said, words) or Verdict("likely", found.rule)
    return Verdict("clear", found.rule) if says_more(found.rule, said.folded) else found


def _heard(said: _Said) -> tuple[str, str, str]:
    """The text as the rules of the three languages hear it: folded, English, Spanish."""
    return spelt(said.folded)


def _alone(said: _Said, words: tuple[str, str, str]) -> Verdict | None:
    """The sure verdict on a part of a text whose other parts made the whole doubtful."""
    last = apart.afterthought(said.folded)
    found = _undoubted(last) if last else None
    if found or takes_back(*words):
        return found
    for part in apart.sentences(said.folded):
        found = _undoubted(part)
        if found and found.rule in apart.NAMING:
            return found
    return None


def _undoubted(part: str) -> Verdict | None:
    said = _said(part)
    found = _strongest(said)
    sure = found is not None and found.certainty == "sure"
    return found if sure and found and not doubted(found.rule, *_heard(said)) else None


def _only_quoted(said: _Said) -> bool:
    """Whether a request stands in quotation marks alone: somebody else may have said it."""
    rest = quotes.without_quotations(said.whole)
    left = _strongest(_said(rest)) if rest else None
    return rest is not None and (left is None or left.certainty != "sure")


def _only_quotes(folded: str) -> bool:
    """Whether a text quotes how to end texts, and its own words ask for something else."""
    if not quotes.quotes_an_instruction(folded):
        return False
    said = _said(folded)
    return quotes.speaks_of_its_own(said.folded) and _opt_out(said) is None


def _strongest(said: _Said) -> Verdict | None:
    verdicts = []
    if not said.folded.isascii() and _CHINESE.search(said.folded):
        verdicts.append(chinese.read(said.folded))
    if said.words:
        verdicts.append(english.read(said.plain, said.words))
        verdicts.append(spanish.read(said.folded, said.words))
        verdicts.append(other_tongues.read(said.folded))
    order = ("sure", "likely", "partial", "grey")
    found = [verdict for verdict in verdicts if verdict]
    return min(found, key=lambda verdict: order.index(verdict.certainty), default=None)


def _kind(name: str) -> Kind:
    if name == "opt_out":
        return "opt_out"
    return "opt_in" if name == "opt_in" else "help"
