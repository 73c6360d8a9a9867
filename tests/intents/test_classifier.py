"""From a text to a Reading: rules before the model, and no text without an answer."""

import dataclasses
import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents import INTENTS, Reading, classify
from intents.calibration import HIGHEST_ACT
from intents.classifier import Classifier
from intents.law import read_law
from intents.model import Model
from intents.rulings import rule_on
from tests.intents.tables import rows
from tests.pace import turns_of_a_loop

STOPS = [row["text"] for row in rows("law.tsv") if row["expected"] == "opt_out"]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how much do i still owe", "check_balance"),
        ("when is my next payment due", "payment_due"),
        ("i paid $190 yesterday, did you get it", "confirm_payment"),
        ("i will pay friday", "promise_to_pay"),
        ("i lost my job and cant pay this month", "hardship"),
        ("how do i pay online", "how_to_pay"),
        ("can i talk to a real person", "speak_to_agent"),
        ("wrong number", "wrong_number"),
        ("I filed chapter 7", "legal_notice"),
        ("hello", "greet"),
        ("thank you so much", "thanks"),
        ("yes", "affirm"),
        ("no", "deny"),
        ("STOP", "stop"),
        ("START", "start"),
        ("HELP", "help"),
        ("1234", "out_of_scope"),
        ("我还欠多少", "check_balance"),
        ("這個月還唔到，可以遲啲嗎", "hardship"),
        ("退订", "stop"),
        ("cuánto debo", "check_balance"),
        ("BAJA", "stop"),
    ],
)
def test_a_plain_text_has_its_intent(text: str, intent: str) -> None:
    assert classify(text).intent == intent


@pytest.mark.parametrize("text", STOPS)
def test_what_the_law_step_reads_as_an_opt_out_stays_one(text: str) -> None:
    reading = classify(text)
    assert "stop" in {reading.intent, reading.second}
    assert (reading.decision, reading.why.source, reading.confidence) == ("act", "rule", 1.0)


@pytest.mark.parametrize(
    ("text", "intent", "second"),
    [
        ("stop texting me, wrong number", "stop", "wrong_number"),
        ("my husband passed away, stop texting", "stop", "legal_notice"),
        ("cease and desist all contact", "legal_notice", "stop"),
        ("under the FDCPA I demand you stop contacting me", "legal_notice", "stop"),
        ("yes, and where do i pay", "how_to_pay", "affirm"),
        ("stop texting me, i already paid you on tuesday", "stop", "confirm_payment"),
        ("thanks, bye", "thanks", None),
    ],
)
def test_a_second_intent_is_kept(text: str, intent: str, second: str | None) -> None:
    reading = classify(text)
    assert (reading.intent, reading.second) == (intent, second)


def test_a_rules_reading_says_which_rule_and_what_the_model_thought() -> None:
    reading = classify("please stop texting me i already paid")
    assert reading.why.rule == "law.stop_contacting"
    assert reading.why.nearest is not None
    assert classify(reading.why.nearest).intent == "stop"
    assert reading.why.model == Model.load().manifest.arrays[:12]


def test_a_models_reading_says_what_came_next() -> None:
    reading = classify("when is my next payment due")
    assert (reading.why.source, reading.why.rule) == ("model", None)
    assert reading.why.top[0][0] == "payment_due"
    assert reading.why.nearest is not None
    assert "due" in reading.why.nearest.casefold() or "payment" in reading.why.nearest.casefold()
    assert sum(score for _, score in reading.why.top) <= 1.0001


VAGUE = ("it's about that letter", "and the other one?", "sobre lo otro", "那个呢", "what about it")


def test_unsure_readings_are_not_acted_on() -> None:
    readings = [classify(text) for text in VAGUE]
    assert sum(reading.decision != "act" for reading in readings) >= len(VAGUE) - 1
    assert all(
        reading.confidence < HIGHEST_ACT for reading in readings if reading.decision != "act"
    )


def test_the_language_of_the_thread_is_taken_where_the_text_shows_none() -> None:
    assert classify("ok", "es").language == "es"
    assert classify("我要退订", "es").language == "zh"


