"""Kills PostgreSQL at every statement of a closing: it is recorded whole or not at all.

    python3 tests/faults/kill_closings.py PROGRAM [--each N] [first] [next] [restatement]

For every statement of `close`, or each N-th of them, the server's process that does it, or all of
the server, is killed (SIGKILL) before the statement, while it is done, or before its answer is
passed on. After each:

  - there is the old number of closings or one more, each with all its verdicts and files;
  - a run that says it has closed has, and one that says nothing was recorded has recorded nothing;
  - a run that cannot know says so, and how to find out;
  - the next run closes the period, or says that it is closed.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from faulted import Broken, put_unit, require
from killed_server import Between, Server

COUNTS = ("SELECT count(*), (SELECT count(*) FROM jixiao_verdict), (SELECT count(*) FROM jixiao_file) "
          "FROM jixiao_closing")
VERDICTS, FILES = 3, 5  # of a closing of the unit
FIND_OUT = "run jixiao history to see what was recorded"
NOTHING = "nothing was recorded"


class Closing:
    """A closing that is disturbed: what comes before it, its arguments, and how many there are before."""

    def __init__(self, name, before, arguments, known):
        self.name, self.before, self.arguments, self.known = name, before, arguments, known


def correct(unit):
    (unit / "actuals/2024Q1.yaml").write_text("period: 2024Q1\nactuals:\n  新增企业: 3家\n")


FIRST = ["close", "2024Q1", "--with-gaps"]
CLOSINGS = (
    Closing("first", [], FIRST, 0),
    Closing("next", [FIRST], ["close", "2024Q2", "--with-gaps"], 1),
    Closing("restatement", [FIRST, correct], [*FIRST, "--restate", "--reason", "漏报"], 1),
)


class Rig:
    def __init__(self, program, scratch):
        self.program, self.scratch = program, scratch
        self.server = Server()
        self.unit, self.way = scratch / "unit", scratch / "way"
        self.way.mkdir()
        self.points = 0

    def run(self, arguments, folder):
        """Runs the program with the history of the server that is reached in the folder."""
        manifest = f"indicators: tables\nactuals: actuals\nlanguage: en\nhistory: postgresql://jixiao@/run?host={folder}\n"
        (self.unit / "jixiao.yaml").write_text(manifest)
        return subprocess.run([self.program, *arguments, "-C", str(self.unit)], stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=60, env={**os.environ, "LANG": "en_US.UTF-8"})

    def prepare(self, closing):
        """The unit and the history as they are before the closing."""
        shutil.rmtree(self.unit, ignore_errors=True)
        put_unit(self.scratch)
        self.server.ask("DROP DATABASE IF EXISTS run WITH (FORCE)")
        require(self.server.ask("CREATE DATABASE run") is not None, "no database")
        for step in closing.before:
            if callable(step):
                step(self.unit)
            else:
                require(self.run(step, self.server.folder).returncode in (0, 1), "what comes before fails")

    def disturbed(self, closing, at, moment, is_whole):
        """The run that is disturbed, and the statements that it came to."""
        between = Between(self.server, self.way, at, moment, is_whole)
        try:
            return self.run(closing.arguments, self.way), between.statements
        finally:
            between.stop()

    def closings(self):
        """How many there are; each must be whole."""
        if self.server.ask("SELECT to_regclass('jixiao_closing')", database="run") == "":
            return 0
        counts = self.server.ask(COUNTS, database="run")
        require(counts is not None, "the tables cannot be read")
        closings, verdicts, files = map(int, counts.split("|"))
        require(verdicts == VERDICTS * closings and files == FILES * closings,
                f"{closings} closings, {verdicts} verdicts, {files} files")
        return closings

    def one_round(self, closing, at, moment, is_whole):
        self.prepare(closing)
        result, _ = self.disturbed(closing, at, moment, is_whole)
        said = f"exit code {result.returncode}, {result.stderr.strip()[-300:]}"
        self.server.start()
        now = self.closings()
        require(result.returncode in (0, 1, 2), said)
        require(now in (closing.known, closing.known + 1), f"{now} closings ({said})")
        is_recorded = now > closing.known
        if result.returncode in (0, 1):
            require(is_recorded, f"not recorded ({said})")
        else:
            require(FIND_OUT in result.stderr or NOTHING in result.stderr, f"no way on ({said})")
            require(not (is_recorded and NOTHING in result.stderr), f"recorded ({said})")
        again = self.run(closing.arguments, self.server.folder)
        said = f"the next run: exit code {again.returncode}, {again.stderr.strip()[-300:]}"
        require(self.closings() == closing.known + 1, said)
        require(again.returncode in (0, 1) or is_recorded and "already closed" in again.stderr, said)

    def break_closing(self, closing, each):
        self.prepare(closing)
        result, statements = self.disturbed(closing, 0, "before", False)
        require(result.returncode in (0, 1), f"an undisturbed closing fails: {result.stderr}")
        require(self.closings() == closing.known + 1, "an undisturbed closing is not there")
        rounds, wrong = 0, []
        for is_whole in (False, True):
            for moment in Between.MOMENTS:
                for at, statement in enumerate(statements, 1):
                    self.points += 1
                    if self.points % each:
                        continue
                    rounds += 1
                    try:
                        self.one_round(closing, at, moment, is_whole)
                    except Broken as found:
                        killed = "the server" if is_whole else "its process"
                        wrong.append(f"{killed} killed, {moment}, statement {at} ({statement}): {found}")
        print(f"{closing.name}: {len(statements)} statements, {rounds} rounds, {len(wrong)} wrong", flush=True)
        for found in wrong[:8]:
            print("    " + found, flush=True)
        return rounds, len(wrong)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("closings", nargs="*")
    parser.add_argument("--each", type=int, default=1, help="only each N-th point")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="jixiao-closings.") as scratch:
        rig = Rig(os.path.abspath(given.program), pathlib.Path(scratch))
        try:
            counts = [rig.break_closing(closing, given.each) for closing in CLOSINGS
                      if not given.closings or closing.name in given.closings]
        finally:
            rig.server.stop()
    rounds, wrong = (sum(column) for column in zip(*counts))
    print(f"{rounds} rounds in all, {wrong} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
