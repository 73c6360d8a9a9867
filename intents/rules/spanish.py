"""Spanish sentences that end all texts, read without accents.

The imperative carries the request (no me manden, dejen de escribirme); the indicative (no me
mandan el recibo) is a statement and is left alone.
"""

from __future__ import annotations

import re

from intents.rules import work_phones
from intents.rules.canonical import canonical
from intents.rules.limits import limits_spanish
from intents.rules.spanish_words import (
    HEARD,
    OTHERS,
    PARTIAL_AFTER,
    SENDING,
    SENDING_TO,
    SPELLINGS,
    TEXTS,
)
from intents.rules.verdict import Verdict

_OFF = (
    r"(?:borr|quit|elimin|remuev|retir|tach|sac|saqu)"
    r"(?:en|asen|aran|a|e|ar|enme|ame|eme|arme|a mi|an|as|es|eis|adme)?"
)

_RULES = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "no_me_manden",
            rf" (?:no|ya ni) (?:me|nos) (?:vuelvan? a |vuelvas a |sigan? |sigas )?{SENDING}\b",
        ),
        (
            "no_me_manden",
            (
                r" no (?:me|nos) (?:vuelvan|vuelva|vuelvas) a (?:mandar|enviar|"
                r"escribir|contactar|molestar|textear)\b"
            ),
        ),
        (
            "no_me_manden",
            (
                r" no (?:me|nos) sig(?:an|a|as) (?:mandando|enviando|escribiendo|"
                r"molestando|contactando|texteando|acosando)\b"
            ),
        ),
        (
            "no_manden",
            (
                r" no (?:vuelvan|vuelva|vuelvas) a (?:mandar|enviar|escribir|contactar|"
                r"molestar|textear)(?:me|nos)\b|"
                r" (?:ya|por favor|favor de)? ?no (?:manden|mandes|mande|envien|"
                r"envies|envie|molesten|escriban|"
                r"mandar|enviar|molestar|mandarme|enviarme|molestarme|escribirme|"
                rf"contactarme)(?: mas| {TEXTS}| ya| de nuevo| otra vez| nunca| jamas| aqui| aca|"
                r"(?= (?:[.?,]|"
                rf"$)))"
            ),
        ),
        (
            "dejen_de",
            (
                r" (?:dejen?|deja|dejad|paren|pare|parenle|parale|para|parad|basta|"
                r"cesen|cese|dejar|terminen|ya estuvo bueno|"
                r"cansad[oa]s?)(?: ya)?(?: por favor)? (?:de|"
                rf"con) (?:\w+ y )?(?:{SENDING_TO}|(?:(?:los|tantos|sus|tus|estos|"
                rf"esos|mas|tanto) )*{TEXTS})"
            ),
        ),
        (
            "no_quiero",
            (
                r" (?:me (?:niego|rehuso|opongo) a(?: que)?|rechazo|no(?: es)? mi voluntad|(?:no|"
                r"ya no|tampoco) (?:quiero|deseo|quisiera|necesito|autorizo|acepto|"
                r"me interesa|queremos|quieren))(?: (?:recibir|que|me|mas|nos|sus|tus|"
                r"estos|esos|los|seguir|recibiendo|ningun|nada|saber|de|por|a|volver|"
                r"tener|llegar|lleguen|manden|envien|sigan|tantos|vuelvan|"
                rf"vuelva))* (?:{TEXTS}|recibir nada(?: mas)?|manden nada|"
                r"(?:contacten|escriban|molesten|texteen|ponerse en contacto|"
                r"se pongan en contacto)\b|mandando|escribiendo|"
                r"saber (?:nada )?(?:mas )?de ustedes|recibirlos?|"
                r"(?:que me )?(?:escriban|contacten|molesten|manden mas)|vuelvan? a (?:"
                r"escribir|mandar|"
                r"enviar|"
                r"contactar|molestar|textear|mensajear|buscar)(?:me|nos)?\b)"
            ),
        ),
        (
            "no_volver",
            (
                r" (?:no|nunca|jamas|ni se (?:os|les|le) ocurra) (?:me |nos )?"
                r"(?:volver|vuelvan?|volvais|vuelvas) a "
                r"(?:enviar|mandar|escribir|contactar|molestar|textear|mensajear)(?:me|nos)?"
                r"(?: (?:mas|ningun|nada|mensajes?|textos?|sms|por aqui|nunca|jamas))*"
                r"(?= (?:[.,?]|$|y|o|que|gracias|por favor))"
            ),
        ),
        (
            "nada_mas",
            (
                r" (?:mejor )?no (?:me |nos )(?:envien|manden|escriban) (?:nada|ninguno|ni uno)"
                r"(?: por favor| gracias)*(?= (?:[.,]|$))"
            ),
        ),
        (
            "nada_mas",
            r" no (?:me |nos )?(?:envien|manden|escriban) nada mas\b(?! (?:de|que|hasta)\b)",
        ),
        (
            "darse_de_baja",
            (
                r" (?:d[aeo]r?|den|demen|denme|deme|dame|darme|darnos|me doy|dar|"
                r"dadme|dando|quiero la|solicito la|pido la|solicito mi|quiero mi|"
                r"dense|me den|me de|me dan|me dieran|me da|la) (?:me |"
                r"nos )?(?:de )?baja\b(?! (?:(?:el|la|mi|del|de la|de mi|"
                r"de el) )?(?:prestamo|autopago|pago|domiciliacion|credito|"
                r"servicio de pago|poliza|seguro|tarjeta|cuenta|tasa|cuota|interes))"
            ),
        ),
        (
            "baja_first",
            (
                r"(?:^|[.?,])(?: (?:si|pues|ok|bueno|vale|claro|entonces|,))+ baja"
                r"(?: (?:por favor|ya|gracias))*(?= (?:[.,]|$))"
            ),
        ),
        ("baja_first", r"^ baja (?:[.,]|por favor|ya|a este|de (?:la|su|esta) lista)"),
        (
            "de_la_lista",
            (
                rf" (?:{_OFF}|salir|salirme|salgo|sacarme|saquenme|"
                r"sacame)(?: \w+){0,4} de (?:(?:la|su|sus|esta|esa|tu|las|"
                r"todas) )+(?:lista|listas|base|bases|sistema|sistemas|directorio|"
                rf"contactos|cuaderno|libreta|agenda|registros?|{TEXTS})\b"
            ),
        ),
        (
            "borren_numero",
            (
                r" (?:(?:borr|elimin|quit|tach|olvid|pierd|sac|saqu)(?:en|a|e|an|ar|as|"
                r"es|ense|ate)|bloqueen)(?: de)?(?: (?:mi|este|el))+ (?:numero|telefono|"
                r"contacto|linea)(?! (?:viejo|anterior|de antes|y (?:pong|agreg|us)))"
            ),
        ),
        (
            "borrenme",
            (
                r" (?:borrenme|eliminenme|saquenme|quitenme|borrame|eliminame|sacame|"
                r"quitame|saqueme|borreme|quiteme|elimineme|sacadme|"
                r"borradme|remuevanme|remuevame|retirenme|tachenme)(?: (?:ya|por favor))*"
                r"(?= (?:[.?,]|$)| de (?:aqui|esto|ahi))"
            ),
        ),
        (
            "en_paz",
            (
                r" (?:dejenme|dejennos|dejadme|dejen (?:este|mi) (?:telefono|numero|linea)) "
                r"(?:en paz|tranquil[oa]|de (?:molestar|"
                r"joder|chingar|fregar))\b"
                rf"(?! con (?:lo|(?:el|la|los|las|su|sus|ese|esa|eso|esos|esas)\b(?! {TEXTS})))"
            ),
        ),
        (
            "no_mas",
            (
                r" (?:no|ni un|ya no|nada de|cero) (?:(?:mas|"
                rf"quiero) )?{TEXTS}(?: mas)?(?= (?:[.?,]|por favor|gracias|ya|"
                r"de ustedes|a este|$))"
            ),
        ),
        ("no_mas", rf" (?:no mas|ni un) {TEXTS}\b"),
        (
            "no_mas",
            (
                rf" que (?:(?:este|ese|esto|eso) )?(?:{TEXTS} )?sea (?:el|lo) ultimo"
                rf"(?: {TEXTS})?(?: que (?:me|nos) (?:lleg|mand|envi|escrib|entr)\w+)?"
                r"(?: por (?:aca|aqui))?(?= (?:[.?,]|$))"
            ),
        ),
        ("no_mas", rf" no (?:me |nos )?lleguen? (?:ni )?(?:un |ningun )?(?:solo )?{TEXTS} mas\b"),
        (
            "changed_mind",
            (
                r" (?:mensaj|mand|escrib|envi|sigu)\w*\b.* (?:cambie de (?:opinion|idea|parecer)|"
                r"lo pense mejor)(?: ,| [.]| y| ahora| por favor| mejor){0,4} "
                r"(?:ya nada|ya no(?= [.,]| $| me m| mas)|nada|no mas|ninguno|paren|ni uno)\b"
            ),
        ),
        (
            "quitenlos",
            (
                rf" {TEXTS}\b[^.?]{{0,40}} (?:quit|par|cancel|suspend|elimin|detenga|desactiv|"
                rf"cort)(?:en|an|a|e)?(?:me|nos)?los\b| {TEXTS}\b[^.?]{{0,12}} (?:me |nos )?los? "
                r"(?:(?:puede[ns]?|van?) (?:ir )?)?(?:quit|par|cancel|suspend|elimin|desactiv|"
                r"apag|cort)(?:en|an|a|e|as|es|ar|ando)\b|"
                rf" {TEXTS}\b.{{0,60}} (?:apaguen|quiten|corten|paren) (?:eso|esto)\b"
            ),
        ),
        (
            "basta",
            (
                r"(?:^|[.?,])(?: ya)? basta(?: ya)?(?: de (?:mensajes|molestar\w*|"
                r"escribir\w*|acosar\w*|tantos mensajes))?(?= (?:[.?,]|$))"
            ),
        ),
        (
            "cancelar_mensajes",
            (
                r" (?:cancel(?:ar|en|a|e|o)|deten(?:er|gan|ga)|par(?:ar|en|e)|"
                r"suspend(?:er|an|a)|quit(?:ar|en|e|a)(?:me|nos)?|desactiv(?:ar|en|e)|bloque(?:ar|"
                r"en|e)|termin(?:ar|en)|elimin(?:ar|en)|anul(?:ar|"
                r"en))(?: ya)? (?:(?:todos|los|estos|sus|esos|la|mi|el envio de|de|"
                rf"con) )*(?:{TEXTS}|suscripcion)\b"
            ),
        ),
        (
            "not_here",
            (
                r" por (?:aca|aqui|este medio|esta via|este numero) (?:ya )?(?:no|nada)(?: mas)?"
                r"(?: (?:por favor|gracias))*(?= (?:[.,]|$))"
            ),
        ),
        ("nothing_by_text", rf" (?:nada|ya no) (?:mas )?por {TEXTS}\b| por {TEXTS} (?:ya )?nada\b"),
        (
            "alta_anulada",
            (
                r" (?:anul|cancel|elimin|quit|revoc|borr)(?:en|ar|a|e|o) (?:mi|la) (?:alta|"
                rf"registro|inscripcion) (?:en|a|de) (?:los |las |sus |el )?(?:\w+ )?{TEXTS}\b"
            ),
        ),
        ("last_word", r" [.?,] alto(?: [.?])* $"),
        (
            "never_by_text",
            rf" por (?:{TEXTS}|aqui) (?:ya )?(?:nunca mas|ya no|jamas|no)(?: [.])* $",
        ),
        ("never_by_text", r" (?:escribir|mandar)(?:me|nos)? ya no(?: [.])* $"),
        ("baja_first", r"(?:^|[.?,]) baja(?: baja)*(?: (?:ya|por favor))*(?= (?:[.?,]|$))"),
        (
            "desuscribir",
            (
                r" (?:dess?uscrib\w+(?! de (?:netflix|spotify|la (?:app|revista)))|desuscripcion|"
                r"cancelar suscripcion|desapunt\w+)\b"
            ),
        ),
        (
            "stop",
            (
                r"(?:^|[.?,])(?: (?:por favor|ya|ustedes|les digo|dije|oigan|"
                r"senores))* stop(?: (?:por favor|ya|con|mensajes|los|estos|"
                r"gracias))*(?= (?:[.?,]|y (?:no|ya|punto|listo|gracias)|$))"
            ),
        ),
        (
            "paren",
            (
                r"(?:^|[.?,])(?: (?:por favor|ya|ustedes|oigan|senores|"
                r"que))* (?:paren|parenle|pare|parad)(?: (?:ya|por favor|con esto|"
                r"gracias|de una vez))*(?= (?:[.?,]|$))"
            ),
        ),
    )
)
_CONTRARY = re.compile(
    r" (?:no|no he|no quise|no quiero|nunca|sin|por error|por que|porque|"
    r"cuando|como es que|si|error)"
    r"(?: (?:me|nos|quiero|que|han|he|pedi|voy|a|la|dije|puse|se))* $"
)
# "Every month another clerk, basta ya": what has to end is what was told before.
_ANOTHER_MATTER = re.compile(r"(?: \w+){4}[ .,?]*$")
_OF_MONEY = re.compile(r" (?:cobr|cargo|interes|descont|equivoc|error|mentir|recargo)\w*")
_OF_TEXTS = re.compile(
    r" (?:mensaj|mand|escrib|envi|molest|text|contact|celular|telefono sue|suena|notific|"
    r"acos|hostig|"
    r"jod|chingu|fastidi|spam|insist|dej)\w*"
)
# The first four letters of a word without which no Spanish rule can be met.
_STEMS_LIST = """
quie reci dese mand envi escr cont mole text fast acos chin joda jodo frie frig host spam
busq lleg insi
deje deja para pare basta bast cese borr quit elim remu reti tach saca saqu sali salg canc dete
susp desa desu baja mens msj msjs sms smss noti avis paz tran stop bloq olvi pier term anul
nunc larg vaya hart cans vete solo mnsj busc esto stob isto ulti aqui aca medi alto
"""
_GREY = re.compile(
    r" (?:ya estuvo|ya no mas|no mas|larguense|vayanse|hart[oa] de|"
    r"cansad[oa] de|ya no|ya dejen|fuera)"
    r"(?: (?:sus|tus|los|estos|tantos|tanto|recibir|todos))*(?: mensajes?|"
    r" ustedes| textos?)?(?= (?:[.?,]|$))|"
    r" (?:vete|vayanse) a la | nunca (?:autorice|me suscribi|di permiso)|"
    r" yo no me suscribi|"
    r" los voy a bloquear| voy a bloquear"
)
_PARTIAL = re.compile(
    r" (?:no (?:quiero|me manden|manden|mas|me envien|deseo|necesito)|"
    r"dejen de (?:mandar|enviar)(?:me)?|"
    r"basta de|paren (?:con|de)|quiten(?:me)?|cancel\w+|(?:solo|nomas|nada mas|"
    r"unicamente) quiero|sin|baja de) "
    r"(?:(?:mas|recibir|los|las|mensajes|de|la|sus|tantas|tantos|esas|"
    r"esos|con|sobre|tus|me|"
    r"lista|el|avisos|correos) )*"
    r"(?:publicidad|promo\w*|ofertas?|anuncios?|marketing|recordatorios?|"
    r"propaganda|encuestas?)\b"
)


