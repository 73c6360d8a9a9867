#!/bin/sh
# The servers, the browser and the PDF reader of the tests, as Debian packages, if missing.
# Without root, or on another system, it says what is missing: tests that need it are then
# skipped with a count, and fail where CI is set.
set -eu

missing=""

have() {
    command -v "$1" >/dev/null
}

have initdb || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
have redis-server || have valkey-server || missing="$missing redis-server"
# Without its data pdftotext drops every Chinese word.
{ have pdftotext && [ -d /usr/share/poppler/cMap ]; } ||
    missing="$missing poppler-utils poppler-data"
have chromium-headless-shell || have chromium || have chromium-browser || have google-chrome ||
    missing="$missing chromium"

[ -n "$missing" ] || exit 0

if [ "$(id -u)" != 0 ] || ! have apt-get; then
    echo "Not installed:$missing." >&2
    echo "On Debian or Ubuntu: sudo apt-get install$missing" >&2
    echo "PostgreSQL elsewhere? Set TEST_DATABASE_URL to a server where databases may be made." >&2
    exit 0
fi

# The packages would start servers of their own at once; the tests start theirs. 101: "do not".
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
fi

echo "Installing$missing ..."
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# Where there is one, Chromium without a screen: the same engine, and no windows to keep.
if apt-cache show chromium-headless-shell >/dev/null 2>&1; then
    missing=$(echo "$missing" | sed 's/ chromium$/ chromium-headless-shell/')
fi
# Unquoted on purpose: one word a package.
apt-get install -y -qq --no-install-recommends $missing >/dev/null
