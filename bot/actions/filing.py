"""A filing of ours that waits to be confirmed: words about it are about the application.

Courts do what "立案" says as well; where none is spoken of and a filing is open, it is ours.
"""

from typing import Final

from accounts.statuses import status_of
from bot.actions.base import Decision, say
from bot.context import TurnContext
from bot.words.patterns import mentions, words_like

FILING: Final = "filing"
_OF_A_FILING: Final = words_like(
    r"\bfilings?\b|\bfiled\b|立案|备案|报备|\btramite\b|\bexpediente\b|\bregistr(?:o|arse|ada)\b"
)
_OF_A_COURT: Final = words_like(
    r"\b(?:court\w*|lawyers?|attorneys?|counsel|su(?:e|ed|ing|it)|lawsuit|judge|bankrupt\w*|"
    r"chapter|docket|summons|subpoena|hearing|complaint|police)\b|"
    r"法院|法庭|律师|起诉|被告|原告|告(?:了|你|我|他|她|你们)|诉状|诉讼|传票|开庭|仲裁|判决|案号|法官|"
    r"警|破产|法律|走程序|递上去|入禀|"
    r"\b(?:corte|juzgado|tribunal|juez|abogad[oa]s?|demand\w+|quiebra|bancarrota|policia)\b"
)
_ASKS_WHAT: Final = words_like(
    r"\bwhat\b|\bwhy\b|\bmean\w*|\b(?:jail|prison|trouble|scared|worried)\b|"
    r"什么|意思|为什么|为何|干嘛|坐牢|坐监|犯法|吗|么|咩|点解|乜|怎么回事|"
    r"\bque (?:es|significa|quiere)|\bpor ?que\b|\bcarcel\b"
)


_MEANS: Final = words_like(
    r"^\W*(?:(?:ok|but|so|and|wait|hm+|sorry|i|dont|don.?t|no|perdon|pero|那|这|这个|请问|是|我)\W*)*"
    r"(?:what(?:.?s| is| does| do) (?:that|this|it|you|u)(?: (?:even|all))? ?(?:mean|about)?|"
    r"(?:understand|get)(?: (?:it|that|this))?|meaning|que (?:significa|quiere decir|"
    r"es)(?: es[eo]| est[eo])?|"
    r"(?:no )?entiendo|什么意思|啥意思|咩意思|乜意思|不懂|没懂|不明白|唔明|没看懂)[的啊呀呢嘅]*\W*$"
)


def about_a_filing(turn: TurnContext, told: object = None) -> Decision | None:
    """The application, where the words are about its filing; ``None`` where they are not.

    Whose number it is decides, not the proof: without one the application asks for it. Where
    the filing was ``told`` of just now, "what does that mean" asks for it again.
    """
    if told and turn.verified is not None and mentions(turn.words, _MEANS):
        applied = turn.known.applications(turn.verified.id)[:1]
        if any(status_of(one) == FILING for one in applied):
            return say("utter_filing_explained", application=applied[0].ref)
    if not mentions(turn.words, _OF_A_FILING) or mentions(turn.words, _OF_A_COURT):
        return None
    found = [one for person in turn.people for one in turn.known.applications(person.id)[:1]]
    if not any(status_of(one) == FILING for one in found):
        return None
    return Decision(followup="action_application_status")


def asks_what_it_is(words: str) -> bool:
    """Whether the words ask what a filing is, or fear it."""
    return mentions(words, _OF_A_FILING) and mentions(words, _ASKS_WHAT)
