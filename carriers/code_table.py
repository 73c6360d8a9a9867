"""What the carrier's error codes mean to us: a data table, one row for codes treated alike.

Sources: Twilio's error dictionary and its pages on opt-outs, queueing, A2P 10DLC and traffic
shaping. A row says what is done, when it is tried again, whether an operator is called, and what
staff read: one sentence on what happened, one on what follows.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final


class Reaction(StrEnum):
    """What a text's failure asks of us."""

    OPTED_OUT = "opted_out"  # Enter the opt-out, empty the number's queue, confirm nothing.
    BLOCKED = "blocked"  # Stop texting the number and show it to staff.
    INVALID_NUMBER = "invalid_number"  # Stop; staff must find another number.
    SUSPECT_NUMBER = "suspect_number"  # Count it; the number is invalid at the rule's strikes.
    RETRY_TWICE = "retry_twice"  # Send again after each delay, inside the contact window.
    RETRY_ONCE = "retry_once"  # Send again after the delay if the text is essential.
    FILTERED = "filtered"  # Never again as it stands: its content is judged spam.
    STOP_SENDER = "stop_sender"  # Nothing more from this sender until an operator lifts it.
    NEXT_DAY = "next_day"  # The sender's allowance is used up; resume tomorrow.
    SLOW_DOWN = "slow_down"  # Queue again behind a slower rate, within the text's expiry.
    BREAK_CIRCUIT = "break_circuit"  # Every text would fail alike: stop sending altogether.
    BACK_OFF = "back_off"  # Never processed: ask again later, with growing delays.
    OUTCOME_UNKNOWN = "outcome_unknown"  # It may have gone: settle before anything else.
    OUR_FAULT = "our_fault"  # The request was wrong: park the text and mend the product.
    GEO_PERMISSION = "geo_permission"  # The country is not enabled in the carrier's account.
    LOOP = "loop"  # Two machines talk: no automatic reply for a day, and a person looks.
    RESCHEDULE = "reschedule"  # Quiet hours at the carrier: send when they end.
    REVIEW = "review"  # We do not know: nothing automatic, a person looks.


@dataclass(frozen=True, slots=True)
class Row:
    """Codes treated alike, with words for staff in English and Chinese.

    With ``strikes`` a number becomes invalid at that many failures within ``strike_window``.
    """

    codes: tuple[int, ...]
    reaction: Reaction
    en: str
    zh: str
    retry_after: tuple[timedelta, ...] = ()
    alert: bool = False
    strikes: int | None = None
    strike_window: timedelta | None = None


# Long enough for a handset to come back from a tunnel, and from a working day.
_QUARTER_HOUR: Final = timedelta(minutes=15)
_FOUR_HOURS: Final = timedelta(hours=4)

UNKNOWN: Final = Row(
    (),
    Reaction.REVIEW,
    "The carrier gave a code that we do not know. Nothing is done by itself; please have a look.",
    "运营商返回了我们不认识的代码。系统不会自动处理，请人工查看。",
    alert=True,
)

