"""The training queue in the console: two keys a text, without script too."""

import re
from datetime import datetime

import pytest

from console.pages.training import KEYS
from intents.labels import INTENTS
from tests.console.office import Browser, Office
from tests.desk.reporting.desk_log import DeskLog


@pytest.fixture
def texts(office: Office, now: datetime) -> list[int]:
    """Three unsure texts, by id."""
    with office.database.write() as session:
        log = DeskLog(session, now)
        bodies = ("what <b>now</b>", "hm 4417", "maybe")
        return [log.text(now, body, decision="ask", confidence=0.4).id for body in bodies]


def test_each_intent_has_a_key_of_its_own() -> None:
    assert set(KEYS) == set(INTENTS)
    assert len(set(KEYS.values())) == len(INTENTS)
    assert not set(KEYS.values()) & set("jku/?0")
    assert all(len(key) == 1 for key in KEYS.values())


def test_a_text_is_shown_with_every_intent(ana: Browser, texts: list[int]) -> None:
    page = ana.shows("/training")
    assert "maybe" in page
    assert "3 left" in page
    assert len(re.findall(r'type="radio" name="intent"', page)) == 25
    assert "accesskey" not in page


def test_labelling_goes_on_to_the_next_text(ana: Browser, texts: list[int]) -> None:
    page = ana.does(f"/training/{texts[2]}", intent="thanks", second="")
    assert "Labelled." in page
    assert "hm 4417" in page
    page = ana.does(f"/training/{texts[1]}", useless="1")
    assert "what &lt;b&gt;now&lt;/b&gt;" in page
    page = ana.does(f"/training/{texts[0]}", intent="greet", second="")
    assert "No text waits for a label" in page


def test_a_label_is_taken_back(ana: Browser, texts: list[int]) -> None:
    page = ana.does(f"/training/{texts[2]}", intent="thanks", second="")
    label = re.findall(r'name="label" value="(\d+)"', page)[0]
    page = ana.does("/training/undo", label=label)
    assert "Taken back." in page
    assert "maybe" in page


def test_a_text_that_is_labelled_already_says_so(
    office: Office, ana: Browser, texts: list[int]
) -> None:
    ana.does(f"/training/{texts[0]}", intent="thanks", second="")
    page = ana.does(f"/training/{texts[0]}", intent="greet", second="")
    assert "A colleague has labelled that text" in page


@pytest.mark.parametrize(
    "fields", [{}, {"intent": "nothing"}, {"intent": "greet", "second": "nothing"}]
)
def test_another_word_than_an_intent_is_refused(
    ana: Browser, texts: list[int], fields: dict[str, str]
) -> None:
    assert ana.post(f"/training/{texts[0]}", **fields).status_code == 400


def test_labels_leave_as_a_file_by_who_leads(office: Office, texts: list[int]) -> None:
    sol = office.browser("supervisor")
    for text in texts:
        sol.does(f"/training/{text}", intent="greet", second="")
    assert "Export as nlu" in sol.shows("/training")
    answer = sol.post("/training/export", language="en")
    assert 'filename="nlu.en.desk.yml"' in answer.headers["Content-Disposition"]
    assert "    - maybe\n" in answer.text
    assert [action for _, action in office.audited("training.export")] == ["training.export"]
    assert sol.post("/training/export", language="xx").status_code == 400


def test_an_agent_labels_and_does_not_export(ana: Browser, texts: list[int]) -> None:
    ana.does(f"/training/{texts[0]}", intent="greet", second="")
    assert "Export as nlu" not in ana.shows("/training")
    assert ana.post("/training/export", language="en").status_code == 403


def test_seeing_a_text_is_noted(office: Office, ana: Browser, texts: list[int]) -> None:
    ana.shows("/training")
    ana.does(f"/training/{texts[2]}", intent="thanks", second="")
    assert [action for _, action in office.audited("training.")] == [
        "training.view", "training.label", "training.view",
    ]  # fmt: skip


def test_auditors_do_not_label(office: Office) -> None:
    assert office.browser("auditor").get("/training").status_code == 403
