#!/bin/sh
# Every benchmark in one go. Figures of one run are comparable with each other only.
set -eu
cd "$(dirname "$0")/../.."
sh .ci/setup.sh
cmake --preset release -DJIXIAO_BENCH=ON >/dev/null
cmake --build --preset release >/dev/null
build=build/release
echo "Targets"
$build/tests/bench/parse_bench
echo
echo "The whole job as a process"
$build/tests/bench/job_bench $build/engine/app/cli/jixiao samples/hongshan-2024
echo
echo "Reading YAML"
$build/tests/bench/yaml_bench
echo
echo "Generated books"
$build/tests/bench/book_bench
echo
echo "From a save to what watch tells"
$build/tests/bench/watch_bench .
echo
echo "Checks while typing"
$build/tests/bench/check_bench
echo
echo "Shards on a Dask cluster over plain processes"
/usr/bin/python3 tests/bench/cluster_bench.py $build/engine/app/cli/jixiao
echo
echo "Against what people use"
sh tests/bench/peers/run.sh
