"""Requests that the sender says they never made, would not make, or only heard or read.

"I never asked you to stop", "why would I ever unsubscribe", "so goes the song": the words of an
end of texts are there and are not the sender's.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard

_ENGLISH: Final = re.compile(
    r" (?:never|not|didnt|did not) (?:once |ever |actually )?(?:ask|asked|request|requested|"
    r"want|wanted|"
    r"wish|wished) (?:for )?(?:(?:the|my|your|any|all|these) )*(?:texts|messages|texting|reminders|"
    r"alerts|sms) (?:to )?(?:be )?(?:stop|stopped|end|ended|cancell?ed|off|gone|paused)\b"
    r"| why (?:would|should|on earth would|the hell would) (?:i|we|anyone|anybody)(?: ever|"
    r" even| want to)*"
    r" (?:unsubscribe|stop|quit|opt out|leave|cancel)\b(?! paying)"
    r"| (?:dont|do not|stop|quit|no more)(?: you| yall)? (?:tack\w*|add\w*|slap\w*|pile|piling|"
    r"stick\w*|"
    r"charg\w+|throw\w*)\b(?!.* (?:text|texts|texting|messages|contact)\b)"
    r"| (?:the|that|this|an old) (?:song|lyrics?|chorus|poem|movie|film|show|meme) (?:goes|"
    r"says|said|"
    r"went|that goes|called)\b| parrot\b[^.]{0,60}"
    r" (?:say|said|says|screamed|repeat\w*|yell\w*)\b"
    # A company of another trade was told, and not whoever reads this.
    r"| i (?:had |have |ve |just |already )*(?:told|asked|texted|begged|wrote|messaged) "
    r"(?:the|my|that|some|another) (?!(?:\w+ )?(?:bank|lender|company|office|lady|guy|man|woman|"
    r"person|people|rep|agent|bot|manager|number|team|department|desk|loan)\b)"
    r"\w+(?: \w+)? to (?:stop|quit)\b"
)
_SPANISH: Final = re.compile(
    r" (?:nunca|jamas|yo no|no) (?:he |les |le |te )*(?:dicho|dije|pedido|pedi|solicitado|"
    r"solicite) que "
    r"(?:no quier\w+|no me|dejen|paren|dejaran|pararan|pararen)"
    r"| (?:dice|decia|canta|va|sonaba) (?:la|una|esa|el) (?:rola|cancion|letra|corrido|bolero|"
    r"coro)\b"
    r"| (?:la|una|esa) (?:rola|cancion) (?:que )?(?:dice|decia)\b"
    r"| (?:despues|luego)(?: ya)? (?:como siempre|normal|igual que siempre|sigan|si sigan)\b"
    r"| (?:escribi|puse|mande) a mi (?!banco|abogad)\w+ \W?(?:ya )?no me escrib\w+"
    r"| (?:le|les) (?:puso|dijo|escribio|mando) que (?:ya )?no (?:le|lo) (?:escrib|mand|llam)\w+"
    r"| (?:radio|tele|novela|serie|pelicula|bocina)\b[^.!?]{0,12} \W?no me (?:llam|escrib|busqu)\w+"
    r"| (?:ustedes|uds) (?:si )?(?:sigan|sigan igual|sigan normal)\b(?! (?:molest|mand|chin|jod))"
)
_CHINESE: Final = re.compile(
    r"(?:从来|从|从未|压根|根本)?(?:没有?|冇|未)(?:说|讲|话|要求|叫|让)过(?:你们?|你哋)?(?:要|把)?"
    r"(?:停|退订|取消|不(?:再)?(?:要|收)|唔(?:再)?(?:要|收)|别|不要)"
    r"|(?:短信|短讯|简讯|讯息|信息|sms)[^,.?!\n]{0,3}照(?:常|旧|样|发|send|传)"
    r"|(?:歌词?|歌里|[戏片剧]里|电影|电视剧|小说里|男主|女主|主播|对白|台词)[^.?!\n]{0,8}(?:唱|话|说|讲|写)"
)


def unsaid(folded: str, english: str, spanish: str) -> bool:
    """Whether the words of an end of texts are denied, or those of a song or somebody else."""
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)
