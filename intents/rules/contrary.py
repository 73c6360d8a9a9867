"""Wordings that speak of ending texts and ask for the contrary, or for something else.

What stands here is no opt-out for the rules nor for the model: a negated request ("don't stop
texting me"), one taken back, a question why texts stopped, an end of calls with texts welcome.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules import anothers_texts, personal_data, work_phones
from intents.rules.asked_about import asks
from intents.rules.contrasted import keeps_texts
from intents.rules.number_kept import kept
from intents.rules.paid_first import ends_after_it
from intents.rules.recipients import to_the_sender_instead
from intents.rules.tongues import heard
from intents.rules.unsaid import unsaid

_END_WORD: Final = (
    r"(?:stop(?:ping|ped)?|quit(?:ting)?|unsubscrib(?:e|ed|ing)|opt(?:ed|ing)? (?:me )?out|"
    r"cancel(?:l?ing|l?ed)?|remov(?:e|ed|ing)|delet(?:e|ed|ing)|take me off|turn (?:them|it|these|"
    r"the \w+) off|drop(?:ping)? me|leave me (?:out|alone))"
)
_TEXT_WORD: Final = r"(?:text(?:s|ing)?|messages?|messaging|reminders?|alerts?|updates?|sms)"

_ANOTHER_SENDER: Final = (
    r"^(?!.* (?:your|yall|you (?:keep|wont|text|guys|people|send|are|stop|too|as well))\b)"
    r"(?!.* (?:so (?:do|are) you|you both|dont text|refuse)\b)"
    r"(?!.*(?<! wont)(?<! doesnt)(?<! never)(?<! to) stop (?:texting|messaging|sending|these|"
    r"the)\b)"
    r".*(?<! this number)(?<! this company)(?<! this bot)(?<! this thing)(?<! people)(?<! somebody)"
    r"(?<! someone)(?<! texts)(?<! system)"
    r"(?<! the bank)(?<! the lender)(?<! this bank) "
    r"(?:keeps?|wont stop|wont quit|doesnt stop|never stops?|is always|are always|been) "
    r"(?:on )?(?:texting|messaging|calling|spamming|sending)\b[^.]*[^.]? "
    r"(?:block|make|get|report|tell) (?:them|him|her)\b"
)
_ENGLISH = re.compile(
    # What is due, asked for by one word: "all of it" is an amount, an answer or nothing.
    r"^ (?:yes |yeah |ok |the |just )*(?:all|everything|the whole|whole|full)"
    r"(?: (?:of )?(?:it|them|this|that|thing|amount|lot|balance))?(?: [\d., ]*\d)?(?: please| now)?"
    r"(?: [.!])? $|"
    # A request to end, negated: not "why don't you", which is one.
    r"(?<! why)(?<! if you)(?<! wont you) (?:dont|do not|did not|didnt|never|not to|wouldnt|"
    r"shouldnt|no need to|cant have you|hope you wont|please not)"
    r"(?: (?:ever|you|please|guys|dare|want|wanna|mean|meant|need|plan|wish|"
    r"intend|(?<=say i )wanted|(?<=said i )wanted|"
    r"ask|asked|say|said|"
    r"tell|told|to|it|the|them|these|this|that|we|i|be|go|go and))*"
    rf" {_END_WORD}\b(?! (?:texting|messaging|until|till|when i|after i|by\b|over\b|at nothing))"
    # "I'm not asking you to stop, I'm telling you" is a request.
    r"| (?:not|aint|wasnt|werent)(?: really| even| just)? (?:asking|trying|looking|planning|"
    r"going|requesting|saying|wanting|here)"
    rf"(?: (?:you|to|for|it|that|we|i|them|should|be))* {_END_WORD}\b"
    r"(?! (?:texting|messaging|sending|my|paying|making))"
    r"(?!.* (?:but|now|so) .*(?:stop|unsubscribe|text|remove|off|out)\b)(?!.* (?:telling|"
    r"demand\w*|order\w*|insist\w*|"
    r"begging|warning)\b)"
    r"|(?:^|[.?,])(?: im| i am| am| i)? not (?:opting out|opt out|unsubscribing|signing off)\b"
    r"(?!.* (?:but|just|only) .*(?:stop|quit)\b)"
    # The word stands for something else, or for astonishment.
    r"| (?:(?:four|4|two|2|three|3|all) way|bus) stop\b(?!.* (?:texts?|texting|messag\w*)\b)"
    r"| stop(?: [.,!])* in the name of love\b"
    r"|^ (?:oh |omg |wow )?(?:stop it|shut up|get out|get outta here|get out of here)(?: [.,!?])+ "
    r"(?!.* (?:texts?|texting|messag\w*|contact\w*)\b).*(?:amazing|awesome|approved|great|"
    r"congrat\w*|love it|unbelievable)\b"
    r"| texts? i (?:do not|dont) mind\b"
    # Others are to get none, and the sender is.
    r"| (?:dont|do not|stop|quit) (?:text|messag|contact|bother)(?:ing|e)? my \w+\b"
    r"(?!.* (?:or|and|nor|dont|not|never|either) (?:\w+ )?(?:me|myself|this)\b).* (?:text|"
    r"message|send|write)(?: \w+)? (?:to )?me\b"
    r"| (?:stop|quit) (?:text|messag|contact|bother)(?:ing|e)? my (?!phone|number|cell|line)\w+\b"
    r".* my (?:own )?(?:phone|number|cell) (?:is|now|ends)\b"
    # Taken off a list of those who get no texts.
    r"| (?:off|from) (?:of )?(?:the|your|that|a) (?:do not|dont|no) (?:text|contact|message|"
    r"sms|disturb)\b"
    # Taken out of an account or a contract.
    r"| (?:take|get|remove|drop) me (?:off|from|off of) (?:my|his|her|their|the|this|that|our)"
    r" (?:\w+ ){0,2}?(?:account|loan|note|title|contract|policy|card)\b"
    # Others are to be left alone, and not the sender.
    r"| (?:dont|do not|never|stop) (?:ever )?(?:contact|call|text|messag|bother)(?:ing|e)? my "
    r"(?:employer|boss|job|work|workplace|mother|mom|father|dad|wife|husband|family|references?|"
    r"kids?|son|daughter|parents|landlord|neighbou?rs?)\b"
    r"(?!.* (?:(?:or|and|nor) (?:me|my phone|myself)|me either|this (?:phone|number)|"
    r"anyone|anybody)\b)"
    # Asked for others, or in general.
    r"| how (?:would|does|do|can|could|might) (?:someone|somebody|one|anyone|a person|people|"
    r"customers?|a customer)\b[^.?]{0,20} (?:stop|unsubscribe|opt out|end|turn off)\b"
    # The word is told of or asked about, with no request beside it.
    r"| (?:did|have|has|was|am|were|had) (?:i|somebody|someone|you|they|anybody|anyone|it|my \w+)"
    r"(?: \w+)? (?:(?:get|got|been) )?(?:unsubscribed?|opted out|opt(?:ed)? me out|taken off|"
    r"removed|unsubscribed? me|take me off|remove me)\b"
    r"| (?:stop|unsubscribe|opt out|stopall) is (?:such )?(?:a|an) "
    r"| (?:no|not) (?:stop|unsubscribe)\b.* i (?:meant|mean) (?!stop)\w+"
    r"|^(?: ok| no| oh| hey| please)* stop(?: [.,!])* (?:wait|hold on|hang on)\b(?!.* text)"
    r"| (?:saying|says|said|telling|asking|asks|wants|wanting)(?: \w+){0,6} (?:reply|text|send|"
    r"type)(?: back| the word)* stop\b.* \?"
    r"| (?:not|aint) asking(?: you)? to stop \w+.* (?:i am|im) asking (?:you )?(?:to (?!stop)|for|"
    r"why|when|how|what)"
    r"| (?:you|you guys|you people|you all|you folks|yours?) (?:are|is) (?:fine|ok|okay|good|"
    r"great|cool)\b"
    # An old number goes, or calls do.
    r"| (?:remove|delete|drop|take off|erase) (?:my|the|that) (?:old|other|previous|second|first|"
    r"home|work|former) (?:number|phone|line|cell)\b(?!.* (?:both|all numbers|this one too))"
    r"| (?:i )?(?:only|just) want (?:the )?texts?\b(?! (?:to|from))"
    r"| enough (?:already )?(?:with|of) (?:the|these|your|all the|this) (?:fees?|charges?|interest|"
    r"late|calls?|calling|lies|lying|excuses)\b"
    r"| keep (?:mine|ours) (?:going|coming|on)\b"
    # Texts are to go on after a stop.
    r"| (?:please|pls|can you|could you|kindly|you can|you may|go ahead and|so) resume\b"
    r"| resume (?:them|texts|texting|messages|messaging|(?:the|my|your) (?:texts|messages|"
    r"reminders|alerts))\b"
    # Another sender is to stop.
    rf"|{_ANOTHER_SENDER}"
    rf"| {_TEXT_WORD} (?:can|may|should) (?:keep coming|continue|stay|go on|keep going)\b"
    r"|(?<! why)(?<! if you) (?:dont|do not|never)(?: (?:ever|you|please|guys|dare))*"
    rf" (?:stop|quit) (?:sending|{_TEXT_WORD}|it|these|those|them|with|the|my)\b"
    r"|^ (?:i )?(?:dont|do not|never) (?:want to )?(?:opt out|unsubscribe)"
    # Texts are welcome.
    r"|(?<! you)(?<! they)(?<! yall)(?<! still)(?<! guys)(?<! do)(?<! dont)(?<! not)(?<! never)"
    r"(?<! why)(?<! to)(?<! said) keep (?:on )?"
    rf"(?:(?:sending|texting|messaging|notifying)(?! (?:me )?(?:after|when|even|and|"
    rf"no|this|that|even though))|(?:them|em) coming|me (?:on|in|posted|subscribed|opted in)|"
    rf"(?:the|those|these|my|your|getting|receiving) (?:\w+ )?{_TEXT_WORD}(?! to your?s))"
    rf"| but i (?:do |still |really )?(?:like|love|need|want|enjoy) (?:the|your|my|these|those) "
    rf"{_TEXT_WORD}\b"
    rf"| (?:{_TEXT_WORD}|texting|this) (?:is|are|r) (?:still )?(?:ok|okay|fine|good|great|welcome|"
    r"useful|helpful|better|cool)\b"
    r"| (?:i )?(?:still|do) (?:want|need|like)"
    r" (?:to get |to receive |to have |getting |receiving )?"
    rf"(?:your |the |these |those |my )?(?:\w+ )?{_TEXT_WORD}"
    rf"| turn (?:the |my |your |those |these |all )*(?:{_TEXT_WORD} |it |them )?(?:back )?on "
    r"(?:again|please|back)\b"
    r"| (?:changed my mind|thought better|regret|take back) (?:about |of )?(?:my )?(?:opting out|"
    r"unsubscribing|stopping|the stop|the opt out)\b"
    # Why did they end, or did somebody else end them?
    rf"| (?:why|how come|when|what made) (?:did|have|has|are|did not|didnt|arent)(?: \w+){{0,4}} "
    rf"(?:stop|stopped|stopping|quit|cease|ended|not getting|no longer)(?! (?:texting me after)\b)"
    r"| (?:how come|why) (?:i|you|yall|they|it|my \w+|the \w+|texts|messages|reminders)"
    r"(?: (?:have|just|suddenly))? (?:stopped|quit|ended)\b"
    # An application is withdrawn, not a consent.
    r"|^(?!.* (?:text\w*|messag\w*|sms|stop|contact\w*|unsubscribe|opt|consent|permission|number|"
    r"list|leave|bother\w*|off)\b).* (?:withdraw|pull) (?:it|(?:my|the) app\w*)\b"
    # Fewer are wanted.
    r"| (?:dont|do not) (?:need|want) (?:so|this|that|as) many (?:\w+ )?"
    r"(?:texts|messages|reminders)\b(?!.* (?:at all|anymore|any more|stop|quit|period)\b)"
    r"| (?:texting|messaging|bothering|contacting|bugging|text|message|messages|texts)"
    r"(?: me| us)?(?: \w+)? (?:so|this|that) (?:damn )?(?:much|often|many times)\b"
    r"(?!.* (?:at all|anymore|any more|period|altogether)\b)"
    # Calls, letters and visits may end while texts go on.
    r"| (?:call|calls|calling|phoning|ring|voicemails?)\b[^.?]{0,40} (?:just |only |instead )?"
    r"(?:text|message)(?: me| us)? (?:instead|only|is fine|whenever)\b(?! (?:or|nor|and))"
    r"| (?:text|message)(?: me)? instead"
    rf"| {_TEXT_WORD} (?:works?|do(?:es)? it|suits?)(?: (?:best|fine|better|ok))?"
    r"(?: for| with)? me(?: fine| grand| nicely| well)?\b"
    r"| (?:calls?|calling|robocalls|ringing|voicemails?)\b.* i (?:do |always |only |can )?"
    rf"(?:read|see|like|check) (?:the |your |my )?{_TEXT_WORD}\b"
    # The word is asked about, not said.
    r"| (?:what|who|does|do(?! i (?:make|get)\b)|if|how much|is it) [^.]{0,40}"
    r"\b(?<! so you )(?<! so they )(?<! you to )(?<! them to )(?<! it to )(?<! this to )"
    r"(?:stop|unsubscribe|unsubscribed|opt out|opted out)\b[^.]{0,40} \?"
    r"| (?:youre (?:fine|good|ok|okay)|nothing to do with you|not about you)\b"
    r"| (?:sms|texts?|texting) (?:is|are) (?:enough|plenty)\b| not (?:from )?my phone\b"
    r"| (?:boss|coworkers?|employer|references?|landlord)\b.{0,40} (?:dont|stop|quit|never) "
    r"(?:contact|text|call|messag|bother)\w*(?: (?:him|her|them))\b"
    r"|^ (?:and |so |hi |hey )*(?:is|does|will|would|are|do) (?:the )?(?:opting|unsubscribing|"
    r"unsubscribe|an opt|a stop|the stop|opt outs?)\b"
    r"| (?:first |last |favou?rite |only )?words? (?:was|is|were) (?:stop|quit|no more)\b"
    # Another sender was asked.
    r"|^ my (?:last|old|other|previous|former|first|ex) \w+ (?:wouldnt|would not|never|refused|"
    r"didnt|did not|kept|keeps|wont)\b(?!.* (?:you (?:wont|dont|keep|too|stop)|so do you))"
    r"| (?:asked|told) (?:my|the|our|an?) (?:old|last|other|former|previous|prior|ex|first) "
    r"[^.]{0,30}"
    r"\b(?:to (?:stop|quit|unsubscribe)|never to|not to)\b"
)
_CHINESE = re.compile(
    r"^(?:全部?|所有|全数|都)(?:的|都)?(?:要|还|付|款)?(?:了|吧|啦|呀|嘅)?[.!。]?$|"
    r"(?:不要|别|勿|莫|唔好|唔使|千万别|千祈唔好|不想|唔想|不用|没有?|冇|未|不能|不可以|"
    r"唔可以|没说|冇话)"
    r"(?:要|想|说|话|让|叫|你们?|给我|帮我|把我|将我|我|再|就|去|随便|现在|先)*"
    r"(?:停(?!止?(?:在|吧|了吧))|退订|取消(?:短信|提醒|订阅|通知)|拒收|"
    r"(?:从)?(?:你们)?(?:的)?(?:短信|简讯|短讯|讯息|信息|通知|发送)?名单(?:里|中|上)?"
    r"(?:移除|删|剔|划)|移除|删)"
    r"|从(?:退订|黑名单|拒收)(?:名单)?[^,.]{0,4}(?:捞|拉|放|移|拿)出"
    r"|(?:跟|和|同|与)你们?(?:无关|没关系|没有关系)|唔关你(?:哋|地)?(?:的)?事"
    r"|(?:而家|依家|现在|如今)(?:又|我|就)*(?:想|要)(?:收返|收番|再收|恢复|继续收)"
    r"|(?:短信|消息|信息|提醒|通知|讯息)(?:不能|别|不要|唔好|唔可以|千万别)停"
    r"|(?:为什么|为啥|怎么|点解|干嘛)(?:又|就|都|会|突然|最近)*(?:不|没|冇|"
    r"唔)(?:再)?(?:给我)?(?:发|传|send)"
    r"|(?<!你们)(?<!你)(?:(?:不是|唔系|并非)(?:要|想|来|嚟|去|叫你们?)+|"
    r"(?:没打算|不打算|冇打算|没想|没准备)(?:要|想|来|嚟|去|过)*)"
    r"(?:停|退订|取消订阅|拒收)(?!.{0,3}(?:广告|推广|吗|么|咩))"
    r"|(?:短信|短讯|信息|提醒|通知)(?:我|我都|俺)?(?:还|仲|依然|依旧|还是)(?:要|想要|想收|"
    r"要收)(?:的|呢|啊|嘅|㗎)?(?=$|[,.!\s])"
    r"|(?:别理|不用理|忽略|唔使理|当没看见|无视)(?:我)?(?:刚才|刚刚|头先|之前|上一?条|那个|那条)"
    r"|(?:想|要)(?:收返|收番|收回)(?:啲|些|嘅|的)?(?:短信|短讯|讯息|提示|通知)"
    r"|(?:冇人|没人|没有人|谁)(?:叫|让|要)(?:过)?(?:你们?|你哋)?(?:把)?停"
    r"|(?:现在|如今|而家)(?:都|也|就)?(?:能|可以)?收(?:得|到)(?:挺|很|好|正常|的?很)"
    # They are to come to another number.
    r"|(?:以后|往后|今后|之后)(?:都|就|请|全部)*(?:发|传|寄|send)(?:到|去|来|嚟|往|给|"
    r"俾)(?:我)?(?:的)?"
    r"(?:新|呢个|这个|而家|现在)"
    # Somebody else's, or done already.
    r"|(?:弟|哥|姐|妹|妈|爸|公|婆|朋友|同事|儿子|女儿|他|她|佢)[^,.?!\n]{0,6}"
    r"(?:退订|拒收|td|stop)(?:了|咗|过)[^.?!\n]{0,16}(?:[给俾](?:他|她|佢)|"
    r"(?:不会|唔会)把?我)"
    r"|(?:点解|为什么|为啥|怎么|干嘛)(?:你们|你哋|又|就|会|突然)*停(?:了|咗|止|"
    r"掉)?(?:再)?(?:发|传|send|短信)"
    r"|除(?:了|咗)?(?:退订|取消|td|t|stop|停)(?:之外|以外|外)?[^.!\n]{0,8}(?:回|发|覆|复|做|"
    r"用)(?:什么|乜|咩|啥|哪)"
    # Another person is to be left alone, and the sender written to.
    r"|(?:别|不要|唔好|咪)(?:再)?(?:找|搵|联系|联络|骚扰|打给)我(?:妈|爸|阿妈|阿爸|老公|老婆|"
    r"家人|公司|同事|朋友|单位)"
    r"[^,.]{0,4},[^,.]{0,6}(?:搵我|找我|联系我|[给俾]我)"
    r"|有(?:什么)?事(?:情)?(?:就|请|再|才)?(?:发|传|用)?(?:短信|短讯|信息|讯息|简讯|消息)"
    r"(?:说|讲|联系|通知|告诉|我|就|都|$)"
    r"|(?:短信|短讯|信息|讯息|简讯)(?:通知|联系|告诉|话)?我?就(?:得|好|行|可以|够)"
    r"|不是(?:叫|让|要|说)?(?:你们?)?(?:别|不要|停止?|唔好)(?:再)?(?:给我)?(?:发|传)"
    r"|(?:如果|假如|要是|若)我(?:停|退订|取消)(?!.*(?:别|不要|勿|唔好)(?:再)?(?:给我)?(?:发|传|"
    r"send))"
    r"|(?:短信|短讯|信息|讯息|简讯)(?:我)?(?:都|就|要|请|给我)?(?:留[着著]|留住|保留|留低)"
    # What was said is to count for nothing.
    r"|(?:短信|短讯|简讯|讯息|信息|提醒|通知)(?:照常|照旧|照发|照样)|(?:别|不要|唔好|不用)当真"
    r"|请继续(?:通知|发|传|提醒)"
    r"|(?:别|不要|唔好)(?:再|老是?|总是?|一直)*(?:给我|俾我)?(?:发|传|send)(?:这些|那些)?"
    r"(?:一样|同样|重复|差不多|同一[条个])"
    # They miss the texts.
    r"|(?:收不到|没收到|冇收到|收唔到)(?!.{0,6}就)[^.!\n]{0,14}(?:需要|想要|要用|查|等着)"
    # An end of visits.
    r"|^(?!.*(?:发|短信|短讯|简讯|信息|讯息|消息|联系|联络|打扰|骚扰|传|推送))"
    r".*(?:上门|敲门|登门|来我家|来家里)"
    # The word is asked about, not said.
    r"|(?:同|和|跟|与|还是)[^.!\n]{0,14}(?:是不是|系咪|系唔系)?(?:一样|同一样|一回事|一个意思)"
    # Another sender is to stop.
    r"|^(?!.*(?:你们|你哋|贵司))(?=.*(?:老|一直|天天|整天|成日|总|每天)).*(?:怎么|点样?|如何|"
    r"点先)(?:才能|先可以|可以)?"
    r"(?:让|叫|令|使)(?:他们|它们|佢哋|人家)(?:停|别|不|唔|收手)"
    r"|(?<!不同意你们)(?<!不同意)(?<!不想你们)(?<!不希望你们)(?<!不许你们)(?<!不要)(?<!不准)"
    r"(?:继续|照常|照旧|照样|接着|照)(?:给我)?(?:发|传|send|收|提醒|寄)(?!.{0,3}(?:干|做|咩|什么))"
    r"|(?:电话|来电|call|打).{0,12}(?<![别勿再])(?<!不要)(?<!唔好)(?<!不用)(?<!不许)(?<!停止)"
    r"(?<!再给我)(?<!别给我)(?<!不要给我)"
    r"(?:发我?(?:手机)?短信|短信(?:可以|就行|就好|行|ok)|发(?:我手机)?(?:消息|信息)|用短信|传简讯)"
)
_SPANISH = re.compile(
    r"^ (?:si |ok |pues |lo )*(?:tod[oa]s?|completo|el total)(?: completo| eso| lo que debo)?"
    r"(?: por favor)?(?: [.!])? $|"
    r" (?:no|nunca|jamas) (?:me |nos )?(?!dejen (?:ningun\w*|nada|ni)\b)"
    r"(?:dejen|deje|dejes|dejeis|paren|pare|pares|cancelen|"
    r"canceles|borren|borres|"
    r"quiten|quites|eliminen|saquen|saques|den|des|suspendan|detengan)(?: \w+){0,3}"
    r"(?= (?:de (?!molestar|joder|chingar)|los|mis|la|baja|por|$|[.?,]))"
    r"| (?:no quiero|nunca quise|no pedi|nunca pedi|no solicite|yo no|no he pedido)(?: \w+){0,3}"
    r" (?:baja|cancelar(?: los)? mensajes|salirme|stop)\b"
    r"| no (?:estoy|estaba|ando) (?:pidiendo|solicitando|diciendo|queriendo)(?: \w+){0,4}"
    r" (?:baja|paren|dejen|cancel\w*|salir\w*|stop)\b(?!.* (?:exig|orden)\w+)"
    r"| no (?:quiero|pienso|voy a|planeo|pretendo|quisiera)(?: \w+)? (?:salir(?:me)?|quitarme|"
    r"darme de baja|borrarme|cancelar)\b(?! (?:el|la|los) (?:prestamo|credito|pago))"
    r"| (?:no|ni) se (?:les|le|te) ocurra(?: \w+)? (?:darme de baja|quitarme|borrarme|"
    r"sacarme|dejar de)\b"
    r"| de (?:la|su|esa) lista de (?:no|los que no|bloqueados|exclu\w+|bajas)\b"
    r"|^(?!.* (?:ustedes|uds|sus?|tus?)\b).* (?:mi|la|el|una?|otra|ese|esa) (?:compania|"
    r"operador\w*|tienda|"
    r"banco|gimnasio|escuela|clinica|aseguradora|vecin\w+|telefonica|"
    r"ex)(?: \w+){0,3} (?:no (?:me )?(?:deja|"
    r"para)n? de|me (?:sigue|manda|llena|bombardea|escribe)n?|sigue)\b.* (?:que|hacer|hago|"
    r"bloque\w+)\b"
    r".* (?:ellos|paren|dejen|los|las)\b"
    # "Por qué no dejan de escribirme" asks that they stop.
    r"|^(?: y| entonces| oigan| disculpe| ,)* (?:me|nos|les) van a (?:seguir|continuar|volver a) "
    r"(?:mand|envi|escrib|avis|text)\w+[^.?]{0,20} \? $"
    r"| por que (?:me )?(?:dejaron|pararon|dejan|han dejado)\b"
    r"| por que (?:ya no|no) (?:me )?(?:mandan|escriben|llegan|avisan)\b"
    r"| (?:cuesta|cuanto|que|eso|si|para que)\b[^.]{0,40} (?:baja|stop)\b[^.]{0,30} \?"
    r"|(?<! me)(?<! que)(?<! no) (?:sigan|sigue|siga|seguid|continuen)"
    r" (?:mandand|enviand|escribi|avisand|texteand|con los)"
    r"| (?:llam|marqu)\w*[^.?]{0,30}(?<! ni)(?<! me)(?<! no)"
    r" (?:escribanme|mensajes? si|por mensaje(?!s? (?:ya )?(?:nunca|ya no|jamas|no)\b)|"
    r"mandenme mensaje|mejor (?:texto|mensaje|mensajes))\b"
    r"| (?:los |el |sus |tus )?(?:textos?|mensajes?|mensajitos|sms) si (?:los|lo|me|que) "
    r"(?:leo|veo|sirven?|gustan?|quiero|reviso|contesto)\b"
    r"| a este (?:celular|numero|telefono|movil) si (?:me )?(?:escrib|mand|envi)\w+"
    r"| con (?:el|un|los) (?:textos?|mensajes?|mensajitos?|sms) (?:es suficiente|me basta|basta|"
    r"alcanza|tengo)\b"
    r"| (?:dejaron|pararon|dejo|dejan) de llegar\b.* (?:necesito|quiero|revis\w+|extrano)\b"
    r"| (?:nunca me|que no me) falten?\b"
    r"| (?:dejen|deja|deje|paren) de (?:mandar|enviar|escribir)\w* (?:siempre |puro )?lo mismo\b"
    r"| no sabe[ns]? (?:mandar|enviar|escribir|usar)\b"
    # An end of long ago, or one that nobody asked for.
    r"| (?:me )?habia dado de baja\b.* (?:volvi|regrese|activo)\b"
    r"| (?:nunca|jamas|yo no) (?:los|lo) (?:cancele|quite|pare|di de baja)\b"
    r"|(?<! no)(?<! nunca) quiero que me (?:manden|envien|escriban|avisen|lleguen|sigan)\b"
    r"(?!.* (?:no|dejen|paren)\b.* (?:nunca|jamas|nada)\b)"
    r"|^(?: \w+){0,3} (?:ya no|tampoco|no) (?:me|le|les) (?:han )?llega(?:n|ron|do)\b"
    r"| (?:no|nunca) (?:le|les) (?:escrib|mand|envi|llam|text)\w+(?: \w+)? a (?:mi|mis) "
    r"(?!telefono|numero)\w+\b.* (?:a mi|conmigo|escribanme|mandenme|llamenme|textenme)\b"
    r"|(?<! no)(?<! no me)(?<! no nos)(?<! ni)(?<! nada)(?<! nunca)(?<! mas)(?<! jamas)(?<! me)"
    r"(?<! nos) (?:manden|envien|escriban)"
    r"(?:me|nos)?(?: \w+){0,3} a (?:este|mi (?:nuevo|otro)|el nuevo)\b"
    r"(?! .*(?:nunca|jamas))"
    r"| (?:conmigo|lo mio|en mi caso|yo) (?:todo )?(?:sigue|siguen|queda) (?:igual|normal|como)\b"
    r"| mi (?:banco|compania|tienda|prestamista) (?:de antes|anterior|viejo|pasado)\b.* "
    r"(?:pedi|dije|rogue) "
)


def contrary(folded: str, english: str, spanish: str) -> bool:
    """Whether a text asks for the contrary of an end of all texts.

    ``english`` and ``spanish`` are its Latin words, spelt as the rules of each language are.
    """
    if work_phones.ends_texts(folded):
        return False
    return (
        personal_data.only_asks_deletion(folded)
        or anothers_texts.only_of_another(folded)
        or asks(folded, english, spanish)
        or ends_after_it(folded, english, spanish)
        or kept(folded, english, spanish)
        or to_the_sender_instead(folded, english, spanish)
        or unsaid(folded, english, spanish)
        or keeps_texts(folded, english, spanish)
        or heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)
    )


_GRUMBLES: Final = re.compile(
    r" (?:you|u|yall|they|nobody|noone|no one)(?: \w+)? (?:never|dont|doesnt|wont|ever) (?:answer|"
    r"reply|respond|pick up|call back|call me back|get back|write back|text back|text me back)"
    r"(?!ing)\b"
    r"|^(?: \w+){0,2}? (?:do|dont|does|doesnt) (?:you|u|yall|it|this|they)(?: guys| people)? ever "
    r"(?:stop|quit|end|give up)(?: lol| omg| [?.])* $"
    r"| (?:nunca|nadie|no) (?:me |nos )?(?:contestan?|responden?|atienden?)\b"
    r"| (?:me|nos) (?:escrib|mand|text|envi)\w+ (?:demasiad\w+|tant\w+|muchos?|muchisim\w+)\b"
    r"|(?:从来|从|都|总|一直|没人|冇人)(?:都)?(?:不|没|没有|冇)?(?:人)?(?:回复?|理|覆)(?:我|过我)"
)


def grumbles(folded: str, english: str, spanish: str) -> bool:
    """Whether a text complains of no answer or of too many texts.

    That is no request to end them, and takes none away: "you never answer, so stop" is one.
    """
    return any(_GRUMBLES.search(text) for text in (folded, english, spanish))
