#!/bin/sh
# libraries_test.sh PROGRAM: every library that a program loads costs time at each start, so that what only
# some commands need is opened by them.
set -eu
loaded=$(ldd "$1")
count=$(echo "$loaded" | wc -l)
if [ "$count" -gt 12 ]; then
    printf '%s libraries are loaded; at most 12 are allowed\n%s\n' "$count" "$loaded"
    exit 1
fi
if echo "$loaded" | grep -E 'lib(icu|ldap|krb5|gssapi|gnutls|crypto|pq|zip|xlsxwriter|soci|boost|yaml|fmt|spdlog)'; then
    echo 'these are linked, or opened by the commands that need them (engine/system/opened_library.hpp)'
    exit 1
fi
