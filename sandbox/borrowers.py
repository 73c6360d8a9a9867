"""The phones the page shows at first, and the example texts it offers. All of it is invented."""

import json
from pathlib import Path
from typing import Any

from sandbox.settings import E164, BadSetting

LANGUAGES = ("en", "zh", "es")

INVENTED = (
    {"name": "Dana Whitfield", "phone": "+12025550101", "note": "Personal loan", "lang": "en"},
    {"name": "陈嘉怡", "phone": "+12025550102", "note": "Writes Chinese", "lang": "zh"},
    {"name": "Mateo Rivas", "phone": "+12025550103", "note": "Writes Spanish", "lang": "es"},
)
UNKNOWN_PHONE = {
    "name": "Unknown number",
    "phone": "+12025550188",
    "note": "On nobody's file",
    "lang": "en",
}

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

    Raises BadSetting when the file cannot be used. The unknown number always comes last.
    """
    known = [_borrower(row) for row in _rows(path)] if path else [dict(row) for row in INVENTED]
    return [*known, dict(UNKNOWN_PHONE)]


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
    language = str(row.get("lang", "en"))[:2]
    return {
        "name": str(row.get("name") or row["phone"])[:80],
        "phone": row["phone"],
        "note": str(row.get("note") or "")[:120],
        "lang": language if language in LANGUAGES else "en",
    }
