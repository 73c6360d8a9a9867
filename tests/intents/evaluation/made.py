"""Cases made by hand."""

from intents import Reading
from intents.evaluation.cases import Case, Labelled
from intents.reading import Decision, Flag, Source, Why


def labelled(
    intent: str, language: str = "en", text: str = "a text", *, stop: bool = False
) -> Labelled:
    return Labelled(text, intent, None, stop or intent == "stop", language)


def case(
    intent: str,
    read: str,
    confidence: float = 0.9,
    *,
    second: str | None = None,
    decision: Decision = "act",
    source: Source = "model",
    flags: tuple[Flag, ...] = (),
    language: str = "en",
    text: str = "a text",
) -> Case:
    """A text labelled with one intent and read as another."""
    why = Why(source, None, None, (), "")
    reading = Reading(read, second, decision, confidence, (), language, frozenset(flags), why)
    return Case(labelled(intent, language, text), reading)


def opt_out(asked: bool, read: str, **how: object) -> Case:
    """A text of which only is known whether it asks to end all texts."""
    made = case("", read, **how)  # type: ignore[arg-type]
    return Case(labelled("", made.given.language, made.text, stop=asked), made.reading)
