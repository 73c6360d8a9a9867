"""Actions in rasa-sdk's form. The embedded runner, and a Rasa action server, run these classes."""

from rasa_sdk import Action

from bot.actions.balance import CheckBalance
from bot.actions.complaint import OpenComplaint
from bot.actions.fallback import Fallback
from bot.actions.identity import AskIdentityAnswer, Resume, ValidateIdentityForm
from bot.actions.loan_choice import AskLoanChoice, ValidateLoanForm
from bot.actions.payment import ConfirmPayment, ValidatePaymentForm
from bot.actions.people import CallPerson, ReadByPerson

ACTIONS: tuple[type[Action], ...] = (
    AskIdentityAnswer,
    AskLoanChoice,
    CallPerson,
    CheckBalance,
    ConfirmPayment,
    Fallback,
    OpenComplaint,
    ReadByPerson,
    Resume,
    ValidateIdentityForm,
    ValidateLoanForm,
    ValidatePaymentForm,
)
