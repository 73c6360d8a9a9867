"""How far a case is, for the thread that it belongs to."""

from collections.abc import Sequence
from typing import Final

from bot.actions.base import Decision, say
from bot.actions.casework import is_late, said_of
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate
from bot.formats import local_day, weekday
from bot.words.patterns import mentions, words_like
from bot.words.talk.asked_meanwhile import WHO_ANSWERS, asks_what_else
from bot.words.talk.waits import ASKS_WHEN_TOLD
from bot.words.talk.whom_else import asks_what_is_done, asks_whom_else
from bot.words.texts.call_changed import calls_off_call
from models.cases import Case, CaseKind, CaseState

_CASE: Final = r"(?:case|complaint|ticket|claim|dispute|request|file)"
_CASO: Final = r"(?:caso|queja|reclamo|aclaracion|disputa|tramite|folio)"
_FALL: Final = r"(?:投诉|个?案子|个案|异议|申诉|工单|查账|请求|档案)"
_WHICH_ONE: Final = (
    rf"\b(?:reference|ref|folio)\b(?: (?:number|num|no|nr|code|id))?.{{0,8}}\b(?:of|for|on|to) "
    rf"(?:my|the|this|that) {_CASE}\b|\b(?:my|the|this|that) {_CASE}(?:.?s)? (?:ref|reference)\b|"
    rf"\b(?:referencia|folio|clave)\b.{{0,6}}\bde (?:mi|la|el|esa|ese) {_CASO}\b|"
    rf"{_FALL}(?:的|嘅)?(?:编|单)?号(?:码)?(?:是|系|来着|多少|几|什么|咩|乜|呢)"
)
_WHO_HAS_IT: Final = (
    rf"\bwho(?:.?s| is| has| will| would|m)?\b.{{0,15}}\b(?:look|handl|work|check|review|deal|in "
    rf"charge|respons)\w*\b.{{0,10}}\b(?:my|the|our) {_CASE}\b|"
    rf"\bwho (?:has|got) (?:my|the) {_CASE}\b|"
    rf"(?:谁|哪位|边个|哪个人)(?:在|负责|会|来|嚟)*(?:处理|跟进|负责|看|管|查)(?:紧)?"
    rf"(?:我|我们|咱)?(?:的|嘅)?{_FALL}|"
    rf"{_FALL}(?:是|由|系|现在|在)*(?:谁|哪位|边个)(?:在|负责|处理|跟进|管)|"
    rf"\bquien\b.{{0,12}}\b(?:revis|ve|atiend|llev|checa|tien|encarg)\w*\b.{{0,8}}"
    rf"\b(?:mi|la|el|de mi) {_CASO}\b"
)
_WHEN: Final = words_like(
    r"\bwhen (?:will|do|can|am i going to|should) (?:i|you|u|someone|somebody|they)\b.{0,20}"
    r"\b(?:hear|answer|reply|respond|get back|know|call|fix)|\bany (?:news|update)s?\W*$|"
    r"\b(?:any )?(?:news|updates?|word)\b.{0,10}\b(?:my|the) (?:refund|money back)\b|"
    r"\b(?:when|how soon) (?:will|do|can) i get (?:my (?:money|refund)|it|that) back\b|"
    r"\bstill waiting\b.{0,20}\b(?:answer|reply|response|call)|"
    r"^\W*still (?:nothing|no (?:answer|reply|response|word|news))\b|"
    r"^\W*(?:and |so )?when (?:will|is|does) (?:it|that|this)\b.{0,6}\b(?:done|ready|fixed|settled|"
    r"changed|updated)\W*$|\bhow long\b.{0,12}\b(?:refund|answer|reply)\W*$|"
    r"\bhow (?:long|much longer)\b.{0,15}\b(?:look|take|be|need|answer|wait)\w*\W*$|"
    r"\bwhere(?:.?s| is| are) (?:my|the|that|our) (?:answer|reply|response|refund)|"
    r"\b(?:any|no) (?:news|updates?|word|progress)\b.{0,6}\b(?:on|about|with|re|for|of) "
    r"(?:my|the|that|this|it)\b(?! (?:loan|credit|new)? ?(?:appl\w*|app|loan|funding|money|offer))|"
    r"\b(?:no ?one|nobody) (?:has |ever |have )*(?:answer|repl[iy]|respond|got(?:ten)? back|wrote|"
    r"written)\w*\b"
    r"(?! (?:the|your|ur|my) (?:phones?|calls?|line))|"
    r"^\W*how long\W*$|^\W*(?:so |and |y )?(?:entonces|now what)\W*$|"
    r"\bwho(?:.?s| is| will| would)?\b.{0,15}\b(?:look|handl|work|check|review|deal)\w*\b.{0,8}"
    r"\b(?:it|this|that|my case)\b|"
    r"^\W*(?:and |so )?who(?:.?s| is| will|.?ll)? (?:gonna |going to )?(?:answer|call|contact|"
    r"write|text|"
    r"get back)\w*(?: (?:to )?me)?(?: (?:back|about (?:it|this|that)))?\W*$|"
    r"\bwhat (?:happens|is|comes) (?:now|next|then)\W*$|\bnext steps?\W*$",
    r"(?:什么时候|几时|多久).{0,6}(?:答复|回复|处理|有?结果|回我|联系我|[覆复]我|有消息|解决)|"
    r"什么时候.{0,4}给.{0,4}(?:结果|答复|回复|说法|交代)|(?:答复|回复|结果).{0,4}(?:了吗|呢)|"
    r"退款.{0,4}(?:呢|进度|消息|到哪|怎么样|点样|几时|什么时候|多久)|(?:什么时候|几时|"
    r"多久).{0,4}退|"
    r"(?:怎么|为什么|为何|点解|都)?[还仲]?(?:没有?|未)(?:有人|人)?(?:答复|回复|[覆复]我|理我)|"
    r"等(?:了|咗).{0,8}(?:答复|回复|消息|结果|[覆复])|"
    r"^\W*(?:那么?|咁|所以|请问|[,，\s])*(?:接下来|下一步|之后|然后|跟住|后续)(?:会|要|该|你们|我)*"
    r"(?:怎么|怎样|如何|点样?)(?:处理|办|走|做|安排|样|跟进)?[呢啊呀]?\W*$|"
    r"^\W*(?:那|请问)?(?:谁|哪位|边个)(?:会|来|嚟)*(?:联系|联络|回复|答复|处理|跟进|覆|"
    r"打给)我?[呢啊]?\W*$|"
    r"还没有?(?:消息|结果|回复|答复|人)|(?:要|仲要)?(?:等|查)(?:到)?(?:多久|几天|几时|几耐)",
    r"cuando (?:me |nos )?(?:contestan|responden|llaman|resuelven|avisan|"
    r"van a (?:contestar|responder))|(?:todavia|aun|sigo) (?:nada|sin (?:respuesta|noticias))|"
    r"\b(?:noticias|novedades|que paso|y|cuando)\b.{0,12}\b(?:mi reembolso|mi devolucion|"
    r"me devuelven|me reembolsan)\b|"
    r"\bya (?:me |nos )?(?:van a|iban a) (?:contestar|responder|resolver)\b|"
    r"donde esta mi (?:respuesta|reembolso)|\bnadie (?:me )?(?:ha )?(?:contest|respond)\w+|"
    r"(?:hay|alguna|tienen) (?:novedad\w*|noticias?)\b(?!.{0,20}(?:solicitud|credito))|"
    r"^\W*(?:y |entonces )*(?:que (?:sigue|pasa ahora|va a pasar)|cual es el siguiente paso)\W*$|"
    r"\bquien (?:lo |la )?(?:va a )?(?:revis|ve|atiend|llev|checa)\w*\b|"
    r"^\W*(?:y )?quien (?:me |nos )?(?:va a )?(?:contest|respond|llam|atend|escrib)\w*\W*$|"
    r"^\W*(?:y )?(?:cuanto (?:se )?(?:tarda\w*|demora\w*|falta)|cuanto tiempo)\W*$",
)
"""An answer that is waited for."""
_HOW_FAR: Final = words_like(
    _WHICH_ONE,
    _WHO_HAS_IT,
    rf"\b(?:going on|happening|happened|up|status|progress|update|news|latest|number|id)\b.{{0,12}}"
    rf"\b(?:my|the|this|our|with) {_CASE}\b|\b(?:my|the|this) {_CASE} (?:status|update|progress|"
    r"number|no|nr|id|#)|\b(?:my|the) reference(?: number\b|\W*$)|"
    rf"^\W*(?:and |so )?(?:what|how) (?:about|is|of|abt) (?:my|the) {_CASE}\W*$|"
    r"\b(?:did|has|have)n?.?t? (?:any ?one|any ?body|some ?one|some ?body|they|you|u|ya)\b.{0,12}"
    rf"\b(?:look\w*|check\w*|read|review\w*|seen?)\b.{{0,8}}\b(?:it|this|that|my {_CASE})\b",
    rf"{_FALL}.{{0,6}}(?:怎么样|怎样|点样|进度|进展|处理|到哪|有.{{0,2}}结果|编号|号码|几号|点)|"
    r"(?:案件|个?案)的?(?:编号|号码?)(?:是|系)?(?:多少|什么|几|咩|[呢吗])|"
    r"^(?!.*(?:告你|cfpb|投诉|律师)).*(?:单嘢|件事|件嘢|单case|个case|那件事|那个事)[^,.!?，。]{0,4}(?:跟|搞|处理|查|办|进展)?(?:成|到|得)?"
    r"(?:点|怎么样|怎样|如何|点样|哪一?步|结果)(?!处理|办)|"
    rf"(?:进度|进展|结果|编号).{{0,4}}{_FALL}|我的?编号(?:是|系)?(?:多少|什么|咩|几)|"
    r"(?:有没有|有冇|有)人?(?:看|处理|跟进|理)(?:过|了|咗|紧)?.{0,3}[吗没未]\W*$|"
    r"(?:到底)?有没有人(?:处理|跟进|看|理)",
    r"(?:que (?:paso|pasa|hubo|onda)|como (?:va|sigue|esta|quedo)|en que (?:va|quedo)|novedad\w*|"
    rf"estado|numero)\b.{{0,12}}\b(?:mi|el|la|de mi) {_CASO}|"
    rf"\b(?:mi|la|el) {_CASO}\b.{{0,16}}\b(?:en que (?:va|quedo|quedamos)|en q (?:va|quedo|"
    rf"quedamos)|"
    rf"como (?:va|sigue|quedo|esta)|que (?:paso|pasa|hubo)|q (?:paso|hubo))\b|\bnumero de {_CASO}|"
    r"\b(?:vieron|revisaron|checaron|leyeron|resolvieron|atendieron|arreglaron)\b.{0,8}"
    rf"\b(?:mi|el|la) {_CASO}|"
    r"\balguien (?:ya )?(?:lo |la )?(?:ha )?(?:reviso|revisado|vio|visto|checo|leyo|leido)",
)
"""How far one's case is, or which one it is."""
_ONLY_HOW_FAR: Final = words_like(
    r"^\W*(?:那么?|咁|请问|现在|而家|我的?|这边|这个|事情|那个)*(?:处理|查|办|进行|跟进|进展|审|搞)"
    r"(?:得|到|成)+"
    r"(?:哪|边|怎么样?|怎样|如何|点样?|什么程度|咩)(?:一?步|里|儿|度|啦|了|呢)*[呢啊呀嘛了]*\W*$|"
    r"^\W*(?:那么?|咁|请问|现在|而家|目前)*(?:处理|查|办)?(?:的|嘅)?(?:进展|进度|情况)"
    r"(?:如何|怎么样?|怎样|点样?|到哪(?:了|里|一步)?|呢|是什么)+[了呢啊呀]*\W*$",
    r"^\W*(?:and |so |ok |hi |y )*(?:where (?:are (?:we|you|things)|is (?:it|this|that)) (?:at|on "
    r"(?:this|that|it))|how.?s (?:that|this) (?:going|coming(?: along)?)|how far (?:along )?(?:is "
    r"it|are (?:you|we))|any progress)\W*$|"
    r"^\W*(?:y |entonces )*(?:en que (?:va|quedo|quedamos|van)(?: (?:eso|lo mio|mi asunto))?|"
    r"como va "
    r"(?:eso|lo mio|mi asunto)|que avance hay|hay avances?)\W*$",
)
"""How far it is, without a word of what: the case that is open, unless an application was meant."""
_NUMBER_GIVEN: Final = words_like(
    r"\b(?:number|no|nr|id|#|numero)\b(?: (?:is|es|de))*\W*\d[\d-]{4,}|"
    r"\d{2}-(?:\w{1,3}-)?\d{3,6}\b|"
    r"(?:号码?|编号|案号)(?:就|是|系)*\W*\d[\d-]{4,}"
)
"""Whoever gives the number of a case at a court does not ask for ours."""
_COMPLAINED: Final = words_like(r"\bcomplain\w*|投诉|\bqueja|\breclamo")
_DISPUTED: Final = words_like(
    r"\bdisput\w+|异议|申诉|\baclaracion|\bdisputa|\brefund|退款|\breembolso"
)
_NO_CALL: Final = words_like(
    r"\b(?:no ?one|nobody|never|did.?n.?t|has.?n.?t|have.?n.?t|was.?n.?t)\b.{0,12}\bcall(?:ed)?\b|"
    r"\bwhen (?:are|r|will|is) (?:you|u|y.?all|they|some ?one|somebody)(?: gonna| going to)? "
    r"call(?:ing)?\b|\bwhere(?:.?s| is) (?:my|the|that) call|"
    r"\bwhy\b.{0,15}\b(?:not|no|n.?t)\b.{0,15}\bcall|"
    r"(?:没有?|未|冇)(?:有?人)?(?:给我)?(?:打|来电|致电|回电|call)(?!开|算)|"
    r"(?:几时|什么时候|何时)(?:会|先|才)?(?:打|来电|致电)|"
    r"\b(?:nadie|no|nunca|jamas) (?:me |nos )?(?:ha |han )?(?:llamo|llamaron|llamado|"
    r"marco|marcaron|marcado)\b|"
    r"\b(?:cuando|a que hora) (?:me )?(?:llaman|van a llamar|marcan)"
)
_STILL_NO_CALL: Final = words_like(
    r"^\W*(?:(?:hi|hey|hello|so|but|and|ok|um|y|pero)\W+)*(?:still )?(?:no ?one|no ?body|"
    r"nobody)(?:.?s| "
    r"has| have| ever)? (?:even )?call(?:ed)?(?: me)?(?: (?:yet|back|still|so far))*\W*$|"
    r"^\W*(?:so |and |but )*still no (?:phone )?call(?: yet| back)*\W*$|"
    r"^\W*(?:y |pero )*(?:todavia |aun )?nadie (?:me )?(?:ha )?(?:llam|marc)\w*(?: todavia| "
    r"aun)*\W*$|"
    r"^\W*(?:还|仲|到现在)*(?:没有?|未|冇)(?:有)?人(?:给我|俾我)?(?:打电话|来电|打来|致电|"
    r"call我?)[啊呀呢]*\W*$"
)
"""Of a call that was noted nowhere: whoever says it waits for whatever case there is."""
_UNLOCKED: Final = words_like(
    r"\b(?:when|how long)\b.{0,30}\b(?:unlock|unfr[eo]+z|unblock|reactivat|lifted)\w*|"
    r"(?:几时|什么时候|多久|几耐|何时).{0,6}(?:解冻|解锁|解封|恢复|开返)|"
    r"\bcuando\b.{0,20}\b(?:desbloque|descongel|reactiv)\w+"
)
_ARRIVES: Final = words_like(
    r"\bhow long\b.{0,12}\b(?:take|til|until|before)\b|\bhas.?n.?t (?:come|arrived)\b|"
    r"\bwhen (?:will|do|does|can|would|should) (?:i|it|that|the letter)\b.{0,8}"
    r"\b(?:get|receive|have|come|arrive|expect)(?: (?:it|that|the letter))?\W*$|"
    r"^\W*(?:大概|要)?(?:多久|几时|什么时候|何时|几[天日])(?:才|先|会|能|可以)*"
    r"(?:收到|寄到|送到|拿到|寄)\W*$|"
    r"还没(?:有)?收到|仲未收到|\bcuando (?:me )?(?:llega|lo recibo|lo mandan|la mandan)|"
    r"\bcuanto (?:se )?(?:tarda|demora)\w*|\bno (?:me )?ha llegado"
)
_REACHED: Final = words_like(
    r"\b(?:did|have|has|were|was|do|does)\b.{0,16}\b(?:you|u|ya|yall|y.?all|they|any ?one|any "
    r"?body|"
    r"some ?one)\b.{0,12}\b(?:get|got|gotten|able|reach|call|talk|speak|spoke|hear|heard|"
    r"contact)\w*"
    r"\b.{0,16}\b(?:her|him|them|(?:my |the )?(?:lawyer|attorney|trustee)|(?:ms|mr|mrs)\b)",
    r"\b(?:ya )?(?:hablaron|llamaron|contactaron|localizaron|se comunicaron)\b.{0,12}\b(?:ella|el|"
    r"mi "
    r"abogad[oa]|la abogada|el abogado|licenciad[oa])\b",
    r"(?:联系|联络|打给|找|搵)(?:到|上|了|过|咗)+(?:我)?(?:的|嘅)?(?:律师|她|他|佢)(?:了|没|吗|未|"
    r"咗)*\W*$",
)
"""Whether somebody's lawyer was spoken with."""
_LOOKED_FOR: Final = words_like(
    r"(?:查|核实)(?:完|好|清楚?|到|出来)(?:了|没|咗|未)|"
    r"(?:几[天日]|多久|几时|什么时候).{0,3}(?:查|核实)|"
    r"\b(?:find|found|track\w*|locat\w+)\b.{0,6}\b(?:it|my payment)\b.{0,6}\W*$|"
    r"\b(?:ya )?(?:lo |la )?(?:encontraron|hallaron|localizaron)\b"
)
_THING: Final = r"(?:address|phone|number|cell|e-?mail|name|info\w*|details?|contact)"
_COSA: Final = r"(?:direccion|domicilio|telefono|numero|celular|correo|e-?mail|nombre|datos?)"
_CHANGED: Final = words_like(
    rf"\b(?:did|have|has|is|was|are)(?:n.?t)?\b.{{0,12}}\b(?:you|u|ya|yall|they|any ?one|my|the)\b"
    rf".{{0,20}}\b(?:chang|updat|correct|fix|switch|sav|put)\w*\b.{{0,16}}\b{_THING}\b|"
    rf"\b(?:is|has|was)(?:n.?t)?\b.{{0,6}}\b(?:my|the|"
    rf"our) (?:new )?{_THING}\b.{{0,12}}\b(?:changed|"
    r"updated|active|in (?:effect|place|the system)|on file|confirmed|correct now|in yet)\b|"
    rf"\bwhen\b.{{0,12}}\b(?:my|the|our) (?:new )?{_THING}\b.{{0,16}}\b(?:active|counts?|effect\w*|"
    r"changed?|updated?|confirmed|valid|switch\w*)\b",
    rf"\b(?:ya )?(?:cambiaron|actualizaron|registraron|corrigieron|guardaron)\b.{{0,8}}\b{_COSA}\b|"
    rf"\bya (?:esta|quedo|se cambio|tienen)\b.{{0,16}}\b(?:mi|el|la) (?:nuev[oa] )?{_COSA}\b|"
    rf"\bcuando\b.{{0,16}}\b(?:cambi|actualiz|vale|registr|activ)\w*\b.{{0,10}}\b{_COSA}\b",
    r"(?:地址|住址|号码|电话|手机号?|邮箱|电邮|名字|姓名|资料|联系方式).{0,4}(?:改|换|更新|登记)"
    r"(?:好|了|过来|完|咗)*(?:了|没有?|吗|未|咗)+\W*$|新(?:地址|号码|邮箱|电邮).{0,4}"
    r"(?:什么时候|几时|何时|多久).{0,4}(?:生效|能用|改)|"
    r"^\W*(?:已经)?(?:帮我)?(?:改|换|更新)(?:好|完|过来|咗)(?:了|咗)?(?:吗|没有?|未)\W*$",
)
"""Whether what was told of a new address or number counts by now."""
_ALL_OF_IT: Final = (
    r"(?:both(?: of (?:them|those|these))?|all(?: of (?:it|them|that))?|everything|l[oa]s dos|"
    r"amb[oa]s|todo)"
)
_ONLY_CHANGED: Final = words_like(
    r"^\W*(?:(?:so|ok|and|hi|hey)\b\W*)*(?:(?:did|have|has|had) )?(?:you|u|ya|yall|they)"
    r"(?: guys)?(?: already)? (?:chang|updat|fix|sav|switch|correct|not)\w*"
    rf" (?:it|that|them|this|these|those|{_ALL_OF_IT})(?: (?:already|yet|now|for me))*\W*$|"
    rf"^\W*(?:so |ok |and )*(?:is|are|was|were) (?:it|that|they|{_ALL_OF_IT})"
    r" (?:changed|updated|saved|fixed)(?: (?:already|yet|now))*\W*$|"
    r"^\W*(?:y )?(?:ya )?(?:l[oa]s? )?(?:cambiaron|actualizaron|registraron|guardaron)"
    rf"(?: (?:eso|ya|{_ALL_OF_IT}))*\W*$",
    r"^\W*(?:那|请问|你们?|你哋)*(?:两个|两样|两项|全部|这些|都|全)+(?:帮我|已经)?(?:改|换|更新)"
    r"(?:好|完|过来|咗)*(?:了|咗)(?:吗|没有?|未)\W*$",
)
"""The same without a word of what: meant where a change of details was told of last."""
_SEVERAL: Final = words_like(rf"\b{_ALL_OF_IT}\b|两|都|全")
_PAIR: Final = 2
_TOLD: Final = (
    CaseKind.COMPLAINT,
    CaseKind.DISPUTE,
    CaseKind.HARDSHIP,
    CaseKind.PAYMENT_CLAIM,
    CaseKind.REQUEST,
    CaseKind.CALLBACK,
    CaseKind.CONTACT,
    CaseKind.LEGAL,
    CaseKind.FRAUD,
)

