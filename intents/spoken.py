"""Cantonese words and texting shorthand, and the words that other writers use for them.

The model sees far more Mandarin and plain English; saying the same in their words lets it use what
it learnt there. Replies are not affected: only features are made from the result.
"""

from __future__ import annotations

import re

# Written after folding, so in Simplified characters. Longer words come before their parts.
_CANTONESE = """
点解:为什么 点样:怎么 点先:怎么才 点算:怎么办 点可以:怎么可以 几时:什么时候 几多:多少 边个:谁
边度:哪里 边日:哪天 乜嘢:什么 咩事:什么事 做咩:干什么 做乜:干什么 而家:现在 依家:现在 宜家:现在
听日:明天 寻日:昨天 琴日:昨天 噚日:昨天 今日:今天 后日:后天 前日:前天 听朝:明早 今朝:今早
头先:刚才 啱啱:刚刚 迟啲:晚点 迟少少:晚一点 早啲:早点 唔该晒:谢谢 唔该:麻烦 多谢:谢谢
唔好意思:不好意思 唔好:不要 唔使:不用 唔系:不是 唔得:不行 唔知:不知道 唔识:不会 唔到:不到
得唔得:行不行 可唔可以:可不可以 系唔系:是不是 有冇:有没有 冇钱:没钱 冇咗:没了 冇得:没法 冇:没有
唔:不 嘅:的 咗:了 喺:在 佢哋:他们 佢:他 我哋:我们 你哋:你们 哋:们 啲:些 嗰:那 呢个:这个
呢张:这张 呢笔:这笔 呢度:这里 嗰度:那里 呢排:最近 咁:这么 俾:给 畀:给 睇:看 搵:找 揾:找 攞:拿
傾:谈 倾:谈 嚟:来 返工:上班 放工:下班 出粮:发工资 过数:转账 入数:转账 转数:转账 找数:还款
找清:还清 供款:还款 还款日:还款日 清晒:还清了 还晒:还清了 畀钱:付钱 爭:欠 争:欠 仲:还 都系:都是
就系:就是 系:是 咪:别 嘥:浪费 电邮:邮箱 短讯:短信 简讯:短信 讯息:消息 执笠:倒闭 失业:失业
炒咗:被辞退 炒鱿鱼:被辞退 屋企:家里 老豆:爸爸 老母:妈妈 阿妈:妈妈 过身:去世 走咗:去世 呃人:骗人
呃:骗 老千:骗子 拎:拿 撳:按 揿:按 tel:电话 手机号:手机号 帐:账 簿:本 利钱:利息 息口:利率
户口:账户 贷款额:额度 拍板:批 批咗:批了 批未:批了吗 未:没有 掂:行 得啦:行了 好嘅:好的
收到晒:收到了 系咪:是不是 咩:什么 喇:了 啦:了 㗎:的 架:的 囖:了 咯:了 啫:而已 吖:啊 呀:啊 喎:啊
噃:啊 嘞:了 仆街:混蛋 食屎:混蛋 黐线:神经病 机构:公司 核实:核实 真人:人工 客服:客服 打畀:打给
覆:回复 回覆:回复 传:发
"""
_SHORTHAND = """
u:you ur:your r:are y:why n:and pls:please plz:please plse:please thx:thanks thnx:thanks
tks:thanks ty:thanks tq:thanks tmrw:tomorrow tmr:tomorrow tmw:tomorrow 2moro:tomorrow
2morrow:tomorrow tomoro:tomorrow tommorow:tomorrow tomorow:tomorrow 2day:today tdy:today
ytd:yesterday yest:yesterday msg:message msgs:messages txt:text txts:texts sms:text texted:text
acct:account acc:account accnt:account bal:balance balnce:balance amt:amount pmt:payment
pymt:payment paymnt:payment payement:payment pymnt:payment paymet:payment payd:paid pd:paid
payed:paid wen:when wn:when wat:what wut:what wht:what wats:whats hw:how mch:much bc:because
cuz:because cus:because coz:because bcuz:because b4:before gonna:going gunna:going gona:going
wanna:want wana:want gotta:got dont:dont dnt:dont cant:cant cnt:cant wnt:want nd:and im:im
abt:about bout:about rn:now asap:now idk:know ppl:people yr:year yrs:years wk:week wks:weeks
mo:month mth:month mths:months fri:friday mon:monday tue:tuesday tues:tuesday wed:wednesday
weds:wednesday thu:thursday thur:thursday thurs:thursday sat:saturday sun:sunday frm:from da:the
dat:that dis:this wit:with w:with hv:have hav:have havent:havent shud:should wld:would cld:could
cud:could ans:answer num:number nmbr:number phne:phone fone:phone addy:address addr:address
appl:application aplication:application app:app lon:loan laon:loan loann:loan intrest:interest
q:que k:que xq:porque x:por d:de pa:para toy:estoy xfa:porfavor porfa:porfavor tmb:tambien
tb:tambien msj:mensaje msjs:mensajes num:numero cel:telefono celular:telefono movil:telefono
manana:manana n't:not ya'll:yall y'all:yall alr:already liao:already lah: leh: lor: la: sia:
"""


def _pairs(table: str) -> dict[str, str]:
    return {word: said for word, _, said in (pair.partition(":") for pair in table.split())}


_SAID = _pairs(_CANTONESE)
_PATTERN = re.compile("|".join(sorted(map(re.escape, _SAID), key=len, reverse=True)))
_MARKS = re.compile(
    "[唔嘅咗喺冇佢啲嗰咁哋俾畀睇搵揾攞嚟啱喇咩乜噚琴讯覆供]|系|几时|点[解样算先]|而家|听日|今日|边[个度]"
)
SHORTHAND = _pairs(_SHORTHAND)


def in_mandarin(folded: str) -> str:
    """Folded Chinese text with Cantonese words said in Mandarin; other text as it is."""
    if not _MARKS.search(folded):
        return folded
    return _PATTERN.sub(lambda match: _SAID[match.group()], folded)
