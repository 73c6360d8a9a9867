"""Account documents from a file, every fault with its line: all of them or none."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from accounts import lines
from accounts.document import AccountDocument
from accounts.faults import BadDocument, Fault, dotted, first_repeats, in_plain_words

LARGEST_FILE: Final = 64 * 1024 * 1024
MOST_ACCOUNTS: Final = 200_000
MOST_FAULTS: Final = 1000
"""Reading stops after this many: the rest would be more of the same."""


def read_documents(path: Path) -> list[AccountDocument]:
    """The accounts of a YAML or JSON file of at most 64 MB, in the file's order.

    ``.json`` is read as JSON, ``.yaml`` and ``.yml`` as YAML, anything else by its first sign.
    JSON is about a hundred times quicker; use it for more than a few hundred accounts.
    ``BadDocument`` lists what is wrong with every row.
    """
    text = _text(path)
    documents: list[AccountDocument] = []
    places: list[lines.Located] = []
    faults: list[Fault] = []
    for row, entry in enumerate(_entries(path, text), start=1):
        if len(faults) >= MOST_FAULTS or row > MOST_ACCOUNTS:
            faults.append(Fault("", "reading stopped here: mend the above first", row))
            break
        try:
            documents.append(AccountDocument.model_validate(entry.value))
            places.append(entry)
        except ValidationError as error:
            faults += _faults(error, row, entry)
    faults += _repeats(documents, places)
    if faults:
        raise BadDocument(faults)
    return documents


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)  # What is piped in has no size beforehand.
    except OSError:
        raise BadDocument([Fault("", "the file cannot be read: check its name")]) from None
    if len(data) > LARGEST_FILE:
        problem = f"the file is larger than {LARGEST_FILE} bytes: split it"
        raise BadDocument([Fault("", problem)])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadDocument([Fault("", "is not UTF-8 text here", line=line)]) from None


def _entries(path: Path, text: str) -> Iterator[lines.Located]:
    suffix = path.suffix.lower()
    looks_like_json = text.lstrip()[:1] in ("[", "{")
    if suffix == ".json" or (suffix not in (".yaml", ".yml") and looks_like_json):
        return lines.json_entries(text)
    return lines.yaml_entries(text)


def _faults(error: ValidationError, row: int, entry: lines.Located) -> list[Fault]:
    return [
        Fault(dotted(path), problem, row, entry.line_of(path))
        for path, problem in in_plain_words(error)
    ]


def _repeats(documents: list[AccountDocument], places: list[lines.Located]) -> list[Fault]:
    """Ids that stand in the file twice."""
    return [
        Fault("id", "is the id of an earlier account too", line=places[at].line_of(("id",)))
        for at in first_repeats([document.id for document in documents])
    ]
