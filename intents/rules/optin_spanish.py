"""Spanish sentences that ask for texts again, or take back an opt-out sent by mistake.

"Otra vez" begins nothing by itself: a letter, a link or an answer may be wanted once more. What is
to come again has to be the texts, or nothing but the sender's name on their list.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.verdict import UNDONE

_TEXTS: Final = (
    r"(?:mensajes|mensajitos|mensages|msjs?|mjs|textos|avisos|notificaciones|recordatorios|sms|"
    r"alertas)"
)
_AGAIN: Final = r"(?:otra vez|de nuevo|nuevamente)"
AGAIN: Final = "volver_a_recibir"
_TAKEN_BACK: Final = re.compile(
    r" (?:(?:baja|stop|alto|parar|cancelar|"
    r"borre)(?: \w+){0,4} (?:por error|sin querer|fue un error|"
    r"por equivocacion)|(?:por error|sin querer|me equivoque|"
    r"por equivocacion)(?: \w+){0,5} "
    r"(?:baja|stop|alto|parar)|(?:anul|cancel|deshag|revert|olvid)(?:en|ar|e|an|"
    r"a)(?: \w+)?(?: lo de)? (?:la|mi) baja|"
    r"no (?:queria|quise|quiero|pretendia|pense) (?:dar(?:me)? de |poner |mandar |decir |la )*"
    r"(?:baja|stop|(?:(?<=poner )|(?<=mandar )|(?<=decir ))alto))\b(?! (?:un|una|el|la|"
    r"mi|otro))",
    re.ASCII,
)
_ONCE_MORE: Final = re.compile(
    r" (?:volver a (?:recibir|mandarme|enviarme|suscribir\w*)|me vuelvo a suscribir|"
    r"vuelvan? a (?:mandar|enviar|escribir|textear|mensajear|avisar)\w*|"
    r"(?:quiero|deseo|quisiera|necesito) (?:recibir|los|las|que me)(?: \w+){0,3} "
    rf"{_AGAIN}|recibir(?: \w+){{0,2}} (?:mensajes|textos|avisos)(?: \w+){{0,2}} {_AGAIN}|"
    r"(?:prendan|pongan\w*|apunt\w+|metan\w*|agreguen\w*|inscrib\w+|"
    rf"anot\w+)(?: \w+){{0,2}} {_AGAIN}|"
    r"(?:pueden|puede|empiecen a|empieza a) (?:mandar|enviar|escribir|"
    rf"textear)\w*(?: \w+){{0,3}} {_AGAIN})\b",
    re.ASCII,
)
_SWITCHED_ON: Final = re.compile(
    r" (?:reactiv|reanud|restablezc|reinici|activ)(?:ar|en|a|e|an|enme|ame)"
    r"(?: (?:de nuevo|otra vez|los|mis|sus|las|el envio de))* "
    r"(?:mensajes|textos|avisos|notificaciones|recordatorios|suscripcion|sms|alertas)\b|"
    r" (?:suscrib|inscrib)(?:irme|anme|eme|ame) a (?:los|las|sus) "
    r"(?:mensajes|textos|avisos|notificaciones|recordatorios|alertas)\b",
    re.ASCII,
)
_SIGNED_UP: Final = re.compile(
    r" (?:darme|denme|dame|me den|dar|deme|quiero) (?:de )?alta\b(?! (?:un|una|el|la|mi|otro))|"
    r"^ alta(?: por favor)? $| (?:suscribirme|suscribanme|suscribeme|resuscribirme)\b",
    re.ASCII,
)
RULES: Final = (
    (UNDONE, "baja stop alto parar cancelar borre", _TAKEN_BACK),
    (AGAIN, "volver vuelvan vuelva nuevo vez nuevamente vuelvo", _ONCE_MORE),
    (
        "reactivar",
        "mensajes textos avisos notificaciones recordatorios suscripcion sms alertas",
        _SWITCHED_ON,
    ),
    ("alta", "alta suscribirme suscribanme suscribeme resuscribirme", _SIGNED_UP),
)
"""Name, the words of which the text has one, and the pattern."""

_CLAUSE_ENDS: Final = re.compile(
    r" (?:[.,?]|y|pero|porque|pues|xq|pq|como antes|como siempre|ya ven|ya que|por lo que)(?= )"
)
_BEFORE: Final = re.compile(r"[.,?](?=[^.,?]*$)")
_HER: Final = re.compile(
    r" (?:me|nos|se|y|ya|si|no)? ?(?:la|las) $|^ .*r(?:me|nos)?las?\b", re.ASCII
)
_IT: Final = re.compile(r" (?:me|nos|se) los? $|^ .*r(?:me|nos)?los?\b", re.ASCII)
_SPOKEN_OF: Final = re.compile(
    rf" (?:{_TEXTS}|recordatorio|stop|baja|alto|pare|paren|pararan|parara|parado|bloqueo|"
    r"sali|salirme)\b",
    re.ASCII,
)
_NAMED: Final = re.compile(
    rf" {_TEXTS}\b(?! (?:que (?:borr|perd|se me|no|me (?:mand|envi|lleg|escrib))|"
    r"donde\b|del? (?:ayer|hoy|antier|anoche)\b|con\b|sobre\b))",
    re.ASCII,
)
_A_THING_FIRST: Final = re.compile(
    r" (?:el|la|los|las|su|sus|mi|mis|un|una|ese|esa|eso|esos|esas|este|esta|esto)"
    rf" (?!(?:{_TEXTS}|bloqueo|stop|baja) )\w+(?: (?:me|nos|se|ya|si|que|lo|la))* $",
    re.ASCII,
)
_NOTHING_ELSE: Final = re.compile(
    r"(?: (?:volver|vuelvo|vuelvan?|a|me|nos|que|si|ya|ahora|tambien|por favor|porfa|porfavor|"
    r"gracias|recibir|quiero|deseo|quisiera|necesito|pueden?|empiecen|empieza|"
    r"suscrib\w+|(?:mand|envi|escrib|text|mensaj|contact)\w+|prendan|"
    r"(?:pong|apunt|met|agregu|inscrib|anot|teng)\w+(?<!n)|"
    r"otra vez|de nuevo|nuevamente|donde estaba|"
    r"(?:en|a|de) la lista|(?:a|en|por) (?:este|mi|el) (?:numero|telefono|celular|cel|movil)|"
    r"por (?:aqui|aca|mensaje|texto|sms|este medio)|ustedes|uds))* ?",
    re.ASCII,
)
_NOTICES: Final = re.compile(r" (?:avisar\w*|avisen|avise)\b(?!.* (?:si|cuando|hasta)\b)", re.ASCII)


def of_the_texts(text: str, start: int, end: int) -> bool:
    """Whether what canonical text wants again, between two places of it, is the texts."""
    before, rest = text[: start + 1], text[end:]
    cut = _CLAUSE_ENDS.search(rest)
    after = rest[: cut.start()] if cut else rest
    found = text[start:end] + after
    opened = _BEFORE.search(before)
    lead = before[opened.end() :] if opened else before
    if _HER.search(lead) or _HER.search(text[start:end]):
        return False
    if _IT.search(lead) or _IT.search(text[start:end]):
        return _SPOKEN_OF.search(text) is not None
    if _NAMED.search(found) or _NOTICES.search(found):
        return True
    named_first = _A_THING_FIRST.search(lead)
    return not named_first and _NOTHING_ELSE.fullmatch(found) is not None
