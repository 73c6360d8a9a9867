"""Requests to end all texts in languages that we do not speak: whoever asks plainly is heard.

The replies come in a language that we do speak; a person with an interpreter does the rest. Only
sentences that name the act and its object are here, for nobody of us could ask what was meant.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from intents.rules.canonical import canonical
from intents.rules.verdict import Verdict

Leaning = Literal["plain", "perhaps", "none"]

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
    r"| ne (?:veux|souhaite|desire|voudrais) plus (?:\w+ ){0,3}(?:messages?|textos?|sms)\b"
    r"(?! (?:que|pub|de pub))"
    r"| laissez ?(?:moi|nous) tranquilles?\b"
)
_PORTUGUESE: Final = (
    r" par(?:em|e|ar) de (?:me )?(?:mandar|enviar|escrever|contatar|contactar|perturbar)\b"
    r"(?! (?:cobr|link|propaganda))"
    r"| nao (?:me |nos )?(?:mandem?|enviem?|escrevam?|contatem?|contactem?)(?: \w+){0,2} mais\b"
    r"(?! (?:o |os |a |as |por )?(?:boletos?|cartas?|e ?mails?|links?|propagandas?|faturas?))"
    r"| nao (?:me |nos )?(?:mandem?|enviem?) (?:mais )?(?:mensage\w+|sms)\b"
    r"| (?:me )?deixem? em paz\b| chega de (?:mensage\w+|sms|avisos)\b"
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
    r"| (?:khong|ko|khg) (?:muon |can )?(?:nhan|gui)(?: \w+)? tin(?: nhan)?(?: \w+){0,3} nua\b"
    r"| huy (?:dang ky )?(?:nhan )?tin nhan\b"
)
_TAGALOG: Final = (
    r" (?:wag|huwag)(?: (?!kalimut|kalimot|muna\b|mag ?alala)\w+){0,4} (?:mag ?text|mag ?tetext|"
    r"i ?text|mag ?message|mag ?send|itext)\b"
    r"(?! ang (?:asawa|mister|misis|nanay|tatay|anak|boss|kapatid))"
    r"| (?:tigilan|itigil|ihinto|tama na)(?: \w+){0,4} (?:text|pag ?text|kakatext|pagtetext|"
    r"message|mensahe)\b"
    r"| ayoko (?:na|nang)(?: \w+){0,3} (?:makatanggap|ma ?text|text)\b"
)
_CREOLE: Final = (
    r" (?:sispann|rete|kanpe) (?:voye|ekri|tekste)\b| sispann mande m\b(?! (?:lajan|peye))"
    r"| pa (?:vle|bezwen) (?:resevwa |jwenn )?(?:\w+ ){0,2}(?:mesaj|teks|sms)(?: \w+)? anko\b"
    r"| kite (?:m|mwen) (?:trankil|anpe)\b"
    r"| pa (?:voye|ekri|tekste)(?: \w+){0,4} anko\b"
)
_ITALIAN: Final = (
    r" (?:smett|finit|finisc|cess|piant)\w* di (?:scriver|mandar|inviar|contattar|messaggiar)\w*"
    r"| non (?:mi |ci )(?:scriv|mandat|mandi|inviat|contatt)\w* piu\b"
    r"| non (?:voglio|desidero) piu (?:ricevere )?(?:\w+ ){0,2}(?:messaggi|sms)\b"
    r"| basta (?:con )?(?:questi |i |coi )?(?:messaggi|sms)\b| disiscriv\w+\b"
)
_GERMAN: Final = (
    r" keine? (?:weiteren? )?(?:nachrichten?|sms)(?: mehr\b|(?= (?:\. )?$))"
    r"| (?:horen|hoeren|hort) sie auf (?:\w+ ){0,3}(?:schreiben|texten|schicken|senden)\b"
    r"| (?:schreib|schick|send)\w* (?:\w+ ){0,4}(?:nicht|nichts|keine (?:nachrichten|sms)) mehr\b"
)
_HINDI: Final = (
    r" (?:message|msg|sms|mesej)(?: \w+){0,2} (?:mat|na) (?:bhej|kar)\w*"
    r"| (?:message|msg|sms|mesej)(?: \w+)? band (?:kar|kijiye)\w*"
)
_ALONE: Final = (
    r"^ (?:s il vous plait )?(?:arret|arrete|arretez)(?: tout| ca| svp| s il vous plait| merci)?"
    r"(?: \.)* $"
    r"|^ (?:por favor )?(?:sair|parem|pare)(?: por favor)?(?: \.)* $"
    r"|^ (?:lam on |vui long |xin )?(?:dung|ngung) (?:nhan tin|gui tin(?: nhan)?)(?: \.)* $"
)
"""The whole of a text that says no more."""
_ENDS: Final = re.compile(
    "|".join(
        (
            *(_FRENCH, _PORTUGUESE, _CATALAN, _VIETNAMESE, _TAGALOG),
            *(_CREOLE, _ITALIAN, _GERMAN, _HINDI, _ALONE),
        )
    )
)
_ACT: Final = re.compile(
    r" (?:stop\w*|arret\w*|cess\w*|desabonn\w*|desinscri\w*|annul\w*|plus|jamais|aucun|"
    r"par[ae]m?|parar|chega|sair|tir[ae]m?|remov\w*|descadastr\w*|cancel\w*|nunca|mais|basta|"
    r"dung|ngung|huy|thoi|nua|wag|huwag|tigil\w*|itigil|ihinto|tama na|ayoko|ayaw|sispann|rete|"
    r"kanpe|anko|kite|smett\w*|finit\w*|piu|keine?r?|aufhoren|nicht mehr|abmelden|abbestellen|mat|"
    r"band|unsub\w*|opt|quit|no mas|baja|borr\w*|elimin\w*|dej[ae]n?|przesta\w*)\b"
)
_TEXTS: Final = re.compile(
    r" (?:\w*te?xto?s?|texting|sms|msgs?|messages?|mensage\w*|mensaj\w*|messagg\w*|mesaj|mesej|"
    r"mensahe|missatges|nachricht\w*|tin nhan|nhan tin|nhan|gui tin|ekri\w*|ecri\w*|escrev\w*|"
    r"scriv\w*|schreib\w*|contact\w*|contat\w*|voye|numero|numeros|nimewo|lista?)\b"
)
_NOT_TO_FORGET: Final = re.compile(
    r" (?:kalimut\w*|kalimot\w*|mag ?alala|oubli\w*|esquec\w*|bliye|quen|vergess\w*|dimentic\w*)\b"
)
_CALLS: Final = re.compile(
    r" (?:m ?)?(?:appel\w*|lig(?:a|ar|ue|uem|am)|tawag\w*|goi|rele|anruf\w*|chiam\w*|telefon\w*|"
    r"calls?|calling|autopay|autodebit|debit\w*)\b"
)


def read(folded: str) -> Verdict | None:
    """The verdict on folded text."""
    return Verdict("sure", "other_tongue") if _ENDS.search(_plain(folded)) else None


def leaning(folded: str) -> Leaning:
    """What the words of a text in one of these languages allow the model to hear in it.

    ``plain``: an end, and texts, and no calls. ``perhaps``: one that may be of something else.
    ``none``: no word of an end at all, so that a stop is a chance likeness of letters.
    """
    words = _plain(folded)
    if not _ACT.search(words) or _NOT_TO_FORGET.search(words):
        return "none"
    return "plain" if _TEXTS.search(words) and not _CALLS.search(words) else "perhaps"


def _plain(folded: str) -> str:
    return canonical(folded.replace("đ", "d"), {})
