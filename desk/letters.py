"""The first words of a written answer to a case, which staff complete before it goes.

It names what the regulator asks for: the reference, when it came, what was decided, and whom the
borrower can turn to if they do not agree. The decision's own reasons are for the writer.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Final

from bot.formats import day
from models.cases import Case, CaseKind

_BODIES: Final[Mapping[str, Mapping[str, str]]] = {
    "us": {
        "en": "You can also submit a complaint to the Consumer Financial Protection Bureau: "
        "consumerfinance.gov/complaint or (855) 411-2372.",
        "es": "También puede presentar una queja ante la Oficina para la Protección Financiera "
        "del Consumidor: consumerfinance.gov/es o (855) 411-2372.",
        "zh": "您也可以向美国消费者金融保护局投诉：consumerfinance.gov/complaint。",
        "zh-Hant": "您也可以向美國消費者金融保護局投訴：consumerfinance.gov/complaint。",
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
        "zh-Hant": "如您不同意本處理意見，可申請核查、調解、仲裁或向人民法院提起訴訟。",
    },
}
"""Whom the law of a place wants named (FCA DISP 1.6.2R, 办法 2020, and the like)."""

_FRAME: Final = "{lender}\n\n{reference}\n\n{told}\n\n{gap}\n\n{bodies}"
_REFERENCES: Final[Mapping[str, str]] = {
    "en": "Your reference: {reference}",
    "es": "Su referencia: {reference}",
    "zh": "您的编号：{reference}",
    "zh-Hant": "您的編號：{reference}",
}
_OTHERS: Final[Mapping[str, str]] = {
    "en": "On {received} you turned to us with a request. We have looked into it.",
    "es": "El {received} nos hizo una solicitud. La hemos revisado.",
    "zh": "您于{received}向我们提出的请求，现答复如下。",
    "zh-Hant": "您於{received}向我們提出的請求，現答覆如下。",
}
_TOLD: Final[Mapping[CaseKind, Mapping[str, str]]] = {
    CaseKind.COMPLAINT: {
        "en": "On {received} you told us of a problem. We have looked into it.",
        "es": "El {received} nos contó un problema. Lo hemos revisado.",
        "zh": "您于{received}向我们反映的问题，现答复如下。",
        "zh-Hant": "您於{received}向我們反映的問題，現答覆如下。",
    },
    CaseKind.DISPUTE: {
        "en": "On {received} you told us that you dispute what we say is owed. We have checked it.",
        "es": "El {received} nos dijo que no está de acuerdo con lo que indicamos como adeudado. "
        "Lo hemos comprobado.",
        "zh": "您于{received}对欠款提出异议，我们已核查，现答复如下。",
        "zh-Hant": "您於{received}對欠款提出異議，我們已核查，現答覆如下。",
    },
    CaseKind.PAYMENT_CLAIM: {
        "en": "On {received} you told us of a payment that we had not seen. We have looked for it.",
        "es": "El {received} nos habló de un pago que no veíamos. Lo hemos buscado.",
        "zh": "您于{received}告知我们一笔当时尚未入账的付款，我们已查询，现答复如下。",
        "zh-Hant": "您於{received}告知我們一筆當時尚未入帳的付款，我們已查詢，現答覆如下。",
    },
    CaseKind.HARDSHIP: {
        "en": "On {received} you told us that paying is difficult for you. "
        "We have looked at what can be arranged.",
        "es": "El {received} nos dijo que le resulta difícil pagar. "
        "Hemos visto qué se puede acordar.",
        "zh": "您于{received}告知我们还款有困难，我们已研究可行的安排，现答复如下。",
        "zh-Hant": "您於{received}告知我們還款有困難，我們已研究可行的安排，現答覆如下。",
    },
    CaseKind.FRAUD: {
        "en": "On {received} you told us of a fraud. We have looked into it.",
        "es": "El {received} nos informó de un fraude. Lo hemos investigado.",
        "zh": "您于{received}向我们报告了欺诈情况，我们已调查，现答复如下。",
        "zh-Hant": "您於{received}向我們報告了詐騙情況，我們已調查，現答覆如下。",
    },
    CaseKind.LEGAL: {
        "en": "On {received} you gave us a legal notice. We have noted it.",
        "es": "El {received} nos dio un aviso legal. Lo hemos registrado.",
        "zh": "您于{received}告知我们的法律事项，我们已登记，现答复如下。",
        "zh-Hant": "您於{received}告知我們的法律事項，我們已登記，現答覆如下。",
    },
    CaseKind.WRONG_NUMBER: {
        "en": "On {received} you told us that our texts reach the wrong person. "
        "We have corrected our records.",
        "es": "El {received} nos dijo que nuestros mensajes llegan a otra persona. "
        "Hemos corregido nuestros datos.",
        "zh": "您于{received}告知我们短信发错了人，我们已更正记录。",
        "zh-Hant": "您於{received}告知我們簡訊發錯了人，我們已更正紀錄。",
    },
}
"""What they told us, by the kind of the case; of any other kind a request."""
_GAPS: Final[Mapping[str, str]] = {
    "en": "[What we decided, and why]",
    "es": "[Qué decidimos, y por qué]",
    "zh": "[处理意见及理由]",
    "zh-Hant": "[處理意見及理由]",
}
GAPS: Final = tuple(_GAPS.values())
"""What the writer puts their own words for; no letter goes with one of these."""


def first_words(
    case: Case, *, lender: str, received: date, language: str | None, packs: Collection[str]
) -> str:
    """A letter to be completed, in the language of the thread where we have it, else English.

    Whom they can turn to is said in the answer to a complaint, which the law asks that of.
    """
    tongue = _tongue(language or "")
    of_complaint = packs if case.kind == CaseKind.COMPLAINT else ()
    found = [_BODIES[pack] for pack in of_complaint if pack in _BODIES]
    words = _FRAME.format(
        lender=lender,
        reference=_REFERENCES[tongue].format(reference=case.reference),
        told=_TOLD.get(case.kind, _OTHERS)[tongue].format(received=day(received, tongue)),
        gap=_GAPS[tongue],
        bodies="\n".join(body.get(tongue, body["en"]) for body in found),
    )
    return words.rstrip()


def _tongue(language: str) -> str:
    """The nearest that letters are written in; Traditional Chinese is no Simplified one."""
    near = (known for known in ("zh-Hant", "zh", "es") if f"{language}-".startswith(f"{known}-"))
    return next(near, "en")
