#!/bin/sh
# Makes .venv with exactly what the lock files given as arguments say.
# Finds a Python of at least 3.11; on Debian, where the venv module is a package of its own,
# installs it if it may, and otherwise says what to install.
set -eu

find_python() {
    for name in python3.14 python3.13 python3.12 python3.11 python3; do
        path=$(command -v "$name") || continue
        if "$path" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$path"
            return
        fi
    done
    return 1
}

may_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

if ! python=$(find_python); then
    echo "Loanline needs Python 3.11 or newer, and none was found. Install it and try again." >&2
    exit 1
fi

if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if ! may_install; then
        echo "$python has no venv module. On Debian or Ubuntu: sudo apt-get install $package" >&2
        exit 1
    fi
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "$package" >/dev/null
fi

if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    echo "Making .venv with $("$python" --version) ..."
    rm -rf .venv
    "$python" -m venv .venv
fi

echo "Installing what the lock files say ..."
for lock in "$@"; do
    set -- "$@" -r "$lock"
    shift
done
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes "$@"
