"""An old number or address that is to be used no more, said after the new one was given."""

from typing import Final

from bot.words.patterns import words_like

_OLD_ONE: Final = (
    r"(?:the |my |that |to |at )*(?:old|other|previous|former|last) (?:phone|number|one|cell\w*|"
    r"address|place|e-?mail|line|#)"
)
DROPS_THE_OLD: Final = words_like(
    rf"\b(?:don.?t|do not|dnt|stop|quit|no longer|never|not|nothing)\b.{{0,24}}\b{_OLD_ONE}\b|"
    rf"\b(?:delete|remove|drop|forget|erase|take off|get rid of) {_OLD_ONE}\b|"
    rf"\b{_OLD_ONE} (?:is|was|doesn.?t|dont|don.?t|isn.?t|has been)\b.{{0,12}}\b(?:off|dead|gone|"
    r"work\w*|disconnected|cut|broken|mine|stolen)\b",
    r"\b(?:ya no|no|dejen de|borren|quiten|eliminen|olviden)\b.{0,24}\b(?:al?|el|la|en el) "
    r"(?:numero |telefono |celular |cel |direccion )?(?:viej[oa]|anterior|antigu[oa])\b",
    r"(?:旧|舊|老|原来|之前)(?:的|嘅|嗰个|那个|个|号码?|手机|电话|地址)+[^,.!?，。]{0,4}"
    r"(?:别|不要|唔好|不用|唔使|没用|停)|"
    r"(?:别|不要|唔好|不用|唔使)(?:再)?[^,.!?，。]{0,8}(?:旧|舊|老|原来)(?:的|嘅|号|手机|电话|嗰个|那个|地址)",
)
