"""Requests that the sender says they never made, would not make, or only heard or read.

"I never asked you to stop", "why would I ever unsubscribe", "so goes the song": the words of an
end of texts are there and are not the sender's.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard

_END: Final = r"(?:stop|quit|unsubscribe|opt out|end)(?:ping|ting|ing)?"
_SMALLER: Final = (
    r"(?:not (?:at|on|in|so|after|before|during|while|when|every|all)|slow|less|fewer|ease|chill|"
    r"cut (?:down|back)|tone|once|twice|weekly|monthly|no (?:texts |messages )?(?:at|on|after|"
    r"before|during) |at night|later|earlier|after|before|during|send (?:less|fewer|them)|"
    r"text (?:me )?(?:less|after|before|later|once|in)|every|a (?:bit|little)|maybe|"
    r"how|why|when|what|space)"
)
"""What may be wished for instead of an end of texts: fewer, or none at night."""
_ENGLISH: Final = re.compile(
    r" (?:not|dont|wasnt) (?:really |even |just )?"
    r"(?:asking|telling|saying|begging|ask|tell|say)"
    rf"(?: (?:for|you|yall|guys|that|to|it|i|we|want|all|them|this)){{0,6}} {_END}"
    r"(?: (?:texting|messaging|sending|texts?|messages?|reminders|me|the|them|it|all|completely|"
    r"altogether|entirely|forever|from|to))*(?: [,.])*"
    r"(?: (?:but|just|only|please|im|i|am|want|asking|to|you|simply|rather|can|could|would|do|it|"
    rf"them|for|like))* {_SMALLER}\b(?!.* (?:unsubscribe|remove|opt|demand\w*|telling|order\w*)\b)"
    r"| i (?:have )?(?:never|didnt|did not|havent|aint) (?:once |ever |actually |even )?(?:told|"
    r"tell|"
    r"asked|ask|said|say|texted|wanted|want|requested|request)"
    rf"(?: (?:you|yall|guys|them|it|for|that|i|we|wanted|want|to|anyone|anybody|the|your))* {_END}"
    r"(?: (?:texting|messaging|sending|texts?|messages?))\b"
    r"(?!.* (?:but|now|so|[,.]) .*(?:stop|quit|unsubscribe|remove|done|off|no more)\b)"
    r"| (?:is this|is it|are you|am i (?:talking|texting|writing)|this is)\b[^.,]{0,24} "
    r"(?:robot|bot|machine|computer|system|program|ai) (?:that|which|who|and|gonna|going to)"
    r"(?: is| its)?(?: gonna| going to| will| would| might| may| just){1,2} (?:unsubscribe|opt|"
    r"remove|stop|cut)\w*\b"
    r"| (?:never|not|didnt|did not) (?:once |ever |actually )?(?:ask|asked|request|requested|"
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
    r"|(?:^|[我俺们哋,.!])(?:也|又|并|都)*(?:不|唔)(?:是|系)?(?:想|要|打算|会)?(?:退订|取消订阅)"
    r"(?:的|啦|呀|啊|嘅|短信|服务)*[\s,.]*(?:我)?(?:只(?:是|要|想|系)?|就是|就系|净系|少(?:发|"
    r"send|点|啲)|别(?:发|send)?(?:那么|这么)多|"
    r"一[周天]发)"
    r"|(?:歌词?|歌里|[戏片剧]里|电影|电视剧|小说里|男主|女主|主播|对白|台词)[^.?!\n]{0,8}(?:唱|话|"
    r"说|讲|写)"
)


def unsaid(folded: str, english: str, spanish: str) -> bool:
    """Whether the words of an end of texts are denied, or those of a song or somebody else."""
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)


_LESS_ENGLISH: Final = re.compile(
    r" (?:fewer|less|slow down|(?:not|never) (?:so|as|that|this|too) (?:many|much|often)|"
    r"(?:not|nothing) (?:at|in the|on) (?:night|nights|morning|mornings|weekends?|work)|"
    r"(?:once|twice|one|two) (?:text |message )?(?:a|per|every|each) (?:day|week|month))\b"
)
_LESS_SPANISH: Final = re.compile(
    r" (?:menos|no tant\w+|no (?:de|por la|en la) (?:noche|manana|madrugada)|"
    r"(?:uno|una|dos) (?:vez |veces )?(?:a la|al|por|cada) (?:semana|dia|mes))\b"
)
_LESS_CHINESE: Final = re.compile(
    r"少(?:一?[点些啲]|发|send|收|几)|(?:别|不要|唔好)(?:发|send|传)?(?:得)?(?:那么|这么|咁|"
    r"太)(?:多|频|密)|"
    r"(?:晚上|夜晚|半夜|夜间)[^,.]{0,3}(?:别|不要|唔好)|一(?:周|个?月|个?星期|个?礼拜)一"
)


def wants_less(folded: str, english: str, spanish: str) -> bool:
    """Whether a text names how many texts are wanted, or at what time of the day none are."""
    return heard((_LESS_ENGLISH, _LESS_SPANISH, _LESS_CHINESE), folded, english, spanish)
