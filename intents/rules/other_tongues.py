"""Requests to end all texts in languages that we do not speak: whoever asks plainly is heard.

The replies come in a language that we do speak; a person with an interpreter does the rest. Only
sentences that name the act and its object are here, for nobody of us could ask what was meant.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.canonical import canonical
from intents.rules.verdict import Verdict

_FRENCH: Final = (
    r" (?:arrete[zr]?|cesse[zr]?|stoppe[zr]?) (?:\w+ ){0,3}?(?:m ?envoyer|m ?ecrire|me texter|"
    r"me contacter|me deranger|me harceler|ces messages|les messages|vos messages|ces textos|"
    r"les textos|vos textos|les sms|vos sms)\b"
    r"| ne (?:m ?|me |nous )(?:ecrivez|envoyez|contactez|textez|derangez) (?:plus|pas d autres?)\b"
    r"(?! que)"
    r"| (?:plus (?:de |d |aucun )|aucun |jamais (?:de |d ))(?:messages?|textos?|sms)\b"
    r"(?! (?:que|pub|de pub))"
    r"| (?:desabonnez|desinscrivez|me desabonner|me desinscrire|desinscription)\b"
    r"| (?:retirez|enlevez|supprimez|effacez) (?:\w+ )?(?:mon|ce) numero\b"
)
_PORTUGUESE: Final = (
    r" par(?:em|e|ar) de (?:me )?(?:mandar|enviar|escrever|contatar|contactar|perturbar)\b"
    r"(?! (?:cobr|link|propaganda))"
    r"| nao (?:me |nos )?(?:mandem?|enviem?|escrevam?|contatem?|contactem?)(?: \w+){0,2} mais\b"
    r"| nao quero mais (?:receber |nenhum\w* )*(?:mensage\w+|sms|textos?|avisos?)\b"
    r"| (?:tirem?|removam?|apaguem?|excluam?) (?:o )?(?:meu|este) numero\b"
    r"| (?:descadastr\w+|cancelar o recebimento)\b"
)
_CATALAN: Final = (
    r" (?:doneu|dona|donin)(?: me| m)? de baixa\b| prou (?:de )?(?:missatges|sms|avisos)\b"
    r"| no (?:em |m |me )?(?:envieu|enviin|escriviu|escriguin) mes\b"
)
_VIETNAMESE: Final = (
    r" (?:dung|ngung)(?: \w+){0,2}? (?:gui|nhan)(?: tin)?(?: nhan)?\b"
    r"(?:(?: \w+){0,4} nua\b|"
    r"(?: tin nhan)?(?: cho| den| toi| vao)+ (?:toi|minh|so nay|so may nay)\b)"
)
_TAGALOG: Final = (
    r" (?:wag|huwag)(?: \w+){0,4} (?:mag ?text|mag ?tetext|i ?text|mag ?message|mag ?send|itext)\b"
    r"| (?:tigilan|itigil|ihinto|tama na)(?: \w+){0,4} (?:text|pag ?text|kakatext|pagtetext|"
    r"message|mensahe)\b"
    r"| ayoko (?:na|nang)(?: \w+){0,3} (?:makatanggap|ma ?text|text)\b"
)
_CREOLE: Final = (
    r" sispann (?:voye|ekri|tekste|mande)\b"
    r"| pa (?:voye|ekri|tekste)(?: \w+){0,4} anko\b"
)
_ENDS: Final = re.compile(f"{_FRENCH}|{_PORTUGUESE}|{_CATALAN}|{_VIETNAMESE}|{_TAGALOG}|{_CREOLE}")


def read(folded: str) -> Verdict | None:
    """The verdict on folded text."""
    plain = canonical(folded.replace("đ", "d"), {})
    return Verdict("sure", "other_tongue") if _ENDS.search(plain) else None
