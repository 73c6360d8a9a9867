"""Sentences that clearly ask for texts again, or take back a STOP sent by mistake.

Only what nobody could read otherwise lifts an opt-out: consent has to be proved, so "when does my
loan start" and a bare yes are left alone.
"""

from __future__ import annotations

import re

from intents.rules.canonical import canonical
from intents.rules.english_words import SPELLINGS

_TEXTS = r"(?:texts|text messages?|messages|text alerts|notifications|text updates|texting)"
_STOPPING = r"(?:stop|unsubscribe|unsubscribed|opt out|opted out|opting out|stopped|cancel|quit|td|t)"
_BY_MISTAKE = (
    r"(?:by (?:mistake|accident|error)|accidentally|on accident|in error|mistakenly|was a mistake|"
    r"was an accident|wasnt on purpose|by acident|accident)"
)
_AGAIN = r"(?:again|back|once more|please|now)"

_ENGLISH = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "mistaken_stop",
            rf" (?:{_STOPPING}(?: \w+){{0,4}} {_BY_MISTAKE}|{_BY_MISTAKE}(?: \w+){{0,4}} {_STOPPING}|"
            rf"(?:didnt|did not|dint|never) (?:mean|want|intend|meant)(?: \w+){{0,2}} to (?:\w+ )?{_STOPPING}|"
            rf"(?:undo|take back|reverse|ignore|disregard) (?:(?:the|my|that|last) )*{_STOPPING}|"
            rf"my (?:kid|son|daughter|cat|toddler)(?: \w+){{0,4}} (?:sent|texted|typed) stop)\b",
        ),
        (
            "start_texting",
            rf"(?:^|[.,?]| please| can you| could you| want you to| to| like you to| and| now|"
            rf" pls| you can| you may| ok you can| go ahead and| again|pls)(?: please)? "
            rf"(?:start|resume|restart|begin|continue|go back to)(?: (?:sending|getting|receiving))?"
            rf"(?: (?:me|my|us|the|your))* (?:{_TEXTS}|messaging|texting|sending)"
            rf"(?: (?:me|my|us|the|your|{_TEXTS}|{_AGAIN}|alerts|messages))*",
        ),
        ("text_me_again", r" (?:you can|you may|please|pls|ok to|okay to|fine to|feel free to|want you to) (?:text|message|contact) me again\b"),
        (
            "sign_me_up",
            rf" (?:sign|opt|put|add) me (?:back )?(?:up|in|on|into)(?: again)?(?: (?:to|for|on))?"
            rf"(?: (?:the|your|these|getting|receiving|text|list|again|back|please|texting|my))*"
            rf"(?: (?:{_TEXTS}|list|text list|alerts)\b|(?= (?:[.,?]|please|again|$)))",
        ),
        ("opt_in", r" (?:opt(?:ing)? (?:back )?in|resubscribe|re subscribe|unstop|subscribe (?:me|again|back)|reenroll me in texts)\b(?! (?:to|for) (?:auto|paperless))"),
        (
            "want_texts",
            rf" (?:want|like|love|need)(?: to)? (?:(?:get|receive|start|getting|receiving|have|the|"
            rf"your|my|those|these|to|all|be|keep|back|on) )*(?:{_TEXTS}|reminders|texted|alerts)"
            rf"(?: (?:on|from you|please))* (?:again|back|back on|resumed|turned back on)\b",
        ),
        (
            "turn_back_on",
            rf" (?:(?:turn|switch) (?:(?:the|my|your|back|these) )*(?:{_TEXTS}|reminders|alerts) (?:back )?on(?: again)?|"
            rf"(?:turn|switch) (?:back )?on (?:(?:the|my|your) )*(?:{_TEXTS}|text reminders)|"
            rf"(?:reactivate|reenable|enable|bring back|restore|reinstate|restart|resume) "
            rf"(?:(?:the|my|your|text) )*(?:{_TEXTS}|reminders|alerts))\b",
        ),
        ("back_on_the_list", r" (?:put|add|get) me back(?: on| in| to)?(?: (?:the|your))? ?(?:list|texts|text list|messages)?(?= (?:[.,?]|please|again|thanks|$))"),
    )
)  # fmt: skip
_NEVER = re.compile(
    r" (?:dont|do not|never|didnt|did not|if|not|wont|shouldnt|cant|no longer|unless|why|when|stop|"
    r"without|doesnt|did)(?: (?:you|please|ever|want|to|need|we|they|ask|me|i|guys|it|would|did))*$"
)

