"""Account files: every bad row with its line, or all accounts."""

import json
from pathlib import Path
from typing import Any

import pytest

from accounts import reading
from accounts.document import read_document
from accounts.faults import BadDocument
from accounts.reading import read_documents
from tests.accounts.samples import DEMO_ACCOUNTS, ROOT, account, loan, small


def written(place: Path, name: str, documents: Any) -> Path:
    """A JSON file of these documents, one key a line."""
    path = place / name
    path.write_text(json.dumps(documents, indent=1))
    return path


def refusal(path: Path) -> BadDocument:
    with pytest.raises(BadDocument) as caught:
        read_documents(path)
    return caught.value


def test_json_and_yaml_of_the_same_accounts_are_equal(tmp_path: Path) -> None:
    documents = [account(), small(2)]
    as_json = written(tmp_path, "accounts.json", documents)
    as_yaml = tmp_path / "accounts.yaml"
    as_yaml.write_text(json.dumps(documents))
    assert read_documents(as_json) == read_documents(as_yaml)
    assert [document.id for document in read_documents(as_json)] == ["B01", "B02"]


def test_a_file_without_a_telling_name_is_read_by_its_first_sign(tmp_path: Path) -> None:
    assert len(read_documents(written(tmp_path, "export", [small(1)]))) == 1
    plain = tmp_path / "other"
    plain.write_text('- {id: B1, name: Ann, phone: "+12025550101", lang: en}\n')
    assert len(read_documents(plain)) == 1


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "accounts.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps([small(1)]).encode())
    assert len(read_documents(path)) == 1


def test_every_bad_row_is_listed_with_line_row_and_field(tmp_path: Path) -> None:
    documents = [
        small(1, phone="1"),
        small(2),
        small(3, loans=[loan(overdue=-1)], extra=1),
    ]
    path = written(tmp_path, "accounts.json", documents)
    lines = path.read_text().splitlines()
    found = {(fault.row, fault.field): fault.line for fault in refusal(path).faults}
    assert set(found) == {(1, "phone"), (3, "loans[0].overdue"), (3, "extra")}
    assert '"phone"' in lines[(found[1, "phone"] or 0) - 1]
    assert '"overdue": -1' in lines[(found[3, "loans[0].overdue"] or 0) - 1]
    assert '"extra"' in lines[(found[3, "extra"] or 0) - 1]


def test_the_message_names_line_account_and_field(tmp_path: Path) -> None:
    text = str(refusal(written(tmp_path, "a.json", [small(1, lang="fr")])))
    assert "line 6, account 1, lang: should be one of" in text


def test_an_id_twice_in_a_file_is_a_fault_of_the_second_row(tmp_path: Path) -> None:
    path = written(tmp_path, "accounts.json", [small(1), small(2), small(1)])
    (fault,) = refusal(path).faults
    assert fault.field == "id"
    assert fault.line == 15


def test_reading_stops_after_a_thousand_faults(tmp_path: Path) -> None:
    path = written(tmp_path, "accounts.json", [{"x": 1}] * 5000)
    found = refusal(path)
    assert len(found.faults) < reading.MOST_FAULTS + 10
    assert "mend the above first" in found.faults[-1].problem
    assert "more" in str(found)


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LARGEST_FILE", 100)
    assert "larger than 100 bytes" in str(refusal(written(tmp_path, "a.json", [small(1)] * 3)))


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"\xff\xfe\x00", "not UTF-8"), (b"", "list of accounts"), (b'"text"', "list of accounts")],
)
def test_what_is_no_list_of_accounts_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "accounts.json"
    path.write_bytes(data)
    assert words in str(refusal(path))


def test_a_missing_file_is_refused_in_words(tmp_path: Path) -> None:
    assert "cannot be read" in str(refusal(tmp_path / "none.json"))


def test_the_demo_accounts_are_sound_and_their_page_lists_the_same_phones() -> None:
    documents = read_documents(DEMO_ACCOUNTS)
    page = json.loads((ROOT / "local" / "demo" / "borrowers.json").read_text())
    listed = {entry["phone"] for entry in page}
    assert {document.phone for document in documents} <= listed
    assert {document.lang for document in documents} == {"en", "zh", "zh-Hant", "es"}
    for document in documents:
        notes = next(entry["note"] for entry in page if entry["phone"] == document.phone)
        assert document.dob is not None
        assert f"{document.postal_code} {document.dob.year}" in notes


def test_the_first_demo_account_is_the_one_of_the_documentation() -> None:
    assert read_documents(DEMO_ACCOUNTS)[0] == read_document(account())