def test_a_partial_opt_out_is_flagged_and_ends_nothing() -> None:
    reading = classify("please don't text me after 9pm")
    assert "partial_opt_out" in reading.flags
    assert reading.intent != "stop"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "\ud800",
        "a" * 5000,
        "😀" * 400,
        "עברית שלום",
        "\u202eSTOP\u202c",
        "/restart",
        "\n\n\n",
        "%s{}\\x",
        "١٢٣",
    ],
)
def test_odd_texts_have_a_reading(text: str) -> None:
    reading = classify(text)
    assert reading.intent in INTENTS
    json.dumps(reading.as_dict())


@given(st.text(max_size=1700))
def test_any_text_has_a_reading_and_never_an_error(text: str) -> None:
    check(classify(text))


@given(
    st.text(alphabet="stop不要发短信 yes1,.\ud800\u200b\x07", max_size=300),
    st.sampled_from([None, "es", "zh-Hant"]),
)
def test_any_mixture_of_telling_characters_has_a_reading(text: str, language: str | None) -> None:
    check(classify(text, language))


def check(reading: Reading) -> None:
    """A reading is whole: labels known, figures in bounds, and JSON can hold it."""
    assert reading.intent in INTENTS
    assert reading.second is None or reading.second in INTENTS
    assert reading.second != reading.intent
    assert reading.decision in {"act", "ask", "hand_over"}
    assert 0 <= reading.confidence <= 1.0001
    assert json.loads(json.dumps(reading.as_dict()))["intent"] == reading.intent


def test_rules_decide_the_same_with_and_without_the_model() -> None:
    for text in STOPS[:50]:
        ruling = rule_on(text)
        assert ruling is not None
        assert ruling.intent == classify(text).intent


def test_importing_the_package_loads_no_model_and_the_first_text_does() -> None:
    program = (
        "import sys, intents;"
        "early = {'numpy', 'intents.model', 'intents.classifier'} & set(sys.modules);"
        "intents.warm();"
        "late = {'sklearn', 'scipy', 'ruamel'} & set(sys.modules);"
        "sys.exit(', '.join(sorted(early | late)) or 0 if 'numpy' in sys.modules else 'not loaded')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_text_is_read_quickly_for_the_speed_of_the_machine() -> None:
    text = "Hi I paid my bill last tuesday, why do you keep saying it's overdue? Please check it"
    assert turns_of_a_loop(lambda: classify(text)) < MOST_TURNS_OF_A_READING


MOST_TURNS_OF_A_READING = 60_000
"""Multiplications in the time of a reading: three and a half milliseconds of a quiet machine."""

UNNAMED = "plz takr me of ur list"
"""An opt-out by training and by sense, spelt so that no rule names it."""


def with_stop_from(threshold: float) -> Classifier:
    """A classifier of the committed weights that acts on a stop of the model from a probability."""
    model = Model.load()
    model.manifest = dataclasses.replace(model.manifest, stop_act=threshold)
    return Classifier(model)


def test_a_sure_stop_of_the_model_is_acted_on_though_no_rule_names_it() -> None:
    reading = with_stop_from(0.01).read(UNNAMED)
    assert read_law(UNNAMED) is None
    assert (reading.intent, reading.decision, reading.why.source) == ("stop", "act", "model")


def test_an_unsure_stop_of_the_model_is_held_and_not_acted_on() -> None:
    reading = with_stop_from(1.1).read(UNNAMED)
    assert (reading.intent, reading.decision) == ("stop", "ask")
    assert "grey_opt_out" in reading.flags


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("STOP. I already paid on friday", "confirm_payment"),
        ("stop texting me and how much do i owe", "check_balance"),
        ("ya no me escriban, ya pagué el viernes", "confirm_payment"),
        ("please stop texting me", None),
        ("STOP\nDana Whitfield", None),
    ],
)
def test_beside_a_stop_the_other_clauses_are_the_second_thing_said(
    text: str, second: str | None
) -> None:
    reading = classify(text)
    assert (reading.intent, reading.second) == ("stop", second)


def test_somebody_elses_phone_that_wants_no_more_texts_ends_them() -> None:
    reading = classify("打错了，我不是王先生，别再发了")
    assert (reading.intent, reading.second, reading.decision) == ("stop", "wrong_number", "act")
    assert "wrong_number" in str(reading.why.rule)
    assert classify("打错了，我不是王先生").intent == "wrong_number"
