#!/bin/sh
# Speaks with `jixiao lsp` as editors do: Debian's Neovim with the configuration of samples/editors, and the
# client library of VS Code with the extension there. tests/editors/run.sh [path of jixiao]
# JIXIAO_APPROVE=1 rewrites neovim.txt, what is seen in Neovim.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
JIXIAO=$(realpath "${1:-$here/../../build/dev/engine/app/cli/jixiao}")
export JIXIAO
cd "$here"
sh setup.sh
node --test client.test.mjs

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r ../app/unit "$folder/unit"
export OUT="$folder/seen" CONFIG="$here/../../samples/editors/neovim/jixiao.lua" LC_ALL=C.UTF-8
(cd "$folder/unit" && timeout 120 nvim --headless -u NONE -i NONE -n -S "$here/neovim.lua") >"$folder/said" 2>&1 || {
    cat "$folder/said" "$OUT"
    exit 1
}
if grep -n 'Error' "$folder/said"; then exit 1; fi
[ "${JIXIAO_APPROVE:-}" != 1 ] || cp "$OUT" neovim.txt
diff neovim.txt "$OUT"
