"""The wire to the mobile networks: carriers, segments, numbers, signatures."""

from typing import Protocol

from carriers.base import Carrier


class CarrierSettings(Protocol):
    """The settings that say which carrier, and as whom."""

    @property
    def twilio_account_sid(self) -> str:
        """The account that texts belong to, AC and 32 digits."""
        ...

    @property
    def twilio_api_key(self) -> str:
        """The key's sid, SK and 32 digits."""
        ...

    @property
    def twilio_api_secret(self) -> str:
        """The key's secret."""
        ...

    @property
    def twilio_api_base_url(self) -> str:
        """Twilio, or a stand-in that speaks its API."""
        ...


def open_carrier(settings: CarrierSettings) -> Carrier:
    """The carrier of this deployment. Cheap: nothing is connected, and no SDK imported, yet.

    Where ``settings`` has ``carrier_timeout``, that many seconds are waited for an answer.
    """
    from carriers.twilio import TwilioCarrier

    return TwilioCarrier(
        settings.twilio_account_sid,
        settings.twilio_api_key,
        settings.twilio_api_secret,
        settings.twilio_api_base_url,
        read_timeout=getattr(settings, "carrier_timeout", 10.0),
    )
