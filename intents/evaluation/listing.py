"""The figures as lines on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def report(figures: dict[str, Any]) -> str:
    """The figures as lines for a person."""
    lines = [f"texts       {figures['texts']}"]
    known = figures["accuracy"] is not None
    if known:
        lines += _accuracy(figures)
    lines += _opt_outs(figures["opt_out"])
    if known:
        lines += _acting(figures)
        lines += _mistakes(figures)
    return "\n".join([*lines, f"latency ms  {figures['latency_ms']} (thread CPU time)"])


def _accuracy(figures: dict[str, Any]) -> Iterator[str]:
    yield (
        f"accuracy    {figures['accuracy']}   macro-F1 {figures['macro_f1']}"
        f"   second intent {figures['second_intent_accuracy']}"
    )
    yield f"language    {figures['by_language']}"
    if figures["by_difficulty"]:
        yield f"difficulty  {figures['by_difficulty']}"


def _opt_outs(opt_out: dict[str, Any]) -> Iterator[str]:
    yield (
        f"opt-outs    {opt_out['asked']} asked, {opt_out['missed']} missed "
        f"({opt_out['missed_but_held']} of them held), {opt_out['false']} false"
    )
    yield f"            recall {opt_out['recall']}, false rate {opt_out['false_rate']}"
    for language, rates in opt_out["by_language"].items():
        yield f"  {language:9} recall {rates['recall']}, false rate {rates['false_rate']}"
    yield from (f"  missed: {text}" for text in opt_out["missed_texts"])
    yield from (f"  false:  {text}" for text in opt_out["false_texts"])


def _acting(figures: dict[str, Any]) -> Iterator[str]:
    for name, decided in figures["decisions"].items():
        yield f"{name:11} {decided['share']} of texts, accuracy {decided['accuracy']}"
    for language, acting in figures["acting_by_language"].items():
        yield f"  act on {language:7} {acting['share']}, accuracy {acting['accuracy']}"
    rules, chatter = figures["rules"], figures["chatter"]
    yield f"rules       {rules['share']} of texts, accuracy {rules['accuracy']}"
    if chatter["texts"]:
        yield f"chatter     {chatter['kept_out']} of {chatter['texts']} texts kept out"
    yield from (f"  let in: {text}" for text in chatter["let_in_texts"])
    for cut in figures["risk_coverage"]:
        yield f"  surest {cut['coverage']}: {cut['risk']} wrong, from {cut['confidence']} up"
    yield from _calibration(figures["calibration"])


def _calibration(calibration: dict[str, Any]) -> Iterator[str]:
    yield f"calibration error {calibration['error']} over {calibration['texts']} of the model's"
    for one in calibration["bins"]:
        if one["texts"]:
            yield (
                f"  {one['low']}-{one['high']}: {one['texts']} texts, "
                f"confidence {one['confidence']}, accuracy {one['accuracy']}"
            )


def _mistakes(figures: dict[str, Any]) -> Iterator[str]:
    yield f"worst       {figures['worst_intents']}"
    for name, score in figures["by_intent"].items():
        yield (
            f"  {name:20} F1 {score['f1']:<6} precision {score['precision']:<6} "
            f"recall {score['recall']:<6} of {score['texts']}"
        )
    for given, read, times in figures["confusions"]:
        yield f"  {given} read as {read}: {times}"
