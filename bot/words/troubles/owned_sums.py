"""A sum that is owned and only wished confirmed: "I owe 1250, right?" disputes nothing."""

from typing import Final

from bot.words.patterns import mentions, words_like

_OWNS: Final = words_like(
    r"\bi (?:still )?owe (?:you |u |y.?all |ya )?\$?\d[\d.,]*(?: dollars| bucks)?\W*"
    r"(?:right|correct|yes|yeah|no|isn.?t it|ryt|rite)\b",
    r"\b(?:les |le |yo )?(?:debo|adeudo) \$?\d[\d.,]*(?: dolares)?\W*(?:verdad|cierto|correcto|no|"
    r"si|es asi)\W",
    r"我(?:还|仲|总共|一共|现在)*[欠争](?:你们?|你哋)?\$?\d[\d.,]*(?:块|元|蚊|美元)?(?:左右)?[,，]?"
    r"(?:对吧|对吗|对不对|是吧|是吗|是不是|系咪|啱唔啱|啱吗|没错吧|冇错啩|系吧)",
)
_DENIES: Final = words_like(
    r"\b(?:only|just|not|n.t|dont|never|wrong|mistake|how come|why|supposed|should|thought|"
    r"solo|nomas|no debo|mal|error|por ?que|deberia|nunca)\b|"
    r"只|不是|错|没欠|冇争|为什么|点解|怎么会|应该"
)


def owns_a_sum(text: str) -> bool:
    """Whether a text says what is owed, asks if that is so, and denies nothing of it."""
    return mentions(text, _OWNS) and not mentions(text, _DENIES)
