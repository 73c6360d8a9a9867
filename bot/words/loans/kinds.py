"""Which loan is meant where a promise is told loan by loan, as far as one pattern serves all."""

from typing import Final

CAR: Final = r"\b(?:car|auto|truck|vehicle|coche|carro|camioneta|troca)\b"
HOME: Final = r"\b(?:home|house|casa|hogar)\b|装修"
PERSONAL: Final = r"\bpersonal\b|个人|消费"