_NAMED: Final = {
    CaseKind.COMPLAINT: _COMPLAINED,
    CaseKind.DISPUTE: _DISPUTED,
    CaseKind.CALLBACK: _NO_CALL,
}
_ASKED_OF: Final = {
    CaseKind.CALLBACK: _NO_CALL,
    CaseKind.FRAUD: _UNLOCKED,
    CaseKind.REQUEST: _ARRIVES,
    CaseKind.PAYMENT_CLAIM: _LOOKED_FOR,
    CaseKind.CONTACT: _CHANGED,
    CaseKind.LEGAL: _REACHED,
}
"""Questions that are about a case only where one of this kind is open."""


def case_told(turn: TurnContext, reference: str) -> Decision | None:
    """By when it is answered, or when it was settled; ``None`` for a case that is not theirs."""
    case = turn.known.case_named(reference)
    if case is None:
        return None
    if case.state != CaseState.CLOSED or case.closed_at is None:
        return how_far(turn, case)
    on = weekday(local_day(case.closed_at, turn.zone), turn.language, turn.today)
    return say("utter_case_closed", reference=case.reference, closed_day=on)


def how_far(turn: TurnContext, case: Case) -> Decision:
    """By when an open case is answered; where that is over, that it is late and who knows."""
    if is_late(turn, case):
        turn.effects.append(AddToCase(case.id, "The borrower asked after it when it was late."))
    calls = case.kind == CaseKind.CALLBACK
    return said_of(turn, case, "utter_callback_noted" if calls else "utter_case_open")


