"""Which language a text is in: by script, then by small words.

The answer chooses the words of a reply, nothing else. A text of one word, a number or an emoji
says nothing about its language and takes the one the thread already has.
"""

from __future__ import annotations

import re

from intents.addresses import ADDRESS
from intents.normalise import fold
from intents.traditional import SIMPLIFIED_ONLY, TRADITIONAL_ONLY

DEFAULT = "en"
SPOKEN = frozenset({"en", "es", "zh", "zh-Hant"})
"""The languages that the model was trained on and that replies come in."""

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af\u1100-\u11ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("ar", re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("am", re.compile("[\u1200-\u137f]")),
    ("km", re.compile("[\u1780-\u17ff]")),
    ("my", re.compile("[\u1000-\u109f]")),
)
_HAN = re.compile("[\u3400-\u9fff]")
# Characters that written Cantonese needs and Mandarin does not.
_CANTONESE = frozenset("唔嘅咗喺冇佢啲嗰咁哋嚟俾畀乜嘢嘥攞揾瞓嗌掂噉咩啱喎")
_LETTERS = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"\b(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{2,5}\b")
"""Letters and digits in one short word, as in "SE15 4QR", are of no language."""
_NAME = re.compile(
    r"\b[A-Z][\w'’-]+(?: (?:[Dd]e|[Dd]el|[Ll]as?|[Ll]os|[Vv]an|[Vv]on|[Dd]a|[Dd]os?|[Dd]i))+"
    r" [A-Z][\w'’-]+"
)
"""Maria de la Cruz has that name in every language, and so have streets and towns."""
_VIETNAMESE = re.compile("[\u0103\u0111\u01a1\u01b0\u1ea0-\u1ef9]")