_STEMS = frozenset((*_STEMS_LIST.split(), *(heard[:4] for heard in HEARD)))


def read(folded: str, words: frozenset[str]) -> Verdict | None:
    """The verdict on folded text and its words, or None when nothing is about ending texts."""
    if _STEMS.isdisjoint([word[:4] for word in words]):
        return None
    if work_phones.ends_texts(folded):
        return Verdict("sure", work_phones.RULE)
    text = canonical(folded, SPELLINGS)
    weaker: Verdict | None = None
    for name, pattern in _RULES:
        match = pattern.search(text)
        if match is None:
            continue
        verdict = _judge(name, text[: match.start() + 1], match.group(), text[match.end() :])
        if verdict and verdict.certainty == "sure":
            return verdict
        weaker = weaker or verdict
    return weaker or _uncertain(text)


def _judge(name: str, before: str, request: str, after: str) -> Verdict | None:
    if limits_spanish(before, request, after):
        return Verdict("partial", name)
    told = before + after
    beside = _ANOTHER_MATTER.search(before) or _OF_MONEY.search(after)
    if name == "basta" and beside and not _OF_TEXTS.search(told):
        return Verdict("likely", name)
    if not name.startswith("no") and _CONTRARY.search(before):
        return None
    if PARTIAL_AFTER.match(after):
        return Verdict("partial", name)
    return None if OTHERS.match(after) else Verdict("sure", name)


def _uncertain(text: str) -> Verdict | None:
    if _PARTIAL.search(text):
        return Verdict("partial", "one_kind")
    return Verdict("grey", "sounds_like_it") if _GREY.search(text) else None
