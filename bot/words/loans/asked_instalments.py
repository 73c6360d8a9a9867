"""How much the instalment of a month or the least of it is: "can check the instalment for dec"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_MONTH: Final = (
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?|"
    r"this (?:mth|month)|next (?:mth|month)|nxt (?:mth|month)"
)
_MES: Final = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    r"este mes|(?:el )?(?:proximo mes|mes que viene))"
)
_INSTALMENT: Final = words_like(
    r"\b(?:check|see|know|what.?s|what|how much|tell me|wat)\b.{0,24}\binst[ae]ll?(?:me?n)?t?s?\b"
    rf".{{0,10}}\b(?:{_MONTH})\b|\b(?:{_MONTH})\b.{{0,6}}\binst[ae]ll?ment\b.{{0,14}}\bhow much\b|"
    rf"\binst[ae]ll?ment\b.{{0,12}}\b(?:{_MONTH})\b.{{0,8}}\bhow much\b",
    rf"\b(?:cuanto|cual|saber|checar|ver)\b.{{0,24}}\b(?:cuota|mensualidad|abono)\b.{{0,8}}\b{_MES}",
    r"(?:查|睇|看|知|问)(?:一下|下|吓)?[^，。,.]{0,6}(?:[一二三四五六七八九十\d]{1,3}月|下个?月|这个?月|今个月)"
    r"(?:份)?[^，。,.]{0,3}(?:供款|月供|分期|那期|嗰期)",
)
_LEAST: Final = words_like(
    r"^\W*(?:(?:and|so|ok|what.?s|what|wat|how much|is|the|my)\W+)*min(?:imum)?"
    r"(?: (?:payment|pymt|due|amt|amount))?(?: (?:for|on) (?:the |my )?"
    r"(?:personal|car|auto|truck|home|house)(?: (?:one|loan))?)?\W*$|"
    r"^\W*(?:(?:y|cual|cuanto|es|el|lo)\W+)*(?:pago )?minimo(?: (?:de|del|por) \w+)?\W*$|"
    r"^\W*(?:那|咁|请问)*最低(?:还|俾|付|供)?(?:款|额)?(?:是|系)?(?:多少|几多|几钱)?[呢啊]?\W*$"
)
_PAID: Final = words_like(r"\b(?:paid|already|sent|pague|pagad[oa])\b|已|了吗|过")
_LONGEST: Final = 80


def asks_instalment(text: str) -> bool:
    """Whether a text asks how much the instalment of a month is, or the least that is due."""
    if len(text) > _LONGEST or mentions(text, _PAID):
        return False
    return mentions(text, _INSTALMENT) or mentions(text, _LEAST)