_CHINESE = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "mistaken_stop",
            r"(?:误|不小心|手滑|按错|点错|打错|发错|唔小心|搞错|手误|失手|错发)[^.?!\n]{0,10}(?:退订|td|\bt\b|stop|拒收|取消订阅|停)|"
            r"(?:退订|td|\bt\b|stop|拒收)[^.?!\n]{0,8}(?:是误|按错|点错|发错|打错|搞错|不小心|手滑|误操作|手误|错了)",
        ),
        (
            "resume",
            r"(?:恢复|重新|继续|重开|再次|可以再|再)(?:给我?|帮我|向我|接收|开通|开启|打开|开始|订阅|收到?|俾我|我|一下|"
            r"开返)*(?:发送|发|传|send|收|订阅|推送|短信|信息|讯息|消息|简讯|通知|提醒)(?:短信|信息|消息|讯息|简讯|通知|提醒|订阅)?",
        ),
        ("undo", r"(?:取消|撤销|撤回|解除)(?:之前的?|刚才的?|我的?)*(?:退订|拒收|屏蔽)"),
        ("want_texts", r"(?:想|要|需要|愿意|同意|希望)(?:重新|再次|继续|再|恢复)(?:收到?|接收|订阅)"),
        ("subscribe", r"(?:我要|我想|帮我|请)(?:重新)?(?:订阅|开通短信|开启短信)"),
    )
)
_CHINESE_NEVER = re.compile(
    r"(?:不|别|勿|没|唔|咪|甭|未|拒绝|停止|莫|禁止|少|为什么|为啥|怎么|还|谁让|点解|又|敢|如果|要是|若|你们|你|"
    r"一直|老|总)(?:要|想|用|需要|希望|再|准|许|好|必|得|会|敢|能|可以|使|们|又|还|是)*$"
)
_CHINESE_LOAN = re.compile(r"^(?:放款|贷|额度|还款|扣款|申请|计息|了|过来了|我公司|我家)")
_RESUME_WEAK = re.compile(r"^(?:再|继续|可以再)")

_SPANISH = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("mistaken_stop", r" (?:(?:baja|stop|alto|parar|cancelar)(?: \w+){0,4} (?:por error|sin querer|fue un error|por equivocacion)|(?:por error|sin querer|me equivoque|por equivocacion)(?: \w+){0,5} (?:baja|stop|alto|parar))\b"),
        ("volver_a_recibir", r" (?:volver a (?:recibir|mandarme|enviarme)|vuelvan? a (?:mandar|enviar|escribir|textear|mensajear)\w*|(?:quiero|deseo|quisiera) recibir(?: \w+){0,3} (?:otra vez|de nuevo|nuevamente)|recibir(?: \w+){0,2} (?:mensajes|textos|avisos)(?: \w+){0,2} (?:otra vez|de nuevo|nuevamente))\b"),
        ("reactivar", r" (?:reactiv|reanud|restablezc|reinici|activ)(?:ar|en|a|e|an|enme|ame)(?: (?:de nuevo|otra vez|los|mis|sus|las|el envio de))* (?:mensajes|textos|avisos|notificaciones|recordatorios|suscripcion|sms)\b"),
        ("alta", r" (?:darme|denme|dame|me den|dar|deme|quiero) (?:de )?alta\b|^ alta(?: por favor)? $| (?:suscribirme|suscribanme|suscribeme|inscribanme|resuscribirme)\b"),
    )
)  # fmt: skip
_SPANISH_NEVER = re.compile(r" (?:no|nunca|ni|jamas|si|cuando|sin)(?: (?:me|quiero|que|vuelvan?|deseo|lo|se|pueden))*$")
_WHEN_OPTED_OUT = re.compile(
    r"^(?: (?:please|ok|oops|sorry|can you|hi|hey|yes))*(?: ,)? (?:start again|start back up|start it again|restart|"
    r"that was (?:a mistake|an accident|by (?:mistake|accident))|sent (?:that|it) by (?:mistake|accident)|"
    r"undo(?: that| it)?|i want back (?:in|on)|sign me back up|come back|turn it back on|unblock me)"
    r"(?: (?:please|thanks))*(?: [.?])? $"
)
_TRIGGER = re.compile(
    r"start|resum|begin|continue|again|mistake|accident|error|mean|opt|subscri|unstop|back|undo|turn|"
    r"sign|react|enable|unblock|restor|reinstat|恢复|重新|继续|再|取消|撤|解除|误|错|手滑|不小心|唔小心|订阅|"
    r"volver|vuelv|reanud|restab|alta|suscri|inscri|nuevo|otra vez|equivoq|sin querer"
)


def read(folded: str, *, opted_out: bool = False) -> str | None:
    """The name of the opt-in rule that the folded text meets, or None."""
    if not _TRIGGER.search(folded):
        return None
    chinese = _chinese(folded)
    if chinese:
        return chinese
    text = canonical(folded, SPELLINGS)
    if opted_out and _WHEN_OPTED_OUT.search(text):
        return "start_again"
    return _first(_ENGLISH, text, _NEVER) or _first(_SPANISH, canonical(folded, {}), _SPANISH_NEVER)


def _first(
    rules: tuple[tuple[str, re.Pattern[str]], ...], text: str, never: re.Pattern[str]
) -> str | None:
    for name, pattern in rules:
        match = pattern.search(text)
        if match and (name == "mistaken_stop" or not never.search(text[: match.start()])):
            return name
    return None


def _chinese(folded: str) -> str | None:
    for name, pattern in _CHINESE:
        match = pattern.search(folded)
        if match is None:
            continue
        if name == "mistaken_stop":
            return name
        before, after = folded[: match.start()], folded[match.end() :]
        if _CHINESE_NEVER.search(before) or _CHINESE_LOAN.match(after):
            continue
        if _RESUME_WEAK.match(match.group()) and not re.search("我|收|俾|订阅", match.group()):
            continue
        return name
    return None
