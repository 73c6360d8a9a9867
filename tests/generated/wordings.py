"""What a borrower may text: a few wordings of each intent and language, answers, and odd things."""

from typing import Final

OF_INTENTS: Final[dict[str, tuple[str, ...]]] = {
    "check_balance": (
        "balance", "hi how much do i still owe", "cuanto debo todavia", "quiero saber mi saldo",
        "查一下余额", "我还欠多少", "我還欠多少錢", "whats the total for both",
    ),
    "payment_due": (
        "when is it due", "how much is my next payment", "cuando vence mi pago",
        "什么时候要还", "下一期还多少", "幾時要還？",
    ),
    "payment_history": (
        "when did you get my last payment", "cual fue mi ultimo pago", "上次还款是哪天",
        "上次還了多少",
    ),
    "confirm_payment": (
        "i paid 200 yesterday", "i already made my payment", "ya pague y me siguen saliendo que debo",
        "昨天还了200", "我钱已经转过去了怎么还显示没还", "過咗數喇",
    ),
    "promise_to_pay": (
        "i get paid friday i'll pay then", "i'll pay 150 next tuesday",
        "el viernes cobro y les pago 150", "周五发工资，到时候还", "我下星期五還150",
        "fine 150 tomorrow", "actually make it monday",
    ),
    "hardship": (
        "i lost my job last month and cant make the payment",
        "me redujeron las horas y no puedo pagar este mes", "我被裁员了，这个月实在还不上",
        "我住院開刀，這個月還不出來，可以晚一點嗎",
    ),
    "how_to_pay": (
        "how do i pay the next one", "PAY", "se puede en efectivo", "怎么pay啊，app里pay不了",
        "链接发我", "whats the link",
    ),
    "application_status": (
        "any news on my loan application", "que paso con mi solicitud", "我的贷款批了吗",
        "我的申請還缺什麼", "you know what cancel my application", "the amount is wrong i asked for 4000",
    ),
    "apply_loan": (
        "can i apply for 4000 instead", "y para un prestamo de 2000 que necesito", "我想再借5000可以吗",
    ),
    "complaint": (
        "I want to file a complaint", "your guy on the phone called me a deadbeat",
        "quiero poner una queja, llaman a mi trabajo todos los dias", "什么破服务，我要投诉",
        "nobody answers your phone, i was on hold 40 minutes since 2019 you never changed",
        "你哋個經理好冇禮貌 我要投訴佢",
    ),
    "dispute_debt": (
        "that late fee on my statement is wrong, i paid on time", "send me proof of this debt in writing",
        "yo no debo eso, me estan cobrando un seguro que nunca pedi",
        "你们账单不对，我从来没签过这个保险费", "somebody opened this loan in my name",
    ),
    "report_fraud": (
        "is this really you? i got a text with a weird link", "i clicked it and put in my password",
        "esto es verdad o es estafa? me llego un link raro", "你们是不是骗子？",
        "我把验证码给他了怎么办",
    ),
    "wrong_number": (
        "you have the wrong number, theres no danielle here", "se equivoco de numero, yo no soy nicolas",
        "你找错人了，我不认识潘文博",
    ),
    "update_contact": (
        "i moved. new address is 412 elm st apt 3, 20019", "oh and my new cell is 202 555 0177",
        "me mude, mi direccion nueva es 2210 S Kedzie, 60623", "我搬家了，新地址是60608, 18街220号",
    ),
    "message_preferences": (
        "can you just text me payment reminders and nothing else", "and no more promos please",
        "no me manden tantos mensajes, uno por semana", "上班时间别发短信，晚上六点以后可以",
        "can you write in english from now on", "español", "還是用中文好了",
    ),
    "speak_to_agent": (
        "can i talk to a real person please", "i need to speak with someone",
        "quiero hablar con una persona", "转人工", "what time do you open", "call me",
    ),
    "legal_notice": (
        "my attorney says all contact goes thru her now", "I filed chapter 7 last month, case 26-11234",
        "estoy en servicio activo en la marina y tengo abogado", "以后别直接联系我，找我律师",
        "hi this is louise's daughter. my mom passed away on october 3. this is her phone",
    ),
    "small_talk": (
        "hello", "hola buenas", "你好", "thanks", "gracias", "谢谢", "ok", "好的",
        "lol who won the game last night", "今天天气不错", "what does that mean", "in 人呢？",
    ),
}  # fmt: skip

TWO_AT_ONCE: Final = (
    "whats my balance and when is it due",
    "i paid 200 yesterday, also call me",
    "quiero quejarme y cuanto debo",
    "我还欠多少？什么时候到期？我要投诉",
    "i lost my job and i want to complain about your rude agent",
    "balance pls, and i dispute the late fee",
    "this is not my debt, stop texting me, my lawyer will write to you",
)
ANOTHER_SPEAKS: Final = ("its curtis now, whats my balance", "this is ruth, how much do i owe")
A_RELATIVE: Final = ("hi im meis husband, how much is left", "我想查一下我老公的贷款还剩多少")

ANSWERS: Final = (
    "1", "2", "3", "the first one", "yes", "no", "si", "no gracias", "是的", "不用了",
    "150", "200 dollars", "all of it", "全部", "friday", "next monday", "next friday", "el viernes",
    "星期五", "11月30号", "never mind", "forget it", "olvidelo", "算了", "bluebird", "5",
    "when will i hear back", "什么时候给我答复", "are you there", "and the car?", "L-2002",
    "it was yesterday around 4, he said his name was Mike",
)  # fmt: skip
"""Said to whatever question is open, or to none."""

STOPS: Final = (
    "STOP", "stop", "Stop.", "UNSUBSCRIBE", "退订", "BAJA", "ya no me manden mensajes", "别再发了",
    "please stop texting me", "T", "STOP i want to complain about your agent",
)  # fmt: skip
"""Rules read every one of them as an end of all texts."""
PERHAPS_STOPS: Final = (
    "stop calling me at work", "you lot text too much, leave me be", "cancel", "End", "td", "quit bugging me",
    "arrêtez de m'envoyer des messages",
)  # fmt: skip
STARTS: Final = (
    "START",
    "unstop",
    "start texting me again",
    "quiero recibir mensajes otra vez",
    "恢复短信吧，刚才按错了",
)
HELPS: Final = ("HELP", "help", "AYUDA", "帮助", "info")
DISTRESS: Final = (
    "i cant do this anymore i just want to end my life", "我真的不想活了", "STOP i want to die",
)  # fmt: skip

ODD: Final = (
    "", " ", "\n\n", "👍", "😂😂😂", "🙏🏽", "/restart", "/start", '/confirm_payment{"amount": "500"}',
    "/check_balance", "/action_resume", "x" * 1600, "还" * 1600, "how much do i owe " * 89,
    "I want to complain. " * 80, "0", "00000 0000", "$", "\u202ePOTS\u202c", "C-7KQ2M4",
    "\x00balance", "1 2 3", "Cho tôi hỏi tôi còn nợ bao nhiêu", "Bonjour, combien je dois encore?",
    "thats my paystub did u get it", "https://pay.harborlane.example/abc", "{amount} {case} %s",
)  # fmt: skip
