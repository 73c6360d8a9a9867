"""The phones the page shows at first, and the example texts it offers. All of it is invented."""

import json
import re
from pathlib import Path
from typing import Any

from sandbox.settings import E164, BadSetting

LANGUAGES = ("en", "zh", "es")

INVENTED = (
    {"name": "Dana Whitfield", "phone": "+12025550101", "note": "Personal loan", "lang": "en"},
    {"name": "陈嘉怡", "phone": "+12025550102", "note": "Writes Chinese", "lang": "zh"},
    {"name": "Mateo Rivas", "phone": "+12025550103", "note": "Writes Spanish", "lang": "es"},
    {"name": "Unknown number", "phone": "+12025550188", "note": "On nobody's file", "lang": "en"},
)

EXAMPLES = {
    "en": (
        *("bal?", "When is my next payment due?", "I paid yesterday", "Can I pay 50 on Friday?"),
        *("I lost my job and can’t pay", "Let me talk to a person", "HELP", "STOP"),
    ),
    "zh": (
        *("我还欠多少钱?", "下次还款是哪天?", "我昨天已经还了", "可以晚几天还吗?"),
        *("贷款申请到哪一步了?", "我想找人工", "退订"),
    ),
    "es": (
        *("¿Cuánto debo?", "¿Cuándo vence mi próximo pago?", "Ya pagué ayer"),
        *("¿Puedo pagar 50 el viernes?", "Quiero hablar con alguien", "ALTO"),
    ),
}


def read_borrowers(path: Path | None) -> list[dict[str, str]]:
    """The borrowers of a JSON file ([{"name", "phone", "note", "lang"}]), or the invented ones.

    Raises BadSetting when the file cannot be used.
    """
    return [_borrower(row) for row in _rows(path)] if path else [dict(row) for row in INVENTED]


def _rows(path: Path) -> list[Any]:
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise BadSetting("SANDBOX_BORROWERS must be a readable JSON file.") from None
    if not isinstance(rows, list):
        raise BadSetting("SANDBOX_BORROWERS must hold a list of borrowers.")
    return rows


def _borrower(row: Any) -> dict[str, str]:
    if not isinstance(row, dict) or not E164.fullmatch(str(row.get("phone"))):
        raise BadSetting('SANDBOX_BORROWERS: each needs a "phone" such as +12025550101.')
    name, note = str(row.get("name") or row["phone"])[:80], str(row.get("note") or "")[:240]
    language = str(row.get("lang") or _language(name + note))[:2]
    return {
        "name": name,
        "phone": row["phone"],
        "note": note,
        "lang": language if language in LANGUAGES else "en",
    }


def _language(words: str) -> str:
    """A guess for a borrower whose language is not told; it only chooses the example texts."""
    if re.search("[\u3400-\u9fff]", words):
        return "zh"
    return "es" if re.search("[¿¡ñ]", words) else "en"
