"""Actions in rasa-sdk's form. The embedded runner, and a Rasa action server, run these classes."""

from rasa_sdk import Action

from bot.actions.application import ApplicationStatus
from bot.actions.apply import ApplyLoan
from bot.actions.balance import CheckBalance, PaymentDue
from bot.actions.complaint import OpenComplaint
from bot.actions.contact import AskNewContact, ContactTold, UpdateContact, ValidateContactForm
from bot.actions.details import AskDetails, DetailsTold, ValidateDetailsForm
from bot.actions.dispute import OpenDispute
from bot.actions.fallback import Fallback
from bot.actions.fraud import (
    CodeWordOffered,
    CodeWordSet,
    ReportFraud,
    ValidateCodeWordForm,
    ValidateCodeWordOfferForm,
)
from bot.actions.hardship import (
    AskHardshipChoice,
    HardshipChosen,
    OpenHardship,
    ValidateHardshipForm,
)
from bot.actions.history import PaymentHistory
from bot.actions.identity import AboutProof, AskIdentityAnswer, Resume, ValidateIdentityForm
from bot.actions.legal import LegalNotice
from bot.actions.loan_choice import AskLoanChoice, ValidateLoanForm
from bot.actions.offer_answered import (
    ApplicationAnswered,
    AskApplicationAnswer,
    ValidateApplicationForm,
)
from bot.actions.paying import HowToPay
from bot.actions.payment import AskPaymentDay, ConfirmPayment, ValidatePaymentForm
from bot.actions.people import CallbackTold, CallPerson, ReadByPerson, ValidateCallbackForm
from bot.actions.preferences import (
    AskPreferenceChoice,
    PreferenceChosen,
    SetPreferences,
    UnsureStop,
    ValidatePreferenceForm,
)
from bot.actions.promise import AskPromiseAmount, AskPromiseDay, PromiseToPay, ValidatePromiseForm
from bot.actions.smalltalk import (
    Affirm,
    AskSatisfaction,
    Deny,
    Greet,
    Help,
    Rated,
    Thanks,
    ValidateSatisfactionForm,
)
from bot.actions.which import AskWhich, AskWhichIntent, ServeChoice, ValidateWhichForm
from bot.actions.withdrawal import (
    AskWithdrawalAnswer,
    ValidateWithdrawalForm,
    WithdrawalAnswered,
)
from bot.actions.wrong_number import WrongNumber

ACTIONS: tuple[type[Action], ...] = (
    Affirm,
    ApplicationAnswered,
    ApplicationStatus,
    ApplyLoan,
    AskApplicationAnswer,
    AskDetails,
    AskHardshipChoice,
    AboutProof,
    AskIdentityAnswer,
    AskLoanChoice,
    AskNewContact,
    AskPaymentDay,
    AskPreferenceChoice,
    AskPromiseAmount,
    AskPromiseDay,
    AskSatisfaction,
    AskWhich,
    AskWhichIntent,
    AskWithdrawalAnswer,
    CallPerson,
    CallbackTold,
    CheckBalance,
    CodeWordOffered,
    CodeWordSet,
    ConfirmPayment,
    ContactTold,
    Deny,
    DetailsTold,
    Fallback,
    Greet,
    HardshipChosen,
    Help,
    HowToPay,
    LegalNotice,
    OpenComplaint,
    OpenDispute,
    OpenHardship,
    PaymentDue,
    PaymentHistory,
    PreferenceChosen,
    PromiseToPay,
    Rated,
    ReadByPerson,
    ReportFraud,
    Resume,
    ServeChoice,
    SetPreferences,
    Thanks,
    UnsureStop,
    UpdateContact,
    ValidateApplicationForm,
    ValidateCallbackForm,
    ValidateCodeWordForm,
    ValidateCodeWordOfferForm,
    ValidateContactForm,
    ValidateDetailsForm,
    ValidateHardshipForm,
    ValidateIdentityForm,
    ValidateLoanForm,
    ValidatePaymentForm,
    ValidatePreferenceForm,
    ValidatePromiseForm,
    ValidateSatisfactionForm,
    ValidateWhichForm,
    ValidateWithdrawalForm,
    WithdrawalAnswered,
    WrongNumber,
)
