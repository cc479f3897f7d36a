#!/bin/sh
# The one step of the action: what of it is for GitHub is given in GITHUB_… and RUNNER_TEMP. Fails as
# `jixiao check` does: 1 with errors in the files, 2 where it could not run.
set -u
sarif=$RUNNER_TEMP/jixiao.sarif
ask() { jixiao "$@" -C "$JIXIAO_WORKSPACE" --lang "$JIXIAO_LANGUAGE" --progress never; }

ask check --format sarif -o "$sarif"
code=$?
[ "$code" -lt 2 ] || exit "$code"
echo "sarif=$sarif" >>"$GITHUB_OUTPUT"

# The same findings as text, which the matcher marks in the files.
echo "::add-matcher::$GITHUB_ACTION_PATH/problem-matcher.json"
ask check
for owner in jixiao jixiao-note jixiao-error jixiao-warning; do
    echo "::remove-matcher owner=$owner::"
done

# Nothing to report yet is no failure: a new year has no actuals.
if [ "$JIXIAO_REPORT" = true ]; then
    ask report --format md >>"$GITHUB_STEP_SUMMARY" 2>/dev/null || true
fi
exit "$code"
