"""Which language a text is in: by script, then by small words.

The answer chooses the words of a reply, nothing else. A text of one word, a number or an emoji
says nothing about its language and takes the one the thread already has.
"""

from __future__ import annotations

import re

from intents.traditional import SIMPLIFIED_ONLY, TRADITIONAL_ONLY

DEFAULT = "en"

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
_VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")

_SMALL_WORDS = {
    "en": (
        "i you the to my is a it me and have on for what how do dont can this that your of in "
        "will was not im with please when be if am just why did pay paid loan payment who where "
        "text need get know or are but u ur pls plz still call want late today tomorrow due "
        "much owe"
    ),
    "es": (
        "que de no la el en y a los me por un una mi es lo con para se su te ya cuando como "
        "cuanto pero este esta si hola gracias quiero pago pague puedo tengo debo donde porque "
        "usted ustedes estoy les le muy mas prestamo dinero favor necesito hoy manana dia estan "
        "mandar soy saldo mensaje mensajes numero cuenta pagar tarjeta q hacer he del al ese "
        "eso son"
    ),
    "fr": (
        "je vous ne pas le les est et un une mon ma merci bonjour que qui pour dans sur avec "
        "combien quand votre mes suis ai plus paiement argent pouvez cest des du nous"
    ),
    "pt": (
        "nao eu voce obrigado obrigada meu minha quero uma com para quando quanto pagar ja "
        "estou tenho pagamento por os dos voces divida boa bom dia muito emprestimo"
    ),
    "de": (
        "ich nicht und das ist der die mein bitte wann wie viel zahlung danke haben sie mir ein "
        "kein habe noch heute morgen meine konto"
    ),
    "it": (
        "non il che sono ho mio grazie quando quanto devo pagare per una questo ciao buongiorno "
        "prestito pagamento soldi mia voglio"
    ),
    "vi": (
        "toi khong cam on ban cua la tien bao nhieu nay duoc roi vay tra xin chao khi nao da "
        "chua em anh chi ngay so dien thoai gui tin nhan cho minh mat"
    ),
    "tl": (
        "po ako ang ng mga hindi na ko sa ba salamat bayad kailan magkano opo wala yung naman "
        "pwede kasi lang ito akin magbayad utang nyo ninyo niyo si ano kayo bukas"
    ),
    "ht": (
        "mwen pa ou mesi kijan poukisa tanpri nan yo li sa ki gen lajan peye konbyen kile mwa "
        "bonjou ap te pou nou m"
    ),
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
# Words that no other language of the list uses, worth more than a shared one.
_SURE = {
    "en": "the please dont payment what you my",
    "es": "hola gracias pague pago cuando quiero ustedes prestamo porque debo cuanto",
    "fr": "je vous merci bonjour combien votre suis cest",
    "pt": "nao voce obrigado obrigada voces emprestimo",
    "de": "ich nicht und bitte danke",
    "it": "sono grazie buongiorno voglio",
    "vi": "toi khong nhieu duoc tien",
    "tl": "po ako ang mga hindi salamat magkano bayad kailan",
    "ht": "mwen mesi kijan poukisa tanpri konbyen",
}
_SURE_WORDS = {language: frozenset(words.split()) for language, words in _SURE.items()}
_SPANISH_MARKS = re.compile("[ñ¿¡]|[áéíóú]")


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
    words = _LETTERS.findall(text.casefold())
    if len(words) < 2:
        return inherited or _alone(words)
    return _by_words(text.casefold(), words, inherited)


def _chinese(text: str, inherited: str | None) -> str:
    characters = set(text)
    traditional = len(characters & TRADITIONAL_ONLY) + len(characters & _CANTONESE)
    simplified = len(characters & SIMPLIFIED_ONLY)
    if traditional == simplified:
        return inherited if inherited in {"zh", "zh-Hant"} else "zh"
    return "zh-Hant" if traditional > simplified else "zh"


def _alone(words: list[str]) -> str:
    if not words:
        return DEFAULT
    word = _unaccented(words[0])
    if word in {"baja", "alto", "parar", "alta", "ayuda", "si", "vale", "bueno", "adios", "saldo"}:
        return "es"
    sure = [language for language, known in _SURE_WORDS.items() if word in known]
    return sure[0] if len(sure) == 1 else DEFAULT


def _by_words(text: str, words: list[str], inherited: str | None) -> str:
    if _VIETNAMESE.search(text):
        return "vi"
    scores = dict.fromkeys(_WORDS, 0.0)
    for word in words:
        plain = _unaccented(word)
        for language, known in _WORDS.items():
            if plain in known:
                scores[language] += 2.0 if plain in _SURE_WORDS[language] else 1.0
    if _SPANISH_MARKS.search(text):
        scores["es"] += 0.75
    best = max(scores, key=lambda language: (scores[language], language == inherited))
    others = "" if best in {"en", "es"} else inherited or DEFAULT
    # A third language has to be clear: a stray "na" or "pa" must not change the reply's language.
    if scores[best] < (1.0 if not others else 2.0):
        return inherited or DEFAULT
    return best


def _unaccented(word: str) -> str:
    if word.isascii():
        return word
    from intents.normalise import fold

    return fold(word)
