"""The inbound webhook: its parameters, its post with the fallback, and what the answer asks for."""

import uuid
from mimetypes import guess_type

from sandbox.keywords import OptOutType
from sandbox.outgoing import Outgoing
from sandbox.overrides import split_overrides
from sandbox.posting import Answer, Poster
from sandbox.settings import Settings
from sandbox.text import Text
from sandbox.twiml import TwimlText, read_answer
from sandbox.wire_format import API_VERSION

# Twilio's guess from the number; it comes empty as often as not.
PLACES = tuple(f"{end}{part}" for end in ("From", "To") for part in ("City", "State", "Zip"))
COUNTRIES = ("FromCountry", "ToCountry")


def inbound_params(text: Text, settings: Settings, opt_out: OptOutType | None) -> dict[str, str]:
    """The full set of parameters Twilio posts for an inbound text."""
    params = dict.fromkeys((*PLACES, *COUNTRIES), "")
    params |= {
        "AccountSid": settings.account_sid,
        "ApiVersion": API_VERSION,
        "Body": text.body,
        "From": text.sender or "",
        "MessageSid": text.sid,
        "NumMedia": str(len(text.media_urls)),
        "NumSegments": str(text.segments),
        "SmsMessageSid": text.sid,
        "SmsSid": text.sid,
        "SmsStatus": "received",
        "To": text.recipient,
    }
    if text.service_sid:
        params["MessagingServiceSid"] = text.service_sid
    if opt_out:
        params["OptOutType"] = opt_out
    for place, url in enumerate(text.media_urls):
        params[f"MediaUrl{place}"] = url
        params[f"MediaContentType{place}"] = guess_type(url)[0] or "image/jpeg"
    return params


class Webhook:
    """Posts inbound texts and carries out what the answers say. Safe between threads."""

    def __init__(self, settings: Settings, poster: Poster, outgoing: Outgoing) -> None:
        self._settings = settings
        self._poster = poster
        self._outgoing = outgoing

    def post(self, text: Text, params: dict[str, str], token: str) -> list[Answer]:
        """Post a text, once more to the fallback if that failed; each attempt's answer in order."""
        answers, texts = self._try(self._settings.inbound_url, params, token)
        failure = answers[-1].error_code
        if failure:
            url = split_overrides(self._settings.inbound_url)[0]
            failed = {**params, "ErrorCode": str(failure), "ErrorUrl": url}
            more, texts = self._try(self._settings.fallback_url, failed, token)
            answers += more
        for wanted in texts:
            self._outgoing.reply(wanted, text)
        return answers

    def _try(
        self, url: str, params: dict[str, str], token: str
    ) -> tuple[list[Answer], list[TwimlText]]:
        answers = self._poster.post_form(url, params, token)
        answers[-1], texts = read_answer(answers[-1])
        return answers, texts


def new_token() -> str:
    """An I-Twilio-Idempotency-Token: the same for all attempts at one delivery."""
    return str(uuid.uuid4())
