#!/bin/sh
# Make .venv and install the product into it; `setup.sh test` adds what the tests need.
# Run again at any time: what is there already stays.
set -eu
cd "$(dirname "$0")/.."
wanted="${1:-serve}"

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

can_make_venv() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null
}

find_python() {
    for name in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python3.14 python; do
        if is_new_enough "$name"; then
            can_make_venv "$name" && echo "$name" && return
            without_venv="$name"
        fi
    done
    if [ -n "${without_venv:-}" ]; then
        echo "$without_venv cannot make virtual environments. On Debian or Ubuntu, first run:" >&2
        echo "    sudo apt install python3-venv" >&2
    else
        echo "Practicum needs Python 3.11 or newer, and none was found on this computer." >&2
        echo "Please install it from https://www.python.org/downloads/ and try again." >&2
        echo "If you have one in another place, name it: make serve PYTHON=/path/to/python3" >&2
    fi
    exit 1
}

if ! is_new_enough .venv/bin/python; then
    python="$(find_python)"
    echo "Setting up Practicum in .venv with $("$python" --version). Only the first time: it takes a few minutes."
    "$python" -m venv --clear .venv
fi

case "$wanted" in
    test) .venv/bin/python -m pip install --editable '.[test,postgresql]' ;;
    *) .venv/bin/python -m pip install --editable . ;;
esac