def asks_when(text: str) -> bool:
    """Whether a text asks when an answer comes, or how far one's case is."""
    return any(mentions(text, words) for words in (_WHEN, _HOW_FAR, ASKS_WHEN_TOLD, WHO_ANSWERS))


def _asks_how_far_alone(turn: TurnContext, text: str) -> bool:
    """Whether "处理到哪一步了" means a case: whoever proved to have applied means that."""
    if not mentions(text, _ONLY_HOW_FAR):
        return False
    return turn.verified is None or not turn.known.applications(turn.verified.id)


def asks_if_changed(text: str) -> bool:
    """Whether a text asks if a new address or number counts by now."""
    return mentions(text, _CHANGED)


def asks_after(text: str) -> bool:
    """Likewise, or whether what was told was found."""
    return asks_when(text) or mentions(text, _LOOKED_FOR)


def asked_told(turn: TurnContext, text: str) -> Decision | None:
    """How far a case is, for a text that asks after one; ``None`` where it asks after none."""
    if mentions(text, _NUMBER_GIVEN) or calls_off_call(text) or asks_whom_else(text):
        return None
    on = asks_what_else(text) or asks_what_is_done(text)
    if on or asks_when(text) or _asks_how_far_alone(turn, text):
        return newest_told(turn)
    kinds = [kind for kind, words in _ASKED_OF.items() if mentions(text, words)]
    bare, uncalled = mentions(text, _ONLY_CHANGED), mentions(text, _STILL_NO_CALL)
    found = turn.known.cases(*_TOLD) if kinds or bare or uncalled else []
    meant = [case for case in found if case.kind in kinds]
    if not meant and bare and found and found[-1].kind == CaseKind.CONTACT:
        return _changes_told(turn, found, text)
    if not meant and found and uncalled:
        return _not_called(turn, found[-1])
    return how_far(turn, meant[-1]) if meant else None