ROWS: Final = (
    Row(
        (21610,),
        Reaction.OPTED_OUT,
        "The borrower has opted out with the carrier. We have stopped texting this number.",
        "借款人已在运营商处退订。我们已停止向该号码发送短信。",
    ),
    Row(
        (30004, 63014, 63033),
        Reaction.BLOCKED,
        "The borrower's phone or network blocks our texts. Please find out why before writing.",
        "借款人的手机或网络屏蔽了我们的短信。请先查明原因再联系。",
    ),
    Row(
        (30640,),
        Reaction.BLOCKED,
        "The carrier lists this number as a likely litigant. We have stopped; ask compliance.",
        "运营商将该号码列为可能提起诉讼者。我们已停止发送，请咨询合规部门。",
        alert=True,
    ),
    Row(
        (21211, 21217, 21612, 21614, 21635, 14101, 30006, 63003, 63024),
        Reaction.INVALID_NUMBER,
        "This number cannot receive texts. Please ask the borrower for a mobile number.",
        "该号码无法接收短信。请向借款人索取可用的手机号码。",
    ),
    Row(
        (30005,),
        Reaction.SUSPECT_NUMBER,
        "The network does not know this number. If it happens again within a week we stop.",
        "网络不认识该号码。若一周内再次发生，我们将停止发送。",
        strikes=2,
        strike_window=timedelta(days=7),
    ),
    Row(
        (30003,),
        Reaction.RETRY_TWICE,
        "The phone was off or out of reach. We try again after 15 minutes and after 4 hours.",
        "手机关机或不在服务区。我们将在15分钟和4小时后重试。",
        retry_after=(_QUARTER_HOUR, _FOUR_HOURS),
        strikes=3,
        strike_window=timedelta(days=30),
    ),
    Row(
        (30008, 30010, 30410, 30500),
        Reaction.RETRY_ONCE,
        "The network lost the text without a reason. We try once more if it is essential.",
        "网络未说明原因，短信未送达。若为必要短信，我们将再试一次。",
        retry_after=(_QUARTER_HOUR,),
    ),
    Row(
        # One such text is no news; the share of them over a quarter of an hour is watched instead.
        (30007,),
        Reaction.FILTERED,
        "The network took the text for spam. It is not sent again; please check its wording.",
        "网络将该短信判为垃圾短信。系统不会重发，请检查措辞。",
    ),
    Row(
        (63013, 63026),
        Reaction.FILTERED,
        "The channel's rules forbid this text. It is not sent again; please check its wording.",
        "该渠道的规定不允许此内容。系统不会重发，请检查措辞。",
        alert=True,
    ),
    Row(
        (30022, 30024, 30032, 30034),
        Reaction.STOP_SENDER,
        "The network wants our sending number registered, or slower. It is stopped until then.",
        "该网络要求发送号码先登记或降低频率。处理完成前已停用。",
        alert=True,
    ),
    Row(
        (30023, 30027),
        Reaction.NEXT_DAY,
        "Today's allowance for our sending number is used up. Texts go on tomorrow.",
        "发送号码今日的额度已用完。明天将继续发送。",
        alert=True,
    ),
    Row(
        (21611, 30001, 63018, 63038),
        Reaction.SLOW_DOWN,
        "Too many texts wait at our sending number. We send more slowly.",
        "发送号码排队的短信过多。我们会放慢发送速度。",
    ),
    Row(
        (20003, 20005, 20404, 21212, 21606, 21701, 21703, 21704, 21705, 30002),
        Reaction.BREAK_CIRCUIT,
        "The carrier does not accept our account or sender. Nothing is sent until that is mended.",
        "运营商不接受我们的账户或发送号码。修复前不发送任何短信。",
        alert=True,
    ),
    Row(
        (20429,),
        Reaction.BACK_OFF,
        "The carrier was busy and did not take the text. We try again by ourselves.",
        "运营商繁忙，未接收该短信。系统会自动重试。",
    ),
    Row(
        (20500, 20503),
        Reaction.OUTCOME_UNKNOWN,
        "The carrier failed while it took the text. We find out whether it went.",
        "运营商在接收短信时出错。我们正在确认是否已发出。",
    ),
    Row(
        (21408,),
        Reaction.GEO_PERMISSION,
        "Texts to this country are not enabled in our account. An operator has to enable them.",
        "我们的账户未开通发往该国家的短信。需由管理员开通。",
        alert=True,
    ),
    Row(
        (21602, 21603, 21604, 21609, 21617, 21656, 63016, 63021),
        Reaction.OUR_FAULT,
        "The text was not in a form that the carrier takes. It is kept for the developers.",
        "短信格式不符合运营商要求。已保留，待开发人员处理。",
        alert=True,
    ),
    Row(
        (30450,),
        Reaction.REVIEW,
        "The carrier took the text for traffic fraud. An operator should list the number as safe.",
        "运营商将该短信判为流量欺诈。管理员应将该号码列入安全名单。",
        alert=True,
    ),
    Row(
        (63041,),
        Reaction.REVIEW,
        "The channel has paused this template. An operator has to look at its ratings.",
        "该渠道已暂停此模板。需由管理员查看其评分。",
        alert=True,
    ),
    Row(
        (30610,),
        Reaction.RESCHEDULE,
        "It is quiet hours where the borrower is. The text goes when they end.",
        "借款人所在地处于免打扰时段。时段结束后将发送。",
    ),
    Row(
        (14107, 30039),
        Reaction.LOOP,
        "Two machines seem to be texting each other. Automatic replies stop for a day.",
        "似乎是两台机器在互发短信。自动回复将停止一天。",
    ),
)
