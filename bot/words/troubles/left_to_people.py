"""Questions of a loan that only a person answers, and that open no case by themselves."""

from bot.words.loans.titles import asks_of_title
from bot.words.payments.cut_off import asks_by_whose_clock
from bot.words.payments.higher_payments import asks_why_higher
from bot.words.troubles.credit_files import asks_of_credit_file
from bot.words.troubles.late_costs import asks_what_late_costs


def left_to_people(text: str) -> str | None:
    """What a text asks of: credit bureaus, a higher payment, what being late costs; or ``None``.

    Or by whose clock a payment is in time, or the title of what was financed.
    """
    if asks_of_credit_file(text):
        return "credit_file"
    if asks_by_whose_clock(text):
        return "cut_off"
    if asks_of_title(text):
        return "title"
    if asks_why_higher(text):
        return "payment_rise"
    return "late_cost" if asks_what_late_costs(text) else None
