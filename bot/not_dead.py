"""A death that was put down to the borrower, and was somebody else's: they say so themselves."""

from typing import Final

from bot.actions.casework import told
from bot.actions.grave import death_told
from bot.actions.notices import OTHER
from bot.arrival import Arrival, Triaged
from bot.effects import AddToCase, Escalate
from bot.replies import Say
from bot.words.patterns import mentions, words_like
from models.threads import ThreadMode

_NOT_DEAD: Final = "not_dead"
_KIN: Final = (
    r"(?:mom|mum|mama|mother|dad|daddy|father|son|daughter|baby|brother|sister|uncle|aunt\w*|cousin|"
    r"grand\w+|friend|co-?worker|nephew|niece|in-?law|dog)"
)
_FAMILIA: Final = (
    r"(?:mama|madre|papa|padre|hij[oa]|herman[oa]|ti[oa]|prim[oa]|abuel[oa]|amig[oa]|suegr[oa])"
)
_JIAREN: Final = (
    r"(?:妈妈?|爸爸?|母亲|父亲|阿[妈爸爷嫲公婆]|外婆|外公|奶奶|爷爷|儿子|女儿|"
    r"[哥弟姐妹]{1,2}|朋友|同事)"
)
_I_LIVE: Final = words_like(
    rf"\bmy {_KIN}\b.{{0,30}}\b(?:died|passed|dead)\b.{{0,16}}\bnot (?:me|i|mine|the borrower)\b|"
    rf"\bnot me\b.{{0,20}}\bmy {_KIN}\b|"
    r"\bi'?m (?:still )?(?:alive|not dead|living|breathing)\b|"
    r"\bi am (?:still )?(?:alive|not dead)\b|"
    r"\bi (?:did ?n'?t|have ?n'?t|ain'?t) (?:die|died|passed|pass)\b|"
    r"\b(?:no ?body|no one|noone) (?:died|passed|is dead|has died)\b|"
    r"\b(?:wasn'?t|isn'?t|was not) me (?:who|that) (?:died|passed)|"
    r"\bi'?m (?:the (?:borrower|account holder)|the one (?:with|who has) the loan)\b|"
    r"\bthe loan is (?:mine|in my name)\b|"
    r"\bi never said (?:i|she|he|anyone|the borrower)\b.{0,12}\b(?:died|dead)",
    rf"\bmi {_FAMILIA}\b.{{0,30}}\b(?:no yo|yo no|no fui yo)\b|"
    rf"\b(?:no yo|yo no|no fui yo)\b.{{0,20}}\bmi {_FAMILIA}\b|"
    r"\b(?:sigo|estoy) viv[oa]\b|\bnadie (?:murio|fallecio|ha muerto)|"
    r"\b(?:yo no me|no me) (?:mori|he muerto)\b|\byo no (?:falleci|mori)\b|"
    r"\bel prestamo es mio\b",
    r"(?:不是|唔系)我(?:本人)?(?:死|去世|过世|走|过[咗左]?身)|"
    r"(?:死|去世|过世|走|过[咗左]?身)(?:了|咗)?(?:的|嘅)(?:人)?(?:不是|唔系)我(?=$|[\s,.!?，。])|"
    rf"(?:是|系)我(?:的|嘅|个)?{_JIAREN}[^,.!?，。]{{0,6}}[\s,.，。]*(?:不是|唔系)我|"
    rf"(?:不是|唔系)我[\s,.，。]*(?:是|系)我(?:的|嘅|个)?{_JIAREN}|"
    r"我(?:还|仲)?(?:没有?|冇)(?:死|去世)|我(?:还|仲)(?:活着|在生|在世)|没(?:有)?人(?:死|去世)|"
    r"冇人(?:死|过身)|(?:贷款|债)(?:是|系)我(?:自己|本人)?(?:的|嘅|借)",
)
"""Only what says so in so many words: a daughter may write of her own payments as well."""


def lives_after_all(arrival: Arrival) -> Triaged | None:
    """Whoever says that somebody else died is served again; a person lifts what was stopped.

    Nothing that we start goes before that, and an account is spoken of after a proof only.
    """
    turn = arrival.turn
    case = death_told(turn)
    if case is None or not mentions(turn.text.body, _I_LIVE):
        return None
    note = "They write that not the borrower died but somebody else."
    effects = (AddToCase(case.id, note, category=OTHER), Escalate("legal_notice"))
    arrival.tracker.slots["third_party"] = None
    if turn.thread.mode == ThreadMode.TAKEN:
        return Triaged(_NOT_DEAD, effects=effects)
    return Triaged(_NOT_DEAD, (Say("utter_not_dead", told(turn, case)),), effects=effects)