def _not_called(turn: TurnContext, case: Case) -> Decision:
    """Who waits for a call that nobody noted waits for an answer: sorry, and put before staff."""
    note = "The borrower asked why nobody called."
    turn.effects += [Escalate("callback"), AddToCase(case.id, note)]
    return said_of(turn, case, "utter_case_no_call")


def _changes_told(turn: TurnContext, found: Sequence[Case], text: str) -> Decision:
    """How far the newest change of details is; for "both" the one before it as well."""
    changes = [case for case in found if case.kind == CaseKind.CONTACT]
    asked = changes[-_PAIR:] if mentions(text, _SEVERAL) else changes[-1:]
    return Decision([one for case in asked for one in how_far(turn, case).says])


def newest_told(turn: TurnContext) -> Decision | None:
    """How far the thread's newest open case of the kind named is; ``None`` where there is none."""
    found = [one for one in turn.known.cases(*_TOLD, CaseKind.APPLICATION) if _is_worked_on(one)]
    kinds = [kind for kind, words in (_NAMED | _ASKED_OF).items() if mentions(turn.words, words)]
    meant = [case for case in found if case.kind in kinds] or found
    return how_far(turn, meant[-1]) if meant else None


def _is_worked_on(case: Case) -> bool:
    """Whether a case waits for an answer: of applications one that was said to be not right."""
    return case.kind != CaseKind.APPLICATION or case.category == "correct"
