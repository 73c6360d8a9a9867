"""Faults of the lender's document, said in the language of the console."""

import ast
import html
import re
from pathlib import Path

import pytest
from sqlalchemy import update

import accounts
from accounts.faults import _MEASURES, _WORDS, Fault, _problem
from console.faultwords import PROBLEMS, fault_words
from models.staff import Staff
from tests.console.office import Office
from tests.console.test_settings import form_of

HOME = Path(accounts.__file__).parent
_ELSEWHERE = ("UTF-8", "LENDER_CONFIG", "is larger than", "well-formed JSON", "list of accounts")
"""Of files and JSON, which the console does not read."""


def written(node: ast.expr) -> str:
    """A literal, with ``7`` for what is filled in."""
    if isinstance(node, ast.JoinedStr):
        parts = (one.value if isinstance(one, ast.Constant) else "7" for one in node.values)
        return "".join(map(str, parts))
    return str(node.value) if isinstance(node, ast.Constant) else ""


def problems_in(path: Path) -> set[str]:
    """What ``ValueError`` and unreadable lines are given as they stand."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
            continue
        if node.func.id in ("ValueError", "_unreadable"):
            found.add(written(node.args[0]))
    return found - {""}


@pytest.fixture
def speaking(office: Office) -> Office:
    with office.database.write() as session:
        session.execute(update(Staff).values(interface="zh"))
    return office


def test_every_fault_that_the_lenders_document_can_have_is_known() -> None:
    names = ("lender.py", "fields.py", "money.py", "lines.py")
    found = set().union(*(problems_in(HOME / name) for name in names), _WORDS.values())
    found |= {_problem(kind, {name: 7}) for kind, (_, name) in _MEASURES.items()}
    patterns = [re.sub(r"\\\{\w+\\\}", ".+", re.escape(one)) for one in PROBLEMS]
    unknown = [
        one
        for one in found
        if not any(re.fullmatch(pattern, one) for pattern in patterns)
        and not any(words in one for words in _ELSEWHERE)
    ]
    assert len(found) > 15
    assert unknown == []


def test_the_form_says_what_to_mend_in_the_readers_language(speaking: Office) -> None:
    ada = speaking.browser("admin")
    form = form_of(ada.shows("/settings/lender"))
    answer = ada.post("/settings/lender", **form | {"hotline": "555", "identity.tries": "9"})
    assert answer.status_code == 422
    assert "</a>：应为带 + 和国家代码的电话号码" in answer.text
    assert "</a>：不得大于 5" in answer.text
    assert "should be" not in answer.text


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("hand_over_hours: 8", "hand_over_hours: eight", r"第 \d+ 行, hand_over_hours：应为整数"),
        ("hand_over_hours: 8", "hand_over_hour: 8", r"第 \d+ 行, hand_over_hour：不是已知的键"),
        ("hand_over_hours: 8", "hand_over_hours: 8: 8", r"第 \d+ 行：此处不是有效的 YAML"),
    ],
)
def test_the_document_likewise_by_line(
    speaking: Office, before: str, after: str, said: str
) -> None:
    ada = speaking.browser("admin")
    page = ada.shows("/settings/lender")
    found = re.search(r'<textarea name="document"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    assert found is not None
    wrong = html.unescape(found[1]).replace(before, after)
    answer = ada.post("/settings/lender/document", version="1", document=wrong)
    assert re.search(said, answer.text), answer.text[:2000]


def test_a_fault_that_nobody_has_words_for_is_shown_as_it_is(speaking: Office) -> None:
    with speaking.terminal.app.test_request_context(headers={"Accept-Language": "zh"}):
        assert fault_words(Fault("hours", "is odd", line=3)) == "第 3 行, hours：is odd"
        assert fault_words(Fault("", "is nested too deeply")) == "嵌套过深"
