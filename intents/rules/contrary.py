"""Wordings that speak of ending texts and ask for the contrary, or for something else.

What stands here is no opt-out for the rules nor for the model: a negated request ("don't stop
texting me"), one taken back, a question why texts stopped, an end of calls with texts welcome.
"""

from __future__ import annotations

import re
from typing import Final

_END_WORD: Final = (
    r"(?:stop(?:ping|ped)?|quit(?:ting)?|unsubscrib(?:e|ed|ing)|opt(?:ed|ing)? (?:me )?out|"
    r"cancel(?:l?ing|l?ed)?|remov(?:e|ed|ing)|delet(?:e|ed|ing)|take me off|turn (?:them|it|these|"
    r"the \w+) off|drop(?:ping)? me|leave me out)"
)
_TEXT_WORD: Final = r"(?:text(?:s|ing)?|messages?|messaging|reminders?|alerts?|updates?|sms)"

_ENGLISH = re.compile(
    # A request to end, negated: not "why don't you", which is one.
    r"(?<! why)(?<! if you)(?<! wont you) (?:dont|do not|did not|didnt|never|not to|wouldnt|"
    r"shouldnt|no need to|cant have you|hope you wont|please not)"
    r"(?: (?:ever|you|please|guys|dare|want|wanna|mean|need|plan|wish|intend|ask|asked|say|said|"
    r"tell|told|to|it|the|them|these|this|that|we|i|be|go|go and))*"
    rf" {_END_WORD}\b(?! (?:texting|messaging|until|till|when i|after i))"
    r"|(?<! why)(?<! if you) (?:dont|do not|never)(?: (?:ever|you|please|guys|dare))*"
    rf" (?:stop|quit) (?:sending|{_TEXT_WORD}|it|these|those|them|with|the|my)\b"
    r"|^ (?:i )?(?:dont|do not|never) (?:want to )?(?:opt out|unsubscribe)"
    # Texts are welcome.
    r"|(?<! you)(?<! they)(?<! yall)(?<! still)(?<! guys)(?<! do)(?<! dont)(?<! not)(?<! never)"
    r"(?<! why)(?<! to) keep (?:on )?"
    rf"(?:(?:sending|texting|messaging|notifying)(?! (?:me )?(?:after|when|even|and|"
    rf"no|this|that|even though))|them coming|me (?:on|in|posted|subscribed|opted in)|"
    rf"(?:the|those|these|my|your|getting|receiving) (?:\w+ )?{_TEXT_WORD})"
    rf"| (?:{_TEXT_WORD}|texting|this) (?:is|are|r) (?:still )?(?:ok|okay|fine|good|great|welcome|"
    r"useful|helpful|better|cool)\b"
    r"| (?:i )?(?:still|do) (?:want|need|like)"
    r" (?:to get |to receive |to have |getting |receiving )?"
    rf"(?:your |the |these |those |my )?(?:\w+ )?{_TEXT_WORD}"
    # Why did they end, or did somebody else end them?
    rf"| (?:why|how come|when|what made) (?:did|have|has|are|did not|didnt|arent)(?: \w+){{0,4}} "
    rf"(?:stop|stopped|stopping|quit|cease|ended|not getting|no longer)(?! (?:texting me after)\b)"
    r"| (?:how come|why) (?:i|you|yall|they|it|my \w+|the \w+|texts|messages|reminders)"
    r"(?: (?:have|just|suddenly))? (?:stopped|quit|ended)\b"
    # Calls, letters and visits may end while texts go on.
    r"| (?:call|calls|calling|phoning|ring|voicemails?)\b[^.?]{0,40} (?:just |only |instead )?"
    r"(?:text|message)(?: me| us)? (?:instead|only|is fine|whenever)\b(?! (?:or|nor|and))"
    r"| (?:text|message)(?: me)? instead"
    # The word is asked about, not said.
    r"| (?:what|who|does|do|if|how much|is it) [^.]{0,40}"
    r"\b(?:stop|unsubscribe|unsubscribed|opt out|opted out)\b[^.]{0,40} \?"
)
_CHINESE = re.compile(
    r"(?:不要|别|勿|莫|唔好|唔使|千万别|千祈唔好|不想|唔想|不用|没有?|冇|未|不能|不可以|唔可以|没说|冇话)"
    r"(?:要|想|说|话|给我|帮我|把我|将我|我|再|就|去|随便|现在|先)*"
    r"(?:停(?!止?(?:在|吧|了吧))|退订|取消(?:短信|提醒|订阅|通知)|拒收|(?:从)?名单(?:里)?移除|移除|删)"
    r"|(?:短信|消息|信息|提醒|通知|讯息)(?:不能|别|不要|唔好|唔可以|千万别)停"
    r"|(?:为什么|为啥|怎么|点解|干嘛)(?:又|就|都|会|突然|最近)*(?:不|没|冇|唔)(?:再)?(?:给我)?(?:发|传|send)"
    r"|(?:继续|照常|照旧|照样|接着|照)(?:给我)?(?:发|传|send|收|提醒|寄)(?!.{0,3}(?:干|做|咩|什么))"
    r"|(?:电话|来电|call|打).{0,12}(?:发我?(?:手机)?短信|短信(?:可以|就行|就好|行|ok)|发(?:我手机)?(?:消息|信息)|用短信|传简讯)"
)
_SPANISH = re.compile(
    r" no (?:me |nos )?(?:dejen|deje|dejes|dejeis|paren|pare|pares|cancelen|canceles|borren|borres|"
    r"quiten|quites|eliminen|saquen|saques|den|des|suspendan|detengan)(?: \w+){0,3}"
    r"(?= (?:de (?!molestar|joder|chingar)|los|mis|la|baja|por|$|[.?,]))"
    r"| (?:no quiero|nunca quise|no pedi|nunca pedi|no solicite|yo no|no he pedido)(?: \w+){0,3}"
    r" (?:baja|cancelar(?: los)? mensajes|salirme|stop)\b"
    # "Por qué no dejan de escribirme" asks that they stop.
    r"| por que (?:me )?(?:dejaron|pararon|dejan|han dejado)\b"
    r"| por que (?:ya no|no) (?:me )?(?:mandan|escriben|llegan|avisan)\b"
    r"| (?:cuesta|cuanto|que|eso|si|para que)\b[^.]{0,40} (?:baja|stop)\b[^.]{0,30} \?"
    r"|(?<! me)(?<! que)(?<! no) (?:sigan|sigue|siga|seguid|continuen)"
    r" (?:mandand|enviand|escribi|avisand|texteand|con los)"
    r"| (?:llam|marqu)\w*[^.?]{0,30}(?<! ni)(?<! me)(?<! no)"
    r" (?:escribanme|mensajes? si|por mensaje|"
    r"mandenme mensaje|mejor (?:texto|mensaje|mensajes))\b"
)


def contrary(folded: str, english: str, spanish: str) -> bool:
    """Whether a text asks for the contrary of an end of all texts.

    ``english`` and ``spanish`` are its Latin words, spelt as the rules of each language are.
    """
    return bool(
        _ENGLISH.search(english)
        or _SPANISH.search(spanish)
        or (not folded.isascii() and _CHINESE.search(folded))
    )
