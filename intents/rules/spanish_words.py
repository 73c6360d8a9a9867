"""The vocabulary of the Spanish sentence rules: spellings, and phrases that patterns share."""

from __future__ import annotations

import re

from intents.rules.spans import SPANISH as SPAN

SPELLINGS = {
    "q": "que", "k": "que", "ke": "que", "xfavor": "por favor", "porfa": "por favor",
    "porfavor": "por favor", "porfabor": "por favor", "xfa": "por favor",
    "pf": "por favor", "msjs": "mensajes",
    "msj": "mensaje", "mjs": "mensajes", "mnsjes": "mensajes", "mensages": "mensajes",
    "mensage": "mensaje", "mensajitos": "mensajes", "sms": "mensajes", "textos": "mensajes",
    "texto": "mensaje", "textitos": "mensajes", "dejeme": "dejenme", "dejame": "dejenme",
    "kiero": "quiero", "quero": "quiero", "numero": "numero", "num": "numero", "tel": "telefono",
    "celular": "telefono", "cel": "telefono", "movil": "telefono", "ustedes": "ustedes",
    "uds": "ustedes", "malditos": "malditos", "notificaciones": "mensajes", "avisos": "mensajes",
    "whats": "whatsapp", "d": "de", "x": "por", "ecribilme": "escribirme",
    "estob": "stop", "estop": "stop", "stob": "stop", "istop": "stop", "ecribi": "escribir",
    "escribilme": "escribirme", "mandalme": "mandarme",
}  # fmt: skip

SENDING = (
    r"(?:mand(?:en|es|e|eis)|envi(?:en|es|e|eis)|escrib(?:an|as|a|ais)|contact(?:en|es|e|eis)|"
    r"molest(?:en|es|e|eis)|texte(?:en|es|e)|mensaje(?:en|es|e)|fastidi(?:en|es|e)|acos(?:en|es|e)|"
    r"chingu(?:en|es|e)|jodan|jodas|fri(?:eguen|egues)|hostig(?:uen|ues|ue)|spame(?:en|es)|"
    r"busqu(?:en|es|e)|lleguen|llegue|insist(?:an|as|a))"
)
SENDING_TO = (
    r"(?:recibir|mandar|enviar|escribir|contactar|molestar|textear|"
    r"mensajear|fastidiar|acosar|chingar|"
    r"joder|hostigar|spamear|insistir|bombardear)(?:me|nos)?|"
    r"estar (?:mandando|enviando|escribiendo|molestando|contactando|texteando|chingando|"
    r"jodiendo)(?:me|nos)?"
)
TEXTS = r"(?:mensajes?|comunicaciones|mensajeria|spam)"
OTHERS = re.compile(
    r"(?: mas)? al (?!numero|telefono|celular|cel|movil)\w+|"
    r"(?: mas)? (?:a|con|de) (?:mi|mis|nuestra|nuestro|la|el|su) "
    r"(?!telefono|numero|linea|brevedad)\w+|"
    r" (?:mas )?(?:el|la|los|las|ese|esa|esos|esas|este|esta|otro|otra|un|una|su|mi) "
    r"(?:formularios?|estados?|recibos?|facturas?|cartas?|cheques?|tarjetas?|links?|enlaces?|pdf|"
    r"codigos?|contratos?|documentos?|dinero|encuestas?|correos?|paquetes?)\b|"
    r" (?:mas )?(?:papel|papeles|correspondencia|visitas|facturas|cartas|recibos)\b|"
    r" (?:al buro|a buro|a cobranza|a cobranzas|a un abogado|la factura|"
    r"el recibo|la cuenta|el estado|"
    r"a la calle|dinero|otra cosa|al carajo)"
)
PARTIAL_AFTER = re.compile(
    r"(?: (?:mas|mensajes?|cosas?|por favor|nada|ya|tantos?|me|este|"
    r"a mi telefono|de|con|sobre|el|los|las|sus|un|estos|esos|esas))*"
    rf" (?:{SPAN}|publicidad|promo\w*|ofertas?|anuncios?|marketing|recordatorios?|"
    r"correos?|emails?|encuestas?|"
    r"llamadas?|por la noche|de noche|en la noche|tan (?:tarde|temprano|"
    r"seguido)|a (?:esta|estas|esa) horas?|"
    r"en ingles|en espanol|(?:en|por) las? mananas?|los? (?:lunes|"
    r"sabados?|domingos?|fines)|los (?:domingos|fines)|en (?:domingo|"
    r"horas|el trabajo|mi trabajo)|"
    r"al trabajo|a mi trabajo|antes de|antes del|despues de|despues del|cuando|mientras|hasta|"
    r"salvo|excepto|tantos|"
    r"todos los dias|cada (?:dia|hora|rato)|a las \d+|de madrugada|"
    r"en la madrugada|por whatsapp|"
    r"por correo|por telefono)\b"
)


def _by_ear(word: str) -> set[str]:
    """The word as those spell it who write by ear: k for c and qu, v for b, no silent h."""
    hard = re.sub("qu(?=[ei])|c(?![eih])", "k", word)
    soft = re.sub("c(?=[ei])", "s", word)
    found = {hard, soft, word.replace("b", "v"), hard.replace("b", "v"), hard.replace("z", "s")}
    found |= {each.replace("s", "z", 1) for each in (word, hard) if "cr" not in each}
    return found - {word}


_HEARD_LIST = """
escribirme escriban escriba escribanme escribir escribiendo quiero quiten quitenme quitar
borren borrenme borrar contacten contactarme contactar busquen molesten molestarme
cancelen cancelar cancelo basta recibir dejenme autorizo saquen saquenme nunca texteen bloqueen
"""
HEARD = {heard: word for word in _HEARD_LIST.split() for heard in _by_ear(word)}
SPELLINGS |= HEARD
