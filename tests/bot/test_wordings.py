"""Which wording is in use: shipped, the lender's own, exported."""

from datetime import timedelta
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from sqlalchemy import select

import clock
from bot.wordings import DOMAIN, NoWording, Wordings, export, ship, shipped
from bot.yaml_files import BadFile
from models.templates import TemplateState, TemplateVersion, Wording
from tests.bot.house import House

ONE = """
responses:
  utter_hello:
  - text: "{lender}: Hello."
    condition: [{type: slot, name: language, value: en}]
    metadata: {tier: 0, budget: 1}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "domain.yml"
    path.write_text(ONE)
    return path


def versions(house: House, key: str = "utter_hello") -> list[tuple[int, str, str]]:
    with house.database.read() as session:
        rows = session.scalars(
            select(TemplateVersion)
            .where(TemplateVersion.key == key)
            .order_by(TemplateVersion.language, TemplateVersion.version)
        )
        return [(row.version, row.state, row.text) for row in rows]


def ship_it(house: House, path: Path = DOMAIN) -> int:
    with house.database.write() as session:
        return ship(session, house.rows(TemplateVersion)[0].created_at, path)


def approve(house: House, text: str, version: int = 2) -> None:
    with house.database.write() as session:
        session.add(
            TemplateVersion(
                key="utter_hello",
                language="en",
                version=version,
                state=TemplateState.APPROVED,
                text=text,
                tier=0,
                kind="reply",
                budget=1,
                created_at=house.rows(TemplateVersion)[0].created_at,
            )
        )


def in_use(house: House, language: str = "en", key: str = "utter_hello") -> str:
    with house.database.read() as session:
        return Wordings().find(session, key, language).text


def test_shipping_twice_adds_nothing(house: House, file: Path) -> None:
    assert ship_it(house) == 0
    assert (ship_it(house, file), ship_it(house, file)) == (1, 0)


def test_a_changed_wording_is_a_new_version(house: House, file: Path) -> None:
    ship_it(house, file)
    file.write_text(ONE.replace("Hello.", "Good day."))
    assert ship_it(house, file) == 1
    assert versions(house) == [
        (1, "shipped", "{lender}: Hello."),
        (2, "shipped", "{lender}: Good day."),
    ]
    assert in_use(house) == "{lender}: Good day."


def test_a_changed_tier_is_a_new_version_too(house: House, file: Path) -> None:
    ship_it(house, file)
    file.write_text(ONE.replace("tier: 0", "tier: 1"))
    assert ship_it(house, file) == 1


def test_the_lenders_own_wording_goes_before_any_shipped_one(house: House, file: Path) -> None:
    ship_it(house, file)
    approve(house, "{lender}: Howdy.")
    file.write_text(ONE.replace("Hello.", "Good day."))
    ship_it(house, file)
    assert [number for number, _, _ in versions(house)] == [1, 2, 3]
    assert in_use(house) == "{lender}: Howdy."


def test_a_running_process_reads_them_again_where_others_are_in_use(
    house: House, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [clock.real_now()]
    monkeypatch.setattr("bot.wordings.real_now", lambda: now[0])
    ship_it(house, file)
    wordings = Wordings()

    def found() -> Wording:
        now[0] += timedelta(seconds=6)
        with house.database.read() as session:
            return wordings.find(session, "utter_hello", "en")

    first = found()
    assert found() is first
    approve(house, "{lender}: Howdy.")
    assert found().text == "{lender}: Howdy."


def test_a_language_without_a_wording_falls_back(house: House, file: Path) -> None:
    ship_it(house, file)
    assert in_use(house, "zh-Hant") == "{lender}: Hello."


def test_a_response_without_any_wording_says_what_to_do(house: House) -> None:
    with pytest.raises(NoWording, match="flask --app app release"):
        in_use(house, key="utter_unheard_of")


@pytest.mark.parametrize(
    "missing",
    ["    metadata: {tier: 0, budget: 1}\n", ", value: en", '    text: "{lender}: Hello."'],
)
def test_a_response_that_lacks_something_is_refused_by_name(file: Path, missing: str) -> None:
    text = ONE.replace('  - text: "{lender}: Hello."', '  -\n    text: "{lender}: Hello."')
    assert missing in text
    file.write_text(text.replace(missing, ""))
    with pytest.raises(BadFile, match="utter_hello"):
        list(shipped(file))


def test_the_export_holds_what_is_in_use_and_ships_as_it_is(house: House, tmp_path: Path) -> None:
    with house.database.write() as session:
        help_text = session.scalars(
            select(TemplateVersion).where(
                TemplateVersion.key == "utter_help", TemplateVersion.language == "en"
            )
        ).one()
        session.add(
            TemplateVersion(
                key="utter_help",
                language="en",
                version=2,
                state=TemplateState.APPROVED,
                text="{lender}: Ask us anything. {hotline}",
                tier=0,
                kind="help",
                budget=help_text.budget,
                created_at=help_text.created_at,
            )
        )
    with house.database.read() as session:
        text = export(session)
    path = tmp_path / "exported.yml"
    path.write_text(text)
    exported = {(one.key, one.language): one for one in shipped(path)}
    released = {(one.key, one.language): one for one in shipped()}
    changed = [place for place, one in exported.items() if one != released[place]]
    assert exported.keys() == released.keys()
    assert changed == [("utter_help", "en")]
    assert exported["utter_help", "en"].text == "{lender}: Ask us anything. {hotline}"
    whole, ours = (YAML(typ="safe").load(one) for one in (text, DOMAIN.read_text()))
    assert {**whole, "responses": None} == {**ours, "responses": None}


BY_CHANNEL = """
responses:
  utter_hello:
  - text: "{lender}: Hello, everywhere."
    condition: [{type: slot, name: language, value: en}]
    metadata: {tier: 0, budget: 1}
  - text: "{lender}: Hello by text."
    channel: sms
    condition: [{type: slot, name: language, value: en}]
    metadata: {tier: 0, budget: 1}
  - text: "{lender}: Hola."
    condition: [{type: slot, name: language, value: es}]
    metadata: {tier: 0, budget: 1}
  - text: "{lender}: Hola en la web."
    channel: webchat
    condition: [{type: slot, name: language, value: es}]
    metadata: {tier: 0, budget: 1}
"""


def test_a_wording_for_our_channel_goes_before_one_for_all(file: Path) -> None:
    file.write_text(BY_CHANNEL)
    texts = {one.language: one.text for one in shipped(file)}
    assert texts == {"en": "{lender}: Hello by text.", "es": "{lender}: Hola."}


def test_the_export_changes_the_wording_of_our_channel(house: House, file: Path) -> None:
    file.write_text(BY_CHANNEL)
    ship_it(house, file)
    approve(house, "{lender}: Hi.")
    with house.database.read() as session:
        domain = YAML(typ="safe").load(export(session, file))
    texts = [one["text"] for one in domain["responses"]["utter_hello"]]
    assert texts[:2] == ["{lender}: Hello, everywhere.", "{lender}: Hi."]


def test_what_a_text_cannot_carry_is_refused_by_line(file: Path) -> None:
    file.write_text(ONE + "    buttons: []\n")
    with pytest.raises(BadFile, match=r"domain\.yml, line 7: buttons is not supported"):
        list(shipped(file))
