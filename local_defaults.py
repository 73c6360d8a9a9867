"""What a laptop needs and nobody should have to type: settings for development and test.

Keys are made once and kept in ``LOCAL_DIR/settings.env`` (mode 600), so that everything started
from the same checkout reads the same data. Production never looks here.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path

import crypto

ACCOUNT_SID = "AC" + "0" * 31 + "1"
API_KEY = "SK" + "0" * 31 + "1"
FROM_NUMBER = "+12025550199"


def directory(environ: Mapping[str, str]) -> Path:
    """Where local state lives, as an absolute path."""
    return Path(environ.get("LOCAL_DIR") or Path(__file__).parent / ".local").resolve()


def read(environ: Mapping[str, str]) -> dict[str, str]:
    """Settings by name; keys and tokens are made at the first call."""
    place = directory(environ)
    port, sandbox_port = environ.get("PORT", "8000"), environ.get("SANDBOX_PORT", "8010")
    defaults = {
        "DATABASE_URL": f"sqlite:///{place / 'loanline.db'}",
        "PUBLIC_BASE_URL": f"http://127.0.0.1:{port}",
        "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
        "TWILIO_API_KEY": API_KEY,
        "TWILIO_API_BASE_URL": f"http://127.0.0.1:{sandbox_port}",
        "TWILIO_FROM_NUMBERS": FROM_NUMBER,
        "OPT_OUT_REPLY_BY": "app",
        "SECOND_FACTOR": "optional",
        "LENDER_CONFIG": str(Path(__file__).parent / "local" / "demo" / "lender.yaml"),
    }
    socket = place / "redis.sock"
    if socket.exists():
        defaults["REDIS_URL"] = f"unix://{socket}"
    return defaults | _secrets(place / "settings.env")


def _secrets(path: Path) -> dict[str, str]:
    if not path.exists():
        _make_secrets(path)
    lines = re.findall(r"^([A-Z_]+)=(.+)$", path.read_text(), re.MULTILINE)
    return dict(lines)


def _make_secrets(path: Path) -> None:
    """Written whole under another name and then renamed, for two processes may start at once."""
    names = ("SECRET_KEY", "DATA_KEYS", "LOOKUP_KEY", "TWILIO_AUTH_TOKENS", "TWILIO_API_SECRET")
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"settings.env.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text("".join(f"{name}={crypto.new_key()}\n" for name in names))
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
