"""The first words of a written answer to a case, which staff complete before it goes.

It names what the regulator asks for: the reference, when it came, what was decided, and whom the
borrower can turn to if they do not agree. The decision's own reasons are for the writer.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Final

from bot.formats import day
from models.cases import Case

_BODIES: Final[Mapping[str, Mapping[str, str]]] = {
    "us": {
        "en": "You can also submit a complaint to the Consumer Financial Protection Bureau: "
        "consumerfinance.gov/complaint or (855) 411-2372.",
        "es": "También puede presentar una queja ante la Oficina para la Protección Financiera "
        "del Consumidor: consumerfinance.gov/es o (855) 411-2372.",
        "zh": "您也可以向美国消费者金融保护局投诉：consumerfinance.gov/complaint。",
    },
    "uk": {
        "en": "If you do not agree, you can refer your complaint free of charge to the Financial "
        "Ombudsman Service within six months of the date of this letter: "
        "financial-ombudsman.org.uk.",
    },
    "eu": {
        "en": "If you do not agree, you can turn to the out-of-court dispute resolution body of "
        "your country, free of charge.",
        "es": "Si no está de acuerdo, puede acudir sin costo al organismo de resolución "
        "extrajudicial de su país.",
    },
    "mx": {
        "en": "You can also turn to CONDUSEF: condusef.gob.mx.",
        "es": "También puede acudir a la CONDUSEF: condusef.gob.mx.",
    },
    "cn": {
        "en": "If you do not agree, you can ask for a review by the institution, mediation, "
        "arbitration or a court.",
        "zh": "如您不同意本处理意见，可申请核查、调解、仲裁或向人民法院提起诉讼。",
    },
}
"""Whom the law of a place wants named (FCA DISP 1.6.2R, 办法 2020, and the like)."""

_FRAMES: Final[Mapping[str, str]] = {
    "en": "{lender}\n\nYour reference: {reference}\n\nOn {received} you told us of a problem. "
    "We have looked into it.\n\n[What we decided, and why]\n\n{bodies}",
    "es": "{lender}\n\nSu referencia: {reference}\n\nEl {received} nos contó un problema. "
    "Lo hemos revisado.\n\n[Qué decidimos, y por qué]\n\n{bodies}",
    "zh": "{lender}\n\n您的编号：{reference}\n\n您于{received}向我们反映的问题，"
    "现答复如下。\n\n[处理意见及理由]\n\n{bodies}",
}
GAPS: Final = ("[What we decided, and why]", "[Qué decidimos, y por qué]", "[处理意见及理由]")
"""What the writer puts their own words for; no letter goes with one of these."""


def first_words(
    case: Case, *, lender: str, received: date, language: str | None, packs: Collection[str]
) -> str:
    """A letter to be completed, in the language of the thread where we have it, else English."""
    spoken = (language or "en").partition("-")[0]
    tongue = spoken if spoken in _FRAMES else "en"
    found = [_BODIES[pack] for pack in packs if pack in _BODIES]
    return _FRAMES[tongue].format(
        lender=lender,
        reference=case.reference,
        received=day(received, tongue),
        bodies="\n".join(body.get(tongue, body["en"]) for body in found),
    )
