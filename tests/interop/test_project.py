"""The project that Rasa gets is ours as it is, and holds what Rasa stumbles over."""

from pathlib import Path

from ruamel.yaml import YAML

from tests.interop.project import DOMAIN, RULES, TEXTS, fingerprint, write_endpoints, write_project


def test_domain_rules_and_texts_are_copied_to_the_byte(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    write_project(folder, tmp_path / "rasa")
    assert (folder / "domain.yml").read_bytes() == DOMAIN.read_bytes()
    assert (folder / "data" / "rules.yml").read_bytes() == RULES.read_bytes()
    texts = sorted(TEXTS.glob("nlu*.yml"))
    assert len(texts) > 10
    assert all((folder / "data" / path.name).read_bytes() == path.read_bytes() for path in texts)


def test_an_older_projects_files_do_not_stay(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project", tmp_path / "rasa")
    (project.folder / "data" / "old.yml").write_text("rules: []")
    write_project(tmp_path / "project", tmp_path / "rasa")
    assert not (project.folder / "data" / "old.yml").exists()


def test_a_model_is_named_after_what_it_is_made_from(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project", tmp_path / "rasa")
    assert project.model.name == f"loanline-{fingerprint()}.tar.gz"


def test_the_endpoints_are_yaml_with_our_address_and_token(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project", tmp_path / "rasa")
    write_endpoints(project, "http://127.0.0.1:1", "token")
    found = YAML(typ="safe").load(project.folder / "endpoints.yml")
    assert found["action_endpoint"]["url"] == "http://127.0.0.1:1/rasa/webhook"
    assert found["action_endpoint"]["headers"] == {"Authorization": "Bearer token"}
    assert found["nlu"] == {"url": "http://127.0.0.1:1/rasa", "token": "token"}


def test_no_two_slots_share_one_description() -> None:
    """Rasa takes the type out of each description that it reads, so the second had none."""
    slots = YAML(typ="safe").load(DOMAIN)["slots"].values()
    assert len({id(slot) for slot in slots}) == len(slots)