_SMALL_WORDS = {
    "en": (
        "i you the to my is a it me and have on for what how do dont can this that your of in "
        "will was not im with please when be if am just why did pay paid loan payment who "
        "where text need get know or are but u ur pls plz still call want late today tomorrow "
        "due much owe more texts thanks thx name wrong person out money so many one time "
        "nothing else morning good yes hey hi there sir again never these them they been has "
        "had does by at all no stop from like well god bless hon dear sorry nobody"
    ),
    "es": (
        "me no la las que de el en los por un una mi es lo con para se su te ya cuando como cuanto "
        "pero este esta si hola gracias quiero pago pague puedo tengo debo donde porque usted "
        "ustedes estoy les muy mas prestamo dinero favor necesito hoy manana dia estan mandar "
        "soy saldo mensaje mensajes numero cuenta pagar tarjeta hacer del ese eso buenas "
        "buenos dias tardes noches hay alguien pagos cuantos cuantas cuanta llevo hechos "
        "recibo recibos cuota cuotas saludos oiga oigan perfecto adelante claro exacto dale "
        "confirmo correcto mensualidades agente persona quizas olvidalo manda mande manden "
        "mandenme quien tambien pues jaja jajaja solo sus tu mis nos nada otra otro vez senor "
        "senora gente cobraron doble prueba llame llamen llamenme yo conozco ningun ninguna "
        "nadie nunca mio mia ella ellos desde hasta aqui ni hice ayer van va voy cobrar cobran "
        "recargo recargos interes intereses reportar credito buro le al transferi deposite estafa "
        "estafador mes meses semana semanas quincena quincenas plazo plazos abono abonos dos tres "
        "cuatro cinco seis mude mudamos"
    ),
    "fr": (
        "je vous ne pas le les est et un une mon ma merci bonjour que qui pour dans sur avec "
        "combien quand votre mes suis ai plus paiement argent pouvez cest des du nous deja jai "
        "paye payer arretez envoyer mauvais numero peux dois veux parler hier prochaine echeance "
        "quelquun moi"
    ),
    "pt": (
        "nao eu voce obrigado obrigada meu minha quero uma com para quando quanto pagar ja "
        "estou tenho pagamento por os dos voces divida boa bom dia muito emprestimo "
        "paguei pare mandar mensagem mensagens quem numero errado vou ontem sexta posso agora "
        "boleto pra falar pessoa sexta segunda tudo parem mandem mais ligar parcela "
        "receber"
    ),
    "de": (
        "ich nicht und das ist der die mein bitte wann wie viel zahlung danke haben sie mir "
        "ein kein habe noch heute morgen meine konto"
    ),
    "it": (
        "non il che sono ho mio grazie quando quanto devo pagare per una questo ciao "
        "buongiorno prestito pagamento soldi mia voglio di messaggi vostri ricevere "
        "piu smettete"
    ),
    "vi": (
        "toi khong cam on ban cua la tien bao nhieu nay duoc roi vay tra xin chao khi nao da "
        "chua em anh chi ngay so dien thoai gui tin nhan cho minh mat"
    ),
    "tl": (
        "po ako ang ng mga hindi na ko sa ba salamat bayad kailan magkano opo wala yung naman "
        "pwede kasi lang ito akin magbayad utang nyo ninyo niyo si ano kayo bukas kelan sahod "
        "nagbayad"
    ),
    "ht": (
        "mwen pa ou mesi kijan poukisa tanpri nan yo li sa ki gen lajan peye konbyen kile mwa "
        "bonjou ap te pou nou m mesaj anko sispann voye rele kanpe ekri vandredi trankil"
    ),
    "hi": (
        "mujhe mera meri mere hai hain nahi nahin kitna kitne kitni paisa paise chahiye kab kaise "
        "namaste kya aap karna karo karz bhugtan kyun abhi raha rahi humko mujhko bhejo dena"
    ),
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_SPOKEN_IN = {
    word: tuple(language for language, known in _WORDS.items() if word in known)
    for word in frozenset[str]().union(*_WORDS.values())
}
# Words that no other language of the list uses, worth more than a shared one.
_SURE = {
    "en": "the please dont payment what you my",
    "es": "hola gracias pague pago cuando quiero ustedes prestamo porque debo cuanto mude mudamos",
    "fr": "je vous merci bonjour combien votre suis cest jai arretez mauvais",
    "pt": "nao voce obrigado obrigada voces emprestimo paguei mensagem quem ontem agora "
    "boleto tudo parem parcela",
    "de": "ich nicht und bitte danke",
    "it": "sono grazie buongiorno voglio messaggi smettete",
    "vi": "toi khong nhieu duoc tien",
    "tl": "po ako ang mga hindi salamat magkano bayad kailan kelan",
    "hi": "mujhe hai hain nahi nahin kitna kitne paisa paise chahiye kaise namaste kyun bhugtan",
    "ht": "mwen mesi kijan poukisa tanpri konbyen mesaj sispann anko",
}
_SURE_WORDS = {language: frozenset(words.split()) for language, words in _SURE.items()}
_ALONE = (
    "baja alto parar alta ayuda si vale bueno adios saldo correcto dale claro exacto confirmo "
    "pagar cancelar recibido perfecto buenas agente representante"
)
_SPANISH_ALONE = frozenset(_ALONE.split())
_SPANISH_MARKS = re.compile("[ñ¿¡]")
_FRENCH_MARKS = re.compile("[àâèêëîïôœùû]")
_PORTUGUESE_MARKS = re.compile("[ãõ]")
_MIXED = 0.7
"""So near to the best, the thread's own language stays: people mix two in one text."""
_LOOKS = {
    "en": re.compile(r"[wk]|th|sh|ss|oo|gh|ll$"),
    "es": re.compile(r"[ao]s?$"),
}
"""How words of a language are spelt that stand in no list."""
_SPANISH_SHAPE = re.compile(r"(?:[ao]s?|[aeio]r|ad|al|or|cion|es)$")
_FEW = 2.0
_ACCENTS = re.compile("[áéíóú]")
# Endings that Spanish words have and English ones hardly do.
_SPANISH_ENDING = re.compile(
    r"(?:ando|iendo|cion|ciones|ados|adas|idos|mente|[aei]rme|[ae]nme|amos|emos|aron|ieron|ito|ita|"
    r"itos|itas|aste|iste|encia|illo|idad)$"
)


NAMED = frozenset({"en", "es", "zh", "zh-Hant"}.union(_WORDS, (name for name, _ in _SCRIPTS)))
"""Every language that ``detect`` may find."""


def detect(text: str, inherited: str | None = None) -> str:
    """The ISO code of the text's language, with zh and zh-Hant told apart by their characters.

    `inherited` is the language of the thread or the borrower; it decides where the text does not.
    """
    if _HAN.search(text):
        return "ja" if _SCRIPTS[0][1].search(text) else _chinese(text, inherited)
    if not text.isascii():
        for language, script in _SCRIPTS:
            if script.search(text):
                return language
    plain = _CODE.sub(" ", ADDRESS.sub(" ", fold(_NAME.sub(" ", text))))
    words = _LETTERS.findall(plain.replace("'", ""))
    if len(words) < 2:
        return inherited or _alone(text, words)
    if _VIETNAMESE.search(text):
        return "vi"
    return _by_words(text, words, inherited)


def is_unspoken(text: str, language: str) -> bool:
    """Whether a text found to be in ``language`` is surely in one that we do not speak.

    By its script, its marks, or two words that neither English nor Spanish has: letters between
    digits, or one word of a borrower's mother tongue, make no other language.
    """
    if language in SPOKEN:
        return False
    if language not in _WORDS or _VIETNAMESE.search(text):
        return True
    ours = _WORDS["en"] | _WORDS["es"]
    theirs = _WORDS[language] - ours
    words = {word for word in _LETTERS.findall(fold(text).replace("'", "")) if len(word) > 1}
    return len(words & theirs) > 1


def _chinese(text: str, inherited: str | None) -> str:
    characters = set(text)
    traditional = len(characters & TRADITIONAL_ONLY) + len(characters & _CANTONESE)
    simplified = len(characters & SIMPLIFIED_ONLY)
    if traditional == simplified:
        return inherited if inherited in {"zh", "zh-Hant"} else "zh"
    return "zh-Hant" if traditional > simplified else "zh"


def _alone(text: str, words: list[str]) -> str:
    """The language of one word that nothing else is known of."""
    if not words:
        return DEFAULT
    if words[0] in _SPANISH_ALONE or _SPANISH_MARKS.search(text) or _ACCENTS.search(text):
        return "es"
    sure = [language for language, known in _SURE_WORDS.items() if words[0] in known]
    return sure[0] if len(sure) == 1 else DEFAULT


def _by_words(text: str, words: list[str], inherited: str | None) -> str:
    scores = dict.fromkeys(_WORDS, 0.0)
    for word in words:
        for language in _SPOKEN_IN.get(word, ()):
            scores[language] += 2.0 if word in _SURE_WORDS[language] else 1.0
        if len(word) > 4 and _SPANISH_ENDING.search(word):
            scores["es"] += 0.9
    if _is_patois(words):
        scores["es"] -= words.count("mi")
    scores["es"] += 2.0 * bool(_SPANISH_MARKS.search(text)) + 0.9 * bool(_ACCENTS.search(text))
    scores["fr"] += 1.5 * bool(_FRENCH_MARKS.search(text))
    scores["pt"] += 1.5 * bool(_PORTUGUESE_MARKS.search(text))
    best = max(scores, key=lambda language: (scores[language], language == inherited))
    if inherited in scores and 0 < scores[best] * _MIXED <= scores[inherited]:
        return inherited
    if scores[best] <= _FEW and _looks_like(inherited, words, best):
        return inherited or DEFAULT
    # A third language has to be clear: a stray "na" or "pa" must not change the reply's language.
    least = 0.9 if best in {"en", "es"} else 2.0
    return best if scores[best] >= least else inherited or DEFAULT


def _is_patois(words: list[str]) -> bool:
    """Whether "mi" is the only Spanish word: Jamaicans write it for "I" and for "my"."""
    rest = [word for word in words if word != "mi"]
    if len(rest) == len(words) or any(word in _WORDS["es"] - _WORDS["en"] for word in rest):
        return False
    english = any(word in _WORDS["en"] or _LOOKS["en"].search(word) for word in rest)
    return english or not any(_SPANISH_SHAPE.search(word) for word in rest)


def _looks_like(language: str | None, words: list[str], heard: str) -> bool:
    """Whether the longer words that ``heard`` does not know are spelt as in the thread's own."""
    if not {language, heard} <= _LOOKS.keys() or language == heard:
        return False
    unknown = [word for word in words if len(word) > 3 and word not in _WORDS[heard]]
    return len(unknown) > 1 and all(_LOOKS[str(language)].search(word) for word in unknown)
