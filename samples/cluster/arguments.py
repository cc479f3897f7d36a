"""The command line of the driver, and the one that it gives to every shard."""

import argparse
import os

from shards import Refusal


def read_arguments(arguments):
    """What stands before a lone `--` is for the driver, what stands behind it for jixiao bulk."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(
        description="Judges shards of records with jixiao bulk on a Dask cluster.",
        epilog="Options of jixiao bulk follow after --, as in: -- --period 2024Q3")
    parser.add_argument("shards", nargs="+", metavar="SHARD",
                        help="path or quoted pattern that every worker can see")
    parser.add_argument("--scheduler-file", required=True, metavar="FILE",
                        help="what dask-scheduler --scheduler-file wrote")
    parser.add_argument("--output", required=True, metavar="FOLDER", help="where results go")
    parser.add_argument("--program", default="jixiao", help="default: jixiao on the path")
    parser.add_argument("--retries", type=int, default=2, metavar="N",
                        help="how often a shard is tried again (default: 2)")
    parser.add_argument("--wait", type=float, default=60, metavar="SECONDS",
                        help="for the first worker (default: 60)")
    asked = parser.parse_args(arguments[:end])
    return asked, arguments[end + 1:]


def bulk_command(program, options):
    """The command line of the filter; one thread, since the cluster decides what runs at once."""
    if os.sep in program:
        program = os.path.abspath(program)
    if any(option.split("=")[0] == "--summary" for option in options):
        raise Refusal("--summary is the driver's own: it prints the sum of all shards")
    is_threaded = any(option.split("=")[0] == "--jobs" for option in options)
    return [program, "bulk", *options, *([] if is_threaded else ["--jobs", "1"])]
