"""The carrier's error codes, with the HTTP status and the words an API client gets.

Source: the numbers and their meaning are Twilio's (its error dictionary); 20009 and 30409 with
status 409, and 21701 with 404, are our reading, since the dictionary gives no HTTP status.
"""

from dataclasses import dataclass

ERRORS: dict[int, tuple[int, str]] = {
    20003: (401, "Authenticate"),
    20004: (405, "Method not allowed"),
    20009: (409, "Cannot delete or redact a message whose delivery is not complete."),
    20404: (404, "The requested resource was not found"),
    20429: (429, "Too many requests"),
    20500: (500, "An internal server error has occurred"),
    20503: (503, "Service unavailable"),
    21211: (400, "The 'To' number is not a valid phone number."),
    21212: (400, "The 'From' number is not a valid phone number, shortcode or sender ID."),
    21266: (400, "'To' and 'From' number cannot be the same."),
    21408: (
        400,
        "Permission to send an SMS has not been enabled for the region of the 'To' number.",
    ),
    21602: (400, "Message body is required."),
    21603: (400, "A 'From' phone number or a MessagingServiceSid is required."),
    21604: (400, "A 'To' phone number is required."),
    21606: (400, "The 'From' phone number is not a message-capable number of your account."),
    21609: (400, "The 'StatusCallback' URL is not a valid URL."),
    21610: (400, "Attempt to send to unsubscribed recipient"),
    21611: (429, "This 'From' number has exceeded the maximum number of queued messages."),
    21612: (400, "Message cannot be sent with this combination of 'To' and 'From'."),
    21614: (400, "The 'To' number is not a valid mobile number."),
    21617: (400, "The concatenated message body exceeds the 1600 character limit."),
    21620: (400, "A media URL is not valid."),
    21623: (400, "Number of media files exceeds the allowed limit of 10."),
    21624: (400, "The validity period must be an integer from 1 to 36000 seconds."),
    21701: (404, "The messaging service does not exist."),
    30400: (400, "Parameters are not valid: give either an empty Body or Status=canceled."),
    30409: (409, "This message cannot be canceled."),
    35111: (400, "SendAt is missing; a fixed schedule needs it."),
    35114: (400, "SendAt must be between 300 seconds and 35 days in the future."),
    35118: (400, "MessagingServiceSid is required to schedule a message."),
    35126: (400, "ScheduleType must be 'fixed'."),
}

# What a delivery receipt says beside its ErrorCode.
RECEIPT_WORDS: dict[int, str] = {
    21610: "Attempt to send to unsubscribed recipient",
    30001: "Queue overflow",
    30002: "Account suspended",
    30003: "Unreachable destination handset",
    30004: "Message blocked",
    30005: "Unknown destination handset",
    30006: "Landline or unreachable carrier",
    30007: "Message filtered",
    30008: "Unknown error",
    30032: "Toll-free number has not been verified",
    30034: "Message from an unregistered number",
    30036: "Validity period expired",
}

# Twilio's test numbers: these always answer with an error, whoever sends.
MAGIC_TO = {
    "+15005550001": 21211,
    "+15005550002": 21612,
    "+15005550003": 21408,
    "+15005550004": 21610,
    "+15005550009": 21614,
}
MAGIC_FROM = {"+15005550001": 21212, "+15005550007": 21606, "+15005550008": 21611}
# This test sender is always allowed, and no receipts come for its texts.
MAGIC_SENDER = "+15005550006"


@dataclass
class ApiError(Exception):
    """An answer that refuses. `status` and `message` are the code's own unless given."""

    code: int
    status: int = 0
    message: str = ""

    def body(self) -> dict[str, object]:
        """The JSON body every error of the API has."""
        status, message = ERRORS.get(self.code, (400, "The request could not be carried out."))
        return {
            "code": self.code,
            "message": self.message or message,
            "more_info": f"https://www.twilio.com/docs/errors/{self.code}",
            "status": self.status or status,
        }
