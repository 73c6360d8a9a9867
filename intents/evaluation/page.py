"""The page about understanding: figures of the three sets, in the words of its template."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from string import Template
from typing import Any, Final

from intents.evaluation import figures, sets
from intents.evaluation.cases import Case
from intents.evaluation.sets import Sets
from intents.evaluation.sureness import calibration
from intents.flags import GREY_OPT_OUT

TEMPLATE: Final = Path(__file__).parent / "understanding.template"
MOST_CONFUSIONS: Final = 10
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>|#~$])")
_USES: Final = {
    sets.TEST: "every figure but opt-outs and chatter",
    sets.OPT_OUT: "opt-outs",
    sets.CHATTER: "chatter",
}
Row = Sequence[str]
Hit = Callable[[Case], bool]


def page(read: Sets, names: dict[str, str]) -> str:
    """The whole page; `names` gives the hashes that the template calls model, manifest, texts."""
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(names | _parts(read))


def _parts(read: Sets) -> dict[str, str]:
    rest, rules = sets.unseen(read), figures.by_rules(read.test)
    missed = [case for case in read.opt_out if case.given.stop and not case.stops]
    false = [case for case in read.opt_out if case.stops and not case.given.stop]
    return {
        "summary": _summary(read),
        "sets": _sets(read),
        "tested": str(len(read.test)),
        "seen": str(len(read.test) - len(rest)),
        "unseen_accuracy": _bounded(rest, _right),
        "intents": _intents(read.test),
        "confusions": _confusions(read.test),
        "ruled": _per_cent(rules["share"]),
        "ruled_accuracy": _per_cent(rules["accuracy"]),
        "decisions": _decisions(read.test),
        "calibration_error": str(calibration(read.test)["error"]),
        "opt_outs": _opt_outs(read.opt_out),
        "missed": _quoted(missed),
        "false": _quoted(false),
        "kept_out": _bounded(read.chatter, _kept_out),
        "let_in": _quoted(case for case in read.chatter if case.let_in),
    }


def _summary(read: Sets) -> str:
    """One row for each figure, one column for each language, and all of them together."""
    asked = [case for case in read.opt_out if case.given.stop]
    others = [case for case in read.opt_out if not case.given.stop]
    measured: list[tuple[str, Sequence[Case], Hit]] = [
        ("right", read.test, _right),
        ("acted on", read.test, _acts),
        ("right when acting", [case for case in read.test if case.acts], _right),
        ("opt-outs found", asked, _stops),
        ("false opt-outs", others, _stops),
        ("chatter kept out", read.chatter, _kept_out),
    ]
    rows = [
        [name, *(_bounded(part, hit) for part in _parted(cases))] for name, cases, hit in measured
    ]
    return table(["", *sets.LANGUAGES, "all"], rows)


def _parted(cases: Sequence[Case]) -> list[Sequence[Case]]:
    return [*sets.by_language(cases).values(), cases]


def _right(case: Case) -> bool:
    return case.right


def _acts(case: Case) -> bool:
    return case.acts


def _stops(case: Case) -> bool:
    return case.stops


def _kept_out(case: Case) -> bool:
    return not case.let_in


def _sets(read: Sets) -> str:
    named = {sets.TEST: read.test, sets.OPT_OUT: read.opt_out, sets.CHATTER: read.chatter}
    rows = []
    for name, cases in named.items():
        texts = [str(len(part)) for part in _parted(cases)]
        hands = len({case.given.author for case in cases})
        rows.append([f"`{name}.*.yml`", *texts, str(hands), _USES[name]])
    return table(["files", *sets.LANGUAGES, "texts", "author tags", "used for"], rows)


def _intents(cases: Sequence[Case]) -> str:
    rows = [
        [f"`{name}`", str(score["texts"]), *(_per_cent(score[part]) for part in _SCORES)]
        for name, score in figures.by_intent(cases).items()
    ]
    return table(["intent", "texts", *_SCORES.values()], rows)


_SCORES: Final = {"precision": "precision", "recall": "recall", "f1": "F1"}


def _confusions(cases: Sequence[Case]) -> str:
    common = figures.confusions(cases)[:MOST_CONFUSIONS]
    rows = [[f"`{given}`", f"`{read}`", str(times)] for given, read, times in common]
    return table(["label", "read as", "texts"], rows)


def _decisions(cases: Sequence[Case]) -> str:
    rows = []
    for decision, words in (("act", "act"), ("ask", "ask"), ("hand_over", "hand over")):
        chosen = [case for case in cases if case.reading.decision == decision]
        share = _per_cent(len(chosen) / max(1, len(cases)))
        rows.append([words, str(len(chosen)), share, _bounded(chosen, _right)])
    return table(["decision", "texts", "share", "right"], rows)


def _opt_outs(cases: Sequence[Case]) -> str:
    rows = [
        _opt_out_row(name, figures.opt_outs(part))
        for name, part in zip([*sets.LANGUAGES, "all"], _parted(cases), strict=True)
    ]
    header = ["", "asked to stop", "found", "missed", "of these held", "did not ask", "false"]
    return table(header, rows)


def _opt_out_row(name: str, found: dict[str, Any]) -> Row:
    counts = (found["missed"], found["missed_but_held"], found["others"], found["false"])
    return [name, str(found["asked"]), _per_cent(found["recall"]), *map(str, counts)]


def _quoted(cases: Iterable[Case]) -> str:
    """Texts as list items, their own markup made harmless."""
    items = [f"- {_MARKUP.sub(_escaped, case.text)}{_held(case)}" for case in cases]
    return "\n".join(items) or "- none"


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found.group(1)}"


def _held(case: Case) -> str:
    held = case.given.stop and GREY_OPT_OUT in case.reading.flags
    return " *(held)*" if held else ""


def _bounded(cases: Sequence[Case], hit: Hit) -> str:
    """A share in per cent with its 95 % bounds; a dash when there is no case."""
    if not cases:
        return "–"
    right = sum(hit(case) for case in cases)
    low, high = figures.interval(right, len(cases))
    return f"{right / len(cases):.1%} ({low * 100:.1f}–{high * 100:.1f})".replace("%", " %")


def _per_cent(share: float | None) -> str:
    return "–" if share is None else f"{share * 100:.1f} %"


def table(header: Row, rows: Iterable[Row]) -> str:
    """A Markdown table: words to the left, figures to the right."""
    marks = ["---", *("---:" for _ in header[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in [header, marks, *rows])
