#!/bin/sh
# module.sh <build folder of Jixiao> <prefix> <folder of modules in it> <cmake> <python> <sample>
# Installs the engine and its Python module to an empty prefix, and tests what Python imports from there.
# PRELOADED names what the sanitizers need in a Python that was built without them.
set -eu
rm -rf "$2"
for component in library python; do "$4" --install "$1" --component $component --prefix "$2" >/dev/null; done
SAMPLE=$6 PYTHONPATH=$2/$3 LD_PRELOAD=${PRELOADED:-} exec "$5" "$(dirname "$0")/module_test.py"
